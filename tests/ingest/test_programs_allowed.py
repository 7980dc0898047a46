"""Sources that run a program: only after the reader allowed it, however they are asked for."""

from pathlib import Path

from tests.ingest.server import Server
from tests.ingest.test_fetching import feed
from tui.ingest import fetch_sources, import_paths
from tui.library import Library


def imported(library: Library, folder: Path, *lines: str) -> None:
    urls = folder / "urls"
    urls.write_text("".join(f'"{line}"\n' for line in lines), encoding="utf-8")
    import_paths(library, [urls])


def test_an_imported_program_does_not_run_until_it_is_allowed(
    tmp_path: Path, library: Library, server: Server
) -> None:
    touched, page = tmp_path / "touched", tmp_path / "feed.xml"
    page.write_text(feed("Un"), encoding="utf-8")
    address = server.give("/f", feed("Deux"))
    imported(library, tmp_path, f"exec:touch {touched}; cat {page}", f"filter:touch {touched}; cat:{address}")
    every = library.sources.all()
    assert len(every) == 2 and not any(source.approved for source in every)
    report = fetch_sources(library, every)
    assert not touched.exists() and library.articles.counts().total == 0
    assert len(report.failures) == 2
    assert all("coupures sources approve" in failure.reason for failure in report.failures)
    library.sources.change([source.id for source in every], approved=True)
    report = fetch_sources(library, library.sources.all())
    assert touched.exists() and report.failures == ()
    assert {row.title for row in library.articles.rows(library.articles.ids())} == {"Un", "Deux"}
    library.steps.undo()
    touched.unlink()
    fetch_sources(library, library.sources.all())
    assert not touched.exists()

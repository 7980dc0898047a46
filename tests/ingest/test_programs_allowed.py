"""Sources that run a program: only after the reader allowed it, however they are asked for."""

import asyncio
import os
import select
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.ingest.server import Server
from tests.ingest.test_fetching import feed
from tui.ingest import IngestError, fetch_sources, import_paths
from tui.ingest.programs import output_of
from tui.library import Library
from tui.model import SourceKind


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
    # That they were asked for before they were allowed is not held against them.
    assert len(library.sources.due(datetime.now(UTC))) == 2
    assert not any(source.error for source in library.sources.all())
    report = fetch_sources(library, library.sources.all())
    assert touched.exists() and report.failures == ()
    assert {row.title for row in library.articles.rows(library.articles.ids())} == {"Un", "Deux"}
    library.steps.undo()
    touched.unlink()
    fetch_sources(library, library.sources.all())
    assert not touched.exists()


def test_what_a_stopped_program_left_running_is_stopped_too(tmp_path: Path) -> None:
    # The shell ends at once; what it started holds the pipe open, and a FIFO that says when it ends.
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    with pytest.raises(IngestError, match="stopped"):
        asyncio.run(output_of(f"sleep 60 3>{fifo} & echo one", deadline=1))
    ended, _, _ = select.select([reader], [], [], 10)
    os.close(reader)
    assert ended


def test_a_failure_names_its_source(tmp_path: Path, library: Library, server: Server) -> None:
    gone = server.give("/gone", "", status=404)
    library.sources.follow(server.give("/moved", "", status=301, Location=gone), "La Dépêche")
    paid = library.sources.follow(server.give("/paid", feed("Un")), "Le Journal")
    library.sources.change([paid.id], cookies=str(tmp_path / "cookies.txt"))
    library.sources.follow("exec:false", "La Revue", kind=SourceKind.EXEC)
    report = fetch_sources(library, library.sources.all())
    told = {failure.name: failure.reason for failure in report.failures}
    assert set(told) == {"La Dépêche", "Le Journal", "La Revue"}
    assert all(reason.startswith(name) for name, reason in told.items())

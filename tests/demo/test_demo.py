"""The demonstration has something to show everywhere, and is well written down to the spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.cli.program import Program
from tui.demo import build_demo
from tui.demo.acts import read_acts
from tui.demo.dated import ARTICLES, demo_articles
from tui.library import ArticleFilter, Library, View, health
from tui.model import AnchorState, Annotation, Extent, Origin, Subject, TagTarget
from tui.query import parse_query

TODAY = date(2024, 2, 29)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    path = tmp_path_factory.mktemp("demo") / "demo.db"
    build_demo(path, TODAY)
    with Library.open(path) as library:
        yield library


def annotations(library: Library) -> list[Annotation]:
    return [a for id in library.articles.ids() for a in library.annotations.of_article(id)]


def test_every_view_has_something(demo: Library) -> None:
    sizes = {view: len(demo.articles.ids(ArticleFilter(view))) for view in View}
    assert sizes[View.ALL] == 18
    assert all(sizes.values())


def test_two_thirds_are_french(demo: Library) -> None:
    languages = [row.language for row in demo.articles.rows(demo.articles.ids())]
    assert (languages.count("fr"), languages.count("en")) == (12, 6)


def test_each_article_is_analysed_and_somebody_speaks_in_it(demo: Library) -> None:
    for row in demo.articles.rows(demo.articles.ids()):
        assert row.quotes is not None and row.quotes >= 4, row.title
        assert row.speakers, row.title


def test_the_newest_is_of_today(demo: Library) -> None:
    newest = demo.articles.get(demo.articles.first(ArticleFilter(), 1)[0])
    assert newest is not None and newest.published is not None
    assert newest.published.astimezone(ZoneInfo("UTC")).date() == TODAY


def test_weekdays_in_the_text_are_those_of_the_date(demo: Library) -> None:
    """2024-02-29 was a Thursday."""
    (id,) = demo.articles.ids(ArticleFilter(condition=parse_query('title:"Tuna talks collapse"')))
    assert "before dawn Thursday" in demo.articles.version(id).body.text
    (id,) = demo.articles.ids(ArticleFilter(condition=parse_query('titre:"retour du train"')))
    assert "29 février 2024" in demo.articles.version(id).body.text


def test_notes_of_every_kind(demo: Library) -> None:
    every = annotations(demo)
    assert {a.subject for a in every} == {Subject.ARTICLE, Subject.PASSAGE, Subject.QUOTE}
    assert any(not a.note for a in every), "a highlight without a note"
    assert any(a.tags for a in every)
    assert {a.state for a in every} == {AnchorState.EXACT, AnchorState.FOUND}


def test_notes_on_quotes_stand_on_quotes(demo: Library) -> None:
    for id in demo.articles.ids():
        analysis = demo.analyses.get(demo.articles.version(id).id)
        assert analysis is not None
        for note in demo.annotations.of_article(id):
            if note.subject is Subject.QUOTE:
                assert note.start is not None and note.end is not None
                assert any(q.start <= note.start and note.end <= q.end for q in analysis.quotes), note.note


def test_tags_are_where_they_can_be(demo: Library) -> None:
    names = {tag.name for tag in demo.tags.vocabulary()}
    assert {"Sahel", "Budget", "Justice", "Climat/eau"} <= names
    for name, tags in read_acts().actors:
        from tui.library import Target

        assert demo.tags.of(Target(TagTarget.ACTOR, name)) == tags
        assert demo.articles.ids(ArticleFilter(condition=parse_query(f'acteur:"{name}"')))


def test_an_article_has_two_versions(demo: Library) -> None:
    versions = max((demo.articles.versions(id) for id in demo.articles.ids()), key=len)
    assert len(versions) == 2 and versions[1].seen - versions[0].seen > timedelta(minutes=10)


def test_the_beginning_of_one_article_does_not_pass_for_the_whole(demo: Library) -> None:
    (row,) = [row for row in demo.articles.rows(demo.articles.ids()) if row.truncated]
    version = demo.articles.version(row.id)
    assert (version.origin, version.extent) == (Origin.PAGE, Extent.TRUNCATED)
    assert version.body.text.endswith("…") and "extent" not in version.body.text
    assert any(source.name == row.source for source in demo.sources.all()), "cookies can be named for it"


def test_articles_of_followed_sources_came_from_there(demo: Library) -> None:
    for id in demo.articles.ids():
        article = demo.articles.get(id)
        assert article is not None
        origins = {version.origin for version in demo.articles.versions(id)}
        assert (Origin.FILE in origins) is (article.source_id is None), article.title


def test_sources_do_well_and_ill_in_every_way(demo: Library) -> None:
    sources = {source.name: source for source in demo.sources.all()}
    assert [name for name, source in sources.items() if source.failures > 1] == ["La Sentinelle de Bamako"]
    assert [name for name, source in sources.items() if source.gone] == ["L'Écho des Halles"]
    assert [name for name, source in sources.items() if source.paused] == ["Le Courrier des marées"]
    assert [name for name, source in sources.items() if not source.approved] == ["Bulletin du port autonome"]
    assert [name for name, source in sources.items() if source.full_text] == ["Agence Meridia"]
    told = {name: health.words(source, datetime.now(UTC)) for name, source in sources.items()}
    assert "failing 4 times in a row, last fetched 2 days ago" in told["La Sentinelle de Bamako"]
    assert "12 articles left out" in told["Northline Press"]
    assert "fetched 24 min ago" in told["Agence Meridia"]
    that_day = datetime.combine(TODAY, time(20), UTC)
    silent = [name for name, source in sources.items() if "silent" in health.rhythm(source, that_day)]
    assert silent == ["The Longshore Review"]
    assert sum(source.articles > 0 for source in sources.values()) >= 4


def test_nothing_could_ever_be_fetched(demo: Library) -> None:
    addresses = [s.url for s in demo.sources.all()]
    addresses += [a.url for id in demo.articles.ids() if (a := demo.articles.get(id))]
    assert all(
        re.match(r"(?:filter:agenda-en-flux:)?https://[a-z-]+\.example/", address) for address in addresses
    )


def test_what_the_reader_did_can_be_undone(tmp_path: Path) -> None:
    build_demo(tmp_path / "demo.db", TODAY)
    with Library.open(tmp_path / "demo.db") as library:
        before = len(annotations(library))
        for _step in range(4):
            assert library.steps.undo()
        assert len(annotations(library)) < before


def test_typography_of_the_newsrooms_that_care() -> None:
    """Those that use the no-break spaces at all use them everywhere."""
    for path in ARTICLES.glob("*.md"):
        text = path.read_text(encoding="utf-8").split("---\n", 2)[2]
        if "\u00a0" in text and "\u00ab\u00a0" in text:
            assert not re.search(r"« | »| [;!?]| :|\w'\w", text), path.name


def test_placeholders_are_all_filled() -> None:
    for article in demo_articles(TODAY):
        assert not re.search(r"\{\w+|#style", article.draft.body.text), article.key


def test_demo_is_made_once_in_a_folder_of_its_own(tmp_path: Path) -> None:
    coupures = Program(tmp_path, tmp_path / "mine.db")
    made = coupures("demo", "--path")
    path = Path(made.out.strip())
    assert (made.code, made.err) == (0, "")
    assert path == tmp_path / "xdg_cache_home" / "coupures" / "demo.db"
    assert not (tmp_path / "mine.db").exists()

    coupures("--library", str(path), "keep", "1-18")
    assert Path(coupures("demo", "--path").out.strip()) == path
    assert len(_kept(path)) == 18
    coupures("demo", "--path", "--reset")
    assert 0 < len(_kept(path)) < 18


def test_demo_is_made_anew_when_the_program_has_changed(tmp_path: Path) -> None:
    coupures = Program(tmp_path, tmp_path / "mine.db")
    path = Path(coupures("demo", "--path").out.strip())
    coupures("--library", str(path), "dismiss", "1-18")
    path.with_suffix(".version").write_text("older", encoding="ascii")
    coupures("demo", "--path")
    assert len(_kept(path)) > 0


def _kept(path: Path) -> list[int]:
    with Library.open(path) as library:
        return list(library.articles.ids(ArticleFilter(View.KEPT)))

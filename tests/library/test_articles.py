import sqlite3
from datetime import UTC, datetime
from typing import Any

import pytest

from tests.library.press import DAY_ZERO, TEXT, analysis_of, body, draft
from tui.library import ArticleFilter, Condition, Counts, Fetched, Library, View
from tui.library.articles import COUNTS
from tui.model import Block, BlockKind, Body, Draft, Link, Origin, ReadState, Subject, Triage


def ids(library: Library, view: View = View.ALL, source_id: int | None = None) -> list[int]:
    wanted = ArticleFilter(view, source_id=source_id)
    everything = list(library.articles.ids(wanted))
    assert library.articles.first(wanted, 2) == everything[:2]
    return everything


def test_newest_first_and_undated_by_when_it_was_seen(library: Library) -> None:
    library.articles.store([draft("old", day=0), draft("new", day=5), draft("same day", day=5)])
    library.articles.store([draft("undated", day=None)])
    assert ids(library) == [4, 3, 2, 1]
    assert library.articles.get(4).published is None  # type: ignore[union-attr]
    assert library.articles.rows([4])[0].published == library.articles.get(4).first_seen  # type: ignore[union-attr]


def test_views_follow_reading_and_triage(library: Library) -> None:
    library.articles.store([draft(str(n), day=n) for n in range(1, 6)])
    library.articles.set_state([1, 2], ReadState.READ)
    library.articles.set_triage([2, 3], Triage.KEPT)
    library.articles.set_triage([4], Triage.DISMISSED)
    library.annotations.add(1, Subject.ARTICLE, "à suivre")
    library.annotations.add(1, Subject.ARTICLE, "et encore")
    assert ids(library, View.ALL) == [5, 4, 3, 2, 1]
    assert ids(library, View.INBOX) == [5, 3, 2, 1]
    assert ids(library, View.UNREAD) == [5, 3]
    assert ids(library, View.KEPT) == [3, 2]
    assert ids(library, View.ANNOTATED) == [1]
    assert ids(library, View.DISMISSED) == [4]
    assert library.articles.counts() == Counts(unread=2, kept=2, annotated=1, dismissed=1, total=5)


def test_a_source_narrows_every_view(library: Library) -> None:
    source = library.sources.follow("https://a.example/feed", "A")
    library.sources.fetched(
        source.id, Fetched(), [draft("a1", day=1, guid="1"), draft("a2", day=2, guid="2")]
    )
    library.articles.store([draft("other", day=3)])
    library.articles.set_state([1], ReadState.READ)
    assert ids(library, View.ALL, source.id) == [2, 1]
    assert ids(library, View.UNREAD, source.id) == [2]


def test_an_article_comes_back_as_it_went_in(library: Library) -> None:
    text = "Titre\n\nUn lien 𝄞 ici."
    blocks = (Block(BlockKind.HEADING, 0, 5), Block(BlockKind.PARAGRAPH, 7, len(text)))
    link = Link(10, 14, "https://example.org/é")
    facts: dict[str, Any] = {
        "source": "Le Monde",
        "author": "A. B.",
        "url": "https://m.example/1",
        "guid": "g1",
        "language": "fr",
    }
    published = datetime(2024, 2, 29, 18, 2, 3, 456789, tzinfo=UTC)
    came = Draft("Le titre", Body(text, blocks, (link,)), published=published, origin=Origin.PAGE, **facts)
    library.articles.store([came])
    article = library.articles.get(1)
    assert article is not None
    assert {name: getattr(article, name) for name in facts} == facts
    assert (article.title, article.published, article.versions) == ("Le titre", published, 1)
    assert (article.state, article.triage, article.source_id) == (ReadState.UNREAD, Triage.INBOX, None)
    version = library.articles.version(1)
    assert (version.body, version.origin, version.id) == (came.body, Origin.PAGE, article.version_id)


def test_unknown_articles(library: Library) -> None:
    assert library.articles.get(1) is None
    assert library.articles.versions(1) == []
    assert library.articles.rows([1, 2]) == []
    with pytest.raises(KeyError):
        library.articles.version(1)


def test_rows_come_in_the_order_asked_with_what_a_list_shows(library: Library) -> None:
    library.articles.store([draft("un", source="AFP", language="fr"), draft("deux", "Autre texte.")])
    library.analyses.save(1, analysis_of(), "a1")
    library.annotations.add(1, Subject.ARTICLE, "note", tags=["Mali", "À la une"])
    two, one, again = library.articles.rows([2, 1, 2])
    assert (one.id, two, again.quotes) == (1, again, None)
    assert (one.title, one.source, one.published, one.language) == ("un", "AFP", DAY_ZERO, "fr")
    assert (one.quotes, one.speakers, one.tags, one.notes) == (1, ("Diop",), ("Mali", "À la une"), 1)
    assert (two.speakers, two.tags, two.notes) == ((), (), 0)


def test_a_list_of_no_articles(library: Library) -> None:
    assert ids(library) == []
    assert library.articles.counts() == Counts(0, 0, 0, 0, 0)


def test_marking_what_is_marked_already_is_no_act(library: Library) -> None:
    library.articles.store([draft("un")])
    library.articles.set_state([1], ReadState.UNREAD)
    library.articles.set_triage([1, 99], Triage.INBOX)
    assert library.steps.history() == []


def test_storing_many_is_all_or_nothing(library: Library) -> None:
    bad = Draft("bad", body("x\ud800"))
    with pytest.raises(UnicodeEncodeError):
        library.articles.store([draft("good"), bad])
    assert ids(library) == []
    library.articles.store([draft("good", TEXT)])
    assert ids(library) == [1]


def test_the_first_page_of_a_word_that_many_articles_hold(library: Library) -> None:
    library.articles.store([draft(f"commun {n}", "x" if n % 7 else "rare", day=n % 40) for n in range(1500)])
    for view in View:
        for word in ("commun", "rare", "commun rare", "nulle part", "com", "rare 12"):
            wanted = ArticleFilter(view, Condition.words(word, prefix=len(word) != 6))
            assert library.articles.first(wanted, 60) == list(library.articles.ids(wanted))[:60]
    many = Condition.words("commun").tried_one_by_one()
    assert "INDEX article_order" in first_page(library, ArticleFilter(condition=many)).steps


class Plan:
    """How SQLite means to run a query, and which tables (not indexes) it reads rows of."""

    def __init__(self, library: Library, sql: str, values: tuple[str | int, ...] = ()) -> None:
        connection = sqlite3.connect(library.path)
        connection.create_function("fold", 1, str)
        steps = connection.execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        self.steps = "; ".join(step[3] for step in steps)
        of_page = dict(connection.execute("SELECT rootpage, name FROM sqlite_master").fetchall())
        opened: dict[int, str] = {}
        self.rows_of: set[str] = set()
        for _address, operation, cursor, page, *_rest in connection.execute(f"EXPLAIN {sql}", values):
            if operation == "OpenRead":
                opened[cursor] = of_page[page]
            elif operation == "Column" and cursor in opened:
                self.rows_of.add(opened[cursor])
        connection.close()


def first_page(library: Library, wanted: ArticleFilter) -> Plan:
    where, values = wanted.where()
    return Plan(library, f"SELECT id FROM article{where} ORDER BY shown_at DESC, id DESC LIMIT 50", values)


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (ArticleFilter(), "article_order"),
        (ArticleFilter(View.INBOX), "article_inbox"),
        (ArticleFilter(View.UNREAD), "article_unread"),
        (ArticleFilter(View.KEPT), "article_kept"),
        (ArticleFilter(View.DISMISSED), "article_dismissed"),
        (ArticleFilter(source_id=1), "article_source"),
        (ArticleFilter(View.UNREAD, source_id=1), "article_source_unread"),
        (ArticleFilter(condition=Condition.since(DAY_ZERO)), "article_order"),
    ],
)
def test_the_first_page_of_each_view_comes_from_an_index_in_order(
    library: Library, wanted: ArticleFilter, index: str
) -> None:
    plan = first_page(library, wanted)
    assert f"INDEX {index}" in plan.steps and "TEMP B-TREE" not in plan.steps
    assert not {"article", "body"} & plan.rows_of


@pytest.mark.parametrize(
    "condition",
    [
        Condition.words("sénat"),
        Condition.source("monde"),
        Condition.tagged("sahel"),
        Condition.speaker("diop"),
        Condition.actor("diop"),
        Condition.annotated(),
    ],
)
def test_a_condition_never_reads_every_article(library: Library, condition: Condition) -> None:
    plan = first_page(library, ArticleFilter(condition=condition))
    assert "SCAN article" not in plan.steps and "body" not in plan.rows_of


def test_counts_come_from_indexes_alone(library: Library) -> None:
    plan = Plan(library, COUNTS)
    assert plan.steps.count("INDEX") == 7
    assert not {"article", "annotation", "body"} & plan.rows_of

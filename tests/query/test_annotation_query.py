"""The query language asked of annotations."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.press import TEXT, analysis_of, draft
from tui.library import AnnotationFilter, AnnotationOrder, Library, select
from tui.model import Subject
from tui.query import QueryError, parse_annotation_query

OTHER = "Le budget est voté. Les œuvres de l’État attendent, dit le maire de Bamako."


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Six annotations on two articles; their notes or colours name them."""
    library = Library.open(tmp_path_factory.mktemp("annotations") / "press.db")
    library.articles.store(
        [
            draft("Vote", TEXT, source="Le Monde", url="https://a.example/1", day=0),
            draft("Autre", OTHER, source="BBC", day=1),
        ]
    )
    library.analyses.save(library.articles.version(1).id, analysis_of(TEXT), "a1")
    add(library, 1, "Sénat", "à vérifier auprès de l’AFP", tags=("Sahel/Mali",))
    add(library, 1, "Nous viendrons", "", subject=Subject.QUOTE)
    library.annotations.add(1, Subject.ARTICLE, "pour la revue", tags=["une"])
    library.annotations.add(1, Subject.ACTOR, "a changé d’avis", actor="Abdoulaye Diop", tags=["ministre"])
    add(library, 2, "Les œuvres de l’État", "Bon titre")
    library.annotations.add(2, Subject.ARTICLE, "sans intérêt")
    return library


def add(
    library: Library,
    article: int,
    words: str,
    note: str,
    subject: Subject = Subject.PASSAGE,
    tags: tuple[str, ...] = (),
) -> None:
    version = library.articles.version(article)
    start = version.body.text.index(words)
    selector = select(version.body.text, start, start + len(words), version.hash)
    library.annotations.add(article, subject, note, selector, tags=tags)


VERIFY, QUOTE, REVIEW, DIOP, TITLE, POOR = range(6)


def found(library: Library, query: str, **options: bool) -> set[int]:
    """Which of the six, in the order they were made."""
    every = list(reversed(library.annotations.find()))
    wanted = AnnotationFilter(parse_annotation_query(query, **options))
    return {every.index(number) for number in library.annotations.find(wanted)}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {0, 1, 2, 3, 4, 5}),
        ("verifier", {VERIFY}),
        ("AFP l'afp", {VERIFY}),
        ("senat", {VERIFY}),
        ("sena", set()),
        ("sena*", {VERIFY}),
        ("oeuvres titre", {TITLE}),
        ('"oeuvres de l\'etat"', {TITLE}),
        ('"etat oeuvres"', set()),
        ("«\u00a0bon titre\u00a0»", {TITLE}),
        ("note:titre", {TITLE}),
        ("note:oeuvres", set()),
        ("#sahel", {VERIFY}),
        ("étiquette:une", {REVIEW}),
        ("tag:#ministre", {DIOP}),
        ("cite:diop", {QUOTE}),
        ("says:maire", set()),
        ("acteur:diop", {QUOTE, DIOP}),
        ("source:monde", {VERIFY, QUOTE, REVIEW, DIOP}),
        ("titre:autre", {TITLE, POOR}),
        ("source:bbc -note:titre", {POOR}),
        ("est:citation", {QUOTE}),
        ("est:acteur OU est:passage", {VERIFY, DIOP, TITLE}),
        ("est:surlignée", {QUOTE}),
        ("is:noted is:article", {REVIEW, POOR}),
        ("is:unread is:gone", set()),
        ("est:exacte is:passage", {VERIFY, TITLE}),
        ("titre SAUF (revue OU oeuvres)", set()),
    ],
)
def test_what_a_query_asks_for(press: Library, query: str, expected: set[int]) -> None:
    assert found(press, query) == expected


def test_the_last_word_may_be_unfinished_while_typing(press: Library) -> None:
    assert found(press, "vérif", typing=True) == {VERIFY}
    assert found(press, "note:vér", typing=True) == {VERIFY}
    assert found(press, "vérif ", typing=True) == set()


def test_dates_are_those_of_the_annotations(press: Library) -> None:
    tomorrow = (datetime.now() + timedelta(days=1)).date()
    assert len(found(press, f"depuis:hier avant:{tomorrow.isoformat()}")) == 6
    assert found(press, "avant:hier") == set()


def test_orders(press: Library) -> None:
    rows = press.annotations.rows(press.annotations.find(AnnotationFilter(order=AnnotationOrder.ARTICLE)))
    assert [(row.title, row.passage or row.note) for row in rows] == [
        ("Autre", "sans intérêt"),
        ("Autre", "Les œuvres de l’État"),
        ("Vote", "pour la revue"),
        ("Vote", "a changé d’avis"),
        ("Vote", "Sénat"),
        ("Vote", "Nous viendrons"),
    ]
    newest = press.annotations.rows(press.annotations.find())
    assert newest[0].note == "sans intérêt" and newest[-1].passage == "Sénat"


def test_a_row_tells_what_a_list_shows(press: Library) -> None:
    (row,) = press.annotations.rows(press.annotations.find(AnnotationFilter(parse_annotation_query("afp"))))
    assert (row.passage, row.note, row.tags) == ("Sénat", "à vérifier auprès de l’AFP", ("Sahel/Mali",))
    assert (row.title, row.source, row.shown_at) == ("Vote", "Le Monde", datetime(2024, 2, 29, 6, tzinfo=UTC))
    annotation = press.annotations.get(row.id)
    assert annotation is not None and press.tags.of(row.target) == annotation.tags
    assert (row.created, row.state, row.subject) == (annotation.created, annotation.state, annotation.subject)
    assert press.annotations.rows([10**6]) == []


@pytest.mark.parametrize("query", ["is:unknown", "avant:demain", "(", "#", '"', "!!"])
def test_what_cannot_be_read_is_told(press: Library, query: str) -> None:
    with pytest.raises(QueryError):
        parse_annotation_query(query)


@given(st.text(max_size=60) | st.from_regex(r"(?:[a-z]+:|-|#|\(|\"|é| |\*){1,12}", fullmatch=True))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_any_text_asks_something_or_is_told(press: Library, query: str) -> None:
    try:
        condition = parse_annotation_query(query, typing=True)
    except QueryError:
        return
    assert len(press.annotations.find(AnnotationFilter(condition))) <= 6

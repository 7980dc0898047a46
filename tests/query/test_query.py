import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.press import analysis_of, draft
from tui.library import ArticleFilter, Library, Target
from tui.model import ReadState, Subject, TagTarget, Triage
from tui.query import QueryError, parse_query

NOW = datetime(2024, 3, 5, 20)
TEXTS = {
    1: ("L’état d’urgence", "Le Sénat a voté la réforme. Abdoulaye Diop : « Nous viendrons »."),
    2: ("Mali", "Les inondations au Mali. L’œuvre de C++ et a-b."),
    3: ("Sport", "La réforme du rugby, sans le Sénat."),
}


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library.open(tmp_path_factory.mktemp("query") / "press.db")
    facts: dict[int, Any] = {
        1: {"source": "Le Monde", "author": "Zoé Hervé", "language": "fr", "day": 0},
        2: {"source": "Agence d’Édition", "language": "fr", "day": 2},
        3: {"source": "BBC", "language": "en", "day": 4},
    }
    library.articles.store([draft(*TEXTS[id], **facts[id]) for id in TEXTS])
    library.analyses.save(1, analysis_of(TEXTS[1][1]), "a1")
    library.tags.add([Target(TagTarget.ARTICLE, "2")], ["Sahel/Mali", "à suivre"])
    library.annotations.add(2, Subject.ARTICLE, "vérifier la crue")
    library.articles.set_state([3], ReadState.READ)
    library.articles.set_triage([1], Triage.KEPT)
    library.articles.set_triage([3], Triage.DISMISSED)
    return library


def hits(library: Library, query: str, *, typing: bool = False) -> list[int]:
    condition = parse_query(query, typing=typing, now=NOW)
    return sorted(library.articles.ids(ArticleFilter(condition=condition)))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("réforme", [1, 3]),
        ("REFORME senat", [1, 3]),
        ("reforme vote", [1]),
        ("réf", []),
        ("réf*", [1, 3]),
        ("l'état", [1]),
        ("L’ÉTAT", [1]),
        ("etat", [1]),
        ("c++", [2]),
        ("a-b", [2]),
        ("oeuvre", [2]),
        ("L’ŒUVRE", [2]),
        ("titre:ﬁn OU titre:Ｍali", [2]),
        ('"réforme du rugby"', [3]),
        ("« réforme du rugby »", [3]),
        ('"du réforme"', []),
        ("mali -urgence", [2]),
        ("-réforme", [2]),
        ("réforme SAUF rugby", [1]),
        ("réforme NOT rugby", [1]),
        ("NOT (mali OR rugby)", [1]),
        ("-(mali OU rugby)", [1]),
        ("mali OU rugby", [2, 3]),
        ("mali | rugby", [2, 3]),
        ("mali OR réforme AND rugby", [2, 3]),
        ("(mali OR réforme) ET rugby", [3]),
        ("SAUF SAUF mali", [2]),
        ("or", []),
        ("source:monde", [1]),
        ('source:"Le Monde"', [1]),
        ("SOURCE:edition", [2]),
        ("-source:monde", [2, 3]),
        ("titre:mali", [2]),
        ("title:mal*", [2]),
        ("titre:inondations", []),
        ('titre:"état d\'urgence"', [1]),
        ("auteur:herve", [1]),
        ("author:zoé", [1]),
        ("note:crue", [2]),
        ("crue", [2]),
        ("tag:sahel", [2]),
        ("#sahel/mali", [2]),
        ('#"à suivre"', [2]),
        ("étiquette:SAHEL", [2]),
        ("tag:sah", []),
        ("cite:diop", [1]),
        ('says:"abdoulaye diop"', [1]),
        ("acteur:diop -cite:diop", []),
        ("actor:Diop", [1]),
        ("depuis:2024-03-01", [2, 3]),
        ("since:01/03/2024", [2, 3]),
        ("avant:2024-03-01", [1]),
        ("before:2024-03", [1]),
        ("depuis:3j", [3]),
        ("depuis:3d avant:aujourd'hui", [3]),
        ("depuis:hier", [3]),
        ("depuis:today", []),
        ("depuis:2024 avant:2025", [1, 2, 3]),
        ("lang:en", [3]),
        ("langue:FR", [1, 2]),
        ("is:unread", [1, 2]),
        ("est:nonlu", [1, 2]),
        ("is:lu", [3]),
        ("is:kept", [1]),
        ("est:retenu", [1]),
        ("is:dismissed", [3]),
        ("est:écarté", [3]),
        ("is:annoté OU is:retenu", [1, 2]),
        ("is:annotated réforme", []),
        ("source: monde", [1]),
        ("tag:#sahel", [2]),
        ("10:30", []),
        ("http://x.example", []),
        ("a -- ++ b", [2]),
        ("", [1, 2, 3]),
        (" \u00a0\n", [1, 2, 3]),
    ],
)
def test_what_a_query_finds(press: Library, query: str, expected: list[int]) -> None:
    assert hits(press, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("inon", [2]),
        ("mali inon", [2]),
        ("inon ", []),
        ("in", []),
        ("l'éta", [1]),
        ("titre:mal", [2]),
        ("inon OU rug", [3]),
        ('"inon"', []),
        ("réf -rug", []),
        ("réforme -rug", [1]),
    ],
)
def test_a_word_being_typed_may_go_on(press: Library, query: str, expected: list[int]) -> None:
    assert hits(press, query, typing=True) == expected


@pytest.mark.parametrize(
    ("query", "position", "words"),
    [
        ('mali "abc', 5, "mark is not closed"),
        ("mali «abc", 5, "mark is not closed"),
        ("mali (a OU b", 5, "bracket is not closed"),
        ("a)", 1, "“)”"),
        ("a OU", 4, "too soon"),
        ("()", 1, "“)”"),
        ("source:", 7, "too soon"),
        ("mali is:foo", 8, "“foo” is no state"),
        ("depuis:31/02/2024", 7, "no date"),
        ("depuis:mardi", 7, "no date"),
        ("???", 0, "no word"),
        ("(" * 30 + "a" + ")" * 30, 20, "brackets"),
        ("a" * 3000, 2000, "too long"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(query: str, position: int, words: str) -> None:
    with pytest.raises(QueryError) as raised:
        parse_query(query)
    assert words in str(raised.value)
    assert raised.value.position == position
    assert "\n" not in str(raised.value)


PIECES = [
    *(
        "mali",
        "Sénat",
        "l'état",
        "c++",
        "a-b",
        "x*",
        "*",
        '"',
        "«",
        "»",
        "(",
        ")",
        "-",
        "#",
        "|",
        "&",
        "'",
        "^",
    ),
    *(
        "OU",
        "AND",
        "SAUF",
        "NOT",
        "NEAR",
        "source:",
        "titre:",
        "tag:",
        "cite:",
        "acteur:",
        "note:",
        "depuis:",
    ),
    *(
        "avant:3j",
        "2024-02-29",
        "99999d",
        "0001",
        "is:",
        "lu",
        "lang:",
        "\x00",
        "\ud800",
        "{title} :",
        ";",
        "\\",
        "²",
    ),
]
anything = st.text(st.characters(exclude_categories=()), max_size=60) | st.lists(
    st.sampled_from(PIECES), max_size=14
).flatmap(lambda pieces: st.sampled_from(["", " "]).map(lambda gap: gap.join(pieces)))


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(anything, st.booleans())
def test_any_text_is_a_query_or_an_error_told(press: Library, text: str, typing: bool) -> None:
    try:
        found = hits(press, text, typing=typing)
    except QueryError as error:
        assert 0 <= error.position <= len(text)
        assert str(error)
    else:
        assert set(found) <= set(TEXTS)


@pytest.mark.parametrize(
    "query",
    [
        "a " * 999,
        "#a " * 600,
        "tag:a OU " * 200 + "b",
        "-a " * 600,
        "NOT " * 19 + "a",
        "-(" * 19 + "a OR #b" + ")" * 19,
        "(a OR (b AND " * 10 + "c" + "))" * 10,
        " OR ".join(f"w{n}" for n in range(250)),
        " SAUF ".join("abcdefgh" * 20),
    ],
    ids=range(9),
)
def test_the_longest_queries_still_run(press: Library, query: str) -> None:
    try:
        hits(press, query)
    except QueryError as error:
        assert str(error)


def test_plain_words_need_no_grammar() -> None:
    script = (
        "import sys; from tui.query import parse_query;"
        "parse_query(\"l'état c++ a-b mali\", typing=True); assert 'lark' not in sys.modules;"
        "parse_query('a OU b'); assert 'lark' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=Path(__file__).parents[2])

"""Rows of the list: what they show, and that they fit their width to the cell."""

from __future__ import annotations

from array import array
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.app.press import NOW
from tui.app.cells import cut, join_to_fit
from tui.app.listing import merged, nearest
from tui.app.rows import Look, Piece, one_line, two_lines
from tui.model import ArticleRow, ReadState, Triage

ANY_TEXT = st.text(max_size=60)


def a_row(**changed: object) -> ArticleRow:
    facts: dict[str, object] = {
        "id": 1,
        "title": "Le Mali et la Russie raffermissent leur coopération",
        "source": "Anadolu",
        "published": NOW - timedelta(days=1),
        "language": "fr",
        "state": ReadState.UNREAD,
        "triage": Triage.INBOX,
        "quotes": 6,
        "speakers": ("Diop", "Lavrov"),
        "tags": ("Sahel",),
        "notes": 2,
    }
    return ArticleRow(**(facts | changed))  # type: ignore[arg-type]


def shown(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def test_a_row_of_two_lines() -> None:
    first, second = two_lines(a_row(triage=Triage.KEPT), Look(60, cursor=True), NOW)
    assert shown(first) == "▌● Le Mali et la Russie raffermissent leur coopération  6 « "
    assert shown(second) == "▌  Anadolu · 28 févr. · Diop, Lavrov           #Sahel ✎ 2 ⚑ "


def test_source_and_date_come_before_tags_and_tags_before_speakers() -> None:
    _first, second = two_lines(a_row(), Look(44), NOW)
    assert shown(second) == "   Anadolu · 28 févr. · Diop   #Sahel ✎ 2   "
    _first, second = two_lines(a_row(), Look(40), NOW)
    assert shown(second) == "   Anadolu · 28 févr.      #Sahel ✎ 2   "


def test_states_have_a_sign_each() -> None:
    def sign(**changed: object) -> str:
        return shown(two_lines(a_row(**changed), Look(60), NOW)[0])[1]

    assert sign() == "●"
    assert sign(state=ReadState.READ) == " "
    assert sign(triage=Triage.DISMISSED) == "×"
    assert shown(two_lines(a_row(), Look(60, selected=True), NOW)[0])[1] == "✓"


def test_unread_is_bold_and_dismissed_is_not() -> None:
    def style(**changed: object) -> str:
        return two_lines(a_row(**changed), Look(60), NOW)[0][3].style

    assert (style(), style(state=ReadState.READ)) == ("unread", "title")
    assert style(triage=Triage.DISMISSED) == "title"


def test_an_article_that_is_not_analysed_says_so() -> None:
    assert "… «" in shown(two_lines(a_row(quotes=None), Look(60), NOW)[0])
    assert "«" not in shown(two_lines(a_row(quotes=0), Look(60), NOW)[0])


def test_the_compact_form() -> None:
    assert shown(one_line(a_row(), Look(46), NOW)) == " ● Le Mali et la Russie ra… 28 févr.   6 « ✎  "
    assert "Anadolu" in shown(one_line(a_row(), Look(100), NOW))


@given(
    title=ANY_TEXT,
    source=ANY_TEXT,
    names=st.lists(ANY_TEXT, max_size=3).map(tuple),
    tags=st.lists(ANY_TEXT, max_size=3).map(tuple),
    notes=st.integers(0, 2000),
    quotes=st.none() | st.integers(0, 2000),
    width=st.integers(1, 130),
)
def test_rows_fit_whatever_they_hold(title, source, names, tags, notes, quotes, width) -> None:
    row = a_row(title=title, source=source, speakers=names, tags=tags, notes=notes, quotes=quotes)
    for line in (*two_lines(row, Look(width), NOW), one_line(row, Look(width), NOW)):
        text = shown(line)
        assert cell_len(text) <= max(width, 4)
        assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in text)


@given(text=st.text(max_size=40), width=st.integers(0, 30))
def test_a_cut_fits(text: str, width: int) -> None:
    assert cell_len(cut(text, width)) <= max(width, 0)


def test_what_is_cut_says_so() -> None:
    assert cut("la confiance", 6) == "la co…"
    assert cut("日本語", 4) == "日…"
    assert join_to_fit(["Diop", "Lavrov"], ", ", 11) == "Diop"
    assert join_to_fit(["Abdoulaye"], ", ", 5) == "Abdo…"


def ids(*numbers: int) -> array[int]:
    return array("q", numbers)


def test_what_was_read_stays_at_its_place() -> None:
    assert merged(ids(9, 8, 7, 6), ids(9, 7, 6), {8}) == ids(9, 8, 7, 6)
    assert merged(ids(9, 8, 7, 6), ids(9, 7, 6), set()) == ids(9, 7, 6)
    assert merged(ids(9, 8, 7), ids(11, 10, 7), {9, 8}) == ids(11, 10, 9, 8, 7)
    assert merged(ids(9, 8), ids(), {9, 8}) == ids(9, 8)
    assert merged(ids(), ids(3), {9}) == ids(3)


@given(
    st.lists(st.integers(0, 30), unique=True),
    st.lists(st.integers(0, 30), unique=True),
    st.sets(st.integers(0, 30)),
)
def test_merging_loses_nothing_and_doubles_nothing(old: list[int], new: list[int], staying: set[int]) -> None:
    found = list(merged(array("q", old), array("q", new), staying))
    assert sorted(found) == sorted(set(new) | (set(old) & staying))
    assert [article for article in found if article in set(new)] == new


@pytest.mark.parametrize(
    ("old", "new", "current", "position"),
    [
        (ids(9, 8, 7), ids(10, 9, 8, 7), 8, 2),
        (ids(9, 8, 7), ids(9, 7), 8, 1),
        (ids(9, 8, 7), ids(9, 8), 7, 1),
        (ids(9, 8, 7), ids(), 8, -1),
        (ids(9), ids(3, 2), 9, 0),
    ],
)
def test_the_cursor_stays_with_its_article(old, new, current: int, position: int) -> None:
    assert nearest(old, new, current) == position


def test_an_article_cut_short_says_so() -> None:
    _first, second = two_lines(a_row(truncated=True), Look(60), NOW)
    assert shown(second).startswith("   Anadolu · 28 févr. · ◐ tronqué ")
    assert "◐" in shown(one_line(a_row(truncated=True), Look(60), NOW))
    assert "◐" not in shown(two_lines(a_row(), Look(60), NOW)[1])


@pytest.mark.parametrize("width", [12, 20, 34, 42, 60])
def test_an_article_cut_short_says_so_however_narrow_the_list(width: int) -> None:
    row = a_row(truncated=True, source="The Northern Business Courier", tags=("Entreprises", "Europe"))
    assert "◐" in shown(two_lines(row, Look(width), NOW)[1])

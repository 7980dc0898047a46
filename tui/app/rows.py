"""One article of the list as pieces of text, each with the name of its style. No Textual: rows are data."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from rich.cells import cell_len

from tui.app.cells import cut, join_to_fit
from tui.locale import _
from tui.locale.dates import brief
from tui.locale.numbers import number
from tui.model import ArticleRow, ReadState, Triage
from tui.text.clean import clean_line

BAR, UNREAD, SELECTED, DISMISSED, KEPT, NOTE, QUOTES = "▌", "●", "✓", "×", "⚑", "✎", "«"
TRUNCATED = "◐"
MARGIN = 3
"""Cells before a title: the cursor's bar, the sign of its state, a space."""

_LEAST_TAG = 5
"""Cells below which a tag is not worth cutting."""


class Piece(NamedTuple):
    """Text in one style. Styles: "", "title", "unread", "faint", "tag", "note", "flag", "dot", "chosen"."""

    text: str
    style: str = ""


class Look(NamedTuple):
    """What a list knows of a row beside the article itself."""

    width: int
    cursor: bool = False
    selected: bool = False


def two_lines(row: ArticleRow, look: Look, now: datetime) -> tuple[list[Piece], list[Piece]]:
    """Title and count of quotes; below them source, date and speakers, and at the right tags, notes, flag.

    Source and date come first, then tags, then as many speakers as there is room for.
    """
    room = max(0, look.width - MARGIN - 1)
    first = spread(_title(row), [Piece(quotes_label(row), "faint")], room, gap=1)
    flag = Piece(KEPT if row.triage is Triage.KEPT else " ", "flag")
    origin = _origin(row, now, max(0, room - 2))
    right = [*_signs(row, room - cell_len(origin) - 3), flag]
    left = _with_speakers(origin, row, room - _width(right) - 2)
    second = spread(Piece(left, "faint"), right, room, gap=2)
    return [*_margin(row, look), *first, Piece(" ")], [*_bar(look), Piece("  "), *second, Piece(" ")]


def one_line(row: ArticleRow, look: Look, now: datetime) -> list[Piece]:
    """The compact form: title, and as the width allows source, date, quotes, notes and flag."""
    room = max(0, look.width - MARGIN - 1)
    right: list[Piece] = []
    if room >= 70:
        right.append(Piece(f"{cut(clean_line(row.source), 18):<18}  ", "faint"))
    if room >= 40:
        right.append(Piece(f"{brief(row.published, now):>8} ", "faint"))
    if room >= 24:
        right.append(Piece(f"{quotes_label(row):>5} ", "faint"))
        right.append(Piece(NOTE if row.notes else " ", "note"))
        right.append(Piece(TRUNCATED if row.truncated else "", "faint"))
    right.append(Piece(KEPT if row.triage is Triage.KEPT else " ", "flag"))
    return [*_margin(row, look), *spread(_title(row), right, room, gap=1), Piece(" ")]


def quotes_label(row: ArticleRow) -> str:
    """«12 «»; an ellipsis while the article is not analysed; nothing when nobody is quoted."""
    if row.quotes is None:
        return f"… {QUOTES}"
    return f"{number(row.quotes)} {QUOTES}" if row.quotes else ""


def _title(row: ArticleRow) -> Piece:
    unread = row.state is ReadState.UNREAD and row.triage is not Triage.DISMISSED
    return Piece(clean_line(row.title), "unread" if unread else "title")


def _bar(look: Look) -> list[Piece]:
    return [Piece(BAR if look.cursor else " ", "bar")]


def _margin(row: ArticleRow, look: Look) -> list[Piece]:
    if look.selected:
        sign = Piece(SELECTED, "chosen")
    elif row.triage is Triage.DISMISSED:
        sign = Piece(DISMISSED, "faint")
    else:
        sign = Piece(UNREAD if row.state is ReadState.UNREAD else " ", "dot")
    return [*_bar(look), sign, Piece(" ")]


def _origin(row: ArticleRow, now: datetime, room: int) -> str:
    """Source and date, and that only the beginning is there: where words are too long, its sign first."""
    parts = [part for part in (clean_line(row.source), brief(row.published, now)) if part]
    if not row.truncated:
        return join_to_fit(parts, " · ", room)
    whole = " · ".join([*parts, f"{TRUNCATED} {_('truncated')}"])
    return whole if cell_len(whole) <= room else f"{TRUNCATED} {join_to_fit(parts, ' · ', max(0, room - 2))}"


def _with_speakers(origin: str, row: ArticleRow, room: int) -> str:
    """Source and date, then the speakers that fit whole."""
    left = room - cell_len(origin) - 3
    names = [clean_line(name) for name in row.speakers]
    if not names or cell_len(names[0]) > left:
        return origin
    return f"{origin} · {join_to_fit(names, ', ', left)}"


def _signs(row: ArticleRow, room: int) -> list[Piece]:
    """Tags, as many as fit, and the number of notes, each followed by a space."""
    notes = f"{NOTE} {number(row.notes)} " if row.notes else ""
    tags = [f"#{clean_line(name)}" for name in row.tags]
    space = room - cell_len(notes) - 1
    text = join_to_fit(tags, " ", space) if space >= _LEAST_TAG else ""
    return [Piece(f"{text} " if text else "", "tag"), Piece(notes, "note")]


def spread(left: Piece, right: Sequence[Piece], width: int, gap: int) -> list[Piece]:
    """`left`, cut as it must, and `right` at the far end, unless `right` leaves `left` too little."""
    taken = _width(right)
    if taken and width - taken - gap < 8:
        right, taken = (), 0
    text = cut(left.text, width - taken - gap if taken else width)
    return [Piece(text, left.style), Piece(" " * (width - taken - cell_len(text))), *right]


def _width(pieces: Sequence[Piece]) -> int:
    return sum(cell_len(piece.text) for piece in pieces)

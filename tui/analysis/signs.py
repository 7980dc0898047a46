"""The quotation marks of a paragraph and which way each points, told from its form and the white space around
it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tui.analysis.document import Document, Stretch

FAMILY = {
    **dict.fromkeys(("«", "»", "<<", ">>", "‹", "›"), "angled"),
    **dict.fromkeys(("“", "”", "„", "‟", ",,", "``", "''", "‘‘", "’’", "＂", '"'), "double"),
    **dict.fromkeys(("‘", "’", "‚", "‛", "'"), "single"),
}
_OPENING = frozenset(("«", "<<", "‹", "“", "„", ",,", "``", "‘‘", "‘", "‚", "‛", "‟"))
_CLOSING = frozenset(("»", ">>", "›", "”", "’’"))
_BEFORE_OPENING = frozenset("([{-–—/…:¡¿«“„‘‹<\"'’")
_AFTER_CLOSING = frozenset(".,;:!?)]}…»”’›>–—")
_SPEECH_STOPS = frozenset(".,!?…")
_FARTHEST = 12
"""Single marks and apostrophes looked at for the one that closes."""


class Way:
    """Which way a mark points."""

    OPENS: Final = 1
    CLOSES: Final = 2
    EITHER: Final = 3


@dataclass(slots=True, eq=False)
class Mark:
    """A quotation mark: its token, its family (a mark closes one of its own), its way."""

    token: int
    family: str
    way: int


def marks_of(document: Document, signs: list[int], paragraph: Stretch, pending: bool) -> list[Mark]:
    """The marks of a paragraph, among its `signs` that may be marks.

    `pending`: the paragraph before left a quotation open.
    """
    words = document.words
    marks = []
    for token in signs:
        way = _way(document, token, paragraph, pending)
        if way is not None:
            marks.append(Mark(token, FAMILY[words[token]], way))
    return _without_apostrophes(document, marks) if marks else marks


def _way(document: Document, token: int, paragraph: Stretch, pending: bool) -> int | None:
    """Which way a mark points, None when it is no quotation mark (an inch, a year's apostrophe)."""
    text, sign = document.text, document.words[token]
    start, end = document.starts[token], document.ends[token]
    left = text[start - 1] if start > paragraph.start else " "
    right = text[end] if end < paragraph.end else " "
    free_left = left.isspace() or left in _BEFORE_OPENING
    free_right = right.isspace() or right in _AFTER_CLOSING
    if sign in _OPENING:
        return Way.OPENS if free_left or not free_right else Way.EITHER
    if sign in _CLOSING and token == paragraph.first:
        return Way.OPENS if pending else None
    if sign in _CLOSING:
        return Way.EITHER if left.isspace() and right.isalpha() else Way.CLOSES
    inches = sign == '"' and left.isdigit() and (right.isspace() or right in "x×")
    if inches or (left.isspace() == right.isspace() and free_left == free_right):
        return Way.EITHER
    if left.isspace() != right.isspace():
        free_left = left.isspace() and right not in ".,;:!?)"
    return Way.OPENS if free_left else Way.CLOSES


def _without_apostrophes(document: Document, marks: list[Mark]) -> list[Mark]:
    """Keep a single mark only in a pair: ‘…’ that begins a word and ends one. An apostrophe never closes."""
    kept: list[Mark] = []
    position = 0
    singles = [i for i, mark in enumerate(marks) if mark.family == "single"]
    if not singles:
        return marks
    closing_of: dict[int, int] = {}
    at = 0
    while at < len(singles):
        mark = marks[singles[at]]
        closing = _single_closing(document, marks, singles, at) if mark.way != Way.CLOSES else -1
        if closing > at:
            closing_of[singles[at]] = singles[closing]
            at = closing
        at += 1
    pairs = {*closing_of, *closing_of.values()}
    for position, mark in enumerate(marks):
        if mark.family != "single" or position in pairs:
            if position in closing_of:
                mark.way = Way.OPENS
            elif mark.family == "single":
                mark.way = Way.CLOSES
            kept.append(mark)
    return kept


def _single_closing(document: Document, marks: list[Mark], singles: list[int], at: int) -> int:
    """The index in `singles` of the mark that closes `singles[at]`; -1 when none does."""
    doubt = -1
    for candidate in range(at + 1, min(at + _FARTHEST, len(singles))):
        mark = marks[singles[candidate]]
        if mark.way == Way.OPENS:
            return doubt
        if (
            document.language == "fr"
            and document.sentence_of[mark.token] != document.sentence_of[marks[singles[at]].token]
        ):
            return doubt
        before = document.words[mark.token - 1]
        after = document.text[document.ends[mark.token] : document.ends[mark.token] + 2].lstrip()
        if before[-1] in "sS" and before[-1] not in _SPEECH_STOPS and after[:1].islower():
            doubt = candidate
            continue
        return candidate
    return doubt

"""Selectors: how a passage is remembered so that it can be found again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import astuple

from tui.library.database import Row
from tui.model import Selector
from tui.text.clean import clean

CONTEXT = 96
"""Characters kept before and after the passage."""


def select(text: str, start: int, end: int, version_hash: str) -> Selector:
    """The selector of `text[start:end]`, with its context and the whole sentences it stands in.

    Raises ValueError unless 0 <= start < end <= len(text).
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"no passage from {start} to {end} in a text of {len(text)} characters")
    first, last = _sentences_around(text, start, end)
    return Selector(
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
        sentence=text[first:last],
        version_hash=version_hash,
    )


def as_row(selector: Selector) -> Row:
    """The columns of a selector as the tables hold them; `from_row` is the way back."""
    return astuple(selector)


def from_row(row: Sequence[object]) -> Selector | None:
    """The selector that the seven columns of a row hold; None when they hold none.

    What another program or a fault of the disk made of them raises nothing: an offset that is no number is
    one that stands nowhere, words that are none are empty, so that the passage is looked for by what is left.
    """
    if all(value is None for value in row):
        return None
    start, end = (value if isinstance(value, int) else -1 for value in row[:2])
    return Selector(start, end, *(words_of(value) for value in row[2:7]))


def words_of(value: object) -> str:
    """Words that a column holds; bytes are read as far as they can be."""
    if isinstance(value, bytes):
        return clean(value.decode("utf-8", "replace"))
    return value if isinstance(value, str) else ""


def _sentences_around(text: str, start: int, end: int) -> tuple[int, int]:
    from tui.text.sentences import sentences

    # A sentence never crosses an empty line: the paragraphs around are enough.
    first = text.rfind("\n\n", 0, start) + 1
    last = text.find("\n\n", end)
    around = sentences(text, first, len(text) if last < 0 else last)
    touched = [(low, high) for low, high in around if low < end and high > start]
    if not touched:
        return start, end
    return min(start, touched[0][0]), max(end, touched[-1][1])

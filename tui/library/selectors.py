"""Selectors: how a passage is remembered so that it can be found again."""

from __future__ import annotations

from dataclasses import astuple

from tui.library.database import Row
from tui.model import Selector

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
    """The columns of a selector as the tables hold them; `Selector(*row)` is the way back."""
    return astuple(selector)


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

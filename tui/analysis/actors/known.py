"""Finds the known names of the gazetteer in a text."""

from __future__ import annotations

from tui.analysis.actors.gazetteer import Entry
from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document

_EXACT_LENGTH = 3
"""Country names this short are taken only in capitals: US, UK."""
_LONG_CAPITALS = 4
"""A body's name longer than this may be set in capitals."""


def known_at(document: Document, words: ActorWords, at: int) -> Entry | None:
    """The longest known name that begins at a token."""
    names = words.gazetteer.get(document.lower[at])
    if names is None:
        return None
    for entry in (*names.longer.get(lower_at(document, at + 1), ()), *names.lone):
        size = len(entry.tokens)
        if size > 1 and tuple(document.lower[at : at + size]) != entry.tokens:
            continue
        text = document.words[at] if size == 1 else _spelled(document, at, size)
        if entry.spelling:
            same = text == entry.spelling or (
                size > 1 and text[0].isupper() and _capitals(text) >= _capitals(entry.spelling)
            )
            if same or (text.isupper() and len(text) > _LONG_CAPITALS):
                return entry
        elif text[0].isupper() and (len(text) > _EXACT_LENGTH or text.isupper()):
            return entry
    return None


def _capitals(text: str) -> int:
    return sum(char.isupper() for char in text)


def _spelled(document: Document, at: int, size: int) -> str:
    """The text of some tokens with plain spaces and apostrophes."""
    text = document.text[document.starts[at] : document.ends[at + size - 1]]
    return " ".join(text.replace("’", "'").split())

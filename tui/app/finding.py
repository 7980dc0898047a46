"""Where the words searched for stand in a text, whatever their case, accents and apostrophes."""

from __future__ import annotations

import re

from tui.text.fold import fold, fold_with_offsets

_NOT_WORDS = re.compile(r'\S*:\S*|[()"“”«»*]|\b(?:AND|OR|NOT|ET|OU|SAUF)\b|(?<!\S)[-#]\S*')
_MOST = 2_000
"""Places marked; more help nobody."""


def places(text: str, query: str) -> list[tuple[int, int]]:
    """(start, end) of every word of `text` that begins like one of the query's words, in order."""
    words = _words(query)
    if not words:
        return []
    folded, offsets = fold_with_offsets(text)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(word) for word in words)})\w*")
    found = []
    for match in pattern.finditer(folded):
        found.append((offsets[match.start()], offsets[match.end() - 1] + 1))
        if len(found) == _MOST:
            break
    return found


def _words(query: str) -> list[str]:
    """The plain words of a query, the longest first so that a shorter one does not win over it."""
    return sorted(set(fold(_NOT_WORDS.sub(" ", query)).split()), key=lambda word: (-len(word), word))

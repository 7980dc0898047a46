"""Where the words searched for stand in a text, whatever their case, accents and apostrophes."""

from __future__ import annotations

import re

from tui.text.fold import fold, fold_with_offsets

_VALUE = r'(?:"[^"]*"|“[^”]*”|«[^»]*»|\([^()]*\)|[^\s()]*)'
_FIELD = rf'(?<![^\s(])(?:-|(?:NOT|SAUF)\s+)?[^\s:()"“”«»]*:{_VALUE}'
_WITHOUT = rf"(?<![^\s(])(?:-|(?:NOT|SAUF)\b\s*)#?{_VALUE}"
_TAG = rf"(?<![^\s(])#{_VALUE}"
_SIGNS = r'[()"“”«»|&]|\b(?:AND|OR|ET|OU)\b'
_NOT_WORDS = re.compile("|".join((_FIELD, _WITHOUT, _TAG, _SIGNS)))
_MOST = 2_000
"""Places marked; more help nobody."""


def places(text: str, *queries: str, whole: bool = False) -> list[tuple[int, int]]:
    """(start, end) of every word of `text` that begins like one of the queries' words, in order.

    `whole`: only of those that are such a word, as in a query that is not being typed; `word*` still is the
    beginning of one.
    """
    words = sorted({word for query in queries for word in _words(query)}, key=lambda word: (-len(word), word))
    if not words:
        return []
    folded, offsets = fold_with_offsets(text)
    wanted = "|".join(_pattern(word, whole=whole) for word in words)
    found = []
    for match in re.finditer(rf"(?<!\w)(?:{wanted})", folded):
        found.append((offsets[match.start()], offsets[match.end() - 1] + 1))
        if len(found) == _MOST:
            break
    return found


def _pattern(word: str, *, whole: bool) -> str:
    end = r"(?!\w)" if whole and not word.endswith("*") else r"\w*"
    return re.escape(word.rstrip("*")) + end


def _words(query: str) -> list[str]:
    """The plain words of a query."""
    return [word for word in fold(_NOT_WORDS.sub(" ", query)).split() if word.strip("*")]

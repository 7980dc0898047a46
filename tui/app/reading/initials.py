"""Two letters for each speaker of an article, told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product

from rich.cells import get_character_cell_size

_PARTICLES = frozenset(
    (
        *("de", "du", "des", "d", "la", "le", "les", "l", "et", "of", "the", "and"),
        *("von", "van", "der", "den", "ter", "und", "da", "di", "dos", "del", "y", "al", "el"),
    )
)
_WORD = re.compile(r"[^\W_]+")
_DIGITS = "123456789"


def initials(names: Iterable[str]) -> tuple[str, ...]:
    """Two-letter initials of each of `names`, distinct as long as there are less than a few thousand.

    First letters of the first and last words that are no particle («Ursula von der Leyen»: UL); when they
    are taken, another letter of the last word, then of the others, then a digit. Never wider than two cells.
    """
    taken: set[str] = set()
    result = []
    for name in names:
        chosen = next((pair for pair in _candidates(name) if pair not in taken), "··")
        taken.add(chosen)
        result.append(chosen)
    return tuple(result)


def _candidates(name: str) -> Iterator[str]:
    words = [_capitals(word) for word in _WORD.findall(name) if word not in _PARTICLES]
    words = [word for word in words if word] or ["X"]
    first, last = words[0], words[-1]
    if len(words) > 1:
        yield first[0] + last[0]
        yield from (first[0] + letter for letter in last[1:])
        yield from (first[0] + word[0] for word in words[1:-1])
    yield from (first[0] + letter for letter in first[1:])
    yield from (first[0] + digit for digit in _DIGITS)
    letters = "".join(dict.fromkeys("".join(words)))
    yield from (a + b for a, b in product(letters, letters + _DIGITS))
    yield from (a + b for a, b in product("ABCDEFGHIJKLMNOPQRSTUVWXYZ", repeat=2))


def _capitals(word: str) -> str:
    """The letters of `word` in capitals, without those that do not stand in exactly one cell."""
    return "".join(
        capital
        for letter in word[:24]
        if len(capital := letter.upper()) == 1 and get_character_cell_size(capital) == 1
    )

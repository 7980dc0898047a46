"""How long a text is, for a reader."""

from __future__ import annotations

import re

WORDS_A_MINUTE = 230
"""Silent reading of press prose by an adult (Brysbaert 2019: 238 in English; French runs a little lower)."""

_WORD = re.compile(r"[^\W_]+(?:[’'ʼ\-‐‑.,][^\W_]+)*")


def word_count(text: str) -> int:
    """Number of words: letters and digits held together by apostrophes, hyphens, points and commas."""
    return sum(1 for _ in _WORD.finditer(text))


def reading_minutes(text: str) -> int:
    """Whole minutes an adult needs to read the text: at least 1, and 0 only where there are no words."""
    words = word_count(text)
    return max(1, round(words / WORDS_A_MINUTE)) if words else 0

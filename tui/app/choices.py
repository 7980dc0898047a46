"""Choosing from a list by typing: which entries match, and in which order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.text.fold import fold

_MOST = 500
"""Entries offered at once; more are found by typing."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry. `value` is what choosing it gives, `detail` is told at its right."""

    value: str
    label: str
    detail: str = ""


def matching(choices: Iterable[Choice], typed: str) -> list[Choice]:
    """The choices that hold every word typed: first those that begin with it, else in the order given."""
    words = fold(typed).split()
    ranked = [
        (rank, place, choice)
        for place, choice in enumerate(choices)
        if (rank := _rank(fold(choice.label), words)) is not None
    ]
    return [choice for _rank, _place, choice in sorted(ranked, key=lambda each: each[:2])[:_MOST]]


def _rank(label: str, words: Sequence[str]) -> int | None:
    if not all(word in label for word in words):
        return None
    if not words or label.startswith(" ".join(words)):
        return 0
    return 1 if all(re.search(rf"(?<!\w){re.escape(word)}", label) for word in words) else 2


def names_typed(typed: str) -> list[str]:
    """Several names typed with commas between them."""
    return [name for part in typed.split(",") if (name := " ".join(part.split()))]

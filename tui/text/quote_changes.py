"""Which quotes an article gained, lost or reworded from one version to the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.model import Analysis, Quote
from tui.text.difference import Difference
from tui.text.words import read_words

_LEAST_LIKENESS = 0.4
"""How alike the words of a quote and of the one in its stead are, to be the same quote reworded."""


class QuoteChangeKind(StrEnum):
    """What became of a quote."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    REATTRIBUTED = "reattributed"
    """The same words, said by somebody else now."""


@dataclass(frozen=True, slots=True)
class QuoteChange:
    """A quote that changed: as it was in the old version (None: added), as it is now (None: removed).

    The quotes have the speakers; a reworded one may have another speaker too.
    """

    kind: QuoteChangeKind
    old: Quote | None
    new: Quote | None
    old_words: str
    new_words: str


def quotes_changed(old: Analysis, new: Analysis, difference: Difference) -> list[QuoteChange]:
    """What changed in the quotes, in the order of the new text, the removed ones where they were.

    `difference` is that of `old.text` and `new.text` (ValueError otherwise). A quote is the same where its
    words went; whoever speaks, and whether they were reported directly.
    """
    if (difference.old, difference.new) != (old.text, new.text):
        raise ValueError("the difference is not one of these two analyses")
    there = [_place(quote, difference) for quote in old.quotes]
    pairs = _paired(old.quotes, there, new.quotes, difference)
    placed: list[tuple[int, QuoteChange]] = []
    for n, quote in enumerate(old.quotes):
        other = new.quotes[pairs[n]] if n in pairs else None
        change = _change(quote, other, difference)
        if change is not None:
            placed.append((other.start if other else there[n][0], change))
    for quote in (quote for m, quote in enumerate(new.quotes) if m not in pairs.values()):
        words = difference.new[quote.start : quote.end]
        placed.append((quote.start, QuoteChange(QuoteChangeKind.ADDED, None, quote, "", words)))
    placed.sort(key=lambda one: one[0])
    return [change for _, change in placed]


def _place(quote: Quote, difference: Difference) -> tuple[int, int]:
    """Where a quote's words, or those in their stead, are now."""
    mapped = difference.map_span(quote.start, quote.end)
    if mapped is not None and mapped.kept >= _LEAST_LIKENESS:
        return mapped.start, mapped.end
    return difference.stead(quote.start, quote.end)


def _paired(
    before: Sequence[Quote], there: Sequence[tuple[int, int]], after: Sequence[Quote], difference: Difference
) -> dict[int, int]:
    """For an old quote the new one: of those that stand where it is now, the likest; each taken once."""
    found: list[tuple[float, int, int]] = []
    first = 0
    for n in sorted(range(len(before)), key=lambda n: there[n]):
        start, end = there[n]
        while first < len(after) and after[first].end <= start and after[first].start <= start:
            first += 1
        for m in range(first, len(after)):
            if after[m].start >= end:
                break
            likeness = _likeness(before[n], after[m], difference)
            if likeness >= _LEAST_LIKENESS:
                found.append((likeness, n, m))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, n, m in sorted(found, key=lambda one: (-one[0], one[1], one[2])):
        if n not in pairs and m not in taken:
            pairs[n] = m
            taken.add(m)
    return pairs


def _likeness(old: Quote, new: Quote, difference: Difference) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(
        difference.old[old.start : old.end], difference.new[new.start : new.end]
    )


def _change(old: Quote, new: Quote | None, difference: Difference) -> QuoteChange | None:
    was = difference.old[old.start : old.end]
    if new is None:
        return QuoteChange(QuoteChangeKind.REMOVED, old, None, was, "")
    now = difference.new[new.start : new.end]
    vocabulary: dict[str, int] = {}
    if read_words(was, vocabulary).ids != read_words(now, vocabulary).ids:
        return QuoteChange(QuoteChangeKind.REWORDED, old, new, was, now)
    if old.speaker != new.speaker:
        return QuoteChange(QuoteChangeKind.REATTRIBUTED, old, new, was, now)
    return None

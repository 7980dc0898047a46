"""Where a passage of the old text stands in the new one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from tui.text.counterparts import NOWHERE, Counterparts, stead
from tui.text.words import Span


@dataclass(frozen=True, slots=True)
class Mapped:
    """`new[start:end]` is what became of a passage.

    `kept` is the share of its words that stand there (by characters; a word with a letter changed counts in
    part), `own` the share of the words there that were the passage's: both above 0, up to 1.
    """

    start: int
    end: int
    kept: float
    own: float


def map_span(found: Counterparts, start: int, end: int) -> Mapped | None:
    """Follow `old[start:end]` into the new text; None when not a word of it is left.

    When a part of the passage moved away from the rest, the larger part counts. Words at its edges that were
    replaced by others belong to it still; words added at its edges do not.
    """
    if start >= end:
        return None
    first, last = found.old.touched(start, end)
    part = _largest_part(found, first, last)
    if not part:
        return None
    low, high = found.there[part[0]], found.there[part[-1]] + 1
    low -= _replaced_before(found, first, part[0])
    high += _replaced_after(found, part[-1] + 1, last)
    weights = _Weights(found, first, last)
    kept = sum(found.worth.get(i, 1.0) * weights.old(i) for i in part)
    total, there = weights.of_old(first, last), weights.of_new(low, high)
    if not kept or not there:
        return None
    # Half a word at an edge stays half a word.
    ahead = start - found.old.starts[first] if first == part[0] and found.same(first) else 0
    behind = found.old.ends[last - 1] - end if last - 1 == part[-1] and found.same(last - 1) else 0
    return Mapped(
        found.new.starts[low] + max(0, ahead),
        found.new.ends[high - 1] - max(0, behind),
        kept / total,
        min(1.0, kept / there),
    )


def _largest_part(found: Counterparts, first: int, last: int) -> list[int]:
    """The words that are left, those of the block of which most is left."""
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for i in range(first, last):
        if found.there[i] != NOWHERE:
            parts[found.blocks[i]].append(i)
    return max(parts.values(), key=lambda part: sum(1 + found.old.weight(i) for i in part), default=[])


class _Weights:
    """Words weigh as many characters as they have, marks nothing, unless there are only marks."""

    def __init__(self, found: Counterparts, first: int, last: int) -> None:
        self._found = found
        self._least = 0 if any(found.old.weight(i) for i in range(first, last)) else 1

    def old(self, i: int) -> int:
        return max(self._least, self._found.old.weight(i))

    def of_old(self, first: int, last: int) -> int:
        return sum(self.old(i) for i in range(first, last))

    def of_new(self, first: int, last: int) -> int:
        return sum(max(self._least, self._found.new.weight(j)) for j in range(first, last))


def _replaced_before(found: Counterparts, first: int, part: int) -> int:
    """How many words before the first that is left stand in the stead of those at the passage's start."""
    if part == first or any(found.there[i] != NOWHERE for i in range(first, part)):
        return 0
    start = first
    while start > 0 and found.there[start - 1] == NOWHERE:
        start -= 1
    return _share(stead(found, start, part), part - start, part - first)


def _replaced_after(found: Counterparts, part: int, last: int) -> int:
    if part == last or any(found.there[i] != NOWHERE for i in range(part, last)):
        return 0
    end = last
    while end < len(found.there) and found.there[end] == NOWHERE:
        end += 1
    return _share(stead(found, part, end), end - part, last - part)


def _share(there: Span | None, count: int, inside: int) -> int:
    """Of words replaced at an edge of the passage: how many of the new ones are the passage's."""
    if there is None:
        return 0
    new = there[1] - there[0]
    if inside == count:
        return new if new <= 2 * count else 0
    # The edge goes through them: word by word, or nobody can say.
    return inside if new == count else 0

"""Which word of a new text is which word of the old one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui.text.alignment import Run, align
from tui.text.moves import find_moves
from tui.text.settling import settle
from tui.text.words import Span, Words

NOWHERE = -1

_FEW = 6
"""Up to so many words changed in one place, each is compared with those in its stead."""

_LEAST_LIKENESS = 0.6
"""How alike two words are of which one is taken for the other with a letter changed (normalised Indel)."""

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Counterparts:
    """`there[i]` is the word of the new text that is word `i` of the old one, or NOWHERE; `back` the reverse.

    `blocks[i]` is 0 where the order is kept, else the number of the moved block word `i` is in (from 1, see
    `moves`); `new_blocks[j]` the same for the new text. `worth[i]` is how much of a word is left that changed
    (absent: all of it).
    """

    old: Words
    new: Words
    there: list[int]
    back: list[int]
    blocks: list[int]
    new_blocks: list[int]
    worth: dict[int, float]
    moves: list[tuple[Span, Span]]

    def same(self, i: int) -> bool:
        """Whether word `i` of the old text stands in the new one unchanged."""
        return self.there[i] != NOWHERE and i not in self.worth


def find_counterparts(old: Words, new: Words) -> Counterparts:
    """Align two texts, read with one vocabulary; follow what moved."""
    found = Counterparts(
        old,
        new,
        there=[NOWHERE] * len(old),
        back=[NOWHERE] * len(new),
        blocks=[0] * len(old),
        new_blocks=[0] * len(new),
        worth={},
        moves=[],
    )
    _link(found, settle(align(old.ids, new.ids), old, new))
    left = [at == NOWHERE for at in found.there], [at == NOWHERE for at in found.back]
    for before, after in list(find_moves(old, new, *left)):
        _follow(found, before, after)
    for stretch, other in list(_changed(found)):
        _link_changed_words(found, stretch, other)
    return found


def _link(found: Counterparts, runs: Iterable[Run]) -> None:
    for old, new, length in runs:
        found.there[old : old + length] = range(new, new + length)
        found.back[new : new + length] = range(old, old + length)


def _follow(found: Counterparts, before: Span, after: Span) -> None:
    """Link a block to where it moved; what little of either was linked in passing is undone."""
    for i in range(*before):
        if found.there[i] != NOWHERE:
            found.back[found.there[i]] = NOWHERE
            found.there[i] = NOWHERE
    for j in range(*after):
        if found.back[j] != NOWHERE:
            found.there[found.back[j]] = NOWHERE
            found.back[j] = NOWHERE
    found.moves.append((before, after))
    found.blocks[slice(*before)] = [len(found.moves)] * (before[1] - before[0])
    found.new_blocks[slice(*after)] = [len(found.moves)] * (after[1] - after[0])
    runs = align(found.old.ids[slice(*before)], found.new.ids[slice(*after)])
    _link(found, (Run(run.old + before[0], run.new + after[0], run.length) for run in runs))


def _changed(found: Counterparts) -> Iterator[tuple[Span, Span]]:
    """Where words stand in the stead of others: both stretches, between neighbours that were linked."""
    i = 0
    while i < len(found.there):
        if found.there[i] != NOWHERE:
            i += 1
            continue
        start = i
        while i < len(found.there) and found.there[i] == NOWHERE:
            i += 1
        between = stead(found, start, i)
        if between is not None and between[0] < between[1]:
            yield (start, i), between


def stead(found: Counterparts, start: int, end: int) -> Span | None:
    """What stands in the new text between the neighbours of `old[start:end]`; None when they were parted, or
    something moved from or to there.
    """
    low = found.there[start - 1] + 1 if start else 0
    high = found.there[end] if end < len(found.there) else len(found.back)
    if (start and not low) or high == NOWHERE or low > high:
        return None
    blocks = {*found.blocks[max(0, start - 1) : end + 1], *found.new_blocks[max(0, low - 1) : high + 1]}
    if len(blocks) > 1 or any(at != NOWHERE for at in found.back[low:high]):
        return None
    return low, high


def _link_changed_words(found: Counterparts, stretch: Span, other: Span) -> None:
    if max(stretch[1] - stretch[0], other[1] - other[0]) > _FEW:
        return
    free = other[0]
    for i in range(*stretch):
        likeness, j = _likest(found.old.word(i), found.new, range(free, other[1]))
        if likeness >= _LEAST_LIKENESS:
            found.there[i], found.back[j] = j, i
            found.worth[i] = likeness
            free = j + 1


def _likest(word: str, words: Words, places: Sequence[int]) -> tuple[float, int]:
    from rapidfuzz.distance import Indel

    best = 0.0, NOWHERE
    if len(word) < _SHORTEST:
        return best
    for j in places:
        other = words.word(j)
        if len(other) >= _SHORTEST:
            likeness = Indel.normalized_similarity(word.casefold(), other.casefold())
            best = max(best, (likeness, j))
    return best

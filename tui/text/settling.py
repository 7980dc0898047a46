"""Making an alignment of words one that a reader would make: no chance matches, cuts between sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.text.alignment import Run, joined
from tui.text.words import Words

_NO_CHANCE = 32
"""Characters from which a common run is no coincidence, whatever stands around it."""

_FARTHEST = 64
"""How many words a cut is moved at most."""


def settle(runs: Sequence[Run], old: Words, new: Words) -> list[Run]:
    """The runs without those that only happen to be common, each cut moved to where a sentence begins."""
    ends = Run(0, 0, 0), Run(len(old), len(new), 0)
    kept = _without_chance([ends[0], *runs, ends[1]], old, new)
    return joined(_moved_to_sentences(kept, old, new))


def _without_chance(runs: Sequence[Run], old: Words, new: Words) -> list[Run]:
    """Drop runs shorter than what changed on either side of them ("semantic cleanup" of diff-match-patch)."""
    kept: list[Run] = []
    for run in runs:
        kept.append(run)
        while len(kept) > 2 and _by_chance(kept[-3], kept[-2], kept[-1], old, new):
            del kept[-2]
    return kept


def _by_chance(before: Run, run: Run, after: Run, old: Words, new: Words) -> bool:
    size = _characters(old, run.old, run.old + run.length)
    return size < _NO_CHANCE and all(
        size
        <= max(
            _characters(old, one.old + one.length, other.old),
            _characters(new, one.new + one.length, other.new),
        )
        for one, other in ((before, run), (run, after))
    )


def _characters(words: Words, first: int, last: int) -> int:
    return words.ends[last - 1] - words.starts[first] if last > first else 0


def _moved_to_sentences(runs: Sequence[Run], old: Words, new: Words) -> list[Run]:
    """Words that were only added (or removed) between two runs can often be cut off in several places:
    "A. [B. ]C." or "A[. B]. C.". The place where a paragraph, sentence or clause begins is meant.
    """
    settled = list(runs)
    for at, (_, after) in enumerate(pairwise(runs)):
        before = settled[at]
        old_end, new_end = before.old + before.length, before.new + before.length
        if old_end == after.old and new_end < after.new:
            by = _better_cut(new, new_end, after.new, before.length, after.length)
        elif new_end == after.new and old_end < after.old:
            by = _better_cut(old, old_end, after.old, before.length, after.length)
        else:
            continue
        settled[at] = Run(before.old, before.new, before.length + by)
        settled[at + 1] = Run(after.old + by, after.new + by, after.length - by)
    return settled


def _better_cut(words: Words, start: int, end: int, most_left: int, most_right: int) -> int:
    """By how many words `words[start:end]` moves (left below 0) to stand best and still cut out the same."""
    ids = words.ids
    left = 0
    while left < min(most_left, _FARTHEST) and ids[start - left - 1] == ids[end - left - 1]:
        left += 1
    right = 0
    while right < min(most_right, _FARTHEST) and ids[start + right] == ids[end + right]:
        right += 1
    if not left and not right:
        return 0
    return max(range(-left, right + 1), key=lambda by: (_standing(words, start + by), -abs(by)))


def _standing(words: Words, index: int) -> int:
    """How good a place for a cut the one before a word is."""
    if index == 0 or index >= len(words):
        return 4
    if "\n" in words.text[words.ends[index - 1] : words.starts[index]]:
        return 3
    mark = words.word(index - 1)
    if mark in ".!?…":
        return 2
    return 1 if mark in ",;:" else 0

"""What two sequences have in common, in order.

Runs of elements that occur once in both hold first (patience diff, Bram Cohen, over n-grams instead of lines,
so that common words do not mislead); what is left between them is small, and its longest common subsequence
is computed bit-parallel (Hyyrö 2004, in rapidfuzz). Near-equal texts take linear time; where nothing is
unique and the rest is large, the rest is left unaligned.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

_WIDTHS = (8, 3)
_MOST_CELLS = 16_000_000
"""Above this product of lengths the longest common subsequence takes too long (2 MB, 10 ms)."""


class Run(NamedTuple):
    """`old[old : old + length]` equals `new[new : new + length]`."""

    old: int
    new: int
    length: int


class _Box(NamedTuple):
    """`old[a:b]` against `new[c:d]`."""

    a: int
    b: int
    c: int
    d: int


def align(old: Sequence[int], new: Sequence[int]) -> list[Run]:
    """Common runs, in ascending order in both, each as long as it can be."""
    shorter = min(len(old), len(new))
    head = 0
    while head < shorter and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    box = _Box(head, len(old) - tail, head, len(new) - tail)
    runs = [Run(0, 0, head), *_inside(old, new, box, 0), Run(box.b, box.d, tail)]
    return joined(runs)


def joined(runs: Sequence[Run]) -> list[Run]:
    """The same runs, without empty ones, those that follow each other made one."""
    result: list[Run] = []
    for run in runs:
        if not run.length:
            continue
        if result and _end(result[-1]) == (run.old, run.new):
            result[-1] = Run(result[-1].old, result[-1].new, result[-1].length + run.length)
        else:
            result.append(run)
    return result


def _end(run: Run) -> tuple[int, int]:
    return run.old + run.length, run.new + run.length


def _inside(old: Sequence[int], new: Sequence[int], box: _Box, level: int) -> list[Run]:
    if box.a >= box.b or box.c >= box.d:
        return []
    large = (box.b - box.a) * (box.d - box.c) > _MOST_CELLS
    if level < len(_WIDTHS):
        width = _WIDTHS[level]
    elif large and level == len(_WIDTHS):
        width = 1
    else:
        return [] if large else _longest_common(old, new, box)
    runs: list[Run] = []
    at_old, at_new = box.a, box.c
    for i, j in _unique_in_order(old, new, box, width):
        if i < at_old or j < at_new:
            continue
        run = _widened(old, new, Run(i, j, width), _Box(at_old, box.b, at_new, box.d))
        runs += _inside(old, new, _Box(at_old, run.old, at_new, run.new), level + 1)
        runs.append(run)
        at_old, at_new = _end(run)
    runs += _inside(old, new, _Box(at_old, box.b, at_new, box.d), level + 1)
    return runs


def _widened(old: Sequence[int], new: Sequence[int], run: Run, box: _Box) -> Run:
    i, j = run.old, run.new
    while i > box.a and j > box.c and old[i - 1] == new[j - 1]:
        i, j = i - 1, j - 1
    k, m = _end(run)
    while k < box.b and m < box.d and old[k] == new[m]:
        k, m = k + 1, m + 1
    return Run(i, j, k - i)


def _unique_in_order(old: Sequence[int], new: Sequence[int], box: _Box, width: int) -> list[tuple[int, int]]:
    """Places of n-grams that occur once in both: the longest chain of them that ascends in both."""
    there = _unique(new, box.c, box.d, width)
    pairs = [(at, there[gram]) for gram, at in _unique(old, box.a, box.b, width).items() if gram in there]
    return _longest_ascending(pairs)


def _unique(sequence: Sequence[int], start: int, end: int, width: int) -> dict[tuple[int, ...], int]:
    seen: dict[tuple[int, ...], int] = {}
    grams = max(0, end - width + 1 - start)
    shifted = (sequence[start + by : start + by + grams] for by in range(width))
    for at, gram in enumerate(zip(*shifted, strict=True), start):
        seen[gram] = -1 if gram in seen else at
    return {gram: at for gram, at in seen.items() if at >= 0}


def _longest_ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of pairs that ascend in the first, the longest chain that ascends in the second (patience sorting)."""
    tops: list[int] = []
    top_pairs: list[int] = []
    before: list[int] = []
    for number, (_, value) in enumerate(pairs):
        pile = bisect_left(tops, value)
        before.append(top_pairs[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(value)
            top_pairs.append(number)
        else:
            tops[pile] = value
            top_pairs[pile] = number
    chain: list[tuple[int, int]] = []
    at = top_pairs[-1] if top_pairs else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _longest_common(old: Sequence[int], new: Sequence[int], box: _Box) -> list[Run]:
    from rapidfuzz.distance import LCSseq

    return [
        Run(box.a + op.src_start, box.c + op.dest_start, op.src_end - op.src_start)
        for op in LCSseq.opcodes(old[box.a : box.b], new[box.c : box.d])
        if op.tag == "equal"
    ]

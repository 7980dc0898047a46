"""Paragraphs and sentences that stand elsewhere now, even if a little changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from tui.text.words import Span, Words

_LEAST_WORDS = 6
"""Fewer words are alike by chance."""

_LEAST_LIKENESS = 0.5
_LEAST_LEAD = 0.15
"""How much liker a paragraph must be than the next like: else nobody knows which one moved."""

_COMMONPLACE = 8
"""A run of three words that stands in more places than these tells nothing."""


def find_moves(
    old: Words, new: Words, old_left: Sequence[bool], new_left: Sequence[bool]
) -> Iterator[tuple[Span, Span]]:
    """Where a block of words was, and where it is now, as spans of words.

    `old_left` and `new_left` say of each word whether it has no counterpart yet. Likeness is Dice's
    coefficient of the runs of three words that two blocks have.
    """
    taken_old: list[Span] = []
    taken_new: list[Span] = []
    for one, other in _identical(old, new):
        if all(old_left[slice(*one)]) and all(new_left[slice(*other)]):
            taken_old.append(one)
            taken_new.append(other)
            yield one, other
    for part in (_paragraphs, _sentences):
        before = _free(part(old), _sums(old_left, taken_old))
        after = _free(part(new), _sums(new_left, taken_new))
        for one, other in _matched(old, new, before, after):
            taken_old.append(one)
            taken_new.append(other)
            yield one, other


def _identical(old: Words, new: Words) -> Iterator[tuple[Span, Span]]:
    """Paragraphs, of any length, that are the same and occur once in both texts."""
    there = _unique_paragraphs(new)
    for key, span in _unique_paragraphs(old).items():
        if key in there:
            yield span, there[key]


def _unique_paragraphs(words: Words) -> dict[tuple[int, ...], Span]:
    seen: dict[tuple[int, ...], Span | None] = {}
    for span in _paragraphs(words):
        key = tuple(words.ids[slice(*span)])
        seen[key] = None if key in seen else span
    return {key: span for key, span in seen.items() if span is not None}


def _sums(left: Sequence[bool], taken: Sequence[Span]) -> list[int]:
    flags = list(left)
    for start, end in taken:
        flags[start:end] = [False] * (end - start)
    return [0, *accumulate(flags)]


def _free(blocks: Iterator[Span], sums: Sequence[int]) -> list[Span]:
    """The blocks that are long enough and mostly without counterpart."""
    return [
        (start, end)
        for start, end in blocks
        if sums[end] - sums[start] >= max(_LEAST_WORDS, (end - start) / 2)
    ]


def _paragraphs(words: Words) -> Iterator[Span]:
    return pairwise([*words.paragraphs, len(words)])


def _sentences(words: Words) -> Iterator[Span]:
    """Roughly: an abbreviation makes two of one, which does no harm here."""
    for first, last in _paragraphs(words):
        start = first
        for at in range(first, last):
            if words.text[words.starts[at]] in ".!?…" and at + 1 - start >= _LEAST_WORDS:
                yield start, at + 1
                start = at + 1
        if start < last:
            yield start, last


def _matched(
    old: Words, new: Words, before: Sequence[Span], after: Sequence[Span]
) -> Iterator[tuple[Span, Span]]:
    """Pairs of blocks each of which is clearly the likest to the other."""
    if not before or not after:
        return
    likeness = _likeness([_triples(old, span) for span in before], [_triples(new, span) for span in after])
    there = _clear_best((n, m, value) for (n, m), value in likeness.items())
    back = _clear_best((m, n, value) for (n, m), value in likeness.items())
    for n, m in there.items():
        if back.get(m) == n:
            yield before[n], after[m]


def _triples(words: Words, span: Span) -> set[tuple[int, int, int]]:
    ids = words.ids[span[0] : span[1]]
    return set(zip(ids, ids[1:], ids[2:], strict=False))


def _likeness(
    before: Sequence[set[tuple[int, int, int]]], after: Sequence[set[tuple[int, int, int]]]
) -> dict[tuple[int, int], float]:
    places: defaultdict[tuple[int, int, int], list[int]] = defaultdict(list)
    for m, triples in enumerate(after):
        for triple in triples:
            places[triple].append(m)
    shared = Counter(
        (n, m)
        for n, triples in enumerate(before)
        for triple in triples
        if len(places.get(triple, ())) <= _COMMONPLACE
        for m in places.get(triple, ())
    )
    return {(n, m): 2 * count / (len(before[n]) + len(after[m])) for (n, m), count in shared.items()}


def _clear_best(values: Iterator[tuple[int, int, float]]) -> dict[int, int]:
    """For each first number the second one that is likest to it, where one is by far."""
    ranked: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for one, other, value in values:
        ranked[one].append((value, other))
    best: dict[int, int] = {}
    for one, others in ranked.items():
        others.sort(reverse=True)
        value, other = others[0]
        if value >= _LEAST_LIKENESS and (len(others) == 1 or value - others[1][0] >= _LEAST_LEAD):
            best[one] = other
    return best

"""Finding words that are like those of a passage, where nothing else tells where they went."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.text.difference import compare
from tui.text.words import Words, read_words

Span = tuple[int, int]

_CANDIDATES = 8
_ENOUGH_KEPT = 0.6
_ENOUGH_OWN = 0.6
_THRESHOLD = 0.75
"""The least final score, the mean of the words' likeness and their context's: the same words somewhere else
are not enough.
"""

_LEAD = 0.1
"""How much better the best place must be than the second best."""


@dataclass(frozen=True, slots=True)
class Like:
    """`text[start:end]` is like the passage: how much, without its context (`score`) and with it (`final`),
    both from 0 to 1.
    """

    start: int
    end: int
    score: float
    final: float


def likest(source: str, here: Span, text: str, within: Sequence[Span] | None) -> Like | None:
    """The place in `text` most like the passage `source[here]`, the rest of `source` being its context.

    None when nothing is like it enough, or when another place is nearly as like. `within` narrows to places
    that lie in these stretches for the most part.
    """
    vocabulary: dict[str, int] = {}
    wanted = read_words(source[slice(*here)], vocabulary)
    if not len(wanted) or within == []:
        return None
    words = read_words(text, vocabulary)
    found = []
    for window in _windows(wanted, words):
        like = _compared(source, here, text, window)
        if like is not None and (within is None or _mostly_in(like, within)):
            found.append(like)
    distinct: list[Like] = []
    for like in sorted(found, key=lambda like: -like.final):
        if not any(like.start < other.end and other.start < like.end for other in distinct):
            distinct.append(like)
    if not distinct or distinct[0].final < _THRESHOLD:
        return None
    if len(distinct) > 1 and distinct[0].final - distinct[1].final < _LEAD:
        return None
    return distinct[0]


def _windows(wanted: Words, words: Words) -> list[Span]:
    """Stretches of the text, as long as the passage, that share most words with it and at least half."""
    size = len(wanted)
    missing = Counter(wanted.ids)
    shared = 0
    counted: list[tuple[int, int]] = []
    for at, id in enumerate(words.ids):
        shared += missing[id] > 0
        missing[id] -= 1
        if at >= size:
            left = words.ids[at - size]
            missing[left] += 1
            shared -= missing[left] > 0
        if shared * 2 >= size:
            counted.append((shared, at))
    chosen: list[int] = []
    for _, at in sorted(counted, key=lambda one: (-one[0], one[1])):
        if all(abs(at - other) > size // 2 for other in chosen):
            chosen.append(at)
            if len(chosen) == _CANDIDATES:
                break
    return [(words.starts[max(0, at + 1 - size)], words.ends[at]) for at in chosen]


def _compared(source: str, here: Span, text: str, window: Span) -> Like | None:
    """Align the passage and its context with a window and the text around it."""
    margin = max(here[0], len(source) - here[1]) + (here[1] - here[0]) // 2
    low, high = max(0, window[0] - margin), min(len(text), window[1] + margin)
    mapped = compare(source, text[low:high]).map_span(*here)
    if mapped is None or mapped.kept < _ENOUGH_KEPT or mapped.own < _ENOUGH_OWN:
        return None
    start, end = low + mapped.start, low + mapped.end
    words = 2 / (1 / mapped.kept + 1 / mapped.own)
    context = _context_likeness(source, here, text, (start, end))
    return Like(start, end, words, (words + context) / 2)


def _context_likeness(source: str, here: Span, text: str, there: Span) -> float:
    """The better kept side counts: an edit next to a passage rarely changes both."""
    from rapidfuzz.distance import Indel

    before, after = source[: here[0]], source[here[1] :]
    sides = []
    if before:
        sides.append(Indel.normalized_similarity(before, text[max(0, there[0] - len(before)) : there[0]]))
    if after:
        sides.append(Indel.normalized_similarity(after, text[there[1] : there[1] + len(after)]))
    return max(sides, default=0.0)


def _mostly_in(like: Like, stretches: Sequence[Span]) -> bool:
    inside = sum(max(0, min(end, like.end) - max(start, like.start)) for start, end in stretches)
    return inside * 2 > like.end - like.start

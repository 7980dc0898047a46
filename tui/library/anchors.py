"""Finding a passage again in a text that may have changed. A wrong anchor is worse than none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from tui.library.agreement import Span, agreement, is_paragraph, places
from tui.model import AnchorState, FoundBy, Selector

if TYPE_CHECKING:
    from tui.text.difference import Difference


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a passage stands: `text[start:end]`, or nowhere (None, None) when it is gone.

    `score` is how much of the words stands there: 1.0 all of them and nothing between them, 0.0 when gone.
    """

    state: AnchorState
    start: int | None
    end: int | None
    found_by: FoundBy | None = None
    score: float = 0.0


GONE = Anchored(AnchorState.GONE, None, None)

_ENOUGH_KEPT = 0.6
"""Of a passage so much must be left."""

_ENOUGH_OWN = 0.6
"""Of the stretch it would cover now, so much must be its own: else it was split."""

_ENOUGH_CONTEXT = 16
"""Characters of context that must agree when words do not speak for themselves."""

_SOLID = 64
"""Characters of context on one side that make a place plausible whatever stands on the other."""

_FEW_WORDS = 4
"""Fewer words than these stand somewhere by chance."""

_COUNTLESS = 1_000
"""Places of the same words from which on they are not compared one by one."""


def anchor(selector: Selector, text: str, text_hash: str, old_text: str | None = None) -> Anchored:
    """Find the passage of `selector` in `text`, whose hash is `text_hash`.

    In the text it was taken from, its position holds. In another one it is followed through the difference of
    both, when `old_text` (that of `selector.version_hash`) is at hand; what of the new text has a counterpart
    in the old one is then out of the question for any other words. Without it, words that are like it and
    their context decide. Where two places are as good as each other, it is gone.
    """
    if selector.version_hash == text_hash:
        if _stands_at(selector, text):
            return Anchored(AnchorState.EXACT, selector.start, selector.end, FoundBy.POSITION, 1.0)
        old_text = None
    return _found_again(selector, text, old_text)


@lru_cache(maxsize=512)
def _found_again(selector: Selector, text: str, old_text: str | None) -> Anchored:
    """Kept, for an article is shown more often than it changes."""
    if old_text is None or not _stands_at(selector, old_text):
        find = _by_likeness if _speaks_for_itself(selector.exact) else _by_words
        return find(selector, text) or GONE
    difference = _difference(old_text, text)
    found = _by_difference(difference, selector.start, selector.end)
    if found is None and _speaks_for_itself(selector.exact):
        found = _by_likeness(selector, text, difference)
    return found or GONE


def _stands_at(selector: Selector, text: str) -> bool:
    start, end = selector.start, selector.end
    return 0 <= start < end <= len(text) and text[start:end] == selector.exact


@lru_cache(maxsize=32)
def _difference(old: str, new: str) -> Difference:
    """Kept for the other annotations of the article."""
    from tui.text.difference import compare

    return compare(old, new)


def _by_difference(difference: Difference, start: int, end: int) -> Anchored | None:
    mapped = difference.map_span(start, end)
    if mapped is None or mapped.kept < _ENOUGH_KEPT or mapped.own < _ENOUGH_OWN:
        return None
    here, there = (start, end), (mapped.start, mapped.end)
    if not _is_the_one(difference.old, here, difference.new, there):
        return None
    score = 2 / (1 / mapped.kept + 1 / mapped.own)
    return Anchored(AnchorState.FOUND, *there, FoundBy.DIFFERENCE, score)


def _is_the_one(old: str, here: Span, new: str, there: Span) -> bool:
    """Whether no other place of the same words would do as well, in the old text or in the new one."""
    words, found = old[slice(*here)], new[slice(*there)]
    before, after = places(old, words, _COUNTLESS), places(new, found, _COUNTLESS)
    own = agreement(old, here, new, there)
    if len(before) == len(after) == 1:
        whole = is_paragraph(old, here) and is_paragraph(new, there)
        return whole or sum(own) >= _ENOUGH_CONTEXT or _speaks_for_itself(words)
    if len(before) == _COUNTLESS or len(after) == _COUNTLESS:
        return min(own) >= _SOLID
    if sum(own) < _ENOUGH_CONTEXT:
        return False
    others = [((at, at + len(words)), there) for at in before if at != here[0]]
    others += [(here, (at, at + len(found))) for at in after if at != there[0]]
    return not any(_rivals(agreement(old, one, new, other), own) for one, other in others)


def _rivals(other: tuple[int, int], own: tuple[int, int]) -> bool:
    """Whether a place is as good as the one found: it agrees as much, or it is solid on one side, which is
    how it looks when a text that stood twice lost one of the two.
    """
    return sum(other) >= sum(own) or (max(other) >= _SOLID > min(own))


def _by_likeness(selector: Selector, text: str, difference: Difference | None = None) -> Anchored | None:
    from tui.library.likeness import likest

    source, here = _with_context(selector)
    found = likest(source, here, text, None if difference is None else difference.added())
    if found is None:
        return None
    same = text[found.start : found.end] == selector.exact
    by = FoundBy.WORDS if same else FoundBy.LIKENESS
    return Anchored(AnchorState.FOUND, found.start, found.end, by, found.score)


def _by_words(selector: Selector, text: str) -> Anchored | None:
    """A few exact words, where their context agrees enough, and more than at any other place."""
    exact = selector.exact
    found = places(text, exact, _COUNTLESS)
    if not found or len(found) == _COUNTLESS:
        return None
    source, here = _with_context(selector)
    agreeing = sorted(
        ((sum(agreement(source, here, text, (at, at + len(exact)))), at) for at in found), reverse=True
    )
    best, start = agreeing[0]
    if best < 2 * _ENOUGH_CONTEXT or (len(found) > 1 and best - agreeing[1][0] < _ENOUGH_CONTEXT):
        return None
    return Anchored(AnchorState.FOUND, start, start + len(exact), FoundBy.WORDS, 1.0)


def _with_context(selector: Selector) -> tuple[str, Span]:
    start = len(selector.prefix)
    return selector.prefix + selector.exact + selector.suffix, (start, start + len(selector.exact))


def _speaks_for_itself(exact: str) -> bool:
    from tui.text.measure import word_count

    return word_count(exact) >= _FEW_WORDS

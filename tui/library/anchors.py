"""Finding a passage again in a text that may have changed. A wrong anchor is worse than none."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import AnchorState, Selector


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a passage stands: `text[start:end]`, or nowhere (None, None) when it is gone."""

    state: AnchorState
    start: int | None
    end: int | None


GONE = Anchored(AnchorState.GONE, None, None)

_ENOUGH_CONTEXT = 16
"""Characters of context that must agree when the words occur more than once."""


def anchor(selector: Selector, text: str, text_hash: str) -> Anchored:
    """Find the passage of `selector` in `text`, whose hash is `text_hash`.

    In the text it was taken from, its position holds. In another text its exact words are looked for: when
    they stand there once, that is the place, provided that they are long enough to be no coincidence or some
    context agrees; of several places, the one whose context agrees most, if enough and more than any other.
    """
    if selector.version_hash == text_hash and text[selector.start : selector.end] == selector.exact:
        return Anchored(AnchorState.EXACT, selector.start, selector.end)
    places = _places(text, selector.exact)
    if not places:
        return GONE
    agreeing = sorted(((_agreement(selector, text, place), place) for place in places), reverse=True)
    best, start = agreeing[0]
    if len(places) > 1 and (best < _ENOUGH_CONTEXT or agreeing[1][0] == best):
        return GONE
    if len(places) == 1 and best < _ENOUGH_CONTEXT and not _speaks_for_itself(selector.exact):
        return GONE
    return Anchored(AnchorState.FOUND, start, start + len(selector.exact))


def _places(text: str, exact: str) -> list[int]:
    places: list[int] = []
    if not exact:
        return places
    at = text.find(exact)
    while at >= 0:
        places.append(at)
        at = text.find(exact, at + 1)
    return places


def _agreement(selector: Selector, text: str, start: int) -> int:
    """How many characters of context, counted outwards from the passage, are the same."""
    before = text[max(0, start - len(selector.prefix)) : start]
    end = start + len(selector.exact)
    return _common(selector.prefix[::-1], before[::-1]) + _common(
        selector.suffix, text[end : end + len(selector.suffix)]
    )


def _common(one: str, other: str) -> int:
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


def _speaks_for_itself(exact: str) -> bool:
    return len(exact.split()) >= 4

"""How far the surroundings of two places agree."""

from __future__ import annotations

Span = tuple[int, int]

CAP = 200
"""Characters compared on either side."""


def places(text: str, words: str, most: int) -> list[int]:
    """Where `words` stand in the text, overlapping or not; the first `most`."""
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0 and len(found) < most:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def agreement(old: str, here: Span, new: str, there: Span) -> Span:
    """How many characters before, and after, `old[here]` and `new[there]` are the same, counted outwards.

    Where both texts begin or end together, nothing could agree more: that is CAP.
    """
    before = _common(old[max(0, here[0] - CAP) : here[0]][::-1], new[max(0, there[0] - CAP) : there[0]][::-1])
    after = _common(old[here[1] : here[1] + CAP], new[there[1] : there[1] + CAP])
    return (
        CAP if before == here[0] == there[0] else before,
        CAP if after == len(old) - here[1] == len(new) - there[1] else after,
    )


def _common(one: str, other: str) -> int:
    shorter = min(len(one), len(other))
    if one[:shorter] == other[:shorter]:
        return shorter
    return next(at for at in range(shorter) if one[at] != other[at])


def is_paragraph(text: str, span: Span) -> bool:
    """Whether a stretch is a whole line."""
    return text[: span[0]].rstrip(" ")[-1:] in ("", "\n") and text[span[1] :].lstrip(" ")[:1] in ("", "\n")

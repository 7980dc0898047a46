"""The order of a list that changes under its reader."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator


def merged(old: array[int], new: array[int], staying: Collection[int]) -> array[int]:
    """`new`, with those of `old` that are in `staying` kept at their place though `new` lacks them.

    An article that was read or dismissed stays so until the view is left. Each id comes once.
    """
    if not staying:
        return new
    present = set(new)
    anchor: int | None = None
    followers: dict[int | None, list[int]] = {}
    for article in old:
        if article in present:
            anchor = article
        elif article in staying:
            followers.setdefault(anchor, []).append(article)
    return array("q", _woven(new, set(old), followers)) if followers else new


def _woven(new: array[int], known: set[int], followers: dict[int | None, list[int]]) -> Iterator[int]:
    """Those that stay after the one they followed; those at the head after what has come in above them."""
    head = followers.get(None, [])
    for article in new:
        if head and article in known:
            yield from head
            head = []
        yield article
        yield from followers.get(article, ())
    yield from head


def nearest(old: array[int], new: array[int], current: int) -> int:
    """Where the cursor goes in `new`: to the article it was on, else to the next one of `old` that is left.

    -1 when `new` is empty.
    """
    if not new:
        return -1
    try:
        return new.index(current)
    except ValueError:
        pass
    try:
        position = old.index(current)
    except ValueError:
        return 0
    left = set(new)
    after = next((article for article in old[position:] if article in left), None)
    before = next((article for article in reversed(old[:position]) if article in left), None)
    chosen = after if after is not None else before
    return new.index(chosen) if chosen is not None else 0

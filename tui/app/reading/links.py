"""Links of a text: which lie where, and the letters by which one is chosen."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import product

from tui.model import Body, Link

LETTERS = "fjdkslgh"
"""The home row, as French and English keyboards both have it; the strongest fingers first."""


def links_over(body: Body, start: int, end: int) -> Sequence[Link]:
    """The links of which something stands in `[start, end)`, in the order of the text."""
    first = bisect_right(body.links, start, key=lambda link: link.end)
    return body.links[first : bisect_left(body.links, end, lo=first, key=lambda link: link.start)]


def hints(count: int) -> list[str]:
    """`count` different words of letters, all equally short, so that none begins another."""
    length = 1
    while len(LETTERS) ** length < count:
        length += 1
    return ["".join(word) for word, _n in zip(product(LETTERS, repeat=length), range(count), strict=False)]

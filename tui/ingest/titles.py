"""Titles: found, made, and not said twice."""

from __future__ import annotations

import re

from tui.model import Block, Body, Link
from tui.text.clean import clean_line
from tui.text.fold import fold

LONGEST_TITLE = 300
"""Characters of a title kept; longer ones are cut at a word."""
MADE_TITLE = 100
"""Characters of a title made from the first sentence."""
SHORTEST_MADE_TITLE = 25
"""A first sentence under that many characters says too little: the next one is taken too."""

_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s\u00a0\u202f»”\"]+(?=[«“\"A-ZÀ-ÖØ-Þ0-9])")
_NOT_WORDS = re.compile(r"[\W_]+")
_LOOKED_AT = 3
"""Blocks at the head of a body in which the title may be said again."""


def shorten(text: str, limit: int) -> str:
    """`text` on at most `limit` characters, cut at a word, an ellipsis put in place of the rest."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    cut = max(head.rfind(" "), head.rfind("\u00a0"))
    return head[: cut if cut > limit // 2 else len(head)].rstrip(' \u00a0\u202f,;:–—-«“"(') + "…"


def made_title(body: Body) -> str:
    """A title for a text that has none: its first sentence, shortened; "" for an empty body."""
    if not body.blocks:
        return ""
    first = clean_line(body.text[body.blocks[0].start : body.blocks[0].end][:1000])
    ends = (match.start() for match in _SENTENCE_END.finditer(first) if match.start() >= SHORTEST_MADE_TITLE)
    return shorten(first[: next(ends, len(first))], MADE_TITLE)


def finished_title(title: str, body: Body) -> str:
    """`title` on one clean line, or one made from the text where there is none."""
    return shorten(clean_line(title[:2000]), LONGEST_TITLE) or made_title(body)


def without_title(body: Body, title: str) -> Body:
    """`body` without the blocks at its head that only say the title again."""
    # Without spaces too: a kicker and a headline are often glued together.
    said = _NOT_WORDS.sub("", fold(title))
    if not said or len(body.blocks) < 2:
        return body
    kept = [
        block
        for index, block in enumerate(body.blocks)
        if index >= _LOOKED_AT
        or block.end - block.start > len(title) * 2 + 20
        or _NOT_WORDS.sub("", fold(body.text[block.start : block.end])) != said
    ]
    return body if not kept or len(kept) == len(body.blocks) else with_blocks(body, kept)


def with_blocks(body: Body, kept: list[Block]) -> Body:
    """A body of the `kept` blocks of `body`, in order, its links moved along."""
    parts: list[str] = []
    blocks: list[Block] = []
    links: list[Link] = []
    position = 0
    link_index = 0
    for block in kept:
        shift = position - block.start
        parts.append(body.text[block.start : block.end])
        blocks.append(Block(block.kind, position, block.end + shift))
        while link_index < len(body.links) and body.links[link_index].start < block.end:
            link = body.links[link_index]
            link_index += 1
            if link.start >= block.start:
                links.append(Link(link.start + shift, link.end + shift, link.url))
        position += block.end - block.start + 2
    return Body("\n\n".join(parts), tuple(blocks), tuple(links))


def joined(first: Body, second: Body) -> Body:
    """One body of the blocks of two."""
    if not first.blocks or not second.blocks:
        return second if not first.blocks else first
    shift = len(first.text) + 2
    return Body(
        f"{first.text}\n\n{second.text}",
        first.blocks
        + tuple(Block(block.kind, block.start + shift, block.end + shift) for block in second.blocks),
        first.links + tuple(Link(link.start + shift, link.end + shift, link.url) for link in second.links),
    )

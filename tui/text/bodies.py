"""From raw text to a `Body`: blocks over one clean text, separated by exactly one empty line.

Only a preformatted block holds newlines, and no block holds an empty line. The text of a list item begins
with its mark ("• ", "- ", "1. "), so that the plain text of an article reads well by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tui.model import Block, BlockKind, Body, Link
from tui.text.clean import clean, normalise, one_line, one_lines

LIST_MARK = re.compile(r"(?:[-•*·▪◦‣■●]|\d{1,3}[.)])[ \u00a0]+(?=\S)")
"""The mark a list item begins with, its space included."""

WIDEST_WRAP = 100
"""Longest line that a hard-wrapped text is believed to have, in characters."""
NARROWEST_WRAP = 40

_EMPTY_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_NEVER_JOINED = re.compile(r"[-–—•*·▪◦‣■●>]|\d{1,3}[.)]\s")
_SENTENCE_END = re.compile(r"[.!?…:»”\"][\s)\]]*$")


def body_from_text(text: str) -> Body:
    """The body of a plain text: empty lines part its paragraphs, or single newlines where lines are not
    hard-wrapped; lines that begin with a list mark are list items, lines that begin with ">" a blockquote.
    """
    blocks: list[tuple[BlockKind, str]] = []
    for chunk in _EMPTY_LINES.split(normalise(text)):
        for paragraph in _paragraphs([line.strip() for line in chunk.split("\n")]):
            blocks.append(_kind_and_text(paragraph))
    return body_from_blocks(blocks)


def body_from_blocks(
    blocks: Iterable[tuple[BlockKind, str]], links: Iterable[tuple[int, int, int, str]] = ()
) -> Body:
    """Assemble a body from blocks of raw text, in order; empty ones vanish.

    Each text is normalised and cleaned, and white space in it collapses (but in preformatted blocks, which
    are cut at their empty lines). `links` holds (index of the block as given, start, end, url): offsets into
    that block's text as given, in order and not overlapping; the url must be http or https already.
    """
    by_block: dict[int, list[tuple[int, int, str]]] = {}
    for index, start, end, url in links:
        by_block.setdefault(index, []).append((start, end, url))
    assembly = _Assembly()
    given = list(blocks)
    lines = one_lines([text for _kind, text in given])
    for index, (kind, text) in enumerate(given):
        if kind is BlockKind.PREFORMATTED:
            for part in _EMPTY_LINES.split(clean(normalise(text))):
                assembly.add(kind, _without_trailing_space(part), ())
        elif index in by_block:
            assembly.add(kind, *_inline(text, by_block[index]))
        else:
            assembly.add(kind, lines[index].strip(), ())
    return assembly.body()


class _Assembly:
    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._links: list[Link] = []

    def add(self, kind: BlockKind, text: str, links: Sequence[tuple[int, int, str]]) -> None:
        if not text or text.isspace():
            return
        start = self._length + (2 if self._parts else 0)
        self._parts.append(text)
        self._length = start + len(text)
        self._blocks.append(Block(kind, start, self._length))
        if links:
            self._links.extend(Link(start + first, start + last, url) for first, last, url in links)

    def body(self) -> Body:
        return Body("\n\n".join(self._parts), tuple(self._blocks), tuple(self._links))


def _inline(text: str, links: Sequence[tuple[int, int, str]]) -> tuple[str, list[tuple[int, int, str]]]:
    """The text of one block on one line, and its links moved along."""
    line = _Line()
    moved: list[tuple[int, int, str]] = []
    position = 0
    for start, end, url in links:
        if start < position or end > len(text):
            continue
        line.add(text[position:start])
        first, last = line.add(text[start:end])
        if first < last:
            moved.append((first, last, url))
        position = end
    line.add(text[position:])
    return line.text(), moved


class _Line:
    """One line made of pieces, white space collapsing across their joints."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._after_space = True

    def add(self, piece: str) -> tuple[int, int]:
        """Append a piece; where it now stands, white space at its ends left out."""
        added = one_line(piece)
        if self._after_space:
            added = added.lstrip() if self._length == 0 else added.lstrip(" ")
        start = self._length
        if added:
            self._pieces.append(added)
            self._length += len(added)
            self._after_space = added.endswith(" ")
        return start + len(added) - len(added.lstrip()), start + len(added.rstrip())

    def text(self) -> str:
        return "".join(self._pieces).rstrip()


def _without_trailing_space(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines of a stretch without empty lines, joined where they are one hard-wrapped paragraph."""
    width = max(map(len, lines))
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return lines
    wraps = [_may_be_wrapped(line, following, width) for line, following in pairwise(lines)]
    broken = [not _SENTENCE_END.search(line) for line, wrap in zip(lines, wraps, strict=False) if wrap]
    if 2 * sum(broken) <= len(broken):
        return lines  # most lines end a sentence: each is a paragraph of its own
    out = [lines[0]]
    for line, wrap in zip(lines[1:], wraps, strict=True):
        if wrap:
            out[-1] = f"{out[-1]} {line}"
        else:
            out.append(line)
    return out


def _may_be_wrapped(line: str, following: str, width: int) -> bool:
    """Whether `line` may have been cut at `width`: the next word would not have fitted on it."""
    room = width - len(line) - 1
    return not _NEVER_JOINED.match(following) and len(following.split(" ", 1)[0]) > room


def _kind_and_text(paragraph: str) -> tuple[BlockKind, str]:
    if paragraph.startswith(">"):
        return BlockKind.BLOCKQUOTE, paragraph.lstrip("> ")
    if LIST_MARK.match(paragraph):
        return BlockKind.LIST_ITEM, paragraph
    return BlockKind.PARAGRAPH, paragraph

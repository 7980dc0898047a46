"""Where a caret goes: by characters, words, sentences, paragraphs. Positions are code points of a body.

A caret stands on the first code point of a character as a person sees it (a grapheme), never between blocks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable

from rich.cells import split_graphemes

from tui.model import Block, Body
from tui.text.sentences import sentences

_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f\u200d]*)+|[^\w\s]+|_+")
_LONGEST = 64
"""Code points looked at for one grapheme: the gate keeps a handful of marks on a base."""

Range = tuple[int, int]
_Units = tuple[Callable[[Body, int, int], int], Callable[[Body, int], Range]]
"""How to go by units of the text, and the one at a place."""


def block_at(body: Body, position: int) -> Block | None:
    """The block that holds `position`, else the one before it; None for an empty body."""
    index = bisect_right(body.blocks, position, key=lambda block: block.start) - 1
    return body.blocks[max(0, index)] if body.blocks else None


def settle(body: Body, position: int) -> int:
    """The place nearest to `position` where a caret can stand: at or before it."""
    block = block_at(body, position)
    if block is None:
        return 0
    return _grapheme(body.text, block, min(max(position, block.start), block.end - 1))[0]


def character(body: Body, position: int) -> Range:
    """The range of the grapheme at `position`; one code point where nothing can stand."""
    block = block_at(body, position)
    return _grapheme(body.text, block, position) if block else (0, 1)


def by_character(body: Body, position: int, step: int) -> int:
    """The next (1) or previous (-1) character, in the next or previous block when this one ends."""
    block = block_at(body, position)
    if block is None:
        return 0
    if step > 0:
        after = character(body, position)[1]
        return after if after < block.end else _beside(body, block, 1, position)
    if position > block.start:
        return settle(body, position - 1)
    return _beside(body, block, -1, position)


def by_word(body: Body, position: int, step: int) -> int:
    """The start of the next (1) or previous (-1) word; a run of signs counts as one."""
    block = block_at(body, position)
    if block is None:
        return 0
    if step > 0:
        for match in _WORD.finditer(body.text, position, block.end):
            if match.start() > position and settle(body, match.start()) == match.start():
                return match.start()
        return _beside(body, block, 1, block.end - 1)
    found = _word_before(body, block.start, position)
    return _beside(body, block, -1, block.start) if found is None else found


def _word_before(body: Body, start: int, position: int) -> int | None:
    """The start of the last word before `position`, looked for in a window that grows."""
    window = _LONGEST
    while True:
        begin = max(start, position - window)
        starts = [match.start() for match in _WORD.finditer(body.text, begin, position)]
        found = [start for start in starts if settle(body, start) == start]
        if len(found) > 1 or (found and begin == start):
            return found[-1]
        if begin == start:
            return None
        window *= 4


def word_end(body: Body, position: int) -> int:
    """The last character of this word, of the next one when the caret is there already."""
    for _ in range(2):
        block = block_at(body, position)
        if block is None:
            return 0
        for match in _WORD.finditer(body.text, position, block.end):
            if (last := settle(body, match.end() - 1)) > position:
                return last
        position = _beside(body, block, 1, block.end - 1)
    return settle(body, position)


def by_sentence(body: Body, position: int, step: int) -> int:
    """The start of the next (1) or previous (-1) sentence; back goes to the start of this one first."""
    block = block_at(body, position)
    if block is None:
        return 0
    starts = [settle(body, start) for start, _end in sentences(body.text, block.start, block.end)]
    if step > 0:
        return next((start for start in starts if start > position), _beside(body, block, 1, block.end - 1))
    found = next((start for start in reversed(starts) if start < position), None)
    if found is not None:
        return found
    before = _beside(body, block, -1, block.start)
    return settle(body, sentence(body, before)[0]) if before < block.start else block.start


def by_paragraph(body: Body, position: int, step: int) -> int:
    """The start of the next (1) or previous (-1) block; back goes to the start of this one first."""
    block = block_at(body, position)
    if block is None:
        return 0
    if step < 0 and position > block.start:
        return block.start
    return _beside(body, block, step, position, start=True)


def reach_sentence(body: Body, anchor: int, position: int, step: int) -> int:
    """Where the caret goes by sentences while it selects from `anchor`: to ends of sentences after it, to
    starts before it, so that whole sentences are selected whichever way the selection grows.
    """
    return _reach(_SENTENCES, body, anchor, position, step)


def reach_paragraph(body: Body, anchor: int, position: int, step: int) -> int:
    """As `reach_sentence`, by paragraphs."""
    return _reach(_PARAGRAPHS, body, anchor, position, step)


def _reach(units: _Units, body: Body, anchor: int, position: int, step: int) -> int:
    go, unit = units
    if step > 0:
        if position < (following := go(body, position, 1)) <= anchor:
            return following
        last = settle(body, unit(body, max(anchor, position))[1] - 1)
        return last if last > position else settle(body, unit(body, following)[1] - 1)
    if position <= anchor:
        return go(body, position, -1)
    start = unit(body, position)[0]
    if start <= anchor:
        return settle(body, start)
    return max(anchor, settle(body, unit(body, settle(body, start - 1))[1] - 1))


def word(body: Body, position: int) -> Range:
    """The word at `position`, or the character there when it is on none."""
    block = block_at(body, position)
    if block is None:
        return (0, 0)
    for match in _WORD.finditer(body.text, block.start, block.end):
        if match.start() <= position < match.end():
            return match.span()
    return character(body, position)


def sentence(body: Body, position: int) -> Range:
    """The sentence at `position`, or the one before it."""
    block = block_at(body, position)
    if block is None:
        return (0, 0)
    found = sentences(body.text, block.start, block.end)
    within = [each for each in found if each[0] <= position] or found[:1]
    return within[-1] if within else (block.start, block.end)


def paragraph(body: Body, position: int) -> Range:
    """The block at `position`."""
    block = block_at(body, position)
    return (block.start, block.end) if block else (0, 0)


_SENTENCES: _Units = (by_sentence, sentence)
_PARAGRAPHS: _Units = (by_paragraph, paragraph)


def _beside(body: Body, block: Block, step: int, otherwise: int, *, start: bool = False) -> int:
    """The first (step 1) or last (-1) place of the neighbouring block; `otherwise` when there is none."""
    index = bisect_right(body.blocks, block.start, key=lambda each: each.start) - 1 + step
    if not 0 <= index < len(body.blocks):
        return settle(body, otherwise)
    other = body.blocks[index]
    return other.start if step > 0 or start else settle(body, other.end - 1)


def _grapheme(text: str, block: Block, position: int) -> Range:
    """The grapheme of `block` that holds `position`."""
    begin = max(block.start, position - _LONGEST)
    spans, _cells = split_graphemes(text[begin : min(block.end, position + _LONGEST)])
    for first, last, _width in spans:
        if begin + last > position:
            return begin + first, begin + last
    return position, position + 1

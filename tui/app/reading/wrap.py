"""Greedy word wrap to a number of terminal cells, in time linear in the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from rich.cells import cell_len, get_character_cell_size, split_graphemes

from tui.app.reading.glue import glued, tears

_ONE_CELL_EACH = re.compile(
    "[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u2002-\u200a\u2010-\u2027\u202f-\u203a\u20a0-\u20b5"
    "\u2190-\u2211\u2500-\u2595]*"
)
_TWO_CELLS_EACH = re.compile("[\u3001\u3002\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*")
"""Signs of Chinese, Japanese and Korean, which write long texts without a space, that join no other."""
_WORD = re.compile(r"[^ ]+")
_BACK = 4
"""How many characters a fold steps back so as not to tear a sign from its word."""


def wrap(text: str, width: int, rest: int = 0) -> Iterator[tuple[int, int]]:
    """Ranges of the lines of one paragraph (no newline in it) wrapped to `width` cells (1 or more).

    `rest` is the width of the lines after the first when it differs. Lines break at spaces, which belong to
    no line, but never where typography forbids it; a word longer than a line is folded between graphemes.
    The ranges hold every character but spaces, once, in order. Nothing is wider than its width but a single
    grapheme that is. An empty text has one empty line.
    """
    lines = _wrap_narrow if _ONE_CELL_EACH.fullmatch(text) else _wrap_cells
    return lines(text, width, rest or width)


def balanced(text: str, width: int) -> list[tuple[int, int]]:
    """As `wrap`, in as few lines, but about as long as each other: no word is left alone on the last one.

    For the few lines of a notice; it wraps them some times over.
    """
    fewest = len(list(wrap(text, width)))
    least = max((cell_len(word) for word in text.split(" ")), default=1)
    if fewest == 1 or least >= width:
        return list(wrap(text, width))
    widths = range(least, width)
    found = bisect_left(widths, True, key=lambda narrow: len(list(wrap(text, narrow))) <= fewest)
    return list(wrap(text, least + found))


def fold(text: str, width: int, rest: int = 0) -> Iterator[tuple[int, int]]:
    """Ranges of a preformatted line cut every `width` cells (`rest` after the first), spaces kept."""
    if cell_len(text) <= width:
        yield 0, len(text)
        return
    yield from _fold(text, 0, len(text), width, rest or width)


def _wrap_narrow(text: str, width: int, rest: int) -> Iterator[tuple[int, int]]:
    """Where every character is one cell a line is found by one search back from its farthest end."""
    stops = glued(text)
    start = _skip(text, 0)
    size = len(text.rstrip(" "))
    if size <= start:
        yield 0, 0
        return
    while size - start > width:
        cut = stops.rfind(" ", start + 1, start + width + 1)
        if cut > 0:
            yield start, _trim(text, start, cut)
            start = _skip(text, cut)
        else:
            cut = _step_back(text, start, start + width)
            yield start, cut
            start = cut
        width = rest
    yield start, size


def _wrap_cells(text: str, width: int, rest: int) -> Iterator[tuple[int, int]]:
    """The general case: words are measured in cells."""
    start = end = -1
    used = 0
    for match in _WORD.finditer(glued(text)):
        word_start, word_end = match.span()
        cells = cell_len(text[word_start:word_end])
        if start >= 0 and used + word_start - end + cells <= width:
            used += word_start - end + cells
            end = word_end
            continue
        if start >= 0:
            yield start, end
            width = rest
        start, end, used = word_start, word_end, cells
        if cells > width:
            *whole, (start, _) = _fold(text, word_start, word_end, width, rest)
            yield from whole
            used, width = cell_len(text[start:word_end]), rest if whole else width
    yield (start, end) if start >= 0 else (0, 0)


def _fold(text: str, start: int, end: int, width: int, rest: int) -> Iterator[tuple[int, int]]:
    if _TWO_CELLS_EACH.fullmatch(text, start, end):
        yield from _fold_evenly(start, end, width, rest)
        return
    used = 0
    line = start
    graphemes, _ = split_graphemes(text[start:end])
    for begin, _stop, cells in graphemes:
        while used + cells > width and start + begin > line:
            cut = _step_back(text, line, start + begin)
            yield line, cut
            used = cell_len(text[cut : start + begin])
            line, width = cut, rest
        used += cells
    yield line, end


def _fold_evenly(start: int, end: int, width: int, rest: int) -> Iterator[tuple[int, int]]:
    """Fold what is two cells a character."""
    line = start
    while end - line > (count := max(1, width // 2)):
        yield line, line + count
        line, width = line + count, rest
    yield line, end


def _step_back(text: str, line: int, cut: int) -> int:
    """The nearest place at or before `cut` where a fold tears nothing; `cut` when there is none near."""
    for place in range(cut, max(line + 1, cut - _BACK) - 1, -1):
        if not tears(text, place) and get_character_cell_size(text[place]) and text[place - 1] != "\u200d":
            return place
    return cut


def _skip(text: str, start: int) -> int:
    while start < len(text) and text[start] == " ":
        start += 1
    return start


def _trim(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end

"""The lines of a body for one measure, made as far as they are needed."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from tui.app.reading.spacing import Spacing
from tui.app.reading.wrap import fold, wrap
from tui.model import Block, BlockKind, Body
from tui.text.bodies import LIST_MARK

BULLET = "• "
RULE = "│"
"""Drawn before each line of a block quotation."""
_INDENTS = {BlockKind.BLOCKQUOTE: 3, BlockKind.PREFORMATTED: 2}
_ALINEA = 2
"""Cells before the first line of a paragraph that no empty line parts from the one before."""
_NARROW = 24
"""Below this measure nothing is indented."""


_WIDENED = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE, BlockKind.CAPTION))


class Line(NamedTuple):
    """`text[start:end]` on a line, `indent` cells from the left edge of the measure.

    `kind` is None for an empty line; `lead` is drawn in the indent (a bullet, a rule).
    """

    start: int
    end: int
    indent: int
    kind: BlockKind | None
    lead: str = ""


class Layout:
    """Lines of `body` wrapped to `measure` cells (1 or more), block by block, on demand.

    Asking for a line or a position makes the lines up to it; `more` goes on by a slice; `complete` says
    that all is made. Time is linear in what is made.
    """

    def __init__(self, body: Body, measure: int, spacing: Spacing = Spacing.NORMAL) -> None:
        self.body = body
        self.measure = max(1, measure)
        self.spacing = spacing
        self.lines: list[Line] = []
        """The lines made so far."""
        self._starts: list[int] = []
        self._next = 0

    @property
    def complete(self) -> bool:
        """Whether the lines of the whole body are made."""
        return self._next >= len(self.body.blocks)

    @property
    def height(self) -> int:
        """Number of lines; an estimate from the lines made so far until `complete`."""
        if self.complete:
            return len(self.lines)
        done = self.body.blocks[self._next - 1].end if self._next else 0
        density = len(self.lines) / done if done else 1.2 / self.measure
        return max(len(self.lines) + 1, round(len(self.body.text) * density))

    def more(self, lines: int) -> bool:
        """Make at least `lines` more lines if there are any; whether there is still something left."""
        return self._until(lines=len(self.lines) + lines)

    def finish(self) -> None:
        """Make all that is left."""
        while self._next < len(self.body.blocks):
            self._add(self.body.blocks[self._next])

    def line(self, number: int) -> Line | None:
        """Line `number`, made if need be; None beyond the last."""
        self._until(lines=number + 1)
        return self.lines[number] if 0 <= number < len(self.lines) else None

    def line_of(self, position: int) -> int:
        """The number of the line that holds `position`, or the line before it for what no line holds."""
        while self._next < len(self.body.blocks) and self.body.blocks[self._next].start <= position + 1:
            self._add(self.body.blocks[self._next])
        number = max(0, bisect_right(self._starts, position) - 1)
        if number and self.lines[number].kind is None and self.lines[number - 1].end == position:
            return number - 1
        return number

    def made_over(self, start: int, end: int) -> range:
        """Numbers of the lines already made that hold something of `[start, end)`; the one before, too."""
        first = max(0, bisect_left(self._starts, start) - 1)
        return range(first, max(first, bisect_left(self._starts, end)))

    def _until(self, lines: int) -> bool:
        while len(self.lines) < lines and self._next < len(self.body.blocks):
            self._add(self.body.blocks[self._next])
        return not self.complete

    def _add(self, block: Block) -> None:
        before = self.body.blocks[self._next - 1] if self._next else None
        if before is not None:
            self._separate(before, block)
        self._next += 1
        text = self.body.text[block.start : block.end]
        indent, hang, lead = self._indents(before, block.kind, text)
        cut = fold if block.kind is BlockKind.PREFORMATTED else wrap
        wide = self.spacing is Spacing.WIDE and block.kind in _WIDENED
        origin = block.start
        for row in text.split("\n"):
            for start, end in cut(row, self.measure - indent, self.measure - hang):
                if wide and origin + start > block.start:
                    above = self.lines[-1].end
                    self._put(Line(above, above, 0, None))
                self._put(Line(origin + start, origin + end, indent, block.kind, lead))
                indent, lead = hang, lead if lead == RULE else ""
            origin += len(row) + 1

    def _indents(self, before: Block | None, kind: BlockKind, text: str) -> tuple[int, int, str]:
        """Cells before the first line and before the others, and what is drawn there."""
        if self.measure < _NARROW:
            return 0, 0, ""
        if kind is BlockKind.LIST_ITEM:
            mark = LIST_MARK.match(text)
            return (0, min(len(mark[0]), _NARROW // 2), "") if mark else (len(BULLET), len(BULLET), BULLET)
        if kind is BlockKind.PARAGRAPH and self.spacing is Spacing.COMPACT and before is not None:
            return _ALINEA if before.kind is BlockKind.PARAGRAPH else 0, 0, ""
        indent = _INDENTS.get(kind, 0)
        return indent, indent, RULE if kind is BlockKind.BLOCKQUOTE else ""

    def _separate(self, before: Block, block: Block) -> None:
        """Empty lines between two blocks: more above a heading, none between the items of a list."""
        compact = self.spacing is Spacing.COMPACT and self.measure >= _NARROW
        wide = self.spacing is Spacing.WIDE
        alike = before.kind is block.kind
        if alike and block.kind is BlockKind.LIST_ITEM:
            count = 1 if wide else 0
        elif compact and (alike or before.kind is BlockKind.HEADING):
            count = 0
        elif wide or (block.kind is BlockKind.HEADING and not compact):
            count = 2
        else:
            count = 1
        gap = Line(before.end + 1, before.end + 1, 0, None)
        for _ in range(count):
            self._put(gap)

    def _put(self, line: Line) -> None:
        self.lines.append(line)
        self._starts.append(line.start)

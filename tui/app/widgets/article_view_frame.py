"""The geometry of an article view: heading, gutter and text column for one width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rich.cells import cell_len, split_graphemes
from rich.segment import Segment
from textual.strip import Strip

from tui.app.reading import Layout, Mark, Reading, Spacing
from tui.app.reading.heading import Meta, meta_line, title_lines
from tui.app.widgets.article_view_gutter import GUTTER, NARROW_GUTTER
from tui.app.widgets.article_view_styles import Look, Palette
from tui.model import BlockKind
from tui.text.clean import clean_line

_MARGIN = 1
_FULL_GUTTER_FROM = 34
_GUTTER_FROM = 12


class Frame:
    """Where things stand in a view `width` cells wide: the text is centred and the gutter hangs before it.

    A narrow view gets a gutter of bars only, a very narrow one none.
    """

    def __init__(self, reading: Reading, width: int, measure: int, spacing: Spacing = Spacing.NORMAL) -> None:
        self.reading = reading
        self.width = width
        self.wanted = measure
        self.gutter = GUTTER if width >= _FULL_GUTTER_FROM else NARROW_GUTTER if width >= _GUTTER_FROM else 0
        margin = _MARGIN if self.gutter else 0
        self.measure = max(1, min(measure, width - self.gutter - margin))
        self.text_left = max(self.gutter, (width - self.measure) // 2)
        self.layout = Layout(reading.body, self.measure, spacing)
        self._title = title_lines(reading.article.title, self.measure)

    @property
    def head(self) -> int:
        """Lines above the body: meta, empty, title, empty."""
        return 2 + (len(self._title) + 1 if self._title else 0)

    def head_strip(self, number: int, palette: Palette, hits: Sequence[tuple[int, int]] = ()) -> Strip:
        """Line `number` (0 to `head` - 1) of what stands above the body; `hits` are places in the title."""
        segments = [Segment(" " * self.text_left, palette.base)]
        if number == 0:
            meta: Meta = meta_line(self.reading, self.measure)
            segments += [Segment(meta.source, palette.strong), Segment(meta.rest, palette.faint)]
        elif 2 <= number < 2 + len(self._title):
            segments += self._title_line(number - 2, palette, hits)
        return Strip(segments).adjust_cell_length(self.width, palette.base)

    def _title_line(
        self, number: int, palette: Palette, hits: Sequence[tuple[int, int]]
    ) -> Iterator[Segment]:
        """A line of the title, with what was searched for in it."""
        title, at = clean_line(self.reading.article.title), 0
        for line in self._title[: number + 1]:
            start = title.index(line, at)
            at = start + len(line)
        cuts = {start, at, *(min(max(start, edge), at) for hit in hits for edge in hit)}
        for begin, end in pairwise(sorted(cuts)):
            found = any(first <= begin < last for first, last in hits)
            look = Look(kind=BlockKind.HEADING, hit=True)
            yield Segment(title[begin:end], palette.style(look) if found else palette.strong)

    def line_of(self, position: int) -> int:
        """The line of the view that holds `position`."""
        return self.head + self.layout.line_of(position)

    def top_position(self, y: int) -> int:
        """The first position of the text from line `y` of the view on; 0 when there is none."""
        line = self.layout.line(max(0, y - self.head))
        return line.start if line is not None else 0

    def progress(self, bottom: int) -> int:
        """How much of the text stands above line `bottom` of the view, in percent; 100 for no text at all."""
        size, last = len(self.reading.body.text), bottom - self.head
        line = self.layout.line(last - 1) if last > 0 else None
        if not size or (last > 0 and (line is None or self.layout.line(last) is None)):
            return 100
        return line.end * 100 // size if line is not None else 0

    def line_to_show(self, start: int, end: int, top: int, height: int) -> int | None:
        """The line to scroll to, so that `[start, end)` stands a third down a view of `height` lines; None
        when all of it is in the view that begins at line `top`.
        """
        first, last = self.line_of(start), self.line_of(max(start, end - 1))
        if first < top + min(1, height // 4) or last >= top + height:
            return max(0, first - height // 3)
        return None

    def text_line(self, number: int, step: int) -> int:
        """The line nearest to `number` that holds text, looked for in the direction of `step` first."""
        self.layout.line(number - self.head + 2)
        last = len(self.layout.lines) - 1
        number = min(max(0, number - self.head), last)
        for way in (step, -step):
            place = number
            while 0 <= place <= last:
                if self.layout.lines[place].kind is not None:
                    return self.head + place
                place += way
        return self.head + number

    def marks_beside(self, number: int) -> list[Mark]:
        """Quotes and annotations on line `number` of the view."""
        line = self.layout.line(number - self.head)
        if line is None:
            return []
        return [
            *self.reading.quotes.over(line.start, line.end),
            *self.reading.notes.over(line.start, line.end),
        ]

    def position_at(self, x: int, number: int) -> int:
        """The position of the character at cell `x` of line `number` of the view, or the nearest on it."""
        line = self.layout.line(max(0, number - self.head))
        if line is None:
            return len(self.reading.body.text)
        if number < self.head:
            return line.start
        return line.start + index_of_cell(
            self.reading.body.text[line.start : line.end], x - self.text_left - line.indent
        )

    def cell_of(self, position: int) -> tuple[int, int]:
        """The cell and the line of the view at which the character at `position` stands."""
        number = self.layout.line_of(position)
        line = self.layout.line(number)
        if line is None:
            return self.text_left, self.head
        before = self.reading.body.text[line.start : min(position, line.end)]
        return self.text_left + line.indent + cell_len(before), self.head + number


def index_of_cell(text: str, cell: int) -> int:
    """The index in `text` of the character that covers `cell`; the last one's beyond the end."""
    graphemes, _cells = split_graphemes(text)
    for start, _end, cells in graphemes:
        cell -= cells
        if cell < 0:
            return start
    return graphemes[-1][0] if graphemes else 0

"""What changed between two texts, line by line on the Line API."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.reading.changes import Run, State
from tui.app.reading.comparison import Entry
from tui.app.reading.wrap import wrap

_GUTTER = 4
_STATES = {State.SAME: "same", State.ADDED: "added", State.REMOVED: "removed", State.ABOUT: "about"}


class _Row(NamedTuple):
    """One line: a sign, and pieces with the names of their styles."""

    sign: str
    pieces: tuple[tuple[str, str], ...]


class DifferenceView(ScrollView, can_focus=True):
    """Shows entries wrapped to `measure` cells. Removed words are struck through, added ones underlined and
    bold, and every line of a change has its sign in the margin: nothing hangs on colours.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"difference--{name}" for name in ("same", "added", "removed", "about", "heading", "sign")
    }
    DEFAULT_CSS = """
    DifferenceView {
        overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; scrollbar-gutter: stable;
        & > .difference--added { color: $success; text-style: bold underline; }
        & > .difference--removed { color: $error; text-style: strike; }
        & > .difference--about { color: $faint; }
        & > .difference--heading { text-style: bold; }
        & > .difference--sign { color: $foreground; text-style: bold; }
    }
    """

    def __init__(self, measure: int) -> None:
        super().__init__()
        self._measure = measure
        self._entries: Sequence[Entry] = ()
        self._rows: list[_Row] = []
        self._stops: list[int] = []
        """Rows at which a change begins."""

    def show(self, entries: Sequence[Entry]) -> None:
        """Show these, from the top."""
        self._entries = entries
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True)

    @property
    def changes(self) -> int:
        """How many changes there are."""
        return len(self._stops)

    def go(self, step: int) -> int:
        """Bring the next (1) or previous (-1) change to the top; its number from 1, 0 when there is none."""
        top = self.scroll_offset.y
        if step > 0:
            place = bisect_right(self._stops, top + 1)
            at_end = self.scroll_offset.y >= self.max_scroll_y
            if place >= len(self._stops) or at_end:
                return 0
        else:
            place = bisect_left(self._stops, top + 1) - 1
            if place < 0:
                return 0
        self.scroll_to(y=max(0, self._stops[place] - 1), animate=False, force=True)
        return place + 1

    def scroll_lines(self, lines: int) -> None:
        """Scroll by lines."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, force=True)

    def on_resize(self) -> None:
        """Wrap anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        if width < 1:
            return
        room = max(1, min(self._measure, width - _GUTTER - 1))
        self._rows, self._stops = [], []
        for entry in self._entries:
            if entry.is_change:
                self._stops.append(len(self._rows))
            self._rows += _rows(entry, room)
        self.virtual_size = Size(width, len(self._rows))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        width = self.scrollable_content_region.width
        base = self.rich_style
        number = self.scroll_offset.y + y
        if width < 1 or number >= len(self._rows):
            return Strip.blank(max(0, width), base)
        row = self._rows[number]
        left = max(0, (width - self._measure - _GUTTER) // 2)
        segments = [Segment(" " * left, base)]
        segments += [Segment(f" {row.sign or ' '}".ljust(_GUTTER), self._style("sign"))]
        segments += [Segment(text, self._style(name)) for text, name in row.pieces]
        return Strip(segments).adjust_cell_length(width, base)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"difference--{name}")


def _rows(entry: Entry, width: int) -> Iterator[_Row]:
    sign = entry.sign
    if entry.about:
        for start, end in wrap(entry.about, width):
            yield _Row(sign, ((entry.about[start:end], "about"),))
    if entry.runs or not entry.about:
        yield from _wrapped(entry.runs, sign, width, "heading" if entry.heading else "")


def _wrapped(runs: Sequence[Run], sign: str, width: int, style: str) -> Iterator[_Row]:
    text = "".join(run.text for run in runs)
    ends, at = [], 0
    for run in runs:
        at += len(run.text)
        ends.append(at)
    for start, end in wrap(text, width):
        pieces = []
        at, number = start, bisect_right(ends, start)
        while at < end:
            stop = min(end, ends[number])
            pieces.append((text[at:stop], style or _STATES[runs[number].state]))
            at, number = stop, number + 1
        yield _Row(sign, tuple(pieces))

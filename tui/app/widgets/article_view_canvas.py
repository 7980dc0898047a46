"""The surface of the article view: lays a reading out and draws it, line by line."""

from __future__ import annotations

from typing import ClassVar

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.reading import Mark, Reading, Spacing
from tui.app.reading.reading import COLOURS
from tui.app.widgets.article_view_empty import empty_strip
from tui.app.widgets.article_view_frame import Frame
from tui.app.widgets.article_view_lines import Painter
from tui.app.widgets.article_view_styles import COLOURED, Palette

MEASURE = 72
"""Cells of a full line of text; the readable range is 66 to 80."""

_AT_ONCE = 2_000
"""Lines wrapped before the first paint of an article (some milliseconds); the rest follows in slices."""
_SLICE_PAUSE = 0.02
_STRIPS_KEPT = 1_024


class ArticleCanvas(ScrollView):
    """Draws a `Reading` on the Line API: only lines that are seen are made into strips, and they are kept.

    Subclasses move about and decide what is current. Positions are code points of the body's text.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"article-view--{name}" for name in (*COLOURED, "unknown")}
    DEFAULT_CSS = """
    ArticleCanvas {
        height: 1fr; overflow-x: hidden; overflow-y: auto;
        scrollbar-gutter: stable; scrollbar-size-vertical: 1;
        & > .article-view--unknown { color: $foreground 75%; }
    }
    """ + "\n".join(f"ArticleCanvas > .article-view--{name} {{ color: ${name}; }}" for name in COLOURED)

    def __init__(self, reading: Reading | None = None, *, measure: int = MEASURE) -> None:
        super().__init__()
        self._measure = measure
        self._spacing = Spacing.NORMAL
        self._reading = reading
        self._current: Mark | None = None
        self._selection: tuple[int, int] | None = None
        self._caret: tuple[int, int] | None = None
        self._frame: Frame | None = None
        self._painter: Painter | None = None
        self._palette: Palette | None = None
        self._strips: dict[int, Strip] = {}
        self._place: int | None = None
        """Position at the top of the view, kept through changes of width until the reader scrolls."""
        self._shown_at = 0
        self._title_hits: tuple[tuple[int, int], ...] = ()

    # -- what is shown

    @property
    def reading(self) -> Reading | None:
        """What is shown."""
        return self._reading

    @property
    def measure(self) -> int:
        """Cells of a full line of text."""
        return self._measure

    @measure.setter
    def measure(self, cells: int) -> None:
        self._measure = cells
        self._lay_out()

    @property
    def spacing(self) -> Spacing:
        """How much air there is between the lines."""
        return self._spacing

    @spacing.setter
    def spacing(self, spacing: Spacing) -> None:
        self._spacing = spacing
        self._lay_out()

    def _replace(self, reading: Reading | None) -> None:
        """Draw another reading; no line moves when it holds the same words."""
        same = reading is not None and reading.same_text(self._reading)
        self._reading = reading
        if same and self._frame is not None and reading is not None:
            self._frame.reading = reading
        else:
            self._frame = None
            self._place = None
            self._title_hits = ()
            self._lay_out()
            self._scroll_to_line(0)
        self._repaint()

    # -- layout

    def on_resize(self) -> None:
        """Wrap the text anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        """Wrap the text to the width there is, keeping the reader's place."""
        width = self.scrollable_content_region.width
        if self._reading is None or width < 1:
            self._frame = None
            self.virtual_size = Size(max(0, width), 0)
            return
        old = self._frame
        wanted = (width, self._measure, self._spacing)
        if old is not None and (old.width, old.wanted, old.layout.spacing) == wanted:
            return
        if self._place is None and old is not None and self.scroll_offset.y >= old.head:
            self._place = self._top_position()
        place = self._place
        frame = self._frame = Frame(self._reading, *wanted)
        frame.layout.more(_AT_ONCE)
        y = self.scroll_offset.y if place is None else frame.head + frame.layout.line_of(place)
        self._grow()
        if y != self.scroll_offset.y:
            self._scroll_to_line(y)
        self._place = place
        self._repaint()
        if not frame.layout.complete:
            self.set_timer(_SLICE_PAUSE, lambda: self._go_on(frame))

    def _go_on(self, frame: Frame) -> None:
        """Wrap another slice of a long text, then let others work."""
        if frame is not self._frame:
            return
        if frame.layout.more(_AT_ONCE):
            self.set_timer(_SLICE_PAUSE, lambda: self._go_on(frame))
        else:
            self._grow()

    def _grow(self) -> None:
        if self._frame is not None:
            self.virtual_size = Size(self._frame.width, self._frame.head + self._frame.layout.height)

    def _finish(self) -> None:
        """Wrap all that is left."""
        if self._frame is not None:
            self._frame.layout.finish()
            self._grow()

    def _scroll_to_line(self, number: int) -> None:
        """Scroll at once, also before the scroll bar has appeared."""
        self.scroll_to(y=number, animate=False, force=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Repaint, and forget the place kept through changes of width."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self._place = None

    @property
    def place(self) -> int:
        """The first position in view; 0 while the title is."""
        if self._place is not None:
            return self._place
        return self._top_position() if self._frame and self.scroll_offset.y >= self._frame.head else 0

    @property
    def shown_at(self) -> int:
        """The place the text was shown at when it came."""
        return self._shown_at

    def return_to(self, place: int) -> None:
        """Show the text from `place` on, as it was left; from its title for 0."""
        self._shown_at = place
        if self._frame is not None:
            line = self._frame.line_of(place) if place else 0
            self._grow()
            self._scroll_to_line(line)
        self._place = place or None

    @property
    def progress(self) -> int:
        """How much of the text stands above the lower edge of the view, in percent."""
        bottom = self.scroll_offset.y + self.size.height
        return self._frame.progress(bottom) if self._frame is not None else 100

    def _top_position(self) -> int:
        """The position at the top of the view."""
        return self._frame.top_position(self.scroll_offset.y) if self._frame is not None else 0

    # -- drawing

    def notify_style_update(self) -> None:
        """Draw anew under changed styles."""
        super().notify_style_update()
        self._palette = None
        self._painter = None
        self._strips = {}

    def _repaint(self) -> None:
        self._painter = None
        self._strips.clear()
        self.refresh()

    def _redraw(self, *ranges: tuple[int, int] | None) -> None:
        """Draw anew the lines over these ranges of the text."""
        self._painter = None
        if self._frame is None:
            return
        head = self._frame.head
        for start, end in filter(None, ranges):
            lines = self._frame.layout.made_over(start, end)
            for number in lines:
                self._strips.pop(head + number, None)
            self.refresh_lines(head + lines.start, len(lines))

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        width = self.scrollable_content_region.width
        palette = self._palette
        if palette is None:
            palette = self._palette = Palette(self, COLOURS)
        if self._frame is None or self._frame.width != width:
            if self._reading is not None or width < 1:
                return Strip.blank(max(0, width), palette.base)
            return empty_strip(y - max(0, self.size.height // 3 - 1), width, palette)
        number = self.scroll_offset.y + y
        strip = self._strips.get(number)
        if strip is None:
            strip = self._draw(number, self._frame, palette)
            if len(self._strips) >= _STRIPS_KEPT:
                self._strips.clear()
            self._strips[number] = strip
        return strip

    def _draw(self, number: int, frame: Frame, palette: Palette) -> Strip:
        if number < frame.head:
            return frame.head_strip(number, palette, self._title_hits)
        line = frame.layout.line(number - frame.head)
        if line is None:
            return Strip.blank(frame.width, palette.base)
        if self._painter is None:
            marked = (self._current, self._selection, self._caret)
            left = frame.text_left - frame.gutter
            self._painter = Painter(frame.reading, frame.layout, palette, frame.gutter, left, *marked)
        return self._painter.strip(number - frame.head, line, frame.width)

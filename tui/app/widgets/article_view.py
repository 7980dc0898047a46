"""The article, with who says what beside its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.cells import cut
from tui.app.reading import Mark, MarkKind, Reading
from tui.app.reading.reading import COLOURS
from tui.app.widgets.article_view_frame import Frame
from tui.app.widgets.article_view_lines import Painter
from tui.app.widgets.article_view_styles import Palette
from tui.locale import N_, _

MEASURE = 72
"""Cells of a full line of text; the readable range is 66 to 80."""

_AT_ONCE = 2_000
"""Lines wrapped before the first paint of an article (six milliseconds); the rest follows in slices."""
_STRIPS = 1_024


class ArticleView(ScrollView, can_focus=True):
    """Shows a `Reading`: text first, speakers by colour, initials and bar, actors underlined, notes signed.

    Positions are code points of the body's text. Nothing of the article is ever parsed as markup.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"article-view--speaker-{n + 1}" for n in range(COLOURS)),
        "article-view--unknown",
        "article-view--note",
        "article-view--hit",
        "article-view--faint",
    }
    DEFAULT_CSS = """
    ArticleView {
        height: 1fr; overflow-x: hidden; overflow-y: auto;
        scrollbar-gutter: stable; scrollbar-size-vertical: 1;
        & > .article-view--speaker-1 { color: $speaker-1; }
        & > .article-view--speaker-2 { color: $speaker-2; }
        & > .article-view--speaker-3 { color: $speaker-3; }
        & > .article-view--speaker-4 { color: $speaker-4; }
        & > .article-view--speaker-5 { color: $speaker-5; }
        & > .article-view--speaker-6 { color: $speaker-6; }
        & > .article-view--speaker-7 { color: $speaker-7; }
        & > .article-view--speaker-8 { color: $speaker-8; }
        & > .article-view--unknown { color: $foreground 75%; }
        & > .article-view--note { color: $note; }
        & > .article-view--hit { color: $hit; }
        & > .article-view--faint { color: $faint; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "line(1)", show=False),
        Binding("k,up", "line(-1)", show=False),
        Binding("ctrl+d", "half_page(1)", show=False),
        Binding("ctrl+u", "half_page(-1)", show=False),
        Binding("space,pagedown", "page(1)", show=False),
        Binding("b,pageup", "page(-1)", show=False),
        Binding("home", "top", show=False),
        Binding("G,end", "bottom", show=False),
        Binding("right_parenthesis", "quote(1)", show=False),
        Binding("left_parenthesis", "quote(-1)", show=False),
        Binding("greater_than_sign", "actor(1)", show=False),
        Binding("less_than_sign", "actor(-1)", show=False),
        Binding("plus", "annotation(1)", show=False),
        Binding("minus", "annotation(-1)", show=False),
        Binding("enter", "activate", show=False),
    ]

    @dataclass
    class TargetChanged(Message):
        """Another quote, actor or annotation is current; None: none is."""

        view: ArticleView
        target: Mark | None

        @property
        def control(self) -> ArticleView:
            """The view it happened in."""
            return self.view

    @dataclass
    class Activated(TargetChanged):
        """The current target was chosen, by enter or a double click."""

    @dataclass
    class EndReached(Message):
        """A page further was asked for at the end of the text."""

        view: ArticleView

        @property
        def control(self) -> ArticleView:
            """The view it happened in."""
            return self.view

    def __init__(
        self,
        reading: Reading | None = None,
        *,
        measure: int = MEASURE,
        id: str | None = None,  # noqa: A002 - Textual's name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._measure = measure
        self._reading = reading
        self._frame: Frame | None = None
        self._painter: Painter | None = None
        self._palette: Palette | None = None
        self._strips: dict[int, Strip] = {}
        self._current: Mark | None = None
        self._hints: Sequence[tuple[str, str]] = (("j k", N_("choose an article")), ("?", N_("help")))
        self._place: int | None = None
        """Position at the top of the view, kept through changes of width until the reader scrolls."""

    # -- what is shown

    @property
    def reading(self) -> Reading | None:
        """What is shown. Setting it keeps place and target when the text is the same, else starts at the top."""
        return self._reading

    @reading.setter
    def reading(self, reading: Reading | None) -> None:
        self.show(reading)

    def show(self, reading: Reading | None) -> None:
        """Show `reading`; when it holds the words already shown (an analysis arrived, a note was added) no
        line moves and what was current stays so if it is still there."""
        same = reading is not None and reading.same_text(self._reading)
        current = self._current
        self._reading = reading
        self._current = None
        if not same or self._frame is None or reading is None:
            self._frame = None
            self._place = None
            self._lay_out()
            self.scroll_to(y=0, animate=False, force=True)
        else:
            self._frame.reading = reading
            if current is not None:
                spans = reading.spans(current.kind)
                self._current = next(
                    (mark for mark in spans.at(current.start) if mark[:3] == current[:3]), None
                )
        self._repaint()
        if current != self._current:
            self.post_message(self.TargetChanged(self, self._current))

    def highlight(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Show search hits, in place of those shown before."""
        if self._reading is not None:
            self.show(self._reading.with_hits(ranges))

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """(key, what it does) pairs to show while there is no article, translated already."""
        self._hints = hints
        self.refresh()

    @property
    def measure(self) -> int:
        """Cells of a full line of text."""
        return self._measure

    @measure.setter
    def measure(self, cells: int) -> None:
        self._measure = cells
        self._lay_out()

    @property
    def current(self) -> Mark | None:
        """The quote, actor or annotation that stands out; None when none does."""
        return self._current

    # -- moving

    def go_to(self, position: int, kind: MarkKind = MarkKind.QUOTE) -> None:
        """Bring `position` into view and make current what lies there, of that kind if there is one."""
        if self._reading is None:
            return
        found = self._reading.under(position)
        found.sort(key=lambda mark: mark.kind is not kind)
        self._choose(found[0] if found else None)
        self._bring_into_view(position, found[0].end if found else position + 1)

    def action_quote(self, step: int) -> None:
        """Go to the next (1) or previous (-1) quote."""
        self._step(MarkKind.QUOTE, step)

    def action_actor(self, step: int) -> None:
        """Go to the next (1) or previous (-1) place where an actor is named."""
        self._step(MarkKind.ACTOR, step)

    def action_annotation(self, step: int) -> None:
        """Go to the next (1) or previous (-1) annotated passage."""
        self._step(MarkKind.ANNOTATION, step)

    def action_hit(self, step: int) -> None:
        """Go to the next (1) or previous (-1) search hit."""
        self._step(MarkKind.HIT, step)

    def action_activate(self) -> None:
        """Choose the current target."""
        if self._current is not None:
            self.post_message(self.Activated(self, self._current))

    def action_line(self, step: int) -> None:
        """Scroll by lines."""
        self._scroll_by(step)

    def action_half_page(self, step: int) -> None:
        """Scroll by half pages."""
        self._scroll_by(step * max(1, self.size.height // 2))

    def action_page(self, step: int) -> None:
        """Scroll by pages, two lines of which stay in view; at the end, say so."""
        if step > 0 and self.scroll_offset.y >= self.max_scroll_y:
            self.post_message(self.EndReached(self))
        self._scroll_by(step * max(1, self.size.height - 2))

    def action_top(self) -> None:
        """Go to the title."""
        self.scroll_to(y=0, animate=False)

    def action_bottom(self) -> None:
        """Go to the last line."""
        self._finish()
        self.scroll_to(y=self.max_scroll_y, animate=False)

    def _scroll_by(self, lines: int) -> None:
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def _step(self, kind: MarkKind, step: int) -> None:
        if self._reading is None or self._frame is None:
            return
        spans = self._reading.spans(kind)
        current = self._current
        if current is not None and current.kind is kind and self._is_in_view(current):
            target = spans.neighbour(current, step)
        else:
            place = self._from_where(step)
            target = spans.after(place - 1) if step > 0 else spans.before(place)
        if target is not None:
            self._choose(target)
            self._bring_into_view(target.start, target.end)

    def _from_where(self, step: int) -> int:
        """Where a search for the next mark starts: the current mark if it is in view, else the view's top."""
        if self._current is not None and self._is_in_view(self._current):
            return self._current.start + (step > 0)
        return self._top_position()

    def _top_position(self) -> int:
        frame = self._frame
        line = frame.layout.line(max(0, self.scroll_offset.y - frame.head)) if frame else None
        return line.start if line else 0

    def _is_in_view(self, mark: Mark) -> bool:
        if self._frame is None:
            return False
        line = self._frame.head + self._frame.layout.line_of(mark.start)
        return 0 <= line - self.scroll_offset.y < self.size.height

    def _bring_into_view(self, start: int, end: int) -> None:
        """Scroll only when some of `[start, end)` is out of view; then it stands a third down the view."""
        if self._frame is None:
            return
        first = self._frame.head + self._frame.layout.line_of(start)
        last = self._frame.head + self._frame.layout.line_of(max(start, end - 1))
        top, height = self.scroll_offset.y, self.size.height
        if first < top + min(1, height // 4) or last >= top + height:
            self._grow()
            self.scroll_to(y=max(0, first - height // 3), animate=False)

    def _choose(self, target: Mark | None) -> None:
        if target == self._current:
            return
        changed = [mark for mark in (self._current, target) if mark is not None]
        self._current = target
        self._painter = None
        for mark in changed:
            self._redraw(mark.start, mark.end)
        self.post_message(self.TargetChanged(self, target))

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
        if old is not None and (old.width, old.measure) == (width, self._measure):
            return
        in_head = old is None or self.scroll_offset.y < old.head
        if self._place is None and not in_head:
            self._place = self._top_position()
        place = self._place
        frame = self._frame = Frame(self._reading, width, self._measure)
        frame.layout.more(_AT_ONCE)
        y = self.scroll_offset.y if place is None else frame.head + frame.layout.line_of(place)
        self._grow()
        if y != self.scroll_offset.y:
            self.scroll_to(y=y, animate=False, force=True)
            self._place = place
        self._repaint()
        if not frame.layout.complete:
            self.call_later(self._go_on, frame)

    def _go_on(self, frame: Frame) -> None:
        """Wrap another slice of a long text, then let others work."""
        if frame is self._frame and frame.layout.more(_AT_ONCE):
            self.set_timer(0.02, lambda: self._go_on(frame))
        elif frame is self._frame:
            self._grow()

    def _grow(self) -> None:
        if self._frame is not None:
            self.virtual_size = Size(self._frame.width, self._frame.head + self._frame.layout.height)

    def _finish(self) -> None:
        if self._frame is not None:
            self._frame.layout.finish()
            self._grow()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Repaint, and forget the place kept through changes of width."""
        super().watch_scroll_y(old_value, new_value)
        self._place = None

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

    def _redraw(self, start: int, end: int) -> None:
        """Draw anew the lines over `[start, end)`."""
        if self._frame is None:
            return
        lines = self._frame.layout.made_over(start, end)
        for number in lines:
            self._strips.pop(number + self._frame.head, None)
        self.refresh_lines(lines.start + self._frame.head, len(lines))

    def render_line(self, y: int) -> Strip:
        """One line of the view."""
        width = self.scrollable_content_region.width
        palette = self._palette
        if palette is None:
            palette = self._palette = Palette(self, COLOURS)
        if self._frame is None or self._frame.width != width:
            return self._empty_line(y, width, palette)
        number = self.scroll_offset.y + y
        strip = self._strips.get(number)
        if strip is None:
            strip = self._draw(number, self._frame, palette)
            if len(self._strips) >= _STRIPS:
                self._strips.clear()
            self._strips[number] = strip
        return strip

    def _draw(self, number: int, frame: Frame, palette: Palette) -> Strip:
        if number < frame.head:
            return frame.head_strip(number, palette)
        line = frame.layout.line(number - frame.head)
        if line is None:
            return Strip.blank(frame.width, palette.base)
        if self._painter is None:
            left = frame.text_left - frame.gutter
            self._painter = Painter(frame.reading, frame.layout, palette, frame.gutter, left, self._current)
        return self._painter.strip(number - frame.head, line, frame.width)

    def _empty_line(self, y: int, width: int, palette: Palette) -> Strip:
        """What stands where there is no article: that, and the keys that help."""
        number = y - max(0, self.size.height // 3 - 1)
        if self._reading is not None or width < 1 or not 0 <= number <= len(self._hints) + 1 or number == 1:
            return Strip.blank(max(0, width), palette.base)
        if number == 0:
            text, label = cut(_("No article"), width), ""
        else:
            key, label = self._hints[number - 2]
            text, label = key, cut(f"  {_(label)}", max(0, width - len(key)))
        left = max(0, (width - 24) // 2)
        segments = [
            Segment(" " * left, palette.base),
            Segment(text, palette.strong),
            Segment(label, palette.faint),
        ]
        return Strip(segments).adjust_cell_length(width, palette.base)

    # -- mouse

    def on_click(self, event: events.Click) -> None:
        """Make current what lies under the pointer; once more on it, what lies around it; twice, choose it."""
        offset = event.get_content_offset(self)
        if offset is None or self._frame is None or self._reading is None:
            return
        if event.chain == 2:
            self.action_activate()
            return
        number = self.scroll_offset.y + offset.y
        found = self._reading.under(self._frame.position_at(offset.x, number))
        if offset.x < self._frame.text_left - 1 and number >= self._frame.head:
            found = self._marks_beside(number - self._frame.head)
        again = found.index(self._current) + 1 if self._current in found else 0
        self._choose(found[again % len(found)] if found else None)

    def _marks_beside(self, number: int) -> list[Mark]:
        """Quotes and annotations of a line of the text, for a click in the gutter."""
        line = self._frame.layout.line(number) if self._frame else None
        if line is None or self._reading is None:
            return []
        quotes = self._reading.quotes.over(line.start, line.end)
        return [*quotes, *self._reading.notes.over(line.start, line.end)]

"""The mouse in the article: a drag, a double and a triple click select, a click says where."""

from __future__ import annotations

from textual import events
from textual.geometry import Offset
from textual.timer import Timer

from tui.app.reading import motions
from tui.app.widgets.article_view_links import LinkCanvas

_SCROLL_EVERY = 0.05
"""Seconds between the lines scrolled while the pointer is dragged above or below the view."""


class MouseCanvas(LinkCanvas):
    """Turns what the mouse does into the same selection as the keys make."""

    _pressed: int | None = None
    """Where the button went down; None while it is up."""
    _dragged = False
    _pointer = Offset(0, 0)
    _scrolling: Timer | None = None

    def _clicked(self, offset: Offset) -> None:
        """Called for a simple click at a cell of the view."""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a drag may start."""
        offset = event.get_content_offset(self)
        self._dragged = False
        if event.button == 1 and offset is not None and self._frame is not None:
            self._pressed = self._position_under(offset)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Draw the selection from where the button went down to the pointer; tell the link under it."""
        if self._pressed is None:
            self.point(event.get_content_offset(self))
            return
        self._pointer = event.get_content_offset_capture(self)
        self._drag()
        outside = not 0 <= self._pointer.y < self.size.height
        if outside and self._scrolling is None:
            self._scrolling = self.set_interval(_SCROLL_EVERY, self._drag)
        elif not outside:
            self._stop_scrolling()

    def on_mouse_up(self) -> None:
        """End a drag."""
        self._pressed = None
        self._stop_scrolling()
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Select the word (twice) or the sentence (three times); follow a link, or go by what lies there."""
        offset = event.get_content_offset(self)
        if self._dragged or offset is None or self._frame is None or self._reading is None:
            return
        if event.chain > 1:
            whole = motions.word if event.chain == 2 else motions.sentence
            self.select(*whole(self._reading.body, self._position_under(offset)))
        else:
            self.drop_caret()
            link = self.link_at(offset)
            if link is not None:
                self.post_message(self.LinkChosen(link.url))
            else:
                self._clicked(offset)

    def _drag(self) -> None:
        if self._pressed is None or self._reading is None:
            return
        beyond = min(0, self._pointer.y) or max(0, self._pointer.y - self.size.height + 1)
        if beyond:
            self._scroll_to_line(self.scroll_offset.y + (1 if beyond > 0 else -1))
        row = min(max(0, self._pointer.y), max(0, self.size.height - 1))
        position = self._position_under(Offset(self._pointer.x, row))
        if position != self._pressed or self._dragged:
            self._dragged = True
            self._anchor = self._pressed
            self._place_caret(position)

    def _position_under(self, offset: Offset) -> int:
        if self._frame is None or self._reading is None:
            return 0
        place = self._frame.position_at(offset.x, self.scroll_offset.y + offset.y)
        return motions.settle(self._reading.body, place)

    def _stop_scrolling(self) -> None:
        if self._scrolling is not None:
            self._scrolling.stop()
            self._scrolling = None

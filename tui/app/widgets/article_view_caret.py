"""A caret in the article, and the selection that hangs on it: by keys and by mouse, the same one."""

from __future__ import annotations

from collections.abc import Callable

from textual.geometry import Offset

from tui.app.reading import Reading, motions
from tui.app.widgets.article_view_canvas import ArticleCanvas
from tui.model import Body


class CaretCanvas(ArticleCanvas):
    """Adds a caret, off at first, and a selection from an anchor to it, both ends included.

    Positions are code points of the body's text; the terminal's own cursor follows the caret, so that
    magnifiers and input methods do.
    """

    _at: int | None = None
    """Where the caret stands; None: there is none."""
    _anchor: int | None = None
    _goal: int | None = None
    """The cell a caret that moves by lines keeps to."""

    @property
    def caret(self) -> int | None:
        """Where the caret stands, None when there is none."""
        return self._at

    @property
    def selection(self) -> tuple[int, int] | None:
        """The range selected, None when nothing is."""
        return self._selection

    @property
    def selected_text(self) -> str:
        """The words selected."""
        if self._reading is None or self._selection is None:
            return ""
        return self._reading.body.text[slice(*self._selection)]

    def select(self, start: int, end: int) -> None:
        """Select `[start, end)` with the caret on its last character."""
        if self._reading is None or start >= end:
            return
        self._anchor = motions.settle(self._reading.body, start)
        self._place_caret(motions.settle(self._reading.body, end - 1))

    def drop_caret(self) -> None:
        """Take caret and selection away."""
        self._anchor = None
        self._place_caret(None)

    def _caret_moved(self) -> None:
        """Called when caret or selection changed."""

    def _place_caret(self, position: int | None, *, goal: int | None = None) -> None:
        """Put the caret at `position`, draw what changed, keep it in view."""
        if self._reading is None or (position is None and self._at is None):
            return
        before, selected = self._caret, self._selection
        self._at, self._goal = position, goal
        self._caret = motions.character(self._reading.body, position) if position is not None else None
        self._selection = self._selected(self._reading)
        self._redraw(before, self._caret, *_difference(selected, self._selection))
        self._find_caret()
        self._caret_moved()

    def _selected(self, reading: Reading) -> tuple[int, int] | None:
        if self._anchor is None or self._at is None:
            return None
        first, last = sorted((self._anchor, self._at))
        return first, motions.character(reading.body, last)[1]

    def _keep_in_view(self, position: int) -> None:
        """Scroll by as little as brings the line of `position` into view."""
        if self._frame is None:
            return
        line, top, height = self._frame.line_of(position), self.scroll_offset.y, self.size.height
        if line < top or line >= top + height:
            self._grow()
            self._scroll_to_line(line if line < top else line - height + 1)

    def show_cursor(self) -> None:
        """Put the terminal's own cursor on the caret."""
        if self._frame is not None and self._at is not None:
            x, line = self._frame.cell_of(self._at)
            self.app.cursor_position = self.content_region.offset + Offset(x, line - self.scroll_offset.y)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Let the terminal's cursor follow."""
        super().watch_scroll_y(old_value, new_value)
        self.show_cursor()

    def on_resize(self) -> None:
        """Once the text is wrapped anew, look for the caret in it."""
        self.call_after_refresh(self._find_caret)

    def on_focus(self) -> None:
        """The cursor was elsewhere: in a dialog, in a field."""
        self.show_cursor()

    def _find_caret(self) -> None:
        if self._caret is not None:
            self._keep_in_view(self._caret[0])
            self.show_cursor()

    # -- commands

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Commands of the caret are to be had only while there is one."""
        if action.startswith("caret_") or action in ("leave_caret", "select_object"):
            return self._at is not None
        if action in ("select", "select_paragraph"):
            return self._reading is not None and bool(self._reading.body.blocks)
        return super().check_action(action, parameters)

    def action_select(self) -> None:
        """Put the caret in the text."""
        self._place_caret(self._where_to_start())

    def action_caret_select(self) -> None:
        """Start a selection at the caret, or drop the one there is."""
        self._anchor = self._at if self._anchor is None else None
        self._place_caret(self._at)

    def action_select_paragraph(self) -> None:
        """Select the whole paragraph, of the caret if there is one."""
        if self._reading is not None:
            position = self._at if self._at is not None else self._where_to_start()
            self.select(*motions.paragraph(self._reading.body, position))

    def action_select_object(self, kind: str) -> None:
        """Select the "quote", "sentence" or "paragraph" under the caret."""
        if self._reading is None or self._at is None:
            return
        position, body = self._at, self._reading.body
        if kind == "quote":
            quotes = self._reading.quotes.at(position)
            found = self._reading.quote(quotes[0]) if quotes else None
            if found is not None:
                self.select(found.start, found.end)
        else:
            self.select(*(motions.sentence if kind == "sentence" else motions.paragraph)(body, position))

    def action_leave_caret(self) -> None:
        """Drop the selection; without one, the caret."""
        if self._anchor is None:
            self.drop_caret()
        else:
            self._anchor = None
            self._place_caret(self._at)

    def action_caret_swap(self) -> None:
        """Go to the other end of the selection."""
        if self._anchor is not None:
            other, self._anchor = self._anchor, self._at
            self._place_caret(other)

    def action_caret_character(self, step: int) -> None:
        """Go to the next (1) or previous (-1) character."""
        self._move(lambda reading, at: motions.by_character(reading.body, at, step))

    def action_caret_word(self, step: int) -> None:
        """Go to the next (1) or previous (-1) word."""
        self._move(lambda reading, at: motions.by_word(reading.body, at, step))

    def action_caret_word_end(self) -> None:
        """Go to the end of the word."""
        self._move(lambda reading, at: motions.word_end(reading.body, at))

    def action_caret_sentence(self, step: int) -> None:
        """Go to the next (1) or previous (-1) sentence."""
        self._move_by(step, motions.by_sentence, motions.reach_sentence)

    def action_caret_paragraph(self, step: int) -> None:
        """Go to the next (1) or previous (-1) paragraph."""
        self._move_by(step, motions.by_paragraph, motions.reach_paragraph)

    def action_caret_half_page(self, step: int) -> None:
        """Go half a page down (1) or up (-1)."""
        self.action_caret_line(step * max(1, self.size.height // 2))

    def action_caret_line(self, step: int) -> None:
        """Go `step` lines down, over empty ones, keeping to the same cell."""
        if self._frame is None or self._at is None or self._reading is None:
            return
        x, number = self._frame.cell_of(self._at)
        goal = x if self._goal is None else self._goal
        number = self._frame.text_line(number + step, 1 if step > 0 else -1)
        place = motions.settle(self._reading.body, self._frame.position_at(goal, number))
        self._place_caret(place, goal=goal)

    def action_caret_edge(self, side: int) -> None:
        """Go to the start (-1) or the end (1) of the line."""
        if self._frame is None or self._at is None:
            return
        line = self._frame.layout.line(self._frame.layout.line_of(self._at))
        if line is not None and line.start < line.end:
            self._move(
                lambda reading, _at: motions.settle(reading.body, line.start if side < 0 else line.end - 1)
            )

    def _move(self, where: Callable[[Reading, int], int]) -> None:
        if self._reading is not None and self._at is not None:
            self._place_caret(where(self._reading, self._at))

    def _move_by(
        self, step: int, go: Callable[[Body, int, int], int], reach: Callable[[Body, int, int, int], int]
    ) -> None:
        """Go to the next or previous unit of the text; with a selection, to the end that makes it whole."""
        anchor = self._anchor
        if anchor is None:
            self._move(lambda reading, at: go(reading.body, at, step))
        else:
            self._move(lambda reading, at: reach(reading.body, anchor, at, step))

    def _is_in_view(self, position: int) -> bool:
        if self._frame is None:
            return False
        return 0 <= self._frame.line_of(position) - self.scroll_offset.y < self.size.height

    def _where_to_start(self) -> int:
        """The current target if it is in view, else the first text in view."""
        current = self._current
        if current is not None and self._is_in_view(current.start):
            return current.start
        return motions.settle(self._reading.body, self._top_position()) if self._reading else 0


def _difference(
    before: tuple[int, int] | None, after: tuple[int, int] | None
) -> tuple[tuple[int, int] | None, ...]:
    """The ranges in only one of two."""
    if before is None or after is None or before[1] <= after[0] or after[1] <= before[0]:
        return before, after
    starts, ends = sorted((before[0], after[0])), sorted((before[1], after[1]))
    return (starts[0], starts[1]), (ends[0], ends[1])

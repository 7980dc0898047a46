"""The article, with who says what beside its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Offset
from textual.message import Message

from tui.app.bindings import bindings
from tui.app.commands import Scope
from tui.app.reading import Mark, MarkKind, Reading, motions
from tui.app.widgets.article_view_mouse import MouseCanvas


class ArticleView(MouseCanvas, can_focus=True):
    """Shows a `Reading`: text first, speakers by colour, initials and bar, actors underlined, notes signed.

    One quote, actor or annotation may be current: it stands out, and `TargetChanged` tells others. Nothing
    of the article is ever parsed as markup.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings(Scope.CARET), *bindings(Scope.READER)]
    """While there is a caret its commands come first: `check_action` turns them off when there is none."""

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
    class Activated(Message):
        """The current target was chosen."""

        view: ArticleView
        target: Mark

        @property
        def control(self) -> ArticleView:
            """The view it happened in."""
            return self.view

    @dataclass
    class EndReached(Message):
        """A page further was asked for at the end of the text."""

        view: ArticleView

        @property
        def control(self) -> ArticleView:
            """The view it happened in."""
            return self.view

    @dataclass
    class SelectionChanged(Message):
        """Another range of the text is selected (None: none is), or the caret came or went."""

        view: ArticleView
        selection: tuple[int, int] | None

        @property
        def control(self) -> ArticleView:
            """The view it happened in."""
            return self.view

    _told: tuple[bool, tuple[int, int] | None] = (False, None)
    """The caret and selection others know of."""

    @property
    def current(self) -> Mark | None:
        """The quote, actor or annotation that stands out; None when none does."""
        return self._current

    def show(self, reading: Reading | None) -> None:
        """Show `reading`, from its top. When it holds the words already shown (an analysis arrived, a note
        was added) no line moves and what was current stays so if it is still there.
        """
        before = self._current
        stays = reading is not None and reading.same_text(self._reading)
        if not stays:
            self.drop_caret()
        self._current = None
        if before is not None and stays and reading is not None:
            place = (before.start, before.end)
            found = reading.spans(before.kind).at(before.start)
            self._current = next((mark for mark in found if (mark.start, mark.end) == place), None)
        self._replace(reading)
        if before != self._current:
            self.post_message(self.TargetChanged(self, self._current))

    def highlight(self, ranges: Iterable[tuple[int, int]]) -> None:
        """Show search hits, in place of those shown before."""
        if self._reading is not None:
            self.show(self._reading.with_hits(ranges))

    # -- from target to target

    def go_to(self, position: int, kind: MarkKind = MarkKind.QUOTE) -> None:
        """Bring `position` into view and make current what lies there, preferring that kind."""
        if self._reading is None:
            return
        found = sorted(self._reading.under(position), key=lambda mark: mark.kind is not kind)
        self._go(position, found[0] if found else None)

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

    def _step(self, kind: MarkKind, step: int) -> None:
        """Go on from the current mark if it is in view, else from the top of the view."""
        if self._reading is None:
            return
        spans, current = self._reading.spans(kind), self._current
        if current is not None and not self._is_in_view(current.start):
            current = None
        if current is not None and current.kind is kind:
            target = spans.neighbour(current, step)
        else:
            place = current.start if current is not None else self._top_position()
            target = spans.after(place - 1) if step > 0 else spans.before(place)
        if target is not None:
            self._go(target.start, target)

    def _go(self, position: int, target: Mark | None) -> None:
        """Bring `position` into view, the caret with it if there is one, and make `target` current."""
        self._bring_into_view(position, target.end if target is not None else position + 1)
        if self._at is not None and self._reading is not None:
            self._place_caret(motions.settle(self._reading.body, position))
        self._choose(target)

    def _choose(self, target: Mark | None) -> None:
        before, self._current = self._current, target
        if before == target:
            return
        self._redraw(*((mark.start, mark.end) for mark in (before, target) if mark is not None))
        self.post_message(self.TargetChanged(self, target))

    # -- scrolling

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
        self._scroll_to_line(0)

    def action_bottom(self) -> None:
        """Go to the last line."""
        self._finish()
        self._scroll_to_line(self.max_scroll_y)

    def _scroll_by(self, lines: int) -> None:
        self._scroll_to_line(self.scroll_offset.y + lines)

    # -- caret and mouse

    def _caret_moved(self) -> None:
        """What lies under the caret becomes current; a changed selection is told."""
        if self._at is not None and self._reading is not None:
            found = self._reading.under(self._at)
            self._choose(found[0] if found else None)
        state = (self._at is not None, self._selection)
        if state != self._told:
            self._told = state
            self.post_message(self.SelectionChanged(self, self._selection))

    def _clicked(self, offset: Offset) -> None:
        """Make current what lies there; once more on it, what lies around it."""
        if self._frame is None or self._reading is None:
            return
        number = self.scroll_offset.y + offset.y
        if number >= self._frame.head and offset.x < self._frame.text_left - 1:
            found = self._frame.marks_beside(number)
        else:
            found = self._reading.under(self._frame.position_at(offset.x, number))
        again = found.index(self._current) + 1 if self._current in found else 0
        self._choose(found[again % len(found)] if found else None)

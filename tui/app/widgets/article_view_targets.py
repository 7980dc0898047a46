"""What is current in the article: going from target to target, and which commands that gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.geometry import Offset

from tui.app.bindings import scopes_of
from tui.app.commands import Scope
from tui.app.reading import Mark, MarkKind, Reading, motions
from tui.app.widgets.article_view_mouse import MouseCanvas


class TargetCanvas(MouseCanvas):
    """Adds the current quote, actor, annotation or search hit. Subclasses tell others of it."""

    _root: Mark | None = None
    """What the reader went to, while `cycle` goes through what lies with it."""
    _spot: int | None = None
    """Where the last target stood, to go on from when it is gone."""
    _missed: Mark | None = None
    """What was current until it was taken away; current again when it comes back by an undo."""
    _bounds = False
    """Whether the selection is the bounds, being moved, of the current quote or annotation."""

    @property
    def current(self) -> Mark | None:
        """The quote, actor or annotation that stands out; None when none does."""
        return self._current

    def _target_changed(self) -> None:
        """Called when another target is current, or none."""

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Which commands there are now, those that win first."""
        if self._at is None:
            return (*self._scopes_of_target(), Scope.READER)
        if self._bounds:
            return Scope.BOUNDS, Scope.CARET, Scope.READER
        if self._selection is not None:
            return Scope.SELECTION, Scope.CARET, Scope.READER
        return (Scope.CARET, *self._scopes_of_target(), Scope.READER)

    def _scopes_of_target(self) -> Iterator[Scope]:
        if len(self._lying_here()) > 1:
            yield Scope.SEVERAL
        if self._current is not None and self._current.kind is MarkKind.QUOTE:
            yield Scope.QUOTE
        elif self._current is not None and self._current.kind is MarkKind.ANNOTATION:
            yield Scope.ANNOTATION

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Contextual commands are to be had in their scopes only."""
        scopes = scopes_of(action)
        if scopes and scopes.isdisjoint(self.scopes):
            return False
        return super().check_action(action, parameters)

    def move_bounds(self, start: int, end: int) -> None:
        """Select `[start, end)` so that its bounds can be moved; ends when the caret is dropped."""
        self._bounds = True
        self.select(start, end)

    def drop_caret(self) -> None:
        """See `CaretCanvas`."""
        self._bounds = False
        super().drop_caret()

    def show(self, reading: Reading | None) -> None:
        """Show `reading`, from its top. When it holds the words already shown (an analysis arrived, a note
        was added) no line moves and what was current stays so if it is still there.
        """
        before = self._current or self._missed
        stays = reading is not None and reading.same_text(self._reading)
        if not stays:
            self.drop_caret()
        was, self._current = self._current, None
        if before is not None and stays and reading is not None:
            self._current = _successor(before, reading)
        self._missed = before if stays and self._current is None else None
        self._root = self._current
        if not stays:
            self._spot = None
        self._replace(reading)
        if was != self._current:
            self._target_changed()

    def highlight(self, ranges: Iterable[tuple[int, int]], in_title: Iterable[tuple[int, int]] = ()) -> None:
        """Show search hits, in the text and in the title on one line, in place of those shown before."""
        self._title_hits = tuple(in_title)
        if self._reading is not None:
            self.show(self._reading.with_hits(ranges))

    # -- from target to target

    def aim(self, mark: Mark) -> None:
        """Bring one mark of the reading into view and make it current."""
        self._go(mark.start, mark)

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

    @property
    def where(self) -> int:
        """Where the reader is: at the caret, at the current target, else at the first text in view."""
        return self._at if self._at is not None else self._where_to_start()

    def find(self, position: int) -> None:
        """Go to the first search hit from `position` on, else to the first one of the text."""
        if self._reading is not None:
            hit = self._reading.hits.after(position - 1) or self._reading.hits.after(-1)
            if hit is not None:
                self._go(hit.start, hit)

    def action_cycle(self) -> None:
        """Make current what else lies here: the next of the quotes, actors and annotations at one place."""
        marks = self._lying_here()
        if not marks:
            return
        place = marks.index(self._current) + 1 if self._current in marks else 0
        target, root = marks[place % len(marks)], self._root
        if self._at is None:
            self._bring_into_view(target.start, target.end)
        self._choose(target)
        self._root = root

    def _lying_here(self) -> list[Mark]:
        """What lies under the caret; without one, what lies with the target the reader went to."""
        if self._reading is None:
            return []
        if self._at is not None:
            return self._reading.under(self._at)
        return self._reading.lying_with(self._root) if self._root is not None else []

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
            place = current.start if current is not None else self._where_to_go_on()
            target = spans.after(place - 1) if step > 0 else spans.before(place)
        if target is not None:
            self._go(target.start, target)
        else:
            self._nothing_beyond(kind)

    def _nothing_beyond(self, kind: MarkKind) -> None:
        """Called when there is no mark of that kind further on."""

    def _where_to_go_on(self) -> int:
        if self._spot is not None and self._is_in_view(self._spot):
            return self._spot
        return self._top_position()

    def _go(self, position: int, target: Mark | None) -> None:
        """Bring `position` into view, the caret with it if there is one, and make `target` current."""
        self._bring_into_view(position, target.end if target is not None else position + 1)
        if self._at is not None and self._reading is not None:
            if target is not None and self._anchor is not None and position >= self._anchor:
                position = target.end - 1
            self._place_caret(motions.settle(self._reading.body, position))
        self._choose(target)

    def _bring_into_view(self, start: int, end: int) -> None:
        """Scroll only when some of `[start, end)` is out of view; then it stands a third down the view."""
        if self._frame is None:
            return
        line = self._frame.line_to_show(start, end, self.scroll_offset.y, self.size.height)
        if line is not None:
            self._grow()
            self._scroll_to_line(line)

    def _choose(self, target: Mark | None) -> None:
        before, self._current = self._current, target
        self._root, self._missed = target, None
        if target is not None:
            self._spot = target.start
        if before == target:
            return
        self._redraw(*((mark.start, mark.end) for mark in (before, target) if mark is not None))
        self._target_changed()

    # -- caret and mouse

    def _caret_moved(self) -> None:
        """What lies under the caret becomes current, unless it moves the bounds of what is."""
        if self._at is not None and self._reading is not None and not self._bounds:
            found = self._reading.under(self._at)
            self._choose(found[0] if found else None)

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


def _successor(mark: Mark, reading: Reading) -> Mark | None:
    """What stands for `mark` in another reading of the same text: the same range; for a quote, whose bounds
    may have been corrected, else one that overlaps it.
    """
    found = reading.spans(mark.kind).over(mark.start, mark.end)
    same = (each for each in found if (each.start, each.end) == (mark.start, mark.end))
    return next(same, found[0] if found and mark.kind is MarkKind.QUOTE else None)

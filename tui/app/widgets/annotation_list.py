"""The list of all annotations: any number, of which those on the screen are read and drawn."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from textual.message import Message
from textual.strip import Strip

from tui.app.annotation_lines import LINES, annotation_lines
from tui.app.bindings import bindings
from tui.app.commands import Scope
from tui.app.rows import Look
from tui.app.widgets.cursor_list import CursorList
from tui.library import AnnotationRow

_PAGE = 64
"""Rows read at once."""


class AnnotationList(CursorList):
    """Annotations by number. `load` gives the rows of some; it is called when they come into sight."""

    AIRY_FROM = 26
    BINDINGS = bindings(Scope.ANNOTATIONS)
    depth = LINES

    @dataclass
    class Highlighted(Message):
        """The cursor came to an annotation, or it is another one now; None when the list is empty."""

        row: AnnotationRow | None

        def can_replace(self, message: Message) -> bool:
            """Only where the cursor came to rest counts."""
            return isinstance(message, AnnotationList.Highlighted)

    @dataclass
    class Opened(Message):
        """An annotation is to be read in its article."""

        row: AnnotationRow

    def __init__(
        self,
        load: Callable[[Sequence[int]], list[AnnotationRow]],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        super().__init__()
        self.numbers: array[int] = array("q")
        self._load = load
        self._now = now
        self._pages: dict[int, dict[int, AnnotationRow]] = {}

    # -- what it shows

    @property
    def current(self) -> AnnotationRow | None:
        """The annotation under the cursor."""
        return self._row(self.position) if 0 <= self.position < len(self.numbers) else None

    def show(self, numbers: array[int], empty: Sequence[str] = (), at: int | None = None) -> None:
        """Show these, all read anew, the cursor on number `at` or where it stood; `empty` is said if none."""
        self.advise(empty)
        self._pages.clear()
        self.numbers = numbers
        wanted = numbers.index(at) if at is not None and at in numbers else max(0, self.position)
        self.place(min(wanted, len(numbers) - 1))
        self.measure(len(numbers))
        self.show_cursor()
        self.post_message(self.Highlighted(self.current))

    def _row(self, position: int) -> AnnotationRow | None:
        number = position // _PAGE
        page = self._pages.get(number)
        if page is None:
            if len(self._pages) > _PAGE:
                self._pages.clear()
            wanted = self.numbers[number * _PAGE : (number + 1) * _PAGE]
            page = self._pages[number] = {row.number: row for row in self._load(wanted)}
        return page.get(self.numbers[position])

    # -- the cursor

    def watch_position(self, before: int, now: int) -> None:
        """Show the cursor where it is, and tell of it."""
        super().watch_position(before, now)
        self.post_message(self.Highlighted(self.current))

    def action_open(self) -> None:
        """Ask for the annotation to be read in its article."""
        if (row := self.current) is not None:
            self.post_message(self.Opened(row))

    # -- drawing

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        if not self.numbers:
            return self.empty_line(y, width)
        position, line = divmod(self.scroll_offset.y + y, self.pitch)
        row = self._row(position) if position < len(self.numbers) and line < LINES else None
        if row is None:
            return Strip.blank(width, self.rich_style)
        look = Look(width, position == self.position)
        return self.strip(annotation_lines(row, look, self._now())[line], width, cursor=look.cursor)

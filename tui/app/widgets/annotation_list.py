"""The list of all annotations: any number, of which those on the screen are read and drawn."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.annotation_lines import LINES, annotation_lines
from tui.app.bindings import bindings
from tui.app.cells import cut
from tui.app.colours import MARKED
from tui.app.commands import Scope
from tui.app.rows import Look, Piece
from tui.library import AnnotationRow

_PAGE = 64
"""Rows read at once."""
_AIRY_FROM = 26
"""Height from which an empty line separates annotations."""


class AnnotationList(ScrollView, can_focus=True):
    """Annotations by number. `load` gives the rows of some; it is called when they come into sight."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    AnnotationList {
        overflow-x: hidden; scrollbar-size-vertical: 1; background: $background;
        & > .annotation-list--title { color: $foreground; }
        & > .annotation-list--note { color: $note; }
        & > .annotation-list--faint { color: $faint; }
        & > .annotation-list--tag { color: $tag; }
        & > .annotation-list--flag { color: $flag; }
        & > .annotation-list--sign { color: $note; text-style: bold; }
        & > .annotation-list--bar { color: $rule; }
        & > .annotation-list--dot { color: $unread; }
        & > .annotation-list--cursor { background: $cursor; }
    }
    """ + "\n".join(
        f"AnnotationList > .annotation-list--mark-{name} {{ color: $mark-{name}; }}" for name in MARKED
    )
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"annotation-list--mark-{name}" for name in MARKED),
        *(f"annotation-list--{name}" for name in ("title", "note", "faint", "tag", "flag", "sign", "bar")),
        *("annotation-list--dot", "annotation-list--cursor"),
    }
    BINDINGS = bindings(Scope.ANNOTATIONS)

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
        self._position = 0
        self._pages: dict[int, dict[int, AnnotationRow]] = {}
        self._styles: dict[str, Style] = {}
        self._empty: tuple[str, ...] = ()

    # -- what it shows

    @property
    def current(self) -> AnnotationRow | None:
        """The annotation under the cursor."""
        return self._row(self._position) if self._position < len(self.numbers) else None

    def show(self, numbers: array[int], empty: Sequence[str] = (), at: int | None = None) -> None:
        """Show these, all read anew, the cursor on number `at` or where it stood; `empty` is said if none."""
        self._empty = tuple(empty)
        self._pages.clear()
        self.numbers = numbers
        wanted = numbers.index(at) if at is not None and at in numbers else self._position
        self._position = max(0, min(wanted, len(numbers) - 1))
        self._measure()
        self._show_cursor()
        self.refresh()
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

    def _move(self, position: int) -> None:
        position = max(0, min(position, len(self.numbers) - 1))
        if position != self._position:
            self._position = position
            self._show_cursor()
            self.refresh()
            self.post_message(self.Highlighted(self.current))

    def _show_cursor(self) -> None:
        top, height = self._position * self.pitch, self.scrollable_content_region.height
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)
        elif top + LINES > self.scroll_offset.y + height > 0:
            self.scroll_to(y=top + LINES - height, animate=False, force=True)

    def action_cursor(self, by: int) -> None:
        """Move the cursor by so many annotations."""
        self._move(self._position + by)

    def action_page(self, by: int) -> None:
        """Move the cursor by so many pages."""
        self._move(self._position + by * max(1, self.scrollable_content_region.height // self.pitch))

    def action_first(self) -> None:
        """Go to the first one."""
        self._move(0)

    def action_last(self) -> None:
        """Go to the last one."""
        self._move(len(self.numbers) - 1)

    def action_open(self) -> None:
        """Ask for the annotation to be read in its article."""
        if (row := self.current) is not None:
            self.post_message(self.Opened(row))

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor there, a double one opens the article."""
        offset = event.get_content_offset(self)
        position = (self.scroll_offset.y + offset.y) // self.pitch if offset else len(self.numbers)
        if position < len(self.numbers):
            self._move(position)
            if event.chain == 2:
                self.action_open()

    # -- drawing

    @property
    def pitch(self) -> int:
        """Lines from one annotation to the next."""
        return LINES + (self.size.height >= _AIRY_FROM)

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, max(0, len(self.numbers) * self.pitch - self.pitch + LINES))

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._measure()
        self._show_cursor()

    def on_focus(self) -> None:
        """Show the cursor as it is in focus."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor as it is out of focus."""
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget the colours of another theme."""
        super().notify_style_update()
        self._styles = {}

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        if not self.numbers:
            return self._empty_line(y, width)
        position, line = divmod(self.scroll_offset.y + y, self.pitch)
        row = self._row(position) if position < len(self.numbers) and line < LINES else None
        if row is None:
            return Strip.blank(width, self.rich_style)
        cursor = position == self._position
        pieces = annotation_lines(row, Look(width, cursor), self._now())[line]
        return self._strip(pieces, self._style("cursor") if cursor else self.rich_style, width)

    def _strip(self, pieces: Sequence[Piece], base: Style, width: int) -> Strip:
        bar = "dot" if self.has_focus else "bar"
        segments = [
            Segment(text, base + self._style(bar if style == "bar" else style) if style else base)
            for text, style in pieces
            if text
        ]
        return Strip(segments).adjust_cell_length(width, base)

    def _empty_line(self, y: int, width: int) -> Strip:
        number = y - max(0, min(self.size.height // 3, self.size.height - len(self._empty)))
        if not 0 <= number < len(self._empty):
            return Strip.blank(width, self.rich_style)
        style = self.rich_style + self._style("faint" if number else "title")
        text = Segment("  " + cut(self._empty[number], max(0, width - 4)), style)
        return Strip([text]).adjust_cell_length(width, self.rich_style)

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            if name == "cursor":
                style = self.rich_style + self.get_component_rich_style(
                    "annotation-list--cursor", partial=True
                )
            else:
                whole = self.get_component_rich_style(f"annotation-list--{name}")
                style = Style(color=whole.color, bold=whole.bold or None)
            self._styles[name] = style
        return style

"""A list of any length with a cursor, of which only the rows on the screen are ever drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import Reactive, reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.cells import cut
from tui.app.colours import MARKED
from tui.app.rows import Piece

_COLOURED = (*(f"mark-{name}" for name in MARKED), "faint", "tag", "note", "flag")
"""Styles that have the colour of the theme variable of the same name."""


class CursorList(ScrollView, can_focus=True):
    """Rows of `depth` lines at a `pitch` of one line more where the list is high enough to be airy.

    A subclass says how many rows there are by `measure` and draws them in `render_line`; `watch_position` is
    called when the reader moved the cursor.
    """

    ALLOW_SELECT = False
    AIRY_FROM: ClassVar[int]
    """Height from which an empty line separates rows."""
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"cursor-list--{name}"
        for name in (*_COLOURED, "title", "unread", "dot", "chosen", "sign", "bar", "cursor")
    }
    DEFAULT_CSS = """
    CursorList {
        overflow-x: hidden; scrollbar-size-vertical: 1; background: $background;
        & > .cursor-list--title { color: $foreground; }
        & > .cursor-list--unread { color: $foreground; text-style: bold; }
        & > .cursor-list--dot { color: $unread; }
        & > .cursor-list--chosen { color: $unread; text-style: bold; }
        & > .cursor-list--sign { color: $note; text-style: bold; }
        & > .cursor-list--bar { color: $rule; }
        & > .cursor-list--cursor { background: $cursor; }
    }
    """ + "\n".join(f"CursorList > .cursor-list--{name} {{ color: ${name}; }}" for name in _COLOURED)

    position: Reactive[int] = reactive(-1, repaint=False, init=False)
    """The row the cursor is on; -1 in an empty list."""
    length = 0
    depth = 1
    """Lines a row is drawn on."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._empty: tuple[str, ...] = ()
        self._styles: dict[str, Style] = {}

    @property
    def pitch(self) -> int:
        """Lines from one row to the next."""
        return self.depth + (self.size.height >= self.AIRY_FROM)

    def measure(self, length: int) -> None:
        """There are `length` rows now."""
        self.length = length
        self.virtual_size = Size(self.size.width, max(0, length * self.pitch - self.pitch + self.depth))

    def advise(self, lines: Sequence[str]) -> None:
        """Say this while there is no row."""
        self._empty = tuple(lines)
        self.refresh()

    # -- the cursor

    def place(self, position: int) -> None:
        """Put the cursor on a row without telling of it."""
        self.set_reactive(CursorList.position, position)

    def move(self, position: int) -> None:
        """Put the cursor on a row, or on the nearest there is."""
        if self.length:
            self.position = max(0, min(position, self.length - 1))

    def watch_position(self, before: int, now: int) -> None:
        """Show the cursor where it is."""
        self.refresh_row(before)
        self.refresh_row(now)
        self.show_cursor()

    def show_cursor(self) -> None:
        """Scroll by as little as brings the cursor into sight."""
        top, bottom = self.position * self.pitch, self.position * self.pitch + self.depth
        height = self.scrollable_content_region.height
        if top < self.scroll_offset.y:
            self.scroll_to(y=max(0, top), animate=False, force=True)
        elif bottom > self.scroll_offset.y + height > 0:
            self.scroll_to(y=bottom - height, animate=False, force=True)

    def action_cursor(self, by: int) -> None:
        """Move the cursor by so many rows."""
        self.move(self.position + by)

    def action_page(self, by: int) -> None:
        """Move the cursor by so many pages."""
        self.move(self.position + by * max(1, self.scrollable_content_region.height // self.pitch))

    def action_first(self) -> None:
        """Go to the first row."""
        self.move(0)

    def action_last(self) -> None:
        """Go to the last row."""
        self.move(self.length - 1)

    async def on_click(self, event: events.Click) -> None:
        """A click puts the cursor there, a double one opens what is there."""
        offset = event.get_content_offset(self)
        position = (self.scroll_offset.y + offset.y) // self.pitch if offset else self.length
        if position < self.length:
            self.move(position)
            if event.chain == 2:
                await self.run_action("open")

    def on_focus(self) -> None:
        """Show the cursor as it is in focus."""
        self.refresh_row(self.position)

    def on_blur(self) -> None:
        """Show the cursor as it is out of focus."""
        self.refresh_row(self.position)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.measure(self.length)
        self.show_cursor()

    # -- drawing

    def refresh_row(self, position: int) -> None:
        """Draw a row again, if it is in sight."""
        top = position * self.pitch - self.scroll_offset.y
        if -self.depth < top < self.size.height:
            self.refresh_lines(top, self.depth)

    def notify_style_update(self) -> None:
        """Forget the colours of another theme."""
        super().notify_style_update()
        self._styles = {}

    def strip(self, pieces: Sequence[Piece], width: int, *, cursor: bool) -> Strip:
        """Pieces of text on a line of `width` cells."""
        base = self.style("cursor") if cursor else self.rich_style
        bar = "dot" if self.has_focus else "bar"
        named = [(text, bar if style == "bar" else style) for text, style in pieces if text]
        segments = [Segment(text, base + self.style(style) if style else base) for text, style in named]
        return Strip(segments).adjust_cell_length(width, base)

    def empty_line(self, y: int, width: int) -> Strip:
        """A line of the screen while there is no row: what is said then, a third down."""
        number = y - max(0, min(self.size.height // 3, self.size.height - len(self._empty)))
        if not 0 <= number < len(self._empty):
            return Strip.blank(width, self.rich_style)
        style = self.rich_style + self.style("faint" if number else "title")
        text = Segment("  " + cut(self._empty[number], max(0, width - 4)), style)
        return Strip([text]).adjust_cell_length(width, self.rich_style)

    def style(self, name: str) -> Style:
        """The style of a kind of piece, to be laid over the ground of its row; "cursor" is such a ground."""
        style = self._styles.get(name)
        if style is None:
            if name == "cursor":
                style = self.rich_style + self.get_component_rich_style("cursor-list--cursor", partial=True)
            else:
                # Blended over the background, so that a theme may give a colour with some transparency.
                whole = self.get_component_rich_style(f"cursor-list--{name}")
                style = Style(color=whole.color, bold=whole.bold or None)
            self._styles[name] = style
        return style

"""A small list of rows beside or under the article: what the panel's pages are made of."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.bindings import bindings
from tui.app.cells import cut
from tui.app.colours import MARKED
from tui.app.commands import Scope
from tui.app.reading import MarkKind, Reading
from tui.app.reading.reading import COLOURS

_MARGIN = 1
"""Cells kept free before the scroll bar."""


_COLOURED = (
    *(f"speaker-{n + 1}" for n in range(COLOURS)),
    *(f"mark-{name}" for name in MARKED),
    *("faint", "tag", "note"),
)
"""Styles that have the colour of the theme variable of the same name."""


class Piece(NamedTuple):
    """Words in one style: "plain", "strong", "link" or a name of `_COLOURED`."""

    text: str
    style: str = "plain"
    bold: bool = False
    italic: bool = False
    underline: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One entry on one or more lines. `key` tells it apart; `position` is where choosing it leads to.

    A row without a key cannot be chosen.
    """

    lines: tuple[tuple[Piece, ...], ...]
    key: Hashable = None
    position: int | None = None
    kind: MarkKind = MarkKind.QUOTE


def across(width: int, left: Sequence[Piece], right: Piece | None = None) -> tuple[Piece, ...]:
    """A line of `width` cells: `left`, cut where it must be, and `right` at its end."""
    room = max(0, width - (cell_len(right.text) + 1 if right else 0))
    pieces = []
    for piece in left:
        text = cut(piece.text, room)
        room -= cell_len(text)
        pieces.append(piece._replace(text=text))
    if right is not None and room >= 0 and width > cell_len(right.text):
        pieces += [Piece(" " * (room + 1)), right]
    return tuple(pieces)


class PanelList(ScrollView, can_focus=True):
    """Rows made from a reading for the width there is; one is under the cursor, enter jumps to it."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"panel-list--{name}" for name in (*_COLOURED, "plain", "strong", "link", "cursor")),
    }
    DEFAULT_CSS = """
    PanelList {
        height: 1fr; overflow-x: hidden; overflow-y: auto;
        scrollbar-gutter: stable; scrollbar-size-vertical: 1;
        & > .panel-list--plain { color: $foreground; }
        & > .panel-list--strong { color: $foreground; text-style: bold; }
        & > .panel-list--link { color: $foreground; text-style: underline; }
        & > .panel-list--cursor { background: $cursor; }
    }
    """ + "\n".join(f"PanelList > .panel-list--{name} {{ color: ${name}; }}" for name in _COLOURED)
    BINDINGS = bindings(Scope.PANEL)

    @dataclass
    class Jump(Message):
        """A row was chosen: go to `position` of the text, where something of `kind` stands."""

        panel: PanelList
        position: int
        kind: MarkKind

        @property
        def control(self) -> PanelList:
            """The list it was chosen in."""
            return self.panel

    @dataclass
    class Turned(Message):
        """Another page of the panel is wanted: the next (1) or the previous (-1) one."""

        step: int

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._reading: Reading | None = None
        self._cursor: Hashable = None
        self._rows: list[Row] = []
        self._lines: list[tuple[Row, tuple[Piece, ...]]] = []
        self._drawn: dict[tuple[str, bool, bool], Style] = {}

    def rows(self, reading: Reading, width: int, cursor: Hashable) -> list[Row]:
        """The rows for `width` cells; `cursor` is the key of the one the cursor is on, None for none."""
        raise NotImplementedError

    def show(self, reading: Reading | None) -> None:
        """Show what `reading` holds."""
        if reading is None or not reading.same_text(self._reading):
            self._cursor = None
            self._scroll_to_line(0)
        self._reading = reading
        self._fill()

    def point(self, key: Hashable) -> None:
        """Put the cursor on the row with that key, in view, without jumping."""
        if key != self._cursor:
            self._cursor = key
            self._fill()
        self._bring_into_view()

    @property
    def cursor(self) -> Hashable:
        """The key of the row the cursor is on, None when it is on none."""
        return self._cursor

    def action_move(self, step: int) -> None:
        """Move the cursor by rows; scroll where there are none to choose."""
        keys = [row.key for row in self._rows if row.key is not None]
        if not keys:
            self._scroll_to_line(self.scroll_offset.y + step)
            return
        if self._cursor in keys:
            index = min(len(keys) - 1, max(0, keys.index(self._cursor) + step))
        else:
            index = 0 if step > 0 else len(keys) - 1
        self.point(keys[index])

    def action_edge(self, step: int) -> None:
        """Go to the first (-1) or last (1) row."""
        keys = [row.key for row in self._rows if row.key is not None]
        if keys:
            self.point(keys[0 if step < 0 else -1])

    def action_page(self, step: int) -> None:
        """Show the next (1) or previous (-1) page of the panel."""
        self.post_message(self.Turned(step))

    def action_jump(self) -> None:
        """Jump to where the row under the cursor stands in the text."""
        row = next((row for row in self._rows if row.key == self._cursor and row.key is not None), None)
        if row is not None and row.position is not None:
            self.post_message(self.Jump(self, row.position, row.kind))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row under the pointer and jump to it."""
        offset = event.get_content_offset(self)
        number = self.scroll_offset.y + offset.y if offset else -1
        if 0 <= number < len(self._lines) and self._lines[number][0].key is not None:
            self.point(self._lines[number][0].key)
            self.action_jump()

    def on_resize(self) -> None:
        """Make the rows anew."""
        self._fill()

    def _fill(self) -> None:
        width = self.scrollable_content_region.width - _MARGIN
        self._rows = self.rows(self._reading, width, self._cursor) if self._reading and width > 0 else []
        self._lines = [(row, line) for row in self._rows for line in row.lines]
        self.virtual_size = Size(max(0, width + _MARGIN), len(self._lines))
        self.refresh()

    def _bring_into_view(self) -> None:
        numbers = [n for n, (row, _line) in enumerate(self._lines) if row.key == self._cursor]
        height = self.size.height
        if not numbers or self._cursor is None or height < 1:
            return
        top = self.scroll_offset.y
        if numbers[0] < top:
            self._scroll_to_line(numbers[0])
        elif numbers[-1] >= top + height:
            self._scroll_to_line(min(numbers[0], numbers[-1] - height + 1))

    def _scroll_to_line(self, number: int) -> None:
        """Scroll at once, also before the scroll bar has appeared."""
        self.scroll_to(y=number, animate=False, force=True)

    def notify_style_update(self) -> None:
        """Draw anew under changed styles."""
        super().notify_style_update()
        self._drawn = {}

    def render_line(self, y: int) -> Strip:
        """One line of the list."""
        width = self.scrollable_content_region.width
        number = self.scroll_offset.y + y
        if not 0 <= number < len(self._lines):
            return Strip.blank(max(0, width), self._style("plain"))
        row, line = self._lines[number]
        under = row.key is not None and row.key == self._cursor
        segments = [
            Segment(piece.text, self._style(piece.style, under or piece.bold, under) + _attributes(piece))
            for piece in line
        ]
        return Strip(segments).adjust_cell_length(width, self._style("plain", under, under))

    def _style(self, name: str, bold: bool = False, under: bool = False) -> Style:
        """The style of a piece; under the cursor it stands out, more so when the list has the focus."""
        focused = under and self.has_focus
        key = (name, bold, focused)
        style = self._drawn.get(key)
        if style is None:
            style = self.get_component_rich_style(f"panel-list--{name}")
            if bold:
                style += Style(bold=True)
            if focused:
                style += Style(bgcolor=self.get_component_rich_style("panel-list--cursor").bgcolor)
            self._drawn[key] = style
        return style


def _attributes(piece: Piece) -> Style:
    return Style(italic=piece.italic or None, underline=piece.underline or None)

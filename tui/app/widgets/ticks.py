"""Entries to tick, in a dialog."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widgets import SelectionList

Value = TypeVar("Value")

_TICK, _NO_TICK = "✓", "·"


class Ticks(SelectionList[Value]):
    """A list of entries with a sign before each: chosen or not is told without any colour."""

    DEFAULT_CSS = """
    Ticks { height: auto; max-height: 24; border: none; padding: 0; background: $panel;
            scrollbar-size-vertical: 1; background-tint: transparent;
        &:focus { border: none; background-tint: transparent; }
        & > .selection-list--button { color: $faint; background: $panel; }
        & > .selection-list--button-highlighted { color: $faint; background: $cursor; }
        & > .selection-list--button-selected { color: $primary; background: $panel; text-style: bold; }
        & > .selection-list--button-selected-highlighted {
            color: $primary; background: $cursor; text-style: bold;
        }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False, id="ticks.down"),
        Binding("k", "cursor_up", show=False, id="ticks.up"),
    ]

    def render_line(self, y: int) -> Strip:
        """A line, with our sign in the middle of Textual's three cells of a button."""
        strip = super().render_line(y)
        place = self.scroll_offset.y + y
        if not 0 <= place < self.option_count:
            return strip
        _left, button, _right, *rest = strip
        ticked = self.get_option_at_index(place).value in self.selected
        ground = button.style
        signs = [Segment(" ", ground), Segment(_TICK if ticked else _NO_TICK, ground), Segment(" ", ground)]
        return Strip([*signs, *rest], strip.cell_length)

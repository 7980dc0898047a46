"""A menu of a few acts, each with one letter: what a key that has several meanings asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.app.cells import cut
from tui.app.display import plain
from tui.app.screens.dialog import Dialog
from tui.locale import _
from tui.text.clean import clean_line

_WIDTH = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of a menu: `value` is what it gives, `key` the letter that chooses it, `detail` stands at its
    right.
    """

    value: str
    key: str
    label: str
    detail: str = ""


class Menu(Dialog[str | None]):
    """Gives the value of the entry chosen by its letter, or by arrows and enter; None when it was left."""

    DEFAULT_CSS = """
    #menu { width: 64; max-width: 96%; height: auto; max-height: 90%; margin-top: 3; padding: 1 2;
            background: $panel; border-left: outer $primary; }
    #menu-title { text-style: bold; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    #menu-about { color: $faint; height: 1; margin-bottom: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    #menu OptionList { height: auto; border: none; padding: 0; background: $panel;
                      scrollbar-size-vertical: 1; }
    #menu-hint { color: $faint; margin-top: 1; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, id="menu.leave"),
    ]

    def __init__(self, title: str, about: str, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._title = title
        self._about = about
        self._entries = entries

    def compose(self) -> ComposeResult:
        """Title, what it is about, entries, keys."""
        with Vertical(id="menu"):
            yield Static(plain(self._title), id="menu-title")
            yield Static(plain(self._about), id="menu-about")
            yield OptionList(*(Option(self._line(entry)) for entry in self._entries), markup=False)
            yield Static(Content(f"{_('↵ choose')}   {_('esc leave')}"), id="menu-hint")

    def on_mount(self) -> None:
        """Enter takes the first one."""
        entries = self.query_one(OptionList)
        entries.highlighted = 0
        entries.focus()

    def on_key(self, event: events.Key) -> None:
        """A letter chooses at once."""
        chosen = next((entry for entry in self._entries if entry.key == event.character), None)
        if chosen is not None:
            event.stop()
            self.dismiss(chosen.value)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._entries[event.option_index].value)

    def action_leave(self) -> None:
        """Leave without choosing."""
        self.dismiss(None)

    def _line(self, entry: Entry) -> Content:
        width = min(_WIDTH, max(12, self.app.size.width * 96 // 100)) - 6
        detail = cut(clean_line(entry.detail), width // 2)
        label = cut(clean_line(entry.label), max(1, width - 3 - cell_len(detail) - 2))
        filling = max(0, width - 3 - cell_len(label) - cell_len(detail))
        return Content.assemble((entry.key, "bold $primary"), "  ", label, " " * filling, (detail, "$faint"))

"""The help screen: every command with its keys, made from the registry."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui.app.commands import COMMANDS, Command, Group, key_label
from tui.locale import _
from tui.text.fold import fold

_KEYS = 22
"""Cells of the column of keys."""


class HelpScreen(ModalScreen[None]):
    """Keys and what they do, by group; typing narrows the list."""

    CSS = """
    HelpScreen { align: center middle; background: $background 60%; }
    #help { width: 92; max-width: 100%; height: 90%; padding: 1 2; background: $panel;
            border-left: outer $primary; }
    HelpScreen Input { border: none; height: 1; padding: 0; margin: 1 0; background: $panel; }
    HelpScreen VerticalScroll { scrollbar-size-vertical: 1; height: 1fr; }
    HelpScreen .title { text-style: bold; height: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1", "dismiss", show=False, id="help.leave"),
        Binding("down", "scroll(1)", show=False, priority=True, id="help.down"),
        Binding("up", "scroll(-1)", show=False, priority=True, id="help.up"),
        Binding("pagedown", "scroll(10)", show=False, priority=True, id="help.page_down"),
        Binding("pageup", "scroll(-10)", show=False, priority=True, id="help.page_up"),
    ]

    def compose(self) -> ComposeResult:
        """Field and table."""
        with Vertical(id="help"):
            yield Static(Content(_("Keys")), classes="title")
            yield Input(placeholder=_("Type to find a key or an act; esc leaves"))
            with VerticalScroll(can_focus=False):
                yield Static(id="table")

    def on_mount(self) -> None:
        """Show everything."""
        self._show("")
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._show(event.value)

    def _show(self, typed: str) -> None:
        table = table_of(typed) or Content(_("No key does that."))
        self.query_one("#table", Static).update(table)
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll the table."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def table_of(typed: str) -> Content:
    """The help for the commands whose words or keys hold what is typed; empty when there is none."""
    lines: list[Content] = []
    for group in Group:
        found = [command for command in COMMANDS if command.group is group and _holds(command, typed)]
        if found:
            lines += [Content("")] if lines else []
            lines += [Content.styled(_(group.value), "bold $primary"), *map(_line, found)]
    return Content("\n").join(lines)


def _holds(command: Command, typed: str) -> bool:
    if typed.strip() in command.keys:
        return True
    words = fold(f"{_(command.name)} {_(command.help)} {' '.join(map(key_label, command.keys))}")
    return all(word in words for word in fold(typed).split())


def _line(command: Command) -> Content:
    keys = "  ".join(key_label(key) for key in command.keys)
    filling = " " * max(1, _KEYS - cell_len(keys))
    # In a help text, keys stand between backquotes.
    words = _(command.help).split("`")
    said = [(part, "bold" if place % 2 else "$faint") for place, part in enumerate(words)]
    return Content.assemble((keys, "bold"), filling, _(command.name), "  ", *said)

"""The help screen: every command with its keys, made from the registry."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.cells import cut
from tui.app.commands import COMMANDS, Command, Group, key_label
from tui.app.reading.wrap import wrap
from tui.app.screens.dialog import Dialog
from tui.locale import _
from tui.text.fold import fold

_KEYS = 20
"""Cells of the column of keys."""


class HelpScreen(Dialog[None]):
    """Keys and what they do, by group; typing narrows the list."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    #help { width: 92; max-width: 100%; height: 90%; padding: 1 2; background: $panel;
            border-left: outer $primary; }
    #help Input { border: none; height: 1; padding: 0; margin: 1 0; background: $panel; }
    HelpScreen VerticalScroll { scrollbar-size-vertical: 1; scrollbar-gutter: stable; height: 1fr; }
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
        """Type at once."""
        self.query_one(Input).focus()

    def on_resize(self) -> None:
        """Fit the table to the width."""
        self.call_after_refresh(lambda: self._show(self.query_one(Input).value))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._show(event.value)

    def _show(self, typed: str) -> None:
        width = self.query_one(VerticalScroll).scrollable_content_region.width
        table = table_of(typed, width) or Content(_("No key does that."))
        self.query_one("#table", Static).update(table)
        self.query_one(VerticalScroll).scroll_home(animate=False)

    def action_scroll(self, lines: int) -> None:
        """Scroll the table."""
        self.query_one(VerticalScroll).scroll_relative(y=lines, animate=False)


def table_of(typed: str, width: int) -> Content:
    """The help for the commands whose words or keys hold what is typed; empty when there is none."""
    lines: list[Content] = []
    for group in Group:
        found = [command for command in COMMANDS if command.group is group and _holds(command, typed)]
        if found:
            lines += [Content("")] if lines else []
            lines.append(Content.styled(_(group.value), "bold $primary"))
            lines += [line for command in found for line in _lines(command, width)]
    return Content("\n").join(lines)


def _holds(command: Command, typed: str) -> bool:
    if typed.strip() in command.keys:
        return True
    words = fold(f"{_(command.name)} {_(command.help)} {' '.join(map(key_label, command.keys))}")
    return all(word in words for word in fold(typed).split())


def _lines(command: Command, width: int) -> list[Content]:
    """Keys at the left; what they do beside them, on as many lines as it takes."""
    keys = cut("  ".join(key_label(key) for key in command.keys), _KEYS - 2)
    words = _(command.help).replace("`", "")
    beside = [words[start:end] for start, end in wrap(words, max(16, width - _KEYS))]
    first = Content.assemble((keys, "bold"), " " * (_KEYS - cell_len(keys)), beside[0])
    return [first, *(Content(" " * _KEYS + line) for line in beside[1:])]

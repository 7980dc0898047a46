"""A dialog for one line of text: a name, a folder, an address, a path."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.display import plain
from tui.app.screens.dialog import Dialog
from tui.locale import _


class Prompt(Dialog[str | None]):
    """Gives what was typed, without white space around it; None when it was left."""

    DEFAULT_CSS = """
    #prompt { width: 76; max-width: 96%; height: auto; margin-top: 3; padding: 1 2;
              background: $panel; border-left: outer $primary; }
    #prompt-title { text-style: bold; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    #prompt Input { border: none; height: 1; padding: 0; margin: 1 0; background: $panel; }
    #prompt-hint { color: $faint; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", show=False, id="prompt.leave"),
    ]

    def __init__(self, title: str, value: str = "", placeholder: str = "", hint: str = "") -> None:
        super().__init__()
        self._title = title
        self._field = Input(value, placeholder=placeholder, select_on_focus=True)
        self._hint = hint

    def compose(self) -> ComposeResult:
        """Title, field, keys."""
        with Vertical(id="prompt"):
            yield Static(plain(self._title), id="prompt-title")
            yield self._field
            keys = f"{_('↵ take')}   {_('esc leave')}"
            yield Static(Content(f"{self._hint}\n{keys}" if self._hint else keys), id="prompt-hint")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        self.dismiss(event.value.strip())

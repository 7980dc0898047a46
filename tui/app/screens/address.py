"""An address, whole, before it goes to the web browser."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.app.display import plain
from tui.app.screens.dialog import Dialog
from tui.locale import _


class AddressDialog(Dialog[bool]):
    """Shows an address on as many lines as it takes; True when it is to be opened."""

    DEFAULT_CSS = """
    #address { width: 76; max-width: 96%; height: auto; max-height: 80%; margin-top: 3; padding: 1 2;
               background: $panel; border-left: outer $primary; scrollbar-size-vertical: 1; }
    #address Static { height: auto; width: 1fr; }
    #address .title { text-style: bold; margin-bottom: 1; }
    #address .hint { color: $faint; margin-top: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "dismiss(True)", show=False, id="address.open"),
        Binding("escape,q", "dismiss(False)", show=False, id="address.leave"),
    ]

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url

    def compose(self) -> ComposeResult:
        """Title, address, keys."""
        with VerticalScroll(id="address"):
            yield Static(Content(_("Open in the browser")), classes="title")
            yield Static(plain(self._url))
            yield Static(Content(f"{_('↵ open')}   {_('esc leave')}"), classes="hint")

"""The dialog in which a note is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from tui.app.display import plain
from tui.locale import _


@dataclass(frozen=True, slots=True)
class Written:
    """What the dialog gives: the words, and whether they are to be saved or kept as a draft."""

    text: str
    saved: bool


class NoteDialog(ModalScreen[Written]):
    """A field of several lines. Leaving it loses nothing: the words come back with the next note there."""

    CSS = """
    NoteDialog { align: center middle; background: $background 60%; }
    #note { width: 72; max-width: 96%; height: auto; padding: 1 2; background: $panel;
            border-left: outer $primary; }
    #about { height: auto; max-height: 3; color: $faint; margin-bottom: 1; }
    NoteDialog .title { text-style: bold; height: 1; }
    NoteDialog TextArea { height: 8; border: none; padding: 0; background: $panel; }
    #note-hint { color: $faint; margin-top: 1; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,ctrl+enter", "save", show=False, priority=True, id="note.save"),
        Binding("escape", "leave", show=False, priority=True, id="note.leave"),
    ]

    def __init__(self, title: str, about: str, text: str = "") -> None:
        super().__init__()
        self._title = title
        self._about = about
        self._text = text

    def compose(self) -> ComposeResult:
        """What the note is about, the field, the keys."""
        with Vertical(id="note"):
            yield Static(plain(self._title), classes="title")
            yield Static(plain(self._about), id="about")
            area = TextArea(self._text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
            area.highlight_cursor_line = False
            yield area
            yield Static(Content(_("ctrl+s save   esc leave, the draft is kept")), id="note-hint")

    def on_mount(self) -> None:
        """Write at the end of what is there."""
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    def action_save(self) -> None:
        """Save the note."""
        self.dismiss(Written(self.query_one(TextArea).text, saved=True))

    def action_leave(self) -> None:
        """Leave without saving."""
        self.dismiss(Written(self.query_one(TextArea).text, saved=False))

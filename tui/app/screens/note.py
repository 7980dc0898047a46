"""The dialog in which a note is written, in place or in the reader's own editor."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import ClassVar

from textual.app import App, ComposeResult, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from tui.app.display import plain
from tui.app.editor import Edited, edit
from tui.locale import _
from tui.text.clean import clean_line

_ABOUT = 400
"""Characters of the passage shown above."""


@dataclass(frozen=True, slots=True)
class Written:
    """What the dialog gives: the words, and whether they are to be saved or kept as a draft."""

    text: str
    saved: bool


class NoteDialog(ModalScreen[Written]):
    """A field that grows with what is written. Leaving it loses nothing: the words come back with the next
    note there.

    `outside`: begin in the editor; what it gives is saved at once, unless something goes wrong.
    """

    CSS = """
    NoteDialog { align: center middle; background: $background 60%; }
    #note { width: 76; max-width: 96%; height: auto; max-height: 100%; padding: 1 2; background: $panel;
            border-left: outer $primary; }
    #about { height: auto; max-height: 5; color: $faint; margin: 1 0; padding-left: 1;
             border-left: outer $rule; }
    NoteDialog .title { text-style: bold; height: 1; }
    NoteDialog TextArea { height: auto; min-height: 4; max-height: 50vh; border: none; padding: 0;
                          background: $panel; scrollbar-size-vertical: 1; }
    #note-fault { color: $text-error; height: auto; margin-top: 1; display: none; }
    #note-hint { color: $faint; margin-top: 1; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,ctrl+enter", "save", show=False, priority=True, id="note.save"),
        Binding("ctrl+e", "edit_outside", show=False, priority=True, id="note.editor"),
        Binding("escape", "leave", show=False, priority=True, id="note.leave"),
    ]

    def __init__(self, title: str, about: str, text: str = "", *, outside: bool = False) -> None:
        super().__init__()
        self._title = title
        self._about = about
        self._text = text
        self._outside = outside

    def compose(self) -> ComposeResult:
        """What the note is about, the field, the keys."""
        with Vertical(id="note"):
            yield Static(plain(self._title), classes="title")
            yield Static(plain(_shortened(self._about)), id="about")
            area = TextArea(self._text, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
            area.highlight_cursor_line = False
            yield area
            yield Static(id="note-fault")
            hint = _("ctrl+s save   ctrl+e editor   esc leave, the draft is kept")
            yield Static(Content(hint), id="note-hint")

    def on_mount(self) -> None:
        """Write at the end of what is there."""
        self._at_the_end()
        if self._outside:
            self.call_after_refresh(self._begin_outside)

    def _begin_outside(self) -> None:
        edited = self._edited()
        if not edited.fault:
            self.dismiss(Written(edited.text, saved=edited.text != self._text))

    def action_edit_outside(self) -> None:
        """Go on in the editor."""
        self._edited()

    def _edited(self) -> Edited:
        """What the editor gave, put into the field; what went wrong is told."""
        area = self.query_one(TextArea)
        edited = edit_outside(self.app, area.text)
        if edited.text != area.text:
            area.replace(edited.text, (0, 0), area.document.end)
        self._at_the_end()
        fault = self.query_one("#note-fault", Static)
        fault.update(plain(edited.fault))
        fault.display = bool(edited.fault)
        return edited

    def _at_the_end(self) -> None:
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end)
        area.focus()

    def action_save(self) -> None:
        """Save the note."""
        self.dismiss(Written(self.query_one(TextArea).text, saved=True))

    def action_leave(self) -> None:
        """Leave without saving."""
        self.dismiss(Written(self.query_one(TextArea).text, saved=False))


def edit_outside(app: App[None], text: str) -> Edited:
    """Give the terminal to the reader's editor until it ends."""
    try:
        with app.suspend():
            return edit(text, os.environ)
    except SuspendNotSupported:
        return Edited(text, _("The reader cannot leave this terminal to an editor."))


def _shortened(words: str) -> str:
    line = clean_line(words)
    return line if len(line) <= _ABOUT else line[:_ABOUT].rstrip() + "…"

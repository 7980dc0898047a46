"""The dialog in which a note is written, in place or in the reader's own editor."""

from __future__ import annotations

import os
from typing import ClassVar

from textual.app import App, ComposeResult, SuspendNotSupported
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static, TextArea

from tui.app.display import plain
from tui.app.drafts import Draft
from tui.app.editor import Edited, edit
from tui.app.screens.dialog import Dialog
from tui.locale import _
from tui.text.clean import clean_line

_ABOUT = 400
"""Characters of the passage shown above."""


_PAUSE = 0.5
"""Seconds after which what was typed is in the draft."""


class NoteDialog(Dialog[str | None]):
    """A field that grows with what is written; gives the words to save, None when it was left.

    What is written goes into `draft` as it is typed, and comes back with the next dialog on this note,
    however this one ended. Whoever saves the note forgets the draft.

    `outside`: begin in the editor; what it gives is saved at once, unless something goes wrong.
    """

    DEFAULT_CSS = """
    NoteDialog { align: center middle; }
    #note { width: 76; max-width: 96%; height: auto; max-height: 100%; padding: 1 2; background: $panel;
            border-left: outer $primary; }
    #about { height: auto; max-height: 5; color: $faint; margin: 1 0; padding-left: 1;
             border-left: outer $rule; }
    NoteDialog .title { text-style: bold; height: 1; }
    #note TextArea { height: auto; min-height: 4; max-height: 50vh; border: none; padding: 0;
                          background: $panel; scrollbar-size-vertical: 1; }
    #note-draft { color: $faint; height: auto; margin-top: 1; }
    #note-fault { color: $text-error; height: auto; margin-top: 1; display: none; }
    #note-hint { color: $faint; margin-top: 1; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,ctrl+enter", "save", show=False, priority=True, id="note.save"),
        Binding("ctrl+e", "edit_outside", show=False, priority=True, id="note.editor"),
        Binding("escape", "leave", show=False, priority=True, id="note.leave"),
    ]

    def __init__(self, title: str, about: str, note: str, draft: Draft, *, outside: bool = False) -> None:
        super().__init__()
        self.draft = draft
        self._title = title
        self._about = about
        self._note = note
        self._outside = outside
        self._area = TextArea(note, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self._saving = False
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """What the note is about, the field, the keys."""
        with Vertical(id="note"):
            yield Static(plain(self._title), classes="title")
            yield Static(plain(_shortened(self._about)), id="about")
            self._area.highlight_cursor_line = False
            yield self._area
            yield Static(Content(_("your draft, not saved yet; ctrl+z gives the note back")), id="note-draft")
            yield Static(id="note-fault")
            hint = _("ctrl+s save   ctrl+e editor   esc leave, the draft is kept")
            yield Static(Content(hint), id="note-hint")

    def on_mount(self) -> None:
        """Write at the end of what is there; a draft is taken up, as one edit of the note."""
        draft = self.draft.read()
        self.query_one("#note-draft").display = bool(draft) and draft != self._note
        if draft:
            self._replace(draft)
        self._at_the_end()
        if self._outside:
            self.call_after_refresh(self._begin_outside)

    def on_text_area_changed(self) -> None:
        """Keep what is written, soon."""
        if self._timer is None:
            self._timer = self.set_timer(_PAUSE, self._keep)

    def on_unmount(self) -> None:
        """Left, or the program ends: nothing more will be typed."""
        self._keep()

    def _keep(self) -> None:
        self._timer = None
        if self._saving:
            return
        text = self._area.text
        if text.strip() and text != self._note:
            self.draft.keep(text)
        else:
            self.draft.forget()

    def _begin_outside(self) -> None:
        edited = self._edited()
        if not edited.fault:
            self._end(edited.text if edited.text != self._note else None)

    def action_edit_outside(self) -> None:
        """Go on in the editor."""
        self._edited()

    def _edited(self) -> Edited:
        """What the editor gave, put into the field; what went wrong is told."""
        edited = edit_outside(self.app, self._area.text)
        self._replace(edited.text)
        self._at_the_end()
        fault = self.query_one("#note-fault", Static)
        fault.update(plain(edited.fault))
        fault.display = bool(edited.fault)
        return edited

    def _replace(self, text: str) -> None:
        if text != self._area.text:
            self._area.replace(text, (0, 0), self._area.document.end)

    def _at_the_end(self) -> None:
        self._area.move_cursor(self._area.document.end)
        self._area.focus()

    def action_save(self) -> None:
        """Save the note."""
        self._end(self._area.text)

    def action_leave(self) -> None:
        """Leave without saving."""
        self._end(None)

    def _end(self, text: str | None) -> None:
        """Until the note is saved, the draft has all of it."""
        self._keep()
        self._saving = text is not None
        self.dismiss(text)


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

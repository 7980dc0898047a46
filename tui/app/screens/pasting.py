"""A dialog for an article that is in no feed and on no page: its text is pasted, or typed."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import events, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from tui.app.display import plain
from tui.app.drafts import Draft as Written
from tui.app.screens.dialog import Dialog
from tui.ingest.errors import IngestError
from tui.locale import N_, _, ngettext
from tui.locale.dates import short_date
from tui.locale.numbers import number
from tui.text.clean import clean, clean_line, normalise
from tui.text.measure import word_count

if TYPE_CHECKING:
    from tui.model import Draft

_PAUSE = 0.5
"""Seconds after which what was typed is in the draft, and read for a title."""
_HEAD = 4000
"""Characters of the text in which title, source and date are looked for."""


class Pasted(NamedTuple):
    """What was written in the fields."""

    text: str
    title: str = ""
    source: str = ""
    date: str = ""
    url: str = ""


_FIELDS = {"title": N_("Title"), "source": N_("Source"), "date": N_("Date"), "url": N_("Address")}
_LABEL = 10


class PasteDialog(Dialog["Draft | None"]):
    """Gives the article made of what was pasted; None when the dialog was left.

    `make` reads it, and is called in a thread. What is written goes into `written` as it is typed, and comes
    back with the next dialog; whoever stores the article forgets it.
    """

    DEFAULT_CSS = """
    PasteDialog { align: center middle; }
    #paste { width: 92; max-width: 96%; height: 90%; max-height: 40; padding: 1 2; background: $panel;
             border-left: outer $primary; }
    #paste-head { text-style: bold; height: 1; }
    #paste TextArea { height: 1fr; min-height: 3; border: none; padding: 0; margin: 1 0;
                           background: $background; scrollbar-size-vertical: 1; }
    PasteDialog Horizontal { height: 1; }
    PasteDialog .label { width: 10; color: $faint; }
    #paste Input { width: 1fr; border: none; height: 1; padding: 0; background: $panel; }
    #paste Input:focus { background: $cursor; }
    #paste-told { height: 1; margin-top: 1; color: $faint; text-wrap: nowrap; text-overflow: ellipsis; }
    #paste-told.-fault { color: $text-error; }
    #paste-hint { color: $faint; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,ctrl+enter", "save", show=False, priority=True, id="paste.save"),
        Binding("escape", "leave", show=False, priority=True, id="paste.leave"),
    ]

    def __init__(self, make: Callable[[Pasted], Draft], written: Written) -> None:
        super().__init__()
        self._make = make
        self._written = written
        self._area = _Area(soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self._area.highlight_cursor_line = False
        self._fields = {name: Input(id=f"paste-{name}") for name in _FIELDS}
        self._timer: Timer | None = None
        self._saved = False
        self._faulty = False
        """Whether something is wrong with what is written now, and was said."""

    def compose(self) -> ComposeResult:
        """Text, fields, what was counted or is wrong, keys."""
        with Vertical(id="paste"):
            yield Static(Content(_("Paste an article")), id="paste-head")
            yield self._area
            for name, label in _FIELDS.items():
                with Horizontal():
                    yield Static(Content(_(label)), classes="label")
                    yield self._fields[name]
            yield Static(id="paste-told")
            hint = _("ctrl+s save   tab next field   esc leave, the draft is kept")
            yield Static(Content(hint), id="paste-hint")

    def on_mount(self) -> None:
        """Take up what was written and not saved the last time."""
        kept = _read(self._written.read())
        self._area.text = kept.text
        for name, field in self._fields.items():
            field.value = getattr(kept, name)
        self._area.move_cursor(self._area.document.end)
        self._area.focus()
        told = _("your draft, not saved yet") if kept != Pasted("") else _("the text of the article")
        self._tell(told)

    def _pasted(self) -> Pasted:
        return Pasted(self._area.text, **{name: field.value.strip() for name, field in self._fields.items()})

    def _tell(self, words: str, fault: bool = False) -> None:
        told = self.query_one("#paste-told", Static)
        told.update(plain(words))
        told.set_class(fault, "-fault")

    # -- while it is written

    def on_text_area_changed(self) -> None:
        """Keep what is written, soon."""
        self._faulty = False
        if self._timer is None:
            self._timer = self.set_timer(_PAUSE, self._pause)

    def on_input_changed(self) -> None:
        """Keep what is written, soon."""
        self.on_text_area_changed()

    def on_unmount(self) -> None:
        """Left, or the program ends: nothing more will be typed."""
        self._keep()

    def _pause(self) -> None:
        self._keep()
        self._guess()

    def _keep(self) -> None:
        self._timer = None
        if self._saved:
            return
        pasted = self._pasted()
        if any(value.strip() for value in pasted):
            self._written.keep(json.dumps(pasted._asdict(), ensure_ascii=False))
        else:
            self._written.forget()

    @work(exclusive=True, exit_on_error=False)
    async def _guess(self) -> None:
        """Show in the empty fields what the text says of itself."""
        text = self._area.text
        words = word_count(text)
        if not words:
            return
        if not self._faulty:
            self._tell(ngettext("{n} word", "{n} words", words).format(n=number(words)))
        try:
            draft = await asyncio.to_thread(self._make, Pasted(text[:_HEAD]))
        except IngestError:
            return
        guessed = {
            "title": draft.title,
            "source": draft.source,
            "date": short_date(draft.published) if draft.published else "",
            "url": draft.url,
        }
        for name, value in guessed.items():
            self._fields[name].placeholder = clean_line(value)

    # -- the end

    @work(exclusive=True, group="save")
    async def action_save(self) -> None:
        """Make the article; say what is wrong with it, if anything is."""
        try:
            draft = await asyncio.to_thread(self._make, self._pasted())
        except IngestError as error:
            self._faulty = True
            self._tell(str(error), fault=True)
            return
        self._keep()
        self._saved = True
        self.dismiss(draft)

    def action_leave(self) -> None:
        """Leave; the draft stays."""
        self.dismiss(None)


class _Area(TextArea):
    """Takes nothing in that a terminal would obey."""

    def _on_paste(self, event: events.Paste) -> None:  # type: ignore[override]
        event.text = clean(normalise(event.text))


def _read(written: str) -> Pasted:
    """What a draft holds; one that cannot be read is taken for text."""
    try:
        kept = json.loads(written)
        return Pasted(**{name: clean(str(kept.get(name, ""))) for name in Pasted._fields})
    except (ValueError, AttributeError):
        return Pasted(written)

"""What the screens with commands of their own share: the footer, and acts in the order of the keys."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from textual import work
from textual.message import Message
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from tui.app.widgets.footer import Footer
from tui.library import LibraryError
from tui.locale import _, ngettext
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.app.acts import Done
    from tui.app.choices import Choice
    from tui.app.screens.note import NoteDialog
    from tui.library import Library

Result = TypeVar("Result")


class Desk(Screen[Result]):
    """A screen on one library. What is done to it is told by `Acted`, whose handler shows what changed."""

    @dataclass
    class Acted(Message, bubble=False):
        """An act is done."""

        done: Done

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.footer = Footer()
        self._turn = asyncio.Lock()
        self._seen_version = library.data_version

    def say(self, message: str) -> None:
        """Tell the reader something in a line."""
        self.footer.say(message)

    def on_screen_suspend(self) -> None:
        """Something is begun in a dialog: what was said of the act before is old."""
        self.say("")

    def perform(self, act: Callable[[Library], Done]) -> None:
        """Do something to the library that the reader asked for, after what was asked for before."""
        self.say("")
        self.do(act)

    @work(group="acts", exit_on_error=False)
    async def do(self, act: Callable[[Library], Done]) -> None:
        """As `perform`, by the program itself."""
        async with self._turn:
            try:
                done = await asyncio.to_thread(act, self.library)
            except LibraryError as error:
                self.say(str(error))
                return
        self._seen_version = self.library.data_version
        self.post_message(self.Acted(done))

    def changed_elsewhere(self) -> bool:
        """Whether anything was written since the last time this was asked, or since the last act."""
        before, self._seen_version = self._seen_version, self.library.data_version
        return before != self._seen_version

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Work that fails in a way nobody thought of ends nothing but itself, and is told."""
        if event.state is WorkerState.ERROR and event.worker.node is self:
            self.say(_("Something failed: {error}").format(error=event.worker.error))

    async def write_note(
        self, dialog: NoteDialog, save: Callable[[Library, str], Done], *, empty: bool = True
    ) -> bool:
        """Let the reader write in a dialog, and save what was written; its draft stays until that is done.

        False when the dialog was left, or when nothing was written and an `empty` note is none.
        """
        written = await self.app.push_screen_wait(dialog)
        if written is None or not (written.strip() or empty):
            return False

        def act(library: Library) -> Done:
            done = save(library, written)
            if not done.refused:
                dialog.draft.forget()
            return done

        self.perform(act)
        return True

    async def pick(
        self, title: str, choices: Sequence[Choice], placeholder: str = "", *, creatable: bool = False
    ) -> list[str] | None:
        """Let the reader choose several of `choices`, or make new ones; None when the dialog was left."""
        from tui.app.screens.picker import Picker

        picker = Picker(title, choices, placeholder, several=True, creatable=creatable)
        return await self.app.push_screen_wait(picker)

    @work(exit_on_error=False)
    async def copy(self, text: str, name: str) -> None:
        """Give a text, called `name`, to the terminal and to the desktop, and say no more than is known."""
        from tui.app import clipboard
        from tui.text.clean import clean

        text = clean(text)
        self.app.copy_to_clipboard(text)
        count = ngettext("{n} character", "{n} characters", len(text)).format(n=number(len(text)))
        if await asyncio.to_thread(clipboard.fill, text):
            said = _("Copied: {what}, {count}")
        else:
            said = _("Sent to the terminal’s clipboard: {what}, {count}")
        self.say(said.format(what=name, count=count))

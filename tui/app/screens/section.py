"""A screen beside the main one that has commands of its own, such as that of all annotations."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import ClassVar, TypeVar

from textual import work
from textual.screen import Screen

from tui.app.acts import Done
from tui.app.commands import Command, Scope, of_scope
from tui.app.widgets.footer import Footer
from tui.library import Library, LibraryError

Result = TypeVar("Result")


class Section(Screen[Result]):
    """Says in its footer which keys matter and what was done, and does acts in the order of the keys."""

    SCOPE: ClassVar[Scope]
    """Where its commands are to be had."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.footer = Footer()
        self._turn = asyncio.Lock()
        self._seen_version = library.data_version

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Where the reader is: those whose commands win first."""
        return (self.SCOPE, Scope.APP)

    def say(self, message: str) -> None:
        """Tell the reader something in a line."""
        self.footer.say(message)

    def allowed(self, command: Command) -> bool:
        """Whether a command makes sense now."""
        name = command.called.removeprefix("screen.").partition("(")[0]
        return bool(self.check_action(name, ()))

    def tell(self) -> None:
        """Bring the footer up to date."""
        self.refresh_bindings()
        self.footer.show([command for command in of_scope(*self.scopes) if self.allowed(command)])

    def acted(self, done: Done) -> None:
        """An act is done: show what it changed."""
        raise NotImplementedError

    @work(group="acts", exit_on_error=False)
    async def perform(self, act: Callable[[Library], Done]) -> None:
        """Do something to the library, after what was asked for before."""
        async with self._turn:
            try:
                done = await asyncio.to_thread(act, self.library)
            except LibraryError as error:
                self.say(str(error))
                return
        self._seen_version = self.library.data_version
        self.acted(done)

    def changed_elsewhere(self) -> bool:
        """Whether anything was written since the last time this was asked, or since the last act."""
        before, self._seen_version = self._seen_version, self.library.data_version
        return before != self._seen_version

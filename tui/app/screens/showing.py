"""Bringing an article to the screen, at the place where its reader left it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import events, work
from textual.worker import get_current_worker

from tui.app.commands import Command, Group, Scope, of_scope
from tui.app.screens.panes import Panes
from tui.app.settings import SettingsFile
from tui.library import LibraryError
from tui.locale import _

if TYPE_CHECKING:
    from tui.app.reading import Reading
    from tui.library import Library


_ELSEWHERE = ("text.leave", "text.next_article", "text.previous_article")
"""Commands of the text that lead out of it."""


class Showing(Panes):
    """Loads articles and remembers, for each, where the reader is in it."""

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library, now, settings)
        self.asked: int | None = None
        """The article asked for last: on the screen, or on its way to it."""
        self.followed: int | None = None
        """The article the cursor of the list was on when it last told of it."""
        self._awaited = False
        self._left: dict[int, tuple[int, int]] = {}
        """For each article left since the program began: the version, and the place in its text."""

    def on_unmount(self) -> None:
        """The program ends: the last article is left, too."""
        reading = self.view.reading if self.complete else None
        if reading is not None and self._moved(reading):
            try:
                self.library.places.leave(reading.article.id, reading.article.version_id, self.view.place)
            except LibraryError:
                return  # Another program holds the library; a place is not worth a delay.

    # -- the article shown

    def load(self, article_id: int | None) -> None:
        """Load an article; the last one asked for wins."""
        self.asked = article_id
        shown = self.view.reading
        self._awaited = article_id is not None and (shown is None or shown.article.id != article_id)
        self._load(article_id)

    @work(exclusive=True, group="reading", exit_on_error=False)
    async def _load(self, article_id: int | None) -> None:
        from tui.app.loading import load_reading

        if article_id is None:
            self.loaded(None)
            return
        try:
            lit = self.settings.now.searches
            reading = await asyncio.to_thread(load_reading, self.library, article_id, lit=lit)
        except LibraryError as error:
            self.say(str(error))
            return
        finally:
            # A newer request cancels this one, and is waited for in its turn.
            if not get_current_worker().is_cancelled:
                self._awaited = False
        self.loaded(reading)
        if reading is not None and reading.analysis is None:
            self.analyse(article_id)

    @property
    def on_its_way(self) -> bool:
        """Whether another article than the one on the screen was asked for, or is about to be."""
        return self._awaited or self.articles.current != self.followed

    def targets(self) -> list[int]:
        """While another article is on its way to the text, it is the one meant."""
        if not (self.in_text and self.on_its_way):
            return super().targets()
        meant = self.asked if self.articles.current == self.followed else self.articles.current
        return [] if meant is None else [meant]

    def refuses_key(self, event: events.Key) -> bool:
        """Whether a key is for text or panel while these show another article than the one asked for."""
        command = self._command_of(event)
        return command is not None and self.refuses(command)

    def refuses(self, command: Command) -> bool:
        """As `refuses_key`, of a command however it was asked for."""
        here = self.complete and (self.in_text or self.panel.has_focus_within)
        return here and _is_for_the_text(command) and self.refuses_for_now()

    def refuses_for_now(self) -> bool:
        """Whether another article than the one on the screen is on its way; the reader is told.

        What would be done to the text is meant for that one.
        """
        if self.on_its_way:
            self.say(_("The article is on its way: try again when it is there"))
        return self.on_its_way

    def _command_of(self, event: events.Key) -> Command | None:
        pressed = {event.key, event.character}
        return next(
            (
                command
                for scope in self.scopes
                for command in of_scope(scope)
                if not pressed.isdisjoint(command.keys) and self.allowed(command)
            ),
            None,
        )

    def loaded(self, reading: Reading | None) -> None:
        """Show an article, with the words searched for."""
        self.show_text(reading)
        if self.words:
            self.mark_words()
        row = self.articles.row(reading.article.id) if reading is not None else None
        self.panel.show(self.view.reading, row.tags if row else ())
        if reading is not None and self.view.has_focus:
            self.mark_opened()
        self.tell()

    def look_around(self) -> None:
        """See what other programs wrote, and what time it is."""
        if self.changed_elsewhere():
            self.reload()
        self.tell()

    def reload(self) -> None:
        """Show the library as it is now, moving nothing."""
        self.articles.forget()
        self.list_articles()
        self.count()
        if self.asked is not None:
            self.load(self.asked)

    # -- where one was

    def show_text(self, reading: Reading | None) -> None:
        """Show an article where it was left; nothing moves when its words are on the screen already."""
        before = self.view.reading
        if reading is not None and reading.same_text(before):
            self.view.show(reading)
            return
        self.leave_text()
        place = self._place_in(reading, before) if reading is not None else 0
        self.view.show(reading)
        self.view.return_to(place)

    def leave_text(self) -> None:
        """Remember where the reader is in the text shown."""
        reading = self.view.reading
        if reading is not None and self._moved(reading):
            place = self.view.place
            self._left[reading.article.id] = (reading.article.version_id, place)
            self._remember(reading.article.id, reading.article.version_id, place)

    def _moved(self, reading: Reading) -> bool:
        """Whether the reader is elsewhere in this text than when it was shown."""
        return self.view.place != self.view.shown_at

    def _place_in(self, reading: Reading, before: Reading | None) -> int:
        from tui.library.places import followed

        article = reading.article
        version, place = self._left.get(article.id, (0, 0))
        if version == article.version_id:
            return place
        if before is not None and before.article.id == article.id:
            return followed(before.body.text, reading.body.text, self.view.place)
        try:
            return self.library.places.of(article.id)
        except LibraryError:
            return 0

    @work(group="places", exit_on_error=False)
    async def _remember(self, article_id: int, version_id: int, place: int) -> None:
        async with self._turn:
            try:
                await asyncio.to_thread(self.library.places.leave, article_id, version_id, place)
            except LibraryError:
                return  # Another program holds the library; a place is not worth a word.
        self._seen_version = self.library.data_version


def _is_for_the_text(command: Command) -> bool:
    if command.scope in (Scope.MAIN, Scope.APP):
        return command.group in (Group.ANNOTATE, Group.TEXT)
    return command.id not in _ELSEWHERE

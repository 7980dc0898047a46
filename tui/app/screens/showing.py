"""Bringing an article to the screen, at the place where its reader left it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import work

from tui.app.screens.panes import Panes
from tui.app.settings import SettingsFile
from tui.library import LibraryError

if TYPE_CHECKING:
    from tui.app.reading import Reading
    from tui.library import Library


class Showing(Panes):
    """Loads articles and remembers, for each, where the reader is in it."""

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library, now, settings)
        self.asked: int | None = None
        """The article asked for last: on the screen, or on its way to it."""
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
        self.loaded(reading)
        if reading is not None and reading.analysis is None:
            self.analyse(article_id)

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

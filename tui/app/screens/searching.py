"""Which articles the main screen lists, and the words it looks for in them."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import on, work

from tui.app.screens.telling import Telling
from tui.app.settings import SettingsFile
from tui.app.wanted import Narrowing, Wanted
from tui.app.widgets.header import Header
from tui.app.widgets.search_bar import SearchBar
from tui.library import LibraryError, View
from tui.locale import N_, _
from tui.locale.numbers import number
from tui.text.clean import clean_line

if TYPE_CHECKING:
    from tui.app.widgets.article_view import ArticleView
    from tui.library import Library


_FIRST = 200
"""Articles shown at once, before the whole list is known."""
_NOTHING_BEYOND = (
    N_("No quote further on"),
    N_("No actor further on"),
    N_("No annotation further on"),
    N_("Nothing found further on"),
)
"""What to say when there is nothing more to go to, by kind of mark."""


class Searching(Telling):
    """Views, the search through all articles, and the search in one text."""

    _shown: Wanted | None = None
    """What the list shows; another than what is wanted while that is being looked for."""
    _looked_from = 0

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library, now, settings)
        self.staying: set[int] = set()
        """Articles that keep their place in the list until another one is wanted."""

    # -- the list

    def want(self, wanted: Wanted) -> None:
        """List something else."""
        self.wanted = wanted
        self.show_first()
        self.list_articles()

    def show_first(self) -> None:
        """Show the first page of a view before the rest is known: it comes from an index alone."""
        if not self.wanted.narrowed:
            try:
                first = self.library.articles.first(self.wanted.filter(), _FIRST)
            except LibraryError as error:
                self.say(str(error))
            else:
                self._listed(self.wanted, array("q", first), complete=False)

    @work(exclusive=True, group="list", exit_on_error=False)
    async def list_articles(self) -> None:
        """List all of what is wanted; a newer request cancels this one."""
        wanted = self.wanted
        try:
            ids = await asyncio.to_thread(self.library.articles.ids, wanted.filter())
        except (ValueError, LibraryError) as error:  # ValueError: a query that cannot be read (yet)
            self.say(str(error))
            return
        self._listed(wanted, ids, complete=True)

    def _listed(self, wanted: Wanted, ids: array[int], complete: bool) -> None:
        """Show a list; one that is shown already keeps cursor, place and what was just read."""
        if wanted != self.wanted:
            return
        if self._shown == wanted:
            self.articles.update(ids, self.staying)
        elif ids or complete:
            self._shown = wanted
            self.staying.clear()
            self.articles.show(ids, () if ids else wanted.nothing(self.figures.counts))
        self.tell()

    @property
    def words(self) -> str:
        """The words to mark in the text: those looked for in it, else those the list was searched for."""
        return self.finder.words or self.wanted.query

    def mark_words(self) -> None:
        """Mark the words in the article shown."""
        from tui.app.finding import places

        reading = self.view.reading
        if reading is not None:
            title = clean_line(reading.article.title)
            self.view.highlight(places(reading.body.text, self.words), places(title, self.words))

    # -- views

    def action_view(self, name: str) -> None:
        """Show another view, with the same search."""
        self.want(self.wanted._replace(view=View(name)))

    @on(Header.Chosen)
    def _tab_chosen(self, event: Header.Chosen) -> None:
        self.action_view(event.view.value)

    # -- all articles

    def action_search(self) -> None:
        """Type words to look for in all articles."""
        self.search.open()

    @on(SearchBar.Typed, "#search")
    def _search_typed(self, event: SearchBar.Typed) -> None:
        self.want(self.wanted._replace(query=event.words))

    @on(SearchBar.Done, "#search")
    def _search_done(self) -> None:
        self.articles.focus()
        self.search.keep_to(self.wanted.narrowing.label if self.wanted.narrowing else "")

    @on(SearchBar.Left, "#search")
    def _search_left(self) -> None:
        self.articles.focus()
        self.action_clear()

    def narrow(self, narrowing: Narrowing) -> None:
        """Keep the list to a source or a tag."""
        self.search.keep_to(narrowing.label)
        self.want(self.wanted._replace(narrowing=narrowing))

    def search_for(self, query: str) -> None:
        """List what a query that is not being typed finds: the last of its words is whole."""
        self.search.set_words(f"{query} ")
        self.want(Wanted(self.wanted.view, f"{query} "))

    def action_clear(self) -> None:
        """Show the whole view again."""
        self.search.clear()
        self.want(Wanted(self.wanted.view))

    # -- the text

    def action_find(self) -> None:
        """Type words to look for in the article, from where the reader is."""
        self._looked_from = self.view.where
        self.finder.open()

    @on(SearchBar.Typed, "#finder")
    def _find_typed(self) -> None:
        self.mark_words()
        self.view.find(self._looked_from)
        self._tell_found()

    @on(SearchBar.Done, "#finder")
    def _find_done(self) -> None:
        self.view.focus()

    @on(SearchBar.Left, "#finder")
    def stop_finding(self) -> None:
        """Mark nothing more in the text."""
        self.finder.clear()
        self.mark_words()
        self.view.focus()

    def action_hit(self, step: int) -> None:
        """Go to the next or previous place found, and say which one it is."""
        if self.view.reading is not None and not self.view.reading.hits:
            self._tell_found()
            return
        before = self.view.current
        self.view.action_hit(step)
        if self.view.current != before:
            self._tell_found()

    def _tell_found(self) -> None:
        """Say how many places were found, and at which of them the reader is."""
        hits = list(self.view.reading.hits) if self.view.reading is not None else []
        if not hits:
            self.say(_("Not found in this article") if self.finder.words.strip() else "")
        elif self.view.current in hits:
            place = number(hits.index(self.view.current) + 1)
            self.say(_("place {n} of {all}").format(n=place, all=number(len(hits))))

    def on_article_view_nothing_beyond(self, event: ArticleView.NothingBeyond) -> None:
        """Say that there is nothing more of the kind that was asked for."""
        self.say(_(_NOTHING_BEYOND[event.kind]))

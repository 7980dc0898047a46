"""Which articles the main screen lists, and the words it looks for in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from textual import on

from tui.app.screens.acting import Acting
from tui.app.wanted import Narrowing, Wanted
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.header import Header
from tui.app.widgets.search_bar import SearchBar
from tui.library import View
from tui.locale import _
from tui.text.clean import clean_line

if TYPE_CHECKING:
    from tui.app.widgets.article_view import ArticleView
    from tui.library import Library


class Searching(Acting):
    """Views, the search through all articles, and the search in one text."""

    def __init__(self, library: Library, now: Callable[[], datetime]) -> None:
        super().__init__(library, now)
        self.articles = ArticleList(library.articles.rows, now)
        self.complete = False
        """Whether text and panel are there, which the first frame does not wait for."""
        self.wanted = Wanted()
        self._looked_from = 0
        self.search = SearchBar(_("words, source:…, tag:…, cite:…"), id="search")
        self.finder = SearchBar(_("words in this article"), id="finder")

    @cached_property
    def view(self) -> ArticleView:
        """The text."""
        from tui.app.widgets.article_view import ArticleView

        return ArticleView()

    @property
    def in_text(self) -> bool:
        """Whether the text is in focus."""
        return self.complete and self.view.has_focus

    def want(self, wanted: Wanted) -> None:
        """List something else."""
        self.wanted = wanted
        self.show_first(wanted)
        self.list_articles(wanted)

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
        """Go to the next or previous place found."""
        self.view.action_hit(step)

"""Rows of a long list, read a page at a time when they come into sight."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence

from tui.model import ArticleRow

SIZE = 128
"""Rows of a page."""
_KEPT = 64
"""Pages kept; beyond, the one unused the longest is forgotten."""

Page = dict[int, ArticleRow]


class Pages:
    """The rows of `ids`. An article the library no longer has is None at its place."""

    def __init__(self, load: Callable[[Sequence[int]], list[ArticleRow]]) -> None:
        self.ids: array[int] = array("q")
        self._load = load
        self._pages: OrderedDict[int, Page] = OrderedDict()

    def replace(self, ids: array[int]) -> None:
        """Take another list of ids; nothing read before is kept."""
        self.ids = ids
        self._pages.clear()

    def forget(self, articles: Collection[int] | None = None) -> None:
        """Read the pages of these articles (None: every page) again when they are wanted."""
        if articles is None:
            self._pages.clear()
            return
        for number in [n for n, page in self._pages.items() if not page.keys().isdisjoint(articles)]:
            del self._pages[number]

    def at(self, position: int) -> ArticleRow | None:
        """The row at a position of the list."""
        return self._page(position // SIZE).get(self.ids[position])

    def row(self, article_id: int) -> ArticleRow | None:
        """The row of an article, from a page in memory if it can be."""
        for page in self._pages.values():
            if article_id in page:
                return page[article_id]
        return next(iter(self._load([article_id])), None)

    def _page(self, number: int) -> Page:
        page = self._pages.get(number)
        if page is None:
            ids = self.ids[number * SIZE : (number + 1) * SIZE]
            page = self._pages[number] = {row.id: row for row in self._load(ids)}
            if len(self._pages) > _KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page

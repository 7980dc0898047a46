"""The whole text of articles, from their pages: what is asked of it and what it tells. `reaping` does it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.ingest.errors import Failure
from tui.library import Library
from tui.model import Extent, Origin


class TextOutcome(StrEnum):
    """What became of one article."""

    TAKEN = "taken"
    """Its text is now that of its page."""
    UNCHANGED = "unchanged"
    """Its page gives the text that it has."""
    SHORTER = "shorter"
    """Its page gives less than it has: the text stays."""
    FAILED = "failed"
    """Its page was not to be had, or holds no article: the text stays."""


@dataclass(frozen=True, slots=True)
class TextReport:
    """How it went with one article."""

    article_id: int
    title: str
    outcome: TextOutcome
    words: int = 0
    """Words its page gave."""
    extent: Extent = Extent.UNKNOWN
    """How much of the article its page showed."""
    extractor: str = ""
    """What took the text out of the page."""
    error: str | None = None
    """Why it failed, in one line that names the article or its address."""


@dataclass(frozen=True, slots=True)
class FullTextProgress:
    """One article is done: the how-manieth, of how many, and how it went."""

    done: int
    total: int
    article: TextReport

    @property
    def name(self) -> str:
        """The article's title."""
        return self.article.title


@dataclass(frozen=True, slots=True)
class FullTextReport:
    """What fetching full texts brought."""

    articles: tuple[TextReport, ...]
    """Those that were done, in the order they were."""
    cancelled: bool = False

    @property
    def article_ids(self) -> tuple[int, ...]:
        """The articles that have another text now."""
        return tuple(one.article_id for one in self.articles if one.outcome is TextOutcome.TAKEN)

    @property
    def failures(self) -> tuple[Failure, ...]:
        """What failed, and why."""
        return tuple(Failure(one.title, one.error) for one in self.articles if one.error is not None)

    def count(self, outcome: TextOutcome) -> int:
        """How many went so."""
        return sum(one.outcome is outcome for one in self.articles)


def fetch_full_text(
    library: Library,
    ids: Iterable[int],
    *,
    again: bool = False,
    on_progress: Callable[[FullTextProgress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FullTextReport:
    """Take the text of articles from their pages, and keep the pages.

    With `again` nothing is fetched: the text is taken once more from the pages kept. A page that gives less
    than a feed did does not replace its text. Returns when all are done, or soon after `cancelled()` is true;
    what came in is kept. Runs an event loop of its own: call it in a thread of its own from an interface.
    `on_progress` is called there.
    """
    from tui.ingest.reaping import Reaping

    return asyncio.run(Reaping(library, ids, again, on_progress, cancelled).run())


def wanting_full_text(library: Library, ids: Sequence[int]) -> list[int]:
    """Those of the articles `ids` whose source is to give full texts and that only have what a feed gave."""
    always = {source.id for source in library.sources.all() if source.full_text}
    if not always:
        return []
    articles = (library.articles.get(id) for id in ids)
    return [
        article.id
        for article in articles
        if article is not None
        and article.source_id in always
        and article.url
        and library.articles.version(article.id).origin is Origin.FEED
    ]

"""Pages of articles, a few at a time: asked for politely, read in children, weighed against feeds’ texts.

A page that cannot be had or read costs the others nothing.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from tui.ingest.child import Children, StoppedError
from tui.ingest.errors import IngestError, naming
from tui.ingest.fulltext import FullTextProgress, FullTextReport, TextOutcome, TextReport
from tui.ingest.hosts import host_of
from tui.ingest.http import Answer, Client, Request, client, get
from tui.ingest.links import is_front_page
from tui.ingest.pages import read_page
from tui.ingest.politeness import Turns
from tui.ingest.waiting import arrived
from tui.library import Library, Outcome
from tui.locale import _
from tui.model import Article, Body, Draft, Origin, Source
from tui.text.fold import fold
from tui.text.measure import word_count

_AT_ONCE = 12
"""Pages under way at once, asked for or being read; of one host fewer (`politeness`)."""
_POLL = 0.1
"""Seconds between two looks at `cancelled`."""
_AS_MUCH = 0.9
"""Share of the words a feed gave that a page must give to take their place."""
_WORD = re.compile(r"\w{4,}")
_WORDS_TO_COMPARE = 6
_ALIKE = 0.25
"""Share of the feed's words found in a page from which it is the article's."""


class Reaping:
    """One round of full texts."""

    def __init__(
        self,
        library: Library,
        ids: Iterable[int],
        again: bool,
        on_progress: Callable[[FullTextProgress], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._library = library
        self._ids = list(dict.fromkeys(ids))
        self._again = again
        self._on_progress = on_progress
        self._cancelled = cancelled
        self._children = Children()
        self._reports: list[TextReport] = []
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._turns = Turns()

    async def run(self) -> FullTextReport:
        """Do all articles."""
        stopped = False
        with self._children:
            async with client() as clients:
                tasks = [asyncio.create_task(self._one(clients, id)) for id in self._ids]
                while tasks and (await asyncio.wait(tasks, timeout=_POLL))[1]:
                    if self._cancelled is not None and self._cancelled():
                        stopped = True
                        break
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
        for task in tasks:
            if not task.cancelled() and (error := task.exception()) is not None:
                raise error
        return FullTextReport(tuple(self._reports), stopped)

    async def _one(self, clients: Client, id: int) -> None:
        article = await asyncio.to_thread(self._library.articles.get, id)
        if article is None:
            return
        report = TextReport(id, article.title, TextOutcome.FAILED)
        try:
            report = await self._take(clients, article, report)
        except IngestError as error:
            report = replace(report, error=str(error))
        self._reports.append(report)
        if self._on_progress is not None:
            self._on_progress(FullTextProgress(len(self._reports), len(self._ids), report))

    async def _take(self, clients: Client, article: Article, report: TextReport) -> TextReport:
        turn = self._turns.any_turn() if self._again else self._turns.turn(host_of(article.url))
        async with turn, self._slots:
            page = await self._kept(article) if self._again else await self._asked(clients, article)
            draft = await self._read(page)
        return await asyncio.to_thread(self._settle, article, page, draft, report)

    async def _kept(self, article: Article) -> Answer:
        page = await asyncio.to_thread(self._library.pages.get, article.id)
        if page is None:
            line = _("article {id}: no page of it is kept; fetch its full text first")
            raise IngestError(line.format(id=article.id))
        return Answer(page.url, True, page.html, "", "", page.charset)

    async def _asked(self, clients: Client, article: Article) -> Answer:
        if not article.url:
            line = _("article {id}: it has no address to fetch its text from")
            raise IngestError(line.format(id=article.id))
        source = (
            None
            if article.source_id is None
            else await asyncio.to_thread(self._library.sources.get, article.source_id)
        )
        request = await asyncio.to_thread(self._request, article, source)
        answer = await get(clients, request)
        if is_front_page(answer.url) and not is_front_page(article.url):
            line = _("{address}: the site leads to its front page: the article may be gone")
            raise IngestError(line.format(address=article.url))
        return answer

    def _request(self, article: Article, source: Source | None) -> Request:
        """The request for an article's page: only a host the reader named may be on a private network."""
        from tui.ingest.cookies import read_cookies

        host = host_of(article.url)
        if source is not None:
            named = host_of(source.url) == host
        else:
            named = self._library.articles.version(article.id).origin is Origin.PAGE
        jar = read_cookies(Path(source.cookies)) if source is not None and source.cookies else None
        return Request(article.url, host if named else "", cookies=jar)

    async def _read(self, page: Answer) -> Draft:
        try:
            return await self._parsed(page, thorough=True)
        except StoppedError:
            try:
                return await self._parsed(page, thorough=False)
            except IngestError as error:
                raise naming(page.url, error) from error
        except IngestError as error:
            raise naming(page.url, error) from error

    async def _parsed(self, page: Answer, *, thorough: bool) -> Draft:
        future = self._children.start(
            read_page,
            page.body,
            address=page.url,
            declared=page.charset,
            origin=Origin.PAGE,
            thorough=thorough,
        )
        return await arrived(future)

    def _settle(self, article: Article, page: Answer, draft: Draft, report: TextReport) -> TextReport:
        """Store what a page gave, if it is the article's and worth it."""
        known = _known(self._library, article)
        if not _is_same(article, known, draft):
            line = _("{address}: the page holds another article than the feed’s; its text was left alone")
            raise IngestError(line.format(address=page.url))
        words = word_count(draft.body.text)
        report = replace(report, words=words, extent=draft.extent, extractor=draft.extractor)
        self._library.pages.save(article.id, page.url, page.body, page.charset)
        if words < _AS_MUCH * word_count(known.text):
            return replace(report, outcome=TextOutcome.SHORTER)
        stored = self._library.articles.store([_merged(article, draft)])[0]
        changed = stored.outcome is not Outcome.UNCHANGED
        return replace(report, outcome=TextOutcome.TAKEN if changed else TextOutcome.UNCHANGED)


def _known(library: Library, article: Article) -> Body:
    """The fullest text of an article that did not come from its page; an empty one without any."""
    bodies = [one.body for one in library.articles.versions(article.id) if one.origin is not Origin.PAGE]
    return max(bodies, key=lambda body: len(body.text), default=Body("", ()))


def _is_same(article: Article, known: Body, draft: Draft) -> bool:
    """Whether a page holds the article: its title is there, or words of what the feed gave."""
    wanted = set(_WORD.findall(fold(f"{article.title}\n{known.text}")))
    if len(wanted) < _WORDS_TO_COMPARE:
        return True
    there = set(_WORD.findall(fold(f"{draft.title}\n{draft.body.text}")))
    titled = set(_WORD.findall(fold(article.title)))
    return len(wanted & there) >= _ALIKE * len(wanted) or (len(titled) > 2 and titled <= there)


def _merged(article: Article, draft: Draft) -> Draft:
    """The article with the text of its page; what the feed said of it stays, what it did not say comes in."""
    return Draft(
        title=article.title,
        body=draft.body,
        source=article.source,
        author=article.author or draft.author,
        url=article.url,
        guid=article.guid,
        language=article.language or draft.language,
        published=article.published or draft.published,
        origin=Origin.PAGE,
        source_id=article.source_id,
        extent=draft.extent,
        extractor=draft.extractor,
    )

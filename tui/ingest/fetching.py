"""Many sources at once: fetched side by side, parsed in children, stored as they come in.

A source that fails costs nobody else anything; what is not new is not parsed.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import blake2b
from urllib.parse import urlsplit

import aiohttp

from tui.ingest.child import Children, outcome
from tui.ingest.entries import Feed
from tui.ingest.errors import Failure, IngestError
from tui.ingest.http import Answer, get
from tui.library import Library, Outcome, Stored
from tui.model import Draft, Source

CONNECTIONS = 64
"""Requests under way at once."""
A_HOST = 2
"""Requests under way at once to one host: politeness."""
_POLL = 0.1
"""Seconds between two looks at `cancelled`."""
_HASH_MARK = " body:"


@dataclass(frozen=True, slots=True)
class FetchProgress:
    """One source is done: the how-manieth, of how many, its name, and its error or None."""

    done: int
    total: int
    name: str
    error: str | None


@dataclass(frozen=True, slots=True)
class FetchReport:
    """What a refresh brought."""

    added: int
    updated: int
    unchanged_sources: int
    """Sources that had nothing new."""
    failures: tuple[Failure, ...]
    cancelled: bool
    article_ids: tuple[int, ...] = ()
    """The articles added or updated."""


def fetch_sources(
    library: Library,
    sources: Sequence[Source],
    *,
    on_progress: Callable[[FetchProgress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> FetchReport:
    """Refresh sources. Returns when all are done, or soon after `cancelled()` is true; what came in is kept.

    Runs an event loop of its own: call it in a thread that has none. `on_progress` and `cancelled` are
    called in that thread.
    """
    return asyncio.run(_Refresh(library, sources, on_progress, cancelled).run())


@asynccontextmanager
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    """A client session: no cookies kept, proxies of the environment honoured."""
    connector = aiohttp.TCPConnector(limit=CONNECTIONS, limit_per_host=A_HOST, ttl_dns_cache=300)
    async with aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        trust_env=True,
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=15),
    ) as session:
        yield session


def parse_answer(body: bytes, url: str, charset: str) -> Feed:
    """The task of a child: the feed in an answer."""
    from tui.ingest.feeds import read_feed

    return read_feed(body, base=url, declared=charset)


def body_mark(body: bytes) -> str:
    """What is kept beside a source's entity tag, to know its body again when the server sends it twice."""
    return _HASH_MARK + blake2b(body, digest_size=16).hexdigest()


def entity_tag(kept: str) -> str:
    """The server's own part of what is kept as a source's entity tag."""
    return kept.partition(_HASH_MARK)[0]


class _Refresh:
    def __init__(
        self,
        library: Library,
        sources: Iterable[Source],
        on_progress: Callable[[FetchProgress], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._library = library
        self._sources = list(sources)
        self._on_progress = on_progress
        self._cancelled = cancelled
        self._children = Children()
        self._stored: list[Stored] = []
        self._failures: list[Failure] = []
        self._unchanged = 0
        self._done = 0
        self._slots = asyncio.Semaphore(CONNECTIONS)
        self._hosts: dict[str, asyncio.Semaphore] = {}

    async def run(self) -> FetchReport:
        stopped = False
        with self._children:
            async with client() as session:
                tasks = [asyncio.create_task(self._refresh(session, source)) for source in self._sources]
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
        changed = (stored.article_id for stored in self._stored if stored.outcome is not Outcome.UNCHANGED)
        return FetchReport(
            added=sum(stored.outcome is Outcome.ADDED for stored in self._stored),
            updated=sum(stored.outcome is Outcome.UPDATED for stored in self._stored),
            unchanged_sources=self._unchanged,
            failures=tuple(self._failures),
            cancelled=stopped,
            article_ids=tuple(dict.fromkeys(changed)),
        )

    async def _refresh(self, session: aiohttp.ClientSession, source: Source) -> None:
        """Bring one source up to date; whatever is wrong with it is written down, not raised."""
        host = self._hosts.setdefault(urlsplit(source.url).netloc, asyncio.Semaphore(A_HOST))
        problem: str | None = None
        try:
            async with host, self._slots:
                answer = await get(
                    session, source.url, etag=entity_tag(source.etag), last_modified=source.last_modified
                )
            await self._take(source, answer)
        except IngestError as error:
            problem = str(error)
            self._failures.append(Failure(source.name, problem))
            await asyncio.to_thread(self._library.sources.failed, source.id, problem)
        self._done += 1
        if self._on_progress is not None:
            self._on_progress(FetchProgress(self._done, len(self._sources), source.name, problem))

    async def _take(self, source: Source, answer: Answer) -> None:
        etag, last_modified = source.etag, source.last_modified
        drafts: tuple[Draft, ...] = ()
        mark = body_mark(answer.body)
        if answer.changed:
            etag, last_modified = answer.etag + mark, answer.last_modified
        if not answer.changed or source.etag.endswith(mark):
            self._unchanged += 1
        else:
            drafts = await self._parse(source, answer)
        store = self._library.sources.fetched
        with suppress(KeyError):  # the source was removed while it was fetched
            self._stored += await asyncio.to_thread(store, source.id, etag, last_modified, drafts)

    async def _parse(self, source: Source, answer: Answer) -> tuple[Draft, ...]:
        future = self._children.start(parse_answer, answer.body, answer.url, answer.charset)
        try:
            await asyncio.wait([asyncio.wrap_future(future)])
            feed = outcome(future)
        except asyncio.CancelledError:
            future.cancel()
            raise
        except IngestError as error:
            raise IngestError(f"{source.url}: {error}") from error
        name = source.name
        if name == source.url and feed.title:
            # A list of feeds may give no names: the feed's own is better than its address.
            name = feed.title
            with suppress(KeyError):
                await asyncio.to_thread(self._library.sources.rename, source.id, name, automatic=True)
        # The name the reader gave the source is the one its articles carry.
        return tuple(replace(draft, source=name) for draft in feed.drafts)

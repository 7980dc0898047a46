"""Many sources at once: asked side by side, parsed in children, stored as they come in.

A source that fails costs nobody else anything; what is not new is not parsed.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from tui.ingest.child import Children
from tui.ingest.errors import IngestError, naming
from tui.ingest.feeds import parse_answer
from tui.ingest.fetching import FetchProgress, FetchReport, SourceOutcome, SourceReport
from tui.ingest.hosts import host_of
from tui.ingest.http import Answer, Client, FetchError, Request, client, get
from tui.ingest.intake import Coming, Intake
from tui.ingest.politeness import Turns
from tui.ingest.timing import back_off
from tui.ingest.waiting import arrived
from tui.library import Fetched, Library, Stored
from tui.library import Outcome as Storing
from tui.model import Draft, Source, SourceKind

if TYPE_CHECKING:
    from tui.ingest.entries import Feed

_SOON = timedelta(minutes=10)
"""After so short a time most sources have nothing new."""
_MANY = 10
_POLL = 0.1
"""Seconds between two looks at `cancelled`."""


def body_hash(body: bytes) -> str:
    """What is kept of an answer, to know its body again when the server sends it twice."""
    return blake2b(body, digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True)
class _Blame:
    """A failure that is the source's only if somebody else could be reached."""

    source: Source
    error: FetchError


class Refresh:
    """One refresh."""

    def __init__(
        self,
        library: Library,
        sources: Iterable[Source],
        children: Children,
        *,
        on_progress: Callable[[FetchProgress], None] | None,
        on_begun: Callable[[Source], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._library = library
        self._sources = list(sources)
        self._on_progress = on_progress
        self._cancelled = cancelled
        self._begun = on_begun or (lambda source: None)
        self._children = children
        self._intake = Intake(library)
        self._reports: list[SourceReport] = []
        self._changed: dict[int, None] = {}
        self._unreachable: list[_Blame] = []
        self._answered = False
        self._received = 0
        self._turns = Turns()

    async def run(self) -> FetchReport:
        """Ask all sources."""
        stopped = False
        if self._expects_much():
            self._children.warm("tui.ingest.xmlfeed")
        async with client(len(self._sources)) as clients, self._intake:
            tasks = [asyncio.create_task(self._refresh(clients, source)) for source in self._sources]
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
        offline = not self._answered and len(self._unreachable) == len(self._reports) > 1
        if not offline:
            for blame in self._unreachable:
                await self._blame(blame.source, blame.error)
        return FetchReport(tuple(self._reports), stopped, offline, tuple(self._changed))

    def _expects_much(self) -> bool:
        """Whether so many sources are likely to bring something that children are worth starting at once."""
        long_ago = datetime.now(UTC) - _SOON
        expected = sum(source.last_ok is None or source.last_ok < long_ago for source in self._sources)
        return expected > _MANY

    async def _refresh(self, clients: Client, source: Source) -> None:
        """Bring one source up to date; whatever is wrong with it is written down, not raised."""
        report = SourceReport(source.id, source.name, source.url, SourceOutcome.UNCHANGED)
        try:
            answer = await self._ask(clients, source)
            self._answered = True
            self._received += len(answer.body)
            report = await self._take(source, answer, report)
        except IngestError as error:
            if isinstance(error, FetchError) and error.unreachable:
                self._unreachable.append(_Blame(source, error))
            else:
                self._answered = True
                await self._blame(source, error)
            # A line about its cookies, its program or where it led to does not say whose they are.
            named = error if source.url in str(error) else naming(source.name, error)
            report = replace(report, outcome=SourceOutcome.FAILED, error=str(named))
        self._reports.append(report)
        if self._on_progress is not None:
            self._on_progress(self._progress(report))

    def _progress(self, report: SourceReport) -> FetchProgress:
        return FetchProgress(
            done=len(self._reports),
            total=len(self._sources),
            source=report,
            added=sum(one.added for one in self._reports),
            failed=sum(one.error is not None for one in self._reports),
            received=self._received,
        )

    async def _ask(self, clients: Client, source: Source) -> Answer:
        from tui.ingest.programs import not_allowed, output_of, split_filter

        # The one gate before what the reader must allow: who asks for a source by name comes through it too.
        if not source.approved:
            raise not_allowed(source)
        if source.kind is SourceKind.EXEC:
            async with self._turns.any_turn():
                self._begun(source)
                body = await output_of(source.url.removeprefix("exec:"))
            return Answer("", True, body, "", "", "")
        if source.kind is SourceKind.FILTER:
            command, address = split_filter(source.url)
            answer = await self._get(clients, source, address)
            return replace(answer, body=await output_of(command, answer.body)) if answer.changed else answer
        # Where it moved to may be no good either: after a failure it is asked at its own address again.
        address = source.moved_to if source.moved_to and not source.failures else source.url
        return await self._get(clients, source, address)

    async def _get(self, clients: Client, source: Source, address: str) -> Answer:
        from tui.ingest.cookies import read_cookies

        own = host_of(address if source.kind is SourceKind.FILTER else source.url)
        jar = read_cookies(Path(source.cookies)) if source.cookies else None
        request = Request(address, own, source.etag, source.last_modified, jar)
        async with self._turns.turn(host_of(address)):
            self._begun(source)
            return await get(clients, request)

    async def _take(self, source: Source, answer: Answer, report: SourceReport) -> SourceReport:
        fetched = Fetched(
            etag=answer.etag if answer.changed else source.etag,
            last_modified=answer.last_modified if answer.changed else source.last_modified,
            body_hash=body_hash(answer.body) if answer.changed else source.body_hash,
            not_before=answer.not_before,
            status=200 if answer.changed else 304,
            moved_to=answer.moved_to,
        )
        drafts: tuple[Draft, ...] = ()
        if fetched.body_hash != source.body_hash:
            feed = await self._parse(source, answer)
            fetched, drafts = (
                replace(fetched, title=feed.title, entries=feed.marks, left_out=feed.left_out),
                feed.drafts,
            )
            report = replace(report, outcome=SourceOutcome.CHANGED, left_out=feed.left_out)
        stored = await self._intake.store(Coming(source.id, fetched, drafts))
        self._changed |= dict.fromkeys(
            one.article_id for one in stored if one.outcome is not Storing.UNCHANGED
        )
        return replace(report, added=_count(stored, Storing.ADDED), updated=_count(stored, Storing.UPDATED))

    async def _parse(self, source: Source, answer: Answer) -> Feed:
        known = await asyncio.to_thread(self._library.sources.known_entries, source.id)
        future = self._children.start(parse_answer, answer.body, answer.url, answer.charset, known)
        try:
            return await arrived(future)
        except IngestError as error:
            raise naming(source.url, error) from error

    async def _blame(self, source: Source, error: IngestError) -> None:
        status = error.status if isinstance(error, FetchError) else 0
        wait = error.not_before if isinstance(error, FetchError) else None
        wait = wait or datetime.now(UTC) + back_off(source.failures + 1)
        await asyncio.to_thread(
            self._library.sources.failed,
            source.id,
            str(error),
            status=status,
            not_before=wait,
            gone=status == 410,
        )


def _count(stored: Iterable[Stored], what: Storing) -> int:
    return sum(one.outcome is what for one in stored)

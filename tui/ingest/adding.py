"""Add what is at an address: feeds are followed, an article is kept with its page."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.ingest.autodiscovery import FeedOffer
from tui.ingest.child import Children
from tui.ingest.discovering import Discovery, FeedAnswer, discover, read_feed_at
from tui.ingest.errors import IngestError
from tui.ingest.fetching import left_out_words
from tui.ingest.hosts import host_of
from tui.ingest.http import client
from tui.ingest.refreshing import body_hash
from tui.library import Fetched, Library, Outcome, Stored
from tui.locale import _
from tui.model import Source


@dataclass(frozen=True, slots=True)
class AddReport:
    """What was added: a source that is now followed with what it brought, or one article."""

    source: Source | None
    article_id: int | None
    """The article kept from a page; None when a feed was followed."""
    added: int
    updated: int
    remark: str = ""
    """What of the feed was left out, in one line; "" when nothing was."""


def add_url(library: Library, url: str) -> AddReport:
    """Follow the feed at `url` or the main one the page there announces; keep a page that is an article.

    A page that calls itself an article is kept even when its site announces feeds. `discover` tells what
    is to choose from. Runs an event loop of its own. Raises IngestError, a line that names the address.
    """
    found = discover(url)
    if found.article is not None and (found.is_article or not found.feeds):
        return keep_page(library, found)
    return follow_feeds(library, found, found.feeds[:1])[0]


def follow_feeds(library: Library, found: Discovery, chosen: Sequence[FeedOffer]) -> list[AddReport]:
    """Follow feeds that were found at an address, with what they hold.

    Runs an event loop of its own. Raises IngestError, one line that names the feed, when one cannot be had or
    is none; those before it are followed.
    """
    return asyncio.run(_follow(library, found, chosen))


def keep_page(library: Library, found: Discovery) -> AddReport:
    """Keep the article that was found at an address, and its page. ValueError when there was none."""
    if found.article is None or found.page is None:
        raise ValueError(found.address)
    stored = library.articles.store([found.article])
    library.pages.save(stored[0].article_id, found.page.url, found.page.body, found.page.charset)
    return _report(None, stored[0].article_id, stored)


async def _follow(library: Library, found: Discovery, chosen: Sequence[FeedOffer]) -> list[AddReport]:
    known = {one.answer.url: one for one in found.read}
    reports = []
    with Children(1) as children:
        async with client() as clients:
            for offer in chosen:
                read = known.get(offer.url)
                if read is None:
                    read = await read_feed_at(clients, children, offer.url, host_of(found.address))
                if read is None:
                    line = _("{address}: the feed it announces, {feed}, is none")
                    raise IngestError(line.format(address=found.address, feed=offer.url))
                reports.append(await asyncio.to_thread(_followed, library, read, offer.title))
    return reports


def _followed(library: Library, read: FeedAnswer, title: str) -> AddReport:
    answer, feed = read.answer, read.feed
    source = library.sources.follow(answer.url, feed.title or title, feed.site)
    if not source.approved:
        library.sources.change([source.id], approved=True)  # a list brought it; now the reader names it
    fetched = Fetched(
        etag=answer.etag,
        last_modified=answer.last_modified,
        body_hash=body_hash(answer.body),
        not_before=answer.not_before,
        status=200,
        moved_to="",
        left_out=feed.left_out,
    )
    stored = library.sources.fetched(source.id, fetched, feed.drafts)
    remark = left_out_words(source.name, feed.left_out) if feed.left_out else ""
    return replace(_report(library.sources.get(source.id), None, stored), remark=remark)


def _report(source: Source | None, article_id: int | None, stored: list[Stored]) -> AddReport:
    return AddReport(
        source=source,
        article_id=article_id,
        added=sum(one.outcome is Outcome.ADDED for one in stored),
        updated=sum(one.outcome is Outcome.UPDATED for one in stored),
    )

"""What is at an address: a feed, a site with feeds, an article."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Coroutine
from concurrent.futures import CancelledError
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from tui.ingest.autodiscovery import GUESSES, FeedOffer, PageAnswer, parse_page
from tui.ingest.child import Children, StoppedError
from tui.ingest.entries import Feed
from tui.ingest.errors import IngestError, naming
from tui.ingest.feeds import parse_answer
from tui.ingest.hosts import host_of
from tui.ingest.http import Answer, Client, Request, client, get
from tui.ingest.links import is_front_page, web_address
from tui.ingest.waiting import arrived
from tui.locale import _
from tui.model import Draft
from tui.text.clean import clean_line

_POLL = 0.1
"""Seconds between two looks at `cancelled`."""
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")


@dataclass(frozen=True, slots=True)
class FeedAnswer:
    """A feed that was fetched and read."""

    answer: Answer
    feed: Feed


@dataclass(frozen=True, slots=True)
class Discovery:
    """What was found at an address."""

    address: str
    """The one that was asked for, made whole."""
    feeds: tuple[FeedOffer, ...]
    """The feed that it is, or those that its page announces, the main ones first."""
    article: Draft | None
    """The article that the page there is; None for a feed or the page of a site."""
    is_feed: bool = False
    """Whether the address is itself a feed."""
    is_article: bool = False
    """Whether the page calls itself an article, so that its feeds are the site's and not what was meant."""
    read: tuple[FeedAnswer, ...] = field(default=(), repr=False)
    """Feeds among `feeds` that were read on the way."""
    page: Answer | None = field(default=None, repr=False)
    """The page of the article, as it came."""


def discover(url: str, cancelled: Callable[[], bool] | None = None) -> Discovery:
    """Look at what is at an address, whatever a person typed; nothing is stored.

    Runs an event loop of its own. Raises IngestError, one line that names the address, when it cannot be had
    or there is neither a feed nor an article; CancelledError soon after `cancelled()` is true: the request is
    given up.
    """
    return asyncio.run(_unless(cancelled, _discovered(whole_address(url))))


async def _unless(cancelled: Callable[[], bool] | None, work: Coroutine[Any, Any, Discovery]) -> Discovery:
    task = asyncio.create_task(work)
    while not (await asyncio.wait([task], timeout=_POLL))[0]:
        if cancelled is not None and cancelled():
            task.cancel()
            await asyncio.wait([task])
            raise CancelledError
    return await task


def whole_address(typed: str) -> str:
    """The http or https address that was meant; IngestError for anything else."""
    address = web_address(typed if _SCHEME.match(typed.strip()) else f"https://{typed.strip()}")
    if not address:
        line = _("{address}: only http and https addresses can be fetched")
        raise IngestError(line.format(address=clean_line(typed[:200]) or "“”"))
    return address


async def read_feed_at(clients: Client, children: Children, url: str, own_host: str) -> FeedAnswer | None:
    """The feed at an address, None when something else is there. IngestError when it cannot be had."""
    return await _feed(children, await get(clients, Request(url, own_host)))


async def _discovered(address: str) -> Discovery:
    with Children(1) as children:
        async with client() as clients:
            answer = await get(clients, Request(address, host_of(address)))
            read = await _feed(children, answer)
            if read is not None:
                offer = FeedOffer(read.answer.url, read.feed.title)
                return Discovery(address, (offer,), None, is_feed=True, read=(read,))
            page = await _page(children, answer)
            feeds, found = page.feeds, tuple[FeedAnswer, ...]()
            if not feeds and not page.is_article and is_front_page(answer.url):
                found = await _guessed(clients, children, answer.url, host_of(address))
                feeds = tuple(FeedOffer(one.answer.url, one.feed.title) for one in found)
            if not feeds and page.article is None:
                raise naming(answer.url, IngestError(page.error))
            article = None if found else page.article
            return Discovery(address, feeds, article, is_article=page.is_article, read=found, page=answer)


async def _guessed(clients: Client, children: Children, front: str, own_host: str) -> tuple[FeedAnswer, ...]:
    """The feed of a site that announces none, where most have it."""
    for guess in GUESSES:
        try:
            found = await read_feed_at(clients, children, urljoin(front, guess), own_host)
        except IngestError:
            continue
        if found is not None and found.feed.drafts:
            return (found,)
    return ()


async def _feed(children: Children, answer: Answer) -> FeedAnswer | None:
    from tui.ingest.kinds import Kind, kind_of

    if kind_of(answer.url, answer.body) is not Kind.FEED:
        return None
    try:
        feed = await arrived(children.start(parse_answer, answer.body, answer.url, answer.charset))
    except IngestError as error:
        raise naming(answer.url, error) from error
    return FeedAnswer(answer, feed)


async def _page(children: Children, answer: Answer) -> PageAnswer:
    asked = (answer.body, answer.url, answer.charset)
    try:
        try:
            return await arrived(children.start(parse_page, *asked))
        except StoppedError:
            return await arrived(children.start(parse_page, *asked, thorough=False))
    except IngestError as error:
        raise naming(answer.url, error) from error

"""Add what is at an address: a feed is followed, a site's own feed too, any other page is kept as article."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, replace

from tui.ingest.child import Children, StoppedError, outcome
from tui.ingest.entries import Feed
from tui.ingest.errors import IngestError
from tui.ingest.http import Answer, Request, client, get
from tui.ingest.links import web_address
from tui.ingest.reach import host_of
from tui.ingest.refreshing import body_hash, parse_answer
from tui.library import Fetched, Library, Outcome, Stored
from tui.locale import _
from tui.model import Draft, Origin, Source
from tui.text.clean import clean_line

_FEED_TYPES = re.compile(r"application/(?:rss|atom|rdf)\+xml|application/feed\+json|(?:application|text)/xml")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?!\d)")
_SIDE_FEED = re.compile(r"comment|/comments?/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AddReport:
    """What was added: a source that is now followed with what it brought, or one article."""

    source: Source | None
    article_id: int | None
    """The article kept from a page; None when a feed was followed."""
    added: int
    updated: int


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """What a child found in a page: the feed it announces, else its article."""

    feed: str
    article: Draft | None


def add_url(library: Library, url: str) -> AddReport:
    """Follow the feed at `url` or the one the page there announces; keep a page that is itself an article.

    A page that calls itself an article is kept even when its site announces a feed. Runs an event loop of its
    own. Raises IngestError, one line that names the address.
    """
    address = web_address(url if _SCHEME.match(url.strip()) else f"https://{url.strip()}")
    if not address:
        line = _("{address}: only http and https addresses can be fetched")
        raise IngestError(line.format(address=clean_line(url[:200]) or "“”"))
    return asyncio.run(_add(library, address))


def parse_page(body: bytes, url: str, charset: str, *, thorough: bool = True) -> PageAnswer:
    """The task of a child: what a page is worth."""
    from tui.ingest.blocks import parse_html
    from tui.ingest.decoding import decode
    from tui.ingest.metadata import page_facts
    from tui.ingest.pages import read_page

    tree = parse_html(decode(body, charset))
    feed = "" if tree is None else _announced_feed(tree, url)
    if tree is not None and feed and not page_facts(tree, url).is_article:
        return PageAnswer(feed, None)
    draft = read_page(body, address=url, declared=charset, origin=Origin.PAGE, thorough=thorough)
    return PageAnswer("", replace(draft, url=draft.url or url))


def _announced_feed(tree: object, base: str) -> str:
    from lxml import etree

    assert isinstance(tree, etree._Element)
    for link in tree.iter("link"):
        relations = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").lower().strip()
        told = f"{link.get('title')} {link.get('href')}"
        if "alternate" in relations and _FEED_TYPES.match(kind) and not _SIDE_FEED.search(told):
            address = web_address(link.get("href") or "", base)
            if address:
                return address
    return ""


async def _add(library: Library, address: str) -> AddReport:
    with Children(1) as children:
        async with client() as clients:
            answer = await get(clients, Request(address, host_of(address)))
            feed = await _feed(children, answer)
            if feed is not None:
                return await _follow(library, answer, feed)
            page = await _page(children, answer)
            if page.article is not None:
                return await _keep(library, page.article)
            announced = await get(clients, Request(page.feed, host_of(address)))
            feed = await _feed(children, announced)
            if feed is None:
                line = _("{address}: the feed it announces, {feed}, is none")
                raise IngestError(line.format(address=address, feed=page.feed))
            return await _follow(library, announced, feed)


async def _feed(children: Children, answer: Answer) -> Feed | None:
    """The feed in an answer, None when it is something else."""
    from tui.ingest.kinds import Kind, kind_of

    if kind_of(answer.url, answer.body) is not Kind.FEED:
        return None
    try:
        return await asyncio.to_thread(
            outcome, children.start(parse_answer, answer.body, answer.url, answer.charset)
        )
    except IngestError as error:
        raise IngestError(f"{answer.url}: {error}") from error


async def _page(children: Children, answer: Answer) -> PageAnswer:
    try:
        return await _parsed_page(children, answer)
    except IngestError as error:
        raise IngestError(f"{answer.url}: {error}") from error


async def _parsed_page(children: Children, answer: Answer) -> PageAnswer:
    asked = (answer.body, answer.url, answer.charset)
    try:
        return await asyncio.to_thread(outcome, children.start(parse_page, *asked))
    except StoppedError:
        return await asyncio.to_thread(outcome, children.start(parse_page, *asked, thorough=False))


async def _follow(library: Library, answer: Answer, feed: Feed) -> AddReport:
    def work() -> AddReport:
        source = library.sources.follow(answer.url, feed.title, feed.site)
        fetched = Fetched(
            etag=answer.etag,
            last_modified=answer.last_modified,
            body_hash=body_hash(answer.body),
            not_before=answer.not_before,
            status=200,
            moved_to="",
        )
        stored = library.sources.fetched(source.id, fetched, feed.drafts)
        return _report(library.sources.get(source.id), None, stored)

    return await asyncio.to_thread(work)


async def _keep(library: Library, draft: Draft) -> AddReport:
    stored = await asyncio.to_thread(library.articles.store, [draft])
    return _report(None, stored[0].article_id, stored)


def _report(source: Source | None, article_id: int | None, stored: list[Stored]) -> AddReport:
    return AddReport(
        source=source,
        article_id=article_id,
        added=sum(one.outcome is Outcome.ADDED for one in stored),
        updated=sum(one.outcome is Outcome.UPDATED for one in stored),
    )

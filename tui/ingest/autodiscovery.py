"""Feeds a page announces: links of its head first, what its text links to else. Runs in a child process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from lxml import etree

from tui.ingest.decoding import decode
from tui.ingest.errors import IngestError
from tui.ingest.links import is_front_page, web_address
from tui.ingest.markup import parse_html
from tui.ingest.metadata import page_facts
from tui.ingest.pages import inflated, read_page
from tui.model import Draft, Origin
from tui.text.clean import clean_line

MOST_FEEDS = 60
"""Feeds of one page offered; papers announce one a section."""
GUESSES = ("/feed", "/rss.xml", "/rss", "/feed.xml", "/atom.xml")
"""Where a site that announces nothing has its feed, mostly."""

_TYPES = re.compile(r"application/(?:rss|atom|rdf)\+xml|application/feed\+json|(?:application|text)/xml")
_ADDRESS = re.compile(
    r"/(?:feeds?|rss|atom|flux|fil)(?:/|$|[-_.])|\.(?:rss|atom|rdf)$|[/_-](?:rss|atom|feed)[^/]{0,40}\.(?:xml|json)$"
    r"|^https?://(?:feeds?|rss|flux)\.|[?&](?:feed|format|type)=(?:rss|atom|rss2)",
    re.IGNORECASE,
)
_SIDE = re.compile(r"comment|/comments?/|podcast", re.IGNORECASE)
_LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class FeedOffer:
    """A feed that can be followed. `title` is what the page calls it, "" when it does not."""

    url: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class PageAnswer:
    """What a child found in a page."""

    feeds: tuple[FeedOffer, ...]
    article: Draft | None
    is_article: bool
    error: str
    """Why there is no article in it, one translated line; "" when there is one."""


def parse_page(body: bytes, url: str, charset: str, *, thorough: bool = True) -> PageAnswer:
    """The task of a child: what a page is worth."""
    tree = parse_html(decode(inflated(body), charset))
    feeds = () if tree is None else announced_feeds(tree, url)
    is_article = tree is not None and page_facts(tree, url).is_article
    if feeds and (not is_article or is_front_page(url)):
        return PageAnswer(feeds, None, False, "")
    try:
        draft = read_page(body, address=url, declared=charset, origin=Origin.PAGE, thorough=thorough)
    except IngestError as error:
        return PageAnswer(feeds, None, is_article, str(error))
    return PageAnswer(feeds, replace(draft, url=draft.url or url), is_article, "")


def announced_feeds(tree: etree._Element, base: str) -> tuple[FeedOffer, ...]:
    """The feeds a page names, each once: those of articles before those of comments."""
    offers: dict[str, FeedOffer] = {}
    for offer in [*_linked(tree, base)] or [*_mentioned(tree, base)]:
        offers.setdefault(offer.url, offer)
    found = list(offers.values())[: 2 * MOST_FEEDS]
    found.sort(key=lambda offer: bool(_SIDE.search(f"{offer.title} {offer.url}")))
    return tuple(found[:MOST_FEEDS])


def _linked(tree: etree._Element, base: str) -> Iterator[FeedOffer]:
    for link in tree.iter("link"):
        relations = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").lower().partition(";")[0].strip()
        if "feed" in relations or ("alternate" in relations and _TYPES.fullmatch(kind)):
            address = web_address(link.get("href") or "", base)
            if address:
                yield FeedOffer(address, clean_line(link.get("title") or "")[:_LONGEST_TITLE])


def _mentioned(tree: etree._Element, base: str) -> Iterator[FeedOffer]:
    """Links of the text whose addresses look like those of feeds, on the page's own site."""
    site = _site(base)
    for link in tree.iter("a"):
        address = web_address(link.get("href") or "", base)
        if address and _ADDRESS.search(address) and _site(address) == site and address != base:
            title = clean_line("".join(map(str, link.itertext()))[:400]) or clean_line(
                link.get("title") or ""
            )
            yield FeedOffer(address, title[:_LONGEST_TITLE])


def _site(address: str) -> str:
    """The last two labels of the host: enough to tell a paper from the services it links to."""
    return ".".join((urlsplit(address).hostname or "").split(".")[-2:])

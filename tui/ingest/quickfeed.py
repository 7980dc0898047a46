"""Well-formed RSS 2.0 and Atom 1.0, read ten times as fast as by feedparser, with the same result.

Only what is certain is read here: on anything out of the ordinary the answer is None, and feedparser reads
the feed. A test over real feeds holds the two equal.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from tui.ingest.dates import parse_date
from tui.ingest.entries import MOST_ENTRIES, Entry, stand_in
from tui.ingest.links import web_address

_ATOM = "{http://www.w3.org/2005/Atom}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_ORIGIN = "{http://rssnamespace.org/feedburner/ext/1.0}origLink"
_LEFT_TO_FEEDPARSER = ("xhtml", "itunes.com/dtds", "<!DOCTYPE", "purl.org/dc/terms", "xml:base")
"""What gives an item its text, author, date or addresses by rules of its own."""
_NAMES_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says of itself, and its entries; addresses as they are written."""

    title: str
    link: str
    entries: tuple[Entry, ...]
    left_out: int = 0
    """Entries beyond those that are read."""


def read_quickly(text: str, base: str) -> Channel | None:
    """The feed in a text, or None when it is for feedparser to read. `base` is the feed's address."""
    if any(mark in text for mark in _LEFT_TO_FEEDPARSER):
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None
    if root.tag == "rss" and root.get("version") == "2.0":
        return _rss(root, base)
    return _atom(root, base) if root.tag == f"{_ATOM}feed" else None


def _rss(root: etree._Element, base: str) -> Channel | None:
    channel = root.find("channel")
    if channel is None:
        return None
    site, language = _text(channel, "link"), _text(channel, "language")
    home = web_address(site, base) or base
    entries = []
    items = channel.findall("item")
    for item in items[:MOST_ENTRIES]:
        guids = item.findall("guid")
        if len(guids) > 1:
            return None
        identity = _text(item, "guid")
        entries.append(
            Entry(
                title=_text(item, "title"),
                content=_text(item, _CONTENT),
                summary=_text(item, "description"),
                link=_text(item, _ORIGIN) or _text(item, "link") or stand_in(identity),
                guid=identity,
                author=_names([child for child in item if child.tag in ("author", f"{_DC}creator")]),
                published=_text(item, "pubDate") or _text(item, f"{_DC}date"),
                language=language,
                base=home,
            )
        )
    return _certain(Channel(_text(channel, "title"), site, tuple(entries), len(items) - len(entries)))


def _atom(root: etree._Element, base: str) -> Channel | None:
    site = _link(root)
    language = root.get(f"{_XML}lang") or ""
    home = web_address(site, base) or base
    entries = []
    items = root.findall(f"{_ATOM}entry")
    for item in items[:MOST_ENTRIES]:
        content = item.find(f"{_ATOM}content")
        identity = _text(item, f"{_ATOM}id")
        entries.append(
            Entry(
                title=_text(item, f"{_ATOM}title"),
                content=_text(item, f"{_ATOM}content"),
                summary=_text(item, f"{_ATOM}summary"),
                link=_text(item, _ORIGIN) or _link(item) or stand_in(identity),
                guid=identity,
                author=_names(item.findall(f"{_ATOM}author/{_ATOM}name")),
                published=_text(item, f"{_ATOM}published") or _text(item, f"{_ATOM}updated"),
                language=(content.get(f"{_XML}lang") if content is not None else None) or language,
                base=home,
            )
        )
    return _certain(Channel(_text(root, f"{_ATOM}title"), site, tuple(entries), len(items) - len(entries)))


def _certain(channel: Channel) -> Channel | None:
    """The channel, unless an entry has no text or a date only feedparser may understand."""
    doubtful = (
        not (entry.content or entry.summary) or (entry.published and parse_date(entry.published) is None)
        for entry in channel.entries
    )
    return None if any(doubtful) else channel


def _text(parent: etree._Element, tag: str) -> str:
    """All text of the first child with a tag that has any."""
    for child in parent.iterchildren(tag):
        text = "".join(map(str, child.itertext())).strip()
        if text:
            return text
    return ""


def _names(elements: list[etree._Element]) -> str:
    names = ("".join(map(str, element.itertext())).strip() for element in elements[:_NAMES_AT_MOST])
    return ", ".join(dict.fromkeys(name for name in names if name))


def _link(parent: etree._Element) -> str:
    links = parent.findall(f"{_ATOM}link")
    chosen = [link for link in links if link.get("rel", "alternate") == "alternate"]
    return next((link.get("href", "").strip() for link in chosen if link.get("href")), "")

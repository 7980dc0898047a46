"""What a child process is asked to do with untrusted bytes. Imports no more than the one task needs."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.ingest.kinds import Kind
from tui.model import Draft, Origin


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file held: articles, feeds to follow, and addresses that cannot be followed."""

    drafts: tuple[Draft, ...] = ()
    feeds: tuple[tuple[str, str, str], ...] = ()
    """(address, name, site)"""
    refused: tuple[str, ...] = field(default=())


def parse_file(kind: Kind, data: bytes, name: str, *, thorough: bool = True) -> Parsed:
    """Read the bytes of a file of a known kind. Raises IngestError."""
    if kind is Kind.TEXT:
        from tui.ingest.plain import read_plain

        return Parsed(tuple(read_plain(data, name)))
    if kind is Kind.MARKDOWN:
        from tui.ingest.markdown import read_markdown

        return Parsed(tuple(read_markdown(data, name)))
    if kind is Kind.MAIL:
        from tui.ingest.mail import read_mail

        return Parsed(tuple(read_mail(data, name)))
    if kind is Kind.FEED:
        from tui.ingest.feeds import read_feed

        return Parsed(read_feed(data).drafts)
    if kind in (Kind.OPML, Kind.URLS):
        from tui.ingest.subscriptions import read_opml, read_urls

        found = read_opml(data) if kind is Kind.OPML else read_urls(data)
        return Parsed(
            feeds=tuple((feed.url, feed.name, feed.site) for feed in found.feeds), refused=found.refused
        )
    from tui.ingest.pages import read_page

    return Parsed((read_page(data, origin=Origin.FILE, thorough=thorough),))

"""What a child process is asked to do with untrusted bytes. Imports no more than the one task needs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any, cast

from tui.ingest.kinds import Kind
from tui.library import Following, Transfer
from tui.locale import ngettext
from tui.model import Draft, Origin


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a file held."""

    drafts: tuple[Draft, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    """Articles as another reader had them."""
    sources: tuple[Following, ...] = ()
    """Sources that are to be followed."""
    refused: tuple[str, ...] = ()
    """Addresses that cannot be followed."""
    remarks: tuple[str, ...] = ()
    """What else was left out or changed, in translated lines."""
    searches: tuple[tuple[str, str], ...] = ()
    """Names and queries of saved searches."""


def parse_file(kind: Kind, data: bytes, name: str, *, thorough: bool = True) -> Parsed:
    """Read the bytes of a file of a known kind. Raises IngestError."""
    if kind is Kind.FEED:
        from tui.ingest.feeds import read_feed

        feed = read_feed(data)
        return Parsed(feed.drafts, remarks=_cut(feed.left_out))
    if kind is Kind.MAIL:
        from tui.ingest.mail import read_mail

        mail = read_mail(data, name)
        return Parsed((mail.draft,), remarks=_left_out(mail.left_out))
    if kind in _ARTICLES:
        return Parsed(tuple(_reader(*_ARTICLES[kind])(data, name)))
    if kind in _SOURCES:
        found = _reader(*_SOURCES[kind])(data)
        return Parsed(
            sources=found.sources, refused=found.refused, remarks=found.remarks, searches=found.searches
        )
    if kind in _SAVED:
        found = _reader(*_SAVED[kind])(data)
        return Parsed(transfers=found.transfers, remarks=found.remarks)
    from tui.ingest.pages import read_page

    return Parsed((read_page(data, origin=Origin.FILE, thorough=thorough),))


_ARTICLES = {
    Kind.TEXT: ("plain", "read_plain"),
    Kind.MARKDOWN: ("markdown", "read_markdown"),
    Kind.PDF: ("pdf", "read_pdf"),
}
_SOURCES = {Kind.OPML: ("others.opml", "read_opml"), Kind.URLS: ("others.newsboat_urls", "read_urls")}
_SAVED = {
    Kind.WALLABAG: ("others.wallabag", "read_wallabag"),
    Kind.OMNIVORE: ("others.omnivore", "read_omnivore"),
    Kind.TABLE: ("others.pocket", "read_table"),
    Kind.LINKS: ("others.pocket", "read_links"),
}


def _cut(left_out: int) -> tuple[str, ...]:
    """A line on the end of a feed that is too long."""
    line = ngettext(
        "it is too long: {n} article was left out", "it is too long: {n} articles were left out", left_out
    )
    return (line.format(n=left_out),) if left_out else ()


def _left_out(names: tuple[str, ...]) -> tuple[str, ...]:
    """A line on what was attached to a mail."""
    if not names:
        return ()
    line = ngettext(
        "{n} attachment was left out: {files}", "{n} attachments were left out: {files}", len(names)
    )
    return (line.format(n=len(names), files=", ".join(names[:20])),)


def _reader(module: str, function: str) -> Callable[..., Any]:
    return cast(Callable[..., Any], getattr(import_module(f"tui.ingest.{module}"), function))

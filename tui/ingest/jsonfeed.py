"""JSON Feed 1.0 and 1.1."""

from __future__ import annotations

import html
import json
from typing import Any

from tui.ingest.decoding import decode
from tui.ingest.entries import MOST_ENTRIES, Entry, Feed, drafts_of, plain_title
from tui.ingest.errors import IngestError
from tui.ingest.identity import told_apart
from tui.ingest.known import unread
from tui.ingest.links import web_address
from tui.locale import _


def looks_like_json(data: bytes) -> bool:
    """Whether the bytes begin as a JSON object does."""
    return data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def read_json_feed(data: bytes, base: str, known: bytes = b"") -> Feed:
    """The articles of a JSON Feed without the `known` ones. IngestError when the bytes are none."""
    try:
        parsed = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        raise IngestError(_("it is not a feed: the JSON in it is damaged")) from error
    if not isinstance(parsed, dict) or not isinstance(parsed.get("items"), list):
        raise IngestError(_("it is not a feed: give the address of an RSS, Atom or JSON feed"))
    title = plain_title(_text(parsed, "title"))
    site = web_address(_text(parsed, "home_page_url"), base)
    language = _text(parsed, "language")
    left_out = max(0, len(parsed["items"]) - MOST_ENTRIES)
    items = [item for item in parsed["items"][:MOST_ENTRIES] if isinstance(item, dict)]
    entries, marks = unread([_entry(item, base=site or base, language=language) for item in items], known)
    return Feed(title, site, told_apart(drafts_of(entries, title)), marks, left_out)


def _entry(item: dict[str, Any], *, base: str, language: str) -> Entry:
    plain = _text(item, "content_text")
    guid = item.get("id")
    return Entry(
        title=_text(item, "title"),
        content=_text(item, "content_html") or html.escape(plain),
        summary=html.escape(_text(item, "summary")),
        link=_text(item, "url") or _text(item, "external_url"),
        guid=str(guid) if isinstance(guid, str | int) and not isinstance(guid, bool) else "",
        author=_author(item),
        published=_text(item, "date_published") or _text(item, "date_modified"),
        language=_text(item, "language") or language,
        base=base,
    )


def _author(item: dict[str, Any]) -> str:
    authors = item.get("authors")
    written = authors if isinstance(authors, list) else [item.get("author")]
    names = [_text(author, "name") for author in written if isinstance(author, dict)]
    return ", ".join(name for name in names if name)


def _text(item: dict[str, Any], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""

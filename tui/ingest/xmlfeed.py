"""RSS and Atom, by feedparser, which is given nothing but bytes it cannot misread."""

from __future__ import annotations

import re
from calendar import timegm
from datetime import UTC, datetime
from io import BytesIO
from time import struct_time
from typing import Any

import feedparser

from tui.ingest.decoding import decode
from tui.ingest.errors import IngestError
from tui.ingest.feeds import MOST_ENTRIES, Entry, Feed, draft_of, plain_title
from tui.ingest.links import web_address
from tui.locale import _
from tui.text.clean import clean

_DECLARATION = re.compile(r"\A<\?xml[^>]{0,200}\?>")
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,7})|0*([0-9]{1,8}));|&#[xX]?[0-9a-fA-F]{7,};?")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,2000}(?:\[[^\]]{0,200000}\]\s{0,100})?>", re.IGNORECASE)
_TROUBLE = re.compile(r"</?(?:psc|gml|georss):[^<>]{0,5000}>")
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|channel|RDF)\b", re.IGNORECASE)
_HEAD = 20_000


def read_xml_feed(data: bytes, base: str, declared: str) -> Feed:
    """The articles of an RSS or Atom feed. IngestError when the bytes are none."""
    text = _readable(decode(data, declared))
    if not _FEED.search(text[:_HEAD]):
        raise IngestError(_("it is not a feed: give the address of an RSS, Atom or JSON feed"))
    parsed = _parsed(text)
    channel = parsed["feed"]
    title = plain_title(_text(channel, "title"))
    site = web_address(_text(channel, "link"), base)
    language = _text(channel, "language")
    drafts = []
    for item in parsed["entries"][:MOST_ENTRIES]:
        entry = _entry(item, base=site or base, language=language)
        if entry.title.strip() or entry.content.strip() or entry.summary.strip():
            drafts.append(draft_of(entry, title))
    return Feed(title, site, tuple(drafts))


def _readable(text: str) -> str:
    """The feed without what makes feedparser leave its strict parser or raise: white space in front, control
    characters, references to characters that do not exist, an encoding that is no longer true."""
    text = _DECLARATION.sub("", text.lstrip("\ufeff \t\r\n\x00"))
    return clean(_REFERENCE.sub(_sound_reference, text)).lstrip()


def _sound_reference(match: re.Match[str]) -> str:
    code = int(match[1], 16) if match[1] else int(match[2] or 0)
    if not 0 < code <= 0x10FFFF:
        return "\ufffd"
    char = chr(code)
    return match[0] if clean(char) == char else clean(char)


def _parsed(text: str) -> Any:
    """What feedparser makes of the text; on a copy without its traps when it raises on the first."""
    try:
        return _feedparser(text)
    except Exception:
        # feedparser raises whatever its dozen known traps raise: AttributeError, ValueError, KeyError, …
        try:
            return _feedparser(_TROUBLE.sub("", _DOCTYPE.sub("", text)))
        except Exception as error:
            raise IngestError(_("the feed is too damaged to be read")) from error


def _feedparser(text: str) -> Any:
    # No address is given: feedparser would make guids absolute with it; they would change when a feed moves.
    headers = {"content-type": "application/xml; charset=utf-8"}
    # A stream, for feedparser opens bytes that happen to be the name of a file.
    stream = BytesIO(text.encode("utf-8", "replace"))
    return feedparser.parse(
        stream, response_headers=headers, sanitize_html=False, resolve_relative_uris=False
    )


def _entry(item: Any, *, base: str, language: str) -> Entry:
    contents = [content for content in item.get("content") or () if isinstance(content.get("value"), str)]
    fullest = max(contents, key=lambda content: len(content["value"]), default=None)
    guid = _text(item, "id")
    return Entry(
        title=_text(item, "title"),
        content=fullest["value"] if fullest else "",
        summary=_text(item, "summary"),
        link=_text(item, "link") or (guid if web_address(guid) else ""),
        guid=guid,
        author=_text(item, "author"),
        published=_published(item),
        language=(fullest.get("language") if fullest else None) or language,
        base=base,
    )


def _text(item: Any, key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def _published(item: Any) -> str:
    for key in ("published", "updated", "created"):
        # Past FeedParserDict, which warns that it maps "updated" to "published".
        parsed = dict.get(item, f"{key}_parsed")
        if isinstance(parsed, struct_time):
            try:
                return datetime.fromtimestamp(timegm(parsed), UTC).isoformat(sep=" ")
            except (ValueError, OverflowError, OSError):
                continue
        written = dict.get(item, key)
        if isinstance(written, str) and written.strip():
            return written
    return ""

"""RSS and Atom, by feedparser, which is given nothing but bytes it cannot misread."""

from __future__ import annotations

import re
from calendar import timegm
from datetime import UTC, datetime
from io import BytesIO
from time import struct_time
from typing import Any

from tui.ingest.decoding import decode
from tui.ingest.entries import MOST_ENTRIES, Entry, Feed, drafts_of, plain_title, stand_in
from tui.ingest.errors import IngestError
from tui.ingest.identity import told_apart
from tui.ingest.known import unread
from tui.ingest.links import web_address
from tui.ingest.quickfeed import Channel, read_quickly
from tui.locale import _
from tui.text.clean import clean

_DECLARATION = re.compile(r"\A<\?xml[^>]{0,200}\?>")
_REFERENCE = re.compile(r"&#(?:[xX]0*([0-9a-fA-F]{1,7})|0*([0-9]{1,8}));|&#[xX]?[0-9a-fA-F]{7,};?")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,2000}(?:\[[^\]]{0,200000}\]\s{0,100})?>", re.IGNORECASE)
_TROUBLE = re.compile(r"</?(?:psc|gml|georss):[^<>]{0,5000}>")
_OWN_TEXT = re.compile(r"<(?:description|summary|content(?::encoded)?)\b")
_CAPTION = re.compile(r"<media:(description|title|text)\b[^<>]{0,500}>.{0,5000}?</media:\1>", re.DOTALL)
"""What feedparser takes for the text or the title of an article: the caption of its picture."""
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|channel|RDF)\b", re.IGNORECASE)
_HEAD = 20_000


def read_xml_feed(data: bytes, base: str, declared: str, known: bytes = b"", *, quickly: bool = True) -> Feed:
    """The articles of an RSS or Atom feed without the `known` ones. IngestError when the bytes are none.

    Unless `quickly` is false, well-formed feeds are read by `quickfeed`, all others by feedparser.
    """
    text = readable(decode(data, declared))
    if not _FEED.search(text[:_HEAD]) and not _FEED.search(_DOCTYPE.sub("", text)[:_HEAD]):
        raise IngestError(_("it is not a feed: give the address of an RSS, Atom or JSON feed"))
    channel = (read_quickly(text, base) if quickly else None) or _read_patiently(text, base)
    title = plain_title(channel.title)
    entries, marks = unread(channel.entries, known)
    drafts = told_apart(drafts_of(entries, title))
    return Feed(title, web_address(channel.link, base), drafts, marks, left_out=channel.left_out)


def _read_patiently(text: str, base: str) -> Channel:
    """The feed as feedparser sees it."""
    parsed = _parsed(text)
    channel = parsed["feed"]
    link = _text(channel, "link")
    language = _text(channel, "language")
    entries = (
        _entry(item, base=web_address(link, base) or base, language=language)
        for item in parsed["entries"][:MOST_ENTRIES]
    )
    left_out = max(0, len(parsed["entries"]) - MOST_ENTRIES)
    return Channel(_text(channel, "title"), link, tuple(entries), left_out)


def readable(text: str) -> str:
    """The feed without what makes feedparser leave its strict parser or raise: white space in front, control
    characters, references to characters that do not exist, an encoding that is no longer true."""
    text = _DECLARATION.sub("", text.lstrip("\ufeff \t\r\n\x00"))
    if _OWN_TEXT.search(text):
        text = _CAPTION.sub("", text)
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
    import feedparser

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
    own_base = web_address(str(fullest.get("base") or ""), base) if fullest else ""
    return Entry(
        title=_text(item, "title"),
        content=fullest["value"] if fullest else "",
        summary=_text(item, "summary"),
        link=_text(item, "feedburner_origlink") or _text(item, "link") or stand_in(_text(item, "id")),
        guid=_text(item, "id"),
        author=_authors(item),
        published=_published(item),
        language=(fullest.get("language") if fullest else None) or language,
        base=own_base or base,
    )


def _authors(item: Any) -> str:
    names = [author.get("name") for author in item.get("authors") or () if isinstance(author, dict)]
    return ", ".join(dict.fromkeys(name for name in names if name)) or _text(item, "author")


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

"""What a file is: by its extension where that says it, else by its content."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum
from pathlib import PurePath

from tui.ingest.decoding import is_wide
from tui.ingest.errors import IngestError
from tui.locale import _


class Kind(StrEnum):
    """What ingest can read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    MAIL = "mail"
    PDF = "pdf"
    FEED = "feed"
    OPML = "opml"
    URLS = "urls"
    """newsboat's list of sources."""
    WALLABAG = "wallabag"
    OMNIVORE = "omnivore"
    TABLE = "table"
    """A table of saved articles, of Pocket or Instapaper."""
    LINKS = "links"
    """Pocket's page of links."""


_BY_EXTENSION = {
    **dict.fromkeys((".txt", ".text"), Kind.TEXT),
    **dict.fromkeys((".md", ".markdown", ".mkd"), Kind.MARKDOWN),
    ".eml": Kind.MAIL,
    ".pdf": Kind.PDF,
    ".opml": Kind.OPML,
    ".csv": Kind.TABLE,
    ".urls": Kind.URLS,
}
_BY_CONTENT_ONLY = frozenset((".xml", ".rss", ".atom", ".rdf", ".json", ".html", ".htm", ".xhtml", ""))
"""Extensions that leave open what a file is; all others are not read when met in a folder."""

DATABASE_MAGIC = b"SQLite format 3\0"
"""What an SQLite file begins with."""

_BINARY = (
    (b"PK\x03\x04", "ZIP, DOCX, ODT, EPUB"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (DATABASE_MAGIC, "SQLite"),
)
_XML_FEED = re.compile(rb"<(?:!doctype\s+)?(?:rss|feed|rdf:RDF|RDF)[\s>]", re.IGNORECASE)
_OPML = re.compile(rb"<?opml[\s>]|<outline\s", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype html|html|head|body|article|div|p|h1|meta)[\s>]", re.IGNORECASE)
_MARKUP = ((_OPML, Kind.OPML), (_XML_FEED, Kind.FEED), (_HTML, Kind.PAGE))
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_HEADER = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}")
_MAIL_HEADERS = re.compile(
    rb"^(?:from|subject|date|message-id|mime-version|received|return-path):", re.I | re.M
)
_FRONT_MATTER = re.compile(rb"\A\s*---[ \t]*\r?\n[A-Za-z_-]+[ \t]*:")
_POCKET_PAGE = re.compile(rb"<title>\s{0,9}Pocket Export\s{0,9}</title>", re.IGNORECASE)
_TABLE = re.compile(rb"\A(?:[\w\"]{1,20},){2,12}[\w\"]{1,20}\s{0,3}(?:\n|\Z)")
_HEAD = 4096
_SAVED_HEAD = 200_000
"""Bytes of a JSON list in which its first article is known by its keys; Wallabag's holds the whole text."""
_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\x0b\x0c\r\x1b")
_CONTROLS_AT_MOST = 0.05
"""Share of control characters, not counting NUL in UTF-16 and UTF-32, up to which bytes are a text."""


def has_known_extension(name: str) -> bool:
    """Whether a file met in a folder is one to read."""
    path = PurePath(name)
    extension = path.suffix.lower()
    if path.name in ("urls", "cache.db"):
        return True
    return extension in _BY_EXTENSION or (extension in _BY_CONTENT_ONLY and extension != "")


def kind_of(name: str, data: bytes) -> Kind:
    """What a file is. Raises IngestError, naming the file, for what cannot be read."""
    path = PurePath(name)
    stated = Kind.URLS if path.name == "urls" else _BY_EXTENSION.get(path.suffix.lower())
    head = data[:_HEAD]
    if head.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(b"%PDF-"):
        return Kind.PDF
    for magic, form in _BINARY:
        if head.startswith(magic):
            raise IngestError(
                _("{name}: {form} files are not read; save it as text, Markdown or HTML").format(
                    name=name, form=form
                )
            )
    if _is_no_text(head):
        raise IngestError(_("{name}: this is no text; save it as text, Markdown or HTML").format(name=name))
    if stated is not None:
        return stated
    found = _by_content(head.lstrip(b"\xef\xbb\xbf \t\r\n"), data)
    if found is Kind.TEXT and path.suffix.lower() == ".json":
        raise IngestError(
            _("{name}: this JSON is neither a feed nor an export that is known").format(name=name)
        )
    if path.suffix.lower() in (".html", ".htm", ".xhtml") and found not in (Kind.FEED, Kind.LINKS):
        return Kind.PAGE
    return found


def _is_no_text(head: bytes) -> bool:
    """Whether a file begins like a picture, a sound or a program: many control characters."""
    if head.startswith((b"\x1f\x8b", codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or is_wide(head):
        return False
    return len(head) - len(head.translate(None, _CONTROLS)) > _CONTROLS_AT_MOST * len(head) + 8


def _by_content(head: bytes, data: bytes) -> Kind:
    if head.startswith((b"{", b"\x1f\x8b")):
        return Kind.FEED if head.startswith(b"{") else Kind.PAGE
    if exported := _export(head, data):
        return exported
    header = _HEADER.match(head)
    if header and len(_MAIL_HEADERS.findall(header[0])) >= 2:
        return Kind.MAIL
    visible = _COMMENT.sub(b"", head)
    found = [(match.start(), kind) for pattern, kind in _MARKUP if (match := pattern.search(visible))]
    if found or head.startswith(b"<?xml"):
        return min(found)[1] if found else Kind.FEED
    if _FRONT_MATTER.match(data):
        return Kind.MARKDOWN
    return Kind.TEXT


def _export(head: bytes, data: bytes) -> Kind | None:
    """Whose export a file is, None for another file."""
    if head.startswith(b"["):
        first = data[:_SAVED_HEAD]
        if b'"is_archived"' in first and b'"url"' in first:
            return Kind.WALLABAG
        return Kind.OMNIVORE if b'"slug"' in first and b'"savedAt"' in first else None
    if _TABLE.match(head) and _is_known_table(head):
        return Kind.TABLE
    return Kind.LINKS if _POCKET_PAGE.search(head) else None


def _is_known_table(head: bytes) -> bool:
    columns = set(
        head.partition(b"\n")[0].decode("ascii", "replace").lower().replace('"', "").strip().split(",")
    )
    return columns >= {"url", "title"} and bool(columns & {"time_added", "timestamp"})

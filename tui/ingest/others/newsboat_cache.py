"""newsboat's `cache.db`: its articles with what was read and flagged, some hundred at a time.

The file may hold hundreds of megabytes, and whatever somebody put into it: it is opened read-only in a child
process, and read from one id to the next.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tui.ingest.blocks import body_from_html
from tui.ingest.dates import believable
from tui.ingest.entries import author_name, mended, plain_title
from tui.ingest.errors import IngestError
from tui.ingest.links import web_address
from tui.ingest.titles import finished_title, without_title
from tui.library import Transfer
from tui.locale import _
from tui.model import Body, Draft, Origin
from tui.text.bodies import body_from_text
from tui.text.clean import clean_line
from tui.text.language import guess_language

AT_ONCE = 300
"""Articles read by one task of a child process."""
LARGEST_TEXT = 2_000_000
"""Characters of one article that are read."""
FLAG_TAG = "newsboat/{flag}"
"""The tag a flag becomes: newsboat's are single letters that mean what their reader wants."""

_ITEMS = """SELECT i.id, i.guid, i.title, i.author, i.url, i.feedurl, i.pubDate, substr(i.content, 1, :most),
        i.unread, i.flags, coalesce(f.title, ''), {mime}
    FROM rss_item AS i LEFT JOIN rss_feed AS f ON f.rssurl = i.feedurl
    WHERE i.id > :after AND NOT coalesce(i.deleted, 0) ORDER BY i.id LIMIT :limit"""


_COLUMNS = {"guid", "feedurl", "pubDate", "content", "unread", "flags", "deleted"}


@dataclass(frozen=True, slots=True)
class CachePart:
    """Some articles of a cache, and the id of the last one read (None: there is no more)."""

    transfers: tuple[Transfer, ...]
    last: int | None


def read_cache(path: Path, after: int = 0, limit: int = AT_ONCE) -> CachePart:
    """The articles of a cache that follow id `after`. Raises IngestError for another kind of database."""
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, timeout=5)
        ) as connection:
            # One bad byte in one feed must not cost all the others.
            connection.text_factory = lambda text: text.decode("utf-8", "replace")
            connection.execute("PRAGMA trusted_schema = OFF")
            # A view of that name could go on for ever.
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            columns = {row[1] for row in connection.execute("PRAGMA table_info(rss_item)")}
            known = {("rss_item",), ("rss_feed",)} <= set(tables) and columns >= _COLUMNS
            if not known:
                raise IngestError(_("this database is no cache of newsboat"))
            # Older versions keep HTML alone.
            mime = "i.content_mime_type" if "content_mime_type" in columns else "''"
            values = {"after": after, "limit": limit, "most": LARGEST_TEXT}
            rows = connection.execute(_ITEMS.format(mime=mime), values).fetchall()
    except (sqlite3.Error, OverflowError, UnicodeError) as error:
        reason = clean_line(str(error))
        raise IngestError(_("this database cannot be read ({reason})").format(reason=reason)) from error
    transfers = tuple(_transfer(row) for row in rows)
    return CachePart(transfers, rows[-1][0] if len(rows) == limit else None)


def _transfer(row: tuple[object, ...]) -> Transfer:
    guid, title, author, url, feed, published, content, unread, flags, source, mime = map(_text, row[1:])
    link = web_address(url)
    name = plain_title(title)
    html = mime in ("", "text/html", "application/xhtml+xml")
    body = body_from_html(mended(content), link or feed) if html else body_from_text(content)
    body = without_title(body, name) if any(map(str.isalnum, body.text)) else Body("", ())
    draft = Draft(
        title=finished_title(name, body) or clean_line(url),
        body=body,
        source=plain_title(source) or clean_line(feed),
        author=author_name(author),
        url=link,
        guid=clean_line(guid[:2000]),
        language=guess_language(f"{name}\n{body.text}"),
        published=moment(published),
        origin=Origin.FEED,
        tags=tuple(FLAG_TAG.format(flag=flag) for flag in dict.fromkeys(flags) if flag.isalpha()),
    )
    return Transfer(draft, read=unread == "0", feed=feed)


def moment(seconds: str) -> datetime | None:
    """The time that many seconds after 1970, None for none that an article could have been published at."""
    try:
        return believable(datetime.fromtimestamp(int(seconds), UTC)) if int(seconds) > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def _text(value: object) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return "" if value is None else str(value)

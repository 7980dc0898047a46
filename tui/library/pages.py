"""Pages of articles as they came, compressed: their text can be taken out again without the network."""

from __future__ import annotations

import sqlite3
import zlib
from dataclasses import dataclass
from datetime import datetime

from tui.library import times
from tui.library.database import Database

_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Page:
    """The page of an article. `charset` is what the server declared, "" when it did not."""

    article_id: int
    url: str
    fetched: datetime
    html: bytes
    charset: str


class Pages:
    """The pages of a library, the last one for each article."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, article_id: int, url: str, html: bytes, charset: str = "") -> None:
        """Keep the page of an article in place of the one kept before. KeyError for an unknown article."""
        packed = zlib.compress(html, _LEVEL)

        def work(connection: sqlite3.Connection) -> None:
            if connection.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone() is None:
                raise KeyError(article_id)
            connection.execute(
                "INSERT OR REPLACE INTO page (article_id, url, fetched, charset, html)"
                " VALUES (?, ?, ?, ?, ?)",
                (article_id, url, times.now(), charset, packed),
            )

        self._database.write(work, durable=False)

    def get(self, article_id: int) -> Page | None:
        """The page of an article, or None."""
        row = self._database.row(
            "SELECT article_id, url, fetched, html, charset FROM page WHERE article_id = ?", (article_id,)
        )
        if row is None:
            return None
        return Page(row[0], row[1], times.from_stored(row[2]), zlib.decompress(row[3]), row[4])

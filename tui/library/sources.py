"""Followed sources and how fetching them went."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace

from tui.library import times
from tui.library.database import Database, Row
from tui.library.steps import Steps
from tui.library.storing import Stored, store
from tui.locale import _
from tui.model import Draft, Source

_SELECT = """SELECT s.id, s.name, s.url, s.site, coalesce(h.etag, ''), coalesce(h.last_modified, ''),
        h.last_tried, h.last_ok, coalesce(h.error, ''),
        (SELECT count(*) FROM article WHERE source_id = s.id),
        (SELECT count(*) FROM article WHERE source_id = s.id AND state = 'unread' AND triage <> 'dismissed')
    FROM source AS s LEFT JOIN source_health AS h ON h.source_id = s.id"""


class Sources:
    """The feeds that are followed."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def follow(self, url: str, name: str = "", site: str = "") -> Source:
        """Follow the feed at `url`; one that is followed already stays as it is.

        Without `name` it is called by its address.
        """
        from tui.text.clean import clean_line

        url, name, site = clean_line(url), clean_line(name), clean_line(site)

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT OR IGNORE INTO source (url, name, site) VALUES (?, ?, ?)", (url, name or url, site)
            )

        self._steps.act(_("Follow {name}").format(name=name or url), work)
        row = self._database.row(f"{_SELECT} WHERE s.url = ?", (url,))
        assert row is not None
        return _source(row)

    def all(self) -> list[Source]:
        """Every source, by name."""
        return [_source(row) for row in self._database.rows(f"{_SELECT} ORDER BY fold(s.name), s.id")]

    def get(self, id: int) -> Source | None:
        """One source, or None."""
        row = self._database.row(f"{_SELECT} WHERE s.id = ?", (id,))
        return _source(row) if row else None

    def rename(self, id: int, name: str, automatic: bool = False) -> None:
        """Call a source otherwise. KeyError for an unknown one. `automatic`: the program did it by itself."""
        from tui.text.clean import clean_line

        before, name = self._existing(id).name, clean_line(name)

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("UPDATE source SET name = ? WHERE id = ?", (name, id))

        self._steps.act(_("Rename {before} to {name}").format(before=before, name=name), work, automatic)

    def remove(self, id: int) -> None:
        """Stop following a source; its articles stay. KeyError for an unknown one."""
        name = self._existing(id).name

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM source WHERE id = ?", (id,))

        self._steps.act(_("Stop following {name}").format(name=name), work)

    def fetched(self, id: int, etag: str, last_modified: str, drafts: Iterable[Draft]) -> list[Stored]:
        """A fetch went well: remember its validators and store what it brought, in one transaction.

        KeyError for an unknown source.
        """
        name = self._existing(id).name
        coming = [replace(draft, source_id=id, source=draft.source or name) for draft in drafts]

        def work(connection: sqlite3.Connection) -> list[Stored]:
            moment = times.now()
            connection.execute(
                "INSERT OR REPLACE INTO source_health"
                " (source_id, etag, last_modified, last_tried, last_ok, error) VALUES (?, ?, ?, ?, ?, '')",
                (id, etag, last_modified, moment, moment),
            )
            return store(connection, coming)

        return self._database.write(work, durable=False)

    def failed(self, id: int, error: str) -> None:
        """A fetch failed, for the reason `error` gives in one line. Validators stay."""

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO source_health (source_id, last_tried, error) VALUES (?1, ?2, ?3)"
                " ON CONFLICT DO UPDATE SET last_tried = ?2, error = ?3",
                (id, times.now(), error),
            )

        self._database.write(work, durable=False)

    def _existing(self, id: int) -> Source:
        source = self.get(id)
        if source is None:
            raise KeyError(id)
        return source


def _source(row: Row) -> Source:
    return Source(
        id=row[0],
        name=row[1],
        url=row[2],
        site=row[3],
        etag=row[4],
        last_modified=row[5],
        last_tried=times.optional(row[6]),
        last_ok=times.optional(row[7]),
        error=row[8],
        articles=row[9],
        unread=row[10],
    )

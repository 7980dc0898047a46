"""The full-text index: kept true to the articles and notes, rebuilt when it has to be."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from tui.library.database import Database

_OLD = """SELECT i.article_id, i.title, b.text, i.author, i.notes
    FROM indexed AS i JOIN body AS b USING (version_id)
    WHERE i.article_id IN (SELECT value FROM json_each(?))"""
_NEW = """SELECT a.id, a.title, b.text, a.author,
        (SELECT coalesce(group_concat(note, char(10)), '')
            FROM (SELECT note FROM annotation WHERE article_id = a.id AND note <> '' ORDER BY created, id)),
        a.version_id
    FROM article AS a JOIN body AS b USING (version_id)
    WHERE a.id IN (SELECT value FROM json_each(?))"""

BATCH = 200
"""Articles indexed at a time while nobody waits: some 60 ms."""
_IN_MEMORY = 500


def index_all(database: Database) -> None:
    """Finish the index, a little at a time: other writes need not wait for the end of it."""
    while database.write(catch_up, durable=False):
        pass


def catch_up(connection: sqlite3.Connection, limit: int = BATCH) -> bool:
    """Bring the index up to date with `limit` articles of `unindexed`, the newest first (-1: all).

    True when some are left. A search does it first; else it is done in idle time.
    """
    if connection.execute("SELECT 1 FROM unindexed").fetchone() is None:
        return False
    import json

    _check_folding(connection)
    ids = connection.execute("SELECT article_id FROM unindexed ORDER BY article_id DESC LIMIT ?", (limit,))
    chosen = json.dumps([id for (id,) in ids])
    for row in _rows(connection, _OLD, chosen):
        connection.execute(
            "INSERT INTO search (search, rowid, title, body, author, notes) VALUES ('delete', ?, ?, ?, ?, ?)",
            _folded(row),
        )
    connection.execute("DELETE FROM indexed WHERE article_id IN (SELECT value FROM json_each(?))", (chosen,))
    for row in _rows(connection, _NEW, chosen):
        connection.execute(
            "INSERT INTO search (rowid, title, body, author, notes) VALUES (?, ?, ?, ?, ?)", _folded(row[:5])
        )
        connection.execute(
            "INSERT INTO indexed (article_id, title, author, notes, version_id) VALUES (?, ?, ?, ?, ?)",
            (row[0], row[1], row[3], row[4], row[5]),
        )
    connection.execute(
        "DELETE FROM unindexed WHERE article_id IN (SELECT value FROM json_each(?))", (chosen,)
    )
    return connection.execute("SELECT 1 FROM unindexed").fetchone() is not None


def rebuild(connection: sqlite3.Connection) -> None:
    """Empty the index and fill it again from every article."""
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('folding', '')")
    connection.execute("INSERT OR IGNORE INTO unindexed SELECT id FROM article")
    catch_up(connection, limit=-1)


def _rows(connection: sqlite3.Connection, sql: str, chosen: str) -> Iterator[tuple[object, ...]]:
    """Rows with bodies, few in memory at once."""
    cursor = connection.execute(sql, (chosen,))
    while rows := cursor.fetchmany(_IN_MEMORY):
        yield from rows


def _folded(row: tuple[object, ...]) -> tuple[object, ...]:
    from tui.text.fold import fold

    return (row[0], *(fold(str(text)) for text in row[1:]))


def _folding() -> str:
    """A fingerprint of how text is folded: entries made with another folding could not be deleted exactly."""
    from tui.text.fingerprint import text_hash
    from tui.text.fold import fold

    return text_hash(
        fold("".join(map(chr, (*range(0x20, 0x530), *range(0x1E00, 0x2200), *range(0xFB00, 0xFB07)))))
    )


def _check_folding(connection: sqlite3.Connection) -> None:
    known = connection.execute("SELECT value FROM meta WHERE key = 'folding'").fetchone()
    if known is None:
        connection.execute("INSERT INTO meta VALUES ('folding', ?)", (_folding(),))
    elif known[0] != _folding():
        connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
        connection.execute("DELETE FROM indexed")
        connection.execute("INSERT OR IGNORE INTO unindexed SELECT id FROM article")
        connection.execute("UPDATE meta SET value = ? WHERE key = 'folding'", (_folding(),))

"""How asking a source went, written down with what it brought."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from tui.library import times
from tui.library.storing import Stored, store
from tui.model import Draft

_SURE_AFTER = 3
"""Fetches in a row that met a permanent redirect, after which the source has the new address."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What is to be known of an answer when the source is asked again.

    `moved_to` is where a permanent redirect led, "" without one; a source that was asked at the address it
    moved to, and answers there, gives "" again.
    """

    etag: str = ""
    last_modified: str = ""
    body_hash: str = ""
    not_before: datetime | None = None
    status: int = 200
    moved_to: str = ""
    entries: bytes | None = None
    """By which its entries are known again; None: as before."""
    left_out: int | None = None
    """Articles at its end that were not read; None: as before."""
    title: str = ""
    """The feed's own name; a source that is called by its address takes it."""
    at: datetime | None = None
    """When it answered; None: now."""


def took(connection: sqlite3.Connection, id: int, fetched: Fetched, drafts: Iterable[Draft]) -> list[Stored]:
    """Write a success down and store what came; nothing for a source that is not followed (any more)."""
    row = connection.execute("SELECT name, language, url FROM source WHERE id = ?", (id,)).fetchone()
    if row is None:
        return []
    name, language, url = row
    if name == url and fetched.title:
        # Outside of any step: nothing the reader did, nor can undo.
        name = fetched.title
        connection.execute("UPDATE source SET name = ? WHERE id = ?", (name, id))
    moment = _moment(fetched.at)
    connection.execute(
        "INSERT INTO source_health (source_id, etag, last_modified, body_hash, entries, left_out, last_tried,"
        " last_ok, not_before, status, moved_to, moves)"
        " VALUES (:id, :etag, :modified, :hash, coalesce(:entries, x''), coalesce(:left_out, 0), :moment,"
        " :moment, :not_before, :status, :moved, :moved <> '')"
        " ON CONFLICT DO UPDATE SET etag = :etag, last_modified = :modified, body_hash = :hash,"
        " entries = coalesce(:entries, entries), left_out = coalesce(:left_out, left_out),"
        " last_tried = :moment, last_ok = :moment, error = '', failures = 0, gone = 0,"
        " not_before = :not_before, status = :status,"
        " moves = CASE WHEN :moved IN ('', moved_to) THEN moves + (moved_to <> '') ELSE 1 END,"
        " moved_to = CASE WHEN :moved = '' THEN moved_to ELSE :moved END",
        {
            "id": id,
            "etag": fetched.etag,
            "modified": fetched.last_modified,
            "hash": fetched.body_hash,
            "entries": fetched.entries,
            "left_out": fetched.left_out,
            "moment": moment,
            "not_before": None if fetched.not_before is None else times.to_stored(fetched.not_before),
            "status": fetched.status,
            "moved": fetched.moved_to,
        },
    )
    # The name and the language the reader gave the source are the ones its articles carry.
    coming = [
        replace(draft, source_id=id, source=name, language=language or draft.language) for draft in drafts
    ]
    return store(connection, coming, seen=moment)


def forget_entries(connection: sqlite3.Connection) -> None:
    """Let the entries of all feeds be read again with the next answers that differ.

    Where a source comes or goes, articles that several feeds bring go from one to another.
    """
    connection.execute("UPDATE source_health SET entries = x'' WHERE entries <> x''")


def failed(
    connection: sqlite3.Connection,
    id: int,
    error: str,
    *,
    status: int,
    not_before: datetime | None,
    gone: bool,
    at: datetime | None,
) -> None:
    """Write a failure down. Validators stay; an address it moved to is not trusted any more."""
    connection.execute(
        "INSERT INTO source_health (source_id, last_tried, error, failures, status, not_before, gone)"
        " VALUES (:id, :moment, :error, 1, :status, :not_before, :gone)"
        " ON CONFLICT DO UPDATE SET last_tried = :moment, error = :error, failures = failures + 1,"
        " status = :status, not_before = :not_before, gone = :gone, moved_to = '', moves = 0",
        {
            "id": id,
            "moment": _moment(at),
            "error": error,
            "status": status,
            "not_before": None if not_before is None else times.to_stored(not_before),
            "gone": gone,
        },
    )


def _moment(at: datetime | None) -> int:
    return times.now() if at is None else times.to_stored(at)


def moved(connection: sqlite3.Connection, ids: Sequence[int]) -> list[tuple[int, str]]:
    """Of `ids`, those that moved for good as far as one can tell, with their new addresses.

    One whose new address is followed already is left out.
    """
    marks = ", ".join("?" for _id in ids)
    return connection.execute(
        "SELECT s.id, h.moved_to FROM source_health AS h JOIN source AS s ON s.id = h.source_id"
        f" WHERE h.source_id IN ({marks}) AND h.moves >= {_SURE_AFTER} AND h.moved_to <> ''"
        " AND s.kind = 'feed' AND h.moved_to NOT IN (SELECT url FROM source)",
        tuple(ids),
    ).fetchall()

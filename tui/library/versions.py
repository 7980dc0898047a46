"""Bodies of articles, as the tables hold them."""

from __future__ import annotations

import json
import sqlite3

from tui.library import times
from tui.library.database import Database
from tui.model import Block, BlockKind, Body, Draft, Extent, Link, Origin, Version


def next_id(connection: sqlite3.Connection) -> int:
    """The id that the next version added in this transaction will have."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'version'").fetchone()
    return int(row[0]) + 1 if row else 1


def add_version(connection: sqlite3.Connection, article_id: int, draft: Draft, hash: str, seen: int) -> int:
    """Store the body of a draft as a version of an article; the id of the new version."""
    body = draft.body
    id = connection.execute(
        "INSERT INTO version (article_id, hash, origin, seen, extent, extractor) VALUES (?, ?, ?, ?, ?, ?)",
        (article_id, hash, draft.origin, seen, draft.extent, draft.extractor),
    ).lastrowid
    assert id is not None
    blocks = json.dumps([[b.kind, b.start, b.end] for b in body.blocks], separators=(",", ":"))
    links = json.dumps(
        [[k.start, k.end, k.url] for k in body.links], separators=(",", ":"), ensure_ascii=False
    )
    connection.execute("INSERT INTO body VALUES (?, ?, ?, ?)", (id, body.text, blocks, links))
    return id


def read_version(database: Database, id: int) -> Version | None:
    """One version with its body, or None."""
    row = database.row(
        "SELECT v.id, v.article_id, v.hash, v.origin, v.seen, b.text, b.blocks, b.links, v.extent,"
        " v.extractor"
        " FROM version AS v JOIN body AS b ON b.version_id = v.id WHERE v.id = ?",
        (id,),
    )
    if row is None:
        return None
    blocks = tuple(Block(BlockKind(kind), start, end) for kind, start, end in json.loads(row[6]))
    links = tuple(Link(start, end, url) for start, end, url in json.loads(row[7]))
    return Version(
        row[0],
        row[1],
        row[2],
        Origin(row[3]),
        times.from_stored(row[4]),
        Body(row[5], blocks, links),
        Extent(row[8]),
        row[9],
    )

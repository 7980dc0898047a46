"""Sources as the tables hold them."""

from __future__ import annotations

from tui.library import times
from tui.library.database import Database, Row
from tui.model import Source, SourceKind

_WEEK = 7 * 24 * 3600 * 1_000_000
_WEEKS = 8

# Each figure from an index alone: the conditions are word for word those of the partial indexes.
_OF_SOURCE = "FROM article WHERE source_id = s.id AND triage <> 'removed'"
_LATELY = f"{_OF_SOURCE} AND shown_at BETWEEN :now - {_WEEKS * _WEEK} AND :now"
_SELECT = f"""SELECT s.id, s.name, s.url, s.site, coalesce(h.etag, ''), coalesce(h.last_modified, ''),
        h.last_tried, h.last_ok, coalesce(h.error, ''),
        (SELECT count(*) {_OF_SOURCE}),
        (SELECT count(*) FROM article
            WHERE source_id = s.id AND state = 'unread' AND triage NOT IN ('dismissed', 'removed')),
        s.kind, s.folder, s.language, s.every, s.paused, s.full_text, s.cookies, s.approved, s.position,
        coalesce(h.body_hash, ''), coalesce(h.failures, 0), h.not_before, coalesce(h.moved_to, ''),
        coalesce(h.gone, 0), coalesce(h.status, 0),
        (SELECT max(shown_at) {_OF_SOURCE}),
        (SELECT count(*) {_LATELY}), (SELECT min(shown_at) {_LATELY}),
        (SELECT group_concat(name, char(10)) FROM (
            SELECT tag.name FROM tagging JOIN tag ON tag.key = tagging.tag
            WHERE tagging.kind = 'source' AND tagging.target = CAST(s.id AS TEXT)
            ORDER BY tagging.created, tag.key)),
        coalesce(h.left_out, 0)
    FROM source AS s LEFT JOIN source_health AS h ON h.source_id = s.id"""

_IN_ORDER = "ORDER BY fold(s.folder), s.position, fold(s.name), s.id"


def read_sources(
    database: Database, where: str = "", values: dict[str, object] | None = None
) -> list[Source]:
    """The sources that meet a condition over `s` (source) and `h` (source_health); all of them without one.

    By folder, then in the reader's order, then by name.
    """
    now = times.now()
    sql = f"{_SELECT} {f'WHERE {where}' if where else ''} {_IN_ORDER}"
    return [_source(row, now) for row in database.rows(sql, {**(values or {}), "now": now})]


def _source(row: Row, now: int) -> Source:
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
        kind=SourceKind(row[11]),
        folder=row[12],
        language=row[13],
        every=row[14],
        paused=bool(row[15]),
        full_text=bool(row[16]),
        cookies=row[17],
        approved=bool(row[18]),
        position=row[19],
        body_hash=row[20],
        failures=row[21],
        not_before=times.optional(row[22]),
        moved_to=row[23],
        gone=bool(row[24]),
        status=row[25],
        newest=times.optional(row[26]),
        weekly=_weekly(row[27], row[28], now),
        tags=tuple(row[29].split("\n")) if row[29] else (),
        left_out=row[30],
    )


def _weekly(articles: int, oldest: int | None, now: int) -> float:
    """Articles a week, over the time they cover but no less than a week."""
    return 0.0 if oldest is None else articles / max(1.0, (now - oldest) / _WEEK)

"""Annotations across the articles of a library: which there are, and a row for each that is shown."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tui.library import times
from tui.library.anchors import GONE, Anchored, anchor
from tui.library.annotation_conditions import ON, PLACE
from tui.library.conditions import Condition
from tui.library.database import Database, Row
from tui.library.index import index_all
from tui.library.selectors import from_row, words_of
from tui.library.tags import Target
from tui.model import AnchorState, FoundBy, Subject, TagTarget


class AnnotationOrder(StrEnum):
    """In which order annotations are listed."""

    NEWEST = "newest"
    """The one made last first."""
    ARTICLE = "article"
    """By article, the newest first; in an article, notes on the whole, then in the order of the text."""


_SORTED = {
    AnnotationOrder.NEWEST: "annotation.created DESC, annotation.id",
    AnnotationOrder.ARTICLE: "article.shown_at DESC, article.id DESC, annotation.start, annotation.created,"
    " annotation.id",
}


@dataclass(frozen=True, slots=True)
class AnnotationFilter:
    """The annotations that meet a condition (None: all of them), in an order.

    Conditions are made by `tui.library.annotation_conditions`; one on articles asks for those in such
    articles.
    """

    condition: Condition | None = None
    order: AnnotationOrder = AnnotationOrder.NEWEST


EVERY_ANNOTATION = AnnotationFilter()
"""All of them, the newest first."""


@dataclass(frozen=True, slots=True)
class AnnotationRow:
    """What a list shows of an annotation, and of the article it is in.

    `number` is its number in the list asked for, good until annotations come or go; `id` stays. `passage` are
    the words it is on, as they were read ("" without any). `shown_at` is when the article was published, else
    first seen.
    """

    number: int
    id: str
    article_id: int
    subject: Subject
    actor: str
    note: str
    colour: str
    created: datetime
    changed: datetime
    passage: str
    state: AnchorState
    title: str
    source: str
    shown_at: datetime
    tags: tuple[str, ...] = ()
    found_by: FoundBy | None = None
    score: float = 1.0

    @property
    def target(self) -> Target:
        """What its tags stand on."""
        key = {Subject.ARTICLE: str(self.article_id), Subject.ACTOR: self.actor}.get(self.subject, self.id)
        return Target(TagTarget(self.subject.value), key)


def find(database: Database, wanted: AnnotationFilter, limit: int = -1) -> array[int]:
    """Numbers of the annotations the filter lets through, in its order; at most `limit` (below 0: all)."""
    condition = wanted.condition
    if condition is not None and condition.searches and database.row("SELECT 1 FROM unindexed"):
        index_all(database)
    where, values = ("", ()) if condition is None else (f" AND {condition.sql}", condition.values)
    order = _SORTED[wanted.order]
    sql = f"SELECT annotation.rowid FROM {_JOINED} WHERE {_SHOWN}{where} ORDER BY {order} LIMIT {int(limit)}"
    return array("q", [number for (number,) in _read(database, sql, values)])


def rows(database: Database, numbers: Iterable[int]) -> list[AnnotationRow]:
    """A row for each number, in the order given; those of no annotation are left out."""
    wanted = list(numbers)
    chosen = (json.dumps(wanted),)
    tags: dict[int, list[str]] = {}
    for number, name in database.rows(_TAGS_OF, chosen):
        tags.setdefault(number, []).append(name)
    found = {row[0]: _row(row, tags.get(row[0], ())) for row in _read(database, _ROWS_OF, chosen)}
    return [found[number] for number in wanted if number in found]


_JOINED = "annotation JOIN article ON article.id = annotation.article_id"
_SHOWN = "article.triage <> 'removed'"
_CHOSEN = "annotation.rowid IN (SELECT value FROM json_each(?))"
_ROWS_OF = f"""SELECT annotation.rowid, annotation.id, annotation.article_id, annotation.subject,
    annotation.actor, annotation.note, annotation.colour, annotation.created, annotation.changed,
    coalesce(annotation.exact, ''), {PLACE}, article.title, article.source, article.shown_at
    FROM {_JOINED} WHERE {_CHOSEN}"""
_TAGS_OF = f"""SELECT annotation.rowid, tag.name FROM annotation
    JOIN tagging ON tagging.kind = annotation.subject AND tagging.target = {ON}
    JOIN tag ON tag.key = tagging.tag
    WHERE {_CHOSEN} ORDER BY tagging.created, tag.key"""


def _read(database: Database, sql: str, values: tuple[str | int, ...]) -> list[Row]:
    def work(connection: sqlite3.Connection) -> list[Row]:
        connection.create_function("anchor_state", 10, _anchor_state, deterministic=True)
        connection.create_function("anchor_place", 10, _anchor_place, deterministic=True)
        return connection.execute(sql, values).fetchall()

    return database.read(work)


def _anchor_state(*values: object) -> str:
    return _anchored(*values).state.value


def _anchor_place(*values: object) -> str:
    found = _anchored(*values)
    return f"{found.state.value} {found.found_by or ''} {found.score}"


def _anchored(*values: object) -> Anchored:
    *selector, text, hash, earlier = values
    kept = None if earlier is None else str(earlier)
    found = from_row(selector)
    return GONE if found is None else anchor(found, str(text or ""), str(hash or ""), kept)


def _row(row: Row, tags: Iterable[str]) -> AnnotationRow:
    state, found_by, score = row[10].split(" ")
    return AnnotationRow(
        number=row[0],
        id=row[1],
        article_id=row[2],
        subject=Subject(row[3]),
        actor=row[4],
        note=row[5],
        colour=row[6],
        created=times.from_stored(row[7]),
        changed=times.from_stored(row[8]),
        passage=words_of(row[9]),
        state=AnchorState(state),
        title=row[11],
        source=row[12],
        shown_at=times.from_stored(row[13]),
        tags=tuple(tags),
        found_by=FoundBy(found_by) if found_by else None,
        score=float(score),
    )

"""Annotations: notes and highlights of the reader's."""

from __future__ import annotations

import json
import sqlite3
import uuid
from array import array
from collections.abc import Iterable

from tui.library import times
from tui.library.anchors import anchor
from tui.library.annotating import COLUMNS, insert, label, target_of
from tui.library.annotation_rows import EVERY_ANNOTATION, AnnotationFilter, AnnotationRow, find, rows
from tui.library.database import Database, Row
from tui.library.selectors import as_row, from_row, words_of
from tui.library.steps import Steps
from tui.library.tags import put, tidy
from tui.locale import _
from tui.model import AnchorState, Annotation, Selector, Subject


class Annotations:
    """The annotations of a library."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def add(
        self,
        article_id: int,
        subject: Subject,
        note: str = "",
        selector: Selector | None = None,
        *,
        actor: str = "",
        colour: str = "",
        tags: Iterable[str] = (),
    ) -> Annotation:
        """Annotate an article, a passage or quote of it (`selector`), or an actor (`actor`), with tags on it.

        KeyError for an unknown article; ValueError when a passage or quote comes without selector, or an
        actor without name.
        """
        if (subject in (Subject.PASSAGE, Subject.QUOTE)) != (selector is not None):
            raise ValueError("a passage or a quote has a selector, nothing else has")
        if (subject is Subject.ACTOR) != bool(actor):
            raise ValueError("an annotation on an actor names it, no other does")
        id = str(uuid.uuid4())
        names = tidy(tags)
        note = _tidy_note(note)

        def work(connection: sqlite3.Connection) -> None:
            insert(connection, id, article_id, subject, selector, note=note, actor=actor, colour=colour)
            put(connection, [target_of(id, article_id, subject, actor)], names)

        self._steps.act(label(subject, note, names), work)
        return self._existing(id)

    def move(self, id: str, selector: Selector) -> Annotation:
        """Let an annotation stand on another passage of its article. KeyError for an unknown one, ValueError
        for one that stands on no passage.
        """
        before = self._existing(id)
        if before.selector is None:
            raise ValueError("an annotation without passage has no bounds")
        columns = ("start", '"end"', "exact", "prefix", "suffix", "sentence", "version_hash")
        moved = ", ".join(f"{column} = ?" for column in columns)

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                f"UPDATE annotation SET {moved}, changed = ? WHERE id = ?",
                (*as_row(selector), times.now(), id),
            )

        if selector != before.selector:
            self._steps.act(_("Move the bounds of an annotation"), work)
        return self._existing(id)

    def edit(self, id: str, note: str | None = None, colour: str | None = None) -> Annotation:
        """Change the note or the colour of an annotation. KeyError for an unknown one."""
        before = self._existing(id)
        note = before.note if note is None else _tidy_note(note)
        colour = before.colour if colour is None else colour

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "UPDATE annotation SET note = ?1, colour = ?2, changed = ?3"
                " WHERE id = ?4 AND (note <> ?1 OR colour <> ?2)",
                (note, colour, times.now(), id),
            )

        self._steps.act(_("Edit a note") if note != before.note else _("Colour an annotation"), work)
        return self._existing(id)

    def remove(self, id: str) -> None:
        """Remove an annotation with the tags on it. KeyError for an unknown one."""
        self._existing(id)

        def work(connection: sqlite3.Connection) -> None:
            connection.execute("DELETE FROM tagging WHERE kind IN ('passage', 'quote') AND target = ?", (id,))
            connection.execute("DELETE FROM annotation WHERE id = ?", (id,))

        self._steps.act(_("Remove an annotation"), work)

    def get(self, id: str) -> Annotation | None:
        """One annotation, anchored in the newest version of its article, or None."""
        row = self._database.row(f"SELECT {COLUMNS} FROM annotation WHERE id = ?", (id,))
        return self._anchored([row])[0] if row else None

    def of_article(self, article_id: int) -> list[Annotation]:
        """The annotations of an article, anchored in its newest version.

        First those without passage, oldest first; then those that stand somewhere, in the order of the text;
        last those whose words are gone.
        """
        rows = self._database.rows(
            f"SELECT {COLUMNS} FROM annotation WHERE article_id = ? ORDER BY created, id", (article_id,)
        )
        return sorted(self._anchored(rows), key=_order)

    def find(self, wanted: AnnotationFilter = EVERY_ANNOTATION, limit: int = -1) -> array[int]:
        """Numbers of the annotations of all articles the filter lets through, in its order; at most `limit`
        of them (below 0: all). `rows` tells what is behind them.
        """
        return find(self._database, wanted, limit)

    def rows(self, numbers: Iterable[int]) -> list[AnnotationRow]:
        """What a list shows of these annotations, in the order given; those that are no more are left out."""
        return rows(self._database, numbers)

    def _existing(self, id: str) -> Annotation:
        annotation = self.get(id)
        if annotation is None:
            raise KeyError(id)
        return annotation

    def _anchored(self, rows: list[Row]) -> list[Annotation]:
        """Annotations of one article."""
        hashes = {words_of(row[14]) for row in rows if row[14] is not None}
        shown = None
        if hashes:
            shown = self._database.row(
                "SELECT b.text, v.hash FROM article AS a JOIN version AS v ON v.id = a.version_id"
                " JOIN body AS b USING (version_id) WHERE a.id = ?",
                (rows[0][1],),
            )
        text, hash = shown or ("", "")
        earlier = self._earlier_texts(rows[0][1], hashes - {hash}) if hashes else {}
        return [self._annotation(row, text, hash, earlier) for row in rows]

    def _earlier_texts(self, article_id: int, hashes: set[str]) -> dict[str, str]:
        """The texts, by hash, that annotations were made in; without those the library does not have."""
        if not hashes:
            return {}
        return dict(
            self._database.rows(
                "SELECT v.hash, b.text FROM version AS v JOIN body AS b ON b.version_id = v.id"
                " WHERE v.article_id = ? AND v.hash IN (SELECT value FROM json_each(?))",
                (article_id, json.dumps(sorted(hashes))),
            )
        )

    def _annotation(self, row: Row, text: str, hash: str, earlier: dict[str, str]) -> Annotation:
        subject = Subject(row[2])
        selector = from_row(row[8:15])
        place = None if selector is None else anchor(selector, text, hash, earlier.get(selector.version_hash))
        target = target_of(row[0], row[1], subject, row[3])
        tags = self._database.rows(
            "SELECT name FROM tagging JOIN tag ON tag.key = tagging.tag WHERE kind = ? AND target = ?"
            " ORDER BY created, key",
            (target.kind, target.key),
        )
        return Annotation(
            id=row[0],
            article_id=row[1],
            subject=subject,
            note=row[4],
            colour=row[5],
            created=times.from_stored(row[6]),
            changed=times.from_stored(row[7]),
            selector=selector,
            actor=row[3],
            tags=tuple(name for (name,) in tags),
            state=AnchorState.EXACT if place is None else place.state,
            start=None if place is None else place.start,
            end=None if place is None else place.end,
            found_by=None if place is None else place.found_by,
            score=1.0 if place is None else place.score,
        )


def _order(annotation: Annotation) -> tuple[int, int, int]:
    if annotation.selector is None:
        return (0, 0, 0)
    if annotation.start is None or annotation.end is None:
        return (2, annotation.selector.start, annotation.selector.end)
    return (1, annotation.start, annotation.end)


def _tidy_note(note: str) -> str:
    from tui.text.clean import clean, normalise

    return clean(normalise(note))

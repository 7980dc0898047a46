"""Analyses: who says what, kept by version of the text."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from tui.library.conditions import folded_name
from tui.library.database import Database
from tui.library.names import short_name
from tui.model import Actor, ActorKind, Analysis, Confidence, Mention, Quote, QuoteKind

BY_READER = "user"
"""The rule of what the reader stated."""


@dataclass(frozen=True, slots=True)
class Pending:
    """A text that is to be analysed. `language` is "" when unknown."""

    version_id: int
    article_id: int
    text: str
    language: str


class Analyses:
    """What the analyser found."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, version_id: int, *, corrected: bool = True) -> Analysis | None:
        """The analysis of a version with its text, or None while it is not analysed.

        Where the reader corrected it, the reader's word stands (rule "user", sure); with `corrected` false,
        only what the machine found.
        """
        head = self._database.row(
            "SELECT text, language FROM analysis JOIN body USING (version_id) WHERE version_id = ?",
            (version_id,),
        )
        if head is None:
            return None
        quotes = self._quotes(version_id, "NOT hidden" if corrected else "correction_id IS NULL")
        actors = self._actors(version_id)
        if corrected:
            actors += self._named_by_reader(quotes, {actor.name for actor in actors})
        return Analysis(head[0], head[1], quotes, actors)

    def save(self, version_id: int, analysis: Analysis, analyser: str) -> None:
        """Keep what `analyser` (its name and version) found, in place of what was found before."""
        self._database.write(
            lambda connection: save(connection, version_id, analysis, analyser), durable=False
        )

    def save_all(self, found: Iterable[tuple[int, Analysis]], analyser: str) -> None:
        """`save` for many versions, in one transaction; versions that went away meanwhile are left out."""

        def work(connection: sqlite3.Connection) -> None:
            for version_id, analysis in found:
                with suppress(KeyError):
                    save(connection, version_id, analysis, analyser)

        self._database.write(work, durable=False)

    def pending(self, analyser: str, limit: int, articles: Sequence[int] | None = None) -> list[Pending]:
        """Up to `limit` newest versions that `analyser` has not seen, those of the newest articles first.

        `articles` narrows to these ids.
        """
        chosen = "" if articles is None else " AND a.id IN (SELECT value FROM json_each(:articles))"
        rows = self._database.rows(
            "SELECT version_id, id, text, language FROM ("
            "   SELECT version_id, id, language, shown_at FROM article AS a"
            f"  WHERE (analysed < :analyser OR analysed > :analyser) AND triage <> 'removed'{chosen}"
            "   ORDER BY shown_at DESC, id DESC LIMIT :limit"
            ") JOIN body USING (version_id) ORDER BY shown_at DESC, id DESC",
            {"analyser": analyser, "limit": limit, "articles": json.dumps(list(articles or ()))},
        )
        return [Pending(*row) for row in rows]

    def waiting(self, analyser: str) -> int:
        """How many articles `analyser` has not seen."""
        row = self._database.row(
            "SELECT count(*) FROM article WHERE (analysed < :analyser OR analysed > :analyser)"
            " AND triage <> 'removed'",
            {"analyser": analyser},
        )
        return int(row[0]) if row else 0

    def _quotes(self, version_id: int, which: str) -> tuple[Quote, ...]:
        rows = self._database.rows(
            'SELECT start, "end", kind, speaker, cue, rule, confidence'
            f" FROM quote WHERE version_id = ? AND {which} ORDER BY start, ordinal",
            (version_id,),
        )
        return tuple(
            Quote(row[0], row[1], QuoteKind(row[2]), row[3], row[4], row[5], Confidence(row[6]))
            for row in rows
        )

    def _named_by_reader(self, quotes: Iterable[Quote], known: set[str]) -> tuple[Actor, ...]:
        """Speakers that only the reader names; what they are, another article that names them tells."""
        names = dict.fromkeys(
            q.speaker for q in quotes if q.rule == BY_READER and q.speaker and q.speaker not in known
        )
        found = []
        for name in names:
            row = self._database.row(
                "SELECT kind, role FROM actor WHERE name = ? ORDER BY version_id DESC", (name,)
            )
            kind, role = row or (ActorKind.OTHER, "")
            found.append(Actor(name, ActorKind(kind), role, rule=BY_READER))
        return tuple(found)

    def _actors(self, version_id: int) -> tuple[Actor, ...]:
        mentions: defaultdict[int, list[Mention]] = defaultdict(list)
        for actor, start, end in self._database.rows(
            'SELECT actor, start, "end" FROM mention WHERE version_id = ? ORDER BY start', (version_id,)
        ):
            mentions[actor].append(Mention(start, end))
        rows = self._database.rows(
            "SELECT ordinal, name, kind, role, variants, rule, confidence FROM actor WHERE version_id = ?"
            " ORDER BY ordinal",
            (version_id,),
        )
        return tuple(
            Actor(
                name=row[1],
                kind=ActorKind(row[2]),
                role=row[3],
                variants=tuple(json.loads(row[4])),
                mentions=tuple(mentions[row[0]]),
                confidence=Confidence(row[6]),
                rule=row[5],
            )
            for row in rows
        )


def save(connection: sqlite3.Connection, version_id: int, analysis: Analysis, analyser: str) -> None:
    """Replace the analysis of a version. KeyError for an unknown version."""
    if connection.execute("SELECT 1 FROM version WHERE id = ?", (version_id,)).fetchone() is None:
        raise KeyError(version_id)
    connection.execute("DELETE FROM analysis WHERE version_id = ?", (version_id,))
    connection.execute("INSERT INTO analysis VALUES (?, ?, ?)", (version_id, analyser, analysis.language))
    connection.executemany(
        'INSERT INTO quote (version_id, ordinal, start, "end", kind, speaker, cue, rule, confidence)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (version_id, at, q.start, q.end, q.kind, q.speaker, q.cue, q.rule, q.confidence)
            for at, q in enumerate(analysis.quotes)
        ],
    )
    for at, actor in enumerate(analysis.actors):
        variants = json.dumps(actor.variants, ensure_ascii=False)
        connection.execute(
            "INSERT INTO actor VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                version_id,
                at,
                actor.name,
                short_name(actor),
                actor.kind,
                actor.role,
                variants,
                actor.rule,
                actor.confidence,
            ),
        )
        connection.executemany(
            "INSERT OR IGNORE INTO mention VALUES (?, ?, ?, ?)",
            [(version_id, at, mention.start, mention.end) for mention in actor.mentions],
        )
    learn_names(
        connection, {*(a.name for a in analysis.actors), *(q.speaker for q in analysis.quotes if q.speaker)}
    )
    connection.execute("UPDATE article SET analysed = ? WHERE version_id = ?", (analyser, version_id))


def learn_names(connection: sqlite3.Connection, names: set[str]) -> None:
    """Make names findable by `cite:` and `acteur:`."""
    connection.executemany(
        "INSERT OR IGNORE INTO known_name VALUES (?, ?)",
        [(name, folded_name(name)) for name in sorted(names)],
    )

"""Articles: lists, counts, one by one; reading and triage."""

from __future__ import annotations

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.library import times
from tui.library.database import Database, Row
from tui.library.filters import EVERYTHING, ArticleFilter, View, of_view
from tui.library.index import index_all
from tui.library.names import speakers_of
from tui.locale import ngettext
from tui.model import ArticleRow, ReadState, Triage

if TYPE_CHECKING:
    from tui.library.steps import Steps
    from tui.library.storing import Stored
    from tui.model import Article, Draft, Version


class Counts(NamedTuple):
    """How many articles the views hold."""

    unread: int
    kept: int
    annotated: int
    dismissed: int
    total: int


# Counting hits takes 0.03 ms for a thousand; from about there, on 100,000 articles, looking each hit up and
# sorting them takes longer than going through the newest until there are fifty.
_MANY = 1000
_AT_A_TIME = 500
"""Ids taken from SQLite at once: as tuples they need ten times the memory they are kept in."""
_NEWEST_FIRST = " ORDER BY shown_at DESC, id DESC"

# Each from an index alone: the conditions are those of the partial indexes.
COUNTS = f"""SELECT
    (SELECT count(*) FROM article WHERE {of_view(View.UNREAD)}),
    (SELECT count(*) FROM article WHERE {of_view(View.KEPT)}),
    (SELECT count(DISTINCT article_id) FROM annotation
        WHERE article_id NOT IN (SELECT id FROM article WHERE triage = 'removed')),
    (SELECT count(*) FROM article WHERE {of_view(View.DISMISSED)}),
    (SELECT count(*) FROM article) - (SELECT count(*) FROM article WHERE triage = 'removed')"""


class Articles:
    """The articles of a library."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def ids(self, wanted: ArticleFilter = EVERYTHING) -> array[int]:
        """Ids of every article the filter lets through, newest first."""
        self._index_for(wanted)
        where, values = wanted.where()

        def work(connection: sqlite3.Connection) -> array[int]:
            found = array("q")
            cursor = connection.execute(f"SELECT id FROM article{where}{_NEWEST_FIRST}", values)
            while rows := cursor.fetchmany(_AT_A_TIME):
                found.extend([id for (id,) in rows])
            return found

        return self._database.read(work)

    def first(self, wanted: ArticleFilter, limit: int) -> list[int]:
        """The first `limit` of `ids`, without finding the others: for the first paint."""
        self._index_for(wanted)
        where, values = self._in_the_cheapest_order(wanted).where()
        rows = self._database.rows(f"SELECT id FROM article{where}{_NEWEST_FIRST} LIMIT ?", (*values, limit))
        return [id for (id,) in rows]

    def _index_for(self, wanted: ArticleFilter) -> None:
        """A search sees all that was written before it."""
        if wanted.condition is None or not wanted.condition.searches:
            return
        if self._database.row("SELECT 1 FROM unindexed"):
            index_all(self._database)

    def _in_the_cheapest_order(self, wanted: ArticleFilter) -> ArticleFilter:
        """The same filter; one that many articles pass is tried on the newest first, not on all of them."""
        condition = wanted.condition
        if condition is None or not condition.match or condition.negated:
            return wanted
        # Counting what begins with some letters costs as much as finding it.
        if not condition.prefixed:
            hits = self._database.row("SELECT count(*) FROM search WHERE search MATCH ?", (condition.match,))
            if hits is None or hits[0] < _MANY:
                return wanted
        return wanted._replace(condition=condition.tried_one_by_one())

    def rows(self, ids: Iterable[int]) -> list[ArticleRow]:
        """What a list shows of these articles, in the order of `ids`; unknown ids are left out."""
        wanted = list(ids)
        chosen = _as_json(wanted)
        read = self._database.rows
        quotes = _grouped(read(_QUOTES_OF, (chosen,)))
        tags = _grouped(read(_TAGS_OF, (chosen,)))
        notes: dict[int, int] = dict(read(_NOTES_OF, (chosen,)))
        found = {
            row[0]: ArticleRow(
                row[0],
                row[1],
                row[2],
                times.from_stored(row[3]),
                row[4],
                ReadState(row[5]),
                Triage(row[6]),
                len(quotes[row[0]]) if row[7] else None,
                speakers_of(quotes[row[0]]),
                tuple(name for (name,) in tags[row[0]]),
                notes.get(row[0], 0),
                bool(row[8]),
            )
            for row in read(_ROWS_OF, (chosen,))
        }
        return [found[id] for id in wanted if id in found]

    def counts(self) -> Counts:
        """How many articles each view holds; each figure comes from an index alone."""
        row = self._database.row(COUNTS)
        assert row is not None
        return Counts(*row)

    def get(self, id: int) -> Article | None:
        """One article without its text, or None."""
        from tui.library.one_article import read_article

        return read_article(self._database, id)

    def at_address(self, url: str) -> int | None:
        """The newest article of that address, or None; a fragment or a last slash makes no difference."""
        bare = url.partition("#")[0]
        row = self._database.row(
            "SELECT id FROM article WHERE url <> '' AND url IN (?, ?, ?) AND triage <> 'removed'"
            " ORDER BY id DESC",
            (url, bare, bare.removesuffix("/") if bare.endswith("/") else f"{bare}/"),
        )
        return None if row is None else int(row[0])

    def version(self, article_id: int) -> Version:
        """The newest version of an article, the one shown. KeyError for an unknown article."""
        from tui.library.versions import read_version

        row = self._database.row("SELECT version_id FROM article WHERE id = ?", (article_id,))
        version = read_version(self._database, row[0]) if row else None
        if version is None:
            raise KeyError(article_id)
        return version

    def versions(self, article_id: int) -> list[Version]:
        """Every version of an article, oldest first."""
        from tui.library.versions import read_version

        ids = self._database.rows(
            "SELECT id FROM version WHERE article_id = ? ORDER BY seen, id", (article_id,)
        )
        return [version for (id,) in ids if (version := read_version(self._database, id))]

    def store(self, drafts: Iterable[Draft]) -> list[Stored]:
        """Add articles, or bring up to date those the library knows; all of them or, on an error, none.

        One that was removed is there again.
        """
        from tui.library.storing import store

        coming = list(drafts)
        return self._database.write(lambda connection: store(connection, coming, restoring=True))

    def set_state(self, ids: Sequence[int], state: ReadState, automatic: bool = False) -> None:
        """Mark articles read or unread. `automatic`: the program did it by itself, undo passes over it."""
        if state is ReadState.READ:
            label = ngettext("Mark {n} article read", "Mark {n} articles read", len(ids))
        else:
            label = ngettext("Mark {n} article unread", "Mark {n} articles unread", len(ids))
        self._set("state", state, ids, label, automatic=automatic)

    def set_triage(self, ids: Sequence[int], triage: Triage) -> None:
        """Keep articles, dismiss them, put them back into the inbox, or remove them."""
        n = len(ids)
        label = {
            Triage.KEPT: ngettext("Keep {n} article", "Keep {n} articles", n),
            Triage.DISMISSED: ngettext("Dismiss {n} article", "Dismiss {n} articles", n),
            Triage.INBOX: ngettext("Put {n} article back", "Put {n} articles back", n),
            Triage.REMOVED: ngettext("Remove {n} article", "Remove {n} articles", n),
        }[triage]
        self._set("triage", triage, ids, label, automatic=False, which="triage <> 'removed'")

    def _set(
        self, column: str, value: str, ids: Sequence[int], label: str, *, automatic: bool, which: str = "1"
    ) -> None:
        chosen = _as_json(ids)

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                f"UPDATE article SET {column} = ?1"
                f" WHERE id IN (SELECT value FROM json_each(?2)) AND {column} <> ?1 AND {which}",
                (value, chosen),
            )

        self._steps.act(label.format(n=len(ids)), work, automatic)


_ROWS_OF = """SELECT a.id, a.title, a.source, a.shown_at, a.language, a.state, a.triage, a.analysed <> '',
        (SELECT extent FROM version WHERE id = a.version_id) = 'truncated'
    FROM article AS a WHERE a.id IN (SELECT value FROM json_each(?)) AND a.triage <> 'removed'"""
_QUOTES_OF = """SELECT a.id, q.speaker,
        (SELECT short FROM actor WHERE version_id = q.version_id AND name = q.speaker)
    FROM article AS a JOIN quote AS q USING (version_id)
    WHERE a.id IN (SELECT value FROM json_each(?)) AND NOT q.hidden ORDER BY a.id, q.start"""
_TAGS_OF = """SELECT CAST(t.target AS INTEGER), tag.name FROM tagging AS t JOIN tag ON tag.key = t.tag
    WHERE t.kind = 'article' AND t.target IN (SELECT CAST(value AS TEXT) FROM json_each(?))
    ORDER BY t.created, tag.key"""
_NOTES_OF = """SELECT article_id, count(*) FROM annotation
    WHERE article_id IN (SELECT value FROM json_each(?)) GROUP BY article_id"""


def _as_json(ids: Iterable[int]) -> str:
    # Whole numbers are written in Python as in JSON, whose module the first list does not wait for.
    return str(list(ids))


def _grouped(rows: list[Row]) -> defaultdict[int, list[Row]]:
    groups: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row[1:])
    return groups

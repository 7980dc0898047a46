"""Where the reader left each text: kept by the program, no step of the reader's."""

from __future__ import annotations

import sqlite3

from tui.library.database import Database
from tui.library.versions import read_version

_WORDS = 60
"""Characters of the text at a place that are looked for in another version of it."""


class Places:
    """The places of a library. Positions are code points of the text of a version."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def leave(self, article_id: int, version_id: int, position: int) -> None:
        """Remember that `position` is the first place in view; 0 forgets. Unknown ids change nothing."""

        def work(connection: sqlite3.Connection) -> None:
            if position <= 0:
                connection.execute("DELETE FROM place WHERE article_id = ?", (article_id,))
            else:
                connection.execute(
                    "INSERT OR REPLACE INTO place (article_id, version_id, position)"
                    " SELECT article_id, id, ? FROM version WHERE id = ? AND article_id = ?",
                    (position, version_id, article_id),
                )

        self._database.write(work, durable=False)

    def of(self, article_id: int) -> int:
        """The place in the newest version: where the words stand now when the text has changed; else 0."""
        row = self._database.row(
            "SELECT p.position, p.version_id, a.version_id"
            " FROM place AS p JOIN article AS a ON a.id = p.article_id WHERE p.article_id = ?",
            (article_id,),
        )
        if row is None:
            return 0
        position, then, newest = row
        return int(position) if then == newest else self._followed(position, then, newest)

    def _followed(self, position: int, then: int, newest: int) -> int:
        old, new = read_version(self._database, then), read_version(self._database, newest)
        return 0 if old is None or new is None else followed(old.body.text, new.body.text, position)


def followed(old: str, new: str, position: int) -> int:
    """Where the words at `position` of a text stand in another one, or what stands in their stead."""
    from tui.text.difference import compare

    difference = compare(old, new)
    rest = old[position : position + _WORDS]
    word = position + len(rest) - len(rest.lstrip())
    found = difference.map_span(word, word + _WORDS)
    return found.start if found is not None else difference.stead(word, word + _WORDS)[0]

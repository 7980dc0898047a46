"""Saved searches: queries the reader keeps under a name."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from tui.library import times
from tui.library.database import Database
from tui.library.errors import LibraryError
from tui.library.steps import Steps
from tui.locale import _, ngettext
from tui.text.clean import clean_line


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query in the words of its language, and the name it is kept under."""

    name: str
    query: str


class Searches:
    """The saved searches of a library. Names that differ only in case are one name."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def all(self) -> list[SavedSearch]:
        """Every saved search, by name."""
        rows = self._database.rows("SELECT name, query FROM saved_search ORDER BY key")
        return [SavedSearch(*row) for row in rows]

    def get(self, name: str) -> SavedSearch | None:
        """The search of that name, or None."""
        row = self._database.row("SELECT name, query FROM saved_search WHERE key = ?", (_key(name),))
        return SavedSearch(*row) if row else None

    def save(self, name: str, query: str) -> SavedSearch:
        """Keep a query under a name; one of that name gets the new query.

        Whether the query can be read is not looked at. ValueError for an empty name or query.
        """
        saved = SavedSearch(clean_line(name), clean_line(query))
        if not saved.name or not saved.query:
            raise ValueError("a saved search has a name and a query")

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "INSERT INTO saved_search (id, key, name, query, created) VALUES (?, ?, ?, ?, ?)"
                " ON CONFLICT (key) DO UPDATE SET name = excluded.name, query = excluded.query",
                (str(uuid.uuid4()), _key(name), saved.name, saved.query, times.now()),
            )

        self._steps.act(_("Save the search {name}").format(name=saved.name), work)
        return saved

    def rename(self, name: str, new_name: str) -> SavedSearch:
        """Keep a search under another name.

        KeyError for an unknown one, ValueError for an empty name, LibraryError for that of another search.
        """
        before = self._existing(name)
        saved = SavedSearch(clean_line(new_name), before.query)
        if not saved.name:
            raise ValueError("a saved search has a name")
        taken = self.get(new_name)
        if taken is not None and taken != before:
            raise LibraryError(
                _("There is a saved search “{name}” already: choose another name.").format(name=taken.name)
            )

        def work(connection: sqlite3.Connection) -> None:
            connection.execute(
                "UPDATE saved_search SET key = ?, name = ? WHERE key = ?",
                (_key(new_name), saved.name, _key(name)),
            )

        label = _("Rename the search {name} to {new_name}").format(name=before.name, new_name=saved.name)
        self._steps.act(label, work)
        return saved

    def remove(self, names: Iterable[str]) -> None:
        """Remove searches in one step. KeyError when one is unknown; nothing is removed then."""
        found = [self._existing(name).name for name in names]

        def work(connection: sqlite3.Connection) -> None:
            connection.executemany(
                "DELETE FROM saved_search WHERE key = ?", [(_key(name),) for name in found]
            )

        label = ngettext("Remove the search {names}", "Remove the searches {names}", len(found))
        self._steps.act(label.format(names=", ".join(found)), work)

    def _existing(self, name: str) -> SavedSearch:
        found = self.get(name)
        if found is None:
            raise KeyError(name)
        return found


def _key(name: str) -> str:
    return clean_line(name).casefold()

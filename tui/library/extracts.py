"""Extracts: passages sent to the press review. Each is an annotation with a tag of the one vocabulary."""

from __future__ import annotations

import sqlite3
import uuid

from tui.library.annotating import insert, target_of
from tui.library.database import Database
from tui.library.steps import Steps
from tui.library.tags import put
from tui.locale import N_, _
from tui.model import Selector, Subject, Triage

EXTRACT = N_("extract")
"""The tag of extracts, in the language the program speaks when it is first put."""
EXTRACTS = ("extract", "extrait")
"""Its keys in the vocabulary, whatever the language it was put in."""


class Extracts:
    """What of the articles goes into the review."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def send(
        self, article_id: int, selector: Selector, *, colour: str = "", existing: str | None = None
    ) -> None:
        """Make a passage an extract and keep its article, in one step.

        The passage is that of annotation `existing`, else a new one in `colour`. Nothing changes when it is
        an extract already. KeyError for an unknown article or annotation.
        """
        id = existing or str(uuid.uuid4())

        def work(connection: sqlite3.Connection) -> None:
            if existing is None:
                insert(connection, id, article_id, Subject.PASSAGE, selector, colour=colour)
            row = connection.execute("SELECT subject FROM annotation WHERE id = ?", (id,)).fetchone()
            if row is None:
                raise KeyError(id)
            put(connection, [target_of(id, article_id, Subject(row[0]), "")], [_name(connection)])
            connection.execute(
                "UPDATE article SET triage = ?1 WHERE id = ?2 AND triage <> ?1", (Triage.KEPT, article_id)
            )

        self._steps.act(_("Send an extract to the review"), work)

    def tag(self) -> str:
        """The name extracts are tagged with."""
        row = self._database.row(_NAME, EXTRACTS)
        return str(row[0]) if row else _(EXTRACT)


_NAME = "SELECT name FROM tag WHERE key IN (?, ?) ORDER BY used DESC LIMIT 1"


def _name(connection: sqlite3.Connection) -> str:
    row = connection.execute(_NAME, EXTRACTS).fetchone()
    return str(row[0]) if row else _(EXTRACT)

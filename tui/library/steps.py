"""Acts of the user as steps: done, undone, done again, after a restart too."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from tui.library import times
from tui.library.database import Database, Row

if TYPE_CHECKING:
    from tui.library.capture import UserTable
    from tui.model import Step

Result = TypeVar("Result")
Image = Mapping[str, str | int | None]


class Steps:
    """The history of what the user did."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def act(
        self, label: str, work: Callable[[sqlite3.Connection], Result], automatic: bool = False
    ) -> Result:
        """Run `work` as one step named `label`. A step that changes nothing leaves no trace.

        An act on purpose after an undo forgets what could have been redone; an `automatic` one does not.
        """

        def run(connection: sqlite3.Connection) -> Result:
            step = connection.execute(
                "INSERT INTO step (time, label, automatic) VALUES (?, ?, ?)", (times.now(), label, automatic)
            ).lastrowid
            connection.execute("INSERT INTO current_step VALUES (?)", (step,))
            result = work(connection)
            connection.execute("DELETE FROM current_step")
            if connection.execute("SELECT 1 FROM change WHERE step_id = ?", (step,)).fetchone() is None:
                connection.execute("DELETE FROM step WHERE id = ?", (step,))
            elif not automatic:
                connection.execute("DELETE FROM step WHERE undone = 1")
            return result

        return self._database.write(run)

    def undo(self) -> Step | None:
        """Undo the last thing done on purpose; None when there is nothing left to undo."""
        return self._turn("undone = 0 AND automatic = 0 ORDER BY id DESC", undone=True)

    def redo(self) -> Step | None:
        """Do again what was undone last; None when there is nothing to redo."""
        return self._turn("undone = 1 ORDER BY id", undone=False)

    def history(self, limit: int = 100) -> list[Step]:
        """The last steps, newest first, undone and automatic ones included."""
        return [
            _step(row)
            for row in self._database.rows(f"SELECT {_COLUMNS} FROM step ORDER BY id DESC LIMIT ?", (limit,))
        ]

    def _turn(self, which: str, undone: bool) -> Step | None:
        from tui.library.capture import BY_NAME
        from tui.library.source_health import forget_entries

        def run(connection: sqlite3.Connection) -> Step | None:
            row = connection.execute(f"SELECT {_COLUMNS} FROM step WHERE {which} LIMIT 1").fetchone()
            if row is None:
                return None
            order = "DESC" if undone else "ASC"
            changes = connection.execute(
                f"SELECT tab, before, after FROM change WHERE step_id = ? ORDER BY id {order}", (row[0],)
            )
            turned = changes.fetchall()
            for tab, before, after in turned:
                current, wanted = (after, before) if undone else (before, after)
                _write_back(connection, BY_NAME[tab], _read(current), _read(wanted))
            if any(tab == "source" for tab, _before, _after in turned):
                forget_entries(connection)
            connection.execute("UPDATE step SET undone = ? WHERE id = ?", (undone, row[0]))
            return _step((*row[:3], undone, row[4]))

        return self._database.write(run)


_COLUMNS = "id, time, label, undone, automatic"


def _step(row: Row) -> Step:
    from tui.model import Step

    return Step(row[0], times.from_stored(row[1]), row[2], bool(row[3]), bool(row[4]))


def _read(image: str | None) -> Image | None:
    import json

    if image is None:
        return None
    columns: Image = json.loads(image)
    return columns


def _write_back(
    connection: sqlite3.Connection, table: UserTable, current: Image | None, wanted: Image | None
) -> None:
    """Bring one row from the image `current` to `wanted`.

    Only columns that differ are written: an automatic act may have changed the others since.
    """
    if wanted is None:
        assert current is not None
        _delete(connection, table, current)
    elif current is None:
        names = ", ".join(f'"{name}"' for name in wanted)
        marks = ", ".join("?" for _name in wanted)
        connection.execute(
            f"INSERT OR REPLACE INTO {table.name} ({names}) VALUES ({marks})", tuple(wanted.values())
        )
    else:
        changed = [name for name in wanted if wanted[name] != current[name]]
        assignments = ", ".join(f'"{name}" = ?' for name in changed)
        connection.execute(
            f"UPDATE {table.name} SET {assignments} WHERE {_by_key(table)}",
            (*(wanted[name] for name in changed), *(current[name] for name in table.key)),
        )


def _delete(connection: sqlite3.Connection, table: UserTable, image: Image) -> None:
    # A row that an automatic act refers to by now (a tag a rule has put on something else) has to stay.
    connection.execute("SAVEPOINT undoing")
    try:
        connection.execute(
            f"DELETE FROM {table.name} WHERE {_by_key(table)}", tuple(image[name] for name in table.key)
        )
    except sqlite3.IntegrityError:
        connection.execute("ROLLBACK TO undoing")
    connection.execute("RELEASE undoing")


def _by_key(table: UserTable) -> str:
    return " AND ".join(f'"{name}" = ?' for name in table.key)

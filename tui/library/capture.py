"""The user tables, and the triggers that write what each act changes in them.

While `current_step` holds a row, every change of a user table leaves one row in `change`: the images of the
row before and after, as JSON objects of column to value. Everything undo and redo need is there.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UserTable:
    """A table (or some columns of one) that belongs to the user.

    `key` identifies a row. `columns` are captured besides it; empty: all. A table whose rows are the
    machine's (`owns_rows` false) is captured on update only.
    """

    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...] = ()
    owns_rows: bool = True


USER_TABLES = (
    UserTable("source", ("id",)),
    UserTable("article", ("id",), ("state", "triage"), owns_rows=False),
    UserTable("annotation", ("id",)),
    UserTable("tag", ("key",)),
    UserTable("tagging", ("tag", "kind", "target")),
    UserTable("correction", ("id",)),
    UserTable("saved_search", ("id",)),
)

BY_NAME = {table.name: table for table in USER_TABLES}


def captured_columns(connection: sqlite3.Connection, table: UserTable) -> tuple[str, ...]:
    """The columns of a row image, key first."""
    if table.columns:
        return (*table.key, *table.columns)
    names = [row[1] for row in connection.execute(f'PRAGMA table_info("{table.name}")')]
    return (*table.key, *(name for name in names if name not in table.key))


def create_triggers(connection: sqlite3.Connection) -> None:
    """(Re)create the capture triggers of every user table."""
    for table in USER_TABLES:
        columns = captured_columns(connection, table)
        for event in ("INSERT", "UPDATE", "DELETE") if table.owns_rows else ("UPDATE",):
            name = f"capture_{table.name}_{event.lower()}"
            connection.execute(f"DROP TRIGGER IF EXISTS {name}")
            connection.execute(_trigger(name, table.name, event, columns))


def _trigger(name: str, table: str, event: str, columns: tuple[str, ...]) -> str:
    before = "NULL" if event == "INSERT" else _image("old", columns)
    after = "NULL" if event == "DELETE" else _image("new", columns)
    when = "EXISTS (SELECT 1 FROM current_step)"
    if event == "UPDATE":
        differs = " OR ".join(f'old."{column}" IS NOT new."{column}"' for column in columns)
        when += f" AND ({differs})"
    return (
        f"CREATE TRIGGER {name} AFTER {event} ON {table} WHEN {when} BEGIN\n"
        f"    INSERT INTO change (step_id, tab, before, after)\n"
        f"    SELECT step_id, '{table}', {before}, {after} FROM current_step;\n"
        f"END"
    )


def _image(row: str, columns: tuple[str, ...]) -> str:
    return "json_object(" + ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns) + ")"

"""Making a library file and bringing an older one up to date.

Steps of the schema are the files of `schema/`, in order; `user_version` says how many a file has seen. A new
file runs them all. Views and capture triggers are made anew after every step, so a step never mentions them.
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

from tui.library.database import BUSY_TIMEOUT_MS, connect
from tui.library.errors import LibraryError, translated
from tui.locale import _

APPLICATION_ID = 0x434F5550
"""“COUP”, in the header of every library."""

_SCHEMA = Path(__file__).parent / "schema"
_STEPS = tuple(sorted(_SCHEMA.glob("[0-9]*.sql")))

VERSION = len(_STEPS)
"""The version of the schema this program writes."""


def prepare(path: Path) -> None:
    """Make sure `path` is a library of this version: create it or migrate it, after a backup.

    Raises LibraryError when it is something else, damaged, newer, or cannot be written.
    """
    _prepare_folder(path)
    with translated(path):
        connection = connect(path)
        try:
            version = _version(connection, path)
            if version < VERSION:
                if version:
                    back_up(connection, backup_path(path, version))
                _migrate(connection, path)
            else:
                _check_writable(connection)
        finally:
            connection.close()


def _prepare_folder(path: Path) -> None:
    try:
        if path.is_dir():
            raise LibraryError(_("{path} is a folder: give the file of a library.").format(path=path))
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            _("{path} cannot be opened: {reason}.").format(path=path, reason=error.strerror)
        ) from error


def backup_path(path: Path, version: int) -> Path:
    """Where the file is kept as it was before it is migrated from `version`."""
    return path.with_name(f"{path.name}.v{version}.backup")


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the whole library to `target`, consistent even while others write; never half a file there."""
    partial = target.with_name(f"{target.name}.part")
    partial.unlink(missing_ok=True)
    copy = sqlite3.connect(partial)
    try:
        connection.backup(copy)
        # A library alone in its file: the copy carries no write-ahead log beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
    finally:
        copy.close()
    partial.replace(target)


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """Schema version of the file, 0 for a new one."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if application != APPLICATION_ID:
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if application or version or tables:
            raise LibraryError(
                _("{path} belongs to another program: choose another file with --library.").format(path=path)
            )
    if version > VERSION:
        raise LibraryError(
            _("{path} was written by a newer version of coupures: update the program to open it.").format(
                path=path
            )
        )
    return version


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    from tui.library.capture import create_triggers

    _use_write_ahead_log(connection)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have been quicker.
        for number in range(_version(connection, path), VERSION):
            _run_script(connection, _STEPS[number].read_text("utf-8"))
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        _create_views(connection)
        create_triggers(connection)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise LibraryError(
                _("{path} cannot be brought up to date: it holds broken links.").format(path=path)
            )
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _use_write_ahead_log(connection: sqlite3.Connection) -> None:
    # Switching does not wait for other programs as writing does.
    give_up = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname != "SQLITE_BUSY" or time.monotonic() > give_up:
                raise
            time.sleep(0.01)
        else:
            return


def _create_views(connection: sqlite3.Connection) -> None:
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall():
        connection.execute(f'DROP VIEW "{name}"')
    _run_script(connection, (_SCHEMA / "views.sql").read_text("utf-8"))


def _run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run statements inside the open transaction (`executescript` would commit it)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def _check_writable(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")

"""What can go wrong with a library, in one clear line each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tui.locale import N_, _


class LibraryError(Exception):
    """A library cannot be opened, read or written; `str(error)` is one line that says what to do."""


CLOSED = N_("The library {path} is closed.")

_MESSAGES = {
    "SQLITE_INTERRUPT": CLOSED,
    "SQLITE_NOTADB": N_("{path} is not a library: choose another file with --library."),
    "SQLITE_CORRUPT": N_("{path} is damaged: run “coupures doctor” to repair it or go back to a backup."),
    "SQLITE_FULL": N_("The disk is full: {path} was left as it was. Free some space, then try again."),
    "SQLITE_READONLY": N_("{path} cannot be written: check the rights of the file and of its folder."),
    "SQLITE_CANTOPEN": N_("{path} cannot be opened: check that its folder exists and can be written."),
    "SQLITE_PERM": N_("{path} cannot be opened: check that its folder exists and can be written."),
    "SQLITE_BUSY": N_("{path} is being written by another program: try again in a moment."),
    "SQLITE_LOCKED": N_("{path} is being written by another program: try again in a moment."),
    "SQLITE_IOERR": N_(
        "{path} cannot be read or written (disk error or file too large): nothing was changed."
    ),
}


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the file or the disk did wrong into LibraryError; let programming errors through."""
    try:
        yield
    except sqlite3.Error as error:
        message = message_for(error)
        if message is None:
            raise
        raise LibraryError(_(message).format(path=path)) from error


def message_for(error: sqlite3.Error) -> str | None:
    """Message id for an error of SQLite, None when it is no fault of file, disk or neighbours."""
    name = getattr(error, "sqlite_errorname", None) or ""
    parts = name.split("_")
    return _MESSAGES.get("_".join(parts[:2]))

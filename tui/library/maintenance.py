"""Looking after the file: check, repair, back up."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tui.library.database import Database
from tui.library.errors import LibraryError, message_for, translated
from tui.library.index import catch_up, rebuild
from tui.library.migrations import back_up
from tui.locale import _, ngettext

_ORPHANS = (
    ("tagging", "kind = 'article' AND CAST(target AS INTEGER) NOT IN (SELECT id FROM article)"),
    ("tagging", "kind IN ('passage', 'quote') AND target NOT IN (SELECT id FROM annotation)"),
    ("tagging", "kind = 'source' AND CAST(target AS INTEGER) NOT IN (SELECT id FROM source)"),
    (
        "source_health",
        # A source that was removed may come back.
        "source_id NOT IN (SELECT id FROM source) AND source_id NOT IN (SELECT json_extract(before, '$.id')"
        " FROM change WHERE tab = 'source' AND after IS NULL)",
    ),
    ("body", "version_id NOT IN (SELECT id FROM version)"),
)


class Maintenance:
    """Care for one library file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self) -> list[str]:
        """What is wrong with the library, one line each; empty when all is well.

        Reads the whole file: integrity, links between tables, full-text index.
        """

        def work(connection: sqlite3.Connection) -> list[str]:
            catch_up(connection, limit=-1)
            return _faults(connection)

        return self._database.write(work)

    def repair(self) -> list[str]:
        """Mend what can be mended without losing anything of the user's; what is still wrong after that.

        The full-text index and the indexes are made anew, rows that hang on nothing are dropped.
        """

        def work(connection: sqlite3.Connection) -> list[str]:
            for table, orphan in _ORPHANS:
                connection.execute(f"DELETE FROM {table} WHERE {orphan}")
            connection.execute("REINDEX")
            rebuild(connection)
            connection.execute("DELETE FROM annotation_words")
            connection.execute(
                "INSERT INTO annotation_words SELECT id, words(note), words(exact) FROM annotation"
            )
            return _faults(connection)

        return self._database.write(work)

    def backup(self, path: Path) -> None:
        """Copy the library to `path`, whole and consistent, even while it is written to."""
        if path.exists() and path.samefile(self._database.path):
            raise LibraryError(_("{path} is the library itself: choose another file.").format(path=path))

        def copy(connection: sqlite3.Connection) -> None:
            with translated(path):
                back_up(connection, path)

        try:
            self._database.read(copy)
        except OSError as error:
            raise LibraryError(
                _("{path} cannot be opened: {reason}.").format(path=path, reason=error.strerror)
            ) from error

    def paths(self) -> tuple[Path, ...]:
        """The files the library consists of now: the database and what SQLite keeps beside it."""
        path = self._database.path
        return tuple(
            p for p in (path, *(path.with_name(path.name + end) for end in ("-wal", "-shm"))) if p.exists()
        )


def _faults(connection: sqlite3.Connection) -> list[str]:
    faults = [line for (line,) in connection.execute("PRAGMA integrity_check(20)") if line != "ok"]
    for table, rowid, parent, _key in connection.execute("PRAGMA foreign_key_check").fetchall():
        faults.append(
            _("Row {row} of {table} refers to nothing in {parent}.").format(
                row=rowid, table=table, parent=parent
            )
        )
    for table, orphan in _ORPHANS:
        count = connection.execute(f"SELECT count(*) FROM {table} WHERE {orphan}").fetchone()[0]
        if count:
            line = ngettext(
                "{n} row of {table} hangs on nothing.", "{n} rows of {table} hang on nothing.", count
            )
            faults.append(line.format(n=count, table=table))
    try:
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 0)")
    except sqlite3.DatabaseError as error:
        if message_for(error) is None:
            raise
        faults.append(_("The full-text index is damaged."))
    missing = connection.execute(
        "SELECT count(*) FROM article WHERE id NOT IN (SELECT article_id FROM indexed)"
        " OR id NOT IN (SELECT id FROM search_docsize)"
    ).fetchone()[0]
    if missing:
        line = ngettext(
            "{n} article is missing from the full-text index.",
            "{n} articles are missing from the full-text index.",
            missing,
        )
        faults.append(line.format(n=missing))
    return [*faults, *_unfound_annotations(connection)]


def _unfound_annotations(connection: sqlite3.Connection) -> list[str]:
    count = connection.execute(
        "SELECT count(*) FROM annotation LEFT JOIN annotation_words AS w USING (id)"
        " WHERE w.id IS NULL OR w.note <> words(annotation.note) OR w.passage <> words(annotation.exact)"
    ).fetchone()[0]
    if not count:
        return []
    line = ngettext(
        "{n} annotation cannot be searched for.", "{n} annotations cannot be searched for.", count
    )
    return [line.format(n=count)]

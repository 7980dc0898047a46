"""The library: one file with everything the reader has."""

from __future__ import annotations

import sqlite3
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from tui.library.database import Database
from tui.library.index import catch_up, index_all
from tui.library.migrations import prepare

if TYPE_CHECKING:
    from tui.library.analyses import Analyses
    from tui.library.annotations import Annotations
    from tui.library.articles import Articles
    from tui.library.corrections import Corrections
    from tui.library.extracts import Extracts
    from tui.library.maintenance import Maintenance
    from tui.library.pages import Pages
    from tui.library.places import Places
    from tui.library.searches import Searches
    from tui.library.sources import Sources
    from tui.library.steps import Steps
    from tui.library.tags import Tags
    from tui.library.transfers import Transfers


class Library:
    """An open library. Any thread may call any method; one that writes returns when it is done.

    Its parts are loaded when they are first asked for: a list of articles is there before anything else is.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path) -> Library:
        """Open the library at `path`: made when there is none, brought up to date if older, after a backup.

        Raises LibraryError when it is something else, damaged, newer than the program, or not writable.
        """
        prepare(path)
        return cls(Database(path, before_commit=_apply_corrections, in_idle_time=catch_up))

    @cached_property
    def steps(self) -> Steps:
        """What the user did: undone, done again."""
        from tui.library.steps import Steps

        return Steps(self._database)

    @cached_property
    def articles(self) -> Articles:
        """Articles."""
        from tui.library.articles import Articles

        return Articles(self._database, self.steps)

    @cached_property
    def tags(self) -> Tags:
        """Tags."""
        from tui.library.tags import Tags

        return Tags(self._database, self.steps)

    @cached_property
    def annotations(self) -> Annotations:
        """Notes and highlights."""
        from tui.library.annotations import Annotations

        return Annotations(self._database, self.steps)

    @cached_property
    def analyses(self) -> Analyses:
        """Who says what."""
        from tui.library.analyses import Analyses

        return Analyses(self._database)

    @cached_property
    def corrections(self) -> Corrections:
        """What the reader knows better than the analyser."""
        from tui.library.corrections import Corrections

        return Corrections(self._database, self.steps)

    @cached_property
    def extracts(self) -> Extracts:
        """Extracts kept for the review."""
        from tui.library.extracts import Extracts

        return Extracts(self._database, self.steps)

    @cached_property
    def searches(self) -> Searches:
        """Saved searches."""
        from tui.library.searches import Searches

        return Searches(self._database, self.steps)

    @cached_property
    def sources(self) -> Sources:
        """Followed sources."""
        from tui.library.sources import Sources

        return Sources(self._database, self.steps)

    @cached_property
    def pages(self) -> Pages:
        """Pages as they came."""
        from tui.library.pages import Pages

        return Pages(self._database)

    @cached_property
    def places(self) -> Places:
        """Where the reader left each article."""
        from tui.library.places import Places

        return Places(self._database)

    @cached_property
    def transfers(self) -> Transfers:
        """The way in from other readers."""
        from tui.library.transfers import Transfers

        return Transfers(self._database, self.steps)

    @cached_property
    def maintenance(self) -> Maintenance:
        """Checks, repair, backups."""
        from tui.library.maintenance import Maintenance

        return Maintenance(self._database)

    @property
    def path(self) -> Path:
        """The file."""
        return self._database.path

    @property
    def data_version(self) -> int:
        """A number that is another one once anything was written, by this program or any other.

        It is to be compared with an earlier one asked for on the same thread only.
        """
        row = self._database.row("PRAGMA data_version")
        return int(row[0]) if row else 0

    def settle(self) -> None:
        """Finish the full-text index now, instead of in idle time or before the next search."""
        index_all(self._database)

    def close(self) -> None:
        """Finish what is being written and close the file. Closing twice does nothing."""
        self._database.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _apply_corrections(connection: sqlite3.Connection) -> None:
    if connection.execute("SELECT 1 FROM uncorrected").fetchone() is not None:
        from tui.library.corrections import apply

        apply(connection)

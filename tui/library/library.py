"""The library: one file with everything the reader has."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType

from tui.library import corrections, index, migrations
from tui.library.analyses import Analyses
from tui.library.annotations import Annotations
from tui.library.articles import Articles
from tui.library.corrections import Corrections
from tui.library.database import Database
from tui.library.extracts import Extracts
from tui.library.maintenance import Maintenance
from tui.library.places import Places
from tui.library.sources import Sources
from tui.library.steps import Steps
from tui.library.tags import Tags


class Library:
    """An open library. Any thread may call any method; one that writes returns when it is done."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.steps = Steps(database)
        self.articles = Articles(database, self.steps)
        self.tags = Tags(database, self.steps)
        self.annotations = Annotations(database, self.steps)
        self.analyses = Analyses(database)
        self.corrections = Corrections(database, self.steps)
        self.extracts = Extracts(database, self.steps)
        self.sources = Sources(database, self.steps)
        self.places = Places(database)
        self.maintenance = Maintenance(database)

    @classmethod
    def open(cls, path: Path) -> Library:
        """Open the library at `path`: made when there is none, brought up to date if older, after a backup.

        Raises LibraryError when it is something else, damaged, newer than the program, or not writable.
        """
        migrations.prepare(path)
        return cls(Database(path, before_commit=corrections.apply, in_idle_time=index.catch_up))

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
        index.index_all(self._database)

    def close(self) -> None:
        """Finish what is being written and close the file. Closing twice does nothing."""
        self._database.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

"""One SQLite file: a read connection per thread, one writer thread. Knows nothing of articles."""

from __future__ import annotations

import sqlite3
import threading
import weakref
from collections.abc import Callable, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from tui.library.errors import CLOSED, LibraryError, translated
from tui.locale import _

Result = TypeVar("Result")
Row = tuple[Any, ...]

BUSY_TIMEOUT_MS = 10_000
"""How long to wait for another program that writes."""

IDLE_SECONDS = 0.02
"""How long no write comes before a little of what can wait is done."""


class Connection(sqlite3.Connection):
    """A connection that knows whether it is in use.

    It can be weakly referenced: those of threads that ended close by themselves.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.in_use = threading.Lock()


def connect(path: Path) -> Connection:
    """A connection in autocommit mode with the settings every connection needs."""
    connection = sqlite3.connect(
        path,
        isolation_level=None,
        check_same_thread=False,
        factory=Connection,
        timeout=BUSY_TIMEOUT_MS / 1000,
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.create_function("fold", 1, _fold, deterministic=True)
    connection.create_function("words", 1, _words, deterministic=True)
    return connection


def _fold(text: str | None) -> str | None:
    from tui.text.fold import fold

    return None if text is None else fold(text)


def _words(text: str | None) -> str:
    from tui.library.annotation_conditions import folded_words

    return folded_words(text)


class _Job:
    """A function for the writer thread, and what became of it."""

    def __init__(self, work: Callable[[sqlite3.Connection], Any], durable: bool) -> None:
        self.work = work
        self.durable = durable
        self.done = threading.Event()
        self.result: Any = None
        self.error: BaseException | None = None


class Database:
    """Reads from any thread; writes from any thread, run one after the other on a thread of their own.

    `before_commit` runs in each transaction of a write. `in_idle_time` does a little of what can wait, in a
    transaction of its own when no write has come for a moment, and says whether some is left.
    """

    def __init__(
        self,
        path: Path,
        before_commit: Callable[[sqlite3.Connection], object],
        in_idle_time: Callable[[sqlite3.Connection], bool],
    ) -> None:
        self.path = path
        self._before_commit = before_commit
        self._in_idle_time = in_idle_time
        self._local = threading.local()
        self._readers: weakref.WeakSet[Connection] = weakref.WeakSet()
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._writer: threading.Thread | None = None
        self._lock = threading.Lock()
        self._closed = False

    def read(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        """The result of `work` on this thread's connection, which cannot write.

        Raises LibraryError when the file cannot be read, or is closed meanwhile.
        """
        connection = self._reader()
        with connection.in_use, translated(self.path):
            self._check_open()
            return work(connection)

    def rows(self, sql: str, parameters: Sequence[object] | dict[str, object] = ()) -> list[Row]:
        """Every row of a query. Raises LibraryError when the file cannot be read."""
        return self.read(lambda connection: connection.execute(sql, parameters).fetchall())

    def row(self, sql: str, parameters: Sequence[object] | dict[str, object] = ()) -> Row | None:
        """The first row of a query, or None. Raises LibraryError when the file cannot be read."""
        first: Row | None = self.read(lambda connection: connection.execute(sql, parameters).fetchone())
        return first

    def _reader(self) -> Connection:
        self._check_open()
        connection: Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            with translated(self.path):
                connection = connect(self.path)
                connection.execute("PRAGMA query_only = ON")
                connection.execute("PRAGMA cache_size = -16000")
            self._local.connection = connection
            with self._lock:
                self._readers.add(connection)
        return connection

    def write(self, work: Callable[[sqlite3.Connection], Result], *, durable: bool = True) -> Result:
        """Run `work` on the writer thread as one transaction; return its result once it is on the disk.

        Whatever it raises is raised here and nothing it wrote remains. Not `durable`: it survives the end of
        the program but, until the next durable write, no power cut; for what can be fetched or computed
        again.
        """
        job = _Job(work, durable)
        with self._lock:
            self._check_open()
            if self._writer is None:
                self._writer = threading.Thread(target=self._run_jobs, name="library-writer", daemon=True)
                self._writer.start()
            self._jobs.put(job)
        job.done.wait()
        if job.error is not None:
            raise job.error
        result: Result = job.result
        return result

    def close(self) -> None:
        """Finish the writes that wait, stop the reads, close every connection. Closing twice does nothing."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            readers = list(self._readers)
        for connection in readers:
            if not connection.in_use.acquire(blocking=False):
                connection.interrupt()
                connection.in_use.acquire()
            connection.close()
        # The writer's connection closes last and empties the write-ahead log into the file; one that was
        # interrupted would not, and of two that close at once neither.
        self._jobs.put(None)
        if self._writer is not None:
            self._writer.join()

    def _check_open(self) -> None:
        if self._closed:
            raise LibraryError(_(CLOSED).format(path=self.path))

    def _run_jobs(self) -> None:
        connection: Connection | None = None
        more = False
        while True:
            try:
                job = self._jobs.get(timeout=IDLE_SECONDS if more else None)
            except Empty:
                job = _Job(self._in_idle_time, durable=False)
            if job is None:
                break
            try:
                with translated(self.path):
                    connection = connection or connect(self.path)
                    job.result = self._transaction(connection, job)
            except BaseException as error:  # handed to the thread that asked
                job.error = error
            more = job.error is None and (job.work != self._in_idle_time or bool(job.result))
            job.done.set()
        if connection is not None:
            connection.close()

    def _transaction(self, connection: sqlite3.Connection, job: _Job) -> Any:
        # In write-ahead mode NORMAL spares the wait for the disk, and never breaks the file.
        connection.execute(f"PRAGMA synchronous = {'FULL' if job.durable else 'NORMAL'}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            result = job.work(connection)
            self._before_commit(connection)
            connection.execute("COMMIT")
        except BaseException:
            # A full disk may have rolled back already.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        return result

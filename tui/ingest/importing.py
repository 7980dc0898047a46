"""Files and folders into the library: articles are stored, lists of sources are followed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from tui.ingest.child import Children, outcome
from tui.ingest.errors import Failure, IngestError
from tui.ingest.files import Input, begin, files_in, finish, is_database, read_bytes
from tui.ingest.parsing import Parsed
from tui.library import Library, Outcome, Stored, Transfer
from tui.locale import _
from tui.model import SourceKind
from tui.text.clean import clean_line

_AT_ONCE = 8
"""Files read ahead of the one that is stored."""
_BATCH = 500
"""Articles stored in one transaction."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: articles by outcome, sources, tags, what was left out and why."""

    added: int
    updated: int
    unchanged: int
    failures: tuple[Failure, ...]
    followed: int = 0
    """Sources that were not followed yet."""
    known_sources: int = 0
    """Sources that were followed already, and stay as they are."""
    programs: tuple[str, ...] = ()
    """Names of the new sources that run a program, which the reader has to allow first."""
    inside: tuple[str, ...] = ()
    """Names of the new ones that are inside this machine or its network, which is to be allowed, too."""
    tags: tuple[str, ...] = ()
    """The tags that came with articles and sources."""
    remarks: tuple[str, ...] = ()
    """What else was left out or is otherwise here, in translated lines that name the file."""
    article_ids: tuple[int, ...] = ()
    """The articles added or updated, in the order of the files."""


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is: files (or parts of large ones) read, and the name of the last one."""

    done: int
    name: str


def import_paths(
    library: Library, paths: Sequence[Input], on_progress: Callable[[ImportProgress], None] | None = None
) -> ImportReport:
    """Import files, folders (all they hold; hidden files are skipped) and standard input ("-").

    A file that cannot be read is a failure in the report; the others are imported all the same.
    """
    store = _Store(library)
    with Children() as children:
        for done, (name, result) in enumerate(_read_all(children, paths), start=1):
            if isinstance(result, Failure):
                store.failures.append(result)
            else:
                store.take(name, result)
            if on_progress is not None:
                on_progress(ImportProgress(done, name))
    return store.report()


_Begun = tuple[str, bytes, Parsed | Future[Parsed] | Failure]


def _read_all(children: Children, paths: Iterable[Input]) -> Iterator[tuple[str, Parsed | Failure]]:
    """What each file holds, in order, some files being read ahead."""
    running: deque[_Begun] = deque()
    for path in paths:
        found = False
        for file in (path,) if path == "-" else files_in(path):
            found = True
            if file != "-" and is_database(file):
                while running:
                    yield _finished(children, *running.popleft())
                yield from _parts(children, file)
                continue
            running.append(_begun(children, file))
            if len(running) >= _AT_ONCE:
                yield _finished(children, *running.popleft())
        if not found:
            name = clean_line(str(path))
            line = _("{name}: the folder holds no text, Markdown, HTML, mail or feed file").format(name=name)
            yield name, Failure(name, line)
    while running:
        yield _finished(children, *running.popleft())


def _parts(children: Children, file: Path) -> Iterator[tuple[str, Parsed | Failure]]:
    """The articles of another reader's database, some hundred at a time."""
    from tui.ingest.others.newsboat_cache import read_cache

    name = clean_line(str(file))
    last: int | None = 0
    while last is not None:
        try:
            part = outcome(children.start(read_cache, file, last))
        except IngestError as error:
            yield name, Failure(name, _("{name}: {reason}").format(name=name, reason=error))
            return
        last = part.last
        yield name, Parsed(transfers=part.transfers)


def _begun(children: Children, file: Input) -> _Begun:
    name = clean_line(str(file))
    try:
        name, data = read_bytes(file)
        return name, data, begin(children, name, data)
    except IngestError as error:
        return name, b"", Failure(name, str(error))


def _finished(
    children: Children, name: str, data: bytes, begun: Parsed | Future[Parsed] | Failure
) -> tuple[str, Parsed | Failure]:
    if isinstance(begun, Failure):
        return name, begun
    try:
        return name, finish(children, name, data, begun)
    except IngestError as error:
        return name, Failure(name, str(error))


class _Store:
    """Stores what is read, in batches."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._waiting: list[Transfer] = []
        self._stored: list[Stored] = []
        self._followed: list[int] = []
        self._known = 0
        self._tags: dict[str, None] = {}
        self._remarks: list[str] = []
        self.failures: list[Failure] = []

    def take(self, name: str, parsed: Parsed) -> None:
        self._waiting.extend(map(Transfer, parsed.drafts))
        self._waiting.extend(parsed.transfers)
        while len(self._waiting) >= _BATCH:
            self._flush()
        if parsed.sources:
            followed = self._library.sources.follow_all(parsed.sources)
            self._followed += followed
            self._known += len(parsed.sources) - len(followed)
            self._tags.update(dict.fromkeys(tag for source in parsed.sources for tag in source.tags))
        for search, query in parsed.searches:
            if self._library.searches.get(search) is None:  # the reader may have changed it since
                self._library.searches.save(search, query)
        for remark in parsed.remarks:
            self._remarks.append(_("{name}: {reason}").format(name=name, reason=remark))
        for address in parsed.refused:
            reason = _("{name}: {address} was left out; only http and https feeds can be followed")
            self.failures.append(Failure(name, reason.format(name=name, address=address)))

    def report(self) -> ImportReport:
        self._flush()
        counts = {outcome: sum(stored.outcome is outcome for stored in self._stored) for outcome in Outcome}
        changed = (stored.article_id for stored in self._stored if stored.outcome is not Outcome.UNCHANGED)
        new = set(self._followed)
        waiting = [s for s in self._library.sources.all() if s.id in new and not s.approved] if new else []
        return ImportReport(
            added=counts[Outcome.ADDED],
            updated=counts[Outcome.UPDATED],
            unchanged=counts[Outcome.UNCHANGED],
            failures=tuple(self.failures),
            followed=len(self._followed),
            known_sources=self._known,
            programs=tuple(s.name for s in waiting if s.kind is not SourceKind.FEED),
            inside=tuple(s.name for s in waiting if s.kind is SourceKind.FEED),
            tags=tuple(self._tags),
            remarks=tuple(self._remarks),
            article_ids=tuple(dict.fromkeys(changed)),
        )

    def _flush(self) -> None:
        batch, self._waiting = self._waiting[:_BATCH], self._waiting[_BATCH:]
        if batch:
            self._stored.extend(self._library.transfers.take(batch))
            self._tags.update(dict.fromkeys(tag for one in batch for tag in one.draft.tags))

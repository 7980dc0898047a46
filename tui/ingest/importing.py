"""Files and folders into the library: articles are stored, lists of feeds are followed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass

from tui.ingest.child import Children
from tui.ingest.errors import Failure, IngestError
from tui.ingest.files import Input, begin, files_in, finish, read_bytes
from tui.ingest.parsing import Parsed
from tui.library import Library, Outcome, Stored, Target
from tui.locale import _
from tui.model import Draft, TagTarget
from tui.text.clean import clean_line

_AT_ONCE = 8
"""Files read ahead of the one that is stored."""
_BATCH = 500
"""Articles stored in one transaction."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: articles by outcome, feeds newly followed, what was left out and why."""

    added: int
    updated: int
    unchanged: int
    failures: tuple[Failure, ...]
    followed: int = 0
    article_ids: tuple[int, ...] = ()
    """The articles added or updated, in the order of the files."""


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is: files read, and the name of the last one."""

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


def _read_all(children: Children, paths: Iterable[Input]) -> Iterator[tuple[str, Parsed | Failure]]:
    """What each file holds, in order, some files being read ahead."""
    running: deque[tuple[str, bytes, Parsed | Future[Parsed] | Failure]] = deque()
    for path in paths:
        found = False
        for file in (path,) if path == "-" else files_in(path):
            found = True
            running.append(_begun(children, file))
            if len(running) >= _AT_ONCE:
                yield _finished(children, *running.popleft())
        if not found:
            name = clean_line(str(path))
            line = _("{name}: the folder holds no text, Markdown, HTML, mail or feed file").format(name=name)
            yield name, Failure(name, line)
    while running:
        yield _finished(children, *running.popleft())


def _begun(children: Children, file: Input) -> tuple[str, bytes, Parsed | Future[Parsed] | Failure]:
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
        self._waiting: list[Draft] = []
        self._stored: list[Stored] = []
        self._followed = 0
        self.failures: list[Failure] = []

    def take(self, name: str, parsed: Parsed) -> None:
        self._waiting.extend(parsed.drafts)
        if len(self._waiting) >= _BATCH:
            self._flush()
        if parsed.feeds:
            known = {source.url for source in self._library.sources.all()}
            for url, title, site in parsed.feeds:
                self._library.sources.follow(url, title, site)
            self._followed += sum(url not in known for url, _title, _site in parsed.feeds)
        for address in parsed.refused:
            reason = _("{name}: {address} was left out; only http and https feeds can be followed")
            self.failures.append(Failure(name, reason.format(name=name, address=address)))

    def report(self) -> ImportReport:
        self._flush()
        counts = {outcome: sum(stored.outcome is outcome for stored in self._stored) for outcome in Outcome}
        changed = (stored.article_id for stored in self._stored if stored.outcome is not Outcome.UNCHANGED)
        return ImportReport(
            added=counts[Outcome.ADDED],
            updated=counts[Outcome.UPDATED],
            unchanged=counts[Outcome.UNCHANGED],
            failures=tuple(self.failures),
            followed=self._followed,
            article_ids=tuple(dict.fromkeys(changed)),
        )

    def _flush(self) -> None:
        drafts, self._waiting = self._waiting, []
        if not drafts:
            return
        stored = self._library.articles.store(drafts)
        self._stored.extend(stored)
        for draft, where in zip(drafts, stored, strict=True):
            if draft.tags and where.outcome is Outcome.ADDED:
                target = Target(TagTarget.ARTICLE, str(where.article_id))
                self._library.tags.add([target], draft.tags, automatic=True)

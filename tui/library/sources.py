"""Followed sources: which there are, what the reader changes of them, what asking them brought."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from enum import Enum

from tui.library import source_changes, source_health, times
from tui.library.database import Database
from tui.library.following import Following, follow
from tui.library.source_health import Fetched
from tui.library.source_rows import read_sources
from tui.library.steps import Steps
from tui.library.storing import Stored
from tui.locale import _, ngettext
from tui.model import Draft, Source


class Same(Enum):
    """Says that a value stays as it is, where None means something."""

    SAME = "same"


SAME = Same.SAME

_DUE = """NOT s.paused AND s.approved AND NOT coalesce(h.gone, 0) AND coalesce(h.not_before, 0) <= :moment
    AND (s.every IS NULL OR h.last_tried IS NULL OR h.last_tried + s.every * 60000000 <= :moment)"""


class Sources:
    """The sources that are followed."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def follow(
        self,
        url: str,
        name: str = "",
        site: str = "",
        *,
        kind: str = "feed",
        folder: str = "",
        language: str = "",
        tags: Sequence[str] = (),
        approved: bool = True,
    ) -> Source:
        """Follow a source; one that is followed already stays as it is.

        Without `name` it is called by its address. One that was followed before takes its articles up, those
        that were removed with it as well.
        """
        wanted = Following(
            url, name, site, kind=kind, folder=folder, language=language, tags=tuple(tags), approved=approved
        )
        self.follow_all([wanted])
        found = self.by_url(wanted.address)
        assert found is not None
        return found

    def follow_all(self, wanted: Sequence[Following]) -> list[int]:
        """Follow several, as one step; the ids of those that were not followed yet."""
        if len(wanted) == 1:
            label = _("Follow {name}").format(name=wanted[0].called)
        else:
            label = ngettext("Follow {n} source", "Follow {n} sources", len(wanted)).format(n=len(wanted))
        return self._steps.act(label, lambda connection: follow(connection, wanted))

    def all(self) -> list[Source]:
        """Every source: by folder, then in the reader's order, then by name."""
        return read_sources(self._database)

    def get(self, id: int) -> Source | None:
        """One source, or None."""
        return next(iter(read_sources(self._database, "s.id = :id", {"id": id})), None)

    def by_url(self, url: str) -> Source | None:
        """The source of that address, or None."""
        return next(iter(read_sources(self._database, "s.url = :url", {"url": url})), None)

    def due(self, now: datetime) -> list[Source]:
        """The sources that want to be asked at `now`.

        Not those that are paused, gone or not approved, nor those that want to be left alone, nor those
        whose own interval has not passed. The program's default interval is not looked at.
        """
        return read_sources(self._database, _DUE, {"moment": times.to_stored(now)})

    def count(self) -> int:
        """How many there are."""
        row = self._database.row("SELECT count(*) FROM source")
        return int(row[0]) if row else 0

    def known_entries(self, id: int) -> bytes:
        """What `Fetched.entries` was when the source answered last; nothing of one that never did."""
        row = self._database.row("SELECT entries FROM source_health WHERE source_id = ?", (id,))
        return bytes(row[0]) if row else b""

    def change(
        self,
        ids: Sequence[int],
        *,
        name: str | None = None,
        folder: str | None = None,
        language: str | None = None,
        every: int | Same | None = SAME,
        paused: bool | None = None,
        full_text: bool | None = None,
        cookies: str | None = None,
        approved: bool | None = None,
        url: str | None = None,
    ) -> None:
        """Give sources other values, as one step; what is not given stays. None for `every`: the usual pace.

        `paused=False` asks again those that are gone or that failed. KeyError for an unknown source,
        LibraryError for an address another one has.
        """
        from tui.text.clean import clean, clean_line

        given = {
            "name": None if name is None else clean_line(name),
            "folder": None if folder is None else source_changes.tidy_folder(folder),
            "language": None if language is None else clean_line(language).lower(),
            "paused": paused,
            "full_text": full_text,
            "cookies": None if cookies is None else clean(cookies),
            "approved": approved,
            "url": None if url is None else clean_line(url),
        }
        values: dict[str, source_changes.Value] = {k: v for k, v in given.items() if v is not None}
        if every is not SAME:
            values["every"] = every
        self._change(ids, values)

    def rename(self, id: int, name: str, automatic: bool = False) -> None:
        """Call a source otherwise. KeyError for an unknown one. `automatic`: the program did it by itself."""
        from tui.text.clean import clean_line

        self._change([id], {"name": clean_line(name)}, automatic)

    def _change(
        self, ids: Sequence[int], values: Mapping[str, source_changes.Value], automatic: bool = False
    ) -> None:
        names = self._names(ids)
        if names and values:
            label = source_changes.label(names, values)
            self._steps.act(label, lambda c: source_changes.change(c, ids, values), automatic)

    def move(self, id: int, before: int | None) -> None:
        """Put a source before another one, in the folder of that; None: at the end of its own folder.

        KeyError for an unknown one.
        """
        name, *_other = self._names([id] if before is None else [id, before])
        if id != before:
            label = _("Move {sources}").format(sources=name)
            self._steps.act(label, lambda connection: source_changes.reorder(connection, id, before))

    def remove(self, ids: Sequence[int], with_articles: bool = False) -> None:
        """Stop following sources, as one step; their articles stay, or are removed with them.

        Removed articles are shown nowhere and no fetch brings them back; undo and following the source again
        do. KeyError for an unknown source.
        """
        names = self._names(ids)

        def work(connection: sqlite3.Connection) -> None:
            for id in ids:
                if with_articles:
                    connection.execute(
                        "UPDATE article SET triage = 'removed' WHERE source_id = ? AND triage <> 'removed'",
                        (id,),
                    )
                connection.execute("DELETE FROM tagging WHERE kind = 'source' AND target = ?", (str(id),))
                connection.execute("DELETE FROM source WHERE id = ?", (id,))
            source_health.forget_entries(connection)

        label = _("Remove {sources} with all articles") if with_articles else _("Stop following {sources}")
        self._steps.act(label.format(sources=source_changes.sources_named(names)), work)

    def fetched(self, id: int, fetched: Fetched, drafts: Iterable[Draft]) -> list[Stored]:
        """A fetch went well: remember what is to be known of it, store what it brought, in one transaction.

        KeyError for an unknown source.
        """
        self._names([id])
        return self.fetched_many([(id, fetched, drafts)])[0]

    def fetched_many(self, fetches: Sequence[tuple[int, Fetched, Iterable[Draft]]]) -> list[list[Stored]]:
        """Several fetches in one transaction, in their order; nothing of a source no longer followed.

        A source that moved for good gets its new address, as an automatic step.
        """

        def work(connection: sqlite3.Connection) -> list[list[Stored]]:
            return [source_health.took(connection, *fetch) for fetch in fetches]

        stored = self._database.write(work, durable=False)
        ids = [id for id, _fetched, _drafts in fetches]
        for id, url in self._database.read(lambda connection: source_health.moved(connection, ids)):
            self._change([id], {"url": url}, automatic=True)
        return stored

    def failed(
        self,
        id: int,
        error: str,
        *,
        status: int = 0,
        not_before: datetime | None = None,
        gone: bool = False,
        at: datetime | None = None,
    ) -> None:
        """A fetch failed `at` a time (now), for the reason `error` gives in one line. Validators stay."""
        self._database.write(
            lambda connection: source_health.failed(
                connection, id, error, status=status, not_before=not_before, gone=gone, at=at
            ),
            durable=False,
        )

    def _names(self, ids: Sequence[int]) -> list[str]:
        """The names of sources, in the order of `ids`. KeyError for an unknown one."""
        marks = ", ".join("?" for _id in ids)
        known: dict[int, str] = dict(
            self._database.rows(f"SELECT id, name FROM source WHERE id IN ({marks})", ids)
        )
        return [known[id] for id in ids]

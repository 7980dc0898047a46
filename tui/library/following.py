"""Sources coming in: followed by hand, or by the hundred from the list of another reader."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from tui.library.source_changes import end_of, tidy_folder
from tui.library.tags import Target, put, tidy
from tui.model import TagTarget


@dataclass(frozen=True, slots=True)
class Following:
    """A source that is to be followed, as `tui.model.Source` has it. Texts need not be clean."""

    url: str
    name: str = ""
    site: str = ""
    kind: str = "feed"
    folder: str = ""
    language: str = ""
    every: int | None = None
    paused: bool = False
    full_text: bool = False
    approved: bool = True
    tags: tuple[str, ...] = ()
    position: int | None = None
    """Place in its folder; None: the last."""

    @property
    def address(self) -> str:
        """Its address, clean; of a program, every space of the command."""
        from tui.text.clean import clean, clean_line

        return clean_line(self.url) if self.kind == "feed" else clean(self.url).strip()

    @property
    def called(self) -> str:
        """Its name, clean; its address when it has none."""
        from tui.text.clean import clean_line

        return clean_line(self.name) or clean_line(self.url)


def follow(connection: sqlite3.Connection, wanted: Iterable[Following]) -> list[int]:
    """Follow sources, inside a step; the ids of those that were not followed yet."""
    return [id for one in wanted if (id := _follow_one(connection, one)) is not None]


def _follow_one(connection: sqlite3.Connection, wanted: Following) -> int | None:
    from tui.text.clean import clean_line

    url = wanted.address
    if connection.execute("SELECT 1 FROM source WHERE url = ?", (url,)).fetchone():
        return None
    former, removal = _former(connection, url)
    folder = tidy_folder(wanted.folder)
    row = {
        "id": former,
        "url": url,
        "name": wanted.called,
        "site": clean_line(wanted.site),
        "kind": wanted.kind,
        "folder": folder,
        "language": clean_line(wanted.language).lower(),
        "every": wanted.every,
        "paused": wanted.paused,
        "full_text": wanted.full_text,
        "approved": wanted.approved,
        "position": end_of(connection, folder) if wanted.position is None else wanted.position,
    }
    id = connection.execute(
        f"INSERT INTO source ({', '.join(row)}) VALUES ({', '.join('?' for _column in row)})",
        tuple(row.values()),
    ).lastrowid
    assert id is not None
    if removal is not None:
        _take_back(connection, removal, id)
    if tags := tidy(wanted.tags):
        put(connection, [Target(TagTarget.SOURCE, str(id))], tags)
    return id


def _former(connection: sqlite3.Connection, url: str) -> tuple[int | None, int | None]:
    """The id the source of that address had when it was removed last, and the step that removed it."""
    row = connection.execute(
        "SELECT json_extract(before, '$.id'), step_id FROM change"
        " WHERE tab = 'source' AND after IS NULL AND json_extract(before, '$.url') = ? ORDER BY id DESC",
        (url,),
    ).fetchone()
    if row is None or connection.execute("SELECT 1 FROM source WHERE id = ?", (row[0],)).fetchone():
        return None, None
    return int(row[0]), int(row[1])


def _take_back(connection: sqlite3.Connection, removal: int, source: int) -> None:
    """Give the articles that went with a source the triage they had."""
    connection.execute(
        "UPDATE article SET triage = json_extract(c.before, '$.triage') FROM change AS c"
        " WHERE c.step_id = ? AND c.tab = 'article' AND article.id = json_extract(c.before, '$.id')"
        " AND article.triage = 'removed' AND article.source_id = ?",
        (removal, source),
    )

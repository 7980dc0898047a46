"""What a reader changes of a source: the columns, and the name of the step."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from tui.library.errors import LibraryError
from tui.locale import N_, _, ngettext

Value = str | int | None

_LABELS = {
    "folder": N_("Move {sources} to the folder “{value}”"),
    "language": N_("Set the language of {sources} to “{value}”"),
    "every": N_("Fetch {sources} every {value} minutes"),
    "cookies": N_("Fetch {sources} with the cookies of {value}"),
    "url": N_("Change the address of {sources} to {value}"),
}
_CLEARED = {
    "folder": N_("Take {sources} out of their folder"),
    "language": N_("Let {sources} tell their language"),
    "every": N_("Fetch {sources} at the usual pace"),
    "cookies": N_("Fetch {sources} without cookies"),
}
_TURNED = {
    ("paused", True): N_("Pause {sources}"),
    ("paused", False): N_("Resume {sources}"),
    ("full_text", True): N_("Fetch the full text of {sources}"),
    ("full_text", False): N_("Leave the text of {sources} as the feed gives it"),
    ("approved", True): N_("Allow {sources}"),
    ("approved", False): N_("Forbid {sources}"),
}


def label(names: Sequence[str], values: Mapping[str, Value]) -> str:
    """The name of the step that gives the sources of these names these values."""
    sources = sources_named(names)
    if len(values) != 1:
        return _("Change {sources}").format(sources=sources)
    ((column, value),) = values.items()
    if column == "name":
        return _("Rename {before} to {name}").format(before=sources, name=value)
    message = _TURNED.get((column, bool(value))) or (
        _LABELS[column] if value or column not in _CLEARED else _CLEARED[column]
    )
    return _(message).format(sources=sources, value=value)


def sources_named(names: Sequence[str]) -> str:
    """One source by its name, several by their number."""
    return (
        names[0]
        if len(names) == 1
        else ngettext("{n} source", "{n} sources", len(names)).format(n=len(names))
    )


def change(connection: sqlite3.Connection, ids: Sequence[int], values: Mapping[str, Value]) -> None:
    """Write `values` (columns of `source`) for each of `ids`, inside a step.

    LibraryError for an address another source has.
    """
    if "url" in values:
        url = str(values["url"])
        _check_address(connection, ids, url)
        kind = _kind_of(url)
        # What was allowed is another program than that of the new address. Who gives an address allows it.
        values = {**values, "kind": kind, "approved": kind == "feed"}
    assignments = ", ".join(f"{column} = ?" for column in values)
    for id in ids:
        given = tuple(values.values())
        if "folder" in values:
            place = end_of(connection, str(values["folder"]), id)
            connection.execute(
                f"UPDATE source SET position = CASE folder WHEN ? THEN position ELSE ? END, {assignments}"
                " WHERE id = ?",
                (values["folder"], place, *given, id),
            )
        else:
            connection.execute(f"UPDATE source SET {assignments} WHERE id = ?", (*given, id))
        if "language" in values:  # what its entries said of theirs is to be read again
            connection.execute("UPDATE source_health SET entries = x'' WHERE source_id = ?", (id,))
        if values.get("paused") == 0 or values.get("approved"):
            connection.execute(
                "UPDATE source_health SET gone = 0, failures = 0, not_before = NULL,"
                " error = CASE ? WHEN 1 THEN '' ELSE error END WHERE source_id = ?",
                (bool(values.get("approved")), id),
            )


def end_of(connection: sqlite3.Connection, folder: str, id: int = 0) -> int:
    """The position after the last in a folder, without source `id`; 0 where all are in the order of names."""
    (last,) = connection.execute(
        "SELECT coalesce(max(position), 0) FROM source WHERE folder = ? AND id <> ?", (folder, id)
    ).fetchone()
    return last + 1 if last else 0


def reorder(connection: sqlite3.Connection, id: int, before: int | None) -> None:
    """Put a source before another one, in the folder of that, or at the end of its own; inside a step."""
    (folder,) = connection.execute(
        "SELECT folder FROM source WHERE id = ?", (id if before is None else before,)
    ).fetchone()
    rows = connection.execute(
        "SELECT id FROM source WHERE folder = ? AND id <> ? ORDER BY position, fold(name), id", (folder, id)
    )
    order = [other for (other,) in rows]
    order.insert(len(order) if before is None else order.index(before), id)
    connection.executemany(
        "UPDATE source SET position = ?, folder = ? WHERE id = ?",
        [(place, folder, one) for place, one in enumerate(order, start=1)],
    )


def tidy_folder(written: str) -> str:
    """A folder as it is stored: clean, its levels with one `/` between them, none empty."""
    from tui.text.clean import clean_line

    return "/".join(level for part in clean_line(written).split("/") if (level := part.strip()))


def _kind_of(url: str) -> str:
    kind = url.partition(":")[0]
    return kind if kind in ("exec", "filter") else "feed"


def _check_address(connection: sqlite3.Connection, ids: Sequence[int], url: str) -> None:
    row = connection.execute("SELECT id, name FROM source WHERE url = ?", (url,)).fetchone()
    if len(ids) > 1 or (row is not None and row[0] not in ids):
        raise LibraryError(
            _("{url} is followed already, as {name}.").format(url=url, name=row[1] if row else url)
        )

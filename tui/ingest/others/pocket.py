"""What is left of Pocket and its kind: tables of addresses (CSV), and Pocket's older page of links (HTML)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping

from tui.ingest.decoding import decode
from tui.ingest.errors import IngestError
from tui.ingest.links import web_address
from tui.ingest.markup import parse_html
from tui.ingest.others.saved import MOST_ARTICLES, Facts, SavedArticles, date_of, draft_of, saved
from tui.library import Transfer
from tui.locale import _
from tui.model import Extent
from tui.text.bodies import body_from_text
from tui.text.clean import clean_line

POCKET = {"title", "url", "time_added", "tags", "status"}
INSTAPAPER = {"url", "title", "selection", "folder", "timestamp"}
_OWN_FOLDERS = {"unread", "archive", "starred"}
"""Instapaper's own folders say what was done; the others are its reader's, and become tags."""

_LARGEST_CELL = 10_000_000


def header_of(data: bytes) -> set[str]:
    """The column names of a table, in lower case."""
    first = decode(data[:1000]).lstrip().partition("\n")[0]
    return {name.strip().strip('"').lower() for name in first.split(",")}


def read_table(data: bytes) -> SavedArticles:
    """The articles of a table of Pocket or Instapaper. Raises IngestError for another table."""
    columns = header_of(data)
    read = _from_pocket if columns >= POCKET else _from_instapaper if columns >= INSTAPAPER else None
    if read is None:
        raise IngestError(_("this table is none that Pocket or Instapaper export"))
    rows = _rows(decode(data))
    transfers = [read(row) for row in rows if row["title"].strip() or web_address(row["url"])]
    return saved(transfers, len(rows) - len(transfers))


def read_links(data: bytes) -> SavedArticles:
    """The articles of Pocket's page of links: those under “Read Archive” were read. Raises IngestError."""
    tree = parse_html(decode(data))
    transfers: list[Transfer] = []
    left_out = 0
    archived = False
    for element in tree.iter("h1", "a") if tree is not None else ():
        text = "".join(element.itertext())
        if element.tag == "h1":
            archived = "archive" in text.lower()
            continue
        url = element.get("href") or ""
        if not web_address(url) or len(transfers) >= MOST_ARTICLES:
            left_out += 1
            continue
        seen = date_of(element.get("time_added") or "")
        facts = Facts(text, url, seen=seen, tags=_split(element.get("tags") or "", ","))
        transfers.append(Transfer(draft_of(facts), read=archived))
    if not transfers:
        raise IngestError(_("it holds no list of articles"))
    return saved(transfers, left_out)


def _from_pocket(row: Mapping[str, str]) -> Transfer:
    facts = Facts(row["title"], row["url"], seen=date_of(row["time_added"]), tags=_split(row["tags"], "|"))
    return Transfer(draft_of(facts), read=row["status"] == "archive", kept=row.get("favorite") == "1")


def _from_instapaper(row: Mapping[str, str]) -> Transfer:
    folder = row["folder"].strip()
    tags = _json_tags(row.get("tags", ""))
    if folder and folder.lower() not in _OWN_FOLDERS:
        tags = (clean_line(folder), *tags)
    facts = Facts(
        row["title"],
        row["url"],
        body=body_from_text(row["selection"]),
        extent=Extent.TRUNCATED,
        seen=date_of(row["timestamp"]),
        tags=tags,
    )
    return Transfer(draft_of(facts), read=folder.lower() == "archive", kept=folder.lower() == "starred")


def _rows(text: str) -> list[dict[str, str]]:
    """The rows of a table by lower-case column, short and over-long ones mended."""
    csv.field_size_limit(_LARGEST_CELL)
    try:
        reader = csv.reader(io.StringIO(text.lstrip("\ufeff \r\n").replace("\0", "")))
        header = [name.strip().lower() for name in next(reader, [])]
        rows: list[dict[str, str]] = []
        for cells in reader:
            if cells and len(rows) < MOST_ARTICLES:
                padded = cells + [""] * (len(header) - len(cells))
                rows.append(dict(zip(header, padded, strict=False)))
    except csv.Error as error:
        raise IngestError(_("the table in it is damaged ({reason})").format(reason=error)) from error
    return rows


def _json_tags(written: str) -> tuple[str, ...]:
    try:
        names = json.loads(written) if written else []
    except (ValueError, RecursionError):
        names = written.split(",")
    return (
        tuple(clean_line(name) for name in names if isinstance(name, str)) if isinstance(names, list) else ()
    )


def _split(written: str, separator: str) -> tuple[str, ...]:
    return tuple(name for part in written.split(separator)[:200] if (name := clean_line(part[:300])))

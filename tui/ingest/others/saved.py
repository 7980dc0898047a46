"""What read-it-later services export, as it is taken over: JSON and table cells that may be anything."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tui.ingest.dates import parse_date
from tui.ingest.decoding import decode
from tui.ingest.errors import IngestError
from tui.ingest.links import web_address
from tui.ingest.others.newsboat_cache import moment
from tui.ingest.titles import finished_title
from tui.library import Transfer
from tui.locale import _, ngettext
from tui.model import Body, Draft, Extent, Origin
from tui.text.clean import clean_line
from tui.text.language import guess_language

MOST_ARTICLES = 50_000
"""Articles taken from one file."""
EMPTY = Body("", ())


@dataclass(frozen=True, slots=True)
class SavedArticles:
    """What an export holds, and remarks on what it does not."""

    transfers: tuple[Transfer, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """What an export says of one article. Texts need not be clean."""

    title: str
    url: str
    body: Body = EMPTY
    extent: Extent = Extent.UNKNOWN
    source: str = ""
    author: str = ""
    language: str = ""
    published: datetime | None = None
    seen: datetime | None = None
    tags: tuple[str, ...] = ()


def draft_of(facts: Facts) -> Draft:
    """The article those facts describe."""
    url = web_address(facts.url)
    return Draft(
        title=finished_title(facts.title, facts.body) or clean_line(facts.url[:500]),
        body=facts.body,
        source=clean_line(facts.source[:300]),
        author=clean_line(facts.author[:300]),
        url=url,
        language=facts.language or guess_language(f"{facts.title}\n{facts.body.text}"),
        published=facts.published,
        origin=Origin.PAGE if facts.body.text else Origin.FILE,
        seen=facts.seen,
        tags=facts.tags,
        extent=facts.extent if facts.body.text else Extent.UNKNOWN,
    )


def saved(transfers: Iterable[Transfer], left_out: int) -> SavedArticles:
    """The articles of an export, with what has to be said of them."""
    taken = tuple(transfers)
    remarks = []
    empty = sum(not one.draft.body.text for one in taken)
    if empty:
        told = ngettext(
            "{n} article comes without its text: the export holds its address only",
            "{n} articles come without their text: the export holds their addresses only",
            empty,
        )
        remarks.append(told.format(n=empty))
    if left_out:
        told = ngettext(
            "{n} entry without title and address was left out",
            "{n} entries without title and address were left out",
            left_out,
        )
        remarks.append(told.format(n=left_out))
    return SavedArticles(taken, tuple(remarks))


def json_list(data: bytes, key: str = "") -> list[Mapping[str, Any]]:
    """The objects of a JSON array, or of the array `key` of an object. Raises IngestError."""
    try:
        parsed = json.loads(decode(data))
    except (ValueError, RecursionError) as error:
        raise IngestError(_("the JSON in it is damaged")) from error
    if isinstance(parsed, dict):
        parsed = parsed.get(key)
    if not isinstance(parsed, list):
        raise IngestError(_("it holds no list of articles"))
    return [item for item in parsed[:MOST_ARTICLES] if isinstance(item, dict)]


def text_of(item: Mapping[str, Any], name: str) -> str:
    """A text or number of a JSON object, "" for anything else."""
    value = item.get(name)
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def is_set(item: Mapping[str, Any], name: str) -> bool:
    """Whether a JSON value says yes, in any of the ways exports say it."""
    return item.get(name) in (True, 1, "1", "true")


def texts_of(value: object, name: str = "name") -> tuple[str, ...]:
    """Texts in a JSON array of texts, or of objects with `name`."""
    if not isinstance(value, list):
        return ()
    found = (item.get(name) if isinstance(item, dict) else item for item in value[:200])
    return tuple(clean_line(text[:300]) for text in found if isinstance(text, str) and text.strip())


def date_of(written: str) -> datetime | None:
    """A date as exports write it: ISO 8601, or seconds since 1970."""
    return moment(written) if written.isdecimal() and len(written) < 12 else parse_date(written)

"""Articles taken over from another reader, with what was done to them there."""

from __future__ import annotations

import re
import sqlite3
import uuid
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from tui.library.annotating import insert
from tui.library.database import Database
from tui.library.selectors import select
from tui.library.steps import Steps
from tui.library.storing import Outcome, Stored, store
from tui.library.tags import Target, put, tidy
from tui.locale import ngettext
from tui.model import Draft, Selector, Subject, TagTarget

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that were marked, and the note on them ("" for none). Without words it is on the article."""

    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Transfer:
    """An article as another reader had it. Its tags are those of the draft."""

    draft: Draft
    read: bool = False
    kept: bool = False
    passages: tuple[Passage, ...] = ()
    feed: str = ""
    """Address of the feed it came from; a source of that address takes it up."""


class Transfers:
    """The way into a library from other readers."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def take(self, transfers: Sequence[Transfer]) -> list[Stored]:
        """Store articles; new ones are read and kept as they were, marks and tags are added to what is there.

        Taking the same again changes nothing, and what the reader took off meanwhile does not come back. The
        marks are an automatic step: undo passes over them.
        """
        stored = self._database.write(lambda connection: _store(connection, transfers))
        marked = [
            (where.article_id, one)
            for where, one in zip(stored, transfers, strict=True)
            if one.draft.tags or one.passages
        ]
        if marked:
            label = ngettext(
                "Take over tags and notes of {n} article",
                "Take over tags and notes of {n} articles",
                len(marked),
            )
            self._steps.act(
                label.format(n=len(marked)), lambda connection: _mark(connection, marked), automatic=True
            )
        return stored


def _store(connection: sqlite3.Connection, transfers: Sequence[Transfer]) -> list[Stored]:
    sources = {url: (id, name) for id, url, name in connection.execute("SELECT id, url, name FROM source")}
    drafts = [_of_source(one.draft, *sources.get(one.feed, (None, ""))) for one in transfers]
    stored = store(connection, drafts, restoring=True)
    connection.executemany(
        "UPDATE article SET state = ?, triage = ? WHERE id = ?",
        [
            ("read" if one.read else "unread", "kept" if one.kept else "inbox", where.article_id)
            for where, one in zip(stored, transfers, strict=True)
            if where.outcome is Outcome.ADDED
        ],
    )
    return stored


def _of_source(draft: Draft, id: int | None, name: str) -> Draft:
    """The draft as one of a source that is followed: it carries the name its reader gave the source."""
    named = name if name and "://" not in name else draft.source
    return replace(draft, source_id=id, source=named)


def _mark(connection: sqlite3.Connection, marked: Iterable[tuple[int, Transfer]]) -> None:
    tags, notes = _taken_off(connection)
    for article_id, one in marked:
        names = [name for name in tidy(one.draft.tags) if (str(article_id), name.casefold()) not in tags]
        put(connection, [Target(TagTarget.ARTICLE, str(article_id))], names)
        for passage in one.passages:
            _annotate(connection, article_id, passage, notes)


def _taken_off(
    connection: sqlite3.Connection,
) -> tuple[set[tuple[str, str]], set[tuple[int, str, str | None]]]:
    """The tags (article, key) and the annotations (article, note, words) that the reader took off."""
    gone = "FROM change WHERE after IS NULL AND tab ="
    tags = connection.execute(
        f"SELECT json_extract(before, '$.target'), json_extract(before, '$.tag') {gone} 'tagging'"
        " AND json_extract(before, '$.kind') = 'article'"
    )
    notes = connection.execute(
        "SELECT json_extract(before, '$.article_id'), json_extract(before, '$.note'),"
        f" json_extract(before, '$.exact') {gone} 'annotation'"
    )
    return set(tags), set(notes)


def _annotate(
    connection: sqlite3.Connection, article_id: int, passage: Passage, gone: set[tuple[int, str, str | None]]
) -> None:
    selector = _found(connection, article_id, passage.words)
    note = passage.note
    if selector is None and passage.words:
        note = "\n\n".join(filter(None, (f"> {passage.words}", note)))
    mark = (article_id, note, selector.exact if selector else None)
    known = connection.execute(
        "SELECT 1 FROM annotation WHERE article_id = ? AND note = ? AND exact IS ?", mark
    ).fetchone()
    if known is None and mark not in gone and (note or selector):
        subject = Subject.PASSAGE if selector else Subject.ARTICLE
        insert(connection, str(uuid.uuid4()), article_id, subject, selector, note=note)


def _found(connection: sqlite3.Connection, article_id: int, words: str) -> Selector | None:
    """The first place of `words` in the newest text; white space may differ."""
    text, hash = connection.execute(
        "SELECT b.text, v.hash FROM article AS a JOIN version AS v ON v.id = a.version_id"
        " JOIN body AS b ON b.version_id = v.id WHERE a.id = ?",
        (article_id,),
    ).fetchone()
    span = _span(text, words)
    return None if span is None else select(text, *span, hash)


def _span(text: str, words: str) -> tuple[int, int] | None:
    sought = " ".join(words.split())
    if not sought:
        return None
    if (at := text.find(sought)) >= 0:
        return at, at + len(sought)
    # Both with single spaces; where each word of the text begins there tells where it stands.
    spans = [match.span() for match in _WORD.finditer(text)]
    starts = [0, *accumulate(end - start + 1 for start, end in spans)]
    at = " ".join(text[start:end] for start, end in spans).find(sought)
    if at < 0:
        return None
    first, last = bisect_right(starts, at) - 1, bisect_right(starts, at + len(sought) - 1) - 1
    return spans[first][0] + at - starts[first], spans[last][0] + at + len(sought) - starts[last]

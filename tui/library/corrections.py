"""Corrections: what the reader knows better than the analyser. The machine's rows stay as found."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from tui.library import times
from tui.library.analyses import BY_READER, learn_names
from tui.library.anchors import anchor
from tui.library.database import Database, Row
from tui.library.selectors import as_row, from_row, select
from tui.library.steps import Steps
from tui.locale import _
from tui.model import Confidence, Quote, QuoteKind, Selector


@dataclass(frozen=True, slots=True)
class Correction:
    """A quote as the reader wants it, or (`rejected`) words the reader says are none."""

    id: str
    """UUID."""
    article_id: int
    kind: QuoteKind
    speaker: str | None
    cue: str
    rejected: bool
    created: datetime
    selector: Selector


_COLUMNS = """id, article_id, kind, speaker, cue, rejected, created,
    start, "end", exact, prefix, suffix, sentence, version_hash"""

_OWN = """SELECT correction_id FROM quote
    WHERE version_id = ? AND start = ? AND "end" = ? AND correction_id IS NOT NULL"""


class Corrections:
    """The reader's corrections of quotes. `Analyses.get` gives quotes with them."""

    def __init__(self, database: Database, steps: Steps) -> None:
        self._database = database
        self._steps = steps

    def put(self, version_id: int, quote: Quote, instead_of: Quote | None = None) -> None:
        """State a quote: `quote` (its bounds, kind, speaker and cue count) is added or stands in place of
        `instead_of`, one of `Analyses.get`.

        Every quote of the machine that it overlaps gives way. KeyError for an unknown version, ValueError for
        bounds outside its text.
        """
        label = _label(quote, instead_of)

        def work(connection: sqlite3.Connection) -> None:
            if instead_of is not None and _own(connection, version_id, instead_of) is None:
                apart = instead_of.end <= quote.start or instead_of.start >= quote.end
                if apart:
                    _write(connection, version_id, instead_of, None, rejected=True)
            _write(connection, version_id, quote, instead_of, rejected=False)

        self._steps.act(label, work)

    def reject(self, version_id: int, quote: Quote) -> None:
        """Say that `quote`, one of `Analyses.get`, is none."""
        self._steps.act(
            _("Reject a quote"),
            lambda connection: _write(connection, version_id, quote, quote, rejected=True),
        )

    def withdraw(self, id: str) -> None:
        """Give the machine its word back."""
        self._steps.act(
            _("Withdraw a correction"),
            lambda connection: connection.execute("DELETE FROM correction WHERE id = ?", (id,)),
        )

    def of_quote(self, version_id: int, quote: Quote) -> str | None:
        """The id of the correction `quote`, one of `Analyses.get`, comes from; None for the machine's."""
        row = self._database.row(_OWN, (version_id, quote.start, quote.end))
        return row[0] if row else None

    def of_article(self, article_id: int) -> list[Correction]:
        """Every correction in an article, oldest first."""
        rows = self._database.rows(
            f"SELECT {_COLUMNS} FROM correction WHERE article_id = ? ORDER BY created, id", (article_id,)
        )
        return [_correction(row) for row in rows]


def apply(connection: sqlite3.Connection) -> None:
    """Bring quotes in line with the corrections of each article in `uncorrected`. Runs before each commit."""
    for (article_id,) in connection.execute("SELECT article_id FROM uncorrected").fetchall():
        rows = connection.execute(
            f"SELECT {_COLUMNS} FROM correction WHERE article_id = ? ORDER BY created, id", (article_id,)
        ).fetchall()
        corrections = [_correction(row) for row in rows]
        versions = connection.execute(
            "SELECT v.id, v.hash, b.text, n.version_id IS NOT NULL"
            " FROM version AS v JOIN body AS b ON b.version_id = v.id"
            " LEFT JOIN analysis AS n ON n.version_id = v.id WHERE v.article_id = ?",
            (article_id,),
        ).fetchall()
        texts = {row[1]: row[2] for row in versions}
        for version_id, hash, _text, analysed in versions:
            if analysed:
                _apply_to_version(connection, version_id, hash, texts, corrections)
    connection.execute("DELETE FROM uncorrected")


def _apply_to_version(
    connection: sqlite3.Connection,
    version_id: int,
    hash: str,
    texts: dict[str, str],
    corrections: Sequence[Correction],
) -> None:
    connection.execute("DELETE FROM quote WHERE version_id = ? AND correction_id IS NOT NULL", (version_id,))
    connection.execute("UPDATE quote SET hidden = 0 WHERE version_id = ? AND hidden", (version_id,))
    for number, correction in enumerate(corrections, start=1):
        selector = correction.selector
        found = anchor(selector, texts[hash], hash, texts.get(selector.version_hash))
        if found.start is None:
            continue
        connection.execute(
            "UPDATE quote SET hidden = 1 WHERE version_id = ? AND correction_id IS NULL"
            ' AND start < ? AND "end" > ?',
            (version_id, found.end, found.start),
        )
        connection.execute(
            'INSERT INTO quote (version_id, ordinal, start, "end", kind, speaker, cue, rule, confidence,'
            " hidden, correction_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                version_id,
                -number,
                found.start,
                found.end,
                correction.kind,
                correction.speaker,
                correction.cue,
                BY_READER,
                Confidence.SURE,
                correction.rejected,
                correction.id,
            ),
        )


def _write(
    connection: sqlite3.Connection, version_id: int, quote: Quote, instead_of: Quote | None, *, rejected: bool
) -> None:
    row = connection.execute(
        "SELECT v.article_id, v.hash, b.text FROM version AS v JOIN body AS b ON b.version_id = v.id"
        " WHERE v.id = ?",
        (version_id,),
    ).fetchone()
    if row is None:
        raise KeyError(version_id)
    article_id, hash, text = row
    passage = select(text, quote.start, quote.end, hash)
    own = None if instead_of is None else _own(connection, version_id, instead_of)
    connection.execute(
        f"INSERT INTO correction ({_COLUMNS}) VALUES ({', '.join('?' * 14)}) ON CONFLICT (id) DO UPDATE SET"
        " kind = excluded.kind, speaker = excluded.speaker, cue = excluded.cue, rejected = excluded.rejected,"
        ' start = excluded.start, "end" = excluded."end", exact = excluded.exact, prefix = excluded.prefix,'
        " suffix = excluded.suffix, sentence = excluded.sentence, version_hash = excluded.version_hash",
        (
            own or str(uuid.uuid4()),
            article_id,
            quote.kind,
            quote.speaker,
            quote.cue,
            rejected,
            times.now(),
            *as_row(passage),
        ),
    )
    if quote.speaker:
        learn_names(connection, {quote.speaker})


def _own(connection: sqlite3.Connection, version_id: int, quote: Quote) -> str | None:
    """The correction a quote shown comes from; None for the machine's."""
    row = connection.execute(_OWN, (version_id, quote.start, quote.end)).fetchone()
    return row[0] if row else None


def _label(quote: Quote, before: Quote | None) -> str:
    if before is None:
        return _("Add a quote")
    if quote.speaker != before.speaker:
        return _("Say who speaks: {speaker}").format(speaker=quote.speaker or "?")
    if (quote.start, quote.end) != (before.start, before.end):
        return _("Move the bounds of a quote")
    if quote.cue != before.cue:
        return _("Change the reporting words of a quote")
    if quote.kind == before.kind:
        return _("Confirm a quote")
    return _("Change the kind of a quote")


def _correction(row: Row) -> Correction:
    return Correction(
        id=row[0],
        article_id=row[1],
        kind=QuoteKind(row[2]),
        speaker=row[3],
        cue=row[4],
        rejected=bool(row[5]),
        created=times.from_stored(row[6]),
        selector=from_row(row[7:]) or Selector(-1, -1, "", "", "", "", ""),
    )

"""Articles coming in: which are new, which the library knows, and what is new about those."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.library import times
from tui.library.versions import add_version, next_id
from tui.model import Draft, Origin, Triage


class Outcome(StrEnum):
    """What storing a draft did."""

    ADDED = "added"
    UPDATED = "updated"
    """Another text (a new version), or another title, author, date…"""
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a draft went."""

    article_id: int
    outcome: Outcome


def store(
    connection: sqlite3.Connection,
    drafts: Sequence[Draft],
    restoring: bool = False,
    seen: int | None = None,
) -> list[Stored]:
    """Add or update articles, in the order of `drafts`; they came in at `seen`, by default now.

    Articles that were removed stay so, unless `restoring`.
    """
    shared = _shared_urls(drafts)
    seen = times.now() if seen is None else seen
    return [_store_one(connection, draft, draft.url in shared, seen, restoring) for draft in drafts]


def _shared_urls(drafts: Iterable[Draft]) -> set[str]:
    """Addresses that several drafts tell apart by guid: a live page that every item links to names none."""
    guids: defaultdict[str, set[str]] = defaultdict(set)
    for draft in drafts:
        if draft.url and draft.guid:
            guids[draft.url].add(draft.guid)
    return {url for url, names in guids.items() if len(names) > 1}


def _store_one(
    connection: sqlite3.Connection, draft: Draft, url_is_shared: bool, seen: int, restoring: bool
) -> Stored:
    from tui.text.fingerprint import text_hash

    id = _known(connection, draft, url_is_shared)
    hash = text_hash(draft.body.text)
    if id is None:
        # The article is written once, with the id its version will have: its indexes cost more than the rest.
        version = next_id(connection)
        id = _insert(connection, draft, version, seen)
        add_version(connection, id, draft, hash, seen)
        return Stored(id, Outcome.ADDED)
    changed = _update_text(connection, id, draft, hash, seen)
    changed = _update_facts(connection, id, draft) or changed
    if changed:
        connection.execute("UPDATE article SET last_changed = ? WHERE id = ?", (seen, id))
    return Stored(id, _outcome(connection, id, changed, restoring))


def _outcome(connection: sqlite3.Connection, id: int, changed: bool, restoring: bool) -> Outcome:
    if restoring:
        restored = connection.execute(
            "UPDATE article SET triage = 'inbox' WHERE id = ? AND triage = 'removed'", (id,)
        )
        if restored.rowcount:
            return Outcome.ADDED
    if not changed:
        return Outcome.UNCHANGED
    (triage,) = connection.execute("SELECT triage FROM article WHERE id = ?", (id,)).fetchone()
    return Outcome.UNCHANGED if triage == Triage.REMOVED else Outcome.UPDATED


def _known(connection: sqlite3.Connection, draft: Draft, url_is_shared: bool) -> int | None:
    """The article a draft is about: same source and guid, else same url, else same source and title."""
    if draft.guid:
        row = connection.execute(
            "SELECT id FROM article WHERE guid = ? AND guid <> '' AND (source_id = ? OR source = ?)",
            (draft.guid, draft.source_id, draft.source),
        ).fetchone()
        if row:
            return int(row[0])
    if draft.url and not url_is_shared:
        rows = connection.execute(
            "SELECT id FROM article WHERE url = ? AND url <> '' LIMIT 2", (draft.url,)
        ).fetchall()
        if len(rows) == 1:
            return int(rows[0][0])
    # A column that comes every day under one title: another guid or address tells its articles apart. A guid
    # made longer does not: an article alone in its feed today may share its guid with others tomorrow.
    row = connection.execute(
        "SELECT id FROM article WHERE source = ?1 AND title = ?2 AND title <> ''"
        " AND (guid = '' OR ?3 = '' OR guid = ?3"
        " OR substr(guid, 1, length(?3) + 1) = ?3 || '#' OR substr(?3, 1, length(guid) + 1) = guid || '#')"
        " AND (url = '' OR ?4 = '' OR url = ?4) ORDER BY id DESC",
        (draft.source, draft.title, draft.guid, draft.url),
    ).fetchone()
    return int(row[0]) if row else None


def _insert(connection: sqlite3.Connection, draft: Draft, version: int, seen: int) -> int:
    published = None if draft.published is None else times.to_stored(draft.published)
    first = seen if draft.seen is None else min(seen, times.to_stored(draft.seen))
    id = connection.execute(
        "INSERT INTO article (source_id, source, guid, url, title, author, language, published, first_seen,"
        " last_changed, shown_at, version_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            draft.source_id,
            draft.source,
            draft.guid,
            draft.url,
            draft.title,
            draft.author,
            draft.language,
            published,
            first,
            seen,
            first if published is None else published,
            version,
        ),
    ).lastrowid
    assert id is not None
    return id


def _update_text(connection: sqlite3.Connection, id: int, draft: Draft, hash: str, seen: int) -> bool:
    """Make the draft's text the newest version; False when it is already."""
    current = connection.execute(
        "SELECT v.hash, v.origin FROM article AS a JOIN version AS v ON v.id = a.version_id WHERE a.id = ?",
        (id,),
    ).fetchone()
    if current and current[0] == hash:
        if draft.extent or draft.extractor:
            connection.execute(
                "UPDATE version SET extent = ?, extractor = ? WHERE article_id = ? AND hash = ?",
                (draft.extent, draft.extractor, id, hash),
            )
        return False
    known = connection.execute(
        "SELECT id FROM version WHERE article_id = ? AND hash = ?", (id, hash)
    ).fetchone()
    if known is None:
        version = add_version(connection, id, draft, hash, seen)
        if current and _is_only_a_summary(connection, id, draft, current[1]):
            return False
    elif current and (draft.origin == current[1] or draft.origin is Origin.PAGE):
        # The publisher went back to an earlier text.
        version = known[0]
        connection.execute("UPDATE version SET seen = ? WHERE id = ?", (seen, version))
    else:
        # A feed gives its summary again after the page was fetched: the page stays.
        return False
    connection.execute("UPDATE article SET version_id = ?, analysed = '' WHERE id = ?", (version, id))
    connection.execute(
        "UPDATE article SET analysed = (SELECT analyser FROM analysis WHERE version_id = ?1)"
        " WHERE id = ?2 AND EXISTS (SELECT 1 FROM analysis WHERE version_id = ?1)",
        (version, id),
    )
    return True


def _is_only_a_summary(connection: sqlite3.Connection, id: int, draft: Draft, current: str) -> bool:
    """Whether a feed gives less than the page that is shown: its new summary is kept, the page stays."""
    if draft.origin is not Origin.FEED or current != Origin.PAGE:
        return False
    (length,) = connection.execute(
        "SELECT length(b.text) FROM article AS a JOIN body AS b ON b.version_id = a.version_id"
        " WHERE a.id = ?",
        (id,),
    ).fetchone()
    return len(draft.body.text) < int(length)


def _update_facts(connection: sqlite3.Connection, id: int, draft: Draft) -> bool:
    """Take over what the draft states about the article and the library has otherwise; True if anything.

    Where an article came from is only filled in: two feeds that both bring it would change it for ever.
    """
    new: dict[str, str | int | None] = {
        name: value for name in ("url", "title", "author", "language") if (value := getattr(draft, name))
    }
    if draft.published is not None:
        new["published"] = new["shown_at"] = times.to_stored(draft.published)
    source, guid, source_id = connection.execute(
        "SELECT source, guid, (SELECT id FROM source WHERE id = source_id) FROM article WHERE id = ?", (id,)
    ).fetchone()
    new["source"] = source or draft.source
    # The longer one of two: it is the article's own where others of its feed have the shorter one, too.
    new["guid"] = draft.guid if draft.guid.startswith(f"{guid}#") else guid or draft.guid
    if source_id is None and draft.source_id is not None:
        new["source_id"] = draft.source_id
    assignments = ", ".join(f"{name} = ?" for name in new)
    differs = " OR ".join(f"{name} IS NOT ?" for name in new)
    values = tuple(new.values())
    cursor = connection.execute(
        f"UPDATE article SET {assignments} WHERE id = ? AND ({differs})", (*values, id, *values)
    )
    return cursor.rowcount > 0

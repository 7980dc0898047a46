"""One article, with all that is known of it but its text."""

from __future__ import annotations

from tui.library import times
from tui.library.database import Database
from tui.model import Article, ReadState, Triage

_COLUMNS = """a.id, a.title, a.source, (SELECT id FROM source WHERE id = a.source_id), a.author, a.url,
    a.guid, a.language, a.published, a.first_seen, a.last_changed, a.state, a.triage, a.version_id,
    (SELECT count(*) FROM version WHERE article_id = a.id)"""


def read_article(database: Database, id: int) -> Article | None:
    """The article of that id, or None: one that was removed is none."""
    row = database.row(f"SELECT {_COLUMNS} FROM article AS a WHERE a.id = ? AND a.triage <> 'removed'", (id,))
    if row is None:
        return None
    return Article(
        id=row[0],
        title=row[1],
        source=row[2],
        source_id=row[3],
        author=row[4],
        url=row[5],
        guid=row[6],
        language=row[7],
        published=times.optional(row[8]),
        first_seen=times.from_stored(row[9]),
        last_changed=times.from_stored(row[10]),
        state=ReadState(row[11]),
        triage=Triage(row[12]),
        version_id=row[13],
        versions=row[14],
    )

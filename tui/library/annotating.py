"""Adding one annotation inside a step, and what its tags stand on."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from tui.library import times
from tui.library.selectors import as_row
from tui.library.tags import Target
from tui.locale import N_, _
from tui.model import Selector, Subject, TagTarget

COLUMNS = """id, article_id, subject, actor, note, colour, created, changed,
    start, "end", exact, prefix, suffix, sentence, version_hash"""
"""The columns of an annotation, in the order they are read in."""

_ADDING = {
    Subject.ARTICLE: N_("Add a note to the article"),
    Subject.PASSAGE: N_("Annotate a passage"),
    Subject.QUOTE: N_("Annotate a quote"),
    Subject.ACTOR: N_("Annotate an actor"),
}
_HIGHLIGHTING = {
    Subject.PASSAGE: N_("Highlight a passage"),
    Subject.QUOTE: N_("Highlight a quote"),
}
_TAGGING = {
    Subject.PASSAGE: N_("Tag a passage: {tags}"),
    Subject.QUOTE: N_("Tag a quote: {tags}"),
}


def insert(
    connection: sqlite3.Connection,
    id: str,
    article_id: int,
    subject: Subject,
    selector: Selector | None,
    *,
    note: str = "",
    actor: str = "",
    colour: str = "",
) -> None:
    """Add one annotation inside a step. KeyError for an unknown article."""
    if connection.execute("SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone() is None:
        raise KeyError(article_id)
    moment = times.now()
    passage = (None,) * 7 if selector is None else as_row(selector)
    connection.execute(
        f"INSERT INTO annotation ({COLUMNS}) VALUES ({', '.join('?' * 15)})",
        (id, article_id, subject, actor, note, colour, moment, moment, *passage),
    )


def label(subject: Subject, note: str, tags: Sequence[str]) -> str:
    """The name of the step that adds an annotation: what it is on, and whether it is more than a mark."""
    if note or subject not in _HIGHLIGHTING:
        return _(_ADDING[subject])
    return _(_TAGGING[subject]).format(tags=", ".join(tags)) if tags else _(_HIGHLIGHTING[subject])


def target_of(id: str, article_id: int, subject: Subject, actor: str) -> Target:
    """What the tags of an annotation stand on: a note on an article or an actor tags the article or actor."""
    if subject is Subject.ARTICLE:
        return Target(TagTarget.ARTICLE, str(article_id))
    if subject is Subject.ACTOR:
        return Target(TagTarget.ACTOR, actor)
    return Target(TagTarget(subject.value), id)

"""The views of a library, and the filter a list of articles is asked for with."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui.library.conditions import Condition


class View(StrEnum):
    """Which articles a list shows. None shows those that were removed."""

    ALL = "all"
    INBOX = "inbox"
    """Not dismissed."""
    UNREAD = "unread"
    """Unread and not dismissed."""
    KEPT = "kept"
    ANNOTATED = "annotated"
    DISMISSED = "dismissed"


# Word for word the conditions of the partial indexes, so that SQLite uses them.
_OF_VIEW = {
    View.ALL: "triage <> 'removed'",
    View.INBOX: "triage NOT IN ('dismissed', 'removed')",
    View.UNREAD: "state = 'unread' AND triage NOT IN ('dismissed', 'removed')",
    View.KEPT: "triage = 'kept'",
    View.ANNOTATED: "id IN (SELECT article_id FROM annotation) AND triage <> 'removed'",
    View.DISMISSED: "triage = 'dismissed'",
}


class ArticleFilter(NamedTuple):
    """The articles of a view, narrowed to a source and by a condition."""

    view: View = View.ALL
    condition: Condition | None = None
    source_id: int | None = None

    def where(self) -> tuple[str, tuple[str | int, ...]]:
        """The filter as an SQL WHERE clause and its values."""
        parts = [_OF_VIEW[self.view]]
        values: tuple[str | int, ...] = ()
        if self.source_id is not None:
            parts.append("source_id = ?")
            values += (self.source_id,)
        if self.condition is not None:
            parts.append(self.condition.sql)
            values += self.condition.values
        return f" WHERE {' AND '.join(parts)}", values


EVERYTHING = ArticleFilter()
"""No filter at all."""


def of_view(view: View) -> str:
    """The SQL condition of a view."""
    return _OF_VIEW[view]

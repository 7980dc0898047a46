"""What a list is asked to show: a view, narrowed by what was searched for and by a source or tag."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui.library import ArticleFilter, View
from tui.locale import _

if TYPE_CHECKING:
    from tui.library import Condition, Counts


class Narrowing(NamedTuple):
    """A source or a tag to keep to; `label` is how the screen names it, `query` how a query says it."""

    label: str
    condition: Condition
    query: str

    @classmethod
    def to_source(cls, name: str) -> Narrowing:
        """Keep to the articles of a source."""
        from tui.library import Condition

        return cls(name, Condition.source(name), f"source:{_quoted(name)}")

    @classmethod
    def to_tag(cls, name: str) -> Narrowing:
        """Keep to what bears a tag."""
        from tui.library import Condition

        return cls(f"#{name}", Condition.tagged(name), f"tag:{_quoted(name)}")


class Wanted(NamedTuple):
    """A view with what narrows it."""

    view: View = View.UNREAD
    query: str = ""
    narrowing: Narrowing | None = None

    @property
    def narrowed(self) -> bool:
        """Whether anything but the view decides."""
        return bool(self.query.strip()) or self.narrowing is not None

    @property
    def whole_query(self) -> str:
        """All that narrows the view, as one query; "" when nothing does."""
        query = " ".join(self.query.split())
        if self.narrowing is None:
            return query
        several = re.search(r"(?:^|\s)(?:OR|OU|\|)(?:\s|$)", query)
        return " ".join(filter(None, (f"({query})" if several else query, self.narrowing.query)))

    @property
    def name(self) -> str:
        """What to call it, short: the words looked for, else the source or the tag."""
        label = self.narrowing.label if self.narrowing is not None else ""
        return " ".join(self.query.split()) or label

    def filter(self) -> ArticleFilter:
        """The filter for the library. QueryError when the query cannot be read (yet)."""
        condition = _read(self.query) if self.query.strip() else None
        if self.narrowing is not None:
            only = self.narrowing.condition
            condition = only if condition is None else condition & only
        return ArticleFilter(self.view, condition)

    def nothing(self, counts: Counts) -> tuple[str, ...]:
        """What to say, and to advise, when no article is wanted: first line the fact, then what to do."""
        if self.narrowed:
            return (
                _("Nothing found."),
                "",
                _("esc shows the whole view again"),
                _("4 searches all articles"),
            )
        if not counts.total:
            return (_("The library is empty."),)
        return _NOTHING_IN.get(self.view, _nothing_here)()


def _quoted(name: str) -> str:
    """A name in quotation marks of a query that do not stand in it."""
    opening, closing = next(
        ((o, c) for o, c in ('""', "“”", "«»") if o not in name and c not in name), ('"', '"')
    )
    return f"{opening}{name.replace(closing, ' ')}{closing}"


def _read(query: str) -> Condition | None:
    from tui.query import parse_query

    return parse_query(query, typing=True)


def _nothing_to_read() -> tuple[str, ...]:
    return (_("Everything is read."), "", _("R fetches the sources"), _("4 shows all articles"))


def _nothing_kept() -> tuple[str, ...]:
    return (_("Nothing is kept yet."), "", _("s keeps an article for the review"))


def _nothing_annotated() -> tuple[str, ...]:
    return (_("Nothing is annotated yet."), "", _("a writes a note on an article or a quote"))


def _nothing_here() -> tuple[str, ...]:
    return (_("No article here."),)


_NOTHING_IN = {
    View.UNREAD: _nothing_to_read,
    View.KEPT: _nothing_kept,
    View.ANNOTATED: _nothing_annotated,
}

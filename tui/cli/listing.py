"""`coupures list`: the articles of a view, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from tui.cli.output import remark, say_json_list, say_values
from tui.cli.queries import QueryCommand, query_argument
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _
from tui.model import ArticleRow, ReadState, Triage

if TYPE_CHECKING:
    from tui.library import ArticleFilter, Library

VIEWS = ("all", "inbox", "unread", "kept", "annotated", "dismissed")
FORMATS = ("table", "json", "jsonl", "csv", "tsv")
BATCH = 500
"""Articles read at a time, so that the first lines come at once."""

_SIGNS = {Triage.KEPT: "⚑", Triage.DISMISSED: "×", Triage.INBOX: " "}


@click.command(
    "list",
    cls=QueryCommand,
    short_help=_("List articles: a view, a query; as a table, JSON, CSV."),
    help=_(
        "List articles, newest first, those of QUERY if one is given: words of the text, source:, tag:, "
        "says:, since: … (“coupures list 'tag:Sahel since:7d'”). "
        "In the table ● is unread, ⚑ kept, × dismissed."
    ),
)
@query_argument
@click.option("--view", type=click.Choice(VIEWS), default="all", help=_("Which articles (all by default)."))
@click.option(
    "--search", metavar="NAME", help=_("Those of a saved search, narrowed by QUERY if one is given.")
)
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help=_("At most N articles."))
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help=_("How to print them."))
@click.option("--json", "as_json", is_flag=True, help=_("The same as --format json."))
@pass_settings
def list_articles(
    settings: Settings,
    *,
    query: str,
    view: str,
    search: str | None,
    limit: int | None,
    form: str,
    as_json: bool,
) -> None:
    """Print a list."""
    with open_library(settings) as library:
        ids = chosen_ids(library, query, view, limit, None if search is None else _query_of(library, search))
        form = "json" if as_json else form
        if form == "table":
            _say_rows(library, ids)
        elif form in ("json", "jsonl"):
            from tui.review.as_json import listed_as_json

            say_json_list(listed_as_json(library, ids), lines=form == "jsonl")
        else:
            say_values(FIELDS, _values(library, ids), tabs=form == "tsv")


def chosen_ids(
    library: Library, query: str, view: str = "all", limit: int | None = None, search: str | None = None
) -> Sequence[int]:
    """The articles of a view that a query, and the query of a saved search, ask for, newest first.

    QueryError for a query that is none.
    """
    wanted = article_filter(view, *([query] if search is None else [search, query]))
    return library.articles.ids(wanted) if limit is None else library.articles.first(wanted, limit)


def article_filter(view: str, *queries: str) -> ArticleFilter:
    """The filter of a view and of what meets all of the queries."""
    from tui.library import ArticleFilter, Condition, View
    from tui.query import parse_query

    conditions = [condition for query in queries if (condition := parse_query(query)) is not None]
    return ArticleFilter(View(view), Condition.all_of(conditions) if conditions else None)


def _query_of(library: Library, search: str) -> str:
    """The query of the saved search of that name. CommandError when there is none."""
    from tui.cli.finding_searches import find_search

    return find_search(library, search).query


def batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """`ids` in stretches."""
    for start in range(0, len(ids), BATCH):
        yield ids[start : start + BATCH]


def _say_rows(library: Library, ids: Sequence[int]) -> None:
    from tui.cli.table import Column, say_table
    from tui.locale.dates import short_date

    rows = [row for batch in batches(ids) for row in library.articles.rows(batch)]
    if not rows:
        _say_why_empty(library)
        return
    columns = (
        *(Column(_("Id"), right=True), Column(""), Column(_("Date")), Column(_("Title"), shrinks=True)),
        *(Column(_("Source"), shrinks=True), Column("«", right=True), Column("✎", right=True)),
        *(Column(_("Who speaks"), shrinks=True), Column(_("Tags"), shrinks=True)),
    )
    cells = [
        (
            *(str(row.id), _signs(row), short_date(row.published), row.title, row.source),
            *(_quotes(row), str(row.notes or ""), ", ".join(row.speakers), ", ".join(row.tags)),
        )
        for row in rows
    ]
    say_table(columns, cells, [row.state is ReadState.UNREAD for row in rows])


def _signs(row: ArticleRow) -> str:
    return ("●" if row.state is ReadState.UNREAD else "·") + _SIGNS[row.triage]


def _quotes(row: ArticleRow) -> str:
    """The number of quotes; a question mark for an article that is not analysed yet."""
    return "?" if row.quotes is None else str(row.quotes or "")


def _say_why_empty(library: Library) -> None:
    if library.articles.counts().total:
        remark(_("No article is like that."))
    else:
        remark(_("The library is empty: “coupures add ADDRESS” or “coupures import FILE” fills it."))


FIELDS = (
    *("id", "title", "source", "author", "published", "language", "state", "triage"),
    *("tags", "notes", "quotes", "speakers", "url"),
)
"""Columns of CSV and TSV; several tags, notes or speakers are parted by “; ”."""


def _values(library: Library, ids: Sequence[int]) -> Iterable[list[object]]:
    from tui.review.as_json import listed_as_json

    for article in listed_as_json(library, ids):
        yield [_one_field(article[name]) for name in FIELDS]


def _one_field(value: Any) -> object:
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else value

"""`coupures annotations`: the notes and highlights of all articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tui.cli.listing import batches
from tui.cli.output import remark, say, say_json_list, say_values
from tui.cli.queries import QueryCommand, query_argument
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import N_, _
from tui.model import AnchorState

if TYPE_CHECKING:
    from tui.library import AnnotationRow, Library

FORMATS = ("table", "json", "jsonl", "csv", "tsv", "md")
FIELDS = (
    *("id", "article", "title", "source", "published", "subject", "actor", "exact", "note"),
    *("tags", "colour", "state", "created", "changed", "url"),
)
"""Columns of CSV and TSV; several tags are parted by “; ”."""
_STATES = {AnchorState.EXACT: "", AnchorState.FOUND: N_("found again"), AnchorState.GONE: N_("gone")}


@click.command(
    "annotations",
    cls=QueryCommand,
    short_help=_("List notes and highlights: of all articles, or of a query."),
    help=_(
        "List annotations, the newest first, those of QUERY if one is given: words of the note or the "
        "passage, `tag:`, `says:`, `actor:`, `source:`, `since:`… (“coupures annotations 'tag:Sahel "
        "is:gone'”). `is:` takes exact, found, gone, noted, highlighted, article, passage, quote, actor."
    ),
)
@query_argument
@click.option(
    "--order",
    type=click.Choice(("newest", "article")),
    default="newest",
    help=_("The newest first, or article by article."),
)
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help=_("At most N annotations."))
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", help=_("How to print them."))
@click.option("--json", "as_json", is_flag=True, help=_("The same as --format json."))
@pass_settings
def list_annotations(
    settings: Settings, *, query: str, order: str, limit: int | None, form: str, as_json: bool
) -> None:
    """Print annotations."""
    from tui.library import AnnotationFilter, AnnotationOrder
    from tui.query import parse_annotation_query

    with open_library(settings) as library:
        wanted = AnnotationFilter(parse_annotation_query(query), AnnotationOrder(order))
        numbers = library.annotations.find(wanted, -1 if limit is None else limit)
        _say(library, numbers, "json" if as_json else form)


def _say(library: Library, numbers: Sequence[int], form: str) -> None:
    if form == "table":
        _say_rows(library, numbers)
        return
    from tui.review.annotations import annotations_as_json, annotations_as_markdown

    if form == "md":
        for place, text in enumerate(annotations_as_markdown(library, numbers)):
            say(f"---\n\n{text}\n" if place else f"{text}\n")
    elif form in ("json", "jsonl"):
        say_json_list(annotations_as_json(library, numbers), lines=form == "jsonl")
    else:
        found = annotations_as_json(library, numbers)
        say_values(FIELDS, ([_field(each[name]) for name in FIELDS] for each in found), tabs=form == "tsv")


def _field(value: object) -> object:
    if isinstance(value, list):
        return "; ".join(value)
    return "" if value is None else value


def _say_rows(library: Library, numbers: Sequence[int]) -> None:
    from tui.cli.table import Column, say_table
    from tui.locale.dates import short_date

    rows = [row for batch in batches(numbers) for row in library.annotations.rows(batch)]
    if not rows:
        nothing = _("Nothing is annotated yet: “coupures note ID TEXT” writes a note.")
        some = library.annotations.find(limit=1)
        remark(_("No annotation is like that.") if some else nothing)
        return
    columns = (
        *(Column(_("Article"), right=True), Column(_("Date")), Column(_("On"), shrinks=True)),
        *(Column(_("Note"), shrinks=True), Column(_("Tags"), shrinks=True), Column(_("State"))),
        *(Column(_("Title"), shrinks=True), Column(_("Source"), shrinks=True)),
    )
    cells = [
        (
            *(str(row.article_id), short_date(row.created), _on(row), _first_line(row.note)),
            *(", ".join(row.tags), _(state) if (state := _STATES[row.state]) else "", row.title, row.source),
        )
        for row in rows
    ]
    say_table(columns, cells)


def _on(row: AnnotationRow) -> str:
    """The passage, the actor, or that it is on the whole article."""
    words = " ".join(row.passage.split()) or row.actor or _("the article")
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"


def _first_line(note: str) -> str:
    return next((line.strip() for line in note.splitlines() if line.strip()), "")


_LONGEST = 80
"""Characters of a passage in the table."""

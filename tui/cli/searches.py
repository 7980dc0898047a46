"""`coupures searches`: queries kept under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.errors import CommandError
from tui.cli.finding_searches import find_search
from tui.cli.lazy import LazyGroup, Section
from tui.cli.output import remark, say, say_json_list
from tui.cli.queries import QueryCommand, query_argument
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import N_, _, ngettext

if TYPE_CHECKING:
    from tui.library import Library

_COMMANDS = {
    "list": "tui.cli.searches:list_searches",
    "add": "tui.cli.searches:add",
    "rename": "tui.cli.searches:rename",
    "remove": "tui.cli.searches:remove",
}
_SECTIONS: tuple[Section, ...] = ((N_("Saved searches"), tuple(_COMMANDS)),)


@click.group(
    "searches",
    cls=LazyGroup,
    lazy=_COMMANDS,
    sections=_SECTIONS,
    invoke_without_command=True,
    short_help=_("Saved searches: list, add, rename, remove."),
    help=_(
        "Saved searches: queries kept under a name. Without a command they are listed. “coupures list "
        "--search NAME” lists the articles of one; the reader offers them with `f` and lights their words. "
        "What a command changes, “coupures undo” takes back."
    ),
)
@click.option("--json", "as_json", is_flag=True, help=_("Print JSON."))
@click.pass_context
def searches(ctx: click.Context, as_json: bool) -> None:
    """List, when no command is given."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_searches, as_json=as_json)


@click.command("list", help=_("List the saved searches."))
@click.option("--json", "as_json", is_flag=True, help=_("Print JSON."))
@pass_settings
def list_searches(settings: Settings, as_json: bool) -> None:
    """Print names and queries, and how many articles each finds."""
    with open_library(settings) as library:
        found = [(each, _count(library, each.query)) for each in library.searches.all()]
    if as_json:
        say_json_list({"name": each.name, "query": each.query, "articles": n} for each, n in found)
    elif not found:
        remark(_("No search is saved yet: “coupures searches add NAME QUERY” saves one."))
    else:
        from tui.cli.table import Column, say_table

        columns = (Column(_("Name")), Column(_("Articles"), right=True), Column(_("Query"), shrinks=True))
        cells = [(each.name, "?" if n is None else str(n), each.query) for each, n in found]
        say_table(columns, cells)


@click.command(
    "add",
    cls=QueryCommand,
    help=_("Save QUERY under NAME; a search of that name gets the new query."),
)
@click.argument("name")
@query_argument
@pass_settings
def add(settings: Settings, name: str, query: str) -> None:
    """Save one search."""
    from tui.query import parse_query

    if not name.strip():
        raise CommandError(_("A saved search needs a name."), code=2)
    if parse_query(query) is None:
        raise CommandError(_("A saved search needs a query."), code=2)
    with open_library(settings) as library:
        saved = library.searches.save(name, query)
    say(_("Saved search {name}: {query}").format(name=saved.name, query=saved.query))


@click.command("rename", help=_("Call a saved search otherwise."))
@click.argument("name")
@click.argument("new_name")
@pass_settings
def rename(settings: Settings, name: str, new_name: str) -> None:
    """Rename one search."""
    if not new_name.strip():
        raise CommandError(_("A saved search needs a name."), code=2)
    with open_library(settings) as library:
        before = find_search(library, name)
        saved = library.searches.rename(name, new_name)
    say(_("{before} is now called {name}").format(before=before.name, name=saved.name))


@click.command("remove", help=_("Remove saved searches; the articles stay."))
@click.argument("names", metavar="NAME…", nargs=-1, required=True)
@pass_settings
def remove(settings: Settings, names: tuple[str, ...]) -> None:
    """Remove searches, all of those named or none."""
    with open_library(settings) as library:
        found = list(dict.fromkeys(find_search(library, name).name for name in names))
        library.searches.remove(found)
    said = ngettext("Saved search removed: {names}", "Saved searches removed: {names}", len(found))
    say(said.format(names=", ".join(found)))


def _count(library: Library, query: str) -> int | None:
    """How many articles a query finds; None when it cannot be read."""
    from tui.cli.listing import chosen_ids
    from tui.query import QueryError

    try:
        return len(chosen_ids(library, query))
    except QueryError:
        return None

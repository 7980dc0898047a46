"""`coupures sources`: what is followed, under which name, and how it is doing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from tui.cli.errors import CommandError
from tui.cli.output import remark, say, say_json_list
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext
from tui.model import Source

if TYPE_CHECKING:
    from tui.library import Library

_json = click.option("--json", "as_json", is_flag=True, help=_("Print JSON."))


@click.group(
    "sources",
    invoke_without_command=True,
    help=_("The sources that are followed: list, rename, remove, health."),
)
@click.pass_context
def sources(ctx: click.Context) -> None:
    """List, when no command is given."""
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_sources)


@sources.command("list", help=_("List the sources with what they hold."))
@_json
@pass_settings
def list_sources(settings: Settings, as_json: bool = False) -> None:
    """Print every source."""
    with open_library(settings) as library:
        every = library.sources.all()
    if as_json:
        say_json_list(map(_as_json, every))
    elif not every:
        remark(_("No source is followed: “coupures add ADDRESS” follows one."))
    else:
        _say_sources(every)


@sources.command("health", help=_("How fetching each source went: what fails comes first, and why."))
@_json
@pass_settings
def health(settings: Settings, as_json: bool) -> None:
    """Print the state of every source."""
    with open_library(settings) as library:
        every = sorted(library.sources.all(), key=lambda source: not source.error)
    if as_json:
        say_json_list(map(_as_json, every))
        return
    for source in every:
        say(f"{source.id}  {_('{name}: {state}').format(name=source.name, state=_state(source))}")
    failing = sum(bool(source.error) for source in every)
    told = ngettext("{n} source of {all} fails.", "{n} sources of {all} fail.", failing)
    remark(told.format(n=failing, all=len(every)))


@sources.command("rename", help=_("Call a source otherwise. SOURCE is its id, its name or its address."))
@click.argument("source")
@click.argument("name")
@pass_settings
def rename(settings: Settings, source: str, name: str) -> None:
    """Rename one source."""
    if not name.strip():
        raise CommandError(_("A source needs a name."), code=2)
    with open_library(settings) as library:
        found = find_source(library, source)
        library.sources.rename(found.id, name)
    say(_("{before} is now called {name}").format(before=found.name, name=name))


@sources.command(
    "remove", help=_("Stop following sources; their articles stay. “coupures undo” takes it back.")
)
@click.argument("names", metavar="SOURCE…", nargs=-1, required=True)
@pass_settings
def remove(settings: Settings, names: tuple[str, ...]) -> None:
    """Stop following."""
    with open_library(settings) as library:
        for found in [find_source(library, name) for name in names]:
            library.sources.remove([found.id])
            say(_("No longer followed: {name}").format(name=found.name))


def find_source(library: Library, named: str) -> Source:
    """The source of that id, address or name, or the only one whose name holds it; else CommandError."""
    from tui.text.fold import fold

    every = library.sources.all()
    wanted = fold(named).strip()
    exact = [s for s in every if named == str(s.id) or wanted in (fold(s.name), fold(s.url))]
    found = exact or [source for source in every if wanted and wanted in fold(source.name)]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"{source.id} {source.name}" for source in found[:5])
        raise CommandError(
            _("“{name}” may be several sources: {names}. Give an id.").format(name=named, names=names)
        )
    raise CommandError(_("No source is called “{name}”: “coupures sources” lists them.").format(name=named))


def _say_sources(every: Sequence[Source]) -> None:
    from tui.cli.table import Column, say_table

    columns = (
        *(Column(_("Id"), right=True), Column(_("Name"), shrinks=True)),
        *(Column(_("Articles"), right=True), Column(_("Unread"), right=True)),
        *(Column(_("State"), shrinks=True), Column(_("Address"), shrinks=True)),
    )
    cells = [(str(s.id), s.name, str(s.articles), str(s.unread), _state(s), s.url) for s in every]
    say_table(columns, cells, [bool(source.error) for source in every])


def _state(source: Source) -> str:
    from tui.locale.dates import relative

    if source.error:
        # The address has a column of its own.
        return _("failing: {reason}").format(reason=source.error.removeprefix(source.url).lstrip(" \u00a0:"))
    if source.last_ok is None:
        return _("never fetched")
    return _("fetched {when}").format(when=relative(source.last_ok))


def _as_json(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "url": source.url,
        "site": source.site,
        "articles": source.articles,
        "unread": source.unread,
        "last_tried": source.last_tried.isoformat() if source.last_tried else None,
        "last_ok": source.last_ok.isoformat() if source.last_ok else None,
        "error": source.error,
    }

"""`coupures sources rename, folder, move, tag, untag, language, remove`: the sources put in order."""

from __future__ import annotations

import re

import click

from tui.cli.errors import CommandError
from tui.cli.finding_sources import find_source, find_sources
from tui.cli.output import say
from tui.cli.settings import Settings, open_library, pass_settings
from tui.cli.source_acts import NOTHING, changing, sources_argument
from tui.locale import _, ngettext

_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})?")


@click.command("rename", help=_("Call a source otherwise."))
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


@click.command(
    "folder", help=_("Put sources into FOLDER (“Africa/Sahel” is one in another); - takes them out.")
)
@click.argument("name", metavar="FOLDER")
@sources_argument
@pass_settings
def folder(settings: Settings, name: str, names: tuple[str, ...]) -> None:
    """Move sources into a folder."""
    with changing(settings, names) as (library, ids):
        library.sources.change(ids, folder="" if name == NOTHING else name)


@click.command("move", help=_("Put a source at the end of its folder, or before another one."))
@click.argument("source")
@click.option("--before", metavar="SOURCE", help=_("The source before which it is to stand."))
@pass_settings
def move(settings: Settings, source: str, before: str | None) -> None:
    """Reorder."""
    with changing(settings, (source,)) as (library, ids):
        other = None if before is None else find_source(library, before).id
        library.sources.move(ids[0], other)


@click.command("tag", help=_("Put a tag on sources: a search for it finds their articles."))
@click.argument("name", metavar="TAG")
@sources_argument
@pass_settings
def tag(settings: Settings, name: str, names: tuple[str, ...]) -> None:
    """Tag sources."""
    from tui.library import Target
    from tui.model import TagTarget

    with changing(settings, names) as (library, ids):
        library.tags.add([Target(TagTarget.SOURCE, str(id)) for id in ids], [name])


@click.command("untag", help=_("Take a tag off sources."))
@click.argument("name", metavar="TAG")
@sources_argument
@pass_settings
def untag(settings: Settings, name: str, names: tuple[str, ...]) -> None:
    """Untag sources."""
    from tui.library import Target
    from tui.model import TagTarget

    with changing(settings, names) as (library, ids):
        library.tags.remove([Target(TagTarget.SOURCE, str(id)) for id in ids], [name])


@click.command(
    "language", help=_("Say in which language sources are written (fr, en, …); - leaves it to them.")
)
@click.argument("code", metavar="CODE")
@sources_argument
@pass_settings
def language(settings: Settings, code: str, names: tuple[str, ...]) -> None:
    """Set the language."""
    if code != NOTHING and not _CODE.fullmatch(code):
        raise CommandError(_("“{value}” is no language: write fr, en, ar…").format(value=code), code=2)
    with changing(settings, names) as (library, ids):
        library.sources.change(ids, language="" if code == NOTHING else code)


@click.command("remove", help=_("Stop following sources; their articles stay."))
@click.option(
    "--with-articles", is_flag=True, help=_("Remove their articles too, kept and annotated ones as well.")
)
@sources_argument
@pass_settings
def remove(settings: Settings, names: tuple[str, ...], with_articles: bool) -> None:
    """Stop following."""
    with open_library(settings) as library:
        found = find_sources(library, names)
        library.sources.remove([source.id for source in found], with_articles)
    for source in found:
        if with_articles:
            told = ngettext(
                "No longer followed: {name}, removed with {n} article",
                "No longer followed: {name}, removed with {n} articles",
                source.articles,
            )
            say(told.format(name=source.name, n=source.articles))
        else:
            say(_("No longer followed: {name}").format(name=source.name))

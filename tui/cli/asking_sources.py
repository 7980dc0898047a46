"""`coupures sources every, full-text, cookies, address, pause, resume, approve`: how sources are fetched."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import click

from tui.cli.durations import duration
from tui.cli.errors import CommandError
from tui.cli.finding_sources import find_sources
from tui.cli.output import say
from tui.cli.settings import Settings, open_library, pass_settings
from tui.cli.source_acts import NOTHING, changing, sources_argument
from tui.locale import _

_MINUTE = timedelta(minutes=1)


@click.command(
    "every", help=_("Fetch sources at an interval of their own (15m, 2h, 1d); - for the usual one.")
)
@click.argument("interval", metavar="INTERVAL")
@sources_argument
@pass_settings
def every(settings: Settings, interval: str, names: tuple[str, ...]) -> None:
    """Set the interval."""
    minutes = None if interval == NOTHING else _minutes(interval)
    with changing(settings, names) as (library, ids):
        library.sources.change(ids, every=minutes)


def _minutes(written: str) -> int:
    try:
        span = duration(written)
    except (ValueError, OverflowError) as error:
        line = _("{value} is no span of time: write 90s, 15m, 2h or 1d.").format(value=written)
        raise CommandError(line, code=2) from error
    if span < _MINUTE:
        raise CommandError(_("A source is not asked more often than every minute."), code=2)
    return span // _MINUTE


@click.command(
    "full-text", help=_("Fetch the page of every article of sources for its full text, or do not.")
)
@click.argument("wanted", metavar="on|off", type=click.Choice(("on", "off")))
@sources_argument
@pass_settings
def full_text(settings: Settings, wanted: str, names: tuple[str, ...]) -> None:
    """Turn full text on or off."""
    with changing(settings, names) as (library, ids):
        library.sources.change(ids, full_text=wanted == "on")


@click.command("cookies", help=_("Fetch sources with the cookies of FILE (a cookies.txt); - without."))
@click.argument("file", metavar="FILE")
@sources_argument
@pass_settings
def cookies(settings: Settings, file: str, names: tuple[str, ...]) -> None:
    """Set the cookies file."""
    path = "" if file == NOTHING else str(Path(file).expanduser().absolute())
    if path:
        from tui.ingest.cookies import read_cookies

        read_cookies(Path(path))  # now, not at the next refresh, is when a wrong file can be mended
    with changing(settings, names) as (library, ids):
        library.sources.change(ids, cookies=path)


@click.command("address", help=_("Fetch a source at another address."))
@click.argument("source")
@click.argument("address", metavar="ADDRESS")
@pass_settings
def address(settings: Settings, source: str, address: str) -> None:
    """Change the address."""
    from tui.ingest.links import web_address

    sound = web_address(address)
    if not sound:
        raise CommandError(
            _("{address}: only http and https addresses can be fetched").format(address=address)
        )
    with changing(settings, (source,)) as (library, ids):
        library.sources.change(ids, url=sound)


@click.command("pause", help=_("Fetch sources no more until they are resumed."))
@sources_argument
@pass_settings
def pause(settings: Settings, names: tuple[str, ...]) -> None:
    """Pause."""
    with changing(settings, names) as (library, ids):
        library.sources.change(ids, paused=True)


@click.command("resume", help=_("Fetch sources again that are paused, gone, or left alone for their errors."))
@sources_argument
@pass_settings
def resume(settings: Settings, names: tuple[str, ...]) -> None:
    """Resume."""
    with open_library(settings) as library:
        found = find_sources(library, names)
        library.sources.change([source.id for source in found], paused=False)
    # That a source was gone is no act of the reader's, and leaves no step.
    for source in found:
        say(_("Resumed: {name}").format(name=source.name))


@click.command(
    "approve",
    help=_(
        "Allow sources that a list brought: to run their programs, to be asked inside your network; "
        "--no forbids it."
    ),
)
@click.option("--no", "forbidden", is_flag=True, help=_("Forbid it."))
@sources_argument
@pass_settings
def approve(settings: Settings, names: tuple[str, ...], forbidden: bool) -> None:
    """Allow them."""
    with open_library(settings) as library:
        found = find_sources(library, names)
    for source in found:
        if source.kind == "feed" and (source.approved or forbidden):
            raise CommandError(
                _("{name} runs no program: there is nothing to allow.").format(name=source.name)
            )
    with changing(settings, names) as (library, ids):
        library.sources.change(ids, approved=not forbidden)
    if not forbidden:
        for source in found:
            line = (
                _("{name} will be asked: {command}")
                if source.kind == "feed"
                else _("{name} will run: {command}")
            )
            say(line.format(name=source.name, command=source.url))

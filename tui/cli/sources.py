"""`coupures sources`: what is followed, how it is doing, and everything one can change of it."""

from __future__ import annotations

import click

from tui.cli.lazy import LazyGroup, Section
from tui.locale import N_, _

_COMMANDS = {
    "list": "tui.cli.listing_sources:list_sources",
    "health": "tui.cli.listing_sources:health",
    "export": "tui.cli.listing_sources:export",
    "starter": "tui.cli.starter:starter",
    "rename": "tui.cli.changing_sources:rename",
    "folder": "tui.cli.changing_sources:folder",
    "move": "tui.cli.changing_sources:move",
    "tag": "tui.cli.changing_sources:tag",
    "untag": "tui.cli.changing_sources:untag",
    "language": "tui.cli.changing_sources:language",
    "every": "tui.cli.asking_sources:every",
    "full-text": "tui.cli.asking_sources:full_text",
    "cookies": "tui.cli.asking_sources:cookies",
    "address": "tui.cli.asking_sources:address",
    "pause": "tui.cli.asking_sources:pause",
    "resume": "tui.cli.asking_sources:resume",
    "approve": "tui.cli.asking_sources:approve",
    "remove": "tui.cli.changing_sources:remove",
}

_SECTIONS: tuple[Section, ...] = (
    (N_("Look"), ("list", "health", "export", "starter")),
    (N_("Put in order"), ("rename", "folder", "move", "tag", "untag", "language", "remove")),
    (N_("How they are fetched"), ("every", "full-text", "cookies", "address", "pause", "resume", "approve")),
)


@click.group(
    "sources",
    cls=LazyGroup,
    lazy=_COMMANDS,
    sections=_SECTIONS,
    invoke_without_command=True,
    short_help=_("The sources that are followed: list, health, order, interval, remove."),
    help=_(
        "The sources that are followed. Without a command they are listed. SOURCE is an id, a name, a part "
        "of a name that only one has, or an address; FOLDER/ means all in a folder. What a command changes, "
        "“coupures undo” takes back."
    ),
)
@click.pass_context
def sources(ctx: click.Context) -> None:
    """List, when no command is given."""
    if ctx.invoked_subcommand is None:
        from tui.cli.listing_sources import list_sources

        ctx.invoke(list_sources)

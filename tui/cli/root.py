"""`coupures` itself: its options, its commands, and the reader when no command is given."""

from __future__ import annotations

import click

import tui
from tui.cli.lazy import LazyGroup, Section
from tui.cli.opening import read, settings_for
from tui.cli.settings import Screen
from tui.locale import LANGUAGES, N_, _, set_language

COMMANDS = {
    "demo": "tui.cli.demo:demo",
    "list": "tui.cli.listing:list_articles",
    "show": "tui.cli.showing:show",
    "open": "tui.cli.showing:open_article",
    "quotes": "tui.cli.saying:quotes",
    "actors": "tui.cli.saying:actors",
    "annotations": "tui.cli.annotations:list_annotations",
    "searches": "tui.cli.searches:searches",
    "analyze": "tui.cli.analysing:analyze",
    "import": "tui.cli.importing:import_files",
    "add": "tui.cli.gathering:add",
    "fetch": "tui.cli.fetching:fetch",
    "fulltext": "tui.cli.fulltext:fulltext",
    "schedule": "tui.cli.schedule:schedule",
    "sources": "tui.cli.sources:sources",
    "keep": "tui.cli.sorting:keep",
    "dismiss": "tui.cli.sorting:dismiss",
    "read": "tui.cli.sorting:read",
    "unread": "tui.cli.sorting:unread",
    "tag": "tui.cli.annotating:tag",
    "untag": "tui.cli.annotating:untag",
    "note": "tui.cli.annotating:note",
    "undo": "tui.cli.steps:undo",
    "redo": "tui.cli.steps:redo",
    "keys": "tui.cli.keys:keys",
    "doctor": "tui.cli.doctor:doctor",
}

SECTIONS: tuple[Section, ...] = (
    (N_("Gather"), ("import", "add", "fetch", "fulltext", "schedule", "sources")),
    (N_("Read"), ("list", "show", "open", "quotes", "actors", "annotations", "searches", "analyze")),
    (N_("Sort and annotate"), ("keep", "dismiss", "read", "unread", "tag", "untag", "note")),
    (N_("Program"), ("demo", "undo", "redo", "keys", "doctor")),
)


def build(screen: Screen) -> click.Group:
    """The command `coupures`, its help in the language spoken now."""

    @click.group(
        cls=LazyGroup,
        lazy=COMMANDS,
        sections=SECTIONS,
        invoke_without_command=True,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
        help=_("A terminal press-review reader: who says what. Without a command, the reader opens."),
    )
    @click.option(
        "--library",
        metavar="FILE",
        help=_("The library to work on (else COUPURES_LIBRARY, else the one in your data folder)."),
    )
    @click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        expose_value=False,
        is_eager=True,
        callback=_speak,
        help=_("Language to speak."),
    )
    @click.option("--no-color", is_flag=True, help=_("Print without colours (as NO_COLOR does)."))
    @click.version_option(tui.__version__, "--version", message="coupures %(version)s")
    @click.pass_context
    def coupures(ctx: click.Context, library: str | None, no_color: bool) -> None:
        ctx.obj = settings_for(screen, library, no_color)
        if ctx.invoked_subcommand is None:
            read(ctx.obj)

    return coupures


def _speak(ctx: click.Context, parameter: click.Parameter, value: str | None) -> None:
    if value:
        set_language(value)

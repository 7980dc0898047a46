"""`coupures fetch`: what the sources have published, once or again and again."""

from __future__ import annotations

from datetime import timedelta

import click

from tui.cli.coming_in import interruptible
from tui.cli.durations import Duration
from tui.cli.errors import CommandError
from tui.cli.fetch_report import say_round
from tui.cli.fetch_round import Round
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _

SHORTEST = timedelta(minutes=1)
"""Between two rounds of `--every`: whoever asks more often is locked out by the servers."""


@click.command(
    "fetch",
    short_help=_("Fetch what the sources have published."),
    help=_(
        "Fetch what the sources have published. Without a name: all that want to be asked now; those that "
        "are paused, gone, failing or asked to be left alone wait. A source that is named is always asked."
    ),
)
@click.argument("names", metavar="[SOURCE…]", nargs=-1)
@click.option(
    "--every", type=Duration(), metavar="15m", help=_("Go on, a round as often as this, until Ctrl+C.")
)
@click.option(
    "--json", "as_json", is_flag=True, help=_("Print a report in JSON, one line a round with --every.")
)
@click.option("--no-analysis", is_flag=True, help=_("Leave finding who says what to the reader."))
@pass_settings
def fetch(
    settings: Settings, names: tuple[str, ...], every: timedelta | None, as_json: bool, no_analysis: bool
) -> int:
    """Fetch sources."""
    if every is not None and every < SHORTEST:
        raise CommandError(_("--every: a minute at least, out of regard for the servers."), 2)
    with open_library(settings) as library, interruptible() as stop:
        while True:
            round_ = Round(library, names, stop, analyse=not no_analysis, quiet=as_json)
            code = round_.run()
            say_round(round_, as_json, compact=every is not None)
            if every is None or stop.is_set():
                return 0 if every is not None and stop.is_set() else code
            if stop.wait(every.total_seconds()):
                return 0

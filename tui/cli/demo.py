"""`coupures demo`: the reader on invented articles."""

from __future__ import annotations

import click

from tui.cli.opening import read, require_terminal
from tui.cli.output import say
from tui.cli.settings import Settings, pass_settings
from tui.locale import _


@click.command(
    "demo", help=_("Try the reader on a library of invented articles; your own library is not touched.")
)
@click.option("--reset", is_flag=True, help=_("Make the demonstration anew, as it was at first."))
@click.option("--path", "only_path", is_flag=True, help=_("Print where it is, open nothing."))
@pass_settings
def demo(settings: Settings, reset: bool, only_path: bool) -> None:
    """Open the demonstration."""
    from tui.demo import demo_library

    if not only_path:
        require_terminal()
    path = demo_library(reset)
    if only_path:
        say(str(path))
    else:
        read(settings, path)

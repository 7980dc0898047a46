"""`coupures keys`: the keys of the reader."""

from __future__ import annotations

import click

from tui.cli.output import say, say_json_list
from tui.cli.settings import Settings, pass_settings
from tui.locale import _


@click.command("keys", help=_("List the keys of the reader and what they do."))
@click.option("--json", "as_json", is_flag=True, help=_("Print JSON."))
@pass_settings
def keys(settings: Settings, *, as_json: bool) -> None:
    """Print the table of keys."""
    table = settings.screen.keys()
    if as_json:
        say_json_list(
            {"group": group, "keys": pressed.split("  "), "help": told} for group, pressed, told in table
        )
        return
    heading = ""
    for group, pressed, told in table:
        if group != heading:
            say(f"\n{group}" if heading else group)
            heading = group
        say(f"  {pressed:<24}{told}")

"""`undo` and `redo`: the acts of the reader, one by one, after a restart too."""

from __future__ import annotations

import click

from tui.cli.output import remark, say, say_json_list
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _
from tui.model import Step

LISTED = 50


@click.command("undo", help=_("Undo the last thing done on purpose; --list shows what was done."))
@click.option("--list", "only_list", is_flag=True, help=_("List the last acts, undo nothing."))
@click.option("--json", "as_json", is_flag=True, help=_("With --list: print JSON."))
@pass_settings
def undo(settings: Settings, only_list: bool, as_json: bool) -> None:
    """Undo one step."""
    if only_list or as_json:
        _list_steps(settings, as_json)
        return
    with open_library(settings) as library:
        step = library.steps.undo()
    if step is None:
        remark(_("There is nothing to undo."))
    else:
        say(_("Undone: {act}").format(act=step.label))


@click.command("redo", help=_("Do again what was undone last; --list shows what was done."))
@click.option("--list", "only_list", is_flag=True, help=_("List the last acts, redo nothing."))
@click.option("--json", "as_json", is_flag=True, help=_("With --list: print JSON."))
@pass_settings
def redo(settings: Settings, only_list: bool, as_json: bool) -> None:
    """Redo one step."""
    if only_list or as_json:
        _list_steps(settings, as_json)
        return
    with open_library(settings) as library:
        step = library.steps.redo()
    if step is None:
        remark(_("There is nothing to redo."))
    else:
        say(_("Done again: {act}").format(act=step.label))


def _list_steps(settings: Settings, as_json: bool) -> None:
    with open_library(settings) as library:
        steps = library.steps.history(LISTED)
    if as_json:
        say_json_list(
            {
                "id": step.id,
                "time": step.time.isoformat(),
                "label": step.label,
                "undone": step.undone,
                "automatic": step.automatic,
            }
            for step in steps
        )
    elif not steps:
        remark(_("Nothing was done yet."))
    else:
        _say_steps(steps)


def _say_steps(steps: list[Step]) -> None:
    from tui.cli.table import Column, say_table
    from tui.locale.dates import clock, short_date

    columns = (Column(_("When")), Column(_("State")), Column(_("Act"), shrinks=True))
    say_table(
        columns,
        [(f"{short_date(step.time)} {clock(step.time)}", _state(step), step.label) for step in steps],
    )


def _state(step: Step) -> str:
    if step.undone:
        return _("undone")
    return _("by itself") if step.automatic else _("done")

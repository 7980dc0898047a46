"""A click group that imports a command's module only when the command is called."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

import click

from tui.cli.running import INTERRUPTED
from tui.locale import _

Section = tuple[str, Sequence[str]]
"""A heading (message id) of the help and the commands under it."""


class LazyGroup(click.Group):
    """Commands by name, each told as `module:attribute`."""

    def __init__(self, *, lazy: Mapping[str, str], sections: Sequence[Section], **settings: Any) -> None:
        super().__init__(**settings)
        self._lazy = lazy
        self._sections = sections

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; the keyboard's interrupt ends it without a word."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise click.exceptions.Exit(INTERRUPTED) from None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of their sections."""
        return [name for _heading, names in self._sections for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now; None when there is none."""
        if cmd_name not in self._lazy:
            return super().get_command(ctx, cmd_name)
        module, attribute = self._lazy[cmd_name].split(":")
        command: click.Command = getattr(import_module(module), attribute)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands under their headings."""
        for heading, names in self._sections:
            commands = [(name, self.get_command(ctx, name)) for name in names]
            with formatter.section(_(heading)):
                formatter.write_dl([(name, in_short(command)) for name, command in commands if command])


_SENTENCE = re.compile(r".+?[.!?](?=[ \n]|$)", re.DOTALL)


def in_short(command: click.Command) -> str:
    """What a command does, in the first sentence of its help where nothing shorter is given.

    click would cut that sentence after some letters, and make the no-break spaces in it ordinary ones.
    """
    told = command.short_help or command.help or ""
    sentence = _SENTENCE.match(told)
    return sentence[0] if sentence else told

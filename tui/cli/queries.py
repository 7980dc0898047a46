"""The argument of commands that take a query: its words, “-word” (without) included."""

from __future__ import annotations

import re

import click

_WITHOUT = re.compile(r"-(?!h$)[^\W\d_]|-[\"“«(#]")
"""A word that begins like an option and is meant as “not this”."""
_GUARD = "\0"


class QueryCommand(click.Command):
    """A command whose arguments are a query, so that `list Mali -Russie` needs no quotes and no `--`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep click from taking “-Russie” for options."""
        return super().parse_args(ctx, [_GUARD + arg if _WITHOUT.match(arg) else arg for arg in args])


def _join(ctx: click.Context, parameter: click.Parameter, words: tuple[str, ...]) -> str:
    return " ".join(word.removeprefix(_GUARD) for word in words)


query_argument = click.argument("query", nargs=-1, callback=_join)
"""`query` as one string; "" when none is given."""

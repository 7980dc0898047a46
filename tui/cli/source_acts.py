"""What commands that change sources have in common."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from tui.cli.finding_sources import find_sources
from tui.cli.output import say
from tui.cli.settings import Settings, open_library
from tui.locale import _

if TYPE_CHECKING:
    from tui.library import Library

NOTHING = "-"
"""The word that takes a value away."""

sources_argument = click.argument("names", metavar="SOURCE…", nargs=-1, required=True)


@contextmanager
def changing(settings: Settings, names: tuple[str, ...]) -> Iterator[tuple[Library, list[int]]]:
    """The library and the ids of the sources named; after the block the step it took is told."""
    with open_library(settings) as library:
        ids = [source.id for source in find_sources(library, names)]
        before = library.steps.history(1)
        yield library, ids
        after = library.steps.history(1)
    if after == before:
        say(_("Nothing changed."))
    else:
        say(_("Done: {act}").format(act=after[0].label))

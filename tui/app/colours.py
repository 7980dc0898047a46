"""The colours an annotation can have. Each has a sign of its own, so that colour alone never tells it.

Pure data: themes give the colours, `$mark-yellow` and so on.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.locale import N_


class MarkColour(NamedTuple):
    """One colour: how the library and the themes call it, how a person does, its sign and its key."""

    id: str
    name: str
    """A message id."""
    sign: str
    key: str
    """Chooses it in the menu of colours."""


COLOURS = (
    MarkColour("", N_("no colour"), "✎", "0"),
    MarkColour("yellow", N_("yellow"), "◆", "1"),
    MarkColour("green", N_("green"), "■", "2"),
    MarkColour("blue", N_("blue"), "●", "3"),
    MarkColour("pink", N_("pink"), "▲", "4"),
    MarkColour("orange", N_("orange"), "★", "5"),
)
"""The first one is what is drawn for a colour nobody knows."""

MARKED = tuple(colour.id for colour in COLOURS[1:])
"""The colours themes have a variable for."""


def colour_of(id: str) -> MarkColour:
    """The colour an annotation has; the first one for an unknown one."""
    return next((colour for colour in COLOURS if colour.id == id), COLOURS[0])


def index_of(id: str) -> int:
    """Its place in `COLOURS`."""
    return COLOURS.index(colour_of(id))

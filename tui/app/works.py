"""What runs behind the screen, and how a corner of it tells of several works at once. No Textual."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from rich.cells import cell_len

from tui.app.cells import cut
from tui.app.command import Command
from tui.locale import N_
from tui.text.clean import clean_line

Told = tuple[str, ...]
"""How far one work is: what matters most first."""

_BETWEEN, _WITHIN = "   ", " · "


class Work(StrEnum):
    """What can run at the same time, in the order it is told of."""

    REFRESH = "refresh"
    TEXTS = "texts"
    ANALYSIS = "analysis"


STOPPABLE = (Work.REFRESH, Work.TEXTS)
"""What a person asked for, and can stop. Analysis goes on whatever happens, and hinders nobody."""

_STOPPING = ("main.back", "sources.back")
"""Commands that stop what runs before they leave anything."""


class Works:
    """The works that run and what they told last."""

    def __init__(self) -> None:
        self._told: dict[Work, Told] = {}

    def tell(self, work: Work, told: Told) -> None:
        """A work got on; nothing told: it has ended."""
        if told:
            self._told[work] = told
        else:
            self._told.pop(work, None)

    @property
    def told(self) -> tuple[Told, ...]:
        """What runs, in the order it is told of."""
        return tuple(self._told[work] for work in Work if work in self._told)

    @property
    def stoppable(self) -> bool:
        """Whether anything runs that can be stopped."""
        return not self._told.keys().isdisjoint(STOPPABLE)

    def footnote(self, command: Command) -> Command:
        """A command as the footer is to show it: the key that leaves stops what runs, as long as it does."""
        if command.id in _STOPPING and self.stoppable:
            return command._replace(short=N_("stop"), rank=2)
        return command


def corner(works: Iterable[Told], room: int) -> str:
    """All works in at most `room` cells: how far each is first, then the details of the earlier ones."""
    told = [[clean_line(part) for part in work] for work in works]
    shown = [work[:1] for work in told]
    if not told or room < 1:
        return ""
    while len(shown) > 1 and cell_len(_joined(shown)) > room:
        shown.pop()
    for number in range(len(shown)):
        for part in told[number][1:]:
            longer = [*shown[:number], [*shown[number], part], *shown[number + 1 :]]
            if cell_len(_joined(longer)) > room:
                break
            shown = longer
    return cut(_joined(shown), room)


def _joined(works: list[list[str]]) -> str:
    return _BETWEEN.join(_WITHIN.join(parts) for parts in works)

"""The figures of a library that the screen tells all the time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui.library import Counts

if TYPE_CHECKING:
    from tui.library import Library


class Figures(NamedTuple):
    """What the header and the footer need to know of the library."""

    counts: Counts
    sources: int
    failing: int
    can_undo: bool
    can_redo: bool


def figures_of(library: Library) -> Figures:
    """Read the figures."""
    from tui.library.health import fails

    sources = library.sources.all()
    steps = [step for step in library.steps.history(50) if not step.automatic]
    return Figures(
        library.articles.counts(),
        len(sources),
        sum(map(fails, sources)),
        can_undo=any(not step.undone for step in steps),
        can_redo=any(step.undone for step in steps),
    )

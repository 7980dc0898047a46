"""How a source looks in the list of sources, and what is told of it beside the list. No Textual widget."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from tui.app.cells import cut, join_to_fit
from tui.app.reading.wrap import balanced, wrap
from tui.library import health
from tui.locale import _, ngettext
from tui.locale.numbers import number
from tui.model import Source
from tui.text.clean import clean_line

ASKED, FAILING, WAITING, PAUSED, GONE, UNREAD = "↻", "!", "?", "‖", "×", "●"
"""What stands before a source: it is being asked, fails, waits for the reader's word, rests, is no more, has
unread articles."""

_GAP = 2
_LEAST_WORDS = 30
"""Cells from which its state stands beside a name and not below."""
_FIGURES = 12
_LEAST_FACT = 12
_PARTS = " · "


class Grid(NamedTuple):
    """The columns all sources of a list share, in cells."""

    width: int
    names: int

    @classmethod
    def of(cls, sources: Iterable[Source], width: int) -> Grid:
        """For these sources on lines of `width` cells."""
        longest = max((cell_len(clean_line(source.name)) for source in sources), default=0)
        return cls(width, min(longest, max(16, width * 2 // 5)))

    @property
    def room(self) -> int:
        """What is left beside the sign."""
        return max(4, self.width - 2)

    @property
    def words(self) -> int:
        """What is left for the state between the name and the figures."""
        return self.room - self.names - _FIGURES - 2 * _GAP


def source_lines(source: Source, grid: Grid, now: datetime, asked: bool = False) -> Content:
    """Sign, name, how it is doing, what is unread; below the name where there is too little room.

    What is wrong or waited for stands below in any case, on as many as two lines, so that it can be read.
    """
    room, figures = grid.room, _figures(source)
    sign, style = _sign(source, asked)
    fails = health.fails(source) and not asked
    stands_out = fails or (health.waits(source) and not asked)
    told = _("being fetched…") if asked else clean_line(health.words(source, now))
    told_style = "$warning" if fails else "$primary" if asked or stands_out else "$faint"
    apart = stands_out or grid.words < _LEAST_WORDS
    name = cut(clean_line(source.name), room - cell_len(figures) - _GAP if apart else grid.names)
    brief = join_to_fit(told.split(_PARTS), _PARTS, room if apart else grid.words)
    middle = "" if apart else " " * (grid.names - cell_len(name) + _GAP) + brief
    filling = " " * max(1, room - cell_len(name) - cell_len(middle) - cell_len(figures))
    silent = source.paused or source.gone or health.waits(source)
    first = Content.assemble(
        (sign, style),
        " ",
        (name, "$faint" if silent else "bold" if source.unread else ""),
        (middle, told_style),
        filling,
        (figures, "$faint"),
    )
    if not apart:
        return first
    below = list(_in_two(told, room)) if stands_out else [brief]
    return Content.assemble(first, *((f"\n  {line}", told_style) for line in below))


def _in_two(text: str, width: int) -> Iterator[str]:
    """A text on two lines at most, the second cut."""
    lines = list(wrap(text, width))
    if len(lines) <= 2:
        lines = balanced(text, width)
    yield text[slice(*lines[0])]
    if len(lines) > 1:
        yield cut(text[lines[1][0] :].strip(), width)


def _sign(source: Source, asked: bool) -> tuple[str, str]:
    if asked:
        return ASKED, "bold $primary"
    if health.waits(source):
        return WAITING, "bold $primary"
    if source.gone:
        return GONE, "$warning"
    if health.fails(source):
        return FAILING, "bold $warning"
    if source.paused:
        return PAUSED, "$faint"
    return (UNREAD, "$unread") if source.unread else (" ", "")


def folder_line(folder: str, width: int) -> Content:
    """The head of a folder."""
    return Content.styled(cut(clean_line(folder.replace("/", " / ")), width), "bold $primary")


def tallies(sources: Sequence[Source]) -> Iterator[tuple[str, str]]:
    """What there is for the reader to see to, with its style: how many fail, how many wait to be allowed."""
    failing, waiting = sum(map(health.fails, sources)), sum(map(health.waits, sources))
    if failing:
        told = ngettext("{n} failing", "{n} failing", failing)
        yield f"   {told.format(n=number(failing))}", "$warning"
    if waiting:
        told = ngettext("{n} waiting to be allowed", "{n} waiting to be allowed", waiting)
        yield f"   {told.format(n=number(waiting))}", "$primary"


def _figures(source: Source) -> str:
    if source.unread:
        return ngettext("{n} unread", "{n} unread", source.unread).format(n=number(source.unread))
    if not source.articles:
        return ""
    return ngettext("{n} article", "{n} articles", source.articles).format(n=number(source.articles))


def source_detail(source: Source, now: datetime) -> list[tuple[str, str]]:
    """What is known of a source: (name of the fact, fact), those that say nothing left out."""
    state, why = health.state(source, now), health.reason(source)
    facts = [
        (_("State"), state),
        (_("Allow it"), _("v shows what it asks or runs, whole") if health.waits(source) else ""),
        (_("Last error"), "" if why in state else why),
        (_("Left out"), health.cut_short(source)),
        (_("Rhythm"), health.rhythm(source, now)),
        (_("Address"), source.url),
        (_("Moved to"), source.moved_to),
        (_("Site"), source.site),
        (_("Articles"), number(source.articles)),
        (_("Unread"), number(source.unread)),
        (_("Folder"), source.folder),
        (_("Tags"), "  ".join(f"#{tag}" for tag in source.tags)),
        (_("Language"), source.language),
        (_("Interval"), _("{n} minutes").format(n=source.every) if source.every else ""),
        (_("Full text"), _("always fetched") if source.full_text else ""),
        (_("Cookies"), source.cookies),
    ]
    return [(name, clean_line(fact)) for name, fact in facts if fact]


def detail_lines(source: Source, width: int, now: datetime) -> list[Content]:
    """Its name, then its facts, each beside its label; below it where there is no room."""
    lines = [Content.styled(clean_line(source.name), "bold"), Content("")]
    facts = source_detail(source, now)
    column = max(cell_len(label) for label, _fact in facts) + _GAP
    for label, fact in facts:
        lines += _beside(label, column, fact, width)
    return lines


def _beside(label: str, column: int, fact: str, width: int) -> Iterator[Content]:
    lead, room = label.ljust(column), width - column
    if room < _LEAST_FACT:
        yield Content.styled(cut(label, width), "$faint")
        lead, room = "", width
    for start, end in balanced(fact, max(1, room)):
        yield Content.assemble((lead, "$faint"), fact[start:end])
        lead = " " * len(lead)

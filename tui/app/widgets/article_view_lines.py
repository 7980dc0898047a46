"""Drawing one line of an article: gutter and text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.segment import Segment
from textual.strip import Strip

from tui.app.colours import index_of
from tui.app.reading import Layout, Line, Mark, Reading
from tui.app.reading.links import links_over
from tui.app.widgets.article_view_gutter import Gutter, voice_of
from tui.app.widgets.article_view_styles import NOBODY, Look, Palette
from tui.model import BlockKind, Link

LINK_SIGN = "→"
"""Stands in the margin beside a line on which a link begins."""


@dataclass(frozen=True, slots=True)
class Painter:
    """Draws lines of one layout in one state of the view; a new one is made whenever anything changes."""

    reading: Reading
    layout: Layout
    palette: Palette
    gutter: int
    left: int
    """Cells before the gutter."""
    current: Mark | None = None
    selection: tuple[int, int] | None = None
    caret: tuple[int, int] | None = None
    """The range of the character the caret is on."""

    def strip(self, number: int, line: Line, width: int) -> Strip:
        """Line `number` of the layout on `width` cells."""
        base = self.palette.base
        quotes = self.reading.quotes.over(line.start, max(line.end, line.start + 1))
        segments = [Segment(" " * self.left, base)] if self.left else []
        gutter = Gutter(self.reading, self.layout, self.palette, self.gutter, self.current)
        segments += gutter.segments(number, line, quotes)
        if line.indent:
            segments.append(Segment(line.lead.ljust(line.indent), self.palette.faint))
        links = links_over(self.reading.body, line.start, line.end)
        segments += self._text(number, line, quotes, links)
        if any(link.start >= line.start for link in links):
            segments += self._link_sign(segments, width)
        return Strip(segments).adjust_cell_length(width, base)

    def _link_sign(self, segments: list[Segment], width: int) -> list[Segment]:
        """The sign in the margin at the right, where there is one."""
        at = self.left + self.gutter + self.layout.measure
        blank = at - sum(segment.cell_length for segment in segments)
        if at >= width or blank < 0:
            return []
        return [Segment(" " * blank, self.palette.base), Segment(LINK_SIGN, self.palette.faint)]

    # -- text

    def _text(self, number: int, line: Line, quotes: list[Mark], links: Sequence[Link]) -> Iterator[Segment]:
        start, end = line.start, line.end
        reading = self.reading
        text = reading.body.text
        actors, notes, hits, watched = (
            spans.over(start, end) for spans in (reading.actors, reading.notes, reading.hits, reading.watched)
        )
        edges = {start, end}
        for mark in (*quotes, *actors, *notes, *hits, *watched):
            edges.update((mark.start, mark.end))
        for link in links:
            edges.update((link.start, link.end))
        edges.update(self.selection or ())
        edges.update(self.caret or ())
        cuts = sorted(edge for edge in edges if start <= edge <= end)
        for begin, stop in pairwise(cuts):
            covering = (_innermost(marks, begin) for marks in (quotes, actors, notes, hits, watched))
            look = self._look(line.kind, begin, notes, *covering)
            if any(link.start <= begin < link.end for link in links):
                look = look._replace(link=True)
            yield Segment(text[begin:stop], self.palette.style(look))
        if self.caret is not None and self.caret[0] >= end and self.layout.line_of(self.caret[0]) == number:
            yield Segment(" ", self.palette.style(Look(caret=True)))

    def _look(self, kind: BlockKind | None, at: int, notes: Sequence[Mark], *covering: Mark | None) -> Look:
        quote, actor, note, hit, watched = covering
        return Look(
            kind=kind,
            voice=voice_of(self.reading, quote) if quote else NOBODY,
            quote=self.reading.quote(quote).kind if quote else None,
            current=self.current.kind if self.current and _covers(self.current, at) else None,
            actor=self._actor(actor) if actor else None,
            note=self._colour(note) if note else None,
            nested=sum(_covers(mark, at) for mark in notes) > 1,
            hit=hit is not None,
            watched=watched is not None,
            selected=self.selection is not None and self.selection[0] <= at < self.selection[1],
            caret=self.caret is not None and self.caret[0] <= at < self.caret[1],
        )

    def _colour(self, note: Mark) -> int:
        return index_of(self.reading.annotations[note.number].colour)

    def _actor(self, actor: Mark) -> int:
        speaker = self.reading.speaker_of_actor[actor.number]
        return speaker.colour if speaker else NOBODY


def _covers(mark: Mark, at: int) -> bool:
    return mark.start <= at < mark.end


def _innermost(marks: list[Mark], at: int) -> Mark | None:
    covering = (mark for mark in marks if _covers(mark, at))
    return min(covering, key=lambda mark: mark.end - mark.start, default=None)

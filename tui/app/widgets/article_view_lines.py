"""Drawing one line of an article: gutter and text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.reading import Layout, Line, Mark, Reading, Spacing
from tui.app.reading.links import links_over
from tui.app.widgets.article_view_styles import NOBODY, UNKNOWN, Look, Palette
from tui.model import BlockKind, Confidence, Link, QuoteKind

GUTTER = 7
"""Cells of a full gutter: note sign, space, initials, doubt, bar, space (one spare at its left)."""
NARROW_GUTTER = 2

BARS = {QuoteKind.DIRECT: "▌", QuoteKind.PARTIAL: "▎", QuoteKind.INDIRECT: "┆"}
NOTE_SIGN = "✎"
LINK_SIGN = "→"
"""Stands in the margin beside a line on which a link begins."""
NOBODY_KNOWN = " ?"


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
        segments += self._gutter(number, line, quotes)
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
        text = self.reading.body.text
        actors, notes, hits = (
            spans.over(start, end) for spans in (self.reading.actors, self.reading.notes, self.reading.hits)
        )
        edges = {start, end}
        for mark in (*quotes, *actors, *notes, *hits):
            edges.update((mark.start, mark.end))
        for link in links:
            edges.update((link.start, link.end))
        edges.update(self.selection or ())
        edges.update(self.caret or ())
        cuts = sorted(edge for edge in edges if start <= edge <= end)
        for begin, stop in pairwise(cuts):
            covering = (_innermost(marks, begin) for marks in (quotes, actors, notes, hits))
            look = self._look(line.kind, begin, *covering)
            if any(link.start <= begin < link.end for link in links):
                look = look._replace(link=True)
            yield Segment(text[begin:stop], self.palette.style(look))
        if self.caret is not None and self.caret[0] >= end and self.layout.line_of(self.caret[0]) == number:
            yield Segment(" ", self.palette.style(Look(caret=True)))

    def _look(self, kind: BlockKind | None, at: int, *covering: Mark | None) -> Look:
        quote, actor, note, hit = covering
        return Look(
            kind=kind,
            voice=self._voice(quote) if quote else NOBODY,
            quote=self.reading.quote(quote).kind if quote else None,
            current=self.current.kind if self.current and _covers(self.current, at) else None,
            actor=self._actor(actor) if actor else None,
            note=note is not None,
            hit=hit is not None,
            selected=self.selection is not None and self.selection[0] <= at < self.selection[1],
            caret=self.caret is not None and self.caret[0] <= at < self.caret[1],
        )

    def _voice(self, quote: Mark) -> int:
        speaker = self.reading.speaker_of_quote[quote.number]
        return speaker.colour if speaker else UNKNOWN

    def _actor(self, actor: Mark) -> int:
        speaker = self.reading.speaker_of_actor[actor.number]
        return speaker.colour if speaker else NOBODY

    # -- gutter

    def _gutter(self, number: int, line: Line, quotes: list[Mark]) -> list[Segment]:
        if not self.gutter:
            return []
        palette = self.palette
        blank = Segment(" ", palette.base)
        owner = self._owner(line, quotes)
        bar = blank
        if owner is not None:
            bar = Segment(BARS[self.reading.quote(owner).kind], palette.bar(self._voice(owner)))
        if self.gutter < GUTTER:
            return [bar, blank]
        return [self._note(line), blank, *self._initials(number, line, owner, quotes), bar, blank]

    def _note(self, line: Line) -> Segment:
        """✎ where an annotation begins, reversed where the current one does."""
        starting = [
            note for note in self.reading.notes.over(line.start, line.end) if note.start >= line.start
        ]
        if not starting:
            return Segment(" ", self.palette.base)
        return Segment(NOTE_SIGN, self.palette.note + Style(reverse=self.current in starting))

    def _initials(self, number: int, line: Line, owner: Mark | None, quotes: list[Mark]) -> list[Segment]:
        """Initials (two cells) and a sign: «?» doubtful, «+» somebody else begins on the same line."""
        if owner is None or line.kind is None or not self._introduces(number, line, owner):
            return [Segment("   ", self.palette.base)]
        speaker = self.reading.speaker_of_quote[owner.number]
        sign = " "
        if any(line.start <= mark.start and self._voice(mark) != self._voice(owner) for mark in quotes):
            sign = "+"
        if speaker is not None and self.reading.quote(owner).confidence is Confidence.DOUBTFUL:
            sign = "?"
        style = self.palette.sign(self._voice(owner), current=owner == self.current)
        letters = speaker.initials if speaker else NOBODY_KNOWN
        return [Segment(letters, style), Segment(sign, self.palette.bar(self._voice(owner)))]

    def _introduces(self, number: int, line: Line, owner: Mark) -> bool:
        """Whether initials stand here: where a quote begins, unless the bar above is the same voice's; one
        line on when another had the place where it begins; always for the current quote.
        """
        if owner == self.current and owner.start >= line.start:
            return True
        above = self.layout.line(number - 1) if number else None
        if above is not None and above.kind is None and self.layout.spacing is Spacing.WIDE:
            above = self.layout.line(number - 2)
        if above is None:
            return True
        before = self._owner(above, self.reading.quotes.over(above.start, max(above.end, above.start + 1)))
        if before is None or above.kind is None:
            return owner.start >= line.start
        return self._voice(before) != self._voice(owner)

    def _owner(self, line: Line, quotes: list[Mark]) -> Mark | None:
        """The quote whose bar stands beside a line: of those that begin on it the current one, else the
        first; else the one that goes on.
        """
        beginning = [mark for mark in quotes if mark.start >= line.start]
        if self.current in beginning:
            return self.current
        return beginning[0] if beginning else quotes[-1] if quotes else None


def _covers(mark: Mark, at: int) -> bool:
    return mark.start <= at < mark.end


def _innermost(marks: list[Mark], at: int) -> Mark | None:
    covering = (mark for mark in marks if _covers(mark, at))
    return min(covering, key=lambda mark: mark.end - mark.start, default=None)

"""Drawing one line of an article: gutter and text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.segment import Segment
from textual.strip import Strip

from tui.app.reading import Layout, Line, Mark, Reading
from tui.app.widgets.article_view_styles import NOBODY, UNKNOWN, Look, Palette
from tui.model import Confidence, QuoteKind

GUTTER = 7
"""Cells of a full gutter: note sign, space, initials, doubt, bar, space (one spare at its left)."""
NARROW_GUTTER = 2

BARS = {QuoteKind.DIRECT: "▌", QuoteKind.PARTIAL: "▎", QuoteKind.INDIRECT: "┆"}
NOTE_SIGN = "✎"
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
    caret: int | None = None

    def strip(self, number: int, line: Line, width: int) -> Strip:
        """Line `number` of the layout on `width` cells."""
        base = self.palette.base
        quotes = self.reading.quotes.over(line.start, max(line.end, line.start + 1))
        segments = [Segment(" " * self.left, base)] if self.left else []
        segments += self._gutter(number, line, quotes)
        if line.indent:
            segments.append(Segment(line.lead.ljust(line.indent), self.palette.faint))
        segments += self._text(line, quotes)
        return Strip(segments).adjust_cell_length(width, base)

    # -- text

    def _text(self, line: Line, quotes: list[Mark]) -> Iterator[Segment]:
        start, end = line.start, line.end
        reading, text = self.reading, self.reading.body.text
        actors, notes = reading.actors.over(start, end), reading.notes.over(start, end)
        hits = reading.hits.over(start, end)
        edges = {start, end}
        for mark in (*quotes, *actors, *notes, *hits):
            edges.update((mark.start, mark.end))
        if self.selection is not None:
            edges.update(self.selection)
        if self.caret is not None:
            edges.update((self.caret, self.caret + 1))
        cuts = sorted(edge for edge in edges if start <= edge <= end)
        for begin, stop in zip(cuts, cuts[1:], strict=False):
            look = self._look(line, begin, quotes, actors, notes, hits)
            yield Segment(text[begin:stop], self.palette.style(look))
        if self.caret is not None and self.caret == end and self.layout.line_of(end) == self._number(line):
            yield Segment(" ", self.palette.style(Look(caret=True)))

    def _number(self, line: Line) -> int:
        return self.layout.line_of(line.start)

    def _look(
        self, line: Line, at: int, quotes: list[Mark], actors: list[Mark], notes: list[Mark], hits: list[Mark]
    ) -> Look:
        quote, actor = _innermost(quotes, at), _innermost(actors, at)
        note, hit = _innermost(notes, at), _innermost(hits, at)
        selection = self.selection
        return Look(
            kind=line.kind,
            voice=self._voice(quote) if quote else NOBODY,
            quote=self.reading.quote(quote).kind if quote else None,
            current=self.current is not None and self.current.start <= at < self.current.end,
            actor=self._actor(actor) if actor else None,
            note=note is not None,
            hit=hit is not None,
            selected=selection is not None and selection[0] <= at < selection[1],
            caret=self.caret == at,
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
        owner = _owner(line, quotes)
        bar = blank
        if owner is not None:
            bar = Segment(BARS[self.reading.quote(owner).kind], palette.bar(self._voice(owner)))
        if self.gutter < GUTTER:
            return [bar, blank]
        return [self._note(line), blank, *self._initials(number, line, owner, quotes), bar, blank]

    def _note(self, line: Line) -> Segment:
        starting = any(line.start <= note.start for note in self.reading.notes.over(line.start, line.end))
        return Segment(NOTE_SIGN, self.palette.note) if starting else Segment(" ", self.palette.base)

    def _initials(self, number: int, line: Line, owner: Mark | None, quotes: list[Mark]) -> list[Segment]:
        """Initials (two cells) and a sign: «?» doubtful, «+» somebody else begins on the same line."""
        if owner is None or not self._introduces(number, line, owner):
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
        """Whether initials stand here: where a quote begins, or one line on when another had that place."""
        if owner.start >= line.start:
            return True
        before = self.layout.line(number - 1) if number else None
        if before is None or owner.start < before.start:
            return False
        first = _owner(before, self.reading.quotes.over(before.start, before.end))
        return first is not None and self._voice(first) != self._voice(owner)


def _owner(line: Line, quotes: list[Mark]) -> Mark | None:
    """The quote whose bar stands beside a line: the first that begins on it, else the one that goes on."""
    beginning = next((mark for mark in quotes if mark.start >= line.start), None)
    return beginning or (quotes[-1] if quotes else None)


def _innermost(marks: list[Mark], at: int) -> Mark | None:
    found: Mark | None = None
    for mark in marks:
        if mark.start <= at < mark.end and (
            found is None or mark.end - mark.start <= found.end - found.start
        ):
            found = mark
    return found

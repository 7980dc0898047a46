"""The gutter beside a line of an article: annotations, who speaks, and how his words are reported."""

from __future__ import annotations

from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style

from tui.app.colours import COLOURS, colour_of
from tui.app.reading import Layout, Line, Mark, Reading, Spacing
from tui.app.widgets.article_view_styles import UNKNOWN, Palette
from tui.model import Confidence, QuoteKind

GUTTER = 7
"""Cells of a full gutter: two for annotations, initials, their sign, bar, space."""
NARROW_GUTTER = 2

BARS = {QuoteKind.DIRECT: "▌", QuoteKind.PARTIAL: "▎", QuoteKind.INDIRECT: "┆"}
NOBODY_KNOWN = " ?"
GOES_ON = "│"
"""Stands beside the lines an annotation goes on over."""
STATED = "✓"
"""Stands beside a quote the reader stated: corrected, confirmed or added."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """Draws the gutter of lines of one layout in one state of the view; `width` cells, none for 0."""

    reading: Reading
    layout: Layout
    palette: Palette
    width: int
    current: Mark | None = None

    def segments(self, number: int, line: Line, quotes: list[Mark]) -> list[Segment]:
        """The gutter of line `number` of the layout; `quotes` are those over it."""
        if not self.width:
            return []
        palette = self.palette
        blank = Segment(" ", palette.base)
        owner = self._owner(line, quotes)
        bar = blank
        if owner is not None:
            bar = Segment(BARS[self.reading.quote(owner).kind], palette.bar(voice_of(self.reading, owner)))
        if self.width < GUTTER:
            return [bar, blank]
        return [*self._notes(line), *self._initials(number, line, owner, quotes), bar, blank]

    def _notes(self, line: Line) -> list[Segment]:
        """Two cells for annotations: of the outer one and of the next inside or after it its colour's sign
        where it begins, a bar where it goes on; with more than two, of the current one, else of the outer
        one, and how many there are. What is current is reversed where it begins.
        """
        notes = self.reading.notes.over(line.start, line.end)
        shown = notes[:2]
        if len(notes) > 2 and self.current in notes:
            shown[0] = self.current
        cells = [self._note(note, line) for note in shown]
        if len(notes) > 2:
            cells[1] = Segment(str(len(notes)) if len(notes) < 10 else "+", self.palette.note)
        blank = Segment(" ", self.palette.base)
        return [*cells, blank, blank][:2]

    def _note(self, note: Mark, line: Line) -> Segment:
        colour = colour_of(self.reading.annotations[note.number].colour)
        style = self.palette.mark(COLOURS.index(colour))
        if note.start < line.start:
            return Segment(GOES_ON, style)
        return Segment(colour.sign, style + Style(reverse=note == self.current))

    def _initials(self, number: int, line: Line, owner: Mark | None, quotes: list[Mark]) -> list[Segment]:
        """Initials (two cells) and a sign: «✓» the reader stated it, «?» doubtful, «+» somebody else begins
        on the same line.
        """
        if owner is None or line.kind is None or not self._introduces(number, line, owner):
            return [Segment("   ", self.palette.base)]
        speaker = self.reading.speaker_of_quote[owner.number]
        sign = " "
        if any(
            line.start <= mark.start and voice_of(self.reading, mark) != voice_of(self.reading, owner)
            for mark in quotes
        ):
            sign = "+"
        if speaker is not None and self.reading.quote(owner).confidence is Confidence.DOUBTFUL:
            sign = "?"
        if self.reading.is_stated(owner):
            sign = STATED
        style = self.palette.sign(voice_of(self.reading, owner), current=owner == self.current)
        letters = speaker.initials if speaker else NOBODY_KNOWN
        return [Segment(letters, style), Segment(sign, self.palette.bar(voice_of(self.reading, owner)))]

    def _introduces(self, number: int, line: Line, owner: Mark) -> bool:
        """Whether initials stand here: where a quote begins, unless the bar above is the same voice's; one
        line on when another had the place where it begins; always for the current quote, and for one the
        reader stated.
        """
        if owner.start >= line.start and (owner == self.current or self.reading.is_stated(owner)):
            return True
        above = self.layout.line(number - 1) if number else None
        if above is not None and above.kind is None and self.layout.spacing is Spacing.WIDE:
            above = self.layout.line(number - 2)
        if above is None:
            return True
        before = self._owner(above, self.reading.quotes.over(above.start, max(above.end, above.start + 1)))
        if before is None or above.kind is None:
            return owner.start >= line.start
        return voice_of(self.reading, before) != voice_of(self.reading, owner)

    def _owner(self, line: Line, quotes: list[Mark]) -> Mark | None:
        """The quote whose bar stands beside a line: of those that begin on it the current one, else the
        first; else the one that goes on.
        """
        beginning = [mark for mark in quotes if mark.start >= line.start]
        if self.current in beginning:
            return self.current
        return beginning[0] if beginning else quotes[-1] if quotes else None


def voice_of(reading: Reading, quote: Mark) -> int:
    """The voice a quote is drawn in."""
    speaker = reading.speaker_of_quote[quote.number]
    return speaker.colour if speaker else UNKNOWN

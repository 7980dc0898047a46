"""How stretches of an article look: one terminal style for each combination of meanings."""

from __future__ import annotations

from typing import NamedTuple

from rich.style import Style
from textual.color import Color
from textual.widget import Widget

from tui.app.colours import MARKED
from tui.app.contrast import readable
from tui.app.reading import MarkKind
from tui.app.reading.reading import COLOURS
from tui.model import BlockKind, QuoteKind

NOBODY = -2
"""Voice of text that nobody says, and of an actor who does not speak."""
UNKNOWN = -1
"""Voice of a quote whose speaker is not known."""

COLOURED = (
    *(f"speaker-{n + 1}" for n in range(COLOURS)),
    *(f"mark-{name}" for name in MARKED),
    *("note", "hit", "faint"),
)
"""Component classes that have the colour of the theme variable of the same name."""

_CONTRAST = 4.6
_LINK = 0.72
"""How much of its colour a link keeps: an actor, underlined too, keeps all of it."""
_TINT, _CURRENT_TINT, _NOTE_TINT, _SPOT_TINT, _SELECTION_TINT = 0.09, 0.24, 0.22, 0.20, 0.30
_NESTED_TINT = 0.34
_WATCHED_TINT = 0.4
"""How much of the ground of a search hit a word of a saved search has: it is bold, too."""


class Look(NamedTuple):
    """All that decides how a stretch of text is drawn."""

    kind: BlockKind | None = BlockKind.PARAGRAPH
    voice: int = NOBODY
    """0..7 a speaker's colour, or `UNKNOWN`, or `NOBODY`."""
    quote: QuoteKind | None = None
    current: MarkKind | None = None
    """What the current mark is, where this stretch belongs to it."""
    actor: int | None = None
    """The colour of the actor named here, `NOBODY` when it does not speak; None: no actor is named."""
    note: int | None = None
    """The colour of the innermost annotation here, its place in `colours.COLOURS`."""
    nested: bool = False
    """Whether more than one annotation stands here."""
    hit: bool = False
    watched: bool = False
    """Whether a word of a saved search stands here."""
    link: bool = False
    selected: bool = False
    caret: bool = False


class Palette:
    """The styles of one article view under its theme; made anew when the theme changes.

    Colours come from the component classes `article-view--*` of `widget`. Tints are blended here, since a
    terminal cannot lay one colour over another; themes in the terminal's own colours get none.
    """

    def __init__(self, widget: Widget, colours: int) -> None:
        visual = widget.visual_style
        self.background = visual.background or Color(0, 0, 0)
        self.text = self._over(visual.foreground or Color(255, 255, 255))
        self._speakers = [self._component(widget, f"speaker-{n + 1}") for n in range(colours)]
        self._unknown = self._component(widget, "unknown")
        self._note = self._component(widget, "note")
        self._hit = self._component(widget, "hit")
        self._faint = self._component(widget, "faint")
        self._flat = self.background.ansi is not None or self.text.ansi is not None
        self._reversing = self._flat or widget.app.no_color
        self._looks: dict[Look, Style] = {}
        self.base = self._make(self.text, self.background)
        self.faint = self._make(self._faint, self.background)
        self.strong = self.base + Style(bold=True)
        self._marks = [self._note, *(self._component(widget, f"mark-{name}") for name in MARKED)]
        self.note = self.mark(0)
        self.hint = self.strong + Style(reverse=True)

    def voice(self, voice: int) -> Color:
        """The colour of a voice."""
        if voice == NOBODY:
            return self.text
        return self._unknown if voice == UNKNOWN else self._speakers[voice]

    def sign(self, voice: int, current: bool = False) -> Style:
        """The style of initials and bar in the gutter; reversed for the current quote."""
        return self._make(self.voice(voice), self.background) + Style(bold=True, reverse=current)

    def bar(self, voice: int) -> Style:
        """The style of the bar beside a quote."""
        return self._make(self.voice(voice), self.background)

    def mark(self, colour: int) -> Style:
        """The style of the signs of annotations of a colour, by its place in `colours.COLOURS`."""
        return self._make(self._marks[colour], self.background)

    def style(self, look: Look) -> Style:
        """The style of a stretch of text."""
        style = self._looks.get(look)
        if style is None:
            style = self._looks[look] = self._draw(look)
        return style

    def _draw(self, look: Look) -> Style:
        ground = self._ground(look)
        heading = look.kind is BlockKind.HEADING
        style = Style(
            bold=heading or look.watched or None,
            # What is bold already needs another sign.
            italic=look.quote is QuoteKind.INDIRECT
            or look.kind is BlockKind.CAPTION
            or (look.watched and heading)
            or None,
            underline=look.actor is not None or look.link or None,
            dim=(look.link and look.actor is None and self._reversing) or None,
            underline2=(look.note is not None and self._reversing) or None,
        )
        if look.hit:
            style += Style(bold=True, color=self.text.rich_color, bgcolor=self._hit.rich_color)
        else:
            style += self._make(self._legible(self._colour(look), ground), ground)
        spot = look.current is not None and look.current is not MarkKind.QUOTE
        if look.caret or ((look.selected or look.hit or spot) and self._reversing):
            style += Style(reverse=True)
        return style

    def _legible(self, colour: Color, ground: Color) -> Color:
        """`colour`, lifted where a tint takes too much of its contrast."""
        if self._flat or ground == self.background:
            return colour
        return readable(colour, ground, _CONTRAST)

    def _colour(self, look: Look) -> Color:
        colour = self._meant(look)
        if look.link and look.actor is None and not self._flat:
            return readable(self.background.blend(colour, _LINK), self.background, _CONTRAST)
        return colour

    def _meant(self, look: Look) -> Color:
        if look.quote is not None:
            return self.voice(look.voice)
        if look.actor is not None and look.actor != NOBODY:
            return self.voice(look.actor)
        return self._faint if look.kind is BlockKind.CAPTION else self.text

    def _ground(self, look: Look) -> Color:
        ground = self.background
        if self._flat:
            return ground
        if look.current is MarkKind.QUOTE:
            ground = ground.blend(self.voice(look.voice), _CURRENT_TINT)
        elif look.quote is QuoteKind.DIRECT:
            ground = ground.blend(self.voice(look.voice), _TINT)
        if look.watched:
            ground = ground.blend(self._hit, _WATCHED_TINT)
        if look.note is not None:
            ground = ground.blend(self._marks[look.note], _NESTED_TINT if look.nested else _NOTE_TINT)
        if look.current is not None and look.current is not MarkKind.QUOTE:
            ground = ground.blend(self.text, _SPOT_TINT)
        return ground.blend(self.text, _SELECTION_TINT) if look.selected else ground

    def _component(self, widget: Widget, name: str) -> Color:
        return self._over(widget.get_component_styles(f"article-view--{name}").color)

    def _over(self, colour: Color) -> Color:
        if colour.ansi is not None or self.background.ansi is not None:
            return colour
        return self.background + colour

    @staticmethod
    def _make(colour: Color, ground: Color) -> Style:
        return Style(color=colour.rich_color, bgcolor=ground.rich_color)

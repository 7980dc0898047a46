"""Links of the article, chosen by letters or by a click; the pointer over one tells its address."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Offset
from textual.message import Message
from textual.strip import Strip

from tui.app.reading import Reading
from tui.app.reading.links import hints, links_over
from tui.app.widgets.article_view_caret import CaretCanvas
from tui.app.widgets.article_view_frame import Frame
from tui.app.widgets.article_view_styles import Palette
from tui.model import Link


class LinkCanvas(CaretCanvas):
    """Puts letters on every link in view; typing those of one chooses it. Other keys do nothing meanwhile.

    A click on a link chooses it, too.
    """

    @dataclass
    class Hinting(Message):
        """Letters stand on that many links (0: there is none in view); None: no more."""

        count: int | None

    @dataclass
    class LinkChosen(Message):
        """A link was chosen."""

        url: str

    @dataclass
    class LinkPointed(Message):
        """The pointer came over a link; None: it is over none any more."""

        url: str | None

    _pointed: Link | None = None
    """The link under the pointer."""
    _hints: dict[str, tuple[int, Link]] = {}  # noqa: RUF012 - replaced, never changed
    """For the letters of each link: where they stand, and the link."""
    _typed = ""

    def action_links(self) -> None:
        """Put letters on the links in view."""
        self.drop_caret()
        found = self._links_in_view()
        self._hints = dict(zip(hints(len(found)), found, strict=True))
        self._typed = ""
        self._repaint()
        self.post_message(self.Hinting(len(found)))

    def stop_hinting(self) -> None:
        """Take the letters away."""
        if self._hints:
            self._hints = {}
            self._repaint()
            self.post_message(self.Hinting(None))

    def _links_in_view(self) -> list[tuple[int, Link]]:
        frame = self._frame
        if frame is None:
            return []
        top = max(0, self.scroll_offset.y - frame.head)
        last = self.scroll_offset.y - frame.head + self.size.height
        lines = [line for n in range(top, last) if (line := frame.layout.line(n)) is not None]
        if not lines:
            return []
        links = links_over(frame.reading.body, lines[0].start, lines[-1].end)
        return [(max(link.start, lines[0].start), link) for link in links]

    # -- the mouse

    def link_at(self, offset: Offset) -> Link | None:
        """The link whose words stand at a cell of the view."""
        frame, number = self._frame, self.scroll_offset.y + offset.y
        line = frame.layout.line(number - frame.head) if frame is not None and number >= frame.head else None
        if frame is None or line is None or line.start == line.end:
            return None
        position = frame.position_at(offset.x, number)
        left, width = frame.cell_of(position)[0], cell_len(frame.reading.body.text[position])
        if not left <= offset.x < left + max(1, width):
            return None
        found = links_over(frame.reading.body, position, position + 1)
        return found[0] if found else None

    def point(self, offset: Offset | None) -> None:
        """Tell which link is under the pointer, if another one is than before; None: the pointer left."""
        link = self.link_at(offset) if offset is not None else None
        if link is not self._pointed:
            self._pointed = link
            self.styles.pointer = "pointer" if link is not None else "default"
            self.post_message(self.LinkPointed(link.url if link is not None else None))

    def on_leave(self) -> None:
        """The pointer left the text."""
        self.point(None)

    # -- keys and what ends it

    async def on_key(self, event: events.Key) -> None:
        """Take the letters of a link before any command does."""
        if self.take_letter(event.key):
            event.stop()
            event.prevent_default()

    def take_letter(self, key: str) -> bool:
        """Take a key as a letter of a link; False when there are no letters on links."""
        if not self._hints:
            return False
        if key == "escape":
            self.stop_hinting()
        elif key == "backspace":
            self._type(self._typed[:-1])
        elif any(letters.startswith(self._typed + key) for letters in self._hints):
            self._type(self._typed + key)
        return True

    def _type(self, typed: str) -> None:
        self._typed = typed
        chosen = self._hints.get(typed)
        if chosen is not None:
            self.stop_hinting()
            self.post_message(self.LinkChosen(chosen[1].url))
        else:
            self._repaint()

    def on_blur(self) -> None:
        """Another pane came into focus."""
        self.stop_hinting()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Other links are in view."""
        super().watch_scroll_y(old_value, new_value)
        self.stop_hinting()
        self.point(None)

    def on_resize(self) -> None:
        """Wrap the text anew; other links are in view."""
        self.stop_hinting()

    def _replace(self, reading: Reading | None) -> None:
        if reading is None or not reading.same_text(self._reading):
            self.stop_hinting()
            self.point(None)
        super()._replace(reading)

    # -- drawing

    def _draw(self, number: int, frame: Frame, palette: Palette) -> Strip:
        strip = super()._draw(number, frame, palette)
        if self._hints and number >= frame.head:
            for letters, (position, _link) in self._hints.items():
                if letters.startswith(self._typed) and frame.line_of(position) == number:
                    strip = _overlaid(strip, frame.cell_of(position)[0], letters[len(self._typed) :], palette)
        return strip


def _overlaid(strip: Strip, x: int, letters: str, palette: Palette) -> Strip:
    end = x + cell_len(letters)
    width = strip.cell_length
    label = Strip([Segment(letters, palette.hint)])
    return Strip.join([strip.crop(0, x), label, strip.crop(end, max(end, width))]).adjust_cell_length(width)

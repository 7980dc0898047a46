"""What a window too small for anything shows, so that the program lives on in it."""

from __future__ import annotations

from textual.strip import Strip
from textual.widget import Widget

from tui.app.cells import cut
from tui.locale import _

LEAST_WIDTH, LEAST_HEIGHT = 20, 5


class TooSmall(Widget):
    """Says so, in as many words as fit."""

    DEFAULT_CSS = """
    TooSmall { display: none; width: 1fr; height: 1fr; }
    """

    def render_line(self, y: int) -> Strip:
        """The words on the first line, the rest empty."""
        from rich.segment import Segment

        width = self.size.width
        text = cut(_("too small"), width) if y == 0 else ""
        return Strip([Segment(text, self.rich_style)]).adjust_cell_length(width, self.rich_style)

"""What the article view shows, without the terminal: marks over the text, speakers, lines."""

from tui.app.reading.layout import Layout, Line, Spacing
from tui.app.reading.marks import Mark, MarkKind, Spans
from tui.app.reading.reading import Reading, Speaker

__all__ = ["Layout", "Line", "Mark", "MarkKind", "Reading", "Spacing", "Spans", "Speaker"]

"""What the article view shows, without the terminal: marks over the text, speakers, lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.lazily import lazily

if TYPE_CHECKING:
    from tui.app.reading.layout import Layout, Line
    from tui.app.reading.marks import Mark, MarkKind, Spans
    from tui.app.reading.reading import Reading, Speaker
    from tui.app.reading.spacing import Spacing
else:
    __getattr__ = lazily(
        __name__,
        {
            "layout": ("Layout", "Line"),
            "marks": ("Mark", "MarkKind", "Spans"),
            "reading": ("Reading", "Speaker"),
            "spacing": ("Spacing",),
        },
    )

__all__ = ["Layout", "Line", "Mark", "MarkKind", "Reading", "Spacing", "Spans", "Speaker"]

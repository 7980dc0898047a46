"""What stands where there is no article: that, and the keys that help."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from tui.app.cells import cut
from tui.app.commands import by_id, key_label
from tui.app.widgets.article_view_styles import Palette
from tui.locale import _

_HELPFUL = ("source.refresh", "main.clear", "app.help")
"""Commands of the registry that lead out of an empty list."""
_WIDTH = 32
_GAP = 3


def empty_strip(number: int, width: int, palette: Palette) -> Strip:
    """Line `number` of the notice, on `width` cells (1 or more); blank before and after it."""
    rows = [("", _("No article")), ("", "")]
    rows += [(key_label(command.keys[0]), _(command.name)) for command in map(by_id, _HELPFUL)]
    if not 0 <= number < len(rows):
        return Strip.blank(width, palette.base)
    left = max(0, (width - _WIDTH) // 2)
    key, label = rows[number]
    column = max(cell_len(key) for key, _label in rows) + _GAP if key else 0
    segments = [
        Segment(" " * left, palette.base),
        Segment(key.ljust(column), palette.strong),
        Segment(cut(label, max(0, width - left - column)), palette.faint if key else palette.base),
    ]
    return Strip(segments).adjust_cell_length(width, palette.base)

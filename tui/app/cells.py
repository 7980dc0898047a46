"""Text that fits a number of terminal cells."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len, set_cell_size

ELLIPSIS = "…"


def cut(text: str, width: int) -> str:
    """`text` on at most `width` cells, an ellipsis standing for what is left out."""
    if cell_len(text) <= width:
        return text
    if width <= 0:
        return ""
    return set_cell_size(text, width - 1).rstrip() + ELLIPSIS


def join_to_fit(parts: Iterable[str], separator: str, width: int) -> str:
    """The first parts joined, as many as fit `width` cells whole; the first is cut when even it does not."""
    line = ""
    for part in parts:
        longer = f"{line}{separator}{part}" if line else part
        if cell_len(longer) > width:
            return line or cut(part, width)
        line = longer
    return line

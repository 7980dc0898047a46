"""Tables of aligned columns, measured in terminal cells."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.cells import cell_len, set_cell_size

from tui.cli.output import bold, put
from tui.text.clean import clean_line

GAP = "  "
NARROWEST = 12
"""Cells a column that can shrink keeps."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    One that `shrinks` gives cells away, and at last its place, to fit the terminal: the last such first.
    """

    heading: str
    right: bool = False
    shrinks: bool = False


def say_table(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], emphasised: Sequence[bool] = ()
) -> None:
    """Print rows under headings: fitted to the terminal, whole where the output is none."""
    cells = [[column.heading for column in columns], *([clean_line(cell) for cell in row] for row in rows)]
    widths = [max(map(cell_len, texts)) for texts in zip(*cells, strict=True)]
    if sys.stdout.isatty():
        widths = _fitted(columns, widths, shutil.get_terminal_size().columns)
    for line, strong in zip_longest((_line(columns, row, widths) for row in cells), (True, *emphasised)):
        put(bold(line) if strong else line)


def _fitted(columns: Sequence[Column], widths: Sequence[int], room: int) -> list[int]:
    """Widths that fit into `room`, as far as columns can give; 0 for one that gave its place."""
    fitted = list(widths)
    able = [at for at, column in enumerate(columns) if column.shrinks]
    for last in range(len(able), 0, -1):
        for at in reversed(able[:last]):
            fitted[at] -= max(0, min(_excess(fitted, room), fitted[at] - NARROWEST))
        if last == 1 or _excess(fitted, room) <= 0:
            break
        fitted[able[last - 1]] = 0
    return fitted


def _excess(widths: Sequence[int], room: int) -> int:
    shown = [width for width in widths if width]
    return sum(shown) + len(GAP) * (len(shown) - 1) - room


def _line(columns: Sequence[Column], cells: Sequence[str], widths: Sequence[int]) -> str:
    parts = []
    for column, cell, width in zip(columns, cells, widths, strict=True):
        if not width:
            continue
        text = cropped(cell, width)
        space = " " * (width - cell_len(text))
        parts.append(space + text if column.right else text + space)
    return GAP.join(parts).rstrip()


def cropped(text: str, width: int) -> str:
    """`text`, cut to `width` cells with an ellipsis at its end when it is longer."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + "…"

"""A dialog to tick several of many entries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import SelectionList, Static
from textual.widgets.selection_list import Selection

from tui.app.cells import cut
from tui.app.choices import Choice
from tui.app.display import plain
from tui.app.screens.dialog import Dialog
from tui.app.widgets.ticks import Ticks
from tui.locale import _, ngettext
from tui.text.clean import clean_line

_WIDTH = 92
_FRAME = 12
"""Cells of a line that are not its words: frame, padding, tick, scroll bar."""
_AROUND = 9
"""Lines that are not entries: margins, padding, title, how many are ticked, keys."""
_ENTRIES = 24
"""Lines of entries at most, where there is room."""


class Checklist(Dialog[list[str] | None]):
    """Gives the values ticked, in their order; None when it was left."""

    CSS = """
    #checklist { width: 92; max-width: 96%; height: auto; margin-top: 1; padding: 1 2;
                 background: $panel; border-left: outer $primary; }
    #checklist-title { text-style: bold; height: 1; margin-bottom: 1;
                       text-wrap: nowrap; text-overflow: ellipsis; }
    #checklist-hint { color: $faint; margin-top: 1; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", show=False, id="checklist.leave"),
        Binding("enter", "take", show=False, priority=True, id="checklist.take"),
    ]

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._title = title
        self._choices = choices

    def compose(self) -> ComposeResult:
        """Title, entries, how many are ticked, keys."""
        width = max(12, min(_WIDTH, self.app.size.width * 96 // 100) - _FRAME)
        with Vertical(id="checklist"):
            yield Static(plain(self._title), id="checklist-title")
            column = _column(self._choices, width)
            yield Ticks(*(Selection(_line(each, column, width), each.value) for each in self._choices))
            yield Static(id="checklist-hint")

    def on_mount(self) -> None:
        """Tell the keys."""
        self._tell()

    def on_resize(self, event: events.Resize) -> None:
        """Leave room for the keys under the entries, on a small screen too."""
        self.query_one(Ticks).styles.max_height = max(1, min(_ENTRIES, event.size.height - _AROUND))

    @on(SelectionList.SelectedChanged)
    def _tell(self) -> None:
        ticked = len(self.query_one(Ticks).selected)
        said = ngettext("{n} chosen", "{n} chosen", ticked).format(n=ticked)
        keys = "   ".join([_("space tick"), _("↵ take"), _("esc leave")])
        self.query_one("#checklist-hint", Static).update(Content(f"{said}\n{keys}"))

    def action_take(self) -> None:
        """Give what is ticked; the entry under the cursor when nothing is."""
        entries = self.query_one(Ticks)
        ticked = set(entries.selected)
        if not ticked and entries.highlighted is not None:
            ticked = {self._choices[entries.highlighted].value}
        self.dismiss([choice.value for choice in self._choices if choice.value in ticked])


def _column(choices: Sequence[Choice], width: int) -> int:
    """Cells of the labels, so that what is said of them stands in one column; half a line at most."""
    return min(width // 2, max((cell_len(clean_line(choice.label)) for choice in choices), default=0))


def _line(choice: Choice, column: int, width: int) -> Content:
    label = cut(clean_line(choice.label), width)
    gap = " " * (2 + max(0, column - cell_len(label)))
    detail = cut(clean_line(choice.detail), width - cell_len(label) - len(gap))
    return Content.assemble(label, gap, (detail, "$faint"))

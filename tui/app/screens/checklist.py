"""A dialog to tick several of many entries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
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


class Checklist(Dialog[list[str] | None]):
    """Gives the values ticked, in their order; None when it was left."""

    CSS = """
    #checklist { width: 92; max-width: 96%; height: auto; max-height: 90%; margin-top: 1; padding: 1 2;
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
            yield Ticks(*(Selection(_line(choice, width), choice.value) for choice in self._choices))
            yield Static(id="checklist-hint")

    def on_mount(self) -> None:
        """Tell the keys."""
        self._tell()

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


def _line(choice: Choice, width: int) -> Content:
    label = cut(clean_line(choice.label), width)
    detail = cut(clean_line(choice.detail), width - cell_len(label) - 2)
    return Content.assemble(label, "  ", (detail, "$faint"))

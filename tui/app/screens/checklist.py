"""A dialog to tick several of many entries, which `/` narrows to those that hold some words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
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
from tui.app.commands import by_id, key_label
from tui.app.display import plain
from tui.app.screens.dialog import Dialog
from tui.app.widgets.search_bar import SearchBar
from tui.app.widgets.ticks import Ticks
from tui.locale import _
from tui.text.clean import clean_line
from tui.text.fold import fold

_WIDTH = 92
_FRAME = 12
"""Cells of a line that are not its words: frame, padding, tick, scroll bar."""
_AROUND = 11
"""Lines that are not entries: margins, padding, title, search, how many are ticked, keys."""
_ENTRIES = 24
"""Lines of entries at most, where there is room."""


class Checklist(Dialog[list[str] | None]):
    """Gives the values ticked, in their order; None when it was left."""

    DEFAULT_CSS = """
    #checklist { width: 92; max-width: 96%; height: auto; margin-top: 1; padding: 1 2;
                 background: $panel; border-left: outer $primary; }
    #checklist-title { text-style: bold; height: 1; margin-bottom: 1;
                       text-wrap: nowrap; text-overflow: ellipsis; }
    #checklist-hint { color: $faint; margin-top: 1; height: auto; }
    #checklist SearchBar { padding: 0; background: $panel; }
    #checklist SearchBar > Input, #checklist SearchBar > Input:focus { background: $panel; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "dismiss(None)", show=False, id="checklist.leave"),
        Binding("enter", "take", show=False, priority=True, id="checklist.take"),
        Binding("slash", "search", show=False, id="checklist.search"),
    ]
    AUTO_FOCUS = "Ticks"

    def __init__(
        self, title: str, choices: Sequence[Choice], summary: Callable[[Sequence[str]], str]
    ) -> None:
        super().__init__()
        self._title = title
        self._choices = choices
        self._summary = summary
        self._shown = choices
        self._ticked: set[str] = set()
        self._search = SearchBar(_("words of an entry"), id="search")

    def compose(self) -> ComposeResult:
        """Title, entries, how many are ticked, keys."""
        with Vertical(id="checklist"):
            yield Static(plain(self._title), id="checklist-title")
            yield self._search
            yield Ticks(*self._entries())
            yield Static(id="checklist-hint")

    def _entries(self) -> Iterator[Selection[str]]:
        width = max(12, min(_WIDTH, self.app.size.width * 96 // 100) - _FRAME)
        column = _column(self._choices, width)
        for each in self._shown:
            yield Selection(_line(each, column, width), each.value, each.value in self._ticked)

    def on_mount(self) -> None:
        """Tell the keys."""
        self._tell()

    def on_resize(self, event: events.Resize) -> None:
        """Leave room for the keys under the entries, on a small screen too."""
        self.query_one(Ticks).styles.max_height = max(1, min(_ENTRIES, event.size.height - _AROUND))

    @on(SelectionList.SelectedChanged)
    @on(events.DescendantFocus)
    def _tell(self) -> None:
        self._collect()
        keys = [_("space tick"), _("/ search"), _("↵ take"), _("esc leave")]
        if self._search.has_focus_within:
            ways_out = map(by_id, ("search.done", "search.leave"))
            keys = [f"{key_label(command.keys[0])} {_(command.short)}" for command in ways_out]
        told = f"{self._summary(self._chosen)}\n{'   '.join(keys)}"
        self.query_one("#checklist-hint", Static).update(Content(told))

    def _collect(self) -> None:
        """Know what is ticked among the entries shown. Keys may come before the list has told of a tick."""
        self._ticked -= {choice.value for choice in self._shown}
        self._ticked |= set(self.query_one(Ticks).selected)

    @property
    def _chosen(self) -> list[str]:
        return [choice.value for choice in self._choices if choice.value in self._ticked]

    def action_take(self) -> None:
        """Give what is ticked; the entry under the cursor when nothing is."""
        if self._search.has_focus_within:
            self._search.action_done()
            return
        self._collect()
        entries = self.query_one(Ticks)
        if not self._ticked and entries.highlighted is not None:
            self._ticked = {self._shown[entries.highlighted].value}
        self.dismiss(self._chosen)

    # -- narrowing

    def action_search(self) -> None:
        """Type what an entry is to hold."""
        self._search.open()

    @on(SearchBar.Typed)
    def _narrow(self, event: SearchBar.Typed) -> None:
        self._collect()
        words = fold(event.words).split()
        told = [(choice, fold(f"{choice.label} {choice.detail}")) for choice in self._choices]
        self._shown = [choice for choice, text in told if all(word in text for word in words)]
        entries = self.query_one(Ticks)
        entries.clear_options()
        entries.add_options(list(self._entries()))
        entries.highlighted = 0 if self._shown else None

    @on(SearchBar.Done)
    def _to_entries(self) -> None:
        self.query_one(Ticks).focus()

    @on(SearchBar.Left)
    def _stop_searching(self, event: SearchBar.Left) -> None:
        self._search.clear()
        self._narrow(event)
        self.query_one(Ticks).focus()


def _column(choices: Sequence[Choice], width: int) -> int:
    """Cells of the labels, so that what is said of them stands in one column; half a line at most."""
    return min(width // 2, max((cell_len(clean_line(choice.label)) for choice in choices), default=0))


def _line(choice: Choice, column: int, width: int) -> Content:
    label = cut(clean_line(choice.label), width)
    gap = " " * (2 + max(0, column - cell_len(label)))
    detail = cut(clean_line(choice.detail), width - cell_len(label) - len(gap))
    return Content.assemble(label, gap, (detail, "$faint"))

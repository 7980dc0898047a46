"""A dialog to choose by typing: commands, themes, tags, sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.app.cells import cut
from tui.app.choices import Choice, matching, names_typed
from tui.app.display import plain
from tui.app.screens.dialog import Dialog
from tui.locale import _
from tui.text.clean import clean_line
from tui.text.fold import fold

_WIDTH = 64


class Picker(Dialog[list[str] | None]):
    """Offers `choices`; gives the values chosen, or None when it was left.

    `several` lets tab add an entry and go on; `creatable` offers what is typed as a new entry, with commas
    between several where several can be chosen.
    """

    DEFAULT_CSS = """
    #dialog { width: 64; max-width: 96%; height: auto; max-height: 80%; margin-top: 3; padding: 1 2;
              background: $panel; border-left: outer $primary; }
    #title { color: $foreground; text-style: bold; height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    #chosen { color: $tag; height: auto; display: none; }
    #chosen.-some { display: block; }
    #dialog Input { border: none; height: 1; padding: 0; margin: 1 0; background: $panel; }
    #dialog OptionList { height: auto; max-height: 14; border: none; padding: 0; background: $panel;
                 scrollbar-size-vertical: 1; }
    #hint { color: $faint; margin-top: 1; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss_nothing", show=False, id="picker.leave"),
        Binding("down", "move(1)", show=False, priority=True, id="picker.down"),
        Binding("up", "move(-1)", show=False, priority=True, id="picker.up"),
        Binding("pagedown", "move(10)", show=False, priority=True, id="picker.page_down"),
        Binding("pageup", "move(-10)", show=False, priority=True, id="picker.page_up"),
        Binding("tab", "add", show=False, priority=True, id="picker.add"),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        placeholder: str = "",
        several: bool = False,
        creatable: bool = False,
    ) -> None:
        super().__init__()
        self._title = title
        self._choices = choices
        self._placeholder = placeholder
        self._several = several
        self._creatable = creatable
        self._chosen: list[str] = []
        self._offered: list[Choice] = []

    def compose(self) -> ComposeResult:
        """Title, what is chosen so far, field, entries, keys."""
        with Vertical(id="dialog"):
            yield Static(plain(self._title), id="title")
            yield Static(id="chosen")
            yield Input(placeholder=self._placeholder)
            yield OptionList(markup=False)
            yield Static(Content(self._hint()), id="hint")

    def on_mount(self) -> None:
        """Offer everything."""
        self._offer("")
        self.query_one(Input).focus()

    def _hint(self) -> str:
        hints = [_("↵ choose")]
        if self._several:
            hints.append(_("tab add another"))
        return "   ".join([*hints, _("esc leave")])

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._offer(event.value)

    def _offer(self, typed: str) -> None:
        found = [choice for choice in matching(self._choices, typed) if choice.value not in self._chosen]
        names = self._names(typed)
        known = {fold(choice.label).lstrip("#") for choice in self._choices}
        if names and not all(fold(name) in known for name in names):
            label = _("new: {names}").format(names=", ".join(names))
            found.append(Choice(",".join(names), label))
        self._offered = found
        entries = self.query_one(OptionList)
        entries.clear_options()
        entries.add_options([Option(self._line(choice)) for choice in found])
        entries.highlighted = 0 if found else None

    def _line(self, choice: Choice) -> Content:
        width = min(_WIDTH, max(8, self.app.size.width * 96 // 100)) - 6
        detail = cut(clean_line(choice.detail), width // 2)
        label = cut(clean_line(choice.label), max(1, width - cell_len(detail) - 2))
        filling = max(0, width - cell_len(label) - cell_len(detail))
        return Content.assemble(label, " " * filling, (detail, "$faint"))

    def action_move(self, by: int) -> None:
        """Move in the entries without leaving the field."""
        entries = self.query_one(OptionList)
        if entries.option_count:
            entries.highlighted = max(0, min((entries.highlighted or 0) + by, entries.option_count - 1))

    def action_add(self) -> None:
        """Add the entry under the cursor and go on choosing."""
        if self._several and (values := self._highlighted()):
            self._chosen += [value for value in values if value not in self._chosen]
            chosen = self.query_one("#chosen", Static)
            chosen.update(plain("  ".join(f"#{value}" for value in self._chosen)))
            chosen.add_class("-some")
            field = self.query_one(Input)
            field.value = ""
            self._offer("")

    def _highlighted(self) -> list[str]:
        place = self.query_one(OptionList).highlighted
        if place is None or place >= len(self._offered):
            return []
        value = self._offered[place].value
        return names_typed(value) if self._creatable and self._several else [value]

    def _names(self, typed: str) -> list[str]:
        """The new entries that what is typed makes."""
        if not self._creatable:
            return []
        return names_typed(typed) if self._several else [clean_line(typed)] if typed.strip() else []

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _choose(self) -> None:
        """What was added, and the entry under the cursor unless nothing was typed for it."""
        values = list(self._chosen)
        if self.query_one(Input).value or not values:
            values += [value for value in self._highlighted() if value not in values]
        self.dismiss(values or None)

    def action_dismiss_nothing(self) -> None:
        """Leave without choosing."""
        self.dismiss(None)

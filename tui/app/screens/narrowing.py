"""The dialog that offers saved searches, tags and sources to keep the list to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, OptionList, Static

from tui.app.choices import Choice
from tui.app.screens.picker import Picker
from tui.locale import _
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.library import Library

_SEARCH, _TAG, _SOURCE = "search", "tag", "source"


class Chosen(NamedTuple):
    """What was chosen: `kind` is "search", "tag" or "source"; `act` on it "show", "rename" or "remove"."""

    kind: str
    name: str
    act: str = "show"


class FilterPicker(Picker):
    """A picker whose saved searches can be renamed and removed. `chosen` reads what it gives."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "change('rename')", show=False, priority=True, id="filter.rename"),
        Binding("delete", "change('remove')", show=False, priority=True, id="filter.remove"),
    ]

    def __init__(self, library: Library) -> None:
        placeholder = _("Type part of its name")
        super().__init__(_("Show only a saved search, a tag or a source"), _choices(library), placeholder)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Keys for a saved search are the field's own while there is none, or words to delete."""
        if action != "change":
            return super().check_action(action, parameters)
        field = self.query_one(Input)
        free = parameters != ("remove",) or field.cursor_position == len(field.value)
        return free and self._on_search()

    def action_change(self, act: str) -> None:
        """Ask for the saved search under the cursor to be renamed or removed."""
        self.dismiss([f"{act} {self._highlighted()[0]}"])

    def _on_search(self) -> bool:
        return any(value.startswith(f"{_SEARCH} ") for value in self._highlighted())

    @on(OptionList.OptionHighlighted)
    def _tell_keys(self) -> None:
        hints = [self._hint()]
        if self._on_search():
            hints.insert(0, f"{_('F2 rename')}   {_('del remove')}")
        self.query_one("#hint", Static).update(Content("   ".join(hints)))


def chosen(values: list[str] | None) -> Chosen | None:
    """What a `FilterPicker` was left with; None when nothing was chosen."""
    if not values:
        return None
    first, _blank, rest = values[0].partition(" ")
    if first in ("rename", "remove"):
        kind, _blank, name = rest.partition(" ")
        return Chosen(kind, name, first)
    return Chosen(first, rest)


def _choices(library: Library) -> list[Choice]:
    searches = [
        Choice(f"{_SEARCH} {search.name}", f"⌕ {search.name}", search.query)
        for search in library.searches.all()
    ]
    tags = [
        Choice(f"{_TAG} {tag.name}", f"#{tag.name}", number(tag.uses)) for tag in library.tags.vocabulary()
    ]
    sources = [
        Choice(f"{_SOURCE} {source.name}", source.name, number(source.articles))
        for source in library.sources.all()
    ]
    return [*searches, *tags, *sources]

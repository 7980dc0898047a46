"""The list of sources, folder by folder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.app.bindings import bindings
from tui.app.commands import Scope
from tui.app.rows import BAR
from tui.app.source_lines import Grid, folder_line, source_lines
from tui.model import Source

_MARGIN = 3
"""Cells of a line that are not the list's own: its padding and the scroll bar."""


class SourceList(OptionList):
    """Sources in the reader's order, the heads of their folders between."""

    DEFAULT_CSS = """
    SourceList { border: none; padding: 0; background: $background; height: 1fr;
                 scrollbar-size-vertical: 1; }
    SourceList:focus { border: none; background: $background; background-tint: transparent; }
    SourceList > .option-list--option-highlighted, SourceList:focus > .option-list--option-highlighted {
        background: $cursor; color: $foreground; text-style: none;
    }
    SourceList > .option-list--option { padding: 0 0 0 1; }
    SourceList > .option-list--option-disabled { color: $primary; }
    SourceList > .source-list--bar { color: $rule; background: $cursor; }
    SourceList:focus > .source-list--bar { color: $unread; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"source-list--bar"}
    BINDINGS = bindings(Scope.SOURCES)

    @dataclass
    class Highlighted(Message):
        """The cursor is on another source, or that one has changed; None when there is none."""

        source: Source | None

    @dataclass
    class Opened(Message):
        """The articles of a source are to be read."""

        source: Source

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__(markup=False)
        self._now = now
        self._sources: dict[str, Source] = {}
        self._asked: frozenset[int] = frozenset()
        self._grid = Grid(10, 10)

    @property
    def current(self) -> Source | None:
        """The source under the cursor."""
        option = self.highlighted_option
        return self._sources.get(option.id or "") if option is not None else None

    @property
    def sources(self) -> list[Source]:
        """Those that are shown, in their order."""
        return list(self._sources.values())

    def show(self, sources: Sequence[Source], at: int | None = None) -> None:
        """Show these, the cursor on the one with id `at`, else where it was."""
        wanted = str(at if at is not None else self.current.id if self.current else "")
        place, before = self.highlighted or 0, self._sources
        self._sources = {str(source.id): source for source in sources}
        if _order(before.values()) == _order(sources) and self._grid == Grid.of(sources, self._grid.width):
            self._refill(id for id, source in self._sources.items() if source != before[id])
            self.post_message(self.Highlighted(self.current))
            return
        self._fill()
        places = [number for number, option in enumerate(self.options) if not option.disabled]
        if wanted in self._sources:
            self.highlighted = self.get_option_index(wanted)
        elif places:
            self.highlighted = min(places, key=lambda number: abs(number - place))
        self.post_message(self.Highlighted(self.current))

    def ask(self, asked: Collection[int]) -> None:
        """Show which sources are being asked now, by their ids."""
        before, self._asked = self._asked, frozenset(asked)
        self._refill(str(id) for id in before ^ self._asked)

    def render_line(self, y: int) -> Strip:
        """A line, with the bar of the cursor before the source it is on, as in the other lists."""
        strip = super().render_line(y)
        style = next((segment.style for segment in strip), None)
        if style is None or self.highlighted is None or style.meta.get("option") != self.highlighted:
            return strip
        bar = Segment(BAR, self.get_component_rich_style("source-list--bar") + Style(meta=style.meta))
        return Strip([bar, *strip.crop(1)], strip.cell_length)

    def _refill(self, ids: Iterable[str]) -> None:
        for id in ids:
            if id in self._sources:
                self.replace_option_prompt(id, self._drawn(self._sources[id]))

    def _drawn(self, source: Source) -> Content:
        return source_lines(source, self._grid, self._now(), source.id in self._asked)

    def on_resize(self) -> None:
        """Set the lines anew in the new width."""
        at = self.highlighted
        self._fill()
        self.highlighted = at

    def _fill(self) -> None:
        width = max(10, self.size.width - _MARGIN)
        self._grid = Grid.of(self._sources.values(), width)
        options: list[Option] = []
        folder = ""
        for id, source in self._sources.items():
            if source.folder != folder:
                folder = source.folder
                options.append(Option(_spaced(folder_line(folder, width), bool(options)), disabled=True))
            options.append(Option(self._drawn(source), id=id))
        self.clear_options()
        self.add_options(options)

    @on(OptionList.OptionHighlighted)
    def _moved(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.post_message(self.Highlighted(self.current))

    @on(OptionList.OptionSelected)
    def _clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()

    def action_cursor(self, by: int) -> None:
        """Move the cursor by a source."""
        if by > 0:
            self.action_cursor_down()
        else:
            self.action_cursor_up()

    def action_page(self, by: int) -> None:
        """Move the cursor by a page."""
        if by > 0:
            super().action_page_down()  # type: ignore[no-untyped-call]
        else:
            super().action_page_up()  # type: ignore[no-untyped-call]

    def action_open(self) -> None:
        """Ask for the articles of the source."""
        if (source := self.current) is not None:
            self.post_message(self.Opened(source))


def _order(sources: Iterable[Source]) -> list[tuple[int, str]]:
    return [(source.id, source.folder) for source in sources]


def _spaced(line: Content, apart: bool) -> Content:
    return Content.assemble("\n", line) if apart else line

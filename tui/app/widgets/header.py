"""The line at the top: views with their counts, time, sources and what runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tui.app.cells import cut
from tui.app.works import Told, corner
from tui.library import View
from tui.locale import N_, _, ngettext
from tui.locale.numbers import number

BRAND = "coupures"
_GAP = "   "
_ROOMY = 100
"""Cells from which there is room for the program's name while something runs."""

TABS: tuple[tuple[View, str], ...] = (
    (View.UNREAD, N_("To read")),
    (View.KEPT, N_("Kept")),
    (View.ANNOTATED, N_("Annotated")),
    (View.INBOX, N_("All")),
)
"""The views with a tab, in the order of their keys."""

Styled = tuple[str, str]


class Facts(NamedTuple):
    """What the header tells. `counts` goes with `TABS`; `activity` tells what runs, instead of the
    rest."""

    view: View = View.UNREAD
    counts: tuple[int, ...] = ()
    clock: str = ""
    sources: int = 0
    failing: int = 0
    activity: tuple[Told, ...] = ()


class Header(Widget):
    """Says where the reader is. A click on a tab goes there."""

    DEFAULT_CSS = """
    Header { height: 2; padding: 0 1; border-bottom: solid $rule; background: $background; }
    """

    @dataclass
    class Chosen(Message):
        """A tab was clicked."""

        view: View

    def __init__(self) -> None:
        super().__init__()
        self._facts = Facts()

    @property
    def facts(self) -> Facts:
        """What it tells; setting it redraws."""
        return self._facts

    @facts.setter
    def facts(self, facts: Facts) -> None:
        if facts != self._facts:
            self._facts = facts
            self.refresh()

    def render(self) -> Content:
        """The line, cut to the width: what is at the right goes first, then the program's name."""
        width = self.content_region.width
        left = self._left(width)
        taken = sum(cell_len(text) for text, _style in left)
        room = width - taken - len(_GAP)
        right = self._right(max(0, room))
        filling = max(0, width - taken - sum(cell_len(text) for text, _style in right))
        return Content.assemble(*left, " " * filling, *right)

    def _left(self, width: int) -> list[Styled]:
        tabs = [piece for tab in self._tabs() for piece in tab]
        brand = [(BRAND, "bold $primary"), (_GAP, "")]
        if self._facts.activity and width < _ROOMY:
            brand = []  # What runs needs the room.
        if sum(cell_len(text) for text, _style in brand + tabs) <= width:
            return brand + tabs
        if sum(cell_len(text) for text, _style in tabs) <= width:
            return tabs
        current = next(
            (tab for (view, _name), tab in zip(TABS, self._tabs(), strict=True) if self._is(view)), []
        )
        return [(cut("".join(text for text, _style in current), width), "bold $foreground")]

    def _tabs(self) -> list[list[Styled]]:
        counts = self._facts.counts or (0,) * len(TABS)
        return [
            [
                (_(name), "bold $foreground" if self._is(view) else "$faint"),
                (f" {number(count)}", "bold $primary" if self._is(view) else "$faint"),
                (_GAP if place < len(TABS) - 1 else "", ""),
            ]
            for place, ((view, name), count) in enumerate(zip(TABS, counts, strict=True))
        ]

    def _is(self, view: View) -> bool:
        return view is self._facts.view

    def _right(self, room: int) -> list[Styled]:
        facts = self._facts
        if facts.activity:
            return [(corner(facts.activity, room), "$primary")]
        sources = ngettext("{n} source", "{n} sources", facts.sources).format(n=number(facts.sources))
        failing = ngettext("{n} failing", "{n} failing", facts.failing).format(n=number(facts.failing))
        parts = [(facts.clock, "$faint")]
        if facts.sources:
            parts.append((sources, "$faint"))
        if facts.failing:
            parts.append((failing, "$warning"))
        return _joined_to_fit(parts, room)

    def on_click(self, event: events.Click) -> None:
        """Go to the view whose tab was clicked."""
        offset = event.get_content_offset(self)
        if offset is None or offset.y:
            return
        left = self._left(self.content_region.width)
        x = cell_len(left[0][0] + left[1][0]) if left[0][0] == BRAND else 0
        for (view, _name), tab in zip(TABS, self._tabs(), strict=True):
            end = x + sum(cell_len(text) for text, _style in tab)
            if x <= offset.x < end:
                self.post_message(self.Chosen(view))
                return
            x = end


def _joined_to_fit(parts: Sequence[Styled], room: int) -> list[Styled]:
    """As many of the last parts as fit, with dots between: errors matter more than the clock."""
    fitting: list[Styled] = []
    for text, style in reversed(parts):
        separator = [(" · ", "$faint")] if fitting else []
        longer = [(text, style), *separator, *fitting]
        if sum(cell_len(piece) for piece, _style in longer) > room:
            break
        fitting = longer
    return fitting

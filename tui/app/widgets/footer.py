"""The line at the bottom: the keys that matter now, and for a while what was just done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget

from tui.app.cells import cut
from tui.app.commands import Command, Group, key_label
from tui.locale import _
from tui.text.clean import clean_line

_GAP, _NARROW_GAP = "   ", "  "
_NARROW = 98
"""Cells under which keys stand closer if that lets more of them in."""
_SHOWN_FOR = 6.0
"""Seconds a message stays."""


class Footer(Widget):
    """Keys in the order of use, cut to the width; the last one (help) always stays."""

    DEFAULT_CSS = """
    Footer { height: 2; padding: 0 1; border-top: solid $rule; background: $background; dock: bottom;
             border-title-align: right; border-title-color: $faint; border-title-background: $background; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._commands: tuple[Command, ...] = ()
        self._message = ""
        self._timer: Timer | None = None

    @property
    def message(self) -> str:
        """What it says at the right; "" when nothing."""
        return self._message

    @property
    def progress(self) -> str:
        """How far the reader is: said on the line above the keys."""
        return (self.border_title or "").strip()

    @progress.setter
    def progress(self, said: str) -> None:
        if said != self.progress:
            self.border_title = f" {said} " if said else None

    def show(self, commands: Iterable[Command], first: Group | None = None) -> None:
        """Show the keys of these commands, those with a rank: by their ranks, those of a group `first`."""
        having_a_rank = (command for command in commands if command.rank)
        ranked = tuple(sorted(having_a_rank, key=lambda each: (each.group is not first, each.rank)))
        if ranked != self._commands:
            self._commands = ranked
            self.refresh()

    def say(self, message: str, stays: bool = False) -> None:
        """Say something in a line; it goes by itself unless it `stays`."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._message = clean_line(message)
        if message and not stays:
            self._timer = self.set_timer(_SHOWN_FOR, lambda: self.say(""))
        self.refresh()

    def render(self) -> Content:
        """The line."""
        width = self.content_region.width
        message = cut(self._message, width)
        keys = self._keys(width - (cell_len(message) + len(_GAP) if message else 0), width < _NARROW)
        taken = sum(cell_len(text) for text, _style in keys)
        filling = max(0, width - taken - cell_len(message))
        return Content.assemble(*keys, " " * filling, (message, "bold $foreground"))

    def _keys(self, room: int, narrow: bool) -> list[tuple[str, str]]:
        entries = [_entry(command) for command in self._commands]
        widths = [cell_len(key) + cell_len(label) for key, label in entries]
        gap, fitting = _GAP, fit(widths, len(_GAP), room)
        if narrow and len(closer := fit(widths, len(_NARROW_GAP), room)) > len(fitting):
            gap, fitting = _NARROW_GAP, closer
        pieces: list[tuple[str, str]] = []
        for number in fitting:
            key, label = entries[number]
            pieces += [(gap if pieces else "", ""), (key, "bold $primary"), (label, "$faint")]
        return pieces


def _entry(command: Command) -> tuple[str, str]:
    key = command.shown or key_label(command.keys[0])
    return key, f" {_(command.short)}"


def fit(widths: Sequence[int], gap: int, room: int) -> list[int]:
    """Which of the entries fit in `room`: the first ones, and always the last one if any does."""
    if not widths or widths[-1] > room:
        return []
    taken, fitting = widths[-1], []
    for number, width in enumerate(widths[:-1]):
        if taken + width + gap > room:
            break
        taken += width + gap
        fitting.append(number)
    return [*fitting, len(widths) - 1]

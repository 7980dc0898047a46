"""What a person can do in the panel beside the article: part of the registry. Pure data."""

from __future__ import annotations

from tui.app.command import Command, Group, Scope
from tui.locale import N_

_PANEL, _GROUP = Scope.PANEL, Group.PANEL

# fmt: off
PANEL_COMMANDS: tuple[Command, ...] = (
    Command("panel.jump", _PANEL, _GROUP, ("enter",), N_("Go there in the text"),
            N_("Goes to where it stands in the text."), N_("read there"), 1, action="jump"),
    Command("panel.down", _PANEL, _GROUP, ("j", "down"), N_("Next line of the panel"),
            N_("Moves down: to the next quote, actor or annotation."), action="move(1)"),
    Command("panel.up", _PANEL, _GROUP, ("k", "up"), N_("Previous line of the panel"),
            N_("Moves up: to the quote, actor or annotation before."), action="move(-1)"),
    Command("panel.first", _PANEL, _GROUP, ("g g", "home"), N_("First line of the panel"),
            N_("Goes to the first line of the panel."), action="edge(-1)"),
    Command("panel.last", _PANEL, _GROUP, ("G", "end"), N_("Last line of the panel"),
            N_("Goes to the last line of the panel."), action="edge(1)"),
    Command("panel.next_page", _PANEL, _GROUP, ("l", "right"), N_("Next page of the panel"),
            N_("Turns the panel: who says what, annotations, details."), N_("pages"), 2, shown="← →",
            action="page(1)"),
    Command("panel.previous_page", _PANEL, _GROUP, ("h", "left"), N_("Previous page of the panel"),
            N_("Turns the panel back."), action="page(-1)"),
)
# fmt: on

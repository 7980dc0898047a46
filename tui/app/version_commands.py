"""What a person can do where two versions of an article are compared: part of the registry. Pure data."""

from __future__ import annotations

from tui.app.command import Command, Group, Scope
from tui.locale import N_

_VERSIONS, _GROUP = Scope.VERSIONS, Group.VERSIONS

# fmt: off
VERSION_COMMANDS: tuple[Command, ...] = (
    Command("versions.next", _VERSIONS, _GROUP, ("n", ")"), N_("Next change"),
            N_("Goes to the next change."), N_("changes"), 1, shown="n p", action="screen.change(1)"),
    Command("versions.previous", _VERSIONS, _GROUP, ("p", "N", "("), N_("Previous change"),
            N_("Goes to the change before."), action="screen.change(-1)"),
    Command("versions.fold", _VERSIONS, _GROUP, ("t",), N_("The whole text, or the changes alone"),
            N_("Shows unchanged paragraphs whole, or only how many they are."), N_("unfold, fold"), 2,
            action="screen.fold"),
    Command("versions.older", _VERSIONS, _GROUP, ("<",), N_("Older versions"),
            N_("Compares the two versions before."), N_("versions"), 3, shown="< >",
            action="screen.other(-1)"),
    Command("versions.newer", _VERSIONS, _GROUP, (">",), N_("Newer versions"),
            N_("Compares the two versions after."), action="screen.other(1)"),
    Command("versions.choose", _VERSIONS, _GROUP, ("v",), N_("Choose a version"),
            N_("Chooses the version to compare the newest one with."), N_("choose"), 4,
            action="screen.choose"),
    Command("versions.down", _VERSIONS, _GROUP, ("j", "down"), N_("Comparison one line down"),
            N_("Scrolls by a line."), action="screen.lines(1)"),
    Command("versions.up", _VERSIONS, _GROUP, ("k", "up"), N_("Comparison one line up"),
            N_("Scrolls back by a line."), action="screen.lines(-1)"),
    Command("versions.page_down", _VERSIONS, _GROUP, ("space", "pagedown", "ctrl+d"),
            N_("Comparison one page down"), N_("Scrolls by a page."), action="screen.pages(1)"),
    Command("versions.page_up", _VERSIONS, _GROUP, ("b", "pageup", "ctrl+u"),
            N_("Comparison one page up"), N_("Scrolls back by a page."), action="screen.pages(-1)"),
    Command("versions.top", _VERSIONS, _GROUP, ("g g", "home"), N_("Start of the comparison"),
            N_("Goes to the first change."), action="screen.top"),
    Command("versions.bottom", _VERSIONS, _GROUP, ("G", "end"), N_("End of the comparison"),
            N_("Goes to the last change."), action="screen.bottom"),
    Command("versions.leave", _VERSIONS, _GROUP, ("escape", "q", "h", "left", "D"),
            N_("Leave the comparison"), N_("Goes back to the article."), N_("back"), 70,
            action="screen.leave"),
)
# fmt: on

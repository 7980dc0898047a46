"""What makes reading comfortable: measure, spacing, links, panel, versions. Pure data of the registry."""

from __future__ import annotations

from tui.app.command import Command, Group, Scope
from tui.locale import N_

_READER, _MAIN, _LAYOUT, _TEXT = Scope.READER, Scope.MAIN, Group.LAYOUT, Group.TEXT
_PANEL, _VERSIONS = Scope.PANEL, Scope.VERSIONS

# fmt: off
READING_COMMANDS: tuple[Command, ...] = (
    Command("text.links", _READER, _TEXT, (";",), N_("Follow a link"),
            N_("Puts letters on the links in view; typing those of one follows it."), action="links"),
    Command("text.versions", _MAIN, _TEXT, ("D",), N_("Compare versions"),
            N_("Shows what changed in the text and in the quotes since the version before."),
            action="versions"),
    Command("text.wider", _MAIN, _LAYOUT, ("M",), N_("Longer lines"),
            N_("Sets the text in longer lines, up to 100 characters."), action="measure(1)"),
    Command("text.narrower", _MAIN, _LAYOUT, ("m",), N_("Shorter lines"),
            N_("Sets the text in shorter lines, down to 50 characters."), action="measure(-1)"),
    Command("text.spacing", _MAIN, _LAYOUT, ("L",), N_("Spacing"),
            N_("Sets lines and paragraphs closer, then wider apart."), action="spacing"),

    Command("panel.jump", _PANEL, Group.PANEL, ("enter",), N_("Go there in the text"),
            N_("Goes to where it stands in the text."), N_("read there"), 1, action="jump"),
    Command("panel.down", _PANEL, Group.PANEL, ("j", "down"), N_("Next line of the panel"),
            N_("Moves down: to the next quote, actor or annotation."), action="move(1)"),
    Command("panel.up", _PANEL, Group.PANEL, ("k", "up"), N_("Previous line of the panel"),
            N_("Moves up: to the quote, actor or annotation before."), action="move(-1)"),
    Command("panel.first", _PANEL, Group.PANEL, ("g g", "home"), N_("First line of the panel"),
            N_("Goes to the first line of the panel."), action="edge(-1)"),
    Command("panel.last", _PANEL, Group.PANEL, ("G", "end"), N_("Last line of the panel"),
            N_("Goes to the last line of the panel."), action="edge(1)"),
    Command("panel.remove", _PANEL, Group.PANEL, ("d", "delete"),
            N_("Remove the annotation under the cursor"),
            N_("On the page of the annotations: removes the one under the cursor, not the article."),
            N_("remove it"), 3, action="screen.panel_remove"),
    Command("panel.next_page", _PANEL, Group.PANEL, ("l", "right"), N_("Next page of the panel"),
            N_("Turns the panel: who says what, annotations, details."), N_("pages"), 2, shown="← →",
            action="page(1)"),
    Command("panel.previous_page", _PANEL, Group.PANEL, ("h", "left"), N_("Previous page of the panel"),
            N_("Turns the panel back."), action="page(-1)"),

    Command("versions.next", _VERSIONS, Group.VERSIONS, ("n", ")"), N_("Next change"),
            N_("Goes to the next change."), N_("changes"), 1, shown="n p", action="screen.change(1)"),
    Command("versions.previous", _VERSIONS, Group.VERSIONS, ("p", "N", "("), N_("Previous change"),
            N_("Goes to the change before."), action="screen.change(-1)"),
    Command("versions.fold", _VERSIONS, Group.VERSIONS, ("t",), N_("The whole text, or the changes alone"),
            N_("Shows unchanged paragraphs whole, or only how many they are."), N_("unfold, fold"), 2,
            action="screen.fold"),
    Command("versions.older", _VERSIONS, Group.VERSIONS, ("<",), N_("Older versions"),
            N_("Compares the two versions before."), N_("versions"), 3, shown="< >",
            action="screen.other(-1)"),
    Command("versions.newer", _VERSIONS, Group.VERSIONS, (">",), N_("Newer versions"),
            N_("Compares the two versions after."), action="screen.other(1)"),
    Command("versions.choose", _VERSIONS, Group.VERSIONS, ("v",), N_("Choose a version"),
            N_("Chooses the version to compare the newest one with."), N_("choose"), 4,
            action="screen.choose"),
    Command("versions.down", _VERSIONS, Group.VERSIONS, ("j", "down"), N_("Comparison one line down"),
            N_("Scrolls by a line."), action="screen.lines(1)"),
    Command("versions.up", _VERSIONS, Group.VERSIONS, ("k", "up"), N_("Comparison one line up"),
            N_("Scrolls back by a line."), action="screen.lines(-1)"),
    Command("versions.page_down", _VERSIONS, Group.VERSIONS, ("space", "pagedown", "ctrl+d"),
            N_("Comparison one page down"), N_("Scrolls by a page."), action="screen.pages(1)"),
    Command("versions.page_up", _VERSIONS, Group.VERSIONS, ("b", "pageup", "ctrl+u"),
            N_("Comparison one page up"), N_("Scrolls back by a page."), action="screen.pages(-1)"),
    Command("versions.top", _VERSIONS, Group.VERSIONS, ("g g", "home"), N_("Start of the comparison"),
            N_("Goes to the first change."), action="screen.top"),
    Command("versions.bottom", _VERSIONS, Group.VERSIONS, ("G", "end"), N_("End of the comparison"),
            N_("Goes to the last change."), action="screen.bottom"),
    Command("versions.leave", _VERSIONS, Group.VERSIONS, ("escape", "q", "h", "left", "D"),
            N_("Leave the comparison"), N_("Goes back to the article."), N_("back"), 70,
            action="screen.leave"),
)
# fmt: on

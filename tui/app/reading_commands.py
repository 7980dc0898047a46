"""What makes reading comfortable: measure, spacing, links, versions. Part of the registry. Pure data."""

from __future__ import annotations

from tui.app.command import Command, Group, Scope
from tui.locale import N_

_READER, _MAIN, _LAYOUT, _TEXT = Scope.READER, Scope.MAIN, Group.LAYOUT, Group.TEXT

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
)
# fmt: on

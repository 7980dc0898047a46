"""What a command of the reader is: an act with its keys and its words. Pure data, without Textual."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from tui.locale import N_, _


class Scope(StrEnum):
    """Where a command is to be had: with what in focus."""

    APP = "app"
    """On every screen."""
    MAIN = "main"
    """On the main screen, whichever pane is in focus."""
    LIST = "list"
    """In the list of articles."""
    READER = "reader"
    """In the article."""
    CARET = "caret"
    """In the article, while a caret stands in its text."""
    SELECTION = "selection"
    """In the article, while words of it are selected."""
    BOUNDS = "bounds"
    """In the article, while the bounds of a quote or an annotation are being moved."""
    QUOTE = "quote"
    """In the article, while a quote is current."""
    ANNOTATION = "annotation"
    """In the article, while an annotation is current."""
    SEVERAL = "several"
    """In the article, while several things lie where the reader is."""
    PANEL = "panel"
    """In the panel beside the article."""
    SEARCH = "search"
    """In the line in which words to search for are typed."""
    VERSIONS = "versions"
    """Where two versions of an article are compared."""
    ANNOTATIONS = "annotations"
    """In the list of all annotations."""
    SOURCES = "sources"
    """In the list of sources."""


class Group(StrEnum):
    """Headings of the help screen, in their order. The value is the message id."""

    MOVE = N_("Move about")
    TRIAGE = N_("Sort articles")
    ANNOTATE = N_("Tag and annotate")
    TEXT = N_("In the article")
    PANEL = N_("In the panel")
    VERSIONS = N_("Between two versions")
    ANNOTATIONS = N_("In the list of all annotations")
    SOURCES = N_("In the list of sources")
    FIND = N_("Find")
    LAYOUT = N_("Views and panes")
    PROGRAM = N_("Program")


class Command(NamedTuple):
    """One thing to do. `name`, `help` and `short` are message ids.

    `keys` are written as they are typed ("?", "ctrl+z", "J"), a sequence with a blank between ("g g").
    """

    id: str
    """Name in a key map, unique; its part before the dot says what it is about."""
    scope: Scope
    group: Group
    keys: tuple[str, ...]
    name: str
    """What the palette and the help call it."""
    help: str
    """One sentence that says what happens."""
    short: str = ""
    """What the footer calls it, at most a dozen letters."""
    rank: int = 0
    """Place in the footer, 1 first; 0 keeps it out."""
    shown: str = ""
    """Keys as the footer shows them, when it speaks for several commands («( )»)."""
    action: str = ""
    """The action called, when it is not the id with an underscore for its dot."""
    priority: bool = False
    """Whether its keys win over a text field."""

    @property
    def called(self) -> str:
        """The action its bindings call."""
        return self.action or self.id.replace(".", "_")


_KEY_NAMES = {
    "enter": "↵",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "f1": "F1",
    "space": N_("space"),
    "escape": N_("esc"),
    "home": N_("home"),
    "end": N_("end"),
    "pageup": N_("page up"),
    "pagedown": N_("page down"),
    "shift+tab": N_("shift+tab"),
}


def key_label(key: str) -> str:
    """A key, or a sequence of keys, as a person reads it: «espace», “ctrl+z”, “g g”."""
    return " ".join(_(_KEY_NAMES[part]) if part in _KEY_NAMES else part for part in key.split(" "))

"""How much air a text has."""

from __future__ import annotations

from enum import StrEnum


class Spacing(StrEnum):
    """How much air there is between lines and paragraphs."""

    COMPACT = "compact"
    """No empty line between paragraphs; their first lines are indented instead."""
    NORMAL = "normal"
    WIDE = "wide"
    """An empty line after every line, two after a paragraph."""

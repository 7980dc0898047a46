"""One hostile input."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

CANARY = "Zanzibar"
"""The word of the article that must come through."""
SENTENCE = f"La maire de {CANARY} a présenté mardi le budget de la ville devant un conseil municipal divisé."


@dataclass(frozen=True, slots=True)
class Case:
    """A file, and what must come of it."""

    area: str
    name: str
    """What it is, in words."""
    file: str
    """The name it comes under."""
    make: Callable[[], bytes]
    survives: tuple[str, ...] = (CANARY,)
    """Words that must be in a title or a text. None: it may be refused, in one line that names the file."""
    absent: tuple[str, ...] = ()
    """Words that must be nowhere: files of this machine, what hides in attributes."""

    @property
    def id(self) -> str:
        """Its name as a test's."""
        return f"{self.area}: {self.name}"

"""Acts of the user that can be undone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One named act. `automatic` acts (reading marks an article read) are passed over by undo."""

    id: int
    time: datetime
    label: str
    """Message id of the act with its values filled in, in the language it was done in."""
    undone: bool
    automatic: bool

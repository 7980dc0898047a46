"""A mention whose kind is settled."""

from __future__ import annotations

from dataclasses import dataclass

from tui.model import ActorKind, Confidence


@dataclass(slots=True, eq=False)
class Named:
    """A mention whose kind is settled: tokens `first` to `last`, half-open."""

    first: int
    last: int
    kind: ActorKind
    key: str
    """Its words in lower case."""
    rule: str
    confidence: Confidence = Confidence.SURE
    known: str = ""
    """The key that all spellings of a known name share."""
    start: int = -1
    end: int = -1
    """Offsets in the text where the mention is only part of a token; -1 where it is whole tokens."""

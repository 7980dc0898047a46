"""What a reporting verb and the words that belong to it are called."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class VerbGroup:
    """Tokens `first` to `last` (not included) around the reporting word `verb`."""

    first: int
    verb: int
    last: int
    lemma: str
    cls: str
    finite: bool = True
    gerund: bool = False
    infinitive: bool = False
    passive: bool = False
    negated: bool = False
    coordinated: bool = False
    """A participle that shares the auxiliary of the verb before it: « a parlé de … et promis que »."""
    clitic: int | None = None

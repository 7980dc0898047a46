"""What may be a name, and the units its run of capitals is made of."""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.actors.gazetteer import Entry, Known
from tui.analysis.document import Document

Unit = tuple[int, int, Entry | None]
"""A word or a known name of a run: its tokens, half-open, and what is known of it."""


@dataclass(slots=True, eq=False)
class Candidate:
    """What may be a name: tokens `first` to `last`, half-open."""

    first: int
    last: int
    key: str
    """Its words in lower case, for comparison."""
    entry: Entry | None = None
    """The known name it is."""
    composed: bool = False
    """Whether it holds a known name and more."""
    titled: bool = False
    """Whether a title or a role with a capital stands right before it."""
    ordinary: bool = False
    """Whether its capital may be that of any word that opens a sentence."""
    shouted: bool = False
    """Whether the words around it are in capitals too, so that capitals say nothing."""


_STOPPED = frozenset(("jr", "sr", "inc", "corp", "co", "ltd", "bros"))
"""Abbreviations that end a name with a full stop of their own."""


def _stop_inside(document: Document, at: int) -> bool:
    """Whether the full stop at `at` does not end its sentence."""
    if at + 1 >= len(document) or document.words[at] != ".":
        return False
    return not document.opens_sentence(at + 1)


def candidate_of(document: Document, units: list[Unit]) -> Candidate:
    """The candidate that some units make."""
    first, last = units[0][0], units[-1][1]
    if document.lower[last - 1] in _STOPPED and _stop_inside(document, last):
        last += 1
    key = document.lower[first] if last - first == 1 else " ".join(document.lower[first:last])
    if len(units) == 1:
        return Candidate(first, last, key, units[0][2])
    return Candidate(first, last, key, composed=any(unit[2] for unit in units))


def is_palace(unit: Unit) -> bool:
    """Whether a unit is a palace or a street that stands for a government."""
    return unit[2] is not None and unit[2].known == Known.PALACE

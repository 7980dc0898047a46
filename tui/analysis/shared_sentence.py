"""Somebody else within the sentence of a quotation: « X demande « … », quand Y salue « … » »."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.figures import Figure
from tui.analysis.frames import Frame
from tui.analysis.grammar import AND, BODY, DET, POSSESSIVE, PREP
from tui.analysis.referents import Referents
from tui.analysis.subjects import opening_subject

_OPPOSING = frozenset("quand tandis alors mais while whereas but".split())
"""What opens a clause of somebody else's in the sentence of a quotation."""
_GAP = 4
"""Tokens of a subject whose verb is left out."""


def opposed(referents: Referents, frame: Frame, given: Figure) -> Figure | None:
    """« X exhorte « … », quand Y se contente de « … »": the subject that a conjunction opposes."""
    s = referents.s
    for at in range(frame.previous, frame.first - 2):
        if s.lower[at] not in _OPPOSING:
            continue
        start = at + 1 + (s.lower[at + 1] in ("que", "qu'"))
        subject = opening_subject(s, start, frame.first)
        figure = referents.resolve(subject) if subject else None
        if figure and figure.name != given.name and (figure.person or figure.actor >= 0):
            return figure
    return None


def gapped(referents: Referents, frame: Frame, given: Figure) -> Figure | None:
    """« X demande « … » et la mairie « … » »: somebody else, the verb left out."""
    s, first, last = referents.s, frame.previous, frame.first
    while first < last and (s.kinds[first] == Kind.SIGN or s.tags[first] & AND):
        first += 1
    if not 0 < last - first <= _GAP or s.tags[first] & PREP or s.tags[last - 1] & (DET | PREP):
        return None
    noun = s.tags[first] & DET and s.tags[last - 1] & BODY and not s.tags[first] & POSSESSIVE
    figure = referents.actor_at(first, last) or (referents.resolve((first, last)) if noun else None)
    return figure if figure and figure.name != given.name else None

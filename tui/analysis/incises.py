"""Words of the reporter's inside one pair of marks: « Nous viendrons, a-t-il dit, et vite. »"""

from __future__ import annotations

from tui.analysis.document import Document, Kind
from tui.analysis.evidence import Surroundings
from tui.analysis.findings import Cue, CueForm, MarkedSpan, Marks

_STOPS = frozenset(".!?…;")
_FIRST_PERSON = frozenset("m' me je j' -je nous i".split())
_LONGEST = 30
"""Tokens an incise may hold."""


def cut(
    document: Document, marks: Marks, span: MarkedSpan, cues: list[Cue], around: Surroundings
) -> list[tuple[int, int]]:
    """The pieces of a span that are words said, as token ranges; the incises between them are the reporter's."""
    pieces = []
    first = span.first
    for cue in _inside(cues, span):
        found = _incise(document, span, cue, first)
        if found is None:
            continue
        begin, end = found
        if begin > first:
            pieces.append((first, begin))
        first = end
        marks.inside[begin:end] = [-1] * (end - begin)
        if not span.closed:
            first = span.last
            marks.inside[begin : span.last] = [-1] * (span.last - begin)
            break
    if first < span.last:
        pieces.append((first, span.last))
    return [piece for piece in (_trim(document, *piece) for piece in pieces) if piece[0] < piece[1]]


def _inside(cues: list[Cue], span: MarkedSpan) -> list[Cue]:
    return [cue for cue in cues if span.first < cue.first < span.last and cue.form == CueForm.INCISE]


def _incise(document: Document, span: MarkedSpan, cue: Cue, first: int) -> tuple[int, int] | None:
    """Where the reporter's words begin (the comma before them) and end (after the comma that follows)."""
    words = document.words
    begin = min(cue.first, cue.subject[0]) if cue.subject else cue.first
    end = max(cue.last, cue.subject[1]) if cue.subject else cue.last
    if words[begin - 1] not in (",", "?", "!", "…", "...") or begin - 1 <= first:
        return None
    if not _FIRST_PERSON.isdisjoint(document.lower[cue.first : end]):
        return None
    while (
        end < min(span.last, cue.first + _LONGEST)
        and words[end] not in (",", ":")
        and words[end][-1] not in _STOPS
    ):
        end += 1
    if end < span.last and words[end] not in (",", ":") and words[end][-1] not in _STOPS:
        return None
    return begin - 1 if words[begin - 1] == "," else begin, min(end + 1, span.last)


def _trim(document: Document, first: int, last: int) -> tuple[int, int]:
    """Without a comma at its head or a stop of the incise at its tail."""
    while first < last and document.kinds[first] == Kind.SIGN and document.words[first] in ",;:.":
        first += 1
    while first < last and document.words[last - 1] == ",":
        last -= 1
    return first, last

"""Which marked spans are words said, and of which kind.

Words between marks are taken as said unless the evidence speaks against it: a title, a name, a term of law, a
word held at a distance. Each piece of evidence has a weight (`evidence`); the sum decides, and its size is
the confidence.
"""

from __future__ import annotations

from tui.analysis import incises
from tui.analysis.clauses import has_clause
from tui.analysis.context import Context
from tui.analysis.document import Document
from tui.analysis.evidence import Evidence, weigh
from tui.analysis.findings import Actors, Cue, MarkedSpan, Marks, Utterance
from tui.model import Confidence, QuoteKind

_DASHES = frozenset(("—", "–"))
_SURE = 3.0
_LIKELY = 1.0


def find_quotes(document: Document, marks: Marks, cues: list[Cue], actors: Actors) -> list[Utterance]:
    """The marked spans that are somebody's words, cut where an incise stands inside them, in the order of the
    text.
    """
    context = Context(document, marks, cues)
    found: list[Utterance] = []
    group = 0
    taken: dict[int, int] = {}
    for index, span in enumerate(marks.spans):
        if span.level:
            continue
        evidence = weigh(context, index)
        if evidence.total < 0:
            continue
        group = (
            taken[_before(marks, index)]
            if span.continues and _before(marks, index) in taken
            else len(found) + 1
        )
        taken[index] = group
        for piece in incises.cut(document, marks, span, cues):
            for voice, said in enumerate(_voices(document, span, piece)):
                found.append(_utterance(document, span, said, evidence, group + voice))
    return found


def _voices(document: Document, span: MarkedSpan, piece: tuple[int, int]) -> list[tuple[int, int]]:
    """« Eh oui, mon petit Jean ! — Tout à fait, Paul ! »: a dash after a stop gives the word to another."""
    first, last = piece
    if span.mark in _DASHES or _DASHES.isdisjoint(document.words[first + 1 : last - 1]):
        return [piece]
    turns = [
        at
        for at in range(first + 1, last - 1)
        if document.words[at] in _DASHES
        and document.words[at - 1][-1] in ".!?…"
        and document.capitalised(at + 1)
    ]
    starts, ends = [first, *(at + 1 for at in turns)], [*turns, last]
    return list(zip(starts, ends, strict=True))


def _before(marks: Marks, index: int) -> int:
    index -= 1
    while index >= 0 and marks.spans[index].level:
        index -= 1
    return index


def _utterance(
    document: Document, span: MarkedSpan, piece: tuple[int, int], evidence: Evidence, group: int
) -> Utterance:
    first, last = piece
    uncut = piece == (span.first, span.last)
    clause = "clause" in evidence.pieces if uncut else has_clause(document, first, last)
    direct = evidence.whole or clause
    kind = QuoteKind.DIRECT if direct else QuoteKind.PARTIAL
    return Utterance(
        document.starts[first],
        document.ends[last - 1],
        first,
        last,
        kind,
        evidence.rule,
        confidence(evidence.total),
        group,
        span,
    )


def confidence(total: float) -> Confidence:
    """How sure a sum of evidence makes us."""
    if total >= _SURE:
        return Confidence.SURE
    return Confidence.LIKELY if total >= _LIKELY else Confidence.DOUBTFUL

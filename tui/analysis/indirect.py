"""Indirect speech: statements reported without marks, with their source named.

    Le ministre a indiqué que la ville est reprise.   a clause after a verb        `reported_clauses`
    Selon le ministre, la ville est reprise.          a source, before or after    `sourced`
    La ville, a-t-il ajouté, est reprise.             an incise                    `incised`
    Comme le dit le ministre, la ville est reprise.   a frame                      `framed`

Where a reported clause holds words between marks, only those count and no indirect speech is found.
"""

from __future__ import annotations

from bisect import bisect_right

from tui.analysis.document import Document
from tui.analysis.findings import Actors, Cue, CueForm, Marks, Utterance
from tui.analysis.framed import framed
from tui.analysis.incised import incised
from tui.analysis.reported import Clause, Ends, reported_clauses
from tui.analysis.sourced import sourced
from tui.model import Confidence, QuoteKind

_SHORTEST = 3
"""Words a reported statement holds at least."""


def find_indirect(
    document: Document, marks: Marks, cues: list[Cue], quotes: list[Utterance], actors: Actors
) -> list[Utterance]:
    """The statements reported without marks, in the order of the text, each with its cue."""
    outer = [cue for cue in cues if marks.inside[cue.first] < 0 and not cue.negated]
    clauses: list[Clause] = []
    ends: Ends = {}
    for index, cue in enumerate(outer):
        if cue.form == CueForm.SOURCE:
            clauses += sourced(document, marks, outer, index)
        elif cue.form != CueForm.NOUN:
            found = incised(document, marks, outer, index) or framed(document, marks, outer, index)
            clauses += found or reported_clauses(document, marks, outer, index, ends)
    return _utterances(document, quotes, sorted(clauses, key=lambda clause: (clause.first, clause.cue.first)))


def _utterances(document: Document, quotes: list[Utterance], clauses: list[Clause]) -> list[Utterance]:
    """The clauses that hold no words between marks and overlap no clause before them."""
    spoiled = {id(clause.cue) for clause in clauses if clause.part and _holds(quotes, clause)}
    found: list[Utterance] = []
    reached = -1
    for clause in clauses:
        if clause.first < reached or _holds(quotes, clause) or (clause.part and id(clause.cue) in spoiled):
            continue
        if not clause.part and _words(document, clause) < _SHORTEST:
            continue
        reached = clause.last
        found.append(_utterance(document, clause, len(quotes) + 1 + len(found)))
    return found


def _holds(quotes: list[Utterance], clause: Clause) -> bool:
    """Whether words said between marks stand in a clause. `quotes` are in order and do not overlap."""
    following = bisect_right(quotes, clause.first, key=lambda quote: quote.last)
    return following < len(quotes) and quotes[following].first < clause.last


def _words(document: Document, clause: Clause) -> int:
    return sum(document.is_word(token) for token in range(clause.first, min(clause.last, clause.first + 9)))


def _utterance(document: Document, clause: Clause, group: int) -> Utterance:
    return Utterance(
        document.starts[clause.first],
        document.ends[clause.last - 1],
        clause.first,
        clause.last,
        QuoteKind.INDIRECT,
        clause.rule,
        Confidence.LIKELY,
        group,
        cue=clause.cue,
    )

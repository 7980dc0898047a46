"""Statements that a sentence frames: « Comme le souligne X, la ville est reprise », "As X notes, …"."""

from __future__ import annotations

from tui.analysis.clauses import complete, is_finite
from tui.analysis.document import Document, Kind
from tui.analysis.endings import clause_end
from tui.analysis.findings import Cue, Marks
from tui.analysis.reported import Clause
from tui.analysis.wordlists import words

_AS = frozenset(("comme", "as"))
_THAT = frozenset(("que", "qu'", "that"))
_CIRCUMSTANCE = 8
"""Tokens between the verb of a frame and its comma."""
_ARTICLES = frozenset(("le", "la", "les", "l'", "the"))
_SHORTEST = 3
"""Words after an article that hold a verb, though no list has it."""
_LINKS = frozenset(("et", "mais", "or", "and", "but"))
_BEFORE_NOW = frozenset("avait avaient aura auront had will would".split())
"""« Comme l'avait annoncé X, le pont ferme » tells what came true, not what X says of it."""


def framed(document: Document, marks: Marks, cues: list[Cue], index: int) -> list[Clause]:
    """The statement after the comma that ends « Comme le souligne X »."""
    cue = cues[index]
    if cue.subject is None or cue.lemma not in words(document.language, "reporting", "framing"):
        return []
    sentence = document.sentences[document.sentence_of[cue.first]]
    head = sentence.first + (document.lower[sentence.first] in _LINKS)
    begin, end = min(cue.first, cue.subject[0]), max(cue.last, cue.subject[1])
    if document.lower[head] not in _AS or begin != head + 1:
        return []
    end = _comma(document, end, sentence.last)
    if end < 0 or marks.inside[end + 1] >= 0:
        return []
    if not _BEFORE_NOW.isdisjoint(document.lower[cue.first : cue.last]):
        return []
    last = clause_end(document, cues, end + 1, sentence.last)[0]
    if last < len(document) and document.words[last] == ":":
        return []
    whole = complete(document, end + 1, last) or (
        document.lower[end + 1] in _ARTICLES and last - end > _SHORTEST
    )
    return [Clause(end + 1, last, cue, "as")] if whole else []


def _comma(document: Document, end: int, limit: int) -> int:
    """The comma that ends a frame after its circumstances ("As they note in their report,"); -1 for none."""
    for at in range(end, min(end + _CIRCUMSTANCE, limit - 1)):
        if document.words[at] == ",":
            return at
        if document.kinds[at] == Kind.SIGN or is_finite(document, at) or document.lower[at] in _THAT:
            return -1
    return -1

"""What only companies do and have: "Acme will cut 300 jobs", « Acme emploie 2 000 personnes »."""

from __future__ import annotations

from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.lexicon import word_set
from tui.analysis.document import Document

_ACTS = word_set("company acts")
_OBJECTS = word_set("company objects")
_BETWEEN = word_set("before company acts")
_BEFORE_ACT = 4
"""So many words may stand between a name and what it does: "has not yet | raised"."""
_BEFORE_OBJECT = 7


def trades(document: Document, c: Candidate) -> bool:
    """Whether the name is followed, in its sentence, by a company's act and what it is done to."""
    end = document.sentences[document.sentence_of[c.first]].last
    near = range(c.last, min(c.last + _BEFORE_ACT, end))
    act = next((i for i in near if document.lower[i] in _ACTS), -1)
    if act < 0 or not all(document.lower[i] in _BETWEEN for i in range(c.last, act)):
        return False
    return not _OBJECTS.isdisjoint(document.lower[act + 1 : min(act + 1 + _BEFORE_OBJECT, end)])

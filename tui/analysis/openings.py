"""Whom a sentence is about: the name that opens it, at once or after an adverbial, and acts in it."""

from __future__ import annotations

from tui.analysis.figures import Figure
from tui.analysis.findings import Actors
from tui.analysis.grammar import AUX, BEFORE, DET, MODAL, PERSON, PREP, PRON, SUB, TITLE
from tui.analysis.syntax import Syntax

OPENING = 3
"""Tokens before the name that opens a sentence: an article, a title."""
_ADVERBIAL = 14
"""Tokens of what may stand before the subject, up to its comma: « Au bout du quai, »."""
_CLAUSE = frozenset("si s' que qu' comment pourquoi whether that if how why".split())
"""What opens a reported clause or question."""


def main_subject(s: Syntax, near: Figure, subjects: list[Figure]) -> Figure | None:
    """« X a refusé de dire si Y viendrait. … il »: who opens the sentence, not its clause."""
    at = near.token - 1
    while at > 0 and s.tags[at] & (TITLE | DET | PERSON) and not s.tags[at] & (PREP | SUB):
        at -= 1
    if near.heard or s.lower[at] not in _CLAUSE:
        return None
    first = s.document.sentences[s.document.sentence_of[near.token]].first
    return next((f for f in subjects if first <= f.token <= min(at, first + OPENING)), None)


def acts(s: Syntax, actors: Actors, figure: Figure) -> bool:
    """Whether a verb stands right after a name: « que X peut », "a prospect X can live with"."""
    found = actors.at[figure.token]
    at = actors.mentions[found].last if found >= 0 else len(s.tags)
    if at >= len(s.tags):
        return False
    return bool(s.tags[at] & (AUX | MODAL)) or s.verbal(at) or s.is_finite(at)


def after_adverbial(s: Syntax, actors: Actors, token: int, first: int) -> bool:
    """« Au bout du quai, le pêcheur X recoud », "On Friday, shopkeeper X swept": the first subject."""
    at = token - 1
    while at > first and (s.tags[at] & (DET | TITLE | PERSON | BEFORE) or s.words[at].isalpha()):
        if s.tags[at] & (PREP | PRON) or s.verbal(at):
            return False
        at -= 1
    if s.words[at] != "," or at - first > _ADVERBIAL:
        return at == first
    return not any(s.tags[t] & (PRON | SUB) or actors.at[t] >= 0 for t in range(first, at))

"""Verbs before words whose subject does not say them: « Comme le rappelle X, », « qu'elle dirait »."""

from __future__ import annotations

from tui.analysis.findings import Cue, CueForm
from tui.analysis.frames import Frame
from tui.analysis.grammar import AUX, CLITIC, DET, KIN, PERSON, PREP, PRON
from tui.analysis.lead_ins import reminds
from tui.analysis.pronouns import is_pronoun
from tui.analysis.syntax import Syntax

_WHO = frozenset(("qui", "who", "which"))
_IF = frozenset("si s' quand lorsque lorsqu' puisque tandis if when while as".split())
_BUT = frozenset(("mais", "et", "but", "and"))
_TO_COME = ("rait", "raient")


def to_come(s: Syntax, cue: Cue) -> bool:
    """« X a dit qu'elle demanderait « … » », "said it would ask for “…”": X says what will be."""
    if cue.form != CueForm.FINITE or cue.subject is None:
        return False
    if not cue.negated and not is_pronoun(s, cue.subject[0]):
        return False
    verb = s.lower[cue.last - 1]
    return verb.endswith(_TO_COME) if not s.english else s.lower[cue.first] == "would"


def overtaking(s: Syntax, cue: Cue, frame: Frame) -> tuple[int, int] | None:
    """« X jure que tout va bien, mais ses proches le disent « épuisé » »: the subject of a clause after that
    of a verb of saying.
    """
    if cue.form not in (CueForm.FINITE, CueForm.INFINITIVE) or cue.last >= frame.first:
        return None
    told = False
    for at in range(cue.last, frame.first - 4):
        if s.lower[at] in _IF:
            return None
        told = told or s.is_finite(at)
        if told and s.words[at] == ",":
            start = at + 1 + (s.lower[at + 1] in _BUT)
            somebody = s.tags[start] & DET and not s.tags[start] & PREP and s.tags[start + 1] & (PERSON | KIN)
            if somebody and s.tags[start + 2] & (CLITIC | AUX) and not s.tags[start + 2] & PRON:
                return start, start + 2
    return None


def aside(s: Syntax, cue: Cue, frame: Frame) -> bool:
    """« …, que beaucoup d'élus réclament, « … »: a verb inside a relative clause that a comma closes."""
    if cue.subject is None or cue.subject[0] < 2:
        return False
    if reminds(s, cue.first, cue.subject[1], frame.first):
        return True
    if cue.form != CueForm.FINITE:
        return False
    if (
        s.lower[cue.first - 1] in _WHO
        and s.words[cue.first - 2] == ","
        and "," in s.words[cue.last : frame.first]
    ):
        return True
    first = cue.subject[0]
    relative = s.lower[first - 1] in ("que", "qu'") and s.words[first - 2] == ","
    return relative and "," in s.words[cue.last : frame.first]

"""Whether a verb stands where its subject follows it: « …, a dit X », "said Smith"."""

from __future__ import annotations

from tui.analysis.clauses import verb_like
from tui.analysis.document import Kind
from tui.analysis.findings import CueClass
from tui.analysis.grammar import AND, CLITIC, DET, PREP, PRON, REL, SPEAKS, SUB, TITLE
from tui.analysis.inverted import subject_after
from tui.analysis.subjects import waits_for_verb
from tui.analysis.syntax import CLOSING_MARKS, Syntax
from tui.analysis.verb_group import VerbGroup

_PAUSES = frozenset(",.?!…—–’'")
"""What ends the words before an English incise."""
_AS = frozenset(("comme", "ainsi"))
_CLAUSE = 4
"""Tokens a clause before a verb without a comma has at least."""
_QUE = (["que"], ["qu'"])
"""« X, maire, indique par mail à Y, que »: Y is told."""
_WHO = frozenset(("qui", "dont", "who", "which"))
_OPENS_CLAUSE = REL | SUB | AND
_WAITS = DET | PREP | PRON | REL | SUB | AND | CLITIC | SPEAKS | TITLE
"""What stands before a verb that has its subject before it, or none."""


def _cut_off(s: Syntax, first: int, floor: int) -> bool:
    """Whether only a comma, a mark or an exclamation stands before: the place of an incise."""
    if first == 0:
        return False
    before = s.words[first - 1]
    if s.lower[first - 1] in _AS:
        return True
    return before in CLOSING_MARKS or before in (",", "!", "?", "…", "...", "–", "—") or first == floor


def inverted(s: Syntax, group: VerbGroup, floor: int, ceiling: int) -> tuple[int, int] | None:
    """The subject after the verb, where the place says the verb is inverted."""
    paused = _paused(s, group, floor, ceiling) if _cut_off(s, group.first, floor) else None
    return paused or _unpaused(s, group, floor, ceiling)


def _paused(s: Syntax, group: VerbGroup, floor: int, ceiling: int) -> tuple[int, int] | None:
    """The subject of a verb after a comma, a mark or « comme »."""
    subject = subject_after(s, group.last, ceiling)
    if subject is None:
        return None
    first = group.first
    after_mark = first > 0 and (
        s.words[first - 1] in CLOSING_MARKS
        or (s.words[first - 1] == "," and first > 1 and s.words[first - 2] in CLOSING_MARKS)
    )
    if after_mark or (first > 0 and s.lower[first - 1] in _AS and s.speaks(*subject)):
        return subject
    if group.cls != CueClass.SAY and not (group.verb > group.first and s.name_like(subject[0])):
        return None
    set_off = subject[1] < ceiling and s.words[subject[1]] == ","
    told = s.lower[subject[1] + 1 : subject[1] + 2] in _QUE
    if told if set_off else waits_for_verb(s, group.first, floor):
        return None
    closes = (
        subject[1] >= ceiling
        or s.words[subject[1]] in (",", ".", "…", ":", "!", "?")
        or s.words[subject[1]] in '«“"'
        or s.words[subject[1]] in CLOSING_MARKS
        or (s.lower[subject[1]] in _WHO and s.words[subject[1] - 1] != ")")
    )
    if (
        not closes
        or not s.speaks(subject[0], subject[1])
        or (s.english and not _english_inversion(s, group, subject))
    ):
        return None
    return subject if subject[0] - group.last < 12 else None


def _unpaused(s: Syntax, group: VerbGroup, floor: int, ceiling: int) -> tuple[int, int] | None:
    """« La reprise est fragile avertissent les experts. »: the subject ends the sentence, no comma before.

    The clause before has its own verb, and nothing in it leads to another one.
    """
    first = group.first
    if s.english or group.cls != CueClass.SAY or group.first != group.verb or first - floor < _CLAUSE:
        return None
    before = first - 1
    if s.tags[before] & _WAITS or s.name_like(before) or s.kinds[before] == Kind.SIGN:
        return None
    subject = subject_after(s, group.last, ceiling)
    if subject is None or subject[0] != group.last or not s.speaks(*subject):
        return None
    if subject[1] < ceiling and s.words[subject[1]] != ".":
        return None
    words = range(floor, first)
    if any(s.tags[at] & _OPENS_CLAUSE and not s.tags[at] & DET for at in words):
        return None
    return subject if any(verb_like(s.document, at) and not s.tags[at - 1] & DET for at in words) else None


def _english_inversion(s: Syntax, group: VerbGroup, subject: tuple[int, int]) -> bool:
    """ ", said Smith." and not ", told jurors": at once after the verb, by name, title or article."""
    opens = s.name_like(subject[0]) or s.lower[subject[0]] in ("the", "a", "an", "one", "another")
    return subject[0] == group.last and opens and group.lemma not in ("tell", "post", "remind", "inform")


def incise_after_subject(
    s: Syntax, group: VerbGroup, subject: tuple[int, int], floor: int, ceiling: int
) -> bool:
    """English incises keep the order of a sentence: ", she said.", "” Smith told reporters."."""
    first = subject[0]
    if first == floor and first > 0 and s.words[first - 1] not in CLOSING_MARKS:
        return False
    before = s.words[first - 1] if first else ""
    if before == "as":
        return True
    if before == "," and first > 1 and s.words[first - 2] in CLOSING_MARKS:
        return True
    if before in CLOSING_MARKS and first > 1:
        return s.words[first - 2][-1] in _PAUSES
    after = s.words[group.last] if group.last < ceiling else "."
    return before == "," and after in (",", ".") and first > floor + 1

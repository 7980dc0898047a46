"""Whether a verb stands where its subject follows it: « …, a dit X », "said Smith"."""

from __future__ import annotations

from tui.analysis.findings import CueClass
from tui.analysis.inverted import subject_after
from tui.analysis.subjects import waits_for_verb
from tui.analysis.syntax import CLOSING_MARKS, Syntax
from tui.analysis.verb_group import VerbGroup

_PAUSES = frozenset(",.?!…—–’'")
"""What ends the words before an English incise."""
_AS = frozenset(("comme", "ainsi"))


def cut_off(s: Syntax, first: int, floor: int) -> bool:
    """Whether only a comma, a mark or an exclamation stands before: the place of an incise."""
    if first == 0:
        return False
    before = s.words[first - 1]
    if s.lower[first - 1] in _AS:
        return True
    return before in CLOSING_MARKS or before in (",", "!", "?", "…", "...", "–", "—") or first == floor


def inverted(s: Syntax, group: VerbGroup, floor: int, ceiling: int) -> tuple[int, int] | None:
    """The subject after the verb, where the place says the verb is inverted."""
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
    if not set_off and waits_for_verb(s, group.first, floor):
        return None
    closes = (
        subject[1] >= ceiling
        or s.words[subject[1]] in (",", ".", "…", ":", "!", "?")
        or s.words[subject[1]] in '«“"'
    )
    if (
        not closes
        or not s.speaks(subject[0], subject[1])
        or (s.english and not _english_inversion(s, group, subject))
    ):
        return None
    return subject if subject[0] - group.last < 12 else None


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

"""The subject of a verb or of a stretch, from a walk over the words before it."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.grammar import DET, KIN, PERSON, PREP, PRON, SPEAKS
from tui.analysis.syntax import Syntax
from tui.analysis.walk import Walk

_LINKS = frozenset(("de", "d'", "of"))
_TO = frozenset(("à", "au", "aux", "to"))
_REACH = 60
"""The most tokens a walk takes: a subject stands nearer to its verb than that."""


def subject_before(s: Syntax, verb: int, floor: int) -> tuple[int, int] | None:
    """The subject of the verb group that begins at `verb`, looked for from token `floor` on."""
    starts = phrases(s, floor, verb)
    return (starts[0], verb) if starts else None


def phrases(s: Syntax, first: int, last: int) -> list[int]:
    """Where the ungoverned noun phrases of the last run in a stretch begin."""
    first = max(first, last - _REACH)
    if (first, last) not in s.phrases:
        s.phrases[first, last] = Walk(s, first, last).starts()
    return s.phrases[first, last]


def phrase_beside(s: Syntax, participle: int, floor: int) -> tuple[int, int] | None:
    """« un groupe d'élus | scandant », "protesters | chanting": the people a participle follows at once.

    Not those to whom something is said: « a écrit au maire demandant ».
    """
    start = participle - 1
    if start < floor or not s.tags[start] & (PERSON | KIN) or s.verbal(start):
        return None
    if not s.words[start].islower() and not s.document.opens_sentence(start):
        return None
    while start > floor and s.tags[start - 1] and not s.verbal(start - 1) and s.kinds[start - 1] != Kind.SIGN:
        joins = s.lower[start - 1] in _LINKS and s.tags[start - 2] & SPEAKS
        if s.tags[start - 1] & PREP and not joins and not s.tags[start - 1] & DET:
            break
        start -= 1
    before = s.lower[start]
    return None if before in _TO or s.lower[start - 1] in _TO else (start, participle)


def waits_for_verb(s: Syntax, verb: int, floor: int) -> bool:
    """« La maire, Anne Vial, | a salué Jean Roux »: whether somebody before a verb has no verb yet."""
    walk = Walk(s, max(floor, verb - _REACH), verb)
    starts = walk.starts()
    pronoun = bool(starts) and s.tags[starts[0]] & PRON and not s.tags[starts[0]] & DET
    return bool(starts) and not pronoun and walk.opening is None and s.speaks(starts[0], verb)


def opening_subject(s: Syntax, first: int, last: int) -> tuple[int, int] | None:
    """The subject of the first clause of a stretch."""
    walk = Walk(s, first, min(last, first + 2 * _REACH))
    starts = walk.starts()
    if walk.opening is None and starts:
        return _past_apposition(s, walk.outer or starts), last
    if walk.opening is None:
        return None
    begin, end = walk.opening
    return _past_apposition(s, [begin, *(at for at in walk.every if begin < at < end)]), end


def _past_apposition(s: Syntax, starts: list[int]) -> int:
    """« Aujourd'hui soliste à Lyon, la violoniste joue »: the phrase after a noun without article."""
    bare = (
        s.tags[starts[0]] & PERSON and not s.tags[starts[0]] & (DET | PRON) and s.words[starts[0]].islower()
    )
    if s.english or not bare:
        return starts[0]
    after = (at for at in starts[1:] if s.words[at - 1] == "," and s.tags[at] & DET and not s.tags[at] & PREP)
    return next(after, starts[0])

"""The subject of a verb or of a stretch, from a walk over the words before it."""

from __future__ import annotations

from tui.analysis.grammar import DET, PRON
from tui.analysis.syntax import Syntax
from tui.analysis.walk import Walk

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
        return starts[0], last
    return walk.opening

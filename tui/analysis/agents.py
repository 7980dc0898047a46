"""The agent of a passive, and who is made to say something: « jugé « creux » par X », "described by X as"."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.findings import CueClass
from tui.analysis.grammar import ADV, PREP, TEMP
from tui.analysis.inverted import phrase_end
from tui.analysis.syntax import CLOSING_MARKS, Syntax
from tui.analysis.verb_group import VerbGroup

_AGENT_REACH = 8
"""Words after a passive in which its agent stands."""
_CIRCUMSTANCE = 5
"""Tokens between a participle and its agent: "at the time"."""
_AS = frozenset(("comme", "ainsi", "as"))
_MADE = frozenset(("fait", "faisait", "fit", "fera", "font"))
_TO = frozenset(("à", "au", "aux"))


def called_by(s: Syntax, group: VerbGroup, ceiling: int) -> bool:
    """ "a plan dismissed as “cosmetic” by X": marks right after the participle, the agent after them."""
    at = group.last
    if group.cls == CueClass.CALL and (by := _by(s, group, ceiling)) >= 0:
        end = phrase_end(s, by + 1, ceiling)
        return any(s.lower[t] in _AS for t in range(by + 2, min(end + 1, by + _AGENT_REACH, ceiling)))
    at += at < ceiling and s.lower[at] in _AS
    after = s.skip(at, ceiling) if at < ceiling else at
    return at < after < ceiling and s.lower[after] == "by"


def _by(s: Syntax, group: VerbGroup, ceiling: int) -> int:
    """The "by" after a participle and the words that say when: "described at the time by ministers"."""
    first = group.last
    for at in range(first, min(ceiling, first + _CIRCUMSTANCE)):
        if s.lower[at] == "by":
            return at
        if s.kinds[at] == Kind.SIGN or not s.tags[first] & (PREP | ADV | TEMP):
            break
    return -1


def agent(s: Syntax, group: VerbGroup, ceiling: int) -> tuple[int, int] | None:
    """« par X », "by X" after a passive, a quotation between them passed over.

    A participle alone needs the quotation beside it: « une mesure jugée « insuffisante » par le maire ».
    """
    at, words = group.last, 0
    after_marks = group.first > 0 and s.words[group.first - 1] in CLOSING_MARKS
    quoted = group.finite or group.cls == CueClass.CALL or after_marks
    while at < ceiling and words < _AGENT_REACH:
        if s.lower[at] in ("par", "by"):
            start = at + 1
            return (start, phrase_end(s, start, ceiling)) if start < ceiling and quoted else None
        after = s.skip(at, ceiling)
        quoted = quoted or after > at
        if after == at and (s.words[at] in CLOSING_MARKS or s.words[at] in (".", ";", ":")):
            break
        at, words = max(after, at + 1), words + 1
    return None


def made_to_say(s: Syntax, group: VerbGroup, ceiling: int) -> tuple[int, int] | None:
    """« ce qui fait dire à X que … »: X says it."""
    at = group.last
    if at + 1 >= ceiling or s.lower[at] not in _TO or s.lower[group.verb - 1] not in _MADE:
        return None
    start = at + (s.lower[at] == "à")
    return start, phrase_end(s, start, ceiling)

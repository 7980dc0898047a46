"""How many speak, which names nobody: « une centaine de médecins », "dozens of residents"."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.grammar import DET, INDEFINITE, SPEAKS
from tui.analysis.syntax import OPENING_MARKS, Syntax

_MANY = frozenset(
    "beaucoup nombre plupart majorité moitié partie poignée multitude dizaine dizaines douzaine quinzaine "
    "vingtaine trentaine quarantaine cinquantaine soixantaine centaine centaines millier milliers tiers % "
    "nombreux nombreuses many most some several both few number majority handful couple half dozens scores "
    "hundreds thousands".split()
)
_ABOUT = frozenset(
    "plus près moins environ quelque bon grand more nearly almost about around over at".split()
)
_OF = frozenset("de d' des du of than least the les la his her their mes ses leurs".split())
_ONE = frozenset(("un", "une", "one"))
OPENERS = frozenset(
    "beaucoup nombre bon plus près moins de environ quelque dozens hundreds thousands scores".split()
)
"""Words that open a quantity and no other noun phrase."""
_LONGEST = 8


def counted(s: Syntax, first: int, last: int) -> int:
    """The noun counted by the quantity that opens at `first`; -1 where none does."""
    end = min(last, first + _LONGEST)
    if first >= end:
        return -1
    at, seen = _opening(s, first)
    while at < end:
        word = s.lower[at]
        if word in _MANY or s.kinds[at] == Kind.NUMBER:
            seen = True
        elif word not in _OF and (seen or word not in _ABOUT):
            break
        at += 1
    if seen and at + 1 < end and s.words[at] in OPENING_MARKS:
        at += 1
    return at if seen and first < at < end and _noun(s, at) else -1


def _opening(s: Syntax, first: int) -> tuple[int, bool]:
    """The token after an article, and whether that was a number: « deux des élus », "two of his friends"."""
    if not s.tags[first] & DET:
        return first, False
    following = s.lower[first + 1] if first + 1 < len(s.lower) else ""
    partitive = bool(s.tags[first] & INDEFINITE) and s.lower[first] not in _ONE and following in _OF
    return first + (s.lower[first] not in _MANY), partitive


def _noun(s: Syntax, token: int) -> bool:
    """A noun that speaks, or one no list holds: a plural right after « de »."""
    if s.tags[token] & SPEAKS:
        return True
    plural = not s.tags[token] and s.lower[token].endswith("s") and s.words[token].islower()
    after_link = s.lower[token - 1] in _OF or s.words[token - 1] in OPENING_MARKS
    return plural and after_link and not s.verbal(token)

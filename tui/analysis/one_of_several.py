"""One of several: « un des manifestants », « l'un d'entre eux », « un troisième », "one of them"."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.figures import Figure
from tui.analysis.grammar import DET, MANY, PERSON, POSSESSIVE, PREP
from tui.analysis.named_person import person_in
from tui.analysis.scene import Scene
from tui.analysis.syntax import Syntax

_ONE = frozenset(("one", "un", "une"))
_OF = frozenset(("of", "des", "de", "d'"))
_OF_THEM = frozenset(("d' entre eux", "d' entre elles", "d' eux", "d' elles", "of them"))
_ORDINALS = frozenset(
    "deuxième second seconde troisième quatrième cinquième dernier dernière third fourth fifth".split()
)
_ARTICLES = frozenset(("un", "une", "a"))
_SOME = frozenset("certains certaines some many others several most".split())
_REACH = 60
"""Tokens back among which those are named of whom somebody is one."""


def partitive(s: Syntax, first: int) -> int:
    """Where « un des spectateurs », « l'un des élus », "one of them" begins; -1 for none."""
    words = s.lower[first : first + 3]
    if words[:1] == ["l'"]:
        first, words = first + 1, words[1:]
    return first if len(words) > 1 and words[0] in _ONE and words[1] in _OF else -1


def one_of(scene: Scene, part: int, last: int) -> Figure | None:
    """« Un de ses prédécesseurs, X, »: X; « l'un d'entre eux »: those named last; else the noun."""
    s = scene.s
    comma = next((at for at in range(part, last - 1) if s.words[at] == ","), -1)
    if comma > 0 and (apposed := person_in(scene, comma + 1, last)) and apposed.first <= comma + 2:
        return scene.memory.figure(apposed.first, apposed.actor)
    if any(" ".join(s.lower[part + 1 : part + 1 + words]) in _OF_THEM for words in (2, 3)):
        return _those_before(scene, part)
    owned = part + 2 < last and s.tags[part + 2] & POSSESSIVE
    return scene.memory.unnamed(part + 2 if owned else part, last)


def _those_before(scene: Scene, token: int) -> Figure | None:
    """The persons a plural noun names last before a token, in the reporter's own words."""
    s = scene.s
    floor = max(0, token - _REACH)
    for at in range(token - 1, floor - 1, -1):
        if not (s.tags[at] & PERSON and s.tags[at] & MANY) or scene.masked[at] >= 0:
            continue
        if s.tags[at - 1] & DET:
            return scene.memory.unnamed(at - 1, token)
        if s.english and not s.tags[at - 1] & PREP:
            return scene.memory.unnamed(at, token)
    return None


def ordinal(scene: Scene, start: int, last: int) -> Figure | None:
    """« Un troisième a lâché », "A third shouted", "said one", « certains dénoncent »: no noun follows."""
    s = scene.s
    if s.lower[start] == "one" and _alone(scene, start, last):
        return _those_before(scene, start)
    if s.lower[start] in _SOME and _alone(scene, start, last):
        return Figure(start, s.lower[start], False, "", True, -1)
    at = start + 1
    counted_out = at < last and s.lower[start] in _ARTICLES and s.lower[at] in _ORDINALS
    return (
        Figure(start, s.words[at], True, "", False, -1) if counted_out and _alone(scene, at, last) else None
    )


def _alone(scene: Scene, at: int, last: int) -> bool:
    return at + 1 >= last or scene.s.kinds[at + 1] == Kind.SIGN

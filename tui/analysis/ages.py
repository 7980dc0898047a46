"""Persons called by their age: « la sexagénaire », "the 19-year-old", back to « X, 62 ans »."""

from __future__ import annotations

import re

from tui.analysis.document import Kind
from tui.analysis.figures import Figure
from tui.analysis.scene import Scene

_DECADES = {
    **dict.fromkeys(("ado", "adolescent", "adolescente", "teen", "teenager"), (11, 19)),
    **{
        f"{stem}naire": (decade, decade + 9)
        for decade, stem in (
            *((30, "trente"), (40, "quadragé"), (50, "quinquagé"), (60, "sexagé")),
            *((70, "septuagé"), (80, "octogé"), (90, "nonagé"), (100, "cente")),
        )
    },
    **dict.fromkeys(("octogenarian",), (80, 89)),
    **dict.fromkeys(("septuagenarian",), (70, 79)),
    **dict.fromkeys(("nonagenarian",), (90, 99)),
}
"""The years a noun stands for."""
_YEARS_OLD = re.compile(r"(\d{1,3})-year-old$")
_REACH = 40
"""Persons before a noun whose age is looked at."""
_BESIDE = 5
"""Tokens after a name in which its age is given."""


def of_age(scene: Scene, token: int, noun: str, gender: str) -> Figure | None:
    """The person named last before `token` whom the article gives an age that `noun` fits."""
    exact = _YEARS_OLD.match(noun)
    span = (int(exact[1]), int(exact[1])) if exact else _DECADES.get(noun)
    if span is None:
        return None
    memory = scene.memory
    seen: set[int] = set()
    near = memory.before(token) + memory.governed_before(token, 4)
    for figure in sorted(near, key=lambda f: f.token, reverse=True)[:_REACH]:
        if figure.person and figure.actor >= 0 and figure.actor not in seen and memory.fits(figure, gender):
            seen.add(figure.actor)
            if span[0] <= _age(scene, figure.actor) <= span[1]:
                return figure
    return None


def _age(scene: Scene, actor: int) -> int:
    """The age given beside the first mention of an actor; -1 for none."""
    s = scene.s
    mention = scene.actors.clusters[actor].mentions[0]
    for at in range(mention.last, min(mention.last + _BESIDE, len(s.words))):
        if s.kinds[at] == Kind.NUMBER and s.words[at].isdigit() and len(s.words[at]) < 4:
            return int(s.words[at])
        if s.words[at] not in (",", "(", "âgé", "âgée", "de", "aged"):
            break
    return -1

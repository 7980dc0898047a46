"""Words between marks that open their sentence or follow a headline's name, and whom the rest is about."""

from __future__ import annotations

from tui.analysis.frames import Frame
from tui.analysis.grammar import PREP
from tui.analysis.subjects import opening_subject
from tui.analysis.syntax import Syntax

_ALSO = frozenset(("aussi", "également", "also"))


def surname(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """« Lire aussi Léotard : « … » »: a name no list holds, right before the colon of a headline."""
    last = frame.first - 1
    first = last
    while (
        first > max(frame.floor, frame.previous, last - 3)
        and s.name_like(first - 1)
        and not s.tags[first - 1]
    ):
        first -= 1
    told = first > frame.floor and s.lower[first - 1] in _ALSO
    return (first, last) if frame.colon and first < last and told else None


def after_apposition(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """« Triste » d'apprendre ce décès, le maire salue …: the subject after the comma."""
    last = s.document.sentences[s.document.sentence_of[frame.first]].last
    comma = next((at for at in range(frame.last, last) if s.words[at] == ","), -1)
    governed = frame.last < last and s.tags[frame.last] & PREP
    if frame.first != frame.floor or not governed or comma < 0:
        return None
    return opening_subject(s, comma + 1, last - 1)


def after_colon(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """« … » : les élus s'indignent: the subject of what a colon adds to words that open their sentence."""
    colon, end = frame.last, frame.ceiling
    if frame.first != frame.floor or colon + 1 >= end or s.words[colon] != ":":
        return None
    return opening_subject(s, colon + 1, end)

"""What words stand on or in: a banner, a card, a slogan; and whose text that is."""

from __future__ import annotations

from tui.analysis import lead_ins
from tui.analysis.figures import Figure
from tui.analysis.frames import Frame
from tui.analysis.grammar import TEXT
from tui.analysis.referents import Referents
from tui.analysis.subjects import opening_subject

_CRIES = frozenset("cris cri chants shouts cries".split())
_WITH = frozenset("aux au des to with".split())
_CARRIER_REACH = 6
"""Tokens between a text and the words it carries."""


def displayed(referents: Referents, frame: Frame) -> Figure | None:
    """« Elle plie sa banderole, « … » », « Sur la carte, quelques mots : « … » »: what words stand on."""
    noun = lead_ins.displayed(referents.s, frame)
    return referents.memory.unnamed(noun, noun + 1) if noun >= 0 else None


def cried(referents: Referents, frame: Frame) -> Figure | None:
    """« Des élus ont défilé aux cris de « … » »: those cry whom the sentence is about."""
    s, noun = referents.s, frame.first - 2
    if noun <= frame.floor or s.lower[noun] not in _CRIES or s.lower[noun - 1] not in _WITH:
        return None
    subject = opening_subject(s, max(frame.floor, frame.previous), noun - 1)
    return referents.resolve(subject) if subject else None


def carrier(referents: Referents, frame: Frame) -> Figure | None:
    """« une banderole « … » », « le slogan de Nike, « … » »: whose text it is, or the text."""
    s, at = referents.s, frame.first - 1
    floor = max(frame.floor, frame.previous, frame.first - _CARRIER_REACH)
    while at >= floor and not s.tags[at] & TEXT:
        if s.verbal(at):
            return None
        at -= 1
    if at < floor:
        return None
    return referents.resolve((at, frame.first))

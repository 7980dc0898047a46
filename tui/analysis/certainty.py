"""Who says an utterance, and how sure it is that a subject stands for the figure it was resolved to."""

from __future__ import annotations

from typing import NamedTuple

from tui.analysis.figures import Figure
from tui.analysis.findings import ActorMention, Cue
from tui.analysis.grammar import AND, DET, INDEFINITE, PERSON
from tui.analysis.parties import is_party
from tui.analysis.pronouns import is_pronoun
from tui.analysis.scene import Scene
from tui.model import Confidence

_NOUN_REACH = 4
"""Tokens from the start of a phrase within which its noun stands."""
_WEAKEST_FIRST = (Confidence.DOUBTFUL, Confidence.LIKELY, Confidence.SURE)


class Attribution(NamedTuple):
    """Who says an utterance, by which rule, and how sure that rule is."""

    figure: Figure
    rule: str
    confidence: Confidence
    cue: Cue | None = None


def weakest(*levels: Confidence) -> Confidence:
    """The least sure of several."""
    return next(level for level in _WEAKEST_FIRST if level in levels)


def certainty(scene: Scene, subject: tuple[int, int], figure: Figure, most: Confidence) -> Confidence:
    """How sure a figure is, `most` where the subject names it."""
    if names(scene, subject, figure):
        return most
    return Confidence.DOUBTFUL if _contested(scene, subject, figure) else weakest(most, Confidence.LIKELY)


def names(scene: Scene, subject: tuple[int, int], figure: Figure) -> bool:
    """Whether a subject phrase is the very name of the figure it was resolved to, and nobody else's."""
    first, last = subject
    for token in range(first, last):
        at = scene.actors.at[token]
        if at >= 0 and scene.actors.mentions[at].actor == figure.actor:
            mention = scene.actors.mentions[at]
            joined = mention.last < len(scene.s.tags) and scene.s.tags[mention.last] & AND
            return not joined and not _shared_name(scene, mention)
        if scene.s.verbal(token):
            return False
    return False


def _contested(scene: Scene, subject: tuple[int, int], figure: Figure) -> bool:
    """Whether a subject that does not name its figure may as well stand for somebody else.

    A pronoun or a noun that is nobody's role may, where another person of that gender is near; so may a
    source in its own words that the article might name elsewhere (« le président » among presidents).
    """
    first, last = subject
    if figure.actor < 0:
        definite = scene.s.tags[first] & DET and not scene.s.tags[first] & INDEFINITE
        return bool(figure.person and definite)
    if not figure.person:
        return False
    if not is_pronoun(scene.s, first):
        return not any(
            scene.s.tags[at] & PERSON
            and not is_party(scene.s.lower[at])
            and scene.memory.roles.holds(figure.actor, scene.s.lower[at])
            for at in range(first, min(last, first + _NOUN_REACH))
        )
    spoken = scene.memory.last_spoken_here(first)
    if spoken and spoken.name == figure.name:
        return False
    return scene.memory.has_rival(figure, first)


def _shared_name(scene: Scene, mention: ActorMention) -> bool:
    """Whether a surname alone is that of several actors: « M. Castelnau » of two."""
    if mention.last - mention.first > 1:
        return False
    return scene.memory.surnames.get(scene.s.lower[mention.first], 0) > 1

"""Persons a court case calls by their part in it: « l'accusé », « la plaignante », "the defendant"."""

from __future__ import annotations

from tui.analysis.figures import Figure
from tui.analysis.scene import Scene
from tui.text.fold import fold

_PARTIES = frozenset(
    "accuse accusee prevenu prevenue suspect suspecte plaignant plaignante victime defunt defunte defendant "
    "accused plaintiff victim".split()
)
_COURT = frozenset(
    "avocat avocate procureur procureure juge president presidente magistrat magistrate expert experte "
    "enqueteur policier legiste greffier lawyer attorney prosecutor judge barrister detective officer".split()
)
"""Trades of those who are in court for others."""


def is_party(noun: str) -> bool:
    """Whether a noun, in lower case, names somebody by a part in a case."""
    return fold(noun) in _PARTIES


def party_called(scene: Scene, start: int, head: int, gender: str) -> Figure | None:
    """« l'accusé », « la victime »: who was called so before, else whom the case is about."""
    memory, noun = scene.memory, fold(scene.s.lower[head])
    nouns = sorted(memory.roles.same.get(noun, {noun}))
    called = next((index for word in nouns for index in memory.roles.by_head.get(word, ())), -1)
    if called >= 0:
        return memory.figure(start, called)
    near = next((f for f in memory.before(start, 1) if _on_trial(scene, f, gender)), None)
    if near is None:
        found = memory.protagonist(start, gender)
        return found if found and _on_trial(scene, found, gender) else None
    memory.roles.learn(near.actor, frozenset((noun,)))
    return near


def _on_trial(scene: Scene, figure: Figure, gender: str) -> bool:
    """Whether a person can be a party to a case: a name, of that gender, not there by trade."""
    words = scene.memory.roles.words.get(figure.actor, _COURT)
    by_trade = figure.actor in scene.memory.roles.words and not _COURT.isdisjoint(words)
    return figure.person and figure.actor >= 0 and scene.memory.fits(figure, gender) and not by_trade

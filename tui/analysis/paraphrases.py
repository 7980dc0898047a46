"""Bodies by what the press calls them: « les Sages », « les magistrats de la rue Cambon »."""

from __future__ import annotations

from functools import lru_cache

from tui.analysis.findings import Actors
from tui.analysis.lexicon_files import lexicon_text
from tui.analysis.syntax import Syntax
from tui.model import ActorKind

_REACH = 8
"""Tokens of a phrase among which a paraphrase stands."""


@lru_cache(maxsize=1)
def _paraphrases() -> dict[str, tuple[str, ...]]:
    """For the name of a body, in lower case, its paraphrases."""
    found = {}
    for line in lexicon_text("fr/paraphrases.txt").splitlines():
        name, equals, phrases = line.partition(" = ")
        if equals and not line.startswith("#"):
            found[name] = tuple(phrases.split(", "))
    return found


class Paraphrases:
    """The paraphrases of the bodies that one article names."""

    __slots__ = ("by_phrase", "s")

    def __init__(self, s: Syntax, actors: Actors) -> None:
        self.s = s
        self.by_phrase: list[tuple[str, int]] = []
        if s.english:
            return
        known = _paraphrases()
        for index, cluster in enumerate(actors.clusters):
            if cluster.kind != ActorKind.PERSON:
                phrases = known.get(cluster.name.lower().replace("’", "'"), ())
                self.by_phrase += [(phrase, index) for phrase in phrases]

    def body(self, start: int, last: int) -> int:
        """The body that the phrase from `start` to `last` paraphrases; -1 for none."""
        if not self.by_phrase:
            return -1
        words = " ".join(self.s.lower[start : min(last, start + _REACH)]).replace("' ", "'")
        phrase = f" {words} "
        return next((index for name, index in self.by_phrase if f" {name} " in phrase), -1)

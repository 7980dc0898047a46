"""By which nouns an article calls its organisations: « la cour », « le syndicat » after « le syndicat X »."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.figures import last_before
from tui.analysis.findings import ActorMention, Actors
from tui.analysis.grammar import AND, BODY, COMPANY, DET, MEDIA, PERSON, PREP
from tui.analysis.syntax import Syntax
from tui.model import ActorKind

_MENTIONS = 3
"""Mentions of a body beside which its noun is looked for."""
_BEFORE = 6
"""Tokens before a name in which its noun stands: « le syndicat des pilotes SNPL »."""
_AFTER = 4
"""Tokens after a name and its comma: « , premier syndicat du site »."""
_LINKS = frozenset(("de", "d'", "des", "du"))
_MOST = 8
"""Bodies that one noun may call; it keeps the time linear."""


class BodyNouns:
    """The bodies of one article by the nouns that head their names or stand beside them."""

    __slots__ = ("actors", "beside", "headed", "s")

    def __init__(self, s: Syntax, actors: Actors) -> None:
        self.s, self.actors = s, actors
        self.headed: dict[str, list[int]] = {}
        """« cour » -> « Cour des comptes », "league" -> "Port League"."""
        self.beside: dict[str, list[int]] = {}
        """« syndicat » -> SNPL, « plateforme » -> « la plateforme Airbook »."""
        for index, cluster in enumerate(actors.clusters):
            if cluster.kind == ActorKind.PERSON:
                continue
            head = cluster.name.lower().split(" ")[-1 if s.english else 0]
            _add(self.headed, head, index)
            for mention in cluster.mentions[:_MENTIONS]:
                for noun in self._nouns(mention):
                    _add(self.beside, noun, index)

    def called(self, noun: str, token: int) -> int:
        """The body that `noun` calls at `token`: the one named last before it; -1 for none."""
        found = self.headed.get(noun) or self.beside.get(noun) or ()
        clusters = self.actors.clusters
        return max(found, key=lambda index: last_before(clusters[index].mentions, token), default=-1)

    def longer(self, noun: str, token: int) -> int:
        """The body of several words that `noun` heads, named last before `token`; -1 for none."""
        clusters = self.actors.clusters
        found = (index for index in self.headed.get(noun, ()) if " " in clusters[index].name)
        named = [index for index in found if last_before(clusters[index].mentions, token) >= 0]
        return max(named, key=lambda index: last_before(clusters[index].mentions, token), default=-1)

    def _nouns(self, mention: ActorMention) -> list[str]:
        """The nouns that say what a body is, before its name or after it between commas."""
        s, found = self.s, []
        at = mention.first - 1
        while at >= max(0, mention.first - _BEFORE) and self._joins(at):
            if s.tags[at] & (BODY | COMPANY) and not s.tags[at] & (PERSON | MEDIA):
                found.append(s.lower[at])
            at -= 1
        if at >= 0 and s.kinds[at] != Kind.SIGN and not (s.tags[at] & DET or s.english):
            found = []
        if mention.last < len(s.words) and s.words[mention.last] == ",":
            found += self._apposed(mention.last + 1)
        return found

    def _joins(self, at: int) -> bool:
        s = self.s
        if s.lower[at] in _LINKS:
            return not s.tags[at - 1] & PREP
        noun = s.words[at][0].islower() and s.kinds[at] != Kind.SIGN
        return noun and not s.tags[at] & (DET | PREP | AND) and not s.verbal(at)

    def _apposed(self, first: int) -> list[str]:
        s = self.s
        for at in range(first, min(first + _AFTER, len(s.words))):
            if s.kinds[at] == Kind.SIGN or s.tags[at] & (PREP | PERSON) or s.verbal(at):
                break
            if s.tags[at] & (BODY | COMPANY) and not s.tags[at] & MEDIA and s.words[at].islower():
                return [s.lower[at]]
        return []


def _add(index: dict[str, list[int]], noun: str, body: int) -> None:
    bodies = index.setdefault(noun, [])
    if len(bodies) < _MOST and body not in bodies:
        bodies.append(body)

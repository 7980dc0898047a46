"""How far the name of a French body goes from the noun that opens it."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_capital, joined, lower_at
from tui.analysis.document import Document, Kind

_OF = frozenset(("de", "d'", "du", "des"))
_AIMS = frozenset(("pour", "en", "sur", "contre"))
_ARTICLES = frozenset(("la", "l'", "le", "les"))
_INSIDE_RUN = frozenset(("de", "d'", "du", "sur", "sous", "en", "-"))
_ADJECTIVE_ENDINGS = tuple(word_set("adjective endings"))
_INFINITIVE_ENDINGS = ("er", "ir", "oir", "ndre", "ttre", "être", "faire")
_HALF_NOUNS = word_set("half nouns")
"""Adjectives that stand before the noun of a complement: « tribunal de première instance »."""
_NO_COMPLEMENT = word_set("no complement")
_NAMED_AFTER_PEOPLE = word_set("named after people")
_ALSO_ROLES = word_set("adjectives and roles")
_LIKE_ADJECTIVES = word_set("verbs like adjectives")
_NOUNS_IN_R = word_set("nouns in r")
_OF_PERSONS = frozenset(
    "police gendarmerie parti mouvement front alliance coalition rassemblement union groupe milice".split()
)
_HOUSES = frozenset(("hospitalier", "culturel", "scolaire", "pénitentiaire"))
_LONGEST = 16
_SHORTEST_ADJECTIVE = 6


class Extent(NamedTuple):
    """Where a name ends: `last` at its end, `capitals` after its last capital (0 without one)."""

    last: int
    capitals: int
    parts: int
    """How many adjectives and complements follow the noun."""


def extent(document: Document, words: ActorWords, head: int) -> Extent:
    """How far the name goes that the noun at `head` opens."""
    return _Grammar(document, words, head).extent()


class _Grammar:
    """Reads one name from its noun on."""

    def __init__(self, document: Document, words: ActorWords, head: int) -> None:
        self.document, self.words, self.head = document, words, head
        self.limit = min(head + _LONGEST, len(document))
        self.capital = document.words[head][0].isupper()
        self.of_place = document.lower[head] in words.of_place
        self.ministry = document.lower[head] in words.ministries

    def extent(self) -> Extent:
        """Past adjectives and complements, as long as they may belong to the name."""
        at, capitals, parts = self.head + 1, 0, 0
        while at < self.limit and joined(self.document, at - 1):
            step = self._adjectives(at)
            direct = self.capital or (at == self.head + 1 and self.of_place) or self._is_house(at)
            if step == at and direct and self._own_name(at):
                step = self._capitals(at)
            if step == at:
                step = self._complement(at, self.ministry and capitals > 0)
            if step == at:
                break
            parts += 1
            if any(self.document.words[i][0].isupper() for i in range(at, step)):
                capitals = step
            at = step
            if capitals and not self.ministry and not self.capital:
                break
        return Extent(at, capitals, parts)

    def _is_house(self, at: int) -> bool:
        """Whether a house with a name of its own stands before: « centre hospitalier | Yves Le Foll »."""
        lower = self.document.lower
        return at == self.head + 2 and lower[self.head] in ("centre", "groupe") and lower[at - 1] in _HOUSES

    def _own_name(self, at: int) -> bool:
        """Whether capitals right after the noun belong to its name: unless a person begins there."""
        if not is_capital(self.document, at):
            return False
        lower = self.document.lower
        return lower[at] not in self.words.first_names or lower[self.head] in _NAMED_AFTER_PEOPLE

    def _adjectives(self, at: int) -> int:
        """Past « nationale », « économique et social »; a body with a capital takes any adjective."""
        while at < self.limit and joined(self.document, at - 1):
            word = self.document.lower[at]
            if word in self.words.qualifiers or (self.capital and self._is_adjective(at)):
                at += 1
            elif word == "et" and lower_at(self.document, at + 1) in self.words.adjectives:
                at += 2
            else:
                break
        return min(at, self.limit)

    def _complement(self, start: int, listing: bool) -> int:
        """Past the complement at `start`; `start` itself when there is none.

        `listing`: in a ministry's name after a portfolio, where « , des Mines et des Carrières » goes on.
        """
        document, lower = self.document, self.document.lower
        at = start
        if lower[at] == "et" or (document.words[at] == "," and (listing or self._enumerates(at))):
            at += 1
            if not self._goes_on(at):
                return start
        preposition = lower_at(document, at)
        aims = preposition in _AIMS and document.words[start - 1][0].islower()
        if start == self.head + 1 and preposition in ("pour", "contre"):
            aims = lower[self.head] not in self.words.lone_bodies
        if preposition not in _OF and not aims:
            return start
        at += 1
        while at < self.limit and lower[at] in _ARTICLES:
            at += 1
        if at >= self.limit or lower[at] in _NO_COMPLEMENT or not joined(document, at - 1):
            return start
        if is_capital(document, at):
            return start if self._is_person(at) else self._capitals(at)
        return self._nouns(at) if self._is_noun(at, preposition, listing) else start

    def _is_person(self, at: int) -> bool:
        """Whether a person is named at `at`, whose party or police it is, and no place."""
        word, head = self.document.lower[at], self.document.lower[self.head]
        if head in _NAMED_AFTER_PEOPLE or head not in _OF_PERSONS:
            return False
        full = (
            word in self.words.first_names
            and at + 1 < len(self.document)
            and is_capital(self.document, at + 1)
        )
        return full or word in self.words.famous

    def _enumerates(self, comma: int) -> bool:
        """Whether a name goes on after a comma: « Agence de l'alimentation, | de l'eau et du travail »."""
        near = self.document.lower[comma + 1 : comma + 7]
        return (
            self.capital
            and near[:1] == ["de"]
            and any(word == "et" and after in _OF for word, after in pairwise(near))
        )

    def _goes_on(self, at: int) -> bool:
        """Whether a second complement that begins at `at` belongs to the name: « et de l'Assainissement »."""
        document, word = self.document, lower_at(self.document, at)
        if word not in _OF:
            return False
        capital = is_capital(document, at + 1) or is_capital(document, at + 2)
        return capital or word == "de" or lower_at(document, at + 1) in self.words.portfolios

    def _is_noun(self, at: int, preposition: str, listing: bool) -> bool:
        """Whether a lower-case word may be the noun of a complement: no infinitive, no body of its own."""
        word = self.document.lower[at]
        if self.document.kinds[at] != Kind.WORD or word in self.words.of_place:
            return False
        infinitive = word.endswith(_INFINITIVE_ENDINGS) and not word.endswith(("ier", "yer"))
        if preposition in ("de", "d'") and infinitive and word not in _NOUNS_IN_R:
            return False
        return not listing or word in self.words.portfolios

    def _capitals(self, at: int) -> int:
        """Past the capitals at `at` and the adjectives after them: « Affaires étrangères »."""
        document, lower, names = self.document, self.document.lower, self.words.first_names
        at += 1
        while at < self.limit and joined(document, at - 1):
            if is_capital(document, at):
                if lower[at] in names and lower[at - 1] in self.words.suffixes:
                    break
                at += 1
            elif self._is_adjective(at):
                at += 1
            elif lower[at] in _INSIDE_RUN and is_capital(document, at + 1) and lower[at + 1] not in names:
                at += 2
            else:
                break
        return min(at, self.limit)

    def _nouns(self, at: int) -> int:
        """Past a complement's noun and its adjectives: « contrôle prudentiel »."""
        at += 2 if self.document.lower[at] in _HALF_NOUNS else 1
        while at < self.limit and joined(self.document, at - 1) and self._is_adjective(at):
            at += 1
        return min(at, self.limit)

    def _is_adjective(self, at: int) -> bool:
        words, word = self.words, self.document.lower[at]
        if self.document.kinds[at] != Kind.WORD or self.document.words[at][0].isupper():
            return False
        if word in words.qualifiers or (self.capital and at == self.head + 1 and "-" in word):
            return True  # « Conseil | café-cacao »
        if word in _ALSO_ROLES or word.removesuffix("s") in _ALSO_ROLES:
            return True
        if len(word) < _SHORTEST_ADJECTIVE or not word.endswith(_ADJECTIVE_ENDINGS):
            return False
        other = word in words.verbs or word in words.common or word in words.labels or word in words.roles
        return not other and word not in _LIKE_ADJECTIVES

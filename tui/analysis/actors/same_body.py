"""Which longer name a body's shorter one stands for: « la Commission », « l'ANE », "Acme"."""

from __future__ import annotations

from tui.analysis.actors.acronyms import Definition
from tui.analysis.actors.clubs import CLUB_OPENERS
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.named import Named
from tui.analysis.document import Document
from tui.model import ActorKind

_SMALL = word_set("clusters small")
_MOST = 40
"""More names with one first word than this are not told apart; it keeps the time linear."""
_SHORTEST = 5
"""A shorter name says too little to be the beginning of a longer one."""
_LONGEST_CHAIN = 3


class SameBody:
    """The bodies of an article and which of their names are one."""

    def __init__(
        self, document: Document, words: ActorWords, mentions: list[Named], definitions: list[Definition]
    ) -> None:
        self.words = words
        self.alias: dict[str, str] = {}
        self.keys = {m.key: m.known or m.key for m in mentions if m.kind is ActorKind.ORGANISATION}
        for d in definitions:
            self._define(" ".join(document.lower[d.first : d.last]), document.lower[d.short])
        for key in [key for key in self.keys if key.startswith("the ")]:
            if key[4:] in self.keys:
                self.alias[self.keys[key]] = self.keys[key[4:]]
        self._by_beginning()
        self._by_end(document.language == "en")
        self._by_initials()

    def key(self, m: Named) -> str:
        """The key of the body that `m` names."""
        key = m.known or m.key
        for _ in range(_LONGEST_CHAIN):
            key = self.alias.get(key, key)
        return key

    def _define(self, long: str, short: str) -> None:
        long = self.keys.get(long, long)
        for key in (short, self.keys.get(short, short)):
            if key != long:
                self.alias[key] = long

    def _by_beginning(self) -> None:
        """« Acme » is « Acme Energy », « la Commission » the « Commission européenne »."""
        by_first: dict[str, list[str]] = {}
        for key in self.keys:
            names = by_first.setdefault(_first_word(key), [])
            if len(names) < _MOST:
                names.append(key)
        for key, value in self.keys.items():
            if value != key or key in self.alias or len(key) < _SHORTEST:
                continue
            longer = [k for k in by_first[_first_word(key)] if k.startswith((key + " ", key + "."))]
            if longer and (len(longer) == 1 or key in self.words.bodies or " " in key):
                self.alias[key] = self.keys[longer[0]]

    def _by_end(self, english: bool) -> None:
        """ "Rovers" is "Ashbourne Rovers", where only one name ends so."""
        by_last: dict[str, set[str]] = {}
        for key in self.keys:
            if " " in key:
                by_last.setdefault(key.rpartition(" ")[2], set()).add(key)
        for key, value in self.keys.items():
            longer = by_last.get(key, ())
            if len(longer) == 1 and next(iter(longer)).partition(" ")[0] in CLUB_OPENERS:
                self.alias.setdefault(value, self.keys[next(iter(longer))])  # « Agen » is « SU Agen »
            plain = value == key or english  # "the Tribune", though another one is known so
            if plain and value not in self.alias and key in self.words.english_bodies and len(longer) == 1:
                self.alias[value] = self.keys[next(iter(longer))]

    def _by_initials(self) -> None:
        """Ties an acronym that the article does not introduce to the one body whose first letters it has."""
        initials: dict[str, list[str]] = {}
        for key in self.keys:
            letters = "".join(word[0] for word in key.split(" ") if word not in _SMALL)
            initials.setdefault(letters, []).append(key)
        for key, value in self.keys.items():
            fits = initials.get(key, []) if len(key) > 2 else []
            if len(fits) == 1 and value == key and key not in self.alias:
                self.alias[key] = self.keys[fits[0]]


def _first_word(key: str) -> str:
    return key.partition(" ")[0].partition(".")[0]

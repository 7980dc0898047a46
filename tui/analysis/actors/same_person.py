"""Which full name a shorter mention of a person stands for: « Mme Martin », « J.-P. Dupont », « Hélène »."""

from __future__ import annotations

from tui.analysis.actors.first_names import is_first_name
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.named import Named
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document
from tui.analysis.grammar import KIN, word_table
from tui.model import ActorKind

_STEM = 5
"""Spellings of a foreign surname that share so many letters are one: Zelensky, Zelenskiy."""
_SHORTENED = 4
"""So many letters are left of a first name that is cut: « Ibra »."""
_NEAR = 3
"""And differ in length by less than this."""
_MOST = 40
"""More full names with one word in common than this are not told apart; it keeps the time linear."""
_PARTICLES = word_set("clusters particles")
_WHOSE = frozenset("son sa leur his her their".split())
BY_ARTICLE = {"la": "f", "une": "f", "le": "m", "un": "m"}


class SamePerson:
    """The full names of an article and what was read of them so far."""

    def __init__(self, document: Document, words: ActorWords, mentions: list[Named]) -> None:
        self.document, self.words = document, words
        self.full: dict[str, list[str]] = {}
        self.stems: dict[str, list[str]] = {}
        self.shortened: dict[str, list[str]] = {}
        self.gender: dict[str, str] = {}
        """Gender by full name, where a title, a role or the first name shows it."""
        self.address: dict[str, str] = {}
        self.relatives: set[str] = set()
        """Full names that « son père, » or "her brother" introduces: the surname alone means another."""
        self.count: dict[str, int] = {}
        self.last: dict[str, int] = {}
        self.names = dict.fromkeys(m.key for m in mentions if m.kind is ActorKind.PERSON and _is_full(m.key))
        """The full names, in the order of the text."""
        for name in sorted(self.names, key=len, reverse=True):
            self._index(name)
        for m in mentions:
            if m.key in self.names:
                self._introduce(m)

    def _index(self, name: str) -> None:
        for short in shortened(name):
            _add(self.shortened, short, name)
        for part in name.split(" "):
            _add(self.full, part, name)
            _add(self.stems, part[:_STEM], name)
            if part.startswith(("al-", "el-")):
                _add(self.full, part[3:], name)

    def _introduce(self, m: Named) -> None:
        gender = gender_before(self.document, self.words, m.first) or _of_first_name(self.words, m.key)
        if gender:
            self.gender.setdefault(m.key, gender)
        if _as_relative(self.document, m.first):
            self.relatives.add(m.key)
        if lower_at(self.document, m.first - 1) in self.words.addresses:
            self.address.setdefault(m.key, self.document.lower[m.first - 1])

    def key(self, m: Named) -> str:
        """The key of the person that `m` names; mentions are asked in the order of the text."""
        found = self._full_name(m)
        self.last[found] = m.first
        self.count[found] = self.count.get(found, 0) + 1
        return found

    def _full_name(self, m: Named) -> str:
        parts = m.key.split(" ")
        options = [n for n in self.full.get(parts[-1], ()) if n != m.key and _fits(parts, n.split(" "))]
        if m.key in self.names:
            longer = [n for n in options if n.count(" ") >= len(parts)]
            return longer[0] if len(longer) == 1 and self._may_be(m.key, longer[0]) else m.key
        if not options and len(parts) == 1:
            options = self.shortened.get(m.key, [])
        if not options and len(parts) == 1 and len(m.key) > _STEM:
            near = self.stems.get(m.key[:_STEM], ())
            options = [n for n in near if abs(len(n.rpartition(" ")[2]) - len(m.key)) < _NEAR]
        return self._choose(m, options) if options else m.key

    def _choose(self, m: Named, options: list[str]) -> str:
        """Of several the one whose surname, title and gender fit, then the one spoken of most."""
        options = [n for n in options if n.endswith(" " + m.key)] or options
        before = lower_at(self.document, m.first - 1)
        if before in self.words.addresses:
            options = [n for n in options if self.address.get(n) == before] or options
        gender = gender_before(self.document, self.words, m.first)
        if gender:
            options = [n for n in options if self.gender.get(n, gender) == gender] or options
        seen = [n for n in options if n in self.last] or options
        if gender or before in self.words.addresses:
            return max(seen, key=lambda n: self.last.get(n, -1))
        return max(seen, key=lambda n: (n not in self.relatives, self.count.get(n, 0), self.last.get(n, -1)))

    def _may_be(self, one: str, other: str) -> bool:
        genders = self.gender.get(one, ""), self.gender.get(other, "")
        return genders[0] == genders[1] or "" in genders


def shortened(name: str) -> list[str]:
    """What a first name may be cut to: "ibra", "ibrah" and "ibrahi" of "ibrahima kouyaté"."""
    first = name.partition(" ")[0]
    return [first[:size] for size in range(_SHORTENED, min(len(first) - 1, _STEM + _NEAR))]


def _as_relative(document: Document, first: int) -> bool:
    """Whether « son père, », « sa femme » or "his brother" stands before a name."""
    at = first - 1 - (lower_at(document, first - 1) == ",")
    kin = word_table(document.language).get(lower_at(document, at), 0) & KIN
    return bool(kin) and lower_at(document, at - 1) in _WHOSE


def _add(index: dict[str, list[str]], key: str, name: str) -> None:
    names = index.setdefault(key, [])
    if len(names) < _MOST:
        names.append(name)


def _is_full(name: str) -> bool:
    """Whether a name holds more than a surname with its particle or its initial."""
    parts = name.split(" ")
    if len(parts) < 2 or parts[0].endswith("."):
        return False
    return len(parts) > 2 or parts[0] not in _PARTICLES


def _fits(parts: list[str], full: list[str]) -> bool:
    """Whether a shorter name's words are among those of the full one, in order; initials stand for words."""
    initials = [part for part in parts[:-1] if part.endswith(".")]
    spelled = [part for part in parts if not part.endswith(".") and part != "-"]
    if (initials and not full[0].startswith(initials[0][0])) or len(spelled) > len(full):
        return False
    rest = iter(full)
    return all(any(w == part or w.endswith("-" + part) for w in rest) for part in spelled)


def gender_before(document: Document, words: ActorWords, first: int) -> str:
    """The gender that the title or the role before a name shows: "m", "f" or ""."""
    at = first - 1
    word = lower_at(document, at)
    if word in words.addresses:
        if words.addresses[word]:
            return words.addresses[word]
        at -= 2 if lower_at(document, at - 1) == "," else 1
        word = lower_at(document, at)
    gender = words.roles.get(word, "")
    return BY_ARTICLE.get(lower_at(document, at - 1), "") if gender == "b" else gender


def _of_first_name(words: ActorWords, key: str) -> str:
    """The gender of a full name's first name."""
    first = key.split(" ", 1)[0]
    if not is_first_name(words, first):
        return ""
    gender = words.first_names.get(first) or words.first_names.get(first.partition("-")[0], "")
    return gender if gender in ("m", "f") else ""

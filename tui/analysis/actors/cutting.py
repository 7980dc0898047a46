"""Cuts a run of capitals where one name or title ends and the next begins.

"Israeli Prime Minister | Benjamin Netanyahu", « BFM-TV | Jean Dupont », "InfoCorp | President | Ann Smith".
"""

from __future__ import annotations

from itertools import pairwise

from tui.analysis.actors.candidate import Candidate, Unit, candidate_of, is_palace
from tui.analysis.actors.east_asian import is_full_name, is_given
from tui.analysis.actors.first_names import is_first_name
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.next_name import begins_name
from tui.analysis.actors.offices import is_department
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind

_NOBLE = word_set("noble")
_ARTICLES = frozenset(("l'", "le", "la", "du", "au", "un", "une"))
_PARTICLES = word_set("particles")
_CAUSES = frozenset(("against", "without"))
"""Small words inside what a body is for: "Surfers Against Sewage"."""
_ON_STAGE = word_set("on stage")
"""Roles of those who often go by one name: "Rapper Stormzy"."""
_MEMBERS = frozenset("mps meps msps mlas mks tds ams".split())
_OF_PEOPLE = tuple(word_set("endings of people"))
"""How words for what a person is end: eyewitness, podcaster, no Achta."""
_LEADING = word_set("leading things")
_ALWAYS_TITLES = word_set("always titles")
"""Titles that are first names too, and titles all the same."""


def cut(document: Document, words: ActorWords, units: list[Unit], ordinary: bool) -> list[Candidate]:
    """The names of a run, in order. `ordinary`: its first capital may only open a sentence."""
    if len(units) == 1:
        c = candidate_of(document, units)
        c.ordinary = ordinary
        return [c]
    cutter, titled = _Cutter(document, words), False
    if ordinary and cutter.is_label(units[0]):
        units = units[1:]
    if ordinary and cutter.is_unknown_title(units):
        units, ordinary, titled = units[1:], False, True
    whole = len(units) == 1 or cutter.is_one_body(units)
    parts = [(units, False)] if whole else cutter.parts(units, ordinary)
    found = []
    for part, before in parts:
        c = candidate_of(document, part)
        c.titled = before or (titled and part[0] is units[0])
        c.ordinary = ordinary and part[0] is units[0]
        found.append(_trimmed(document, words, c))
    return found


class _Cutter:
    """The rules of where a run is cut."""

    def __init__(self, document: Document, words: ActorWords) -> None:
        self.document, self.words = document, words
        self.english = document.language == "en"

    def is_label(self, unit: Unit) -> bool:
        """Whether an English run opens on a noun that only says what is named: "Rivals Acme and Bolt"."""
        words, word = self.words, self.document.lower[unit[0]]
        if not self.english or unit[2] or word in words.first_names or self.document.words[unit[0]].isupper():
            return False
        noun = word.removesuffix("s")
        return noun in words.labels and word not in words.english_bodies

    def is_unknown_title(self, units: list[Unit]) -> bool:
        """Whether a sentence opens on any word before a full name: "Eyewitness | Gladys Trewin"."""
        words, lower = self.words, self.document.lower
        if len(units) < 3 or units[0][2] or units[1][2] or units[2][0] != units[1][1]:
            return False
        if units[1][0] != units[0][1] or self.document.kinds[units[0][0]] != Kind.WORD:
            return False
        first, second, last = lower[units[0][0]], lower[units[1][0]], lower[units[-1][1] - 1]
        body = last in words.bodies or last in words.suffixes or last in words.things
        known = first in words.places or first in words.bodies or is_first_name(words, first)
        known = known or not first.endswith(_OF_PEOPLE)
        return not body and not known and second in words.first_names and second not in _PARTICLES

    def is_one_body(self, units: list[Unit]) -> bool:
        """Whether the whole run is one body, by its last word: "Prince Charles Hospital"."""
        if not self.english:
            return False
        words, last = self.words, self.document.lower[units[-1][1] - 1]
        if last.isdigit() and len(units) > 2:
            last = self.document.lower[units[-2][1] - 1]  # "Transit Union Local 1385"
        if is_palace(units[-1]):
            return False  # "the Biden | White House"
        inside = [self.document.lower[u[0]] for u in units[1:-1]]
        if last in words.suffixes or self._is_phrase(units) or not _CAUSES.isdisjoint(inside):
            return True
        if len(units) == 2 and self.document.lower[units[0][0]] in _LEADING:
            return last not in words.ranks  # "Operation Elder"
        return last in words.bodies and (last not in words.roles or last.endswith("s"))

    def _is_phrase(self, units: list[Unit]) -> bool:
        """Whether a run is a body and what it is of, to its end: "Royal College of Midwives"."""
        words, lower = self.words, self.document.lower
        for at, (before, unit) in enumerate(pairwise(units)):
            if unit[0] > before[1] and lower[before[1]] in ("of", "for", "on"):
                body = lower[before[1] - 1] in words.english_bodies
                opened = body and lower[units[0][0]] not in words.ranks
                rest = [lower[u[0]] for u in units[at + 1 :]]
                other = any(w in words.addresses or w in words.ranks for w in rest[1:-1])
                other = other or (rest[-1] in words.ranks and rest[-1] != "general" and len(rest) > 1)
                return opened and not other and not any(is_first_name(words, w) for w in rest[1:])
        return False

    def parts(self, units: list[Unit], ordinary: bool) -> list[tuple[list[Unit], bool]]:
        """The names of a run and whether a title stands before each; titles themselves are left out."""
        found: list[tuple[list[Unit], bool]] = []
        part: list[Unit] = []
        titled = False
        for index, unit in enumerate(units):
            following = units[index + 1 :]
            if self._is_title(unit, part, following, ordinary and index == 0):
                while (
                    part and not part[-1][2] and self.document.lower[part[-1][0]] in self.words.before_roles
                ):
                    part.pop()  # "Senate Majority Leader"
                title = self.document.lower[unit[0]]
                if part and not is_department(self.document, self.words, part, title):
                    found.append((part, titled))
                part, titled = [], True
                continue
            if part and not titled and begins_name(self.document, self.words, part, unit, bool(following)):
                found.append((part, titled))
                part = []
            part.append(unit)
        return [*found, (part, titled)] if part else found

    def _is_title(self, unit: Unit, part: list[Unit], following: list[Unit], opens: bool) -> bool:
        """Whether a unit is a title, a role or a demonym that only goes with the name after it."""
        words, word = self.words, self.document.lower[unit[0]]
        if is_full_name(self.document, unit[0]):
            return False
        if word in _MEMBERS and part:
            return True  # "Labour | MPs"
        initial = word == "m." and part and is_first_name(words, self.document.lower[part[-1][0]])
        if initial or self._is_inside(unit, part, following):  # "Ellen M. Banner"
            return False
        if word in words.addresses:
            return bool(following) or self.document.kinds[unit[0]] == Kind.ABBREVIATION
        if word in words.ranks or self._is_role(word, part, following, opens):
            return word not in words.first_names or word in _ALWAYS_TITLES or bool(part)
        return not part and bool(following) and self._qualifies(unit, following)

    def _qualifies(self, unit: Unit, following: list[Unit]) -> bool:
        """Whether a unit only says something of the person after it: « l'Italien | Ettore Bassi »."""
        words, word = self.words, self.document.lower[unit[0]]
        if not self.english:
            return (
                lower_at(self.document, unit[0] - 1) in _ARTICLES
                and word in words.demonyms
                and len(following) > 1
            )
        if word in words.before_roles:
            return self._role_follows([unit, *following])
        return word in words.demonyms and self._person_follows(following)

    def _is_role(self, word: str, part: list[Unit], following: list[Unit], opens: bool) -> bool:
        """Whether a trade or a quality with a capital is said of a person: no "Tanner Hill"."""
        if not self.english:
            return word in self.words.roles and (opens or bool(part))
        if word not in self.words.roles and not self._is_compound_role(word):
            return False
        if following and self.document.lower[following[0][0]] in self.words.things:
            return False  # "Cook County"
        if part or not following or self._person_follows(following) or (opens and word in _ON_STAGE):
            return True
        return word not in self.words.name_words and len(following) > 1  # no "Great Plains Rail"

    def _is_compound_role(self, word: str) -> bool:
        """Whether a word is a role with a prefix: "Vice-Chair", no "Fairclough-Reeve"."""
        left, _, right = word.rpartition("-")
        known = left in self.words.before_roles or left in self.words.roles or left in self.words.portfolios
        return known and right in self.words.roles

    def _is_inside(self, unit: Unit, part: list[Unit], following: list[Unit]) -> bool:
        """Whether a unit can only be part of a name: known, linked ("Ministry of Justice"), or its end."""
        if unit[2] or (following and self.document.lower[unit[1]] in ("'s", "’s", "'", "for")):
            return True  # "Citizens for Fair Taxes"
        if not part:
            return False
        word = self.document.lower[unit[0]]
        lone = len(part) == 1 and part[0][2] is None and self.english
        if lone and word in _NOBLE and is_first_name(self.words, self.document.lower[part[0][0]]):
            return True  # "Alex King Nartey"
        if word == "general" and not following and len(part) == 1:
            return self.document.lower[part[0][0]] not in self.words.roles  # "Ebbw General"
        linked = unit[0] > part[-1][1]
        address = word in self.words.addresses
        return linked or (not address and not following and self._ends_name(part, word))

    def _ends_name(self, part: list[Unit], word: str) -> bool:
        """Whether a role's word is only the end of a name: "Rachel Judge", "Daily Monitor", "Dairy Queen"."""
        partners = word.endswith("s") and word[:-1] in self.words.roles
        if word in self.words.bodies or word in _NOBLE or partners:
            return True
        return self.document.lower[part[0][0]] in self.words.first_names or is_given(
            self.document, part[0][0]
        )

    def _role_follows(self, units: list[Unit]) -> bool:
        """Whether a role follows before the name: "Former | Mayor | Ann Smith", no "Federal Court"."""
        words = self.words
        for before, unit in pairwise(units[:-1] if len(units) > 2 else units):
            word = self.document.lower[unit[0]]
            if unit[2] or unit[0] > before[1]:
                return False
            if word in words.roles or word in words.ranks:
                return True
            if word not in words.before_roles and word not in words.demonyms:
                return is_first_name(words, word)
        return False

    def _person_follows(self, following: list[Unit]) -> bool:
        word = self.document.lower[following[0][0]]
        words = self.words
        if is_full_name(self.document, following[0][0]):
            return True
        return word in words.roles or word in words.before_roles or is_first_name(words, word)


def _trimmed(document: Document, words: ActorWords, c: Candidate) -> Candidate:
    """Without the demonym it ends on: "the Mail | British"."""
    if c.last - c.first < 2 or c.entry:
        return c
    letters = document.words[c.last - 1] in words.acronyms and c.last - c.first > 2
    letters = letters and is_first_name(words, document.lower[c.first])  # "Orla Byrne | SC"
    if letters or (not c.titled and document.lower[c.last - 1] in words.demonyms):
        c.last -= 1
        c.key = " ".join(document.lower[c.first : c.last])
    return c

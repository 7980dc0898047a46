"""What each candidate is: settled by known names, then by the summed evidence of all its mentions."""

from __future__ import annotations

from typing import NamedTuple

from tui.analysis.actors.acronyms import Definition
from tui.analysis.actors.bodies import Body
from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.clubs import plays, teams
from tui.analysis.actors.east_asian import opens_on_surname
from tui.analysis.actors.evidence import Weight, in_capitals
from tui.analysis.actors.first_names import is_first_name
from tui.analysis.actors.gazetteer import Entry, Known
from tui.analysis.actors.known import known_at
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.listed import listed
from tui.analysis.actors.named import Named
from tui.analysis.actors.owners import find_owners
from tui.analysis.actors.quoted import Quoted
from tui.analysis.actors.same_person import shortened
from tui.analysis.actors.short_bodies import beginnings, ends
from tui.analysis.actors.surnames import split_pair, with_particles
from tui.analysis.actors.surroundings import weigh
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document
from tui.model import ActorKind, Confidence

_AT_PLACES = word_set("english place") | {"à", "vers", "près", "dans"}
_KOREAS = {"north": "KP", "nord": "KP", "south": "KR", "sud": "KR"}
"""What the halves of Korea are called where one of them has been named: "the North's coastline"."""
_THE = frozenset(("the", "le", "du", "au"))
_PEOPLES = ("iens", "éens", "ais", "ois")
"""How the people of a place are called, who are no team: « les Corréziens »."""
_SHORT = 3
"""So short a surname is known again inside sentences only, and not in capitals."""
_ENOUGH = 2.0
_FAIR = 3.0
_SURE_PERSON = 4.0
_CLEAR = 5.0
_VETO = 6.0
"""What speaks this strongly against an actor in one mention holds there, whatever the others say."""


class SureNames(NamedTuple):
    """What needs no weighing: bodies named by their kind, acronyms and their long forms, names in marks."""

    bodies: list[Body]
    definitions: list[Definition]
    quoted: Quoted
    sport: bool
    """Whether the article is a report on sport."""
    things: frozenset[str]
    """The acronyms, in lower case, that the article gives to what is nobody."""


def settle(
    document: Document, words: ActorWords, candidates: list[Candidate], sure: SureNames
) -> list[Named]:
    """The mentions among the candidates and the names already sure, in the order of the text."""
    found = [_of_body(document, words, body) for body in (*sure.bodies, *sure.quoted.bodies)]
    found += [
        Named(b.first, b.last, ActorKind.PERSON, " ".join(document.lower[b.first : b.last]), b.rule)
        for b in sure.quoted.nicknames
    ]
    judge = _Judge(document, words, candidates, sure)
    for c in candidates:
        pair = split_pair(document, words, c, judge.people, judge.sport) if "-" in c.key else []
        named = None if pair else judge.named(c)
        found += pair or ([named] if named else [])
    found += find_owners(document, words)
    with_particles(document, words, found)
    found.sort(key=lambda n: n.first)
    return found


def _of_body(document: Document, words: ActorWords, body: Body) -> Named:
    entry = known_at(document, words, body.first)
    whole = entry is not None and len(entry.tokens) == body.last - body.first
    known = body.known or (entry.key if entry and whole else "")
    key = " ".join(document.lower[body.first : body.last])
    return Named(body.first, body.last, ActorKind.ORGANISATION, key, body.rule, known=known)


class _Judge:
    """Decides what each candidate of one document is."""

    def __init__(
        self, document: Document, words: ActorWords, candidates: list[Candidate], sure: SureNames
    ) -> None:
        self.document, self.words, self.titles = document, words, sure.quoted.titles
        self.sport, self.things = sure.sport, sure.things
        self.heads = {document.lower[b.first] for b in sure.bodies}
        self.koreas = any(c.entry is not None and c.entry.key in _KOREAS.values() for c in candidates)
        self.sums: dict[str, Weight] = {}
        strong: list[tuple[Candidate, float]] = []
        surely: set[str] = set()
        for c in candidates:
            if c.entry is None:
                weight = weigh(document, words, c)
                self.sums.setdefault(c.key, Weight()).add(weight)
                if weight.person >= _SURE_PERSON:
                    surely.add(c.key)
                if weight.other >= _VETO and weight.other > max(weight.person, weight.body):
                    strong.append((c, weight.other))
        for definition in sure.definitions:
            self.sums.setdefault(document.lower[definition.short], Weight()).body += 2 * _CLEAR
        self.people = self._people(candidates)
        self.short = {short for key in set(self.people.values()) for short in shortened(key)}
        self.teams = teams(document, words, candidates) - self.people.keys() if self.sport else frozenset()
        self.ends = ends(words, self.sums)
        self.begins = beginnings(words, self.sums, self.people.keys(), surely)
        self.people = {part: key for part, key in self.people.items() if key not in self.begins}
        known = self.people.keys() | self.begins
        self.vetoed = {c.first for c, other in strong if c.key not in known or other > _VETO + 2}

    def _people(self, candidates: list[Candidate]) -> dict[str, str]:
        """Every word of a name that is surely a person's -> the key of that name."""
        parts: dict[str, str] = {}
        for c in candidates:
            if c.entry is None and c.last - c.first > 1:
                weight = self.sums[c.key]
                if weight.person >= _ENOUGH and weight.person > max(weight.body, weight.other):
                    names = c.key.split(" ")
                    for part in names:
                        short = part == names[-1] and part not in self.words.common
                        if len(part) > 2 or short or opens_on_surname(c.key, part):
                            parts.setdefault(part, c.key)
        return parts

    def named(self, c: Candidate) -> Named | None:
        """The mention that a candidate is, or None."""
        if self.sport and (self._is_city(c) or self._is_team(c)):
            return self._playing(c)
        if c.key in _KOREAS and self.koreas and lower_at(self.document, c.first - 1) in _THE:
            return Named(c.first, c.last, ActorKind.STATE, c.key, "half", Confidence.LIKELY, _KOREAS[c.key])
        if c.first in self.vetoed or c.key in self.things:
            return None
        if c.entry:
            return self._listed(c, c.entry)
        if c.first in self.titles and not self._person_in_title(c):
            return None
        full = c.last - c.first > 1 and self.people.get(c.key.rpartition(" ")[2]) == c.key
        again = None if full or not (" " in c.key or c.key in self.people) else self._again(c)
        if again is None and c.key in self.begins and (" " in c.key or c.key in self.words.first_names):
            again = self._body_again(c)  # "Tanner Hill" of "Tanner Hill School"
        return again or self._weighed(c, self.sums[c.key]) or self._body_again(c) or self._shortened(c)

    def _shortened(self, c: Candidate) -> Named | None:
        """A person whose first name is cut: « Ibra » of « Ibrahima Kouyaté »."""
        if c.key not in self.short or c.key in self.words.common or c.key in self.words.places:
            return None
        return Named(c.first, c.last, ActorKind.PERSON, c.key, "shortened", Confidence.LIKELY)

    def _listed(self, c: Candidate, entry: Entry) -> Named | None:
        """A known name, or the surname of a person that is one too."""
        if c.key in self.people and lower_at(self.document, c.first - 1) in self.words.addresses:
            return Named(c.first, c.last, ActorKind.PERSON, c.key, "person-again")
        surname = entry.known == Known.BODY and c.last - c.first == 1 and c.key in self.people
        return (self._again(c) if surname else None) or listed(self.document, self.words, c, entry)

    def _playing(self, c: Candidate) -> Named | None:
        """A city or a team in a report on sport."""
        city = self._is_city(c)
        if city and not plays(self.document, self.words, c):
            return None
        if not city and c.key in self.teams and lower_at(self.document, c.first - 1) in _AT_PLACES:
            return None
        rule = "city-as-club" if city else "team"
        return Named(c.first, c.last, ActorKind.ORGANISATION, c.key, rule, Confidence.LIKELY)

    def _is_city(self, c: Candidate) -> bool:
        if c.entry:
            return c.entry.known == Known.CAPITAL
        return c.key in self.words.places and c.last - c.first <= 2

    def _is_team(self, c: Candidate) -> bool:
        """Whether a name is one of those who play, or a lone plural with an article: "the Lakers"."""
        if c.key in self.teams:
            return True
        if c.last - c.first > 1 or c.entry or not c.key.endswith("s") or c.key in self.words.demonyms:
            return False
        article = lower_at(self.document, c.first - 1) in ("the", "les") and not c.key.endswith(_PEOPLES)
        return article and c.key not in self.words.common and c.key not in self.words.things

    def _person_in_title(self, c: Candidate) -> bool:
        """Whether a name inside a title or a slogan is somebody's all the same: « Liberté pour Hela »."""
        named = lower_at(self.document, c.first - 2) in self.words.things  # « le navire « Ocean Viking » »
        if c.key in self.words.famous and lower_at(self.document, c.last)[:1].isalpha():
            return True  # "Ramaphosa lies"
        return c.key in self.people or (
            not named and c.last - c.first > 1 and is_first_name(self.words, self.document.lower[c.first])
        )

    def _again(self, c: Candidate) -> Named | None:
        """A shorter name of a person whose full name the article gives."""
        weight = self.sums.get(c.key) or Weight()
        full = self.people.get(c.key, "")
        surname = full.endswith(" " + c.key) or opens_on_surname(full, c.key)
        if (weight.other >= _CLEAR and not surname) or weight.body > weight.person + 4:
            return None
        speaks = surname and lower_at(self.document, c.last) in self.words.verbs  # "Young said"
        if c.ordinary and c.key in self.words.common and not speaks:
            return None
        if len(c.key) < _SHORT and ((c.ordinary and not speaks) or self.document.words[c.first].isupper()):
            return None
        if lower_at(self.document, c.first - 1) in ("les", "des", "aux"):  # a family
            return None
        parts = c.key.split(" ")
        if any(part in self.people for part in parts) and all(
            part in self.people or len(part) < 3 for part in parts
        ):
            sure = self._sureness(self.sums[self.people[next(p for p in parts if p in self.people)]])
            return Named(c.first, c.last, ActorKind.PERSON, c.key, "person-again", sure)
        return None

    def _weighed(self, c: Candidate, weight: Weight) -> Named | None:
        best = max(weight.person, weight.body, weight.other)
        if best < _ENOUGH or best == weight.other:
            return None
        sure = self._sureness(weight)
        if best == weight.person:
            return Named(c.first, c.last, ActorKind.PERSON, c.key, "person", sure)
        return Named(c.first, c.last, ActorKind.ORGANISATION, c.key, "body-by-evidence", sure)

    @staticmethod
    def _sureness(weight: Weight) -> Confidence:
        """How sure a decision by weight is: clear evidence, and little against it."""
        first, second = sorted((weight.person, weight.body, weight.other), reverse=True)[:2]
        if first < _CLEAR or first - second < _CLEAR - 1:
            return Confidence.LIKELY if first >= _FAIR else Confidence.DOUBTFUL
        return Confidence.SURE

    def _body_again(self, c: Candidate) -> Named | None:
        """« la Commission » where the article names a « Commission européenne »."""
        begins = c.key in self.begins and not in_capitals(self.document, c)
        begins = begins and lower_at(self.document, c.first - 1) not in _AT_PLACES
        if c.key in self.ends or (begins and not self._is_city(c)):
            return Named(c.first, c.last, ActorKind.ORGANISATION, c.key, "body-by-a-word", Confidence.LIKELY)
        if c.key not in self.words.bodies or c.ordinary:
            return None
        if c.key not in self.heads and c.key not in self.words.lone_bodies:
            return None
        return Named(c.first, c.last, ActorKind.ORGANISATION, c.key, "body-by-its-noun", Confidence.LIKELY)

"""Whom the subject of a reporting verb stands for: a named actor, somebody named before, or a source without name."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.findings import ActorMention, Actors
from tui.analysis.grammar import BODY, COMPANY, DET, KIN, MANY, MEDIA, PERSON, PREP, PRON, SPEAKS, TEXT, TITLE
from tui.analysis.memory import Figure, Memory, governed, noun_gender
from tui.analysis.roles import holder
from tui.analysis.syntax import Syntax
from tui.analysis.wording import own_words
from tui.model import ActorKind

_SINGULAR = {
    "il": "m", "elle": "f", "lui": "", "-il": "m", "-t-il": "m", "-elle": "f", "-t-elle": "f",
    "he": "m", "she": "f", "him": "m", "her": "f", "celui-ci": "m", "celle-ci": "f",
}  # fmt: skip
_PLURAL = frozenset(
    ("ils", "elles", "-ils", "-elles", "-t-ils", "-t-elles", "eux", "they", "them", "ceux-ci", "celles-ci")
)
_THING = frozenset(("it",))
_ANYBODY = frozenset(("on", "-on", "-t-on"))
_INDEFINITE = frozenset("un une des a an deux trois quatre cinq six sept huit neuf dix plusieurs quelques certains two three "
                        "four five six several some many one another".split())  # fmt: skip
_OWN = frozenset("son sa ses leur leurs his her its their".split())
_OWN_WORDS = frozenset("mots termes propos dires déclarations words".split())
_LATTER = frozenset(("dernier", "dernière", "latter"))


class Referents:
    """Resolves subjects of one document."""

    def __init__(self, s: Syntax, actors: Actors, memory: Memory, masked: list[int]) -> None:
        self.s = s
        self.actors = actors
        self.memory = memory
        self.masked = masked

    def resolve(self, subject: tuple[int, int]) -> Figure | None:
        """The speaker a subject phrase stands for, None when nobody can be named."""
        first, last = subject
        word = self.s.lower[first]
        if self._is_pronoun(first):
            return self._pronoun(first, word)
        starts = self.s.phrases(first, last) or [first]
        person = self._named(first, last, ActorKind.PERSON)
        if person and not self._another_head(starts[0], person):
            self._learn(person)
            return self.memory.figure(person.first, person.actor)
        for start in starts:
            if figure := self._phrase(start, last):
                return figure
        return None

    def _is_pronoun(self, token: int) -> bool:
        word = self.s.lower[token]
        return (
            self.s.kinds[token] == Kind.CLITIC
            or bool(self.s.tags[token] & PRON)
            or (word in _SINGULAR or word in _PLURAL)
            and not self.s.tags[token] & DET
        )

    def _named(self, first: int, last: int, kind: ActorKind) -> ActorMention | None:
        """The first mention of that kind in the phrase that nothing governs."""
        token = first
        while token < last:
            at = self.actors.at[token]
            if at >= 0:
                mention = self.actors.mentions[at]
                if self.actors.clusters[mention.actor].kind == kind and mention.first >= first:
                    before_phrase = first > 0 and mention.first == first
                    if (
                        before_phrase
                        or not governed(self.s, mention.first)
                        or self._opens(first, mention.first)
                    ):
                        return mention
                token = max(token + 1, mention.last)
            elif self.s.words[token] == "(":
                token = max(self.s.skip(token, last), token + 1)
            else:
                token += 1
        return None

    def _opens(self, first: int, token: int) -> bool:
        """Whether only a title or a role stands between the start of the phrase and a name."""
        return all(
            self.s.tags[at] & (TITLE | PERSON | DET) and not self.s.tags[at] & PREP
            for at in range(first, token)
        )

    def _another_head(self, start: int, person: ActorMention) -> bool:
        """« Le cabinet du ministre, X »: the name belongs to the complement, the cabinet speaks."""
        s = self.s
        head = self._head(start, person.first)
        if head < 0 or not s.tags[head] & (BODY | TEXT) or s.tags[head] & PERSON:
            return False
        between = range(head + 1, person.first)
        return any(s.tags[at] & PREP and s.tags[at + 1] & PERSON for at in between if at + 1 < person.first)

    def _learn(self, mention: ActorMention) -> None:
        s = self.s
        before = mention.first - 1
        word = s.lower[before] if before >= 0 else ""
        if word in ("mme", "mme.", "mrs", "mrs.", "ms", "ms.", "mlle"):
            self.memory.learn(mention.actor, "f")
        elif word in ("m.", "mr", "mr.", "m"):
            self.memory.learn(mention.actor, "m")
        elif before >= 0 and s.tags[before] & PERSON:
            self.memory.learn(mention.actor, noun_gender(s.tags[before]))

    def _pronoun(self, token: int, word: str) -> Figure | None:
        memory = self.memory
        if word in _ANYBODY:
            return self._place(token)
        if word in _PLURAL:
            return next((f for f in memory.before(token, 2) if f.plural), None) or memory.body(token, 1)
        if word in _THING:
            return memory.body(token)
        gender = _SINGULAR.get(word)
        if gender is None:
            return None
        person = memory.person(token, gender)
        nearest = next(iter(memory.before(token, 1)), None)
        if (
            nearest
            and not nearest.person
            and nearest.spoke
            and (person is None or self._older(person, nearest))
        ):
            return nearest
        if person is None:
            return memory.body(token)
        if gender and person.actor >= 0:
            memory.learn(person.actor, gender)
        return person

    def _older(self, person: Figure, other: Figure) -> bool:
        paragraphs = self.s.document.paragraph_of
        return paragraphs[person.token] < paragraphs[other.token]

    def _place(self, token: int) -> Figure | None:
        """« À Matignon, on … », « assure-t-on à Berlin »: the place named in the sentence speaks."""
        s = self.s
        sentence = s.document.sentences[s.document.sentence_of[token]]
        for at in [
            *range(token - 1, max(sentence.first, token - 12) - 1, -1),
            *range(token, min(token + 8, sentence.last)),
        ]:
            mention = self.actors.mentions[self.actors.at[at]] if self.actors.at[at] >= 0 else None
            if (
                mention
                and self.masked[at] < 0
                and self.actors.clusters[mention.actor].kind != ActorKind.PERSON
            ):
                return self.memory.figure(mention.first, mention.actor)
            if s.tags[at] & (BODY | TEXT) and self.masked[at] < 0:
                return self._unnamed(at, sentence.last, s.tags[at])
        return None

    def _head(self, start: int, last: int) -> int:
        """The noun that heads a phrase: the first that speaks before any preposition (English: the last)."""
        s, found = self.s, -1
        for at in range(start, min(start + 8, last)):
            tags = s.tags[at]
            if s.kinds[at] == Kind.SIGN or (tags & PREP and at > start):
                break
            if tags & SPEAKS and s.words[at] != s.words[at].upper():
                found = at
                if not s.english:
                    break
            elif found >= 0 and not s.name_like(at):
                break
        return found

    def _phrase(self, start: int, last: int) -> Figure | None:
        s = self.s
        head = self._head(start, last)
        if head < 0:
            return self._bare_name(start, last)
        tags = s.tags[head]
        words = s.lower[start : head + 1]
        if tags & PERSON and not tags & MANY:
            return self._human(start, head, last, words)
        named = self._apposed_body(start, head, last)
        if named:
            return named
        definite = not _INDEFINITE.intersection(words[:1]) and bool(s.tags[start] & DET)
        if definite and tags & (COMPANY | MEDIA | TEXT) and not tags & MANY and self._bare(head, last):
            figure = self.memory.body(head)
            if figure and not (tags & TEXT and s.lower[head] in ("lettre",)):
                return figure
        return self._unnamed(start, last, tags)

    def _bare(self, head: int, last: int) -> bool:
        """A noun without complement: « le groupe », « le quotidien madrilène », « le groupe de Valenciennes »."""
        return True

    def _apposed_body(self, start: int, head: int, last: int) -> Figure | None:
        """« l'ONG Human Rights Watch », « la société Huaxin »; "AK vice president" is no such thing."""
        at = head + 1
        limit = min(head + 4, last)
        while at < limit:
            found = self.actors.at[at]
            if found >= 0:
                mention = self.actors.mentions[found]
                if self.actors.clusters[mention.actor].kind != ActorKind.PERSON:
                    return self.memory.figure(mention.first, mention.actor)
                return None
            if self.s.tags[at] & PREP or self.s.kinds[at] == Kind.SIGN:
                break
            at += 1
        found = self.actors.at[head]
        if found >= 0 and self.actors.clusters[self.actors.mentions[found].actor].kind != ActorKind.PERSON:
            mention = self.actors.mentions[found]
            return self.memory.figure(mention.first, mention.actor)
        return None

    def _human(self, start: int, head: int, last: int, words: list[str]) -> Figure | None:
        s = self.s
        tags = s.tags[head]
        gender = noun_gender(tags)
        determiner = words[0]
        indefinite = determiner in _INDEFINITE or (s.english and not s.tags[start] & DET)
        if not indefinite or (s.english and s.tags[start] & DET == 0 and False):
            if determiner in _OWN and tags & KIN:
                return self._relative(head, last, gender)
            if _LATTER.intersection(s.lower[start : head + 2]):
                return self.memory.person(start, gender)
            span = own_words(s, start, last) or (head, head + 1)
            actor = holder(s, self.actors, self.memory, span, head, gender)
            if actor is not None:
                figure = self.memory.figure(start, actor)
                self.memory.learn(actor, gender)
                return figure
            if span[1] - head <= 2:
                known = self.memory.person(start, gender)
                if known is not None and self._recent(known, start):
                    return known
        return self._unnamed(start, last, tags)

    def _recent(self, figure: Figure, token: int) -> bool:
        paragraphs = self.s.document.paragraph_of
        return paragraphs[token] - paragraphs[figure.token] <= 1

    def _relative(self, head: int, last: int, gender: str) -> Figure | None:
        """« Sa fille »: who holds that role, else the other person of that gender named lately."""
        s = self.s
        actor = holder(s, self.actors, self.memory, (head, head + 1), head, gender)
        if actor is not None:
            return self.memory.figure(head, actor)
        people = [f for f in self.memory.before(head) if f.person]
        others = [
            f
            for f in people
            if f.name != people[0].name and self.memory.fits(f, gender) and f.gender == gender
        ]
        return others[0] if others else self._unnamed(head, last, s.tags[head])

    def _bare_name(self, start: int, last: int) -> Figure | None:
        """A phrase without a noun that speaks: an organisation, a state, or a name no list knows."""
        s = self.s
        for at in range(start, min(start + 6, last)):
            found = self.actors.at[at]
            if found >= 0:
                mention = self.actors.mentions[found]
                kind = self.actors.clusters[mention.actor].kind
                if kind != ActorKind.PERSON or not governed(s, mention.first):
                    return self.memory.figure(mention.first, mention.actor)
                return None
            if s.kinds[at] == Kind.SIGN or (s.tags[at] & PREP and at > start):
                break
        if s.tags[start] & DET and _OWN_WORDS.intersection(s.lower[start : start + 3]):
            return self.memory.person(start, "")
        return None

    def _unnamed(self, start: int, last: int, tags: int) -> Figure | None:
        s = self.s
        span = own_words(s, start, last)
        if span is None:
            return None
        name = s.document.between(*span)
        plural = bool(tags & MANY)
        return Figure(
            start,
            name,
            bool(tags & PERSON) and not plural,
            noun_gender(tags) if not plural else "",
            plural,
            -1,
        )

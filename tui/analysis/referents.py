"""Whom the subject of a reporting verb stands for: a named actor, one named before, an unnamed source."""

from __future__ import annotations

from tui.analysis.apposition import possessor
from tui.analysis.document import Kind
from tui.analysis.figures import Figure, noun_gender
from tui.analysis.findings import ActorMention
from tui.analysis.grammar import (
    DET,
    INDEFINITE,
    KIN,
    MANY,
    NOBODY,
    PERSON,
    POSSESSIVE,
    PREP,
    REL,
    SPEAKS,
    TEXT,
    TITLE,
    WORDS_SAID,
)
from tui.analysis.joint import halves, joint, pair, speaks_of_two, together
from tui.analysis.named_person import another_head, person_in
from tui.analysis.one_of_several import one_of, ordinal, partitive
from tui.analysis.pronouns import asked, is_pronoun, resolve_pronoun
from tui.analysis.quantities import counted
from tui.analysis.scene import Scene, head_of
from tui.analysis.speaking_bodies import apposed_body, apposed_by_comma, issuer, taken_up
from tui.analysis.speaking_people import human, ranked_person
from tui.analysis.subjects import phrases
from tui.analysis.unlisted_people import GENDER_SHOWN, LATTER, compatriot, trade_like, unlisted_noun
from tui.model import ActorKind

_SEVERAL = frozenset(("les", "ces", "these", "those"))
"""Articles that show a plural where the noun does not: « les Insoumis »."""
_HEADING = 12
"""Tokens of a stretch without a verb before a colon."""
_SAME = frozenset(("même", "mêmes", "same"))
_MADAM = frozenset(["mme", "mme.", "mrs", "mrs.", "ms", "ms.", "mlle", "miss", "madame", "lady"])
_SIR = frozenset(["m.", "mr", "mr.", "m", "monsieur", "sir", "lord"])


class Referents:
    """Resolves the subjects of one document. It reads `memory`, which says who was spoken of so far."""

    __slots__ = ("actors", "memory", "named", "s", "scene")

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.s = scene.s
        self.actors = scene.actors
        self.memory = scene.memory
        self.named: dict[tuple[int, int], Figure] = {}
        """The subjects that are somebody's name: they stand for the same wherever they are looked up."""

    def resolve(self, subject: tuple[int, int]) -> Figure | None:
        """The speaker a subject phrase stands for, None when nobody can be named."""
        first, last = subject
        if is_pronoun(self.s, first):
            heard_from = asked(self.s, first)
            return self._phrases(*heard_from) if heard_from else resolve_pronoun(self.scene, first)
        if self.s.tags[first] & NOBODY:
            return None
        return self._phrases(first, last)

    def _phrases(self, first: int, last: int) -> Figure | None:
        known = self.named.get((first, last)) or self._several(first, last)
        if known:
            return known
        starts = phrases(self.s, first, last) or [first]
        person = person_in(self.scene, first, last)
        if person and not another_head(self.scene, starts[0], person):
            self._learn(person)
            figure = self.memory.namesake(person) or self.memory.figure(person.first, person.actor)
            self.named[(first, last)] = figure
            return figure
        if (part := partitive(self.s, first)) >= 0:
            return one_of(self.scene, part, last)
        if body := apposed_by_comma(self.scene, starts, last):
            return body
        noun = max(counted(self.s, start, last) for start in {first, starts[0]})
        if noun >= 0:
            return self.memory.unnamed(noun, last)
        found = (self._phrase(start, last) for start in starts)
        told = next((f for f in found if f), None)
        return self.memory.whole(told) if told and told.actor >= 0 else told

    def _several(self, first: int, last: int) -> Figure | None:
        """Those who speak as one: « X et Y », « la police et la préfecture », « les deux élus »."""
        if found := joint(self.scene, first, last) or self._two(first, last):
            return found
        parts = halves(self.s, first, last) or ()
        figures = [figure for part in parts if (figure := self._phrases(*part))]
        return together(self.scene, first, figures) if len(figures) > 1 else None

    def _two(self, first: int, last: int) -> Figure | None:
        """« Les deux élus »: the two persons named last, unless a complement says who they are."""
        s = self.s
        if not speaks_of_two(s, first) or any(s.tags[at] & PREP for at in range(first, last)):
            return None
        persons = any(s.tags[at] & PERSON for at in range(first, min(last, first + 3)))
        return pair(self.scene, first) if persons else None

    def actor_at(self, first: int, last: int) -> Figure | None:
        """The actor whose name, title and article apart, fills a stretch."""
        for token in range(first, last):
            found = self.actors.at[token]
            if found >= 0:
                mention = self.actors.mentions[found]
                return self.memory.figure(first, mention.actor) if mention.last >= last else None
            if not self.s.tags[token] & (TITLE | DET):
                return None
        return None

    def apposed_to(self, subject: tuple[int, int]) -> Figure | None:
        """« Selon son producteur, X, … »: the name between commas after a source that is called by a noun."""
        s, (first, last) = self.s, subject
        comma = next((at for at in range(first, min(last + 1, len(s.words) - 1)) if s.words[at] == ","), -1)
        at = comma + 1 + bool(s.tags[comma + 1] & DET)
        if comma < 0 or at >= len(s.words) or self.actors.at[at] < 0:
            return None
        mention = self.actors.mentions[self.actors.at[at]]
        closed = mention.first == at and mention.last < len(s.words) and s.words[mention.last] == ","
        noun = any(s.tags[token] & SPEAKS for token in range(first, comma))
        named = any(self.actors.at[token] >= 0 for token in range(first, comma))
        return self.memory.figure(at, mention.actor) if closed and noun and not named else None

    def free_person(self, first: int, last: int) -> Figure | None:
        """The first person in a stretch whom nothing governs."""
        mention = person_in(self.scene, first, last)
        return self.memory.figure(mention.first, mention.actor) if mention else None

    def by_place(self, subject: tuple[int, int]) -> Figure | None:
        """« …, zozote la manucure »: whatever noun stands where only a speaker can."""
        return unlisted_noun(self.scene, *subject)

    def bracketed(self, token: int) -> Figure | None:
        """The organisation or person alone in the brackets that open at a token."""
        s, at = self.s, token + 1
        if at + 1 >= len(s.words) or s.words[token] != "(" or self.actors.at[at] < 0:
            return None
        mention = self.actors.mentions[self.actors.at[at]]
        alone = mention.first == at and mention.last < len(s.words) and s.words[mention.last] == ")"
        state = self.scene.kind(self.actors.at[at]) == ActorKind.STATE
        return self.memory.figure(at, mention.actor) if alone and not state else None

    def named_in(self, first: int, last: int) -> Figure | None:
        """The first person named in a stretch, whatever governs the name."""
        for token in range(first, last):
            found = self.actors.at[token]
            if found >= 0 and self.scene.kind(found) == ActorKind.PERSON:
                return self.memory.figure(token, self.actors.mentions[found].actor)
        return None

    def only_newcomer(self, first: int, last: int) -> Figure | None:
        """The person whom a stretch names for the first time, where it names no other."""
        found = {self.actors.at[token] for token in range(first, last)} - {-1}
        people = [at for at in found if self.scene.kind(at) == ActorKind.PERSON]
        if len(people) != 1:
            return None
        mention = self.actors.mentions[people[0]]
        new = self.actors.clusters[mention.actor].mentions[0].first == mention.first
        return self.memory.figure(mention.first, mention.actor) if new else None

    def body_in(self, first: int, last: int) -> Figure | None:
        """The first organisation named in a stretch."""
        for token in range(first, last):
            found = self.actors.at[token]
            if found >= 0 and self.scene.kind(found) == ActorKind.ORGANISATION:
                return self.memory.figure(token, self.actors.mentions[found].actor)
        return None

    def paper_in(self, first: int, last: int) -> Figure | None:
        """« Même ton dans Les Échos : »: the organisation that ends a short stretch without a verb."""
        found = self.actors.at[last - 2] if last - first <= _HEADING and last - 2 >= first else -1
        body = found >= 0 and self.scene.kind(found) == ActorKind.ORGANISATION
        return self.memory.figure(last - 2, self.actors.mentions[found].actor) if body else None

    def nobody(self, subject: tuple[int, int]) -> bool:
        """Whether a subject says that it is not known who speaks: « quelqu'un », "someone", « une voix »."""
        first = subject[0]
        return bool(self.s.tags[first] & NOBODY) or (
            self.s.lower[first] == "une" and self.s.lower[min(first + 1, len(self.s.lower) - 1)] == "voix"
        )

    def _learn(self, mention: ActorMention) -> None:
        s, before = self.s, mention.first - 1
        if before < 0:
            return
        word = s.lower[before]
        if word in _MADAM or word in _SIR:
            self.memory.learn(mention.actor, "f" if word in _MADAM else "m")
        elif s.tags[before] & PERSON:
            self.memory.learn(mention.actor, noun_gender(s.tags[before]))

    def _phrase(self, start: int, last: int) -> Figure | None:
        s = self.s
        found = ranked_person(self.scene, start, last) or self.memory.paraphrased(start, last)
        if found or (found := self._latter(start, last)):
            return found
        if s.lower[min(start + 1, last - 1)] in _SAME and self._alone(start + 1, last):
            return self.memory.last_spoken(start)
        head = head_of(self.scene, start, last)
        if head < 0:
            swiss = compatriot(self.scene, start, last) if s.lower[start] == "le" else None
            return swiss or ordinal(self.scene, start, last) or self._bare_name(start, last)
        tags = s.tags[head] | (MANY if s.lower[start] in _SEVERAL else 0)
        if _SAME.intersection(s.lower[start:head]):
            return self.memory.last_spoken(head)
        if tags & (PERSON | KIN) and not tags & MANY:
            return human(self.scene, start, head, last)
        figure = apposed_body(self.scene, head, last)
        if figure is None and tags & TEXT:
            figure = issuer(self.scene, start, head, last, self.resolve)
        if figure is None and not tags & MANY and not s.tags[start] & INDEFINITE and s.tags[start] & DET:
            figure = taken_up(self.scene, head, tags)
        return figure or self.memory.unnamed(start, last)

    def _latter(self, start: int, last: int) -> Figure | None:
        """« ce dernier », « cette dernière »: the person named last."""
        latter = self.s.lower[min(start + 1, last - 1)] in LATTER and self._alone(start + 1, last)
        return self.memory.latest(start, GENDER_SHOWN.get(self.s.lower[start], "")) if latter else None

    def _alone(self, at: int, last: int) -> bool:
        """« la même, hilare, », "the same": no noun follows."""
        return at + 1 >= last or self.s.kinds[at + 1] == Kind.SIGN

    def _unlisted_name(self, start: int, last: int) -> bool:
        """A name in capitals that no list holds: « le Kremlin », "Gulf Crest"."""
        s = self.s
        named = start + bool(s.tags[start] & DET)
        if named >= last or not s.name_like(named) or s.tags[start] & PREP:
            return False
        if named + 1 < last and s.name_like(named + 1):
            return not s.tags[named] or not s.document.opens_sentence(named)
        told = named + 2 < last and s.words[named + 1] == "," and s.tags[named + 2] & REL
        if (last - start == 1 or told) and not s.tags[start]:
            return True
        return named > start and not s.document.opens_sentence(named)

    def _bare_name(self, start: int, last: int) -> Figure | None:
        """A phrase without a noun that speaks: an organisation, a state, or « selon ses mots »."""
        s = self.s
        for at in range(start, min(start + 6, last)):
            found = self.actors.at[at]
            if found >= 0:
                mention = self.actors.mentions[found]
                if possessor(s, mention):
                    continue
                if self.actors.clusters[mention.actor].kind != ActorKind.PERSON:
                    return self.memory.figure(mention.first, mention.actor)
                return None
            if s.kinds[at] == Kind.SIGN or (s.tags[at] & PREP and at > start):
                break
        if self._unlisted_name(start, last):
            return compatriot(self.scene, start, last) or self.memory.unlisted(start, last)
        said = next((at for at in range(start, min(start + 3, last)) if s.tags[at] & WORDS_SAID), -1)
        if said < 0:
            nouns = range(start + 1, min(start + 3, last)) if s.tags[start] & DET else ()
            trade = any(trade_like(s, at) for at in nouns)
            return self.memory.unnamed(start, last) if trade else None
        if s.tags[start] & POSSESSIVE:
            return self.memory.last_spoken_here(start) or self.memory.person(start, "")
        return issuer(self.scene, start, said, last, self.resolve)

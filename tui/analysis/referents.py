"""Whom the subject of a reporting verb stands for: a named actor, somebody named before, or a source without name."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.findings import ActorMention, Actors
from tui.analysis.grammar import BEFORE, BODY, DET, MANY, MEDIA, OFFICE, PERSON, PREP, SPEAKS, TEXT, TITLE
from tui.analysis.grammar import COMPANY, KIN
from tui.analysis.memory import Figure, Memory, governed, noun_gender
from tui.analysis.pronouns import is_pronoun, resolve_pronoun
from tui.analysis.roles import heads_a_state, holder
from tui.analysis.syntax import Syntax
from tui.analysis.wording import own_words
from tui.model import ActorKind

_INDEFINITE = frozenset(
    "un une des a an deux trois quatre cinq six sept huit neuf dix plusieurs quelques certains certaines two three four "
    "five six several some many one another".split()
)
_POSSESSIVE = frozenset("son sa ses leur leurs his her its their".split())
_NOBODY = frozenset("quelqu'un personne nul rien someone somebody nobody".split())
_PARTITIVE = frozenset(("one", "un", "une"))
_SAME = frozenset(("même", "mêmes", "same"))
_WORDS_SAID = frozenset("mots termes propos dires déclarations words yeux avis view opinion".split())
_GENDER_SHOWN = {
    **dict.fromkeys(("le", "un", "du", "au", "ce", "cet"), "m"),
    **dict.fromkeys(("la", "une", "cette", "sa"), "f"),
}
"""The gender a determiner shows where the noun has both: « la ministre »."""
_LATTER = frozenset(("dernier", "dernière", "latter"))
_ISSUED_BY = frozenset("de d' du des par from by of".split())
_MADAM = frozenset("mme mme. mrs mrs. ms ms. mlle miss madame lady".split())
_SIR = frozenset("m. mr mr. m monsieur sir lord".split())


class Referents:
    """Resolves the subjects of one document. It reads `memory`, which says who was spoken of so far."""

    __slots__ = ("actors", "masked", "memory", "s")

    def __init__(self, s: Syntax, actors: Actors, memory: Memory, masked: list[int]) -> None:
        self.s = s
        self.actors = actors
        self.memory = memory
        self.masked = masked

    def resolve(self, subject: tuple[int, int]) -> Figure | None:
        """The speaker a subject phrase stands for, None when nobody can be named."""
        first, last = subject
        if is_pronoun(self.s, first):
            return resolve_pronoun(self.s, self.actors, self.memory, self.masked, first)
        if self.s.lower[first] in _NOBODY:
            return None
        if self.s.lower[first] == "l'" and self.s.lower[first + 1 : first + 2] in (["un"], ["une"]):
            first += 1
        if self.s.lower[first] in _PARTITIVE and self.s.lower[first + 1 : first + 2] in (["of"], ["des"]):
            return self.memory.unnamed(first, last)
        starts = self.s.phrases(first, last) or [first]
        person = self._person_in(first, last)
        if person and not self._another_head(starts[0], person):
            self._learn(person)
            return self.memory.figure(person.first, person.actor)
        if len(starts) > 1 and (body := self._apposed_by_comma(starts, last)):
            return body
        for start in starts:
            if figure := self._phrase(start, last):
                return figure
        return None

    def _apposed_by_comma(self, starts: list[int], last: int) -> Figure | None:
        """« L'exploitant des autoroutes, Vinci, »: the organisation whose name follows what it is."""
        for start in starts[1:]:
            found = self.actors.at[start]
            person = found >= 0 and self._kind(found) == ActorKind.PERSON
            if self.s.words[start - 1] == "," and found >= 0 and not person:
                return self.memory.figure(start, self.actors.mentions[found].actor)
        return None

    def _kind(self, mention: int) -> ActorKind:
        return self.actors.clusters[self.actors.mentions[mention].actor].kind

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

    def named_in(self, first: int, last: int) -> Figure | None:
        """The first person named in a stretch, whatever governs the name."""
        for token in range(first, last):
            found = self.actors.at[token]
            if found >= 0 and self._kind(found) == ActorKind.PERSON:
                return self.memory.figure(token, self.actors.mentions[found].actor)
        return None

    def nobody(self, subject: tuple[int, int]) -> bool:
        """Whether a subject says that it is not known who speaks: « quelqu'un », "someone", « une voix »."""
        first = subject[0]
        return self.s.lower[first] in _NOBODY or (
            self.s.lower[first] == "une" and self.s.lower[min(first + 1, len(self.s.lower) - 1)] == "voix"
        )

    def _person_in(self, first: int, last: int) -> ActorMention | None:
        """The first person named in the phrase whom nothing governs."""
        token = first
        while token < last:
            at = self.actors.at[token]
            if at >= 0:
                mention = self.actors.mentions[at]
                if self.actors.clusters[mention.actor].kind == ActorKind.PERSON and mention.first >= first:
                    if self._opens(first, mention.first) or not governed(self.s, mention):
                        return mention
                token = max(token + 1, mention.last)
            elif self.s.words[token] == "(":
                token = max(self.s.skip(token, last), token + 1)
            else:
                token += 1
        return None

    def _opens(self, first: int, token: int) -> bool:
        """Whether only titles and roles stand between the start of the phrase and a name."""
        tags = self.s.tags
        return all(tags[at] & (TITLE | PERSON | DET) and not tags[at] & PREP for at in range(first, token))

    def _another_head(self, start: int, person: ActorMention) -> bool:
        """« Le cabinet du ministre, X »: the name belongs to the complement, the cabinet speaks."""
        s = self.s
        head = self._head(start, person.first)
        if head < 0 or not s.tags[head] & (BODY | TEXT) or s.tags[head] & PERSON:
            return False
        between = range(head + 1, person.first - 1)
        return any(s.tags[at] & PREP and s.tags[at + 1] & PERSON for at in between)

    def _learn(self, mention: ActorMention) -> None:
        s, before = self.s, mention.first - 1
        if before < 0:
            return
        word = s.lower[before]
        if word in _MADAM or word in _SIR:
            self.memory.learn(mention.actor, "f" if word in _MADAM else "m")
        elif s.tags[before] & PERSON:
            self.memory.learn(mention.actor, noun_gender(s.tags[before]))

    def _head(self, start: int, last: int) -> int:
        """The noun that heads a phrase: the first that speaks before any preposition (in English the last)."""
        s, found = self.s, -1
        for at in range(start, min(start + 8, last)):
            tags = s.tags[at]
            if s.kinds[at] == Kind.SIGN or (tags & PREP and at > start):
                break
            if tags & BEFORE and at + 1 < last and not s.tags[at + 1] & PREP:
                continue
            if tags & SPEAKS and self.actors.at[at] < 0:
                found = at
                if not s.english and not (at + 1 < last and s.tags[at + 1] & PERSON):
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
        if _SAME.intersection(s.lower[start:head]):
            return self.memory.last_spoken(head)
        if tags & (PERSON | KIN) and not tags & MANY:
            return self._human(start, head, last)
        named = self._apposed_body(head, last)
        if named:
            return named
        if tags & TEXT and (issuer := self._issuer(start, head, last)):
            return issuer
        if not tags & MANY and s.lower[start] not in _INDEFINITE and s.tags[start] & DET:
            taken_up = self._taken_up(head, tags)
            if taken_up:
                return taken_up
        return self.memory.unnamed(start, last)

    def _taken_up(self, head: int, tags: int) -> Figure | None:
        """« le ministère », « le groupe », « le quotidien », « le texte »: an organisation named before."""
        if not self._bare(head):
            return None
        same = self._named_after(self.s.lower[head])
        if same is not None:
            return self.memory.figure(head, same)
        if tags & MEDIA:
            return self.memory.outlet(head)
        if tags & COMPANY:
            return self.memory.body(head, organisation=True)
        return self.memory.body(head, reach=1) if tags & TEXT else None

    def _named_after(self, noun: str) -> int | None:
        """The organisation whose name begins with a noun: « la cour » is the « Cour des comptes »."""
        if len(noun) < 4:
            return None
        for figure in self.memory.bodies:
            if figure.name.lower().startswith(noun) and figure.actor >= 0:
                return figure.actor
        return None

    def _bare(self, head: int) -> bool:
        """A noun without complement but a place or an adjective: « le quotidien de Plaisance », « le groupe suisse »."""
        s, at = self.s, head + 1
        if at < len(s.tags) and s.words[at].islower() and not s.tags[at] and not s.verbal(at):
            at += 1
        if at + 1 >= len(s.tags) or not s.tags[at] & PREP:
            return at >= len(s.tags) or not s.verbal(at) or s.conjugated(at) or s.is_finite(at)
        return s.lower[at] in ("de", "d'") and s.words[at + 1][0].isupper()

    def _issuer(self, start: int, head: int, last: int) -> Figure | None:
        """« un communiqué du ministère », "the report from InfoNation", « son rapport »: who issued it speaks."""
        s = self.s
        if s.lower[start] in _POSSESSIVE:
            return self.memory.person(start, "") or self.memory.body(start)
        if (
            head + 2 < len(s.lower)
            and s.lower[head + 1] in ("que", "qu'", "that")
            and is_pronoun(s, head + 2)
        ):
            return self.resolve((head + 2, head + 3))
        at = head + 1
        while at < min(head + 4, last) and s.lower[at] not in _ISSUED_BY and s.kinds[at] != Kind.SIGN:
            at += 1
        if at + 1 >= last or s.lower[at] not in _ISSUED_BY:
            return None
        inner = at + 1
        found = (
            self.actors.at[inner] if self.actors.at[inner] >= 0 else self.actors.at[min(inner + 1, last - 1)]
        )
        if found >= 0:
            mention = self.actors.mentions[found]
            return self.memory.figure(mention.first, mention.actor)
        noun = next((t for t in range(at, min(at + 3, last)) if s.tags[t] & (SPEAKS | PERSON)), -1)
        if noun < 0 or s.tags[noun] & TEXT:
            return None
        if s.tags[noun] & BODY:
            same = self._named_after(s.lower[noun])
            return self.memory.figure(noun, same) if same is not None else self.memory.unnamed(noun, last)
        return self.resolve((at + 1 if not s.tags[at] & DET else at, last))

    def _apposed_body(self, head: int, last: int) -> Figure | None:
        """« l'ONG Human Rights Watch », « la société Huaxin », or a name that begins with the noun itself."""
        for at in range(head, min(head + 4, last)):
            found = self.actors.at[at]
            if found >= 0:
                mention = self.actors.mentions[found]
                person = self.actors.clusters[mention.actor].kind == ActorKind.PERSON
                return None if person else self.memory.figure(mention.first, mention.actor)
            if at > head and (self.s.tags[at] & PREP or self.s.kinds[at] == Kind.SIGN):
                break
        return None

    def _human(self, start: int, head: int, last: int) -> Figure | None:
        s, tags = self.s, self.s.tags[head]
        determiner = s.lower[start]
        gender = noun_gender(tags) or _GENDER_SHOWN.get(determiner, "")
        if determiner in _INDEFINITE or not s.tags[start] & DET:
            return self.memory.unnamed(start, last)
        if _LATTER.intersection(s.lower[start : head + 2]):
            return self.memory.person(start, gender)
        span = own_words(s, start, last) or (head, head + 1)
        actor = holder(s, self.actors, self.memory, span, head, gender)
        if actor is not None and (
            tags & OFFICE or span[1] - head > 1 or not self._overtaken(actor, start, gender)
        ):
            self.memory.learn(actor, gender)
            return self.memory.figure(start, actor)
        if determiner in _POSSESSIVE and tags & KIN:
            return self._relative(head, last, gender)
        return self._anaphor(start, head, span, gender) or self.memory.unnamed(start, last)

    def _overtaken(self, actor: int, token: int, gender: str) -> bool:
        """« l'humoriste », where another person is the subject here and the one with that role stands paragraphs ago."""
        paragraphs = self.s.document.paragraph_of
        near = self.memory.person(token, gender)
        if near is None or near.actor == actor or paragraphs[near.token] != paragraphs[token]:
            return False
        mentions = self.actors.clusters[actor].mentions
        before = [mention.first for mention in mentions if mention.first < token]
        return not before or paragraphs[before[-1]] < paragraphs[token]

    def _anaphor(self, start: int, head: int, span: tuple[int, int], gender: str) -> Figure | None:
        """« le magistrat », « l'élu de la Vendée »: the person just spoken of, unless the complement names another."""
        s, memory, tags = self.s, self.memory, self.s.tags[head]
        if unnamed := memory.same_noun(start, s.lower[head]):
            return unnamed
        complement = any(s.tags[at] & PREP for at in range(head + 1, span[1]))
        known = memory.person(start, gender)
        if known is None:
            return None
        if complement and tags & (OFFICE | KIN) and not heads_a_state(s, head, span[1]):
            return known if self._introduces(known, start, gender) else None
        paragraphs = s.document.paragraph_of
        return known if paragraphs[start] - paragraphs[known.token] <= 1 else None

    def _introduces(self, known: Figure, start: int, gender: str) -> bool:
        """« Marie Pouzauges tente … La présidente de la délégation propose »: the sentence after a name says who it is."""
        if known.actor < 0 or self.actors.clusters[known.actor].role:
            return False
        document = self.s.document
        here = document.sentence_of[start]
        near = document.sentence_of[known.token] == here - 1
        same = document.paragraph_of[known.token] == document.paragraph_of[start]
        return near and same and bool(gender) and self.memory.gender_of(known) == gender

    def _relative(self, head: int, last: int, gender: str) -> Figure | None:
        """« Sa fille »: the other person of that gender named lately."""
        people = [f for f in self.memory.before(head) if f.person]
        others = [f for f in people if f.name != people[0].name and f.gender == gender]
        return others[0] if others else self.memory.unnamed(head, last)

    def _bare_name(self, start: int, last: int) -> Figure | None:
        """A phrase without a noun that speaks: an organisation, a state, or « selon ses mots »."""
        s = self.s
        for at in range(start, min(start + 6, last)):
            found = self.actors.at[at]
            if found >= 0:
                mention = self.actors.mentions[found]
                if self.actors.clusters[mention.actor].kind != ActorKind.PERSON:
                    return self.memory.figure(mention.first, mention.actor)
                return None
            if s.kinds[at] == Kind.SIGN or (s.tags[at] & PREP and at > start):
                break
        named = start + bool(s.tags[start] & DET)
        if (
            named + 1 < last
            and s.name_like(named)
            and s.name_like(named + 1)
            and not s.document.opens_sentence(named)
        ):
            return self.memory.unnamed(start, last) if not s.tags[start] & PREP else None
        if s.lower[start] in _POSSESSIVE and _WORDS_SAID.intersection(s.lower[start : start + 3]):
            return self.memory.last_spoken_here(start) or self.memory.person(start, "")
        return None

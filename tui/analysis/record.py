"""What an article has named so far: actors, sources in its own words, and those who spoke."""

from __future__ import annotations

from tui.analysis.actors.lexicon import actor_words
from tui.analysis.apposition import governor, is_agent, phrase_start, possessor
from tui.analysis.figures import Figure, noun_gender
from tui.analysis.findings import ActorMention, Actors
from tui.analysis.grammar import ADV, AUX, BE, BODY, CLITIC, KIN, MANY, PERSON, PREP, PRON, REL, SPEAKS
from tui.analysis.roles import Roles
from tui.analysis.syntax import Syntax
from tui.analysis.wording import own_words
from tui.model import ActorKind

_LINKS = ("de", "du", "des", "of", "for", "at", "from", "à", "au")
_PARTICLES = frozenset("out up off down over away back in".split())
"""« left out X », « took over X »."""
_INCLUDING = frozenset(("dont", "notamment", "including", "like"))
"""« Les sénateurs, dont X, »: some of those who act."""
_NAMES = frozenset(("appelle", "appelait", "nomme", "nommait"))
"""« L'un des deux s'appelle X »: a subject told by its name."""
_SHOWN = {"le": "m", "un": "m", "la": "f", "une": "f"}
_ENGLISH_NAMES = {
    **dict.fromkeys("andrea gabriele jean joan jocelyn nicola simone".split(), "f"),
    **dict.fromkeys("gene laurence jan".split(), ""),
}
"""First names whose bearers are of another gender in English than in French or Italian."""
_MOST = 40
"""Actors looked at for one name."""
_ADVERBS = 3
"""Adverbs and pronouns between a subject and its verb."""


class Record:
    """What one article has named so far: its actors' mentions, its unnamed sources, and who has spoken."""

    def __init__(self, s: Syntax, actors: Actors, masked: list[int], reported: list[bool]) -> None:
        self.s = s
        self.actors = actors
        self.figures: list[Figure] = []
        self.spoken: list[Figure] = []
        self.others: list[Figure] = []
        """Persons named where a preposition or a verb governs them: « avec X », « a reçu X »."""
        self.learnt: dict[int, str] = {}
        self.first_names = actor_words(s.document.language).first_names
        self.shown = [self._first_name(c.name) if c.kind == ActorKind.PERSON else "" for c in actors.clusters]
        """The gender each actor's first name shows, "" for none."""
        self.unnamed_sources: list[Figure] = []
        self.roles = Roles(actors, s.document)
        self.surnames: dict[str, int] = {}
        """How many persons bear each last name."""
        for cluster in actors.clusters:
            if cluster.kind == ActorKind.PERSON:
                surname = cluster.name.lower().rsplit(" ", 1)[-1]
                self.surnames[surname] = self.surnames.get(surname, 0) + 1
        for mention in actors.mentions:
            if masked[mention.first] >= 0:
                continue
            figure = self.figure(mention.first, mention.actor)
            if not reported[mention.first] and self._free(mention):
                self.figures.append(figure)
            else:
                self.others.append(figure._replace(governed=True))

    def _free(self, mention: ActorMention) -> bool:
        """Whether a name is a subject, or the agent of a passive whose subject is nobody."""
        s = self.s
        start = phrase_start(s, mention)
        if start and s.lower[start - 1] in _INCLUDING:
            return False
        if possessor(s, mention) or self._object(start):
            return False
        at = governor(s, start)
        return at < 0 or (is_agent(s, at) and not self._has_subject(mention))

    def _has_subject(self, mention: ActorMention) -> bool:
        """Whether a person before in the sentence is its subject."""
        sentences = self.s.document.sentence_of
        last = self.figures[-1] if self.figures else None
        return last is not None and last.person and sentences[last.token] == sentences[mention.first]

    def _object(self, start: int) -> bool:
        """Whether the phrase at `start` stands after a verb that is no « être »."""
        s, before = self.s, start - 1
        if s.tags[start] & PREP or before < 0 or s.tags[before] & BE or s.lower[before] in _NAMES:
            return False
        if s.english and s.lower[before] in _PARTICLES and before:
            before -= 1
            if not s.tags[before] and s.words[before].islower():
                return True
        if s.verbal(before):
            return not s.document.opens_sentence(before)
        compound = before and s.tags[before - 1] & AUX and not s.tags[before - 1] & BE
        return bool(compound and s.words[before].islower()) or self._unlisted_verb(before)

    def _unlisted_verb(self, at: int) -> bool:
        """« X rencontre Y », « elle rencontre Y », "X beat Y": what no list holds, after a subject."""
        s, last = self.s, self.figures[-1] if self.figures else None
        if s.tags[at] or not s.words[at].islower():
            return False
        if at and s.tags[at - 1] & PRON and not s.tags[at - 1] & (CLITIC | REL):
            return True
        if last is None or not last.person:
            return False
        name = self.actors.at[last.token]
        end = self.actors.mentions[name].last if name >= 0 else last.token + 1
        return end <= at <= end + _ADVERBS and all(s.tags[t] & (ADV | CLITIC) for t in range(end, at))

    def figure(self, token: int, actor: int) -> Figure:
        """The cluster `actor` as it stands at `token`."""
        cluster = self.actors.clusters[actor]
        person = cluster.kind == ActorKind.PERSON
        return Figure(
            token,
            cluster.name,
            person,
            cluster.gender or self.learnt.get(actor, "") or self.shown[actor],
            cluster.number == "p",
            actor,
        )

    def _first_name(self, name: str) -> str:
        given = name.split(" ", 1)[0].lower()
        gender = self.first_names.get(given, "")
        if self.s.english:
            gender = _ENGLISH_NAMES.get(given, gender)
        return gender if gender in ("m", "f") else ""

    def unnamed(self, start: int, last: int) -> Figure | None:
        """A source in the article's own words, from the phrase at `start`."""
        span = own_words(self.s, start, last)
        if span is None or self.s.tags[span[0]] & (REL | PRON):
            return None
        if named := self._name_at_end(*span):
            return Figure(start, self.s.document.between(*named), True, "", False, -1)
        tags = 0
        for at in range(*span):
            if self.s.tags[at] & SPEAKS:
                tags = self.s.tags[at]
                break
        plural = bool(tags & MANY)
        person = bool(tags & (PERSON | KIN)) and not plural
        gender = noun_gender(tags)
        if not gender and tags & (BODY | KIN) and not self.s.english:
            gender = _SHOWN.get(self.s.lower[start], "")
        figure = Figure(start, self.s.document.between(*span), person, gender, plural, -1)
        self.unnamed_sources.append(figure)
        return figure

    def _name_at_end(self, first: int, last: int) -> tuple[int, int] | None:
        """« économiste de l'OFCE Paul Vial »: a first name and a last one that no mention covers."""
        name = last
        while name > first and self.s.name_like(name - 1):
            name -= 1
        given = next((at for at in range(max(name, first + 1), last - 1) if self._given(at)), -1)
        if given >= 0 and (self.s.tags[given - 1] & PREP or self.actors.at[given] >= 0):
            return None
        return (given, last) if given >= 0 else None

    def _given(self, token: int) -> bool:
        return self.s.lower[token] in self.first_names and not self.s.words[token].isupper()

    def unlisted(self, start: int, last: int) -> Figure | None:
        """A name no actor's mention covers, back to the actor whose longer name holds it."""
        found = self.unnamed(start, last)
        if found is None:
            return None
        name = found.name
        for index, cluster in enumerate(self.actors.clusters[:_MOST]):
            surname = cluster.kind == ActorKind.PERSON and cluster.name.endswith(f" {name}")
            if surname or (" " in name and cluster.name.startswith(f"{name} ")):
                return self.figure(start, index)
        return found

    def label(self, first: int, last: int) -> Figure:
        """A speaker called by the words in front of a turn: « LE JOURNAL NATIONAL »."""
        return Figure(first, self.s.document.between(first, last), False, "", False, -1)

    def same_noun(self, token: int, noun: str) -> Figure | None:
        """« cette source » after « une source sécuritaire »: a source called so lately."""
        paragraphs = self.s.document.paragraph_of
        for figure in reversed(self.unnamed_sources[-8:]):
            near = figure.token < token and paragraphs[token] - paragraphs[figure.token] <= 1
            if near and noun in self._before_links(figure.name):
                return figure
        return None

    def _before_links(self, name: str) -> list[str]:
        """The words of a source up to its first complement, one of which is its head."""
        words = name.lower().replace("d’", "d'").replace("d'", "de ").split()
        end = next((at for at, word in enumerate(words) if at and word in _LINKS), len(words))
        return words[:end]

    def hear(self, figure: Figure, token: int, *, spoke: bool) -> None:
        """Remember that somebody spoke at `token`, or was the subject of a reporting verb there."""
        if self.spoken:
            token = max(token, self.spoken[-1].token)
        self.spoken.append(
            Figure(token, figure.name, figure.person, figure.gender, figure.plural, figure.actor, spoke, True)
        )

    def learn(self, actor: int, gender: str) -> None:
        """Remember the gender a title, a role or an agreement showed."""
        if actor >= 0 and gender:
            self.learnt.setdefault(actor, gender)

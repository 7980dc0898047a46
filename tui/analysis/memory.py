"""Who was spoken of and who spoke, up to a point of the text: whom « elle » or « le ministre » is."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tui.analysis.actors.lexicon import actor_words
from tui.analysis.apposition import governed, phrase_start
from tui.analysis.findings import ActorMention, Actors
from tui.analysis.grammar import FEMININE, KIN, MANY, MASCULINE, PERSON, PREP, PRON, SPEAKS
from tui.analysis.roles import Roles
from tui.analysis.syntax import Syntax
from tui.analysis.wording import own_words
from tui.model import ActorKind

_REACH = 4
"""How many paragraphs back a pronoun is looked up."""
_OPENING = 3
"""Tokens before the name that opens a sentence: an article, a title."""
_MOST = 40
"""Figures looked at for one pronoun."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody at one place of the text. `actor` is the index of a cluster, -1 for a source without name."""

    token: int
    name: str
    person: bool
    gender: str
    plural: bool
    actor: int
    spoke: bool = False
    heard: bool = False
    """Whether it is the subject of a reporting verb here, or spoke."""


class Memory:
    """Figures in the order of the text; those who speak are added as they are found."""

    def __init__(self, s: Syntax, actors: Actors, masked: list[int], reported: list[bool]) -> None:
        self.s = s
        self.actors = actors
        self.figures: list[Figure] = []
        self.spoken: list[Figure] = []
        self.others: list[Figure] = []
        """Persons named where a preposition or a verb governs them: « avec X », « a reçu X »."""
        self.learnt: dict[int, str] = {}
        self.first_names = actor_words(s.document.language).first_names
        self.unnamed_sources: list[Figure] = []
        self.roles = Roles(actors)
        self.by_noun = {
            cluster.name.lower().split(" ", 1)[0]: index
            for index, cluster in reversed(list(enumerate(actors.clusters)))
            if cluster.kind != ActorKind.PERSON
        }
        """The body whose name begins with a noun: « cour » -> « Cour des comptes »."""
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
            free = not reported[mention.first] and not governed(s, mention) and not self._object(mention)
            (self.figures if free else self.others).append(figure)

    def _object(self, mention: ActorMention) -> bool:
        start = phrase_start(self.s, mention)
        if self.s.tags[start] & PREP:
            return False
        before = start - 1
        return before >= 0 and self.s.verbal(before) and not self.s.document.opens_sentence(before)

    def figure(self, token: int, actor: int) -> Figure:
        """The cluster `actor` as it stands at `token`."""
        cluster = self.actors.clusters[actor]
        person = cluster.kind == ActorKind.PERSON
        return Figure(
            token,
            cluster.name,
            person,
            cluster.gender or self.learnt.get(actor, "") or (person and self._first_name(cluster.name)) or "",
            cluster.number == "p",
            actor,
        )

    def _first_name(self, name: str) -> str:
        gender = self.first_names.get(name.split(" ", 1)[0].lower(), "")
        return gender if gender in ("m", "f") else ""

    def unnamed(self, start: int, last: int) -> Figure | None:
        """A source in the article's own words, from the phrase at `start`."""
        span = own_words(self.s, start, last)
        if span is None:
            return None
        tags = 0
        for at in range(*span):
            if self.s.tags[at] & SPEAKS:
                tags = self.s.tags[at]
                break
        plural = bool(tags & MANY)
        person = bool(tags & (PERSON | KIN)) and not plural
        gender = noun_gender(tags)
        figure = Figure(start, self.s.document.between(*span), person, gender, plural, -1)
        self.unnamed_sources.append(figure)
        return figure

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
            if near and noun in figure.name.lower().split():
                return figure
        return None

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

    def before(self, token: int, reach: int = _REACH) -> list[Figure]:
        """Who was a subject or spoke before `token`, the nearest first, within `reach` paragraphs."""
        near = self._nearest(self.figures, token, reach) + self._nearest(self.spoken, token, reach)
        near.sort(key=lambda figure: (-figure.token, not figure.spoke))
        return near

    def governed_before(self, token: int, reach: int = 2) -> list[Figure]:
        """Those named before `token` without being a subject, the nearest first."""
        return self._nearest(self.others, token, reach)

    def _nearest(self, figures: list[Figure], token: int, reach: int) -> list[Figure]:
        paragraphs = self.s.document.paragraph_of
        lowest = paragraphs[min(token, len(paragraphs) - 1)] - reach
        at = bisect_left(figures, token, key=_token)
        near = []
        for index in range(at - 1, max(-1, at - 1 - _MOST), -1):
            if paragraphs[figures[index].token] < lowest:
                break
            near.append(figures[index])
        return near

    def last_spoken(self, token: int) -> Figure | None:
        """Who spoke last before a token."""
        return next(
            (figure for figure in reversed(self.spoken) if figure.spoke and figure.token < token), None
        )

    def last_spoken_here(self, token: int) -> Figure | None:
        """Who spoke last in the paragraph of a token, before it."""
        found = self.last_spoken(token)
        paragraphs = self.s.document.paragraph_of
        return found if found and paragraphs[found.token] == paragraphs[token] else None

    def outlet(self, token: int) -> Figure | None:
        """The newspaper « le quotidien » takes up: the organisation named last, in whatever place."""
        near = [f for f in [*self.before(token, 2), *self.governed_before(token, 2)] if not f.person]
        return max((f for f in near if self._organisation(f)), key=lambda figure: figure.token, default=None)

    def article_gender(self, figure: Figure) -> str:
        """The gender the article before a body's name shows: « le ministère », « la Cour »."""
        if figure.actor < 0:
            return figure.gender
        for mention in self.actors.clusters[figure.actor].mentions[:5]:
            word = self.s.lower[mention.first - 1] if mention.first else ""
            if word in ("le", "du", "au", "la"):
                return "f" if word == "la" else "m"
        return ""

    def fits(self, figure: Figure, gender: str, plural: bool = False) -> bool:
        """Whether a pronoun or noun of that gender and number can stand for a figure."""
        known = self.gender_of(figure)
        return figure.plural == plural and (not gender or not known or known == gender)

    def person(self, token: int, gender: str) -> Figure | None:
        """The person « il », « elle », "he" or "she" stands for at `token`.

        Who was a subject or spoke comes first, unless that is paragraphs ago and another was named since.
        """
        paragraphs = self.s.document.paragraph_of
        here = paragraphs[min(token, len(paragraphs) - 1)]
        subjects = [f for f in self.before(token) if f.person and self.fits(f, gender)]
        near = subjects[0] if subjects else None
        if near is None or here - paragraphs[near.token] > 1:
            objects = [f for f in self.governed_before(token, 1) if f.person and self.fits(f, gender)]
            return objects[0] if objects else self._protagonist(token, gender) or near
        if gender and paragraphs[near.token] < here and (found := self._introduced_here(token, gender)):
            return found
        if gender and not self.gender_of(near) and not self._opens_here(near, here):
            known = (f for f in subjects[1:10] if self.gender_of(f) == gender)
            return next(known, near)
        return near

    def _introduced_here(self, token: int, gender: str) -> Figure | None:
        """« le départ de Corinne Morel. … explique-t-elle »: the first person this paragraph names."""
        document, tags = self.s.document, self.s.tags
        for figure in self.governed_before(token, 0):
            if not figure.person or self.gender_of(figure) != gender or figure.actor < 0:
                continue
            if self.actors.clusters[figure.actor].mentions[0].first < figure.token:
                continue
            start = document.paragraphs[document.paragraph_of[figure.token]].first
            if not any(tags[at] & (PRON | PERSON | KIN) for at in range(start, figure.token)):
                return figure
        return None

    def _opens_here(self, figure: Figure, paragraph: int) -> bool:
        """Whether somebody of unknown gender opens a sentence of this paragraph, or has just spoken in it."""
        document = self.s.document
        if document.paragraph_of[figure.token] != paragraph:
            return False
        first = document.sentences[document.sentence_of[figure.token]].first
        return figure.heard or figure.token - first <= _OPENING

    def owner(self, token: int) -> Figure | None:
        """Whose « sa devise », « son rapport » is: who was spoken of last."""
        return next(iter(self.before(token)), None)

    def _protagonist(self, token: int, gender: str) -> Figure | None:
        """The person the article is about so far: a pronoun that nobody near explains goes back to them."""
        counts: dict[str, int] = {}
        latest: dict[str, Figure] = {}
        for figures in (self.figures, self.spoken):
            at = bisect_left(figures, token, key=_token)
            for figure in figures[max(0, at - 3 * _MOST) : at]:
                if figure.person and self.fits(figure, gender):
                    counts[figure.name] = counts.get(figure.name, 0) + 1
                    latest[figure.name] = figure
        return latest[max(counts, key=counts.__getitem__)] if counts else None

    def gender_of(self, figure: Figure) -> str:
        """The gender of a figure as far as it is known by now."""
        return figure.gender or self.learnt.get(figure.actor, "")

    def person_after(self, token: int, gender: str) -> Figure | None:
        """The person a pronoun announces at the head of an article: « Elle prévient … X pousse … »."""
        paragraphs = self.s.document.paragraph_of
        here = paragraphs[min(token, len(paragraphs) - 1)]
        at = bisect_left(self.figures, token, key=_token)
        for figure in self.figures[at : at + _MOST]:
            if figure.person and self.fits(figure, gender):
                return figure if paragraphs[figure.token] - here <= 1 else None
        return None

    def body(self, token: int, reach: int = 2, *, organisation: bool = False) -> Figure | None:
        """The organisation or state a noun like « le groupe » or "it" takes up."""
        fitting = [
            f
            for f in self.before(token, reach)
            if not f.person and not (organisation and not self._organisation(f))
        ]
        paragraphs = self.s.document.paragraph_of
        here = paragraphs[min(token, len(paragraphs) - 1)]
        active = next((f for f in fitting if f.heard and paragraphs[f.token] == here), None)
        return active or next(iter(fitting), None)

    def _organisation(self, figure: Figure) -> bool:
        if figure.actor < 0:
            return not figure.plural
        return self.actors.clusters[figure.actor].kind == ActorKind.ORGANISATION


def _token(figure: Figure) -> int:
    return figure.token


def last_before(mentions: list[ActorMention], token: int) -> int:
    """The first token of the last mention that begins before a token; -1 when there is none."""
    at = bisect_left(mentions, token, key=lambda mention: mention.first)
    return mentions[at - 1].first if at else -1


def noun_gender(tags: int) -> str:
    """The gender a noun for a person shows: "f", "m", or "" for both."""
    gender = tags & PERSON
    return "f" if gender == FEMININE else "m" if gender == MASCULINE else ""

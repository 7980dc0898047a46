"""Who was spoken of and who spoke, up to a point of the text: what pronouns and « le ministre » go back to."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tui.analysis.findings import Actors
from tui.analysis.grammar import BODY, DET, FEMININE, KIN, MASCULINE, PERSON, PREP, SPEAKS, TITLE
from tui.analysis.syntax import Syntax
from tui.model import ActorKind

_REACH = 4
"""How many paragraphs back a pronoun is looked up."""


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


class Memory:
    """Figures in the order of the text; those who speak are added as they are found."""

    def __init__(self, s: Syntax, actors: Actors, masked: list[int]) -> None:
        self.s = s
        self.actors = actors
        self.figures: list[Figure] = []
        self.spoken: list[Figure] = []
        self.others: list[Figure] = []
        """Persons named where a preposition or a verb governs them: « avec X », « a reçu X »."""
        self.learnt: dict[int, str] = {}
        for mention in actors.mentions:
            if masked[mention.first] >= 0:
                continue
            figure = self.figure(mention.first, mention.actor)
            free = not governed(s, mention.first) and not self._object(mention.first)
            (self.figures if free else self.others).append(figure)

    def _object(self, token: int) -> bool:
        before = token - 1
        while before >= 0 and (self.s.tags[before] & (TITLE | DET | PERSON)):
            before -= 1
        return before >= 0 and self.s.verbal(before) and not self.s.document.opens_sentence(before)

    def figure(self, token: int, actor: int, spoke: bool = False) -> Figure:
        """The cluster `actor` as it stands at `token`."""
        cluster = self.actors.clusters[actor]
        return Figure(
            token,
            cluster.name,
            cluster.kind == ActorKind.PERSON,
            cluster.gender or self.learnt.get(actor, ""),
            cluster.number == "p",
            actor,
            spoke,
        )

    def speaks(self, figure: Figure) -> None:
        """Remember that somebody spoke."""
        self.spoken.append(figure)

    def learn(self, actor: int, gender: str) -> None:
        """Remember the gender a title, a role or an agreement showed."""
        if actor >= 0 and gender:
            self.learnt.setdefault(actor, gender)

    def before(self, token: int, reach: int = _REACH) -> list[Figure]:
        """Who was a subject or spoke before `token`, the nearest first, within `reach` paragraphs."""
        paragraphs = self.s.document.paragraph_of
        lowest = (paragraphs[token] if token < len(paragraphs) else len(paragraphs)) - reach
        near: list[Figure] = []
        for figures in (self.figures, self.spoken):
            at = bisect_left(figures, token, key=lambda figure: figure.token) - 1
            while at >= 0 and len(near) < 60 and paragraphs[figures[at].token] >= lowest:
                near.append(figures[at])
                at -= 1
        near.sort(key=lambda figure: (-figure.token, not figure.spoke))
        return near

    def governed_before(self, token: int, reach: int = 2) -> list[Figure]:
        """Those named before `token` without being a subject, the nearest first."""
        paragraphs = self.s.document.paragraph_of
        lowest = (paragraphs[token] if token < len(paragraphs) else len(paragraphs)) - reach
        at = bisect_left(self.others, token, key=lambda figure: figure.token) - 1
        near = []
        while at >= 0 and len(near) < 20 and paragraphs[self.others[at].token] >= lowest:
            near.append(self.others[at])
            at -= 1
        return near

    def fits(self, figure: Figure, gender: str, plural: bool = False) -> bool:
        """Whether a pronoun or noun of that gender and number can stand for a figure."""
        known = figure.gender or self.learnt.get(figure.actor, "")
        return figure.plural == plural and (not gender or not known or known == gender)

    def person(self, token: int, gender: str) -> Figure | None:
        """The person « il », « elle », "he" or "she" stands for at `token`; who is of unknown gender comes last."""
        found = [f for f in self.before(token) if f.person and self.fits(f, gender)]
        if not found:
            found = [f for f in self.governed_before(token) if f.person and self.fits(f, gender)]
        if not found:
            return None
        known = next((f for f in found[:6] if (f.gender or self.learnt.get(f.actor, "")) == gender), None)
        nearest = found[0]
        same = (
            self.s.document.paragraph_of[nearest.token]
            == self.s.document.paragraph_of[min(token, len(self.s.words) - 1)]
        )
        return nearest if known is None or same else known

    def body(self, token: int, reach: int = 2) -> Figure | None:
        """The organisation or state a noun like « le groupe » or "it" takes up."""
        return next((f for f in self.before(token, reach) if not f.person), None)


def governed(s: Syntax, first: int) -> bool:
    """Whether a preposition governs the name at `first`, its title and role before it counted in."""
    at = first - 1
    floor = max(0, first - 8)
    passed_noun = False
    while at >= floor:
        tags = s.tags[at]
        if tags & PREP:
            return True
        if tags & DET:
            return at > 0 and bool(s.tags[at - 1] & PREP)
        if tags & (TITLE | PERSON | KIN | BODY):
            passed_noun = passed_noun or bool(tags & SPEAKS)
        elif passed_noun or not (s.words[at].isalpha() and s.words[at].islower()) or s.verbal(at):
            return False
        at -= 1
    return False


def noun_gender(tags: int) -> str:
    """The gender a noun for a person shows: "f", "m", or "" for both."""
    gender = tags & PERSON
    return "f" if gender == FEMININE else "m" if gender == MASCULINE else ""

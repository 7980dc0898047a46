"""Who was spoken of and who spoke, up to a point of the text: whom « elle » or « le ministre » is."""

from __future__ import annotations

from bisect import bisect_left

from tui.analysis.figures import Figure
from tui.analysis.findings import ActorMention, Actors
from tui.analysis.known_bodies import KnownBodies
from tui.analysis.recall import MOST, at_token
from tui.analysis.salience import Salience
from tui.analysis.syntax import Syntax


class Memory(KnownBodies):
    """Whom persons called by a pronoun or a noun are."""

    def __init__(self, s: Syntax, actors: Actors, masked: list[int], reported: list[bool]) -> None:
        super().__init__(s, actors, masked, reported)
        self.salience = Salience(self)

    def person(self, token: int, gender: str, noun: str = "") -> Figure | None:
        """The person « il », « elle », "he" or "she" stands for at `token`, or a `noun` for somebody."""
        return self.salience.heaviest(token, gender, noun) or self.protagonist(token, gender)

    def hear(self, figure: Figure, token: int, *, spoke: bool) -> None:
        """Remember that somebody spoke at `token`, or was the subject of a reporting verb there."""
        super().hear(figure, token, spoke=spoke)
        self.salience.count(figure)

    def latest(self, token: int, gender: str, reach: int = 1) -> Figure | None:
        """The person named last, subject or not: « celui-ci », « ce dernier »."""
        near = [f for f in self.before(token, reach) + self.governed_before(token, reach) if f.person]
        return max((f for f in near if self.fits(f, gender)), key=at_token, default=None)

    def another(self, token: int, gender: str) -> Figure | None:
        """The person spoken of last who has not just spoken: « l'intéressé »."""
        spoken = self.last_spoken(token)
        near = [f for f in self.before(token, 2) + self.governed_before(token, 2) if f.person]
        others = (f for f in near if not spoken or f.name != spoken.name)
        return max((f for f in others if self.fits(f, gender)), key=at_token, default=None)

    def other_than(self, figure: Figure, token: int) -> Figure | None:
        """The person who spoke or was a subject last, not counting `figure`."""
        near = self.before(token, 2)
        return next((f for f in near if f.person and f.name != figure.name), None)

    def namesake(self, mention: ActorMention) -> Figure | None:
        """Who of several with one surname is meant by it alone: the one who was spoken of last."""
        surname = self.s.lower[mention.first]
        if mention.last - mention.first > 1 or self.surnames.get(surname, 0) < 2:
            return None
        near = self.before(mention.first, 1)
        found = next((f for f in near if f.person and f.name.lower().endswith(f" {surname}")), None)
        return self.figure(mention.first, found.actor) if found and found.actor >= 0 else None

    def has_rival(self, figure: Figure, token: int) -> bool:
        """Whether another person was named lately for whom a pronoun that stands for `figure` might stand."""
        gender = self.gender_of(figure)
        return any(
            f.person and f.name != figure.name and self.fits(f, gender)
            for figures in (self.figures, self.spoken, self.others)
            for f in self.nearest(figures, token, 1)
        )

    def owner(self, token: int) -> Figure | None:
        """Whose « sa devise », « leur rapport » is: who was spoken of last, of several the last group."""
        several = self.s.lower[token] in ("leur", "leurs", "their")
        bodies = self.s.lower[token] == "their"
        fitting = (f for f in self.before(token) if not several or f.plural or (bodies and not f.person))
        return next((f for f in fitting if f.person or f.plural or f.actor >= 0), None)

    def protagonist(self, token: int, gender: str) -> Figure | None:
        """The person the article is about so far: a pronoun that nobody near explains goes back to them."""
        counts: dict[str, int] = {}
        latest: dict[str, Figure] = {}
        for figures in (self.figures, self.spoken):
            at = bisect_left(figures, token, key=at_token)
            for figure in figures[max(0, at - 3 * MOST) : at]:
                if figure.person and self.fits(figure, gender):
                    counts[figure.name] = counts.get(figure.name, 0) + 1
                    latest[figure.name] = figure
        return latest[max(counts, key=counts.__getitem__)] if counts else None

    def main_person(self, token: int) -> Figure | None:
        """The person whom an article up to `token` is about: twice as often a subject as any other."""
        counts: dict[str, int] = {}
        latest: dict[str, Figure] = {}
        for figures in (self.figures, self.spoken):
            at = bisect_left(figures, token, key=at_token)
            for figure in figures[max(0, at - 3 * MOST) : at]:
                if figure.person:
                    counts[figure.name] = counts.get(figure.name, 0) + 1
                    latest[figure.name] = figure
        order = sorted(counts, key=counts.__getitem__, reverse=True)
        if not order or (len(order) > 1 and counts[order[0]] < 2 * counts[order[1]]):
            return None
        return latest[order[0]] if counts[order[0]] > 2 else None

    def person_after(self, token: int, gender: str) -> Figure | None:
        """The person a pronoun announces at the head of an article: « Elle prévient … X pousse … »."""
        paragraphs = self.s.document.paragraph_of
        here = paragraphs[min(token, len(paragraphs) - 1)]
        at = bisect_left(self.figures, token, key=at_token)
        for figure in self.figures[at : at + MOST]:
            if figure.person and self.fits(figure, gender):
                return figure if paragraphs[figure.token] - here <= 1 else None
        return None

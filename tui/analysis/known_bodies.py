"""Which organisation a noun or « elle » takes up: « le groupe », « le quotidien », « la centrale »."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from tui.analysis.body_nouns import BodyNouns
from tui.analysis.figures import Figure, last_before
from tui.analysis.findings import Actors
from tui.analysis.grammar import BODY, COMPANY, MEDIA, word_table
from tui.analysis.openings import OPENING
from tui.analysis.paraphrases import Paraphrases
from tui.analysis.recall import MOST, Recall, at_token
from tui.analysis.syntax import OPENING_MARKS, Syntax
from tui.model import ActorKind

_ANY_BODY = frozenset(
    "mouvement movement institution instance organisation organisme body organization agence agency".split()
)
"""Nouns for bodies of any kind."""
_NO_TRADERS = frozenset(
    "syndicat parti club association ong fédération confédération collectif union party charity federation "
    "confederation université university".split()
)
_WATCHES = frozenset("régulateur gendarme autorité regulator watchdog".split())
"""Nouns for bodies that watch over those spoken of."""
_PAPERS = ("Le ", "La ", "L'", "L’", "Les ", "The ", "El ", "Il ", "Die ")
"""What the titles of newspapers begin with, more than the names of other bodies."""


class KnownBodies(Recall):
    """The organisations and states of an article as its nouns and pronouns take them up."""

    def __init__(self, s: Syntax, actors: Actors, masked: list[int], reported: list[bool]) -> None:
        super().__init__(s, actors, masked, reported)
        self.nouns = BodyNouns(s, actors)
        self.paraphrases = Paraphrases(s, actors)
        self.traders: dict[int, bool] = {}
        """By body whether a noun for a firm took it up, or one for those who associate."""

    def paraphrased(self, start: int, last: int) -> Figure | None:
        """« les Sages », « les magistrats de la rue Cambon »: the body the press calls so, if it is named."""
        index = self.paraphrases.body(start, last)
        return self.figure(start, index) if index >= 0 else None

    def called(self, noun: str, token: int) -> Figure | None:
        """« la cour », « le syndicat »: the body whose name that noun heads, or stands beside."""
        index = self.nouns.called(noun, token)
        return self.figure(token, index) if index >= 0 else None

    def whole(self, figure: Figure) -> Figure:
        """« la Cour des comptes … la Cour »: the body whose longer name a noun in capitals stands for."""
        noun = figure.name.lower()
        tags = word_table(self.s.document.language).get(noun, 0)
        if figure.person or not tags & BODY or tags & MEDIA:
            return figure
        index = self.nouns.longer(noun, figure.token)
        return self.figure(figure.token, index) if index >= 0 else figure

    def just_named(self, token: int, noun: str) -> Figure | None:
        """« Même hostilité à Horizons. « … », dit le parti »: the one body that the sentence before names.

        None where its own name says that it is something else: « la Cour des comptes » is no « parti ».
        """
        if noun in _WATCHES:
            return None
        document = self.s.document
        here = document.sentence_of[token]
        first = document.sentences[max(0, here - 1)].first
        if document.paragraph_of[first] != document.paragraph_of[token]:
            return None
        near = (*self.before(token, 0), *self.governed_before(token, 0))
        found = {f.actor: f for f in near if f.actor >= 0 and not f.person and first <= f.token}
        if len(found) != 1:
            return None
        figure = next(iter(found.values()))
        fits = self._organisation(figure) and not self._something_else(figure, noun)
        return figure if fits and self._trades(figure, noun) else None

    def _something_else(self, figure: Figure, noun: str) -> bool:
        """Whether the name of a body says what it is, and that is not what the noun does."""
        table = word_table(self.s.document.language)
        heads = (table.get(word, 0) for word in figure.name.lower().split() if word != noun)
        return any(tags & BODY and not tags & (MEDIA | COMPANY) for tags in heads)

    def names_here(self, figure: Figure, token: int) -> bool:
        """Whether the paragraph of a token names a body before it."""
        mentions = self.actors.clusters[figure.actor].mentions
        floor = self.s.document.paragraphs[self.s.document.paragraph_of[token]].first
        return last_before(mentions, token) >= floor

    def company(self, token: int, noun: str) -> Figure | None:
        """« le groupe », "the company": the organisation spoken of last, else what the article is about."""
        if noun in _WATCHES:
            return None
        body = self.body(token, organisation=True) or self._acted_on(token) or self.main_body(token)
        other = body and noun not in _ANY_BODY and self._something_else(body, noun)
        return None if other or (body and not self._trades(body, noun)) else body

    def _trades(self, body: Figure, noun: str) -> bool:
        """Whether a noun agrees with those that took a body up before: « le groupe » is no « syndicat »."""
        if noun in _ANY_BODY or body.actor < 0:
            return True
        return self.traders.setdefault(body.actor, noun not in _NO_TRADERS) == (noun not in _NO_TRADERS)

    def _acted_on(self, token: int) -> Figure | None:
        """The organisation named last though it was no subject: « ils ont saisi Vinci. Le groupe … »."""
        return next(
            (f for f in self.governed_before(token, 1) if not f.person and self._organisation(f)), None
        )

    def outlet(self, token: int) -> Figure | None:
        """The newspaper « le quotidien » takes up: the one named last, else any organisation."""
        subjects = [f for f in self.before(token, 2) if not f.person and self._organisation(f)]
        others = [f for f in self.governed_before(token, 2) if not f.person and self._organisation(f)]
        papers = [f for f in others if f.name.startswith(_PAPERS) or self._between_marks(f)]
        return max(subjects + papers or others, key=at_token, default=None)

    def _between_marks(self, figure: Figure) -> bool:
        """Whether a name stands between marks, as titles do: « Le Temps »."""
        return self.s.words[figure.token - 1] in OPENING_MARKS if figure.token else False

    def article_gender(self, figure: Figure) -> str:
        """The gender the article before a body's name shows: « le ministère », « la Cour »."""
        if figure.actor < 0 or (figure.heard and figure.gender):
            return figure.gender
        for mention in self.actors.clusters[figure.actor].mentions[:5]:
            word = self.s.lower[mention.first - 1] if mention.first else ""
            if word in ("le", "du", "au", "la"):
                return "f" if word == "la" else "m"
        return ""

    def body(self, token: int, reach: int = 2, *, organisation: bool = False) -> Figure | None:
        """The organisation or state a noun like « le groupe » or "it" takes up."""
        fitting = [
            f
            for f in self.before(token, reach)
            if not f.person and not (organisation and not self._organisation(f))
        ]
        paragraphs = self.s.document.paragraph_of
        here = paragraphs[min(token, len(paragraphs) - 1)]
        near = (f for f in fitting if paragraphs[f.token] == here)
        active = next((f for f in near if f.heard or self._opens_sentence(f)), None)
        return active or next(iter(fitting), None)

    def thing(self, token: int) -> Figure | None:
        """ "it": the body spoken of last; or, where the sentence before only ends in one, that."""
        body = self.body(token)
        sentences = self.s.document.sentence_of
        if body and sentences[token] - sentences[body.token] <= 1:
            return body
        last = next(
            (f for f in self.governed_before(token, 0) if not f.person and self._organisation(f)), None
        )
        return last if last and sentences[token] - sentences[last.token] == 1 else body

    def _opens_sentence(self, figure: Figure) -> bool:
        first = self.s.document.sentences[self.s.document.sentence_of[figure.token]].first
        return figure.token - first <= OPENING

    def main_body(self, token: int) -> Figure | None:
        """The organisation that an article named most before `token`, twice as often as any other."""
        at = bisect_left(self.figures, token, key=at_token)
        near = (f for f in self.figures[max(0, at - 3 * MOST) : at] if not f.person and f.actor >= 0)
        counts = Counter(f.actor for f in near if self._organisation(f)).most_common(2)
        if not counts or counts[0][1] < max(2, 2 * counts[-1][1] * (len(counts) - 1)):
            return None
        return self.figure(token, counts[0][0])

    def body_of_gender(self, token: int, gender: str) -> Figure | None:
        """The body « elle » takes up: the nearest whose article shows that gender, else the nearest."""
        shown = (
            (figure, self.article_gender(figure)) for figure in self.before(token, 2) if not figure.person
        )
        fitting = [(figure, shows) for figure, shows in shown if not shows or not gender or shows == gender]
        paragraphs = self.s.document.paragraph_of
        here = paragraphs[fitting[0][0].token] if fitting else 0
        sure = next((f for f, shows in fitting if shows and paragraphs[f.token] == here), None)
        return sure or next((figure for figure, _ in fitting), None)

    def _organisation(self, figure: Figure) -> bool:
        if figure.actor < 0:
            return not figure.plural
        return self.actors.clusters[figure.actor].kind == ActorKind.ORGANISATION

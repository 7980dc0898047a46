"""Whom a pronoun stands for: everybody spoken of lately is weighed, and the heaviest is taken.

After Lappin and Leass, An Algorithm for Pronominal Anaphora Resolution (1994): the part somebody had in a
sentence is worth a weight, which fades with every sentence and paragraph since. A newspaper adds whom the
article is about, who is new in the paragraph, and who can speak at all.
"""

from __future__ import annotations

from tui.analysis.apposition import governor, phrase_start
from tui.analysis.figures import Figure
from tui.analysis.findings import ActorMention
from tui.analysis.grammar import POSSESSIVE, PREP
from tui.analysis.recall import Recall
from tui.model import ActorKind

SUBJECT = 1.0
"""Who was a subject, or spoke between marks."""
REPORTED = 1.3
"""The subject of a reporting verb, or of a sentence that opens with « il » or a noun for somebody."""
GOVERNED = 0.35
"""Who stood after a verb or a preposition: « a reçu X », « avec X »."""
CLAUSE = 0.5
"""Times the weight of a subject of a reported question: « a refusé de dire si X viendrait »."""
NEW = 1.5
"""Times the weight of a subject whom this paragraph names for the first time."""
BESIDE = 0.2
"""Times the weight of a governed name in the pronoun's own sentence: "Asked by X whether …, he said"."""
GONE = 0.3
"""Times the weight of somebody whose death is told: others speak of them."""
SECOND = 0.5
"""Times the weight of somebody introduced as another's, once a paragraph is over: « Sa mère, X, raconte »."""
ANOTHER = 0.4
"""Times the weight of somebody known by another role than the noun: « Son patron, X, … l'ouvrier »."""
UNKNOWN = 0.5
"""Times the weight of somebody of unknown gender where the pronoun shows one."""
SENTENCE = 0.3
"""Times the weight for every sentence since."""
PARAGRAPH = 0.6
"""Times the weight for every paragraph since."""
MAIN = 0.3
"""Added for a share of one in all the mentions of persons: a portrait is about one."""

_REACH = 2
"""Paragraphs back."""
_FAR = 8
"""Sentences after which a weight has faded altogether."""
_FADED = tuple(SENTENCE**sentences for sentences in range(_FAR + 1))
_FEW = 12
"""Mentions of persons below which no share of them tells."""
_FEW_OF_ONE = 4
"""Mentions of one person below which an article is about nobody."""
_CLAUSES = frozenset("si s' que qu' comment pourquoi whether that if how why".split())
_TOLD_BEFORE = 2
_TOLD_AFTER = 3
"""Tokens around a name among which a death is told."""
_DEATH = frozenset(
    "mort morte tué tuée décédé décédée décès défunt défunte feu victime victimes assassiné assassinée "
    "died dead death killed murdered slain victim victims".split()
)


class Salience:
    """Weighs the persons of one article; `recall` says who was spoken of where."""

    __slots__ = ("all", "counts", "first", "gone", "next", "recall", "second")

    def __init__(self, recall: Recall) -> None:
        self.recall = recall
        clusters = recall.actors.clusters
        self.counts = [len(c.mentions) if c.kind == ActorKind.PERSON else 0 for c in clusters]
        self.all = max(sum(self.counts), _FEW)
        self.first, self.next = -1, 0
        for index in range(len(clusters)):
            self._rank(index)
        lower = recall.s.lower
        self.gone = {
            mention.actor
            for mention in recall.actors.mentions
            if not _DEATH.isdisjoint(lower[max(0, mention.first - _TOLD_BEFORE) : mention.last + _TOLD_AFTER])
        }

        self.second = {
            index
            for index, cluster in enumerate(clusters)
            if cluster.kind == ActorKind.PERSON and cluster.mentions and self._another_s(cluster.mentions[0])
        }

    def heaviest(self, token: int, gender: str, noun: str = "") -> Figure | None:
        """The person a pronoun of that gender, or a noun, stands for at `token`, as last spoken of."""
        recall = self.recall
        latest: dict[str, Figure] = {}
        best, most = "", -1.0
        main = MAIN * self.counts[self.first] / self.all if self.first >= 0 else 0.0
        sentence_of = recall.s.document.sentence_of
        here = sentence_of[min(token, len(sentence_of) - 1)]
        for figures in (recall.spoken, recall.figures, recall.others):
            for figure in recall.nearest(figures, token, _REACH):
                if not figure.person or not recall.fits(figure, gender):
                    continue
                last = latest.setdefault(figure.name, figure)
                if last.token < figure.token and not figure.governed:
                    latest[figure.name] = figure
                if NEW * _FADED[min(here - sentence_of[figure.token], _FAR)] + main <= most:
                    continue  # nobody so far back can be heavier
                weight = self.weight(figure, token, gender)
                if noun and recall.roles.another(figure.actor, noun):
                    weight *= ANOTHER
                if weight > most:
                    best, most = figure.name, weight
        return latest.get(best)

    def count(self, figure: Figure) -> None:
        """Take note of somebody who was spoken of without a name, or spoke: the article is about them."""
        if figure.person and figure.actor >= 0:
            self.counts[figure.actor] += 1
            self.all += 1
            self._rank(figure.actor)

    def _rank(self, actor: int) -> None:
        """Keep who was spoken of most, and how often the next was."""
        count, most = self.counts[actor], self.counts[self.first] if self.first >= 0 else 0
        if actor != self.first and count > most:
            self.first, self.next = actor, most
        elif actor != self.first:
            self.next = max(self.next, count)

    def leads(self, figure: Figure) -> bool:
        """Whether an article is about a person: named or spoken of half again as often as any other."""
        count = self.counts[figure.actor] if figure.actor >= 0 else 0
        return count >= _FEW_OF_ONE and figure.actor == self.first and 2 * count >= 3 * self.next

    def weight(self, figure: Figure, token: int, gender: str) -> float:
        """How much speaks for a figure at `token`."""
        document = self.recall.s.document
        token = min(token, len(document) - 1)
        sentences = document.sentence_of[token] - document.sentence_of[figure.token]
        paragraphs = document.paragraph_of[token] - document.paragraph_of[figure.token]
        weight = self._part(figure, sentences, paragraphs)
        if not sentences and self._fronted(token):
            weight *= BESIDE
        weight *= _FADED[min(sentences, _FAR)] * PARAGRAPH**paragraphs
        if figure.actor >= 0:
            weight += MAIN * self.counts[figure.actor] / self.all
            weight *= GONE if figure.actor in self.gone else 1.0
            weight *= SECOND if paragraphs and figure.actor in self.second else 1.0
        known = not gender or self.recall.gender_of(figure)
        return weight if known else weight * UNKNOWN

    def _part(self, figure: Figure, sentences: int, paragraphs: int) -> float:
        """What part a figure had in its sentence."""
        if figure.spoke:
            return SUBJECT
        if figure.heard:
            return REPORTED
        recall, found = self.recall, self.recall.actors.at[figure.token]
        mention = recall.actors.mentions[found] if found >= 0 else None
        weight = GOVERNED if figure.governed else SUBJECT
        if mention is None:
            return weight
        if not sentences and (figure.governed or governor(recall.s, phrase_start(recall.s, mention)) >= 0):
            weight *= BESIDE
        elif sentences and not paragraphs and not figure.governed and self._first(mention):
            weight *= NEW
        before = mention.first - 1
        return weight * CLAUSE if before >= 0 and recall.s.lower[before] in _CLAUSES else weight

    def _fronted(self, token: int) -> bool:
        """« Née à Lorient d'une couturière, X, elle … »: whether an adverbial stands before a pronoun."""
        s = self.recall.s
        first = s.document.sentences[s.document.sentence_of[token]].first
        return first < token and s.words[token - 1] == "," and bool(s.tags[first] & PREP or s.verbal(first))

    def _another_s(self, mention: ActorMention) -> bool:
        """Whether a possessive stands before what somebody is: « Son ancienne prof, X », "his lawyer, X"."""
        s = self.recall.s
        start = phrase_start(s, mention)
        return start < mention.first and any(
            s.tags[at] & POSSESSIVE for at in range(max(0, start - 1), start + 1)
        )

    def _first(self, mention: ActorMention) -> bool:
        return self.recall.actors.clusters[mention.actor].mentions[0].first == mention.first

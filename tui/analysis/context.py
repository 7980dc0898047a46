"""What the reporter's own words around a marked span say about it: who introduces it, or what it names."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from tui.analysis.clauses import has_clause
from tui.analysis.cue_lexicon import cue_words
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueClass, CueForm, MarkedSpan, Marks
from tui.analysis.incises import is_incise
from tui.analysis.wordlists import words

_DETERMINERS = frozenset("le la les l' du des au aux ce cet cette ces the this these those its".split())
_INDEFINITE = frozenset("un une a an".split())
_HOLDERS = _INDEFINITE | _DETERMINERS | frozenset("son sa ses leur leurs notre nos his her their our".split())
_JOINS = frozenset(("et", "ou", ",", "and", "or"))
_THAT = frozenset(("que", "qu'", "that"))
_SAID = frozenset(("dit", "dite", "dits", "dites"))
_OURS = frozenset(("nous", "-nous", "je", "j'", "-je", "we", "i"))
_NEAR = 4
_SHORT = 4
_TERM = 3
"""Tokens a term held at a distance has at most."""
_JOINING = 4
_JOINING_WORDS = frozenset(
    "et ou , mais ni puis à au aux de du des d' le la les un une and or but to the a".split()
)
_COPULAS = frozenset(
    "est sont était étaient sera seront serait seraient être soit reste restait demeure semble juge jugé is are was were be "
    "been being".split()
)
_CALLING = frozenset(("traiter", "qualifier", "taxer", "accuser", "parler"))
_TITLE = 12
"""Tokens a title holds at most."""
_CARRIED = 6
"""Tokens between a thing written on and its words."""


@dataclass(slots=True)
class Place:
    """Where a span stands: its marks `opening` and after `closing`, its sentence, the cues there outside marks."""

    span: MarkedSpan
    opening: int
    closing: int
    sentence_first: int
    sentence_last: int
    cues: list[Cue]
    pieces: list[str] = field(default_factory=list)

    @property
    def before(self) -> int:
        """The token before the opening mark, -1 at the head of a sentence."""
        return self.opening - 1 if self.opening > self.sentence_first else -1


class Context:
    """The cues in the reporter's own words by sentence, and which short words stand in marks again and again."""

    def __init__(self, document: Document, marks: Marks, cues: list[Cue]) -> None:
        self.document = document
        self.marks = marks
        self.cues: dict[int, list[Cue]] = {}
        for cue in cues:
            if marks.inside[cue.first] < 0:
                self.cues.setdefault(document.sentence_of[cue.first], []).append(cue)
        self.counts = Counter(_folded(document, s) for s in marks.spans if s.last - s.first <= _SHORT)
        language = document.language
        self.named = words(language, "marked", "named")
        self.word = words(language, "marked", "word")
        self.law = words(language, "marked", "law")
        self.carriers = words(language, "marked", "carrier")
        self.accepted: Place | None = None
        self.verdicts: dict[int, str] = {}
        """What earlier spans turned out to be instead of words said: « violences » et « agression »."""

    def place(self, index: int) -> Place:
        """Where the span `index` stands."""
        document, span = self.document, self.marks.spans[index]
        opening = document.tokens_in(span.outer_start, span.outer_end).start
        closing = document.token_at(span.outer_end - 1) + 1 if span.closed else span.last
        sentence = document.sentence_of[opening]
        last = document.sentence_of[span.last - 1]
        cues = self.cues.get(sentence, [])
        if last != sentence:
            cues = cues + self.cues.get(last, [])
        return Place(
            span, opening, closing, document.sentences[sentence].first, document.sentences[last].last, cues
        )

    def around(self, place: Place) -> list[str]:
        """The pieces of evidence in the words around a span."""
        pieces = self._instead(place)
        if not pieces:
            pieces = self._introduced(place)
            if not {"incise", "colon", "that", "cue", "carrier"} & set(pieces):
                pieces += self._unintroduced(place)
        if self._repeated(place) and "incise" not in pieces:
            pieces.append("repeated")
        return pieces + self._company(place)

    def accept(self, place: Place) -> None:
        """Remember that a span holds words said."""
        self.accepted = place

    def _company(self, place: Place) -> list[str]:
        """Other words said before it in its sentence: « factieux » et « casseurs »."""
        other = self.accepted
        if (
            other is None
            or other.sentence_last != place.sentence_last
            or other.opening < place.sentence_first
        ):
            return []
        between = self.document.lower[other.closing : place.opening]
        return ["joined"] if len(between) <= _JOINING and _JOINING_WORDS.issuperset(between) else ["beside"]

    def _introduced(self, place: Place) -> list[str]:
        """A cue, a colon, « que », a thing written on."""
        document, opening = self.document, place.opening
        pieces = []
        if self._incise(place):
            pieces.append("source" if self._embedded(place) else "incise")
        word = document.lower[place.before] if place.before >= 0 else ""
        nearest = next((cue for cue in reversed(place.cues) if cue.last <= opening), None)
        if word == ":":
            pieces.append("colon")
        elif word in ("de", "d'") and self._calls(place):
            pieces.append("cue")
        if self._carried(place):
            pieces.append("carrier")
        if nearest is not None:
            pieces.append(self._from_cue(place, nearest, word))
        far = any(
            cue.form == CueForm.SOURCE or (cue.first >= place.closing and is_incise(document, cue))
            for cue in place.cues
        )
        if far and not pieces:
            pieces.append("source")
        return [piece for piece in pieces if piece]

    def _from_cue(self, place: Place, cue: Cue, word: str) -> str:
        """How a cue before the span introduces it."""
        document, gap = self.document, place.opening - cue.last
        that = any(document.lower[token] in _THAT for token in range(cue.last, place.opening))
        if word in _THAT:
            return "that"
        if cue.form == CueForm.SOURCE:
            return "source"
        if word == ":" or (word == "," and (gap <= 1 or document.language == "en")):
            return "cue"
        if cue.cls == CueClass.MANNER:
            held = any(document.lower[t] in _HOLDERS for t in range(cue.last, place.opening))
            return "cue" if gap <= _NEAR and not held and word != "," else "complement" if that else ""
        if gap <= _NEAR and word != ",":
            return "cue"
        return "complement" if that or cue.cls == CueClass.SAY or gap <= 2 * _NEAR else ""

    def _calls(self, place: Place) -> bool:
        """« le traiter de "menteur" », in whatever form the verb is."""
        verb = self.document.lower[place.before - 1]
        return any(reading.lemma in _CALLING for reading in cue_words(self.document.language).get(verb, ()))

    def _embedded(self, place: Place) -> bool:
        """A short span behind its determiner is a part of the reporter's sentence, which an incise after it reports whole."""
        short = place.span.last - place.span.first <= _TERM
        return short and place.before >= 0 and self.document.lower[place.before] in _DETERMINERS

    def _incise(self, place: Place) -> bool:
        """Whether an incise stands right after the span, or between the marks before it and these."""
        document, inside = self.document, self.marks.inside
        comma = place.closing < len(document) and document.words[place.closing] == ","
        stopped = document.words[place.span.last - 1][-1] in ".!?…,"
        whole = place.span.last - place.span.first > _SHORT or has_clause(
            document, place.span.first, place.span.last
        )
        for cue in place.cues:
            if cue.cls == CueClass.NAME:
                continue
            subject = cue.subject or (cue.first, cue.last)
            begin, end = min(cue.first, subject[0]), max(cue.last, subject[1])
            clitic = document.kinds[subject[0]] == Kind.CLITIC
            after = (
                place.closing <= begin <= place.closing + 2 or place.closing <= cue.first <= place.closing + 1
            )
            if (
                after
                and (comma or stopped or clitic or whole)
                and (is_incise(document, cue) or comma and cue.first == place.closing + 1)
            ):
                return True
            joined = (
                end <= place.opening <= end + 2
                and begin > 1
                and (inside[begin - 1] >= 0 or inside[begin - 2] >= 0)
            )
            if joined and is_incise(document, cue):
                return True
        return False

    def _carried(self, place: Place) -> bool:
        """Whether something written on stands before: « une banderole "…" », « yard signs reading "…" »."""
        first = max(place.sentence_first, place.opening - _CARRIED)
        return any(self.document.lower[token] in self.carriers for token in range(first, place.opening))

    def _unintroduced(self, place: Place) -> list[str]:
        """What nothing introduces: a term behind its determiner, a title with its capital; or what is said of a name."""
        document, before = self.document, place.before
        if before < 0:
            return []
        pieces = []
        short = place.span.last - place.span.first <= _TERM
        if short and document.lower[before] in _DETERMINERS:
            pieces.append("term")
        if self._title_like(place):
            pieces.append("title")
        elif document.lower[before] in _COPULAS:
            pieces.append("predicate")
        elif (
            document.capitalised(before)
            and before > place.sentence_first
            and document.kinds[before] == Kind.WORD
        ):
            pieces.append("predicate")
        return pieces

    def _title_like(self, place: Place) -> bool:
        """Written as a title: a capital at its head in the middle of a sentence, few words, no stop of its own."""
        document, span = self.document, place.span
        if not document.capitalised(span.first) or span.last - span.first > _TITLE:
            return False
        shouted = document.words[place.before].isupper() and document.words[span.first].isupper()
        return document.words[span.last - 1][-1] not in ".!?…" and not shouted

    def _instead(self, place: Place) -> list[str]:
        """A name, a word as a word, a term of law, the newspaper's own words."""
        document, before = self.document, place.before
        if before < 0:
            return []
        word = document.lower[before]
        previous = (
            self.verdicts.get(self.marks.inside[before - 1], "") if before > 0 and word in _JOINS else ""
        )
        verdict = previous or self._names(place) or self._charged(place)
        if not verdict and any(self._is_ours(cue, place) for cue in place.cues):
            verdict = "ours"
        if verdict:
            self.verdicts[self.marks.inside[place.opening]] = verdict
            return [verdict]
        return []

    def _is_ours(self, cue: Cue, place: Place) -> bool:
        """« Combien de fois avons-nous écrit "sources concordantes" »: the newspaper speaks of its own words."""
        if cue.subject is None or not 0 <= place.opening - cue.last <= _NEAR or cue.cls == CueClass.NAME:
            return False
        return self.document.lower[cue.subject[0]] in _OURS and not self.document.words[place.before] == ":"

    def _charged(self, place: Place) -> str:
        """« plainte pour "violences" », « soupçonnés de "…" », "charged with"."""
        lower = self.document.lower
        governed = lower[place.before] in ("pour", "de", "d'", "for", "of", "with")
        return (
            "law"
            if governed
            and any(w in self.law for w in lower[max(place.sentence_first, place.before - 4) : place.before])
            else ""
        )

    def _names(self, place: Place) -> str:
        """Whether a noun or a verb before the span makes it a name."""
        document, before = self.document, place.before
        lower, capital = document.lower, document.capitalised(place.span.first)
        nouns = [lower[before]]
        if (
            before > place.sentence_first
            and lower[before].isalpha()
            and lower[before] not in _DETERMINERS | _INDEFINITE | {"de", "d'", "of"}
        ):
            nouns.append(lower[before - 1])
        if nouns[0] in self.word or (
            capital and any(noun in self.named or noun in self.word for noun in nouns)
        ):
            return "named"
        if lower[before] in _SAID and self._is_epithet(place, before, capital):
            return "named"
        if lower[before] == "as" and lower[before - 1] == "known":
            return "named"
        for cue in place.cues:
            near = 0 <= place.opening - cue.last <= _NEAR
            after = 0 <= cue.first - place.closing <= 2 and cue.form == CueForm.INCISE
            if cue.cls == CueClass.NAME and (near or after):
                return "named"
            if near and cue.lemma in ("appeler", "call") and self._nicknames(place, cue):
                return "named"
        return ""

    def _is_epithet(self, place: Place, before: int, capital: bool) -> bool:
        """« zone dite "tendue" », « Joseph, dit "Tonton Jo" »; but « le ministre dit "non" »."""
        if self.document.lower[before] != "dit":
            return True
        return self.document.words[before - 1] == "," or (
            capital and self.document.words[place.span.last - 1][-1] not in ".!?…,"
        )

    def _nicknames(self, place: Place, cue: Cue) -> bool:
        """Whether what something is called is a name: it holds a capital, or nobody in particular calls it so."""
        document = self.document
        if cue.form == CueForm.PARTICIPLE or (document.language == "en" and cue.last == place.opening):
            return True
        return any(
            document.capitalised(token)
            for token in range(place.span.first, place.span.last)
            if document.words[token] != "I"
        )

    def _repeated(self, place: Place) -> bool:
        span = place.span
        return span.last - span.first <= _SHORT and self.counts[_folded(self.document, span)] > 1


def _folded(document: Document, span: MarkedSpan) -> str:
    return " ".join(document.lower[span.first : span.last])

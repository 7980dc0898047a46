"""What the reporter's own words around a marked span say about it."""

from __future__ import annotations

from collections import Counter

from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueClass, MarkedSpan, Marks
from tui.analysis.instead import instead
from tui.analysis.introduced import introduced
from tui.analysis.places import DETERMINERS, SHORT, Place, Places

_JOINS = frozenset(("et", "ou", ",", "and", "or"))
_ROWS = _JOINS | {"à", "to"}
_HELD = DETERMINERS | frozenset("son sa ses leur leurs his her their".split())
_SAYS_SO = frozenset(("incise", "colon", "that", "carrier"))
_JOINING = 4
_JOINING_WORDS = frozenset(
    "et ou , mais ni puis à au aux de du des d' le la les un une and or but to the a".split()
)
"""What may stand between two fragments of one speaker in a row."""
_COPULAS = frozenset(
    "est sont était étaient sera seront serait seraient être soit reste restait demeure semble "
    "juge jugé is are was were be been being".split()
)
_HAVE = frozenset(("a", "ont", "avait", "avaient", "ai", "aurait"))
_PARTICIPLES = ("é", "i", "u", "is", "it", "ert")
_DASHES = frozenset(("-", "–", "—"))
"""« - "Sans sommation" - »: the dashes around a heading."""
_TERM = 3
"""Tokens a term held at a distance has at most."""
_COUNTED = frozenset("mille cent cents hundred thousand".split())
"""« mille « gilets jaunes » »: people of a kind."""
_FEELS_ABOUT = frozenset("de d' par à by at about to".split())
_FELT = ("é", "ée", "és", "ées", "i", "ie", "is", "ed")
_FEELING = 4
"""Letters a word for a feeling has more of."""
_APPOSED = 16
"""Tokens from such a word to the comma after what it governs."""
_TITLE = 12
"""Tokens a title has at most."""
_ANYBODY = frozenset(("on", "-on", "-t-on"))
_DIRECT = frozenset(("incise", "colon", "that", "cue", "carrier"))


class Context:
    """The evidence around the spans of a document, asked for in the order of the text."""

    def __init__(self, document: Document, marks: Marks, cues: list[Cue]) -> None:
        self.document = document
        self.marks = marks
        self.places = Places(document, marks, cues)
        self.counts = Counter(_folded(document, s) for s in marks.spans if s.last - s.first <= SHORT)
        self.accepted: Place | None = None
        self.verdicts: dict[int, str] = {}
        """What earlier spans turned out to be instead of words said: « violences » et « agression »."""

    def place(self, index: int) -> Place:
        """Where the span `index` stands."""
        return self.places.place(index)

    def accept(self, place: Place) -> None:
        """Remember that a span holds words said."""
        self.accepted = place

    def around(self, place: Place) -> list[str]:
        """The pieces of evidence in the words around a span."""
        verdict = self._instead(place)
        if verdict:
            pieces = [verdict]
        else:
            pieces = introduced(self.document, self.marks, place)
            if _DIRECT.isdisjoint(pieces):
                pieces += self._unintroduced(place)
            elif self._named(place, pieces):
                pieces.append("title")
        if not self._repeated(place) or "incise" in pieces:
            return pieces + self._company(place)
        if "term" not in pieces and place.before >= 0 and self.document.lower[place.before] in DETERMINERS:
            pieces.append("term")
        return [*pieces, "repeated"]

    def _named(self, place: Place, pieces: list[str]) -> bool:
        """Whether a verb only stands near a title: « on se souvient de sa « Phèdre » »; but « il dénonce la
        « Françafrique » ».
        """
        if not _SAYS_SO.isdisjoint(pieces) or place.length > SHORT or place.before < 0:
            return False
        if self.document.lower[place.before] not in _HELD or not self._title_like(place):
            return False
        return not any(cue.cls == CueClass.CALL for cue in place.cues)

    def _instead(self, place: Place) -> str:
        """What it is instead of words said, by itself or as the one before it in a row."""
        row = place.before > 0 and self.document.lower[place.before] in _ROWS
        previous = self.verdicts.get(self.marks.inside[place.before - 1], "") if row else ""
        verdict = previous or instead(self.document, place)
        if verdict:
            self.verdicts[self.marks.inside[place.opening]] = verdict
        return verdict

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

    def _unintroduced(self, place: Place) -> list[str]:
        """What nothing introduces: a term behind its determiner, a title with its capital; or what is said of
        somebody.
        """
        document, before = self.document, place.before
        if before == place.sentence_first and document.words[before] in _DASHES:
            return []
        if before < 0:
            colon = place.closing < len(document) and document.words[place.closing] == ":"
            if colon:
                return ["headline"]
            return ["predicate"] if self._apposed(place) else []
        pieces = []
        if document.lower[before] in _ANYBODY and place.length <= _TERM:
            return ["nobody"]
        counted = document.kinds[before] == Kind.NUMBER or document.lower[before] in _COUNTED
        if place.length <= _TERM and (counted or document.lower[before] in DETERMINERS):
            pieces.append("term")
        name = (
            document.capitalised(before)
            and before > place.sentence_first
            and document.kinds[before] == Kind.WORD
        )
        if self._title_like(place):
            pieces.append("title")
        elif name or document.lower[before] in _COPULAS or self._verb_said(place):
            pieces.append("predicate")
        return pieces

    def _apposed(self, place: Place) -> bool:
        """« Triste » d'apprendre ce décès, le maire …: how somebody feels whom the sentence is about."""
        lower, closing = self.document.lower, place.closing
        governed = closing + 1 < place.sentence_last and lower[closing] in _FEELS_ABOUT
        word = lower[place.span.first]
        one = place.span.last - place.span.first == 1 and len(word) > _FEELING
        if not (governed and one) or self.document.words[closing + 1][0].isupper():
            return False
        felt = lower[closing] in ("de", "d'", "about", "to") or word.endswith(_FELT)
        return felt and "," in lower[closing : min(closing + _APPOSED, place.sentence_last)]

    def _verb_said(self, place: Place) -> bool:
        """« a « déploré » », « ont « pris acte » »: the verb of the sentence in somebody's words."""
        document = self.document
        auxiliary = document.language == "fr" and document.lower[place.before] in _HAVE
        return auxiliary and document.lower[place.span.first].endswith(_PARTICIPLES)

    def _title_like(self, place: Place) -> bool:
        """Written as a title: a capital at its head in the middle of a sentence, few words, no stop of its
        own.
        """
        document, span = self.document, place.span
        if not document.capitalised(span.first) or place.length > _TITLE:
            return False
        shouted = document.words[place.before].isupper() and document.words[span.first].isupper()
        return document.words[span.last - 1][-1] not in ".!?…" and not shouted

    def _repeated(self, place: Place) -> bool:
        """Whether the same few words stand in marks elsewhere: a term, not a quotation."""
        return place.length <= SHORT and self.counts[_folded(self.document, place.span)] > 1


def _folded(document: Document, span: MarkedSpan) -> str:
    return " ".join(document.lower[span.first : span.last])

"""What speaks for and against a marked span being words said.

The weights say how much a piece of evidence counts against the others; a span is taken as words said when its sum is not
negative. What each piece serves:

    for      il a dit : « … »   « … », a-t-il dit   il promet que « … »   il dénonce une « … »   selon lui, une « … »
    against  le film « La Patronne »   Joseph, dit « Tonton Jo »   les « gilets jaunes »   plainte pour « violences »
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from tui.analysis.clauses import has_clause
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueClass, CueForm, MarkedSpan, Marks
from tui.analysis.wordlists import words

WEIGHTS = {
    "default": 0.5,
    "turn": 5.0,
    "incise": 5.0,
    "colon": 4.0,
    "that": 4.0,
    "cue": 3.0,
    "complement": 1.5,
    "source": 2.0,
    "continued": 4.0,
    "alone": 3.0,
    "clause": 2.5,
    "stop": 1.5,
    "person": 1.5,
    "long": 1.5,
    "predicate": 1.5,
    "short": -1.5,
    "term": -1.5,
    "title": -3.0,
    "named": -6.0,
    "work": -4.0,
    "repeated": -2.5,
    "law": -3.0,
    "unclosed": -1.5,
}

_DETERMINERS = frozenset("le la les l' du des au aux ce cet cette ces the this these those".split())
_PERSONS = frozenset(
    "je j' me m' mon ma mes moi nous notre nos vous votre vos tu te ton ta tes toi i i'm my me we our us you your".split()
)
_THAT = frozenset(("que", "qu'", "that"))
_NEAR = 4
_SHORT = 3
_LONG = 7
_TITLE_WORDS = 9


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sum for one span, the strongest piece (the rule that found it) and whether it stands in no sentence of the reporter's."""

    total: float
    rule: str
    alone: bool
    pieces: tuple[str, ...]


class Surroundings:
    """What the evidence is read from: where the cues stand, which short words stand in marks again and again."""

    def __init__(self, document: Document, marks: Marks, cues: list[Cue]) -> None:
        self.document = document
        self.marks = marks
        self.cues: dict[int, list[Cue]] = {}
        """The cues in the reporter's own words, by sentence."""
        for cue in cues:
            if marks.inside[cue.first] < 0:
                self.cues.setdefault(document.sentence_of[cue.first], []).append(cue)
        self.counts = Counter(_folded(document, s) for s in marks.spans if s.last - s.first <= _SHORT + 1)
        self.named = words(document.language, "marked", "named")
        self.law = words(document.language, "marked", "law")


def _folded(document: Document, span: MarkedSpan) -> str:
    return " ".join(document.lower[span.first : span.last])


def weigh(around: Surroundings, index: int) -> Evidence:
    """The evidence about the outermost marked span `index`."""
    span = around.marks.spans[index]
    document = around.document
    pieces = ["default"]
    alone = _stands_alone(document, span)
    if span.mark in "—–―-‒" and span.mark or span.continues and not span.mark and span.closed:
        pieces.append("turn")
        return _sum(pieces, alone=True)
    if span.continues:
        pieces.append("continued")
    if alone:
        pieces.append("alone")
    pieces += _inner(document, span)
    pieces += _outer(around, span)
    if not span.closed and not span.continues:
        pieces.append("unclosed")
    return _sum(pieces, alone)


def _sum(pieces: list[str], alone: bool) -> Evidence:
    strongest = max(pieces, key=lambda piece: WEIGHTS[piece])
    return Evidence(sum(WEIGHTS[piece] for piece in pieces), strongest, alone, tuple(pieces))


def _stands_alone(document: Document, span: MarkedSpan) -> bool:
    """Whether no words of the reporter's stand in the same sentence."""
    before = document.tokens_in(0, span.outer_start).stop
    after = document.token_at(span.outer_end - 1) + (0 if span.closed else 0)
    sentence = document.sentences[document.sentence_of[span.first]]
    head = not any(document.is_word(t) for t in range(sentence.first, min(before, span.first)))
    last = document.sentences[document.sentence_of[span.last - 1]].last
    return head and not any(document.is_word(t) for t in range(max(after, span.last), last))


def _inner(document: Document, span: MarkedSpan) -> list[str]:
    """What the words inside tell."""
    pieces = []
    length = sum(document.is_word(t) for t in range(span.first, span.last))
    clause = has_clause(document, span.first, span.last)
    if clause:
        pieces.append("clause")
    if document.words[span.last - 1][-1] in ".!?…":
        pieces.append("stop")
    if not _PERSONS.isdisjoint(document.lower[span.first : span.last]):
        pieces.append("person")
    if length >= _LONG:
        pieces.append("long")
    elif length <= _SHORT and not clause:
        pieces.append("short")
    return pieces


def _outer(around: Surroundings, span: MarkedSpan) -> list[str]:
    """What the words around tell."""
    document = around.document
    opening = document.token_at(span.outer_start)
    closing = document.token_at(span.outer_end - 1)
    sentence = document.sentences[document.sentence_of[opening]]
    pieces: list[str] = []
    cues = around.cues.get(document.sentence_of[opening], [])
    if document.sentence_of[min(span.last, len(document) - 1)] != document.sentence_of[opening]:
        cues = cues + around.cues.get(document.sentence_of[span.last - 1], [])
    before = opening - 1 if opening > sentence.first else -1
    word = document.lower[before] if before >= 0 else ""
    pieces += _from_cues(around, span, cues, opening, closing, word)
    adjacent = not {"incise", "colon", "that", "cue"}.isdisjoint(pieces)
    short = span.last - span.first <= _SHORT + 1
    if before >= 0:
        if _is_named(around, before, sentence.first):
            pieces.append("work")
        if word == "dit" and document.words[before - 1] == ",":
            pieces.append("named")
        if short and word in _DETERMINERS and not adjacent:
            pieces.append("term")
        if not adjacent and _title_like(document, span):
            pieces.append("title")
        if (
            document.capitalised(before)
            and document.kinds[before] == Kind.WORD
            and before > sentence.first
            and not document.capitalised(span.first)
        ):
            pieces.append("predicate")
        if (
            word in ("pour", "for", "de", "d'", "of")
            and before > 0
            and document.lower[before - 1] in around.law
        ):
            pieces.append("law")
    if short and around.counts[_folded(document, span)] > 1:
        pieces.append("repeated")
    return pieces


def _from_cues(
    around: Surroundings, span: MarkedSpan, cues: list[Cue], opening: int, closing: int, word: str
) -> list[str]:
    pieces: list[str] = []
    inside = around.marks.inside
    nearest = None
    far = False
    for cue in cues:
        begin = min(cue.first, cue.subject[0]) if cue.subject else cue.first
        if cue.form == CueForm.INCISE and (closing <= begin <= closing + 3 or _joined(inside, cue, opening)):
            pieces.append("incise")
            break
        if cue.last <= opening:
            nearest = cue
        if cue.form in (CueForm.INCISE, CueForm.SOURCE):
            far = True
    if word == ":":
        pieces.append("colon")
    if word in _THAT and nearest is not None:
        pieces.append("that")
    if nearest is not None:
        near = opening - nearest.last <= _NEAR
        if nearest.cls == CueClass.NAME and near:
            pieces.append("named")
        elif near or word in (":", ","):
            pieces.append("cue")
        elif nearest.cls != CueClass.MANNER:
            pieces.append("complement")
    if far and "incise" not in pieces:
        pieces.append("source")
    return pieces


def _joined(inside: list[int], cue: Cue, opening: int) -> bool:
    """Whether an incise stands between the marks before it and these: « … », dit-il, « … »."""
    end = max(cue.last, cue.subject[1]) if cue.subject else cue.last
    return (
        end <= opening <= end + 3
        and cue.first > 1
        and (inside[cue.first - 1] >= 0 or inside[cue.first - 2] >= 0)
    )


def _is_named(around: Surroundings, before: int, first: int) -> bool:
    """Whether a noun for things that bear names stands right before the marks, or an adjective away from them."""
    lower = around.document.lower
    if lower[before] in around.named:
        return True
    return (
        before - 1 >= first
        and lower[before - 1] in around.named
        and lower[before] not in _DETERMINERS | {"de", "d'", "of", ",", ":"}
    )


def _title_like(document: Document, span: MarkedSpan) -> bool:
    """Written as a title: a capital at its head in the middle of a sentence, few words, no stop of its own."""
    first = span.first
    if not document.capitalised(first) or span.last - first > _TITLE_WORDS + 3:
        return False
    return document.words[span.last - 1][-1] not in ".!?…"

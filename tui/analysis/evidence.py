"""What speaks for and against a marked span being words said.

The weights say how much a piece of evidence counts against the others; a span is taken as words said when its
sum is not negative. What each piece serves:

    for      il a dit : « … »   « … », a-t-il dit   il promet que « … »   il dénonce une « … »
    against  le film « La Patronne »   Joseph, dit « Tonton Jo »   les « gilets jaunes »

`context` reads the words around a span, this module the words inside; the pieces have the names of `WEIGHTS`.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.analysis.clauses import has_clause, verb_like
from tui.analysis.context import Context
from tui.analysis.document import Document, Kind
from tui.analysis.findings import MarkedSpan
from tui.analysis.fragments import fragment
from tui.analysis.places import DETERMINERS, INDEFINITE, Place

WEIGHTS = {
    # nothing speaks against it
    "default": 0.5,
    # how it is introduced
    "turn": 6.0,
    "incise": 5.0,
    "colon": 4.0,
    "that": 4.0,
    "carrier": 4.0,
    "headline": 2.0,
    "continued": 4.0,
    "cue": 3.0,
    "complement": 1.5,
    "source": 1.5,
    "predicate": 1.5,
    "beside": 2.5,
    "joined": 3.0,
    # what is inside
    "alone": 3.0,
    "clause": 2.5,
    "stop": 1.5,
    "person": 1.5,
    "verb": 1.5,
    "manner": 1.5,
    "judged": 2.0,
    "circumstance": 2.0,
    "long": 1.5,
    "short": -1.5,
    # what it is instead
    "named": -7.0,
    "law": -6.0,
    "term": -3.0,
    "nobody": -3.0,
    "title": -3.0,
    "repeated": -3.0,
    "ours": -6.0,
    "unclosed": -1.5,
}

_PERSONS = frozenset(
    "je j' me m' mon ma mes nous notre nos vous votre vos tu te ton ta tes i i'm my me we our us "
    "you your".split()
)
_ADVERBS = frozenset(
    "ne n' pas plus moins très trop assez peu tout toujours jamais not very too so more never".split()
)
"""Words that open what is said about somebody, and no name: « pas exclue », « plus heurté »."""
_CLITICS = frozenset("se s' en y le la les l' lui leur".split())
_DASHES = frozenset("—–―-‒")
_ARTICLES = DETERMINERS | INDEFINITE
_INFINITIVE = ("er", "ir", "re")
_INTRODUCED = frozenset(("cue", "complement", "that", "incise"))
_SHORT = 3
_LONG = 7
_LOOK = 20
"""Tokens among which the words of a long span are counted."""


class Evidence(NamedTuple):
    """The evidence about one span.

    `rule` is the strongest piece; `whole` says that the span is an utterance by itself, no part of a sentence
    of the reporter's.
    """

    total: float
    rule: str
    whole: bool
    pieces: tuple[str, ...]


def weigh(context: Context, index: int) -> Evidence:
    """The evidence about the outermost marked span `index`."""
    span = context.marks.spans[index]
    if span.mark in _DASHES or (not span.mark and span.continues and span.closed):
        return _sum(["turn"], whole=True)
    place = context.place(index)
    pieces = ["default", *_inside(context.document, span), *context.around(place)]
    if "clause" not in pieces and place.before >= 0:
        pieces += fragment(context.document, place)
    if "verb" in pieces and "term" in pieces:
        pieces.remove("term")
    if "repeated" in pieces and _no_term(context.document, place, pieces):
        pieces.remove("repeated")
    if _stands_alone(context.document, place):
        pieces.append("alone")
    whole = "alone" in pieces or "colon" in pieces or ("incise" in pieces and _opens(context, place))
    if span.continues:
        pieces.append("continued")
    elif not span.closed:
        pieces.append("unclosed")
    evidence = _sum(pieces, whole=whole)
    if evidence.total >= 0:
        context.accept(place)
    return evidence


def _sum(pieces: list[str], *, whole: bool) -> Evidence:
    strongest = max(pieces, key=lambda piece: WEIGHTS[piece])
    total = sum(WEIGHTS[piece] for piece in pieces)
    return Evidence(total, strongest, whole, tuple(pieces))


def _opens(context: Context, place: Place) -> bool:
    """Whether an utterance begins with the span: at the head of a sentence, or after an incise."""
    return place.before < 0 or context.document.words[place.before] in (",", ".", "!", "?", "…", "–", "—")


def _no_term(document: Document, place: Place, pieces: list[str]) -> bool:
    """Whether what is said twice is no term: an adverb, or what somebody does: « veut « aller vite » »."""
    if "manner" in pieces:
        return True
    first = place.span.first
    before = document.lower[place.before] if place.before >= 0 else ""
    infinitive = (
        document.language == "fr" and place.length > 1 and document.lower[first].endswith(_INFINITIVE)
    )
    does = "verb" in pieces or before == "to" or (infinitive and before not in _ARTICLES)
    return does and not _INTRODUCED.isdisjoint(pieces)


def _stands_alone(document: Document, place: Place) -> bool:
    """Whether no words of the reporter's stand in the same sentence."""
    head = range(place.sentence_first, place.opening)
    tail = range(place.closing, place.sentence_last)
    return not any(document.is_word(token) for part in (head, tail) for token in part)


def _opens_with_verb(document: Document, span: MarkedSpan) -> bool:
    """« garde le silence », « se croient arrivés », « pas exclue »: said of somebody, and no name."""
    first = span.first
    if document.lower[first] in _CLITICS and first + 1 < span.last:
        return verb_like(document, first + 1)
    if document.language == "fr" and first + 1 < span.last and document.lower[first + 1].endswith("ment"):
        return document.lower[first].endswith(("e", "ent", "t", "a"))
    return verb_like(document, first) or document.lower[first] in _ADVERBS


def _inside(document: Document, span: MarkedSpan) -> list[str]:
    """What the words inside tell."""
    pieces = []
    length = sum(
        kind != Kind.SIGN for kind in document.kinds[span.first : min(span.last, span.first + _LOOK)]
    )
    clause = has_clause(document, span.first, span.last)
    if clause:
        pieces.append("clause")
    elif _opens_with_verb(document, span):
        pieces.append("verb")
    if document.words[span.last - 1][-1] in ".!?…":
        pieces.append("stop")
    if not _PERSONS.isdisjoint(document.lower[span.first : span.last]):
        pieces.append("person")
    if length >= _LONG:
        pieces.append("long")
    elif length <= _SHORT and not clause:
        pieces.append("short")
    return pieces

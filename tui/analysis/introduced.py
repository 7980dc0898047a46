"""Who introduces words between marks: a cue, a colon, « que », an incise, a thing words are written on."""

from __future__ import annotations

from tui.analysis.clauses import has_clause
from tui.analysis.cue_lexicon import cue_words
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueClass, CueForm, Marks
from tui.analysis.incises import is_incise
from tui.analysis.places import DETERMINERS, INDEFINITE, NEAR, SHORT, Place
from tui.analysis.reported import placed
from tui.analysis.wordlists import words

_HOLDERS = INDEFINITE | DETERMINERS | frozenset("son sa ses leur leurs notre nos his her their our".split())
_LINKING = frozenset(
    "en entre sur dans avec contre pour par sous vers chez in on with between into for by".split()
)
_SCENE = 6
"""Tokens of a circumstance and the article after it."""
_SCENES = frozenset("sur dans lors devant à au on in at during before".split())
_ARTICLES = frozenset("des les une un la le l' the a an".split())
_THAT = frozenset(("que", "qu'", "that"))
_BEFORE_DEMONSTRATIVE = frozenset("in of at with for on from by to".split())
"""« in that "typical" day »: no conjunction."""
_CALLING = frozenset(("traiter", "qualifier", "taxer", "accuser"))
_POINTED = 8
"""Tokens in which the verb comes after « …, c'est ainsi que »."""
_OBJECT = 6
"""Tokens of what is called so, between the verb and « de »."""
_WORDING = frozenset("mots mot termes terme expression expressions formule dires words phrase term".split())
_ANYBODY = frozenset(("on", "-on", "-t-on"))
_GOING_ROUND = frozenset("parler appeler dire évoquer qualifier".split())
_TERM = 3
_CARRIED = 5
"""Tokens between a thing written on and its words."""


def introduced(document: Document, marks: Marks, place: Place) -> list[str]:
    """The pieces of evidence that somebody's words follow or went before."""
    pieces = []
    if _sourced_at_once(document, place):
        pieces.append("incise")
    elif _has_incise(document, marks, place):
        pieces.append("source" if _embedded(document, place) else "incise")
    word = document.lower[place.before] if place.before >= 0 else ""
    if word == ":":
        pieces.append("colon")
    elif word in ("de", "d'") and _calls(document, place):
        pieces.append("cue")
    if _carried(document, place):
        pieces.append("carrier")
    nearest = next((cue for cue in reversed(place.cues) if cue.last <= place.opening), None)
    if (
        nearest is not None
        and not _said_by_nobody(document, place, nearest)
        and (piece := _from_cue(document, place, nearest, word))
    ):
        pieces.append(piece)
    if not pieces and any(_wished(place, cue) for cue in place.cues):
        pieces.append("source")
    if not pieces and _far_source(document, place):
        pieces.append("source")
    return pieces


def _wished(place: Place, cue: Cue) -> bool:
    """« le nouveau chemin » souhaité par X: a participle with its agent right after the marks."""
    agent = cue.subject is not None and cue.subject[0] > cue.first
    return cue.form == CueForm.PARTICIPLE and cue.first == place.closing and agent


def _far_source(document: Document, place: Place) -> bool:
    """Whether the sentence names its source somewhere: « …, selon X », « …, s'est borné à dire X »."""
    return any(
        cue.form == CueForm.SOURCE or (cue.first >= place.closing and is_incise(document, cue))
        for cue in place.cues
    )


def _sourced_at_once(document: Document, place: Place) -> bool:
    """« … », selon lui; and of a term behind its determiner « cette "bombe", selon les mots de l'élu »."""
    for cue in place.cues:
        if cue.form == CueForm.SOURCE and place.closing <= cue.first <= place.closing + 1:
            phrase = document.lower[cue.first : cue.last + 3]
            return not _embedded(document, place) or not _WORDING.isdisjoint(phrase)
    return False


def _from_cue(document: Document, place: Place, cue: Cue, word: str) -> str:
    """How the nearest cue before the span introduces it."""
    between = _without_asides(document.lower[cue.last : place.opening])
    gap = len(between)
    that = not _THAT.isdisjoint(between)
    if cue.form == CueForm.SOURCE:
        return "source"
    if word in _THAT and document.lower[place.before - 1] not in _BEFORE_DEMONSTRATIVE:
        return "that"
    if word == ":" or (word == "," and (gap <= 1 or document.language == "en")):
        return "cue"
    if cue.cls == CueClass.MANNER:
        cry = word in INDEFINITE and gap <= 2 and place.length <= 2
        held = not cry and not _HOLDERS.isdisjoint(between)
        direct = gap <= NEAR and word != "," and not held and word not in _LINKING
        return "cue" if direct else "complement" if that else ""
    if (gap <= NEAR and word != ",") or (cue.cls == CueClass.CALL and _circumstance(between)):
        return "cue"
    return "complement" if that or cue.cls == CueClass.SAY or gap <= 2 * NEAR else ""


def _circumstance(between: list[str]) -> bool:
    """Whether only where it was said stands before the article: « dénonce sur son compte les « … » »."""
    if not 2 < len(between) <= _SCENE or between[0] not in _SCENES or between[-1] not in _ARTICLES:
        return False
    return not any(word in _HOLDERS or word in _LINKING for word in between[2:-1])


def _said_by_nobody(document: Document, place: Place, cue: Cue) -> bool:
    """« on parle de « petit miracle » »: a name that goes round; but « on lui a dit : « … » »."""
    anybody = cue.subject is not None and document.lower[cue.subject[0]] in _ANYBODY
    if not anybody or cue.lemma not in _GOING_ROUND or (cue.subject and placed(document, cue.subject[0])):
        return False
    named = place.length <= SHORT and document.words[place.before] != ":"
    return named and not has_clause(document, place.span.first, place.span.last)


def _without_asides(between: list[str]) -> list[str]:
    """The words between a cue and the marks without what commas enclose: « dénonce, jeudi, le "…" »."""
    while between.count(",") > 1:
        first = between.index(",")
        second = between.index(",", first + 1)
        between = between[:first] + between[second + 1 :]
    return between


def _calls(document: Document, place: Place) -> bool:
    """« le traiter de "menteur" », « qualifier la molécule de "cadeau" », in whatever form the verb is."""
    verbs = cue_words(document.language)
    first = max(place.sentence_first, place.before - _OBJECT)
    for token in range(place.before - 1, first - 1, -1):
        if any(reading.lemma in _CALLING for reading in verbs.get(document.lower[token], ())):
            return True
        if document.words[token] in (",", ":"):
            break
    return False


def _embedded(document: Document, place: Place) -> bool:
    """A short span behind its determiner is part of the reporter's sentence, which an incise after it reports
    whole.
    """
    return place.length <= _TERM and place.before >= 0 and document.lower[place.before] in DETERMINERS


def _has_incise(document: Document, marks: Marks, place: Place) -> bool:
    """Whether an incise stands right after the span, or between the marks before it and these."""
    return any(
        cue.cls != CueClass.NAME and (_follows(document, place, cue) or _joins(document, marks, place, cue))
        for cue in place.cues
    )


def _follows(document: Document, place: Place, cue: Cue) -> bool:
    """« … », dit-il: at once, and after a comma or a stop where the span is no more than a fragment."""
    closing = place.closing
    subject = cue.subject or (cue.first, cue.last)
    begin = min(cue.first, subject[0])
    pointed = document.lower[closing + 1 : closing + 4] == ["c'", "est", "ainsi"]
    if pointed and closing < cue.first <= closing + _POINTED:
        return True
    if not (closing <= begin <= closing + 2 or closing <= cue.first <= closing + 1):
        return False
    comma = document.words[closing] == ","
    first, last = place.span.first, place.span.last
    of_subject = document.capitalised(first) and subject[0] < place.opening and place.before >= 0
    if comma and cue.first == closing + 1 and not of_subject:
        return True
    told = comma or document.kinds[subject[0]] == Kind.CLITIC or document.words[last - 1][-1] in ".!?…,"
    return (told or place.length > SHORT or has_clause(document, first, last)) and is_incise(document, cue)


def _joins(document: Document, marks: Marks, place: Place, cue: Cue) -> bool:
    """« … », dit-il, « … »: the incise between these marks and those before."""
    subject = cue.subject or (cue.first, cue.last)
    begin, end = min(cue.first, subject[0]), max(cue.last, subject[1])
    if not (end <= place.opening <= end + 2 and begin > 1):
        return False
    return (marks.inside[begin - 1] >= 0 or marks.inside[begin - 2] >= 0) and is_incise(document, cue)


def _carried(document: Document, place: Place) -> bool:
    """Whether something written on stands before: « une banderole "…" », « yard signs reading "…" »."""
    first = max(place.sentence_first, place.opening - _CARRIED)
    return not words(document.language, "marked", "carrier").isdisjoint(document.lower[first : place.opening])

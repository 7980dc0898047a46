"""Clauses reported after a verb: « a indiqué que la ville est reprise », "said the town was lost"."""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.clauses import is_finite
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueClass, CueForm, Marks
from tui.model import Confidence

_THAT = {"fr": frozenset(("que", "qu'")), "en": frozenset(("that",))}
_NO_THAT_AFTER = frozenset(
    "plus moins autre autres tel telle tels telles même ainsi alors bien tandis lors dès pour afin parce avant après "
    "sans depuis pendant tant sitôt aussitôt aussi si puis maintenant outre".split()
)
"""« alors que », « parce que », « plus que »: not the « que » of a reported clause."""
_LEADS = frozenset(
    "à au aux en dans sur devant lors lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui auprès ce "
    "cette par via depuis pour vers durant pendant avec sous après avant chez notamment également toutefois ensuite "
    "aussi encore enfin plus bien même jeudi ainsi d'abord d' "
    "on in at to during after before last this monday tuesday wednesday thursday friday saturday sunday yesterday today "
    "also later earlier then again through from with while early late by via".split()
)
"""Words that may open what stands between the verb and « que »: an addressee, a place, a date."""
_CONJUNCTIONS = frozenset("et mais ou and but or".split())
_REACH = 25
_PRONOUNS = frozenset("he she it they we i there you his her their its".split())
_OPENERS = frozenset(
    "the a an this that these those some many more most several no any all both about at only".split()
)
_NOT_CLAUSE = frozenset(
    "to of in on at for with by from as about against into over what how whether if why when".split()
)
_MODALS = frozenset(
    "would will could can may might must should had has have was were is are did does do".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported statement: tokens `first` to `last`, half-open, and what introduces it."""

    first: int
    last: int
    cue: Cue
    rule: str
    confidence: Confidence


def reported_clauses(document: Document, marks: Marks, cues: list[Cue], index: int) -> list[Clause]:
    """The clauses that depend on cue `index`: one for each « que »."""
    cue = cues[index]
    if cue.cls in (CueClass.NAME, CueClass.CALL):
        return []
    that = _that(document, marks, cues, index)
    rule, confidence = "que", Confidence.SURE
    if that < 0:
        start = _bare_clause(document, marks, cue) if document.language == "en" else -1
        if start < 0:
            return []
        rule, confidence = "no that", Confidence.LIKELY
    else:
        start = that + 1
    clauses = []
    sentence = document.sentences[document.sentence_of[cue.first]]
    while start >= 0:
        end, following = clause_end(document, cues, start, sentence.last)
        if end > start:
            clauses.append(Clause(start, end, cue, rule, confidence))
        start, rule = following, "que"
    return clauses


def _that(document: Document, marks: Marks, cues: list[Cue], index: int) -> int:
    """The « que » that opens the reported clause of a cue; -1 when none does."""
    cue = cues[index]
    sentence = document.sentences[document.sentence_of[cue.first]]
    start = cue.last
    if cue.form == CueForm.INCISE and cue.subject:
        start = max(start, cue.subject[1])
    limit = min(sentence.last, start + _REACH)
    if index + 1 < len(cues):
        limit = min(limit, max(cues[index + 1].first, start + 1))
    that_words = _THAT[document.language]
    for token in range(start, limit):
        word = document.lower[token]
        if word in that_words:
            if token > start and document.lower[token - 1] in _NO_THAT_AFTER:
                return -1
            return token if _may_lead(document, start, token) else -1
        if marks.inside[token] >= 0 or word in (":", ";", "qui", "dont", "who", "which"):
            return -1
        if token > start and is_finite(document, token) and document.words[token - 1] != ",":
            return -1
    return -1


def _may_lead(document: Document, start: int, that: int) -> bool:
    """Whether what stands between verb and « que » may stand there; an object would make it a relative pronoun."""
    if that == start or document.words[start] in (",", "(", "–", "—"):
        return True
    if document.language == "en":
        return True
    return document.lower[start] in _LEADS or document.lower[start].endswith("ment")


def clause_end(document: Document, cues: list[Cue], start: int, limit: int) -> tuple[int, int]:
    """Where a reported clause that begins at `start` ends, and where the next one of its row begins (-1: none)."""
    that_words = _THAT[document.language]
    ending = _ends_at(document, cues, start, limit)
    token = start
    while token < ending:
        word = document.lower[token]
        if word in that_words and token > start + 1 and document.lower[token - 1] in _CONJUNCTIONS:
            return _trim(document, start, token - 1), token + 1
        if word in (";", ":") and document.kinds[token] == Kind.SIGN:
            return _trim(document, start, token), -1
        token += 1
    return _trim(document, start, ending), -1


def _ends_at(document: Document, cues: list[Cue], start: int, limit: int) -> int:
    """The reporter takes up his own sentence again at the next verb of saying that hangs on the main clause."""
    for cue in _cues_from(cues, start, limit):
        first = min(cue.first, cue.subject[0]) if cue.subject and cue.form == CueForm.INCISE else cue.first
        before = document.lower[first - 1]
        if cue.form in (CueForm.INCISE, CueForm.SOURCE) and before == ",":
            return first - 1
        if cue.form == CueForm.SOURCE:
            return first
        if cue.form == CueForm.PARTICIPLE and before == ",":
            return first - 1
        if before in ("en", "de", "d'", "sans") and document.lower[first - 2] in (
            ",",
            "tout",
            "avant",
            "sans",
        ):
            return _comma_before(document, start, first)
        if before == "sans" and document.words[first - 2] == ",":
            return first - 2
        if before in _CONJUNCTIONS and cue.form in (CueForm.FINITE, CueForm.PARTICIPLE):
            return first - 1
    return limit


def _comma_before(document: Document, start: int, token: int) -> int:
    for at in range(token - 1, max(start, token - 4), -1):
        if document.words[at] == ",":
            return at
    return token - 1


def _cues_from(cues: list[Cue], start: int, limit: int) -> list[Cue]:
    from bisect import bisect_left

    first = bisect_left(cues, start + 1, key=lambda cue: cue.first)
    last = bisect_left(cues, limit, key=lambda cue: cue.first)
    return cues[first:last]


def _trim(document: Document, start: int, end: int) -> int:
    """Without punctuation at the tail."""
    while (
        end > start
        and document.kinds[end - 1] == Kind.SIGN
        and document.words[end - 1] not in ("%", ")", "€", "$", "»", '"', "”")
    ):
        end -= 1
    return end


def _bare_clause(document: Document, marks: Marks, cue: Cue) -> int:
    """Where an English clause without "that" begins after a verb of saying; -1 when none does."""
    sentence = document.sentences[document.sentence_of[cue.first]]
    start = cue.addressee[1] if cue.addressee else cue.last
    if cue.form == CueForm.INCISE and cue.subject:
        return -1
    if start >= sentence.last or marks.inside[start] >= 0 or not document.is_word(start):
        return -1
    if document.lower[start] in _NOT_CLAUSE:
        return -1
    if document.lower[start] in ("he", "she", "it", "they", "we", "i", "there"):
        return start
    for token in range(start + 1, min(sentence.last, start + _REACH)):
        word = document.lower[token]
        if word in (",", ";", ":") or marks.inside[token] >= 0:
            return -1
        if word in ("who", "which", "that", "to", "as"):
            return -1
        if is_finite(document, token) or word in _MODALS or (word.endswith("ed") and token > start + 1):
            return start
    return -1

"""Clauses reported after a verb: « a indiqué que la ville est reprise », "said the town was lost"."""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.bare_clauses import bare_clause
from tui.analysis.clauses import is_finite
from tui.analysis.document import Document
from tui.analysis.endings import clause_end
from tui.analysis.findings import Cue, CueClass, CueForm, Marks
from tui.analysis.wordlists import words
from tui.model import Confidence

_THAT = {"fr": frozenset(("que", "qu'")), "en": frozenset(("that",))}
_NO_THAT_AFTER = frozenset(
    "plus moins autre autres tel telle tels telles même ainsi alors bien tandis lors dès pour afin parce avant après "
    "sans depuis pendant tant sitôt aussitôt aussi si puis maintenant outre".split()
)
"""« alors que », « parce que », « plus que »: not the « que » of a reported clause."""
_LEADS = frozenset(
    "à au aux en dans sur devant lors lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui auprès ce "
    "cette par via depuis pour vers durant pendant avec sous après avant chez toutefois ensuite aussi encore enfin "
    "plus bien même ainsi d'abord d' pourtant donc déjà cependant néanmoins alors quant lui elle eux".split()
)
"""Words that may open what stands between a French verb and « que »: an addressee, a place, a date."""
_ENGLISH_LEADS = frozenset(
    "on in at to during after before last this monday tuesday wednesday thursday friday saturday sunday yesterday today "
    "also later earlier again through from with while via over late early then here there".split()
)
_TELLING = frozenset("tell remind inform warn assure advise show promise caution".split())
"""English verbs with an addressee between them and "that"."""
_REACH = 25
"""Tokens in which « que » comes after its verb."""
_LONGEST_ROW = 6
"""Clauses that one verb may report in a row."""
_PLACES = frozenset("à au aux chez dans du côté".split())
_NOBODY = frozenset("cela ça ceci ce c' this that which rien nothing".split())
_IF = frozenset("if si s' whether unless".split())
_RECTORS = (CueForm.FINITE, CueForm.INCISE, CueForm.SOURCE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A reported statement: tokens `first` to `last`, half-open, and what introduces it.

    `part`: one of two pieces around an incise, which may be as short as a word.
    """

    first: int
    last: int
    cue: Cue
    rule: str
    confidence: Confidence
    part: bool = False


def reported_clauses(document: Document, marks: Marks, cues: list[Cue], index: int) -> list[Clause]:
    """The clauses that depend on cue `index`: one for each « que »."""
    cue = cues[index]
    if cue.cls in (CueClass.NAME, CueClass.CALL) or not _has_source(document, cue):
        return []
    rule, confidence = "que", Confidence.SURE if cue.subject else Confidence.LIKELY
    that = that_after(document, marks, cues, index)
    start = that + 1
    if that < 0:
        start = bare_clause(document, marks, cue) if document.language == "en" else -1
        rule, confidence = "no that", Confidence.LIKELY
    clauses: list[Clause] = []
    sentence = document.sentences[document.sentence_of[cue.first]]
    opens = cue.form == CueForm.PARTICIPLE and cue.first == sentence.first
    while start >= 0 and len(clauses) < _LONGEST_ROW:
        start += document.words[start : start + 1] == [","]
        end, following = clause_end(document, cues, start, sentence.last, opens=opens)
        if end > start:
            clauses.append(Clause(start, end, cue, rule, confidence))
        start, rule = following, "que"
    return clauses


def _has_source(document: Document, cue: Cue) -> bool:
    """Whether somebody in particular says it: no « on » of nobody, no purpose (« pour dire que »), no test result."""
    sentence = document.sentences[document.sentence_of[cue.first]]
    if cue.subject is None:
        return cue.form == CueForm.FINITE and document.lower[max(0, cue.first - 1)] not in (
            "it",
            "there",
            "il",
        )
    if cue.form == CueForm.INFINITIVE:
        return _said_in_infinitive(document, cue, sentence.first)
    first, last = cue.subject
    if document.lower[first] in _NOBODY or document.lower[max(0, first - 1)] in _IF:
        return False
    if document.lower[first] in ("on", "-on", "-t-on"):
        if "où" in document.lower[max(0, first - 2) : first]:
            return True
        return (
            first - 1 > sentence.first
            and document.words[first - 1] == ","
            and document.lower[sentence.first] in _PLACES
        )
    return words(document.language, "reporting", "nobody").isdisjoint(
        document.lower[first : min(last, first + 3)]
    )


def _said_in_infinitive(document: Document, cue: Cue, first: int) -> bool:
    """« Et d'ajouter que », « M. Guillerm de préciser que », « tient à rappeler que », "tried to suggest that"."""
    before = cue.first - 1 if document.lower[cue.first] not in ("de", "d'", "to", "à") else cue.first
    if before < first or document.lower[before] not in ("de", "d'", "to", "à"):
        return False
    if before == first:
        return True
    word = document.lower[before - 1]
    if document.language == "en":
        base = document.lower[cue.last - 1] == cue.lemma.split(" ")[-1] or " " in cue.lemma
        return base and word not in words("en", "reporting", "unsaid")
    if word in words("fr", "reporting", "control") or word.removesuffix("s") in words(
        "fr", "reporting", "control"
    ):
        return True
    return document.lower[before] != "à" and (
        word in ("et", "puis", "avant", ",") or document.capitalised(before - 1)
    )


def that_after(document: Document, marks: Marks, cues: list[Cue], index: int) -> int:
    """The « que » that opens the reported clause of a cue; -1 when none does."""
    cue = cues[index]
    sentence = document.sentences[document.sentence_of[cue.first]]
    start = cue.last
    if cue.form == CueForm.INCISE and cue.subject and cue.subject[0] >= cue.last:
        return -1
    limit = min(sentence.last, start + _REACH)
    for following in cues[index + 1 : index + 4]:
        if following.form in _RECTORS and following.first > start:
            limit = min(limit, following.first)
            break
    that_words = _THAT[document.language]
    for token in range(start, limit):
        word = document.lower[token]
        if word in that_words:
            if token > start and document.lower[token - 1] in _NO_THAT_AFTER:
                return -1
            return token if _may_lead(document, cue, start, token) and not _restrictive(document, cue) else -1
        if marks.inside[token] >= 0 or word in (":", ";", "qui", "dont", "who", "which"):
            return -1
        if token > start and is_finite(document, token) and document.words[token - 1] != ",":
            return -1
    return -1


def _restrictive(document: Document, cue: Cue) -> bool:
    """« n'est intervenue que », « ne dit que »: only."""
    before = document.lower[max(0, cue.first - 3) : cue.last]
    return document.language == "fr" and any(word in ("ne", "n'") for word in before) and "pas" not in before


def _may_lead(document: Document, cue: Cue, start: int, that: int) -> bool:
    """Whether what stands between verb and « que » may stand there; an object would make it a relative pronoun."""
    if that == start or document.words[start] in (",", "(", "–", "—"):
        return True
    word = document.lower[start]
    if document.language == "en":
        return word in _ENGLISH_LEADS or word.endswith("ly") or not _TELLING.isdisjoint(cue.lemma.split(" "))
    return word in _LEADS or word.endswith("ment")

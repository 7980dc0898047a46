"""Clauses reported after a verb: « a indiqué que la ville est reprise », "said the town was lost"."""

from __future__ import annotations

from typing import NamedTuple

from tui.analysis.bare_clauses import bare_clause
from tui.analysis.clauses import is_finite
from tui.analysis.document import Document
from tui.analysis.endings import clause_end
from tui.analysis.findings import Cue, CueClass, CueForm, Marks
from tui.analysis.hanging import hangs_on, main_clause
from tui.analysis.that import that_after
from tui.analysis.wordlists import words

_LONGEST_ROW = 6
"""Clauses that one verb may report in a row."""
_PLACES = frozenset("à au aux chez dans du côté".split())
_NOBODY = frozenset("cela ça ceci ce c' this that which rien nothing".split())
_PARTNERS = frozenset("je j' tu vous nous -je -tu -vous -nous i you we".split())
"""Those who talk in an interview: what they report of themselves names no source."""
_SHOW = frozenset(("montrer", "démontrer", "show", "demonstrate", "find"))
_TOLD = frozenset("tell inform remind warn assure advise".split())
_BEING = frozenset("is are was were be been being".split())
"""With those who told left out, "the jury was told that" names no source."""
_FINDERS = 5
"""Tokens of a subject in which those stand who found something out."""
_NO_SOURCES = _NOBODY | _PARTNERS
_IMPERSONAL = frozenset(("it", "there", "il"))
_AND = frozenset(("et", "puis"))
_AND_THAT = (("et", "que"), ("et", "qu'"), ("and", "that"))
_QUE = (["que"], ["qu'"])
_EARLIER = 4
"""Cues before a participle among which the verb is whose subject it shares."""
_IF = frozenset("if si s' whether unless".split())


class Clause(NamedTuple):
    """A reported statement: tokens `first` to `last`, half-open, and what introduces it.

    `part`: one of two pieces around an incise, which may be as short as a word.
    """

    first: int
    last: int
    cue: Cue
    rule: str
    part: bool = False


Ends = dict[tuple[int, bool], tuple[int, int]]
"""What `clause_end` said of the clauses of a row by where they begin: each verb of the row leads to them."""


def reported_clauses(
    document: Document, marks: Marks, cues: list[Cue], index: int, ends: Ends
) -> list[Clause]:
    """The clauses that depend on cue `index`: one for each « que ». `ends` is kept for a document."""
    cue = cues[index]
    if cue.cls in (CueClass.NAME, CueClass.CALL):
        return []
    if not (_shares_subject(document, cues, index) or _has_source(document, cue)):
        return []
    rule = "que"
    that = that_after(document, marks, cues, index)
    start = that + 1
    if that >= 0 and document.language == "en" and is_finite(document, that + 1):
        start = that  # "said that was accurate"
    if that < 0:
        start = bare_clause(document, marks, cue) if document.language == "en" else -1
        rule = "no that"
    clauses: list[Clause] = []
    sentence = document.sentences[document.sentence_of[cue.first]]
    opens = cue.form == CueForm.PARTICIPLE and cue.first == sentence.first
    hangs = hangs_on(document, cue, sentence.first)
    while start >= 0 and len(clauses) < _LONGEST_ROW:
        start += document.words[start : start + 1] == [","]
        if (start, opens) not in ends:
            ends[start, opens] = clause_end(document, cues, start, sentence.last, opens=opens)
        end, following = ends[start, opens]
        if hangs and (comma := main_clause(document, start, end)) > 0:
            end, following = comma, -1
        if end > start:
            clauses.append(Clause(start, end, cue, rule))
        start, rule = following, "que"
    if clauses and (start := _resumed(document, sentence.last)) > 0:
        last = document.sentences[document.sentence_of[start]].last
        end = clause_end(document, cues, start, last)[0]
        clauses += [Clause(start, end, cue, "que")] if end > start else []
    return clauses


def _resumed(document: Document, after: int) -> int:
    """Where a clause begins that a sentence of its own adds: « Il dit que … . Et que | le pont tient. »"""
    return after + 2 if tuple(document.lower[after : after + 2]) in _AND_THAT else 0


def _shares_subject(document: Document, cues: list[Cue], index: int) -> bool:
    """« Il a jugé … et annoncé que … »: a participle that goes on with the verb before it."""
    cue = cues[index]
    if (
        document.language != "fr"
        or cue.form != CueForm.PARTICIPLE
        or document.lower[cue.first - 1] not in _AND
    ):
        return False
    first = document.sentences[document.sentence_of[cue.first]].first
    if document.lower[cue.last - 1].endswith("ant") or document.lower[cue.last : cue.last + 1] not in _QUE:
        return False
    earlier = (c for c in cues[max(0, index - _EARLIER) : index] if c.first >= first)
    return any(
        c.form == CueForm.FINITE and c.last - c.first > 1 and _has_source(document, c) for c in earlier
    )


def _has_source(document: Document, cue: Cue) -> bool:
    """Whether somebody in particular says it: no « on » of nobody, no purpose (« pour dire que »), no test
    result.
    """
    if (
        (
            (cue.lemma in words(document.language, "reporting", "means") or cue.lemma == "find")
            and not _found_out(document, cue)
        )
        or _of_a_fact(document, cue)
        or _heard(document, cue)
    ):
        return False
    if cue.subject is None:
        told = cue.lemma in _TOLD and not _BEING.isdisjoint(document.lower[cue.first : cue.last])
        finite = cue.form == CueForm.FINITE and not told
        return finite and document.lower[max(0, cue.first - 1)] not in _IMPERSONAL
    if cue.form == CueForm.INFINITIVE:
        return _said_in_infinitive(document, cue)
    first, last = cue.subject
    if document.lower[first] in _NO_SOURCES or document.lower[max(0, first - 1)] in _IF:
        return False
    if document.lower[first] in ("on", "-on", "-t-on"):
        return placed(document, first)
    head = document.lower[first : min(last, first + 3)]
    return words(document.language, "reporting", "nobody").isdisjoint(head)


def _found_out(document: Document, cue: Cue) -> bool:
    """« Une étude montre que »: those who looked into something say what they found."""
    if cue.subject is None or cue.lemma not in _SHOW:
        return False
    finders = document.lower[cue.subject[0] : min(cue.subject[1], cue.subject[0] + _FINDERS)]
    return not words(document.language, "reporting", "found out").isdisjoint(finders)


def _heard(document: Document, cue: Cue) -> bool:
    """What somebody heard, unless it was said before a court: "the inquest heard that"."""
    if cue.lemma != "hear":
        return False
    hearers = document.lower[cue.subject[0] : cue.subject[1]] if cue.subject else []
    return words(document.language, "reporting", "hearing").isdisjoint(hearers)


def placed(document: Document, pronoun: int) -> bool:
    """Whether « on » is somebody: « À Ottawa, on affirme », « au siège, où l'on précise »."""
    first = document.sentences[document.sentence_of[pronoun]].first
    if "où" in document.lower[max(0, pronoun - 2) : pronoun]:
        return True
    comma = pronoun - 1 > first and document.words[pronoun - 1] == ","
    return comma and document.lower[first] in _PLACES


def _of_a_fact(document: Document, cue: Cue) -> bool:
    """« ce qui confirme que », "which confirms that"; « un rapport publié », which says nothing by itself."""
    before = document.lower[max(0, cue.first - 2) : cue.first]
    if before[-1:] == ["which"] or before == ["ce", "qui"]:
        return True
    past = not document.lower[cue.last - 1].endswith("ant") and "ant" not in cue.lemma
    return document.language == "fr" and cue.form == CueForm.PARTICIPLE and past and cue.first == cue.last - 1


def _said_in_infinitive(document: Document, cue: Cue) -> bool:
    """« Et d'ajouter que », « M. Guillerm de préciser que », « tient à rappeler que », "tried to suggest
    that".
    """
    first = document.sentences[document.sentence_of[cue.first]].first
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

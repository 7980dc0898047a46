"""Clauses reported after a verb: « a indiqué que la ville est reprise », "said the town was lost"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tui.analysis.clauses import is_finite
from tui.analysis.document import Document, Kind
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
_CONJUNCTIONS = frozenset("et mais ou puis and but or".split())
_REACH = 25
_LONGEST_ROW = 6
"""Clauses that one verb may report in a row."""
_PRONOUN_SUBJECTS = frozenset("he she it they we i there you nobody everyone everybody someone".split())
_OPENERS = frozenset(
    "the a an this these those some many most several no any all both its his her their our my two three".split()
)
_NOT_BARE = frozenset(
    "to of in on at for with by from as about against into over what how whether why up down out off and or but so "
    "nothing something anything little much goodbye hello yes not".split()
)
_CONDITIONS = frozenset("if when while once unless".split())
_PLACES = frozenset("à au aux chez dans du côté".split())
_NOBODY = frozenset("cela ça ceci ce c' this that which ce-qui rien nothing".split())
_IF = frozenset("if si s' whether unless que-si".split())
_ACTS = frozenset((("avant", "de"), ("avant", "d'"), ("tout", "en"), ("before", "leaving")))
_SHARING = (CueForm.FINITE, CueForm.PARTICIPLE)
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
    rule, confidence = "que", Confidence.SURE
    that = that_after(document, marks, cues, index)
    start = that + 1
    if that < 0:
        start = _bare_clause(document, marks, cue) if document.language == "en" else -1
        rule, confidence = "no that", Confidence.LIKELY
    clauses = []
    sentence = document.sentences[document.sentence_of[cue.first]]
    opens = cue.form == CueForm.PARTICIPLE and cue.first == sentence.first
    while start >= 0 and len(clauses) < _LONGEST_ROW:
        end, following = clause_end(document, cues, start, sentence.last, opens=opens)
        if end > start:
            clauses.append(Clause(start, end, cue, rule, confidence))
        start, rule = following, "que"
    return clauses


def _has_source(document: Document, cue: Cue) -> bool:
    """Whether somebody in particular says it: no « on » of nobody, no purpose (« pour dire que »), no test result."""
    sentence = document.sentences[document.sentence_of[cue.first]]
    if cue.subject is None:
        return cue.form == CueForm.FINITE
    if cue.form == CueForm.INFINITIVE:
        return _said_in_infinitive(document, cue, sentence.first)
    first, last = cue.subject
    if document.lower[first] in _NOBODY or document.lower[max(0, first - 1)] in _IF:
        return False
    if document.lower[first] in ("on", "-on", "-t-on"):
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
            return token if _may_lead(document, start, token) and not _restrictive(document, cue) else -1
        if marks.inside[token] >= 0 or word in (":", ";", "qui", "dont", "who", "which"):
            return -1
        if token > start and is_finite(document, token) and document.words[token - 1] != ",":
            return -1
    return -1


def _restrictive(document: Document, cue: Cue) -> bool:
    """« n'est intervenue que », « ne dit que »: only."""
    before = document.lower[max(0, cue.first - 3) : cue.last]
    return document.language == "fr" and any(word in ("ne", "n'") for word in before) and "pas" not in before


def _may_lead(document: Document, start: int, that: int) -> bool:
    """Whether what stands between verb and « que » may stand there; an object would make it a relative pronoun."""
    if that == start or document.words[start] in (",", "(", "–", "—") or document.language == "en":
        return True
    return document.lower[start] in _LEADS or document.lower[start].endswith("ment")


def clause_end(
    document: Document,
    cues: list[Cue],
    start: int,
    limit: int,
    *,
    opens: bool = False,
    participles: bool = True,
) -> tuple[int, int]:
    """Where a reported clause that begins at `start` ends, and where the next one of its row begins (-1: none).

    `opens`: the clause hangs on a participle at the head of its sentence, whose main verb is still to come.
    `participles`: whether « , ajoutant que » gives the word back to the reporter.
    """
    that_words = _THAT[document.language]
    ending = _ends_at(document, cues, start, limit, opens, participles)
    token = start
    while token < ending:
        word = document.lower[token]
        if word in that_words and token > start + 1 and document.lower[token - 1] in _CONJUNCTIONS:
            return _trim(document, start, token - 1), token + 1
        if document.kinds[token] == Kind.SIGN and (
            word in (";", ":") or (word == "," and participles and _reporter_acts(document, token + 1))
        ):
            return _trim(document, start, token), -1
        token += 1
    return _trim(document, start, ending), -1


def _ends_at(
    document: Document, cues: list[Cue], start: int, limit: int, opens: bool, participles: bool
) -> int:
    """The reporter takes up his own sentence again at the next verb of saying that hangs on the main clause."""
    for cue in _cues_from(cues, start, limit):
        inverted = cue.subject is not None and cue.form in (CueForm.INCISE, CueForm.FINITE)
        first = min(cue.first, cue.subject[0]) if inverted and cue.subject else cue.first
        if participles and document.lower[cue.first - 1] in _CONJUNCTIONS and cue.form in _SHARING:
            return cue.first - 1
        if first <= start:
            continue
        before = document.lower[first - 1]
        if cue.form == CueForm.SOURCE:
            return first - 1 if before == "," else first
        if before == "," and (cue.form == CueForm.INCISE or (cue.form == CueForm.FINITE and opens)):
            return first - 1
        if not participles:
            continue
        before_verb = document.lower[cue.first - 1]
        if cue.form == CueForm.PARTICIPLE and before_verb == ",":
            return cue.first - 1
        if cue.form in (CueForm.PARTICIPLE, CueForm.INFINITIVE) and (
            comma := _adverbial(document, start, cue.first)
        ):
            return comma
        if before in _CONJUNCTIONS and cue.form == CueForm.FINITE and document.words[first - 2] == ",":
            return first - 2
        if before == "while" and cue.form == CueForm.FINITE and document.words[first - 2] == ",":
            return first - 2
    return limit


def _reporter_acts(document: Document, token: int) -> bool:
    """« , avant de quitter la salle », « , tout en souriant »: what the one who speaks does, not what he says."""
    return tuple(document.lower[token : token + 2]) in _ACTS


def _adverbial(document: Document, start: int, verb: int) -> int:
    """The comma before « tout en ajoutant », « avant de conclure », « sans préciser »; 0 when there is none."""
    lower = document.lower
    at = verb if lower[verb] in ("en", "de", "d'") else verb - 1
    if lower[at] in ("en", "de", "d'") and lower[at - 1] in ("tout", "avant"):
        at -= 1
    elif lower[at] not in ("en", "sans"):
        return 0
    return at - 1 if at - 1 > start and document.words[at - 1] == "," else 0


def _cues_from(cues: list[Cue], start: int, limit: int) -> list[Cue]:
    first = bisect_left(cues, start + 1, key=lambda cue: cue.first)
    last = bisect_left(cues, limit, key=lambda cue: cue.first)
    return cues[first:last]


def _trim(document: Document, start: int, end: int) -> int:
    """Without punctuation at the tail."""
    while end > start and document.kinds[end - 1] == Kind.SIGN and document.words[end - 1] not in '%)€$£¥»"”':
        end -= 1
    return end


def _bare_clause(document: Document, marks: Marks, cue: Cue) -> int:
    """Where an English clause without "that" begins after a verb of saying; -1 when none does."""
    sentence = document.sentences[document.sentence_of[cue.first]]
    start = cue.addressee[1] if cue.addressee else cue.last
    if cue.lemma == "tell" and not cue.addressee:
        start = _after_addressee(document, start, sentence.last)
    if cue.lemma.split(" ")[-1] not in words("en", "reporting", "bare") and cue.lemma.split(" ")[
        0
    ] not in words("en", "reporting", "bare"):
        return -1
    if cue.subject and cue.subject[0] >= cue.last:
        return -1
    if start + 2 >= sentence.last or marks.inside[start] >= 0 or not document.is_word(start):
        return -1
    word = document.lower[start]
    if word in _NOT_BARE or document.kinds[start] == Kind.ENDING:
        return -1
    if word in _PRONOUN_SUBJECTS or word in _CONDITIONS:
        return start
    lenient = word in _OPENERS and cue.lemma == "say"
    return start if _finite_follows(document, marks, start, sentence.last, lenient) else -1


def _after_addressee(document: Document, token: int, limit: int) -> int:
    """The end of the noun phrase after "told": a name, a plural noun, a determiner with its noun."""
    start = token
    if token < limit and document.lower[token] in _OPENERS:
        token += 1
        while (
            token < limit
            and document.is_word(token)
            and not document.capitalised(token)
            and document.lower[token] not in _OPENERS | _PRONOUN_SUBJECTS | _NOT_BARE
        ):
            token += 1
    elif token < limit and document.capitalised(token):
        while token < limit and document.is_word(token) and document.capitalised(token):
            token += 1
        if token < limit and is_finite(document, token):
            return start + 1 if token > start + 1 else limit
    else:
        token += 1
    return (
        token
        if token > start
        and token < limit
        and (document.capitalised(token) or document.lower[token] in _OPENERS | _PRONOUN_SUBJECTS)
        else limit
    )


def _finite_follows(document: Document, marks: Marks, start: int, limit: int, lenient: bool) -> bool:
    """Whether a verb follows the noun phrase at `start` before the sentence pauses."""
    for token in range(start + 1, min(limit, start + _REACH)):
        word = document.lower[token]
        if word in (";", ":") or marks.inside[token] >= 0 or word in ("to", "as"):
            return False
        if is_finite(document, token) or (word.endswith("ed") and token > start + 1):
            return True
        if word == ",":
            return lenient
    return lenient

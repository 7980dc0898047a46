"""English clauses reported without "that": said the town was lost; told Reuters Kinshasa was insisting."""

from __future__ import annotations

from tui.analysis.clauses import is_finite
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, Marks
from tui.analysis.moments import past_moments
from tui.analysis.wordlists import words

_PRONOUN_SUBJECTS = frozenset("he she it they we i there you nobody everyone everybody someone".split())
_DETERMINERS = frozenset(
    "the a an this these those some many most several no any all both its his her their our my two "
    "three four five six seven eight nine ten dozens hundreds thousands".split()
)
_OPENERS = _PRONOUN_SUBJECTS | _DETERMINERS
_NOT_BARE = frozenset(
    "to of in on at for with by from as about against into over what how whether why up down out "
    "off and or but so nothing something anything little much goodbye hello yes not".split()
)
_AFTER_NOUN = _OPENERS | _NOT_BARE
_COMPLETES = (["to"], ["by"], ["with"])
"""What follows a participle: "reported 14 cases linked | to the outbreak"."""
_GOVERNS = frozenset("in to from with about over on by into against between during".split())
"""After these a form in -ed belongs to a complement: "denied any part in a message | posted on Monday"."""
_COMPLEMENTS = frozenset("of that who which for".split())
_CONDITIONS = frozenset("if when while once unless".split())
_LISTENERS = frozenset(
    "board council committee commission court panel inquiry inquest hearing assembly parliament conference "
    "newspaper paper crowd meeting summit audience tribunal jury senate house".split()
)
_MEDIA = frozenset("radio television tv news magazine newspaper agency".split())
_NEAR = 6
"""The same after a verb that rather takes an object: "notes the finding", "confirmed the ban was legal"."""
_LONGEST_VERB = 4
_REACH = 25
"""Tokens in which the verb of the clause comes."""


def bare_clause(document: Document, marks: Marks, cue: Cue) -> int:
    """Where an English clause without "that" begins after a verb of saying; -1 when none does."""
    sentence = document.sentences[document.sentence_of[cue.first]]
    start = cue.addressee[1] if cue.addressee else cue.last
    if cue.lemma == "tell" and not cue.addressee:
        start = _after_addressee(document, start, sentence.last)
    if words("en", "reporting", "bare").isdisjoint(cue.lemma.split(" ")):
        return -1
    if cue.subject and (cue.subject[0] >= cue.last or _follows_marks(document, marks, cue)):
        return -1
    moved = past_moments(document, start, sentence.last)
    if moved > start and moved < sentence.last and _has_subject(document, moved):
        start = moved
    if start + 2 >= sentence.last or marks.inside[start] >= 0 or not document.is_word(start):
        return -1
    return start if _opens_clause(document, marks, cue, start, sentence.last) else -1


def _has_subject(document: Document, start: int) -> bool:
    """Whether a subject can begin after a date: no verb, whose subject the date would be, no preposition."""
    word = document.lower[start]
    return document.is_word(start) and word not in _NOT_BARE and not is_finite(document, start)


def _opens_clause(document: Document, marks: Marks, cue: Cue, start: int, limit: int) -> bool:
    """Whether a clause can begin at `start`: a subject with its verb, or a condition with its own."""
    word = document.lower[start]
    if word in _NOT_BARE or document.kinds[start] == Kind.ENDING:
        return False
    if word in _CONDITIONS:
        return word == "if" or document.lower[start + 1] in _OPENERS
    if word in _PRONOUN_SUBJECTS:
        return True
    if word.endswith("ing") and not document.capitalised(start):
        follows = _finite_follows(
            document, marks, start, min(limit, start + _NEAR), lenient=False, plain=True
        )
        return cue.lemma == "say" and follows
    if not words("en", "reporting", "object").isdisjoint(cue.lemma.split(" ")):
        return _finite_follows(document, marks, start, min(limit, start + _NEAR), lenient=False, plain=True)
    lenient = word in _DETERMINERS and cue.lemma == "say" and document.lower[start + 1] != "same"
    return _finite_follows(document, marks, start, limit, lenient=lenient)


def _follows_marks(document: Document, marks: Marks, cue: Cue) -> bool:
    """Whether words between marks stand right before in the sentence: "…," he said when asked."""
    first = min(cue.first, cue.subject[0]) if cue.subject else cue.first
    return first > 0 and not document.opens_sentence(first) and marks.inside[first - 1] >= 0


def _after_addressee(document: Document, token: int, limit: int) -> int:
    """The end of the noun phrase after "told": a name, a plural noun, a determiner with its noun."""
    start = token
    if token + 1 < limit and document.lower[token] in _DETERMINERS and _listens(document, token + 1):
        return past_moments(document, token + 2, limit)
    if token < limit and document.lower[token] in _DETERMINERS:
        token += 1
        while (
            token < limit
            and document.is_word(token)
            and not document.capitalised(token)
            and document.lower[token] not in _AFTER_NOUN
        ):
            token += 1
        named = token
        while named < limit and document.is_word(named) and document.capitalised(named):
            named += 1
        if token == start + 1 and named < limit and document.lower[named] in _OPENERS:
            token = named  # "told the Guardian | the town was lost"
    elif token < limit and document.capitalised(token):
        while token < limit and document.is_word(token) and document.capitalised(token):
            token += 1
        if token < limit and document.lower[token] in _MEDIA and document.words[token].islower():
            token += 1
        if token < limit and is_finite(document, token):
            return start + 1 if token > start + 1 else limit
    else:
        token += 1
    token = past_moments(document, token, limit)
    return (
        token
        if token > start
        and token < limit
        and (document.capitalised(token) or document.lower[token] in _OPENERS)
        else limit
    )


def _listens(document: Document, noun: int) -> bool:
    """Whether a body before which people speak is told something by itself: "told the board | jobs went"."""
    after = document.lower[noun + 1 : noun + 2]
    return document.lower[noun] in _LISTENERS and after != [] and document.lower[noun + 1] not in _NOT_BARE


def _finite_follows(
    document: Document, marks: Marks, start: int, limit: int, *, lenient: bool, plain: bool = False
) -> bool:
    """Whether a verb follows the noun phrase at `start` before the sentence pauses."""
    governed = False
    for token in range(start + 1, min(limit, start + _REACH)):
        word = document.lower[token]
        governed = governed or (plain and word in _GOVERNS)
        if word == "to" and _leads_to_noun(document, token):
            continue
        if word in (";", ":", "to", "as") or marks.inside[token] >= 0 or (plain and word in _COMPLEMENTS):
            return False
        if is_finite(document, token) and document.lower[token - 1] not in _DETERMINERS:
            return True
        if not governed and word.endswith("ed") and _may_be_verb(document, token, start, plain=plain):
            return True
        if word == ",":
            return lenient
    return lenient


def _leads_to_noun(document: Document, token: int) -> bool:
    """Whether "to" opens no infinitive: "damage | to ships", "a return | to the moon"."""
    after = document.lower[token + 1 : token + 2]
    if not after:
        return False
    plural = after[0].endswith("s") and not after[0].endswith("ss") and len(after[0]) > _LONGEST_VERB
    return plural or after[0] in _DETERMINERS or document.capitalised(token + 1)


def _may_be_verb(document: Document, token: int, start: int, *, plain: bool) -> bool:
    """Whether a form in -ed is the verb of a clause: not in "326 suspected cases", "a disputed claim"."""
    before = document.lower[token - 1]
    if plain and document.lower[token + 1 : token + 2] in _COMPLETES:
        return False
    if token == start + 1 or before in _DETERMINERS or before.endswith("ly") or before in ("and", "or"):
        return False
    return document.kinds[token - 1] != Kind.NUMBER

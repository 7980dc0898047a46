"""What single words mean to a walk over a clause: adjectives, the capital of a sentence, relative clauses."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.grammar import AUX, BODY, DET, PERSON, PREP, PRON, SPEAKS, TEXT, TITLE
from tui.analysis.quantities import OPENERS, counted
from tui.analysis.syntax import Syntax

_SUBJECTS = frozenset(("qui", "who", "which"))
QUANTITIES = OPENERS | {"d'"}
"""Words at which `opened` may find something."""
THE_ONE = frozenset(("celui", "celle"))
"""« celle qui a fondé le parti »: the person spoken of."""
UNTAGGED = THE_ONE | {"as"}
"""What the table of word classes may leave out and a walk heeds all the same."""
OBJECTS = frozenset(("dont", "où", "que", "qu'", "where", "which", "whom"))
"""Opens a relative clause whose subject follows: « le journal où elle avoue », "the letter which she"."""


def adjective(s: Syntax, token: int) -> bool:
    """An English participle inside a noun phrase: "the London-based fact-checking website"."""
    if s.tags[token] & AUX or s.lower[token] in s.verbs:
        return False
    return "-" in s.lower[token] or bool(s.tags[token - 1] & (DET | PREP))


def no_name(s: Syntax, token: int, last: int) -> bool:
    """Whether the capital is the sentence's (« Reçue mardi … »): after a name comes a verb."""
    following = token + 1
    if following >= last or s.name_like(following):
        return False
    if s.english:
        return s.lower[token].endswith("ly") and s.words[following] == ","
    return bool(s.tags[following] & PREP) or s.temporal(following, last) > following


def begins_name(s: Syntax, token: int, last: int) -> bool:
    """Whether a name of two words begins after what no list holds: « à l'issue du match Bohdan Soltys »."""
    before = s.tags[token - 1]
    named = token + 1 < last and s.name_like(token) and s.name_like(token + 1)
    if not named or not s.words[token - 1][0].islower() or (s.english and not before & TEXT):
        return False
    return not before & (PERSON | BODY | TITLE | DET | PREP)


def opens_as_participle(s: Syntax, token: int) -> bool:
    """« Invité sur France 3, le maire … »: a participle that is a noun elsewhere, with its complement."""
    if s.english or not s.tags[token] & PERSON or not s.document.opens_sentence(token):
        return False
    complement = token + 1 < len(s.tags) and s.tags[token + 1] & PREP
    return bool(complement) and s.lower[token].endswith(("é", "ée", "és", "ées"))


def antecedent(s: Syntax, starts: list[int], token: int) -> int:
    """The nearest phrase before « qui » that can be a person, whatever governs it; -1 for none."""
    end, somebody = token, PERSON | TITLE | BODY | TEXT
    for start in reversed(starts):
        if any(s.tags[at] & somebody or s.name_like(at) for at in range(start, min(end, start + 6))):
            return start
        end, somebody = start, PERSON | TITLE
    return -1


def relative_end(s: Syntax, token: int, last: int) -> int:
    """The comma that ends a relative clause, after its verb; -1 when the walk ends inside it."""
    subject = s.lower[token] in _SUBJECTS or (token + 1 < last and bool(s.tags[token + 1] & PRON))
    verb = False
    for at in range(token + 1, last):
        if s.words[at] == ",":
            if verb or (subject and at > token + 2):
                return at
        elif s.kinds[at] != Kind.SIGN:
            verb = verb or s.verbal(at) or s.is_finite(at)
    return _examples_end(s, token, last) if s.lower[token] == "dont" else -1


def _examples_end(s: Syntax, token: int, last: int) -> int:
    """The comma after « dont le maire X », which names some of those before; -1 where a clause follows."""
    for at in range(token + 1, last):
        if s.words[at] == ",":
            return at
        if s.tags[at] & PRON or s.verbal(at) or s.is_finite(at):
            break
    return -1


def opened(s: Syntax, token: int, last: int, *, inside: bool) -> int:
    """« D'autres documents », « beaucoup d'élus »: the noun of a phrase opened by words that could govern it;
    -1 where none is.
    """
    if s.lower[token] == "d'" and s.lower[token + 1 : token + 2] == ["autres"]:
        return -1 if inside else token + 2
    return counted(s, token, last) if s.lower[token] in OPENERS else -1


def verb_ahead(s: Syntax, token: int, last: int) -> bool:
    """Whether another verb stands before the one whose subject is looked for."""
    return any(s.verbal(at) or s.is_finite(at) for at in range(token, last))


def opens_clause(s: Syntax, token: int, first: int, last: int) -> bool:
    """« , dont il … », « dans lequel il … », "of whom he …": the clause has a subject of its own."""
    if token > first and s.tags[token - 1] & PREP:
        return True
    if s.lower[token] in OBJECTS and _subject_at(s, token + 1, last):
        return not verb_ahead(s, token + 1, last)
    return s.lower[token] not in ("qui", "who", "which", "that") and s.words[token - 1] == ","


def opens_stretch(s: Syntax, token: int, first: int) -> bool:
    """Whether a token is the first of its walk, or stands right after a sign."""
    return token == first or s.kinds[token - 1] == Kind.SIGN


def _subject_at(s: Syntax, token: int, last: int) -> bool:
    """Whether a pronoun, or an article with its noun, stands at a token."""
    if token >= last or (s.tags[token] & PREP and s.lower[token] != "des"):
        return False
    noun = token + 1 < last and s.kinds[token + 1] != Kind.SIGN
    bare = s.english and s.tags[token] & SPEAKS
    return bool(s.tags[token] & PRON or bare or (s.tags[token] & DET and noun))


def speaker(s: Syntax, start: int, last: int) -> bool:
    """Whether a phrase can speak and is no bare noun for a text: « Même avis du côté de X, qui »."""
    return s.speaks(start, last) and not s.tags[start] & TEXT

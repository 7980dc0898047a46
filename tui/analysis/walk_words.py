"""What single words mean to a walk over a clause: adjectives, the capital of a sentence, relative clauses."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.grammar import AUX, BODY, DET, PERSON, PREP, TITLE
from tui.analysis.syntax import Syntax


def adjective(s: Syntax, token: int) -> bool:
    """An English participle inside a noun phrase: "the London-based fact-checking website"."""
    if s.tags[token] & AUX or s.lower[token] in s.verbs:
        return False
    return "-" in s.lower[token] or bool(s.tags[token - 1] & (DET | PREP))


def no_name(s: Syntax, token: int, last: int) -> bool:
    """Whether the capital is the sentence's (« Reçue mardi … »): after a name comes a verb."""
    following = token + 1
    if s.english or following >= last or s.name_like(following):
        return False
    return bool(s.tags[following] & PREP) or s.temporal(following, last) > following


def opens_as_participle(s: Syntax, token: int) -> bool:
    """« Invité sur France 3, le maire … »: a participle that is a noun elsewhere, with its complement."""
    if s.english or not s.tags[token] & PERSON or not s.document.opens_sentence(token):
        return False
    complement = token + 1 < len(s.tags) and s.tags[token + 1] & PREP
    return bool(complement) and s.lower[token].endswith(("é", "ée", "és", "ées"))


def antecedent(s: Syntax, starts: list[int], token: int) -> int:
    """The nearest phrase before « qui » that can be a person, whatever governs it; -1 for none."""
    end, somebody = token, PERSON | TITLE | BODY
    for start in reversed(starts):
        if any(s.tags[at] & somebody or s.name_like(at) for at in range(start, min(end, start + 6))):
            return start
        end, somebody = start, PERSON | TITLE
    return -1


def relative_end(s: Syntax, token: int, last: int) -> int:
    """The comma that ends a relative clause, after its verb; -1 when the walk ends inside it."""
    verb = False
    for at in range(token + 1, last):
        if s.words[at] == ",":
            if verb:
                return at
        elif s.kinds[at] != Kind.SIGN:
            verb = verb or s.verbal(at) or s.is_finite(at)
    return -1


def date_end(s: Syntax, token: int, last: int, governed: bool) -> int:
    """The token after a date that nothing governs, from a determiner, a number or a word of time on; `token`
    where none begins.
    """
    return s.temporal(token, last) if s.tags[token] & DET or not governed else token

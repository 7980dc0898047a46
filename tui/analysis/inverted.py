"""The subject that follows its verb: « a indiqué mardi à la presse le ministre, X », "said Smith"."""

from __future__ import annotations

from tui.analysis.clauses import FUTURE
from tui.analysis.document import Kind
from tui.analysis.grammar import ADV, AND, AUX, BODY, DET, PERSON, PREP, REL, SPEAKS, SUB, TITLE
from tui.analysis.syntax import Syntax
from tui.analysis.walk_words import opened

_TITLE = 5
"""Tokens of a newspaper's title."""
_REACH = 60
"""The most tokens looked at: a subject stands nearer to its verb than that."""


def subject_after(s: Syntax, token: int, last: int) -> tuple[int, int] | None:
    """The subject that follows an inverted verb, with its appositions; adverbs and addressees are skipped."""
    last = min(last, token + _REACH)
    start = _first_free(s, token, last)
    return (start, phrase_end(s, start, last)) if start >= 0 else None


def _first_free(s: Syntax, token: int, last: int) -> int:
    governed = inside = bare = False
    while token < last:
        tags, word = s.tags[token], s.lower[token]
        if not governed and (start := _opens_at_once(s, token, last, inside=inside)) >= 0:
            return start
        if s.kinds[token] == Kind.SIGN:
            after = s.skip(token, last)
            if after == token and word != ",":
                return -1
            governed = inside = False
            token = max(after, token + 1)
        elif tags & (REL | SUB) and not tags & (DET | PREP):
            return -1
        elif (passed := s.temporal(token, last)) > token:
            token, governed, inside = passed, False, False
        elif word == "en" and s.lower[token + 1 : token + 2] == ["une"]:
            token, governed, inside = token + 2, False, False
        elif tags & PREP and token + 1 < last and s.tags[token + 1] & ADV:
            token += 2
        elif tags & PREP:
            governed, inside, bare = True, bool(tags & DET), False
            token += 1
        elif governed and not inside and word.endswith("ant"):
            governed = False
            token += 1
        elif (bare and tags & DET) or (not governed and _begins(s, token, inside=inside)):
            return token
        else:
            bare = governed and not tags & (DET | ADV) and s.words[token].islower()
            inside = inside or bool(tags & DET) or s.name_like(token)
            governed = governed and not inside
            token += 1
    return -1


def _opens_at_once(s: Syntax, token: int, last: int, *, inside: bool) -> int:
    """Where a subject opens that no article shows: « beaucoup d'élus », « D'autres », « « Le Parisien » »."""
    if opened(s, token, last, inside=inside) >= 0:
        return token
    after = s.skip(token, last) if s.kinds[token] == Kind.SIGN and not inside else token
    return token + 1 if after > token and _titled(s, token, after) else -1


def _titled(s: Syntax, opening: int, after: int) -> bool:
    """Whether the marks at `opening`, closed before `after`, hold a newspaper's title: « Le Parisien »."""
    inside = range(opening + 1, after - 1)
    if not 0 < len(inside) <= _TITLE or not s.name_like(
        opening + 1 + bool(s.tags[opening + 1] & DET and len(inside) > 1)
    ):
        return False
    return all(s.words[at][0].isupper() or s.tags[at] & (DET | PREP) for at in inside)


def _begins(s: Syntax, token: int, *, inside: bool) -> bool:
    """Whether a noun phrase can begin here; inside another one only with an article or a new name."""
    tags = s.tags[token]
    if inside and not tags & DET and not _new_name(s, token):
        return False
    return bool(tags & (DET | TITLE | SPEAKS)) or s.name_like(token)


def _new_name(s: Syntax, token: int) -> bool:
    """Whether a name begins right after an acronym or a common noun: « à la BBC Bohdan Soltys »."""
    before = s.words[token - 1]
    return s.name_like(token) and (
        (before.isupper() and len(before) > 1 and not s.words[token].isupper())
        or (before[0].islower() and not s.tags[token - 1] & (PERSON | BODY | TITLE | PREP | DET))
    )


def phrase_end(s: Syntax, start: int, last: int) -> int:
    """The end of the noun phrase at `start` with its appositions."""
    token, comma = start + 1, 0
    while token < last:
        tags = s.tags[token]
        if s.kinds[token] == Kind.SIGN:
            after = s.skip(token, last)
            if after > token:
                token = after
                continue
            if s.words[token] != "," or not _apposition(s, token + 1, last):
                return token
            comma = token
        elif s.kinds[token] != Kind.ENDING:
            verb = (tags & AUX and not tags & (DET | PREP)) or s.is_finite(token)
            if verb or (tags & (REL | SUB) and not tags & (DET | PREP)):
                return comma if verb and comma else token  # « …, dit le maire, | les prix baissent »
        token += 1
    return last


def _apposition(s: Syntax, token: int, last: int) -> bool:
    if token >= last:
        return False
    tags = s.tags[token]
    if tags & (REL | SUB | AND) or (tags & PREP and not tags & TITLE):
        return False
    if not (tags & (DET | TITLE | SPEAKS) or s.name_like(token)):
        return False
    return not _clause_ahead(s, token, last)


def _clause_ahead(s: Syntax, token: int, last: int) -> bool:
    """Whether an auxiliary or a future stands before the next pause: « , deux employés étant disparus »."""
    for at in range(token, last):
        if s.kinds[at] == Kind.SIGN and s.words[at] in (",", ".", ";", ":"):
            return False
        if s.tags[at] & REL and not s.tags[at] & DET:
            return False
        if s.tags[at] & AUX and not s.tags[at] & (DET | PREP):
            return True
        if not s.english and at > token and s.lower[at].endswith(FUTURE) and s.words[at].islower():
            return True
    return False

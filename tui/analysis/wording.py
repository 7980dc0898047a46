"""An unnamed source in the article's own words: « diplomate européen », "army spokesman".

Without article, number word, participle or relative clause; with the complements that say which source it is.
"""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.grammar import ADV, AND, AUX, DET, PERSON, PREP, REL, SPEAKS, SUB, TEMP
from tui.analysis.syntax import Syntax

_FRENCH_LINKS = frozenset("de d' du des à au aux en l'".split())
_ENGLISH_LINKS = frozenset("of for at in to".split())
_LONGEST = 14


def own_words(s: Syntax, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the phrase at `first` that name its source; None when nothing is left."""
    while first < last and (
        s.tags[first] & DET and not s.tags[first] & SPEAKS or s.kinds[first] == Kind.NUMBER
    ):
        first += 1
    possessor = next((at for at in range(first, min(first + 4, last)) if s.kinds[at] == Kind.ENDING), -1)
    if possessor >= 0:
        first = possessor + 1
    links = _ENGLISH_LINKS if s.english else _FRENCH_LINKS
    at, end = first, min(last, first + _LONGEST)
    while at < end and _belongs(s, at, first, links):
        at += 1
    while at > first and (s.tags[at - 1] & (DET | PREP | AND | ADV) and not s.tags[at - 1] & SPEAKS):
        at -= 1
    return (first, at) if at > first else None


def _belongs(s: Syntax, at: int, first: int, links: frozenset[str]) -> bool:
    tags = s.tags[at]
    if s.kinds[at] == Kind.SIGN or s.kinds[at] == Kind.CLITIC:
        return False
    if s.words[at][0].isupper() or (at == first and s.words[at].isalpha()):
        return True
    if tags & AUX and not tags & DET:
        return False
    if tags & PREP and s.lower[at] not in links:
        return False
    if tags & (REL | SUB | TEMP) and not tags & (DET | PREP):
        return False
    if tags & (ADV | AND) and not tags & (DET | PREP | SPEAKS):
        return False
    if s.lower[at] in s.verbs and not tags & (PERSON | SPEAKS | DET) and not s.tags[at - 1] & (DET | PREP):
        return False
    return not (at > first and s.verbal(at) and not _adjective(s, at))


def _adjective(s: Syntax, at: int) -> bool:
    """A participle right after the noun, with no complement of its own: « milieux autorisés »."""
    following = s.tags[at + 1] if at + 1 < len(s.tags) else 0
    return not s.english and not following & PREP and s.lower[at].endswith(("é", "ée", "és", "ées"))

"""An unnamed source in the article's own words: « diplomate européen », "army spokesman".

Without article, number word, participle or relative clause; with the complements that say which source it is.
"""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.grammar import ADV, AND, AUX, BODY, CLITIC, DET, PERSON, PREP, REL, SPEAKS, SUB, TEMP, TEXT
from tui.analysis.syntax import Syntax

_FRENCH_LINKS = frozenset(("de", "d'", "du", "des", "à", "au", "aux", "en", "l'"))
_ENGLISH_LINKS = frozenset(("of", "for", "to"))
_KNOWING = frozenset(("familiar", "close", "briefed"))
_OTHERS = (["d'", "autres"], ["de", "nombreux"], ["de", "nombreuses"])
"""« d'autres documents »: an article in two words."""
_WHERE = frozenset(("présent", "assi", "debout", "venu", "réuni", "massé", "rassemblé", "resté", "posté"))
_COUNTS = frozenset(("mille", "cent", "cents", "hundred", "thousand"))
_PARTITIVE = frozenset(("one", "un", "une"))
_FINITE_ENDINGS = ("aient", "èrent")
_PAST = ("é", "ée", "és", "ées", "ie", "ies", "ue", "ues")
_LONGEST = 14
_POSTED = frozenset(
    "ambassadeur ambassadrice représentant représentante envoyé envoyée délégué déléguée permanent".split()
)
"""« représentant à l'ONU », but « a dit son avocate à l'AFP »."""
_CIRCUMSTANCES = frozenset(
    ("cours", "micro", "sujet", "terme", "issue", "occasion", "côté", "propos", "sortie", "fin", "lendemain")
)
"""Nouns after « à » that say when or where it was said."""


def own_words(s: Syntax, first: int, last: int) -> tuple[int, int] | None:
    """The tokens of the phrase at `first` that name its source; None when nothing is left."""
    if s.lower[first : first + 2] in _OTHERS:
        first += 2
    while first < last and (
        (s.tags[first] & DET and not s.tags[first] & SPEAKS)
        or s.kinds[first] == Kind.NUMBER
        or s.lower[first] in _COUNTS
    ):
        first += 1
    if first and s.lower[first - 1] in _PARTITIVE and s.lower[first] in ("of", "des"):
        first -= 1
    possessor = next((at for at in range(first, min(first + 4, last)) if s.kinds[at] == Kind.ENDING), -1)
    if possessor >= 0 and not _owned_body(s, first, possessor):
        first = possessor + 1
    links = _ENGLISH_LINKS if s.english else _FRENCH_LINKS
    at, end = first, min(last, first + _LONGEST)
    while at < end:
        quoted = s.skip(at, end) if s.words[at] in '«"“' else at
        if quoted == at and (
            not _belongs(s, at, first, links) or _past(s, at, first) or _placed(s, at, first)
        ):
            break
        at = max(quoted, at + 1)
    while at > first and (s.tags[at - 1] & (DET | PREP | AND | ADV) and not s.tags[at - 1] & SPEAKS):
        at -= 1
    return (first, at) if at > first else None


def _owned_body(s: Syntax, first: int, possessor: int) -> bool:
    """ "Russia's foreign ministry", "the mayor's office": whose it is belongs to what it is called."""
    owned = range(possessor + 1, min(possessor + 3, len(s.tags)))
    if s.words[possessor - 1].islower() and s.tags[possessor - 1] & PERSON:
        return True
    return s.words[first][0].isupper() and any(s.tags[at] & BODY for at in owned)


def _belongs(s: Syntax, at: int, first: int, links: frozenset[str]) -> bool:
    """Whether a token goes on with the phrase that names the source."""
    if s.kinds[at] in (Kind.SIGN, Kind.CLITIC):
        return False
    if s.kinds[at] == Kind.ENDING or s.words[at][0].isupper() or (at == first and s.words[at].isalpha()):
        return True
    return not (_ends_phrase(s, at, links) or _is_verb(s, at, first))


def _past(s: Syntax, at: int, first: int) -> bool:
    """« une pancarte brandie », « un rapport publié »: what was done with a text."""
    return (
        at > first
        and any(t & TEXT for t in s.tags[max(first, at - 2) : at])
        and s.lower[at].endswith(_PAST)
        and not s.tags[at] & SPEAKS
    )


def _placed(s: Syntax, at: int, first: int) -> bool:
    """« diplomate européen présent à Genève », « lycéens assis par terre »: where the source is."""
    return at > first and s.lower[at].rstrip("s").removesuffix("e") in _WHERE and bool(s.tags[at + 1] & PREP)


def _ends_phrase(s: Syntax, at: int, links: frozenset[str]) -> bool:
    """A preposition, adverb or clause that says where or how it was said, not who said it."""
    tags = s.tags[at]
    if s.english and _tells_which(s, at):
        return False
    if tags & PREP:
        aged = at + 1 < len(s.kinds) and s.kinds[at + 1] == Kind.NUMBER
        return aged or s.lower[at] not in links or _circumstance(s, at)
    if tags & DET and not s.tags[at - 1] & (PREP | DET | AND):
        return True
    return bool(tags & (REL | SUB | TEMP | ADV | AND)) and not tags & (DET | SPEAKS)


def _tells_which(s: Syntax, at: int) -> bool:
    """ "staff at the hospital", "sources in the Ministry", "a person familiar with the records"."""
    if s.lower[at - 1] in _KNOWING:
        return True
    if s.lower[at] not in ("at", "in") or not s.tags[at - 1] & SPEAKS or at + 2 >= len(s.tags):
        return False
    return bool(
        s.tags[at + 1] & DET and any(s.tags[t] & BODY for t in range(at + 2, min(at + 5, len(s.tags))))
    )


def _is_verb(s: Syntax, at: int, first: int) -> bool:
    tags, word = s.tags[at], s.lower[at]
    if (tags & AUX and not tags & DET) or s.is_finite(at) or word.endswith(_FINITE_ENDINGS):
        return True
    if tags & CLITIC and at + 1 < len(s.lower) and s.lower[at + 1] in s.finite:
        return True
    if word in s.verbs and not tags & (SPEAKS | DET) and not s.tags[at - 1] & (DET | PREP):
        return True
    if at > first and word.endswith("ant") and at + 1 < len(s.tags) and s.tags[at + 1] & DET:
        return True
    if at > first and not s.english and not tags and at + 1 < len(s.tags) and s.words[at].islower():
        follows = s.tags[at + 1]
        if follows & DET and not follows & PREP and not s.tags[at - 1] & (PREP | DET):
            return True  # « le directeur baisse les yeux »
    return at > first and s.verbal(at) and not _adjective(s, at)


def _circumstance(s: Syntax, at: int) -> bool:
    """« au cours d'une conférence », « à LCI »: where it was said, not who said it."""
    if s.lower[at] not in ("à", "au", "aux", "en"):
        return False
    content = at + 1
    if s.lower[content : content + 1] in (["un"], ["une"], ["des"]):
        return True
    while content < len(s.tags) - 1 and s.tags[content] & DET:
        content += 1
    return (
        content >= len(s.tags)
        or s.lower[content] in _CIRCUMSTANCES
        or (s.words[content].isupper() and len(s.words[content]) > 1 and s.lower[at - 1] not in _POSTED)
        or (s.words[content][0].isupper() and content == at + 1 and s.lower[at] == "à")
    )


def _adjective(s: Syntax, at: int) -> bool:
    """A participle right after the noun, with no complement of its own: « milieux autorisés »."""
    following = s.tags[at + 1] if at + 1 < len(s.tags) else 0
    return not s.english and not following & PREP and s.lower[at].endswith(("é", "ée", "és", "ées"))

"""Acronyms an article introduces: « Agence nationale de l'eau (ANE) », "the Authority for Water, or AW,".

The acronym shows where the long form ends, and its first letter where it begins.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.analysis.actors.first_names import is_first_name
from tui.analysis.actors.gazetteer import NO_NAMES, Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_capital, joined
from tui.analysis.document import Document, Kind

_SMALL = word_set("small")
_THINGS = word_set("defined things en")
"""Nouns that end the English name of a thing."""
_THINGS_FIRST = word_set("defined things fr")
"""Nouns that open a French one."""
_LONGEST = 16
_LONGEST_PERSON = 4
_INTRODUCING = frozenset(("(", "or", "ou"))


class Definition(NamedTuple):
    """A long form, tokens `first` to `last`, and the token of the acronym it is given."""

    first: int
    last: int
    short: int


def find_definitions(document: Document, words: ActorWords) -> tuple[list[Definition], list[Definition]]:
    """The acronyms introduced in brackets, or after *or*, with their long forms: of bodies, and of things."""
    found: list[Definition] = []
    things: list[Definition] = []
    for at in [i for i, word in enumerate(document.lower[:-1]) if word in _INTRODUCING]:
        token = at if document.words[at] == "(" else at - 1
        short = _short_after(document, token) if 0 < token < len(document) - 2 else -1
        if short < 0:
            continue
        first = _thing(document, token, short)
        if first >= 0:
            things.append(Definition(first, token, short))
            continue
        first = _long_form(document, words, token, short)
        if first >= 0:
            found.append(Definition(first, token, short))
    return found, things


def _thing(document: Document, end: int, short: int) -> int:
    """The token where the name of a thing begins that ends before `end`: "Human Landing System"; else -1."""
    letter = document.lower[short][0]
    if document.language == "en":
        if document.lower[end - 1] not in _THINGS or not document.words[short].isupper():
            return -1
        letters = range(end - 1, max(end - 1 - _LONGEST, -1), -1)
        return next((i for i in letters if document.lower[i][0] == letter and i < end - 1), end - 1)
    first = max(end - _LONGEST, document.sentences[document.sentence_of[end]].first)
    nouns = (i for i in range(end - 2, first - 1, -1) if document.lower[i] in _THINGS_FIRST)
    return next((i for i in nouns if _spells(document, short, i, end)), -1)


def _short_after(document: Document, token: int) -> int:
    """The acronym that a bracket at `token` introduces, or a comma with *or* after it; -1 without one."""
    if document.words[token] == "(":
        closed = document.words[token + 2] in (")", ",", ";")
        return token + 1 if closed and _is_acronym(document, token + 1) else -1
    capitals = document.words[token] == "," and document.words[token + 2].isupper()
    return token + 2 if capitals and _is_acronym(document, token + 2) else -1


def _is_acronym(document: Document, token: int) -> bool:
    word = document.words[token]
    return (
        len(word) > 1
        and "-" not in word
        and word[0].isupper()
        and document.kinds[token] in (Kind.WORD, Kind.ABBREVIATION)
    )


def _long_form(document: Document, words: ActorWords, end: int, short: int) -> int:
    """The token where the long form that ends before `end` begins, -1 when there is none."""
    letter = _plain(document.lower[short][0])
    if document.words[short][1:].islower() and _is_person(document, words, end):
        return -1  # "Ann Cole (Labour)"
    nearest = -1
    head = -1
    for at in range(end - 1, max(end - 1 - _LONGEST, -1), -1):
        if not joined(document, at) and at != end - 1:
            break
        if document.words[at] == "," and _lists(document, at):
            continue
        kind = document.kinds[at]
        if (kind == Kind.SIGN and document.words[at] not in ("-", "&", "'", "’")) or kind == Kind.CLITIC:
            break
        same = _plain(document.lower[at][0]) == letter
        if is_capital(document, at):
            if same and _spells(document, short, at, end):
                return _spelled_from(document, words, short, at, end)
            if same and nearest < 0 and end - at > 1:
                nearest = at
            if document.lower[at] in words.bodies and end - at > 1 and head < 0:
                head = at
        elif same and document.lower[at] in words.bodies and _spells(document, short, at, end):
            return at
    if nearest >= 0 and _begins_long_form(document, words, short, nearest, end):
        return _whole_run(document, words, nearest) if not document.words[short].isupper() else nearest
    spelled = document.words[short][1:].islower() and document.lower[short] not in words.gazetteer
    return head if spelled else -1


def _lists(document: Document, comma: int) -> bool:
    """Whether a comma stands in a list inside a name: « de l'eau, | de la terre », "Doctors, | Nurses"."""
    if document.lower[comma + 1] in ("de", "d'", "du", "des"):
        return True
    near = document.lower[comma + 2 : comma + 4]
    return document.language == "en" and is_capital(document, comma + 1) and ("and" in near or "&" in near)


def _begins_long_form(document: Document, words: ActorWords, short: int, at: int, end: int) -> bool:
    """Whether capitals may be a long form whose letters differ: no « Luc Roy (LR) », whose party is known."""
    last = document.lower[end - 1]
    if document.lower[at] in words.bodies:
        return True
    body = last in words.bodies or last in words.english_bodies or last in words.suffixes
    known = any(
        entry.known == Known.BODY for entry in words.gazetteer.get(document.lower[short], NO_NAMES).lone
    )
    person = known or is_first_name(words, document.lower[at])
    return (body or not person) and _run_to(document, at, end)


def _spelled_from(document: Document, words: ActorWords, short: int, at: int, end: int) -> int:
    """The token where a long form begins whose words from `at` on spell the acronym; -1 for a person."""
    person = document.lower[at] in words.first_names and end - at < _LONGEST_PERSON
    if document.lower[at] in words.ranks or (person and document.lower[end - 1] not in words.bodies):
        return -1
    if not document.words[short].isupper():
        return _whole_run(document, words, at)
    return _first_letter(document, short, at, end)


def _whole_run(document: Document, words: ActorWords, at: int) -> int:
    """The token where the English capitals begin that lead to `at`: "Ghana | Cocoa Board (Cocobod)"."""
    while document.language == "en" and at and is_capital(document, at - 1) and joined(document, at - 1):
        if document.lower[at - 1] in words.common:
            break
        at -= 1
    return at


def _first_letter(document: Document, short: int, at: int, end: int) -> int:
    """`at`, or the capital before it where each word then has its letter: "Indian | Institute (II)"."""
    before = at - 1
    if before < 0 or not is_capital(document, before) or not joined(document, before):
        return at
    if _plain(document.lower[before][0]) != _plain(document.lower[at][0]):
        return at
    capitals = sum(letter.isupper() for letter in document.words[short])
    content = sum(document.lower[i] not in _SMALL for i in range(before, end))
    return before if capitals == content else at


def _is_person(document: Document, words: ActorWords, end: int) -> bool:
    """Whether a first name and a surname end before `end`."""
    if end < 2 or not is_capital(document, end - 1) or not is_capital(document, end - 2):
        return False
    last, first = document.lower[end - 1], document.lower[end - 2]
    return is_first_name(words, first) and last not in words.bodies and last not in words.suffixes


def _run_to(document: Document, at: int, end: int) -> bool:
    return all(is_capital(document, i) for i in range(at, end))


def _spells(document: Document, short: int, first: int, end: int) -> bool:
    """Whether the words from `first` to `end` spell the acronym, first letters first where they can."""
    letters = [_plain(c) for c in document.lower[short] if c.isalpha()]
    content = [document.lower[i] for i in range(first, end) if document.lower[i] not in _SMALL]
    if len(content) < 2 or not letters:
        return False
    at = 0
    for index, word in enumerate(part for w in content for part in w.split("-")):
        if at < len(letters) and _plain(word[0]) == letters[at]:
            at += 1
            rest = len(content) - index - 1
            for letter in word[1:]:
                if at == len(letters) or len(letters) - at <= rest:
                    break
                if _plain(letter) == letters[at]:
                    at += 1
    return at == len(letters)


_ACCENTS = str.maketrans("àâäáéèêëîïíôöóùûüúçñ", "aaaaeeeeiiiooouuuucn")


def _plain(letter: str) -> str:
    return letter.translate(_ACCENTS)

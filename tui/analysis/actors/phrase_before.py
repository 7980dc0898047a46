"""The role phrase that ends right before a name, or before the comma or the body between: "Mayor | X"."""

from __future__ import annotations

from tui.analysis.actors.lexicon import word_set
from tui.analysis.actors.role_extent import DETERMINERS, STOPS
from tui.analysis.actors.role_phrases import Reader
from tui.analysis.actors.tokens import is_capital, lower_at
from tui.analysis.document import Kind

Span = tuple[int, int]
BEFORE = 18
"""How many tokens before a name its role may begin."""
_HAVE = word_set("have")
_OUTER = word_set("outer")
"""Words before a phrase that make it the complement of another: « le porte-parole | du ministre »."""
_NOUNS_IN_E = word_set("nouns in é")
ENDS = frozenset((";", ".", ":", "—", "–"))
_TITLES_AND_NOUNS = frozenset(("chief", "doctor"))
_OF_ROLES = frozenset(("of", "for", "to"))
_NEAR = 5
_IN_BODIES = frozenset(("of", "for", "on", "and", "the", "&"))
_PARTS_OF_BODIES = frozenset("branch chapter division zone region office district command unit wing".split())
_NUMBERS = frozenset(("deux", "trois", "quatre", "cinq", "six", "two", "three", "four"))
_MAY_PRECEDE = (
    DETERMINERS
    | STOPS
    | _OUTER
    | word_set("of")
    | {"tout", "toute", "comme", "entre", "deux", "trois", "quatre", "cinq", "dont"}
)


def phrase_to(reader: Reader, end: int, first: int, comma: bool) -> Span | None:
    """The role phrase that ends right before `end`; the outer one of two."""
    document = reader.document
    found = None
    for noun in range(end - 1, max(end - 1 - BEFORE, first - 1), -1):
        if document.words[noun] in ENDS:
            break
        if is_role(reader, noun) and reader.phrase_end(noun, end, comma) == end:
            start = reader.phrase_start(noun)
            if not _may_open(reader, start, first, comma):
                continue
            found = (start, end)
            if _is_outermost(reader, start, noun, comma):
                break
    return found


def with_body(reader: Reader, end: int, first: int) -> Span | None:
    """An English title with its body after a comma: "The Chairman, House Committee on Health, | X"."""
    document = reader.document
    at = end - 1
    if document.language != "en" or at <= first:
        return None
    if document.lower[at] in _PARTS_OF_BODIES:
        at -= 1
    while at > max(first, end - BEFORE) and (is_capital(document, at) or document.lower[at] in _IN_BODIES):
        if reader.person_at(at):
            return None
        at -= 1
    if document.words[at] != "," or at + 1 == end:
        return None
    span = phrase_to(reader, at, first, True)
    if span is None or not document.words[span[0]][0].isupper():
        return None
    return (span[0], end) if lower_at(document, span[0] - 1) == "the" or span[0] == first else None


def _is_outermost(reader: Reader, start: int, noun: int, comma: bool) -> bool:
    """Whether a phrase before a name is no complement of another role: « le porte-parole | du ministre, X ».

    Right before a name it is its own: « un proche du | président X », "a spokesman for | President X".
    """
    document = reader.document
    owner = lower_at(document, start - 1)
    if document.language == "en":
        if not comma:
            return owner not in ("and", "or")
        if owner == "the" and lower_at(document, start - 2) in _OF_ROLES:
            return not _is_the_ones(reader, start - 2, reader.is_plural(document.lower[noun]))
        return owner not in _OUTER and owner not in _NUMBERS and owner != "to"
    one = not comma and owner == "du" and not reader.is_plural(document.lower[noun])
    return one or (owner not in _OUTER and not _is_owned(reader, start))


def _is_the_ones(reader: Reader, link: int, several: bool) -> bool:
    """Whether the role before "for" is one person's: "the lawyer" and not "a spokesman" for the mayor."""
    noun = next((at for at in range(link - 1, link - _NEAR, -1) if reader.is_noun(at)), -1)
    if noun < 0:
        return False
    before = lower_at(reader.document, reader.phrase_start(noun) - 1)
    return several or before not in ("a", "an")


def _is_owned(reader: Reader, start: int) -> bool:
    """Whether a phrase only completes another role: « adjointe au | maire », « mère de deux | enfants »."""
    document = reader.document
    owner = lower_at(document, start - 1)
    return owner in _NUMBERS or (owner in ("au", "aux", "à", "en") and reader.is_noun(start - 2))


def _may_open(reader: Reader, start: int, first: int, comma: bool) -> bool:
    """Whether a role phrase may begin at `start`: in French after a determiner, a preposition or a sign.

    « du district | tadjik voisin, X » goes on from another noun, « — , juge X » is a verb.
    """
    document = reader.document
    if document.language != "fr" or start <= first or document.words[start][0].isupper():
        return True
    before = start - 1
    if document.kinds[before] == Kind.SIGN:
        return comma or document.words[before] != ","
    return document.kinds[before] != Kind.WORD or document.lower[before] in _MAY_PRECEDE


def _heads(reader: Reader, noun: int) -> bool:
    """Whether a title that is a noun too stands after what it is the head of: "the UN aid | chief"."""
    document, before = reader.document, lower_at(reader.document, noun - 1)
    if document.lower[noun] == "maître":
        return lower_at(document, noun + 1) in ("de", "d'", "du")
    if document.lower[noun] not in _TITLES_AND_NOUNS or not before or document.opens_sentence(noun):
        return False
    other = before in DETERMINERS or before in STOPS or before in reader.words.verbs or before in _OF_ROLES
    return document.kinds[noun - 1] in (Kind.WORD, Kind.ENDING) and not other


def is_role(reader: Reader, noun: int) -> bool:
    """Whether a token is a role's noun: no part of a body's name, no participle (« a condamné X »)."""
    if not reader.is_noun(noun) or reader.actors.at[noun] >= 0:
        return False
    document, words, word = reader.document, reader.words, reader.document.lower[noun]
    before = lower_at(document, noun - 1)
    if word in words.addresses and before not in words.before_roles and not _heads(reader, noun):
        return False
    participle = word.endswith("é") and word not in _NOUNS_IN_E
    if document.language == "en":
        return True
    return before not in _HAVE and (not participle or before in DETERMINERS)

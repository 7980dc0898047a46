"""French bodies named by their kind: « tribunal de première instance de Tunis », « Agence nationale de l'eau (ANE) ».

Most of such a name stands in lower case, so that capitals do not show where it begins and ends. A body noun opens it;
adjectives and complements with *de* follow, each only as far as a name may go; an acronym in brackets shows its end.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.actors.acronyms import Definition
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.runs import known_at
from tui.analysis.actors.tokens import is_capital, joined, lower_at
from tui.analysis.document import Document, Kind

_OF = frozenset(("de", "d'", "du", "des"))
_ARTICLES = frozenset(("la", "l'", "le", "les"))
_SMALL = _OF | _ARTICLES | {"et", "pour", "en", "à", "aux", "au", "contre", "sur", "sans"}
_INSIDE_RUN = frozenset(("de", "d'", "du", "sur", "sous", "en", "-"))
_ADJECTIVE_ENDINGS = (
    "al", "ale", "aux", "ales", "iel", "ielle", "iels", "ielles", "ique", "iques", "ien", "ienne", "iens", "iennes",
    "if", "ive", "ifs", "ives", "aire", "aires", "ais", "aise", "aises", "ois", "oise", "oises", "eux", "euse", "iste",
    "istes", "isé", "isée", "isés", "isées", "ières", "ères", "gère", "gers", "urel", "urelle", "ains", "aine", "aines",
)  # fmt: skip
_INFINITIVE_ENDINGS = ("er", "ir", "oir", "ndre", "ttre", "être", "faire")
_HALF_NOUNS = frozenset(
    (
        "première",
        "grande",
        "grandes",
        "haute",
        "hautes",
        "libre",
        "petites",
        "petite",
        "jeunes",
        "moyennes",
        "petits",
    )
)
"""Adjectives that stand before the noun of a complement: « tribunal de première instance »."""
_NO_COMPLEMENT = word_set("no complement")
_NAMED_AFTER_PEOPLE = word_set("named after people")
_LONGEST = 16
_BARE_LABELS = frozenset(("groupe", "société", "entreprise", "association", "organisation"))
"""With a capital too they stay outside the name: « le Groupe Sonatrach »."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name: tokens `first` to `last`, half-open."""

    first: int
    last: int
    rule: str
    known: str = ""
    """The key of the known body it is."""


def find_bodies(
    document: Document, words: ActorWords, definitions: list[Definition], taken: bytearray
) -> list[Body]:
    """The bodies that are named by their kind or introduce an acronym; marks their tokens in `taken`."""
    found = []
    for definition in definitions:
        taken[definition.first : definition.last] = b"\1" * (definition.last - definition.first)
        found.append(Body(definition.first, definition.last, "body-with-acronym"))
    if document.language != "fr":
        return found + _english_bodies(document, words, taken)
    heads = words.bodies
    for token, word in enumerate(document.lower):
        if word in heads and not taken[token] and document.kinds[token] is Kind.WORD:
            size = _no_body(document, words, token)
            taken[token : token + size] = b"\1" * size
            body = None if size else _body(document, words, token)
            if body:
                found.append(body)
                taken[body.first : body.last] = b"\1" * (body.last - body.first)
    return found


def _body(document: Document, words: ActorWords, head: int) -> Body | None:
    capital = document.words[head][0].isupper()
    entry = known_at(document, words, head)
    if entry and len(entry.tokens) > 1:
        return Body(head, head + len(entry.tokens), "known-body", entry.key)
    end, capitals, parts = _extent(document, words, head)
    if end == head + 1:
        return None
    noun = document.lower[head]
    if capital:
        if noun in _BARE_LABELS and end == head + 2 and document.lower[end - 1] in words.demonyms:
            return None
        if noun in _BARE_LABELS and document.words[head + 1][0].isupper():
            return None
        return Body(head, end, "body") if capitals or not document.opens_sentence(head) else None
    if noun == "parti":
        return Body(head, end, "party") if lower_at(document, head + 1) in words.parties else None
    if noun in words.ministries and (capitals or _has_portfolio(document, words, head, end)):
        return Body(head, capitals or end, "ministry")
    if capitals and (noun in words.of_place or (noun in words.qualified and parts > 1)):
        if noun in words.qualified and document.words[capitals - 1].isupper():
            return None
        return Body(head, capitals, "body-of-place")
    return None


def _english_bodies(document: Document, words: ActorWords, taken: bytearray) -> list[Body]:
    """English bodies whose noun stands in lower case: "Camden council", "the French foreign ministry"."""
    found = []
    for token, word in enumerate(document.lower):
        if word in words.lower_bodies and document.words[token].islower() and token:
            first = token
            while (
                first
                and document.lower[first - 1] in words.portfolios
                and document.words[first - 1].islower()
            ):
                first -= 1
            if word == "ministry" and first == token:
                continue
            portfolio = first < token
            while first and is_capital(document, first - 1) and not document.opens_sentence(first - 1):
                first -= 1
            capital = document.words[first][0].isupper()
            owned = portfolio and first and document.kinds[first - 1] is Kind.ENDING
            if (
                (capital or owned)
                and lower_at(document, token + 1) not in words.roles
                and not any(taken[first:token])
            ):
                taken[first : token + 1] = b"\1" * (token + 1 - first)
                found.append(Body(first, token + 1, "body-in-lower-case"))
    return found


def _no_body(document: Document, words: ActorWords, head: int) -> int:
    """The length of a set phrase that only opens like a body: « conseil des ministres », « ligue des champions »."""
    for phrase in words.no_bodies.get(document.lower[head], ()):
        if document.lower[head : head + len(phrase)] == list(phrase):
            return len(phrase)
    return 0


def _has_portfolio(document: Document, words: ActorWords, head: int, end: int) -> bool:
    return any(document.lower[i] in words.portfolios for i in range(head + 1, end))


def _extent(document: Document, words: ActorWords, head: int) -> tuple[int, int, int]:
    """Where the name that `head` opens ends; where its last capital ends (0 without one); how many parts follow."""
    at, capitals, parts = head + 1, 0, 0
    limit = min(head + _LONGEST, len(document))
    ministry = document.lower[head] in words.ministries
    while at < limit and joined(document, at - 1):
        step = _adjectives(document, words, at, limit, document.words[head][0].isupper())
        if step == at and document.words[head][0].isupper() and _own_name(document, words, head, at):
            step = _capitals(document, words, at, limit)
        capital = step > at and any(document.words[i][0].isupper() for i in range(at, step))
        if step == at:
            step, capital = _complement(document, words, at, limit, ministry and capitals > 0)
        if step == at:
            break
        parts += 1
        at = step
        if capital:
            capitals = step
            if not ministry and document.words[head][0].islower():
                break
    return at, capitals, parts


def _own_name(document: Document, words: ActorWords, head: int, at: int) -> bool:
    """Whether capitals right after the body noun belong to its name, as they do unless a person begins there."""
    if not is_capital(document, at):
        return False
    return document.lower[at] not in words.first_names or document.lower[head] in _NAMED_AFTER_PEOPLE


def _adjectives(document: Document, words: ActorWords, at: int, limit: int, capital: bool) -> int:
    """Past the adjectives at `at`: « nationale », « économique et social »; any kind where the body has a `capital`."""
    while at < limit and joined(document, at - 1):
        word = document.lower[at]
        if word in words.qualifiers or (capital and _is_adjective(document, words, at)):
            at += 1
        elif word == "et" and lower_at(document, at + 1) in words.adjectives:
            at += 2
        else:
            break
    return min(at, limit)


def _complement(
    document: Document, words: ActorWords, at: int, limit: int, listing: bool
) -> tuple[int, bool]:
    """Past the complement at `at`, and whether it ends on a capital; `at` itself when there is none.

    `listing`: in a ministry's name after a portfolio, where « , des Mines et des Carrières » goes on.
    """
    start = at
    if document.lower[at] == "et" or (listing and document.words[at] == ","):
        at += 1
        if lower_at(document, at) not in _OF:
            return start, False
        goes_on = (
            is_capital(document, at + 1) or is_capital(document, at + 2) or lower_at(document, at) == "de"
        )
        if not goes_on and lower_at(document, at + 1) not in words.portfolios:
            return start, False
    word = lower_at(document, at)
    if word not in _OF and not (word in ("pour", "en", "sur", "contre") and _may_add(document, start)):
        return start, False
    at += 1
    while at < limit and document.lower[at] in _ARTICLES:
        at += 1
    if at >= limit or document.lower[at] in _NO_COMPLEMENT or not joined(document, at - 1):
        return start, False
    if is_capital(document, at):
        return _capitals(document, words, at, limit), True
    if document.lower[at] in words.of_place and document.words[at].islower():
        return start, False
    if word in ("de", "d'") and document.lower[at].endswith(_INFINITIVE_ENDINGS):
        return start, False
    if document.kinds[at] is not Kind.WORD or (listing and document.lower[at] not in words.portfolios):
        return start, False
    return _nouns(document, words, at, limit), False


def _may_add(document: Document, at: int) -> bool:
    """Whether a complement with *pour* or *en* may follow: not after a place."""
    return document.words[at - 1][0].islower()


def _capitals(document: Document, words: ActorWords, at: int, limit: int) -> int:
    """Past the capitals at `at`, and the adjectives after them: « Affaires étrangères », « Police nationale »."""
    at += 1
    while at < limit and joined(document, at - 1):
        if (
            is_capital(document, at)
            and document.lower[at] in words.first_names
            and document.lower[at - 1] in words.suffixes
        ):
            break
        if is_capital(document, at) or _is_adjective(document, words, at):
            at += 1
        elif document.lower[at] in _INSIDE_RUN and at + 1 < limit and is_capital(document, at + 1):
            if document.lower[at + 1] in words.first_names:
                break
            at += 2
        else:
            break
    return at


def _nouns(document: Document, words: ActorWords, at: int, limit: int) -> int:
    """Past a complement's noun at `at` and its adjectives: « contrôle prudentiel », « journalistes tunisiens »."""
    at += 2 if document.lower[at] in _HALF_NOUNS else 1
    while at < limit and joined(document, at - 1) and _is_adjective(document, words, at):
        at += 1
    return min(at, limit)


def _is_adjective(document: Document, words: ActorWords, at: int) -> bool:
    word = document.lower[at]
    if document.kinds[at] is not Kind.WORD or document.words[at][0].isupper():
        return False
    if word in words.adjectives or word in words.demonyms:
        return True
    return (
        len(word) > 5
        and word.endswith(_ADJECTIVE_ENDINGS)
        and word not in words.roles
        and word not in words.common
    )

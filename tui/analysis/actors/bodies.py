"""French bodies named by their kind: « tribunal de grande instance de Lille », « Agence de l'eau (AE) ».

Most of such a name stands in lower case, so that capitals do not show where it begins and ends. A body noun
opens it, `body_extent` tells how far it goes; an acronym in brackets shows its end.
"""

from __future__ import annotations

from typing import NamedTuple

from tui.analysis.actors.acronyms import Definition
from tui.analysis.actors.body_extent import Extent, extent
from tui.analysis.actors.gazetteer import Entry, Known
from tui.analysis.actors.known import known_at
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind

_PLURAL_ARTICLES = frozenset(("les", "des", "aux"))
_UNITS = frozenset("compagnie brigade peloton groupement escadron section école unité poste".split())
"""What a force is divided into."""
_BARE_LABELS = word_set("bare labels")
"""With a capital too they stay outside the name: « le Groupe Renault »."""


class Body(NamedTuple):
    """A body's name: tokens `first` to `last`, half-open."""

    first: int
    last: int
    rule: str
    known: str = ""
    """The key of the known body it is."""


def find_defined(definitions: list[Definition], taken: bytearray) -> list[Body]:
    """The bodies that introduce an acronym; marks their tokens in `taken`."""
    for definition in definitions:
        taken[definition.first : definition.last] = b"\1" * (definition.last - definition.first)
    return [Body(d.first, d.last, "body-with-acronym") for d in definitions]


def find_bodies(document: Document, words: ActorWords, taken: bytearray) -> list[Body]:
    """The French bodies that are named by their kind; marks their tokens in `taken`."""
    found = []
    for token in [i for i, word in enumerate(document.lower) if word in words.bodies]:
        if not taken[token] and document.kinds[token] == Kind.WORD:
            size = _no_body(document, words, token)
            taken[token : token + size] = b"\1" * size
            body = None if size else _body(document, words, token)
            if body:
                found.append(body)
                taken[body.first : body.last] = b"\1" * (body.last - body.first)
    return found


def find_teams(document: Document, words: ActorWords, taken: bytearray) -> list[Body]:
    """National teams by their nickname: « les Lions du Cameroun »; marks their tokens in `taken`."""
    found = []
    for token in [i for i, word in enumerate(document.lower) if word in _PLURAL_ARTICLES]:
        first = token + 1
        if first + 2 >= len(document) or taken[first] or document.lower[first] in words.demonyms:
            continue
        if not document.words[first][0].isupper() or not document.lower[first].endswith(("s", "x")):
            continue
        state = first + 2 + (document.lower[first + 2] in ("la", "l'"))
        entry = known_at(document, words, state) if document.lower[first + 1] in ("du", "de", "d'") else None
        if entry and entry.known == Known.STATE:
            last = state + len(entry.tokens)
            taken[first:last] = b"\1" * (last - first)
            found.append(Body(first, last, "national-team"))
    return found


def _no_body(document: Document, words: ActorWords, head: int) -> int:
    """The length of a set phrase that only opens like a body: « conseil des ministres »."""
    for phrase in words.no_bodies.get(document.lower[head], ()):
        if document.lower[head : head + len(phrase)] == list(phrase):
            return len(phrase)
    return 0


def _body(document: Document, words: ActorWords, head: int) -> Body | None:
    entry = known_at(document, words, head)
    found = extent(document, words, head)
    if entry and len(entry.tokens) > 1:
        return _known(document, words, head, found, entry)
    if not found.parts:
        return None
    if document.words[head][0].isupper():
        return _with_capital(document, words, head, found)
    return _in_lower_case(document, words, head, found)


def _known(document: Document, words: ActorWords, head: int, found: Extent, entry: Entry) -> Body:
    """A known body, or another one that its words only begin: « le Parti communiste | vietnamien »."""
    last = head + len(entry.tokens)
    longer = found.last > last + 1 and document.words[head][0].isupper()
    if entry.key == "Conseil national" and longer:
        return Body(head, found.last, "body")  # « le Conseil national | de transition »
    if found.last > last and lower_at(document, last) in words.qualifiers:
        return Body(head, last + 1, "body")
    state = _state_after(document, words, last)
    if state:
        return Body(head, state, "body")  # « le Parti communiste | du Bénin »
    return Body(head, last, "known-body", entry.key)


def _state_after(document: Document, words: ActorWords, at: int) -> int:
    """The token after « du Bénin », « de Belgique » at `at`; 0 where no country follows."""
    if document.lower[at - 1] not in words.qualifiers or lower_at(document, at) not in ("du", "de", "d'"):
        return 0
    first = at + 1 + (lower_at(document, at + 1) in ("la", "l'"))
    entry = known_at(document, words, first) if first < len(document) else None
    return first + len(entry.tokens) if entry and entry.known == Known.STATE else 0


def _with_capital(document: Document, words: ActorWords, head: int, found: Extent) -> Body | None:
    """« la Cour des comptes »; at the start of a sentence only with another capital."""
    if document.lower[head] in _BARE_LABELS:
        demonym = found.last == head + 2 and document.lower[head + 1] in words.demonyms
        if demonym or document.words[head + 1][0].isupper():
            return None
    if not found.capitals and document.opens_sentence(head):
        return None
    return Body(head, found.last, "body")


def _in_lower_case(document: Document, words: ActorWords, head: int, found: Extent) -> Body | None:
    """« le ministère de la Santé », « le parquet de Bastia », « le parti socialiste »."""
    noun = document.lower[head]
    if noun == "parti":
        named = lower_at(document, head + 1) in words.parties
        return Body(head, found.last, "party") if named else None
    if noun in words.ministries:
        portfolio = any(document.lower[i] in words.portfolios for i in range(head + 1, found.last))
        return Body(head, found.capitals or found.last, "ministry") if found.capitals or portfolio else None
    if not found.capitals:
        return None
    if noun == "région" and (
        document.words[head + 1][0].islower()
        or lower_at(document, head - 2) in ("dans", "sur", "à", "de", "en")
    ):
        return None  # « la région Bretagne » decides, « dans la région de Vannes » it rains
    last = document.lower[found.capitals - 1]
    other = document.words[found.capitals - 1].isupper() or last in words.english_bodies
    other = other or last in words.lone_bodies  # « la commission d'enquête du Sénat » is no name
    qualified = noun in words.qualified and found.parts > 1 and not other
    if noun in words.forces:
        return _force(document, head, found.capitals)
    return Body(head, found.capitals, "body-of-place") if qualified or noun in words.of_place else None


def _force(document: Document, head: int, last: int) -> Body | None:
    """« la police du Kent », « la compagnie de gendarmerie de Vire »; no « patrouille de police de Lyon »."""
    if lower_at(document, head - 1) != "de":
        return Body(head, last, "body-of-place")
    unit = lower_at(document, head - 2) in _UNITS
    return Body(head - 2, last, "body-of-place") if unit else None

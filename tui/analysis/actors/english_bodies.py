"""English bodies whose noun stands in lower case: "Camden council", "the French foreign ministry"."""

from __future__ import annotations

from tui.analysis.actors.bodies import Body
from tui.analysis.actors.gazetteer import NO_NAMES, Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_capital, lower_at
from tui.analysis.document import Document, Kind

_LONGEST = 8
_KINDS = {noun: word_set("lower " + noun) for noun in ("council", "court", "hospital", "university")}
"""What may stand between the place and the noun: "Leicester | crown | court"."""
_AFTER_HEADS = frozenset("and who which in on at to are were is was have had has with for after over".split())
_MUST = frozenset(("ministry", "court"))
"""Nouns that make no name without such a word."""


def find_lower_bodies(document: Document, words: ActorWords, taken: bytearray) -> list[Body]:
    """Those bodies, in the order of the text; marks their tokens in `taken`."""
    found: list[Body] = []
    if document.vocabulary.isdisjoint(words.lower_bodies):
        return found
    for token, word in enumerate(document.lower):
        if token and word in words.lower_bodies and document.words[token].islower():
            first = _first(document, words, token)
            if (
                first < token
                and lower_at(document, token + 1) not in words.roles
                and (word != "police" or _acts(document, words, token))
                and not any(taken[first:token])
            ):
                taken[first : token + 1] = b"\1" * (token + 1 - first)
                found.append(Body(first, token + 1, "body-in-lower-case"))
    return found


def _first(document: Document, words: ActorWords, noun: int) -> int:
    """The token where the name that ends on `noun` begins; `noun` itself when it is no name."""
    first = noun
    kinds = _KINDS.get(document.lower[noun], words.portfolios)
    while first and document.lower[first - 1] in kinds and document.words[first - 1].islower():
        first -= 1
    if document.lower[noun] in _MUST and first == noun:
        return noun
    portfolio = first
    while noun - first < _LONGEST and first and is_capital(document, first - 1):
        if document.opens_sentence(first - 1) and document.lower[first - 1] in words.common:
            break
        first -= 1
        if lower_at(document, first - 1) == "and" and _is_half(document, words, first - 2):
            first -= 2  # "Argyll and Bute council"
    if all(word in words.demonyms or _is_state(words, word) for word in document.lower[first:portfolio]):
        first = portfolio if document.lower[noun] != "ministry" else first  # "the US supreme court"
    owned = portfolio < noun and portfolio > 0 and document.kinds[portfolio - 1] == Kind.ENDING
    return first if first < portfolio or owned else noun


def _acts(document: Document, words: ActorWords, noun: int) -> bool:
    """Whether "police" is the head of its phrase: no "Kent police station", no "Kent police officers"."""
    after = lower_at(document, noun + 1)
    return not after[:1].isalpha() or after in words.verbs or after in _AFTER_HEADS


def _is_state(words: ActorWords, word: str) -> bool:
    return any(entry.known == Known.STATE for entry in words.gazetteer.get(word, NO_NAMES).lone)


def _is_half(document: Document, words: ActorWords, at: int) -> bool:
    """Whether one capital alone stands at `at`, which may be half of a district's name."""
    if at < 0 or not is_capital(document, at) or document.lower[at] in words.common:
        return False
    return not is_capital(document, at - 1) if at else True

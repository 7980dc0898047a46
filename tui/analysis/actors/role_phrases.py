"""Where a role phrase begins and ends: « ministre malien des Affaires étrangères », "chief executive of the group"."""

from __future__ import annotations

from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.tokens import is_capital, lower_at
from tui.analysis.document import Document, Kind

DETERMINERS = frozenset(
    "le la l' les un une des du au aux son sa ses leur leurs mon ma mes notre nos votre vos cet cette ce ces the a an his her its their "
    "our my your whose this that".split()
)
_OF = frozenset("de d' du des of for à au aux en chez auprès at to pour sur with".split())
_OF_NEAR = frozenset("in dans on contre from under by".split())
"""Prepositions that belong to the phrase only right after its noun: "captain in the army"."""
_INNER = frozenset("le la l' les son sa ses leur leurs un une des de d' du the a an its their his her".split())
_STOPS = frozenset(
    "qui que qu' dont où lequel laquelle mais ou car ni donc lorsque quand comme si ne pas plus y se s' n' a ont est sont avait était avaient "
    "sera lui elle eux il ils on hier mardi mercredi jeudi vendredi samedi dimanche lundi aussi aujourd'hui ici là actuellement alors depuis "
    "pendant avant après lors avec sans par selon visiblement déjà toujours jamais joint interrogé "
    "who which that whom whose where when while but or nor if as is are was were be been has have had will would can could may might said says "
    "told tells added asked also not and based named called hired known monday tuesday wednesday thursday friday saturday sunday yesterday today "
    "tomorrow he she it they we i you there then than because after before since during until declined insisted described argued".split()
)
_NOUN_PARTICIPLES = frozenset("chargé chargée chargés privé privée associé associée adjoint adjointe élu élue délégué déléguée honoraire".split())
_ADJECTIVE_ENDINGS = (
    "al", "ale", "aux", "el", "elle", "ique", "iques", "ien", "ienne", "iens", "if", "ive", "aire", "aires", "ais", "aise", "ois", "oise",
    "eux", "euse", "ain", "aine", "iste", "istes", "eur", "ant", "ante", "ier", "ière", "able", "éen", "éenne", "in", "ine", "isé", "isée",
)  # fmt: skip
_LONGEST = 24


def phrase_end(document: Document, words: ActorWords, noun: int, limit: int) -> int:
    """The token after a role phrase whose noun is at `noun`; not past `limit` nor the sentence."""
    at = noun + 1
    limit = min(limit, noun + _LONGEST, document.sentences[document.sentence_of[noun]].last)
    while at < limit:
        step = _step(document, words, at, limit, at == noun + 1)
        if step == at:
            break
        at = step
    return at


def _step(document: Document, words: ActorWords, at: int, limit: int, near: bool) -> int:
    """Past one more part of the phrase at `at`; `at` itself when the phrase ends there."""
    word = document.lower[at]
    kind = document.kinds[at]
    if kind is Kind.SIGN:
        return _over_sign(document, at, limit)
    if kind is Kind.CLITIC or kind is Kind.ADDRESS:
        return at
    if kind is Kind.ENDING:
        return at + 1
    if word in ("et", "and"):
        return _over_and(document, words, at, limit)
    if word in _OF or (near and word in _OF_NEAR):
        return _complement(document, words, at, limit)
    if word in _STOPS or word in DETERMINERS:
        return at
    if is_capital(document, at) or _describes(document, words, at):
        return at + 1
    return at


def _over_sign(document: Document, at: int, limit: int) -> int:
    """Past a short name between marks, or a sign inside a word; `at` elsewhere."""
    sign = document.words[at]
    if sign in ("-", "'", "’", "&", "/", "‑") and at + 1 < limit and document.ends[at] == document.starts[at + 1]:
        return at + 1
    if sign in ("«", "“", '"'):
        for close in range(at + 1, min(at + 8, limit)):
            if document.words[close] in ("»", "”", '"'):
                return close + 1
    return at


def _over_and(document: Document, words: ActorWords, at: int, limit: int) -> int:
    """Past *et* or *and* where the complement goes on: « et de la Coopération », "Health and Welfare"."""
    after = lower_at(document, at + 1)
    if at + 2 < limit and after in ("de", "d'", "du", "des", "à", "au", "aux", "of", "for"):
        return _complement(document, words, at + 1, limit)
    both = at + 1 < limit and is_capital(document, at + 1) and is_capital(document, at - 1)
    if both and after not in words.roles and after not in words.first_names:
        return at + 2
    return at


def _complement(document: Document, words: ActorWords, at: int, limit: int) -> int:
    """Past a preposition, its small words and its noun; `at` when no noun follows."""
    after = at + 1
    while after < limit and document.lower[after] in _INNER:
        after += 1
    if after >= limit or document.lower[after] in _STOPS:
        return at
    if document.kinds[after] is Kind.SIGN:
        return _over_sign(document, after, limit) if document.words[after] in ("«", "“", '"') else at
    after += 1
    while after < limit and document.language == "en" and _plain_word(document, words, after):
        after += 1
    return after


def _plain_word(document: Document, words: ActorWords, at: int) -> bool:
    """Whether an English word goes on with the noun before it: "industry analysis"."""
    word = document.lower[at]
    if document.kinds[at] is Kind.SIGN:
        return False
    return word not in _STOPS and word not in _OF and word not in _OF_NEAR and word not in DETERMINERS and word not in words.common


def _describes(document: Document, words: ActorWords, at: int) -> bool:
    """Whether a lower-case word describes the noun before it: « malien », « principal », « adjoint »."""
    word = document.lower[at]
    if word in words.qualifiers or word in words.roles or word in words.before_roles or word in _NOUN_PARTICIPLES:
        return True
    if document.language == "en":
        return False
    return len(word) > 4 and word.endswith(_ADJECTIVE_ENDINGS) or document.kinds[at] is Kind.NUMBER


def phrase_start(document: Document, words: ActorWords, noun: int) -> int:
    """The first token of a role phrase whose noun is at `noun`: its adjectives before it, no article."""
    first = document.sentences[document.sentence_of[noun]].first
    at = noun
    while at > first and _leads(document, words, at - 1):
        at -= 1
    return at


def _leads(document: Document, words: ActorWords, at: int) -> bool:
    """Whether a word before the noun belongs to its phrase."""
    word = document.lower[at]
    if word in DETERMINERS or word in _OF or word in _OF_NEAR:
        return False
    if word in words.before_roles or word in words.roles:
        return True
    if document.language != "en":
        return document.words[at] in ("-", "‑") or word in words.qualifiers
    if document.kinds[at] is Kind.SIGN:
        return document.words[at] in ("-", "’", "'") and at > 0 and document.ends[at - 1] == document.starts[at]
    if is_capital(document, at) and not document.opens_sentence(at):
        return True
    return word not in _STOPS and word not in words.common and word not in words.addresses

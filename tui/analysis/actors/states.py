"""When a capital or a palace stands for its government: « Moscou a réagi », « à Berlin, on assure », not « à Moscou »."""

from __future__ import annotations

from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.gazetteer import Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind

_SIDES = word_set("sides")
"""Words after which a city is a party to something, or the subject of a clause."""
_PARTIES = word_set("parties")
_WITH_ARTICLE = word_set("with article")
_TOLD = ("reproch", "répond", "répliqu", "rétorqu", "dos", "impos", "appel", "demand", "enjoin", "interdi")
"""Beginnings of words after which *à* leads to the one addressed, not to a place: « reproche à Ottawa »."""
_PLATFORM = word_set("platform")
_NEGATIONS = word_set("negations")


def acts(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether the capital or palace of `c` acts where it is named."""
    first = c.first
    before = lower_at(document, first - 1) if not _opens(document, first) else ""
    article = before in _WITH_ARTICLE
    palace = c.entry is not None and c.entry.known is Known.PALACE
    if article:
        if not palace:
            return False
        before = lower_at(document, first - 2) if not _opens(document, first - 1) else ""
    if before in ("à", "in", "at", "au") or (before == "a" and document.words[first - 1] == "A"):
        return _one_says(document, c) or (before == "à" and not article and _addressed(document, first - 1))
    if palace and before not in (
        "de",
        "du",
        "in",
        "at",
        "near",
        "dans",
        "devant",
        "outside",
        "vers",
        "from",
        "to",
    ):
        return True
    if before in _PARTIES and not (
        before in ("entre", "between") and lower_at(document, c.last) not in ("et", "and")
    ):
        return True
    if _is_dateline(document, c):
        return False
    after = lower_at(document, c.last)
    if (
        after in _AUXILIARIES
        or (after == "'s" and before not in _PLACE)
        or (after == "’s" and before not in _PLACE)
    ):
        return before not in _PLACE
    if not before or before in _SIDES or document.kinds[first - 1] is Kind.SIGN:
        return verb_follows(document, words, c, not before)
    if before.startswith(_URGED) and after in ("à", "de", "d'", "to", "of", ".", ",", ";"):
        return True
    return (
        _is_verb(words, before, document.language)
        and after in (".", ",", ";", "?", "!")
        and before not in _BE
    )


_AUXILIARIES = word_set("auxiliaries")
_PLACE = word_set("place")
_URGED = (
    *_TOLD,
    "accus",
    "exhort",
    "press",
    "somm",
    "averti",
    "critiqu",
    "invit",
    "urge",
    "urging",
    "call",
    "warn",
)
_BE = word_set("be")


def _opens(document: Document, token: int) -> bool:
    return token <= 0 or document.opens_sentence(token)


def _one_says(document: Document, c: Candidate) -> bool:
    """« À Berlin, on assure », « assure-t-on à Berlin »."""
    if lower_at(document, c.last) == "," and lower_at(document, c.last + 1) in ("on", "l'on"):
        return True
    return "-t-on" in document.lower[max(c.first - 3, 0) : c.first]


def _addressed(document: Document, token: int) -> bool:
    return any(word.startswith(_TOLD) for word in document.lower[max(token - 3, 0) : token])


def _is_dateline(document: Document, c: Candidate) -> bool:
    """Whether the city only says where an article was written: « Niamey, 14 mai (AFP) - »."""
    if document.paragraphs[document.paragraph_of[c.first]].first != c.first:
        return False
    return lower_at(document, c.last) in ("(", "—", "–", "-", ",", ":", ".", "--")


def verb_follows(document: Document, words: ActorWords, c: Candidate, opens: bool) -> bool:
    """Whether a verb comes next, past pronouns, an aside between commas, or another party: « Moscou et Kiev se ».

    `opens`: the name opens its sentence, where any word that may not follow a mere place is a verb.
    """
    at = c.last
    if lower_at(document, at) in ("et", "and", "ou") and lower_at(document, at + 1)[:1].isalpha():
        at += 2
    elif lower_at(document, at) == ",":
        close = next((i for i in range(at + 1, min(at + 9, len(document))) if document.words[i] == ","), 0)
        if not close:
            return False
        at = close + 1
    while lower_at(document, at) in ("«", '"', "“"):
        at += 1
    if at >= len(document):
        return False
    if document.kinds[at] is Kind.CLITIC:
        return True
    first = at
    while at < len(document) and document.lower[at] in _NEGATIONS and at < first + 3:
        at += 1
    word = lower_at(document, at)
    if _is_verb(words, word, document.language) or (at > first and word[:1].isalpha()):
        return True
    return opens and at == c.last and word.isalpha() and word.islower() and word not in words.common


def _is_verb(words: ActorWords, word: str, language: str) -> bool:
    if word in words.verbs:
        return True
    endings = ("ait", "aient", "era", "ront", "isent", "uit", "ense") if language == "fr" else ("ed",)
    return len(word) > 4 and word.endswith(endings)


def is_place(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether a body's name stands for its site or app: « sur Facebook »."""
    return c.key in words.things and lower_at(document, c.first - 1) in _PLATFORM

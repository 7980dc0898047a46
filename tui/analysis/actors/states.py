"""When a capital or a palace stands for its government: « Moscou a réagi », « à Berlin, on assure », not « à Moscou »."""

from __future__ import annotations

from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.runs import Candidate
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind

_PLACE = frozenset(
    "à en dans vers depuis de d' du des près sur sous jusqu' chez via hors in at near to from around of on outside across through "
    "into toward towards downtown central the rue place centre".split()
)
_TOLD = ("reproch", "répond", "répliqu", "rétorqu", "dos", "impos", "appel", "demand", "impute", "enjoin", "interdi", "accus")
"""Beginnings of words after which *à* leads to the one addressed, not to a place: « reproche à Ottawa »."""
_PLATFORM = frozenset("sur via on compte page groupe live réseau message twitter facebook son sa ses leur un une a his her".split())


def acts(document: Document, c: Candidate) -> bool:
    """Whether the capital or palace of `c` acts where it is named."""
    before = lower_at(document, c.first - 1) if not _opens(document, c.first) else ""
    article = before in ("l'", "le", "la", "the")
    if article:
        before = lower_at(document, c.first - 2) if not _opens(document, c.first - 1) else ""
    elif before in ("du", "au"):
        return False
    if before in ("à", "in", "at"):
        return _one_says(document, c) or (before == "à" and not article and _addressed(document, c.first - 1))
    if before in _PLACE:
        return False
    if article and c.entry and c.entry.known.name == "CAPITAL":
        return False
    return not _is_dateline(document, c) and _may_act(document, c, before)


def _opens(document: Document, token: int) -> bool:
    return token <= 0 or document.opens_sentence(token)


def _one_says(document: Document, c: Candidate) -> bool:
    """« À Berlin, on assure », « assure-t-on à Berlin »."""
    if lower_at(document, c.last) == "," and lower_at(document, c.last + 1) in ("on", "l'on"):
        return True
    return document.lower[max(c.first - 3, 0) : c.first].count("-t-on") > 0


def _addressed(document: Document, token: int) -> bool:
    return any(word.startswith(_TOLD) for word in document.lower[max(token - 3, 0) : token])


def _is_dateline(document: Document, c: Candidate) -> bool:
    """Whether the city only says where an article was written: « Niamey, 14 mai (AFP) - »."""
    if document.paragraphs[document.paragraph_of[c.first]].first != c.first:
        return False
    return lower_at(document, c.last) in ("(", "—", "–", "-", ",", ":", ".", "--")


def _may_act(document: Document, c: Candidate, before: str) -> bool:
    after = lower_at(document, c.last)
    if after in ("(", ".", ")", "-", "–", "—", "»") and before in (",", "(", "-", "–", "—"):
        return False
    return not (before == "," and after == ",") or lower_at(document, c.last + 1) in ("qui", "which")


def is_place(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether a body's name stands for its site or app: « sur Facebook »."""
    return c.key in words.things and lower_at(document, c.first - 1) in _PLATFORM

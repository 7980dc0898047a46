"""Verbs that no list holds, in the one place where only a verb of speech can stand: « … », s'étrangle X."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.findings import CueClass
from tui.analysis.grammar import (
    ADV,
    AND,
    AUX,
    CLITIC,
    DET,
    MODAL,
    PREP,
    PRON,
    REL,
    SPEAKS,
    SUB,
    TEMP,
    TITLE,
)
from tui.analysis.inverted import subject_after
from tui.analysis.syntax import Syntax
from tui.analysis.verb_group import VerbGroup

_PAST_ENDINGS = ("é", "ée", "és", "ées", "i", "ie", "is", "it", "u", "ue", "us", "ert", "int")
_VERB_ENDINGS = ("e", "t", "d", "a", "ent", "ont", "it", "s", "c")
_NEVER_VERBS = AND | DET | PREP | PRON | REL | SUB | ADV | SPEAKS | TITLE | TEMP
_PAUSES = (",", "?", "!", "…", "—", "–")
"""What ends words said before an English verb of saying."""
_NEAR = 6
_REACH = 12
"""How far after such a verb its subject is looked for."""


def unknown_incise(s: Syntax, token: int) -> VerbGroup | None:
    """A verb that the lexicon lacks, in the place of an incise: after a closing mark or a comma."""
    last = len(s.words)
    if token < last and s.words[token] == ",":
        token += 1
    if token + 1 >= last or s.document.starts[token] - s.document.ends[token - 1] > 3:
        return None
    if s.english:
        return _english(s, token)
    first = token
    while token < last and s.tags[token] & CLITIC:
        token += 1
    if token >= last or not s.words[token][0].islower():
        return None
    clitic = _clitic_after(s, token)
    if s.tags[token] & AUX:
        group = _unknown_compound(s, first, token, clitic)
    elif s.tags[token] & _NEVER_VERBS and clitic is None:
        group = None
    elif clitic is not None:
        group = VerbGroup(first, token, clitic + 1, s.lower[token], CueClass.MANNER, clitic=clitic)
    elif s.lower[token].endswith(_VERB_ENDINGS) and _subject_follows(s, token):
        group = VerbGroup(first, token, token + 1, s.lower[token], CueClass.MANNER)
    else:
        group = None
    return None if group is None or s.lower[group.verb] in s.verbs else group


def _english(s: Syntax, token: int) -> VerbGroup | None:
    """ "…?” posed Grace Nyambura": a past tense between words that a comma or a question ends and a name."""
    word, before = s.lower[token], s.words[token - 2] if token > 1 else ""
    if (
        before[-1:] not in _PAUSES
        or not word.endswith("ed")
        or s.tags[token] & _NEVER_VERBS
        or word in s.verbs
    ):
        return None
    named = s.name_like(token + 1) and s.words[token + 1] != "I"
    return VerbGroup(token, token, token + 1, word, CueClass.MANNER) if named else None


def _subject_follows(s: Syntax, token: int) -> bool:
    """Whether somebody stands right after a verb no list knows: « s'étrangle le député »."""
    if s.tags[token] & MODAL:
        return False
    subject = subject_after(s, token + 1, min(token + _REACH, len(s.words)))
    if subject is None or subject[0] - token > _NEAR or not s.speaks(*subject):
        return False
    return s.words[token - 1] == "," or "," not in s.words[token : subject[0]]


def _clitic_after(s: Syntax, token: int) -> int | None:
    return token + 1 if token + 1 < len(s.words) and s.kinds[token + 1] == Kind.CLITIC else None


def _unknown_compound(s: Syntax, first: int, auxiliary: int, clitic: int | None) -> VerbGroup | None:
    at = auxiliary + 1 if clitic is None else clitic + 1
    while at < len(s.words) and (s.tags[at] & ADV or s.lower[at].endswith("ment")):
        at += 1
    if at >= len(s.words) or not s.lower[at].endswith(_PAST_ENDINGS) or s.tags[at] & _NEVER_VERBS:
        return None
    return VerbGroup(first, at, at + 1, s.lower[at], CueClass.MANNER, clitic=clitic)

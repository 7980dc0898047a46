"""A reporting verb with its auxiliaries, pronouns and adverbs: « n'a pas voulu dire »."""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.compound import BREAKS, REFLEXIVE, auxiliary_of, compound, with_clitics
from tui.analysis.conjugation import FINITE, GERUND, INFINITIVE, PARTICIPLE
from tui.analysis.cue_lexicon import CueWord
from tui.analysis.document import Kind
from tui.analysis.english_verbs import english_group
from tui.analysis.grammar import (
    ADV,
    AUX,
    BE,
    CLITIC,
    DET,
    HOMOGRAPH,
    LEADS,
    MODAL,
    PERSON,
    PREP,
    PRON,
    REL,
    SPEAKS,
    SUB,
)
from tui.analysis.syntax import CLOSING_MARKS, OPENING_MARKS, Syntax
from tui.analysis.verb_group import VerbGroup

_REFLEXIVE_REACH = 7
_OBJECTS = ("le", "la", "les", "l'")
_SOME = frozenset(("certains", "certaines", "plusieurs", "autres", "tous", "toutes"))
"""Determiners that are subjects too: « certains dénoncent », « d'autres craignent »."""
_ADVERBS = 4
"""Tokens from a verb to the colon after it: « le constate lui aussi : »."""


def group_at(s: Syntax, verb: int) -> VerbGroup | None:
    """The group around a form of the lexicon; None where the form is no verb here."""
    if s.words[verb][0].isupper() and not s.document.opens_sentence(verb):
        return None
    readings = s.verbs[s.lower[verb]]
    if s.tags[verb] & PERSON and not s.tags[verb] & HOMOGRAPH and not _verb_by_place(s, verb):
        return None
    build = english_group if s.english else _french
    for reading in _by_reflexive(s, verb, readings):
        group = build(s, verb, reading)
        if group is not None and _complete(s, group, reading):
            return group
    return None


def _verb_by_place(s: Syntax, token: int) -> bool:
    """« …, philosophe un conseiller », « a juré »: what else is a noun is a verb there."""
    if token and s.tags[token - 1] & AUX and not s.english:
        return True
    before = token - 1 - (s.words[token - 1] == ",")
    if before < 0 or s.words[before] not in CLOSING_MARKS or token + 1 >= len(s.tags):
        return False
    if before < token - 1 and s.name_like(token + 1):
        return True
    return bool(s.tags[token + 1] & DET) and not s.tags[token + 1] & PREP


def _by_reflexive(s: Syntax, verb: int, readings: tuple[CueWord, ...]) -> Sequence[CueWord]:
    """The readings that fit, the reflexive and the longer ones first when their words stand there."""
    if len(readings) == 1:
        return () if readings[0].reflexive and not _after_reflexive(s, verb) else readings
    reflexive = any(reading.reflexive for reading in readings) and _after_reflexive(s, verb)
    fitting = [r for r in readings if not r.reflexive or reflexive]
    return sorted(fitting, key=lambda r: (not r.rest, not r.reflexive))


def _after_reflexive(s: Syntax, verb: int) -> bool:
    """Whether « se » stands before a verb, no sign between them."""
    for at in range(verb - 1, max(-1, verb - _REFLEXIVE_REACH), -1):
        if s.kinds[at] == Kind.SIGN:
            return False
        if s.lower[at] in REFLEXIVE:
            return True
    return False


def _complete(s: Syntax, group: VerbGroup, reading: CueWord) -> bool:
    """Whether the rest of a set phrase follows; takes it into the group."""
    at = group.last
    for word in reading.rest:
        while at < len(s.lower) and s.tags[at] & ADV and s.lower[at] != word and at < group.last + 4:
            at += 1
        if at >= len(s.lower) or s.lower[at] != word:
            return False
        at += 1
    group.last = max(group.last, at)
    return True


def _french(s: Syntax, verb: int, reading: CueWord) -> VerbGroup | None:
    group = VerbGroup(verb, verb, verb + 1, reading.lemma, reading.cls)
    form = reading.form
    if form & PARTICIPLE and (auxiliary := auxiliary_of(s, verb, group)) >= 0:
        return compound(s, group, auxiliary, reading)
    if form & INFINITIVE:
        return _governed_infinitive(s, group)
    if form & GERUND:
        group.finite, group.gerund = False, True
        group.first = verb - 1 if verb and s.lower[verb - 1] == "en" else verb
        return group
    if form & FINITE and (found := _simple(s, group, reading)):
        return found
    if form & PARTICIPLE:
        return _bare_participle(s, group)
    return None


def _simple(s: Syntax, group: VerbGroup, reading: CueWord) -> VerbGroup | None:
    """A conjugated form without auxiliary, unless what stands before makes it a noun."""
    verb = group.verb
    following = s.kinds[verb + 1] if verb + 1 < len(s.words) else Kind.SIGN
    group.first = with_clitics(s, verb, group)
    if following == Kind.CLITIC:
        group.clitic, group.last = verb + 1, verb + 2
        return group
    before = verb - 1
    if before >= 0 and group.first == verb:
        tags = s.tags[before]
        if tags & DET and not tags & PRON:
            some = s.lower[before] in _SOME and not s.tags[verb] & HOMOGRAPH
            if not some and (s.lower[before] not in _OBJECTS or not _takes_object(s, verb)):
                return None
            group.first = verb if some else before
        elif tags & PREP or (
            s.tags[verb] & HOMOGRAPH
            and not tags
            and before
            and s.tags[before - 1] & DET
            and s.words[before][0].islower()
        ):
            return None
    group.negated = group.negated and any(
        s.lower[at] in BREAKS for at in range(verb + 1, min(verb + 3, len(s.words)))
    )
    return group


def _takes_object(s: Syntax, verb: int) -> bool:
    """« le « … » », « comme le dit », « le constate aussi : »: « le » is no article before a verb."""
    after = verb + 1 + (verb + 1 < len(s.words) and s.lower[verb + 1] in ("de", "d'"))
    if after < len(s.words) and s.words[after] in OPENING_MARKS:
        return True
    if verb > 1 and s.lower[verb - 2] == "comme":
        return True
    while after < len(s.words) and s.tags[after] & ADV and after < verb + _ADVERBS:
        after += 1
    return after < len(s.words) and s.words[after] == ":" and not s.tags[verb] & HOMOGRAPH


def _bare_participle(s: Syntax, group: VerbGroup) -> VerbGroup | None:
    verb = group.verb
    group.finite = False
    before = s.lower[verb - 1] if verb else ""
    if before in ("et", "ou", "puis", ","):
        group.coordinated = group.finite = before != "," or _after_compound(s, verb)
        if group.coordinated and _after_compound(s, verb):
            return group
    group.finite, group.coordinated, group.passive = False, False, True
    return group


def _after_compound(s: Syntax, verb: int) -> bool:
    """Whether « avoir » and a participle stand earlier in the sentence, for this participle to share."""
    floor = s.document.sentences[s.document.sentence_of[verb]].first
    for at in range(verb - 2, max(floor, verb - 40), -1):
        if s.tags[at] & AUX and not s.tags[at] & BE:
            return True
        if s.tags[at] & (PRON | SUB) and s.lower[at] not in ("que", "qu'"):
            return False
    return False


def _governed_infinitive(s: Syntax, group: VerbGroup) -> VerbGroup | None:
    """« a tenu à préciser », « s'est borné à dire », « dit vouloir »: the verb before governs."""
    at = group.verb - 1
    while at >= 0 and s.tags[at] & CLITIC and not s.tags[at] & DET:
        at -= 1
    link = s.lower[at] if at >= 0 else ""
    if link in ("à", "de", "d'", "par"):
        at -= 1
    if at >= 0 and s.kinds[at] == Kind.CLITIC:
        group.clitic = at
        at -= 1
    if at < 0 or not s.words[at][0].isalpha():
        return None
    tags = s.tags[at]
    modal = bool(tags & MODAL)
    if link in ("de", "d'", "pour", "sans", "afin") and not _leads(s, at):
        group.clitic = None
        group.finite, group.infinitive = False, True
        group.negated = link == "sans"
        return group
    if not (modal or _leads(s, at)):
        return None
    if (auxiliary := auxiliary_of(s, at, group)) >= 0 and not modal:
        at = auxiliary
    group.first = with_clitics(s, at, group)
    group.negated = group.negated or (modal and group.clitic is None)
    return group


def _leads(s: Syntax, token: int) -> bool:
    """Whether a word can be the verb that governs an infinitive: tient à, s'est borné à, va, ose."""
    word = s.lower[token]
    if s.tags[token] & (DET | PREP | SPEAKS | REL | SUB) or s.words[token][0].isupper():
        return False
    return word.endswith(("é", "ée", "u", "ait")) or bool(s.tags[token] & LEADS)

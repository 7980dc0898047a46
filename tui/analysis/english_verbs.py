"""English verb groups: "has repeatedly said", "would only say", "declined to say", "saying"."""

from __future__ import annotations

from tui.analysis.conjugation import FINITE, GERUND
from tui.analysis.cue_lexicon import CueWord
from tui.analysis.grammar import ADV, AUX, BE, DET, HOMOGRAPH, MODAL, NEG, PREP, PRON
from tui.analysis.syntax import OPENING_MARKS, Syntax
from tui.analysis.verb_group import VerbGroup

_HEARSAY_MODALS = frozenset(("would", "will", "shall"))
_CONJUNCTIONS = frozenset(("like", "as"))
_SOME = frozenset(("some", "many", "others", "several", "most", "few", "both"))
"""Determiners that are subjects too."""
_REFUSALS = frozenset(("declined", "refused", "failed", "declines", "refuses"))


def english_group(s: Syntax, verb: int, reading: CueWord) -> VerbGroup | None:
    """The group around a verb form, None where it is a noun: "the report"."""
    group = VerbGroup(verb, verb, verb + 1, reading.lemma, reading.cls)
    before = verb - 1
    while before >= 0 and s.tags[before] & ADV and not s.tags[before] & AUX:
        before -= 1
    tags = s.tags[before] if before >= 0 else 0
    if before >= 0 and s.lower[before] == "to" and not reading.form & GERUND:
        return _infinitive(s, group, before)
    if _is_noun(s, verb, before, reading.form):
        return None
    if reading.form & GERUND:
        group.finite, group.gerund = False, True
    elif tags & (AUX | MODAL):
        _compound(s, group, before)
    elif not reading.form & FINITE:
        group.finite, group.passive = False, True
    else:
        group.negated = "never" in s.lower[before + 1 : verb + 1] or s.lower[max(0, before)] == "never"
    return group


def _is_noun(s: Syntax, verb: int, before: int, form: int) -> bool:
    """Whether what stands before a form makes it a noun or an adjective: "the report", "by request"."""
    if before < 0:
        return False
    tags = s.tags[before]
    if form & GERUND and tags & AUX:
        return True
    if tags & DET and not tags & PRON:
        return not (form & FINITE and s.lower[before] in _SOME and _object_at(s, verb + 1))
    if tags & PREP and not form & GERUND and s.lower[before] not in _CONJUNCTIONS:
        return True
    plain = form & FINITE and not tags & (AUX | MODAL)
    return bool(plain and s.tags[verb] & HOMOGRAPH and not tags and s.words[before][0].islower())


def _object_at(s: Syntax, at: int) -> bool:
    """Whether what follows a verb shows that it is one: "some said the road", "many denounced “a waste”"."""
    if at >= len(s.words):
        return False
    return s.words[at] in OPENING_MARKS or bool(s.tags[at] & (DET | PRON)) or s.lower[at] == "that"


def _infinitive(s: Syntax, group: VerbGroup, link: int) -> VerbGroup:
    group.finite, group.infinitive = False, True
    group.first = link
    group.negated = link > 0 and s.lower[link - 1] in _REFUSALS
    return group


def _compound(s: Syntax, group: VerbGroup, auxiliary: int) -> None:
    first = auxiliary
    be = bool(s.tags[auxiliary] & BE)
    while first > 0 and (s.tags[first - 1] & AUX or s.tags[first - 1] & NEG or s.tags[first - 1] & ADV):
        first -= 1
    group.first = first
    group.passive = be
    group.negated = any(s.tags[at] & NEG for at in range(first, group.verb)) or (
        bool(s.tags[first] & MODAL) and s.lower[first] not in _HEARSAY_MODALS
    )

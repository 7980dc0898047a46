"""English verb groups: "has repeatedly said", "would only say", "declined to say", "saying"."""

from __future__ import annotations

from tui.analysis.conjugation import FINITE, GERUND
from tui.analysis.cue_lexicon import CueWord
from tui.analysis.grammar import ADV, AUX, BE, DET, HOMOGRAPH, MODAL, NEG, PREP, PRON
from tui.analysis.syntax import Syntax
from tui.analysis.verb_group import VerbGroup

_HEARSAY_MODALS = frozenset(("would", "will", "shall"))
_REFUSALS = frozenset(("declined", "refused", "failed", "declines", "refuses"))


def english_group(s: Syntax, verb: int, reading: CueWord) -> VerbGroup | None:
    group = VerbGroup(verb, verb, verb + 1, reading.lemma, reading.cls)
    before = verb - 1
    while before >= 0 and s.tags[before] & ADV and not s.tags[before] & AUX:
        before -= 1
    tags = s.tags[before] if before >= 0 else 0
    form = reading.form
    if tags & DET or (tags & PREP and s.lower[before] not in ("like", "as") and not form & GERUND):
        if not (s.lower[before] == "to" or tags & PRON):
            return None
        if s.lower[before] == "to":
            return _english_infinitive(s, group, before)
    if form & GERUND:
        if tags & AUX:
            return None
        group.finite, group.gerund = False, True
        return group
    if tags & (AUX | MODAL) and before >= 0:
        return _english_compound(s, group, before)
    if not form & FINITE:
        group.finite, group.passive = False, True
        return group
    if s.tags[verb] & HOMOGRAPH and before >= 0 and not tags and s.words[before][0].islower():
        return None
    return group


def _english_infinitive(s: Syntax, group: VerbGroup, link: int) -> VerbGroup | None:
    group.finite, group.infinitive = False, True
    group.first = link
    group.negated = link > 0 and s.lower[link - 1] in _REFUSALS
    return group


def _english_compound(s: Syntax, group: VerbGroup, auxiliary: int) -> VerbGroup | None:
    first = auxiliary
    be = bool(s.tags[auxiliary] & BE)
    while first > 0 and (s.tags[first - 1] & AUX or s.tags[first - 1] & NEG or s.tags[first - 1] & ADV):
        first -= 1
    group.first = first
    group.passive = be
    group.negated = any(s.tags[at] & NEG for at in range(first, group.verb)) or (
        bool(s.tags[first] & MODAL) and s.lower[first] not in _HEARSAY_MODALS
    )
    return group

"""A reporting verb with its auxiliaries, pronouns and adverbs: « n'a pas voulu dire », « s'est-elle réjouie »."""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.conjugation import FINITE, GERUND, INFINITIVE, PARTICIPLE
from tui.analysis.cue_lexicon import CueWord
from tui.analysis.document import Kind
from tui.analysis.findings import CueClass
from tui.analysis.grammar import (
    ADV,
    AUX,
    BE,
    CLITIC,
    DET,
    HOMOGRAPH,
    MODAL,
    PERSON,
    PREP,
    PRON,
    REL,
    SPEAKS,
    SUB,
    TEMP,
    TITLE,
)
from tui.analysis.syntax import OPENING_MARKS, Syntax

_REFLEXIVE = frozenset(("se", "s'", "me", "m'"))
_NEGATION = frozenset(
    ("ne", "n'", "not", "n't", "never", "didn't", "don't", "doesn't", "won't", "nor", "hasn't", "haven't")
)
_INSIDE = frozenset(
    ("pour", "de", "quant", "à", "lui", "elle", "eux", "elles", "son", "sa", "leur", "tour", "part", ",")
)
_BREAKS = frozenset(("pas", "jamais"))
_HEARSAY_MODALS = frozenset(("would", "will", "shall"))
_WINDOW = 8
_PAST_ENDINGS = ("é", "ée", "és", "ées", "i", "ie", "is", "it", "u", "ue", "us", "ert", "int")
_VERB_ENDINGS = ("e", "t", "d", "a", "ent", "ont", "it", "s", "c")
_NEVER_VERBS = DET | PREP | PRON | REL | SUB | ADV | SPEAKS | TITLE | TEMP


@dataclass(slots=True)
class VerbGroup:
    """Tokens `first` to `last` (not included) around the reporting word `verb`."""

    first: int
    verb: int
    last: int
    lemma: str
    cls: CueClass
    finite: bool = True
    gerund: bool = False
    infinitive: bool = False
    passive: bool = False
    negated: bool = False
    coordinated: bool = False
    """A participle that shares the auxiliary of the verb before it: « a parlé de … et promis que »."""
    clitic: int | None = None


def group_at(s: Syntax, verb: int) -> VerbGroup | None:
    """The group around a form of the lexicon; None where the form is no verb here."""
    if s.words[verb][0].isupper() and not s.document.opens_sentence(verb):
        return None
    readings = s.verbs[s.lower[verb]]
    if s.tags[verb] & PERSON and not s.tags[verb] & HOMOGRAPH:
        return None
    build = _english if s.english else _french
    for reading in _by_reflexive(s, verb, readings):
        group = build(s, verb, reading)
        if group is not None and _complete(s, group, reading):
            return group
    return None


def _by_reflexive(s: Syntax, verb: int, readings: tuple[CueWord, ...]) -> list[CueWord]:
    """The readings that fit, the reflexive and the longer ones first when their words stand there."""
    if len(readings) == 1 and not readings[0].reflexive and not readings[0].rest:
        return list(readings)
    reflexive = any(s.lower[at] in _REFLEXIVE for at in range(max(0, verb - 6), verb))
    fitting = [r for r in readings if not r.reflexive or reflexive]
    return sorted(fitting, key=lambda r: (not r.rest, not r.reflexive))


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
    if form & PARTICIPLE and (auxiliary := _auxiliary(s, verb, group)) >= 0:
        return _compound(s, group, auxiliary, reading)
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


def _auxiliary(s: Syntax, verb: int, group: VerbGroup) -> int:
    """The auxiliary to the left of a participle, -1 when there is none; notes a clitic subject on the way."""
    at = verb - 1
    floor = max(0, verb - _WINDOW)
    while at >= floor:
        tags, word = s.tags[at], s.lower[at]
        if s.kinds[at] == Kind.CLITIC:
            group.clitic = at
        elif tags & AUX:
            return at
        elif not (tags & ADV or word in _INSIDE or word.endswith("ment")):
            break
        at -= 1
    group.clitic = None
    return -1


def _compound(s: Syntax, group: VerbGroup, auxiliary: int, reading: CueWord) -> VerbGroup | None:
    first = auxiliary
    be = bool(s.tags[auxiliary] & BE)
    if s.lower[auxiliary] in ("été", "being", "been"):
        outer = auxiliary - 1
        while outer >= max(0, auxiliary - 3) and not s.tags[outer] & AUX:
            outer -= 1
        first = outer if outer >= 0 and s.tags[outer] & AUX else auxiliary
    if s.tags[auxiliary] & AUX and s.lower[auxiliary] in ("ayant", "étant"):
        group.finite, group.gerund = False, True
    first = _with_clitics(s, first, group)
    reflexive = any(s.lower[at] in _REFLEXIVE for at in range(first, auxiliary))
    group.first = first
    group.passive = be and not reflexive and reading.lemma not in ("intervenir", "convenir")
    group.negated = group.negated and any(s.lower[at] in _BREAKS for at in range(first, group.verb))
    return group


def _with_clitics(s: Syntax, first: int, group: VerbGroup) -> int:
    """The start of the group with the pronouns and the negation before its first verb."""
    while first > 0 and s.tags[first - 1] & CLITIC and s.lower[first - 1] not in ("la", "le", "les"):
        first -= 1
        if s.lower[first] in _NEGATION:
            group.negated = True
    return first


def _simple(s: Syntax, group: VerbGroup, reading: CueWord) -> VerbGroup | None:
    """A conjugated form without auxiliary, unless what stands before makes it a noun."""
    verb = group.verb
    following = s.kinds[verb + 1] if verb + 1 < len(s.words) else Kind.SIGN
    group.first = _with_clitics(s, verb, group)
    if following == Kind.CLITIC:
        group.clitic, group.last = verb + 1, verb + 2
        return group
    before = verb - 1
    if before >= 0 and group.first == verb:
        tags = s.tags[before]
        if tags & DET and not tags & PRON:
            object_pronoun = s.lower[before] in ("le", "la", "les", "l'") and (
                verb + 1 < len(s.words) and s.words[verb + 1] in OPENING_MARKS
            )
            if not object_pronoun:
                return None
            group.first = before
        elif tags & PREP:
            return None
        elif (
            s.tags[verb] & HOMOGRAPH
            and not tags
            and before
            and s.tags[before - 1] & DET
            and s.words[before][0].islower()
        ):
            return None
    group.negated = group.negated and any(
        s.lower[at] in _BREAKS for at in range(verb + 1, min(verb + 3, len(s.words)))
    )
    return group


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
    """« a tenu à préciser », « s'est borné à dire », « dit vouloir »: the verb before governs; else « et d'ajouter »."""
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
    if (auxiliary := _auxiliary(s, at, group)) >= 0 and not modal:
        at = auxiliary
    group.first = _with_clitics(s, at, group)
    group.negated = group.negated or (modal and group.clitic is None)
    return group


def _leads(s: Syntax, token: int) -> bool:
    """Whether a word can be the verb that governs an infinitive: tient à, s'est borné à, va, ose."""
    word = s.lower[token]
    if s.tags[token] & (DET | PREP | SPEAKS | REL | SUB) or s.words[token][0].isupper():
        return False
    return word.endswith(("é", "ée", "u", "ait")) or word in _LEADING


_LEADING = frozenset(
    "va vont tient tiennent ose osent veut veulent vient viennent finit cesse continue préfère préfèrent tente fait "
    "borne contente commence aime semble doit dit disent persiste plaît empresse hésite hâte".split()
)


def unknown_incise(s: Syntax, token: int) -> VerbGroup | None:
    """A verb that the lexicon lacks, or does not trust, in the place of an incise: after a closing mark or comma."""
    last = len(s.words)
    if token < last and s.words[token] == ",":
        token += 1
    if s.english or token + 1 >= last or s.document.starts[token] - s.document.ends[token - 1] > 3:
        return None
    first = token
    while token < last and s.tags[token] & CLITIC:
        token += 1
    if token >= last or not s.words[token][0].islower():
        return None
    clitic = _clitic_after(s, token)
    if s.tags[token] & AUX:
        group = _unknown_compound(s, first, token, clitic)
    elif s.tags[token] & _NEVER_VERBS and clitic is None and not _noun_for_verb(s, token):
        group = None
    elif clitic is not None:
        group = VerbGroup(first, token, clitic + 1, s.lower[token], CueClass.MANNER, clitic=clitic)
    elif s.lower[token].endswith(_VERB_ENDINGS) and _subject_follows(s, token):
        group = VerbGroup(first, token, token + 1, s.lower[token], CueClass.MANNER)
    else:
        group = None
    return None if group is None or s.lower[group.verb] in s.verbs else group


def _subject_follows(s: Syntax, token: int) -> bool:
    """Whether somebody stands right after a verb no list knows: « s'étrangle le député »."""
    if s.tags[token] & MODAL:
        return False
    subject = s.subject_after(token + 1, min(token + 12, len(s.words)))
    return subject is not None and subject[0] - token <= 6 and s.speaks(*subject)


def _noun_for_verb(s: Syntax, token: int) -> bool:
    """« philosophe un conseiller »: a noun for a person that an article follows is a verb here."""
    following = s.tags[token + 1]
    return bool(s.tags[token] & PERSON) and bool(following & DET) and not following & PREP


def _clitic_after(s: Syntax, token: int) -> int | None:
    return token + 1 if token + 1 < len(s.words) and s.kinds[token + 1] == Kind.CLITIC else None


def _unknown_compound(s: Syntax, first: int, auxiliary: int, clitic: int | None) -> VerbGroup | None:
    at = auxiliary + 1 if clitic is None else clitic + 1
    while at < len(s.words) and (s.tags[at] & ADV or s.lower[at].endswith("ment")):
        at += 1
    if at >= len(s.words) or not s.lower[at].endswith(_PAST_ENDINGS) or s.tags[at] & _NEVER_VERBS:
        return None
    return VerbGroup(first, at, at + 1, s.lower[at], CueClass.MANNER, clitic=clitic)


def _english(s: Syntax, verb: int, reading: CueWord) -> VerbGroup | None:
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
    group.negated = link > 0 and s.lower[link - 1] in ("declined", "refused", "failed", "declines", "refuses")
    return group


def _english_compound(s: Syntax, group: VerbGroup, auxiliary: int) -> VerbGroup | None:
    first = auxiliary
    be = bool(s.tags[auxiliary] & BE)
    while first > 0 and (
        s.tags[first - 1] & AUX or s.lower[first - 1] in _NEGATION or s.tags[first - 1] & ADV
    ):
        first -= 1
    group.first = first
    inside = s.lower[first : group.verb]
    group.passive = be
    group.negated = not _NEGATION.isdisjoint(inside) or (
        bool(s.tags[first] & MODAL) and s.lower[first] not in _HEARSAY_MODALS
    )
    return group

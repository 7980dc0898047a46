"""Whom sentences are about that report nothing: « Le berger remonte », before « souffle-t-il »."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.grammar import BODY, COMPANY, DET, KIN, MANY, PERSON, POSSESSIVE, PREP
from tui.analysis.scene import Scene, head_of
from tui.model import ActorKind

_HEAD = 12
"""Tokens of an adverbial before the comma after which the subject comes: « À la nuit tombée, le berger »."""

_PHRASE = 5
"""Tokens from an article within which its noun stands."""
_COMPLEMENT = 6
_ADVERBIAL = 30
"""Tokens of what may stand before a pronoun that opens a sentence, commas and all."""
_RANKED = frozenset(("premier", "première", "second", "seconde", "former", "latter"))
"""« Le second a 34 ans »: one of two persons just named."""
_ADJECTIVES = (
    *("ien", "ienne", "ais", "aise", "ois", "oise", "ain", "aine", "al", "ale", "el", "elle", "if", "ive"),
    *("eux", "euse", "ique", "aire", "ier", "ière", "usse", "able", "ible", "ile"),
)
_LINKS = frozenset(("de", "d'", "du", "des", "of"))
_PRONOUNS = frozenset(("il", "elle", "he", "she"))
_IMPERSONAL = frozenset(
    "y est était fut sera faut fallait faudra suffit suffisait s'agit s' existe reste restait convient "
    "pleut pleuvait fait".split()
)
"""What follows an « il » that may be nobody: « Il est midi », « Il s'agit »."""


def topics(scene: Scene) -> list[tuple[int, int]]:
    """The phrases with a noun for one person that open sentences, no name in them, in order; and the
    pronouns that do.
    """
    found = []
    for sentence in scene.s.document.sentences:
        if (pronoun := _pronoun(scene, sentence.first, sentence.last)) >= 0:
            found.append((pronoun, pronoun + 1))
            continue
        first = _opening(scene, sentence.first, sentence.last)
        noun = _noun(scene, first, sentence.last) if first >= 0 else -1
        if noun < 0:
            continue
        if not _named(scene, noun, sentence.last):
            found.append((first, _with_complement(scene, noun, sentence.last)))
    return found


def _opening(scene: Scene, first: int, last: int) -> int:
    """Where the first clause of a sentence begins, an adverbial before it passed over; -1 for none."""
    s = scene.s
    if s.lower[first] == "quant" and first + 2 < last:
        return first + 1 + (s.lower[first + 1] == "à")
    if s.tags[first] & DET and not s.tags[first] & PREP:
        return first if scene.masked[first] < 0 else -1
    for at in range(first, min(first + _HEAD, last)):
        if scene.masked[at] >= 0:
            return -1
        if s.words[at] == ",":
            return at + 1
    return -1


def _pronoun(scene: Scene, first: int, last: int) -> int:
    """The « Il », « Elle », "He" or "She" that opens a sentence, at once or after « Née à Lorient, »; -1."""
    s = scene.s
    if scene.masked[first] >= 0:
        return -1
    adverbial = s.tags[first] & PREP or s.verbal(first)
    ahead = range(first, min(last, first + _ADVERBIAL) if adverbial else first + 1)
    for at in ahead:
        opens = at == first or s.words[at - 1] == ","
        if opens and s.lower[at] in _PRONOUNS and at + 1 < last and scene.masked[at] < 0:
            return -1 if s.lower[at] == "il" and s.lower[at + 1] in _IMPERSONAL else at
    return -1


def _noun(scene: Scene, at: int, last: int) -> int:
    """The noun for one person of the phrase that opens at an article; -1 for none."""
    tags = scene.s.tags[at] if at + 2 < last else 0
    if not tags & DET:
        return -1
    noun = head_of(scene, at, min(last, at + _PHRASE))
    kind = scene.s.tags[noun] if noun > at else 0
    if tags & POSSESSIVE and not kind & KIN:
        return -1
    speaks = kind & (PERSON | KIN) or (kind & BODY and not kind & COMPANY)
    if speaks and not kind & MANY:
        return noun
    return at + 1 if scene.s.lower[at + 1] in _RANKED and noun < 0 else -1


def _with_complement(scene: Scene, noun: int, last: int) -> int:
    """The end of the phrase: adjectives, then « de » or "of", its noun and names are taken in."""
    s, at = scene.s, noun + 1
    while not s.english and at < last and _adjective(scene, at):
        at += 1
    while at + 1 < min(last, noun + _COMPLEMENT) and s.lower[at] in _LINKS:
        at += 1 + bool(s.tags[at + 1] & DET)
        at += 1
        while at < last and (s.name_like(at) or (not s.english and _adjective(scene, at))):
            at += 1
    return min(at, last)


def _adjective(scene: Scene, at: int) -> bool:
    """« un gérant parisien », « la présidence française »: a word of such a form that no list holds."""
    s, word = scene.s, scene.s.words[at]
    return word.isalpha() and word.islower() and not s.tags[at] and word.endswith(_ADJECTIVES)


def _named(scene: Scene, noun: int, last: int) -> bool:
    """Whether the name of the person follows: « Le secrétaire général du syndicat, X, »."""
    s = scene.s
    for at in range(noun + 1, min(last, noun + _HEAD)):
        if scene.actors.at[at] >= 0 and scene.kind(scene.actors.at[at]) == ActorKind.PERSON:
            return at != noun + 2 or s.lower[at - 1] not in _LINKS
        if s.words[at] == "," and at + 1 < last and s.name_like(at + 1):
            return True
        if s.verbal(at) or s.is_finite(at) or s.words[at] in (".", ":", ";") or _begins_anew(scene, at):
            return False
    return False


def _begins_anew(scene: Scene, at: int) -> bool:
    """« Un conseiller appelle le directeur, X »: another phrase, behind a verb that no list holds."""
    s = scene.s
    before = s.tags[at - 1] & (PREP | DET) or s.kinds[at - 1] == Kind.SIGN
    return bool(s.tags[at] & DET and not s.tags[at] & PREP and not before)

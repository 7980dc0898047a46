"""French incises inside marks by their form alone: « On tiendra, philosophe un élu. Il le faut. »

A verb after a comma, then somebody, then a pause: no list of verbs is long enough for the press, and nobody
but the reporter writes so in the midst of words said. The words before must be able to stand alone.
"""

from __future__ import annotations

from tui.analysis.clauses import has_clause, verb_like
from tui.analysis.document import Kind
from tui.analysis.findings import CueClass
from tui.analysis.grammar import (
    ADV,
    AND,
    AUX,
    CLITIC,
    DET,
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
from tui.analysis.inverted import subject_after
from tui.analysis.narrated import STOPS
from tui.analysis.syntax import OPENING_MARKS, Syntax
from tui.analysis.verb_group import VerbGroup

_NEVER_VERBS = AND | DET | PREP | PRON | REL | SUB | ADV | TITLE | TEMP | AUX | MODAL
_THIRD_PERSON = ("e", "t", "d", "a", "c", "ent", "ont")
_INFINITIVES = ("tre", "dre", "ire", "oire", "vre", "cre", "pre")
_NO_VERBS = frozenset(
    "excepté hormis outre quelle quelles vive reste manque suffit seule seules vu certes compte comme juste "
    "sauf surtout notamment autant adieu merci toute femme homme grâce".split()
)
_REFLEXIVE = frozenset(("s'", "se"))
_REACH = 14
"""Tokens after the verb within which its subject begins and ends."""
_BACK = 60
"""Tokens before the comma that are looked at."""
_NEAR = 6
_SAID = frozenset((CueClass.SAY, CueClass.MANNER))
_ONE = frozenset(("il", "elle", "ils", "elles", "qui"))
_SEVERAL = frozenset(
    "les des ces ses leurs nos vos mes deux trois quatre cinq plusieurs certains certaines".split()
)
_HOLDER = frozenset(("son", "sa", "ses", "leur", "leurs"))


def inner_incise(s: Syntax, token: int, known: VerbGroup | None) -> tuple[VerbGroup, tuple[int, int]] | None:
    """The verb that begins at `token`, after a comma inside marks, and its subject; None for anything else.

    `known` is what the lexicon makes of that verb. A verb it lacks, or one that takes people as objects
    (« salue la boulangère »), is trusted only where the words before tell of no third person.
    """
    group = known if known and known.cls in _SAID else _any_verb(s, token, known)
    if group is None or group.clitic is not None or not group.finite or group.passive:
        return None
    last = min(len(s.words), group.last + _REACH)
    subject = subject_after(s, group.last, last)
    if subject is None or subject[0] - group.last > _NEAR or not _is_somebody(s, subject):
        return None
    if (
        not _agrees(s, group, subject)
        or not _pauses(s, subject[1])
        or any(s.is_finite(at) for at in range(*subject))
    ):
        return None
    sure = known is not None and known.cls in _SAID
    reflexive = s.lower[group.first] in _REFLEXIVE
    sure = sure or reflexive
    if not _stands_alone(s, token - 1, sure=sure) or not (sure or _own_words(s, token - 1, subject)):
        return None
    return group, subject


def _any_verb(s: Syntax, token: int, known: VerbGroup | None) -> VerbGroup | None:
    """The group of a verb told by its place and its ending."""
    verb = token
    while verb < len(s.words) and s.tags[verb] & CLITIC and not s.tags[verb] & DET:
        verb += 1
    if verb + 2 >= len(s.words) or (known and known.verb != verb):
        return None
    word, tags = s.lower[verb], s.tags[verb]
    homograph = tags & PERSON and word in s.verbs
    if s.words[verb][0].isupper() or s.kinds[verb] != Kind.WORD or not word.isalpha():
        return None
    if word in _NO_VERBS or (word.endswith(_INFINITIVES) and word not in s.verbs):
        return None
    if (tags & _NEVER_VERBS) or (tags & PERSON and not homograph) or not word.endswith(_THIRD_PERSON):
        return None
    return VerbGroup(token, verb, verb + 1, word, CueClass.MANNER)


def _is_somebody(s: Syntax, subject: tuple[int, int]) -> bool:
    """Whether a noun phrase with its own article, or a name, can speak: no object of a preposition."""
    first = subject[0]
    opens = s.name_like(first) or (s.tags[first] & DET and not s.tags[first] & PREP) or s.lower[first] == "d'"
    return bool(opens) and s.speaks(*subject)


def _agrees(s: Syntax, group: VerbGroup, subject: tuple[int, int]) -> bool:
    """Whether the verb may have several for its subject: « paie | les ouvriers » has not."""
    return s.lower[subject[0]] not in _SEVERAL or any(
        s.lower[at].endswith("nt") for at in range(group.first, group.last)
    )


def _pauses(s: Syntax, token: int) -> bool:
    """Whether the reporter's words end here: « , », « . », « ! », a mark, « qui »."""
    if token >= len(s.words):
        return True
    word = s.words[token]
    return (s.kinds[token] == Kind.SIGN and word not in OPENING_MARKS) or s.lower[token] in ("qui", "dont")


def _opening(s: Syntax, comma: int) -> int:
    """The first token of what a comma ends: after the stop or the mark before it."""
    at = comma
    while at > max(0, comma - _BACK) and not (
        s.kinds[at - 1] == Kind.SIGN and (s.words[at - 1][-1] in STOPS or s.words[at - 1] in OPENING_MARKS)
    ):
        at -= 1
    return at


def _stands_alone(s: Syntax, comma: int, *, sure: bool) -> bool:
    """Whether the words before a comma can be all that is said: « Demain » before « vote la commission » not.

    Without a verb among them they can before a verb of saying only: « Trop tard, cingle une députée. »
    """
    first = _opening(s, comma)
    if first >= comma:
        return False
    tags = s.tags[first]
    if tags & (SUB | REL) and not tags & ADV:
        return False
    if any(verb_like(s.document, at) for at in range(first, comma)):
        return True
    if not tags & PREP and has_clause(s.document, first, comma):
        return True
    return sure and not tags & (PREP | TEMP)


def _own_words(s: Syntax, comma: int, subject: tuple[int, int]) -> bool:
    """Whether no third person does one thing after the other: « Il entre, embrasse sa femme, et dort. »"""
    first = _opening(s, comma)
    somebody = s.tags[first] & DET and any(
        s.tags[at] & SPEAKS for at in range(first + 1, min(first + 3, comma))
    )
    if somebody or s.lower[subject[0]] in _HOLDER or not _ONE.isdisjoint(s.lower[first:comma]):
        return False
    after = subject[1] + 1
    if after >= len(s.words) or s.words[subject[1]] != ",":
        return True
    return not s.tags[after] & AND and not (verb_like(s.document, after) and not s.tags[after] & DET)

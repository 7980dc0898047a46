"""A participle with the auxiliary before it, over the words between: « a par ailleurs estimé »."""

from __future__ import annotations

from tui.analysis.cue_lexicon import CueWord
from tui.analysis.document import Kind
from tui.analysis.grammar import ADV, AUX, BE, CLITIC, DET, NEG, PREP, TEMP
from tui.analysis.syntax import Syntax
from tui.analysis.verb_group import VerbGroup

REFLEXIVE = frozenset(("se", "s'", "me", "m'"))
BREAKS = frozenset(("pas", "jamais"))
_SET = frozenset(("déjà", "bien"))
"""What « et » joins inside a group: « a d'ores et déjà dit », « a bel et bien dit »."""
_WINDOW = 8
"""How far before a participle its auxiliary stands, in tokens."""
_INSIDE = frozenset(
    "pour de d' quant à lui elle eux elles son sa leur tour part en par revanche outre effet exemple ce , "
    "nouveau abord emblée côté dans foulée nouvelle seconde deuxième vain particulier substance conséquence "
    "fois même temps retour fin matin ores bel avance réponse marge préambule conclusion filigrane coulisses "
    "aparté guise".split()
)
"""What may stand between an auxiliary and its participle: « a par ailleurs estimé », « a, en effet, dit »."""


def auxiliary_of(s: Syntax, verb: int, group: VerbGroup) -> int:
    """The auxiliary to the left of a participle, -1 when there is none; notes a clitic subject on the way."""
    at = verb - 1
    floor = max(0, verb - _WINDOW)
    while at >= floor:
        tags, word = s.tags[at], s.lower[at]
        if s.kinds[at] == Kind.CLITIC:
            group.clitic = at
        elif tags & AUX:
            return at
        elif not (tags & (ADV | TEMP) or word in _INSIDE or word.endswith("ment") or _dates(s, at)):
            break
        at -= 1
    group.clitic = None
    return -1


def _dates(s: Syntax, token: int) -> bool:
    """The small word of « a dès lundi dit », « a dans la foulée dit »."""
    after = token + 1
    if s.lower[token] == "et":
        return s.lower[after] in _SET
    return bool(s.tags[token] & (DET | PREP)) and (bool(s.tags[after] & TEMP) or s.lower[after] in _INSIDE)


def compound(s: Syntax, group: VerbGroup, auxiliary: int, reading: CueWord) -> VerbGroup | None:
    """The group of a participle and its auxiliary, the pronouns and the negation before them included."""
    first = auxiliary
    be = bool(s.tags[auxiliary] & BE)
    if s.lower[auxiliary] in ("été", "being", "been"):
        outer = auxiliary - 1
        while outer >= max(0, auxiliary - 3) and not s.tags[outer] & AUX:
            outer -= 1
        first = outer if outer >= 0 and s.tags[outer] & AUX else auxiliary
    if s.tags[auxiliary] & AUX and s.lower[auxiliary] in ("ayant", "étant"):
        group.finite, group.gerund = False, True
    first = with_clitics(s, first, group)
    reflexive = any(s.lower[at] in REFLEXIVE for at in range(first, auxiliary))
    group.first = first
    group.passive = be and not reflexive and reading.lemma not in ("intervenir", "convenir")
    group.negated = group.negated and any(s.lower[at] in BREAKS for at in range(first, group.verb))
    return group


def with_clitics(s: Syntax, first: int, group: VerbGroup) -> int:
    """The start of the group with the pronouns and the negation before its first verb."""
    while first > 0 and s.tags[first - 1] & CLITIC and s.lower[first - 1] not in ("la", "le", "les"):
        first -= 1
        if s.tags[first] & NEG:
            group.negated = True
    return first

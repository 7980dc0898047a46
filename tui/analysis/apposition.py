"""Whether something governs a name: « avec X », « du ministre, X » are no subjects, « le ministre X » is."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.findings import ActorMention
from tui.analysis.grammar import DET, KIN, PERSON, PREP, SPEAKS, TITLE
from tui.analysis.syntax import Syntax

_AGENTS = frozenset(("par", "by"))
"""« repris par X »: the agent of a passive is as good as a subject."""
_PARTICLES = frozenset(("d'", "de", "du"))
_PHRASE = 16
"""The most tokens before a name that its phrase takes."""


def governor(s: Syntax, start: int) -> int:
    """The preposition that governs the phrase which begins at `start`, or opens it; -1 for none."""
    at = start if s.tags[start] & PREP else start - 1
    return at if at >= 0 and s.tags[at] & PREP else -1


def governed(s: Syntax, mention: ActorMention) -> bool:
    """Whether a name is governed by a preposition or is a possessor's; the agent of a passive is not."""
    if possessor(s, mention):
        return True
    at = governor(s, phrase_start(s, mention))
    return at >= 0 and not is_agent(s, at)


def is_agent(s: Syntax, preposition: int) -> bool:
    """Whether a preposition makes what follows the agent of a passive: « soutenu par X »."""
    return preposition > 0 and s.lower[preposition] in _AGENTS and s.verbal(preposition - 1)


def possessor(s: Syntax, mention: ActorMention) -> bool:
    """Whether a name is a possessor's: "Johnson's lawyer"."""
    at = mention.last
    return at < len(s.kinds) and s.kinds[at] == Kind.ENDING and s.lower[at] == "'s"


def phrase_start(s: Syntax, mention: ActorMention) -> int:
    """Where the phrase that ends in a name begins: « du [premier ministre,] X », « [le socialiste] X »."""
    first = mention.first
    surname = mention.last - first == 1
    floor = max(0, first - _PHRASE)
    if first > floor and s.words[first - 1] == ",":
        start = _apposed_to(s, first - 2, floor)
        return first if start < 0 else start
    at, nouns, unknown = first - 1, 0, 0
    while at >= floor:
        tags = s.tags[at]
        if tags & (PREP | DET):
            titled = at == first - 1 and at > floor and s.tags[at - 1] & (TITLE | KIN) == TITLE
            if titled and s.lower[at] in _PARTICLES:
                nouns, at = 1, at - 2
                continue
            return at if nouns or not unknown or surname else first
        if tags & TITLE or (tags & SPEAKS and s.words[at].islower()):
            nouns += 1
        elif nouns or unknown > 1 or not s.words[at].islower() or s.verbal(at):
            break
        else:
            unknown += 1
        at -= 1
    return at + 1 if nouns else first


def _apposed_to(s: Syntax, at: int, floor: int) -> int:
    """Where the phrase before a comma begins whose head is a person (« du ministre, »); -1 for none."""
    start = -1
    while at >= floor and s.kinds[at] != Kind.SIGN and not s.verbal(at):
        if s.tags[at] & PERSON:
            start = at
            while start > floor and not s.tags[start] & (DET | PREP) and s.words[start - 1].isalpha():
                if s.verbal(start - 1):
                    break
                start -= 1
            at = start
        at -= 1
    return start

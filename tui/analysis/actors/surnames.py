"""Surnames that a name has lost or that share a token: « M. | d' | Artois », « Macron-Merkel »."""

from __future__ import annotations

from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.gazetteer import NO_NAMES, OF_STATES, Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.named import Named
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind
from tui.model import ActorKind, Confidence

_LIKELY = Confidence.LIKELY
_KINDS = {
    Known.STATE: ActorKind.STATE,
    Known.CAPITAL: ActorKind.STATE,
    Known.BODY: ActorKind.ORGANISATION,
}
_PARTICLES = word_set("surnames particles")
_BEFORE_PARTICLE = word_set("before particle")


def with_particles(document: Document, words: ActorWords, mentions: list[Named]) -> None:
    """Gives mentions of a surname the particle its full name has before it, where the text has it too."""
    endings = {
        " ".join(parts[-n:])
        for m in mentions
        if m.kind is ActorKind.PERSON and len(parts := m.key.split(" ")) > 2
        for n in range(2, len(parts))
    }
    for m in mentions:
        while m.kind is ActorKind.PERSON and m.first and document.lower[m.first - 1] in _PARTICLES:
            at = m.first - 1
            titled = document.lower[at] in ("de", "d'") and lower_at(document, at - 1) in words.addresses
            name = f"{document.lower[at]} {m.key}"
            if not titled and not (name in endings and _belongs(document, words, at)):
                break
            m.first, m.key = at, name


def _belongs(document: Document, words: ActorWords, at: int) -> bool:
    """Whether a particle is part of the name, and not a preposition before it."""
    if document.words[at][0].isupper() or document.lower[at] in ("le", "la", "l'"):
        return document.words[at][0].isupper()
    before = lower_at(document, at - 1)
    if at == 0 or document.opens_sentence(at) or document.kinds[at - 1] == Kind.SIGN:
        return True
    return (
        before in words.addresses
        or before in _BEFORE_PARTICLE
        or before in words.verbs
        or before in _PARTICLES
    )


def split_pair(
    document: Document, words: ActorWords, c: Candidate, people: dict[str, str], sport: bool
) -> list[Named]:
    """The two actors of « France-Italie » or « Macron-Merkel », or nothing where a hyphen joins one name."""
    if c.last - c.first > 1 or c.entry or c.key in words.first_names:
        return []
    start, end = document.starts[c.first], document.ends[c.first]
    for at, sign in enumerate(c.key):
        if sign == "-" and 1 < at < len(c.key) - 2:
            left, right = c.key[:at], c.key[at + 1 :]
            one, other = _part(words, left, people, sport), _part(words, right, people, sport)
            if one and other and not _is_branch(one, other):
                return [
                    Named(c.first, c.last, one[0], left, "pair", _LIKELY, one[1], start, start + at),
                    Named(c.first, c.last, other[0], right, "pair", _LIKELY, other[1], start + at + 1, end),
                ]
    return []


def _is_branch(one: tuple[ActorKind, str], other: tuple[ActorKind, str]) -> bool:
    """Whether a body and a country make one name, that of a branch: « CSA-Bénin », no « UE-Chine »."""
    body = one[0] is ActorKind.ORGANISATION and other[0] is ActorKind.STATE
    return body and one[1] not in OF_STATES


def _part(words: ActorWords, word: str, people: dict[str, str], sport: bool) -> tuple[ActorKind, str] | None:
    """What one half of a pair is, and the key of the known name it is; in sport a city is its club."""
    if sport and word in words.places:
        return ActorKind.ORGANISATION, ""
    for entry in words.gazetteer.get(word, NO_NAMES).lone:
        if entry.known in _KINDS:
            return _KINDS[entry.known], entry.key
    return (ActorKind.PERSON, "") if word in people and word not in words.first_names else None

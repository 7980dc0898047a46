"""Surnames that a name has lost or that share a token: « M. | d' | Artois », « Macron-Merkel »."""

from __future__ import annotations

from dataclasses import replace

from tui.analysis.actors.gazetteer import Known
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.named import Named
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind
from tui.model import ActorKind

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
            if f"{document.lower[m.first - 1]} {m.key}" not in endings or not _belongs(
                document, words, m.first - 1
            ):
                break
            m.first -= 1
            m.key = f"{document.lower[m.first]} {m.key}"


def _belongs(document: Document, words: ActorWords, at: int) -> bool:
    """Whether a particle is part of the name, and not a preposition before it."""
    if document.words[at][0].isupper() or document.lower[at] in ("le", "la", "l'"):
        return document.words[at][0].isupper()
    before = lower_at(document, at - 1)
    if at == 0 or document.opens_sentence(at) or document.kinds[at - 1] is Kind.SIGN:
        return True
    return (
        before in words.addresses
        or before in _BEFORE_PARTICLE
        or before in words.verbs
        or before in _PARTICLES
    )


def split_pair(document: Document, words: ActorWords, named: Named, people: dict[str, str]) -> list[Named]:
    """The two actors of « France-Italie » or « Macron-Merkel », or nothing where a hyphen joins one name."""
    word = document.lower[named.first]
    start = document.starts[named.first]
    for at, sign in enumerate(word):
        if sign != "-" or not 1 < at < len(word) - 2:
            continue
        left, right = _part(words, word[:at], people), _part(words, word[at + 1 :], people)
        if left and right:
            end = document.ends[named.first]
            one = replace(named, key=word[:at], kind=left[0], known=left[1], start=start, end=start + at)
            other = replace(
                named, key=word[at + 1 :], kind=right[0], known=right[1], start=start + at + 1, end=end
            )
            return [one, other]
    return []


def _part(words: ActorWords, word: str, people: dict[str, str]) -> tuple[ActorKind, str] | None:
    for entry in words.gazetteer.get(word, ()):
        if len(entry.tokens) == 1 and entry.known in (Known.STATE, Known.CAPITAL):
            return ActorKind.STATE, entry.key
        if len(entry.tokens) == 1 and entry.known is Known.BODY:
            return ActorKind.ORGANISATION, entry.key
    return (ActorKind.PERSON, "") if word in people and word not in words.first_names else None

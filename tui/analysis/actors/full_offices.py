"""The office in full that an article gives once: « son ministre de l'Intérieur », then « le ministre X »."""

from __future__ import annotations

from collections.abc import Iterator

from tui.analysis.actors.role_phrases import Reader, role_words
from tui.analysis.actors.subject_phrases import names_somebody
from tui.analysis.actors.tokens import lower_at
from tui.analysis.findings import ActorCluster

_IN_FULL = frozenset(
    "ministre préfet préfète procureur procureure maire gouverneur gouverneure ambassadeur ambassadrice "
    "bourgmestre évêque archevêque rectrice recteur minister governor mayor ambassador "
    "commissioner bishop".split()
)
"""Offices whose seat or portfolio an article gives once and then leaves out."""
_BEFORE_OFFICE = frozenset("le la l' du au son sa leur the his her its their".split())


def role_in_full(reader: Reader, cluster: ActorCluster) -> str:
    """The only longer phrase of an article with the noun of an office: « son | ministre de l'Intérieur ».

    For who is called « le ministre X »; "" where two phrases tell of two offices or one names its holder.
    """
    document, noun = reader.document, cluster.role.lower()
    if noun not in _IN_FULL:
        return ""
    found: dict[str, str] = {}
    for at in _places(document.lower, noun):
        if reader.inside[at] >= 0 or lower_at(document, at - 1) not in _BEFORE_OFFICE:
            continue
        end = reader.phrase_end(at, document.sentences[document.sentence_of[at]].last)
        if names_somebody(reader, end) and cluster not in (reader.person_at(end), reader.person_at(end + 1)):
            return ""
        role = role_words(document, (at, end))
        if " " in role:
            found[role.lower()] = role
    return next(iter(found.values())) if len(found) == 1 else ""


def _places(words: list[str], word: str) -> Iterator[int]:
    """Where a word stands."""
    at = -1
    for _ in range(words.count(word)):
        at = words.index(word, at + 1)
        yield at

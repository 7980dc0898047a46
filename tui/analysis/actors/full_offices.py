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

    For who is called « le ministre X »; "" where two phrases tell of two offices or one names another holder.
    """
    noun = cluster.role.lower()
    if noun not in _IN_FULL:
        return ""
    if noun not in reader.offices:
        reader.offices[noun] = _read(reader, noun)
    roles, holders = reader.offices[noun]
    return roles[0] if len(roles) == 1 and holders in ([], [cluster]) else ""


def _read(reader: Reader, noun: str) -> tuple[list[str], list[ActorCluster]]:
    """The longer phrases of an office, each once, and those named after it, two of either at most."""
    document = reader.document
    roles: dict[str, str] = {}
    holders: list[ActorCluster] = []
    for at in _places(document.lower, noun):
        if reader.inside[at] >= 0 or lower_at(document, at - 1) not in _BEFORE_OFFICE:
            continue
        end = reader.phrase_end(at, document.sentences[document.sentence_of[at]].last)
        if names_somebody(reader, end):
            holder = reader.person_at(end) or reader.person_at(end + 1)
            holders += [holder] if holder and holder not in holders[:2] else []
        role = role_words(document, (at, end))
        if " " in role:
            roles[role.lower()] = role
    return list(roles.values())[:2], holders[:2]


def _places(words: list[str], word: str) -> Iterator[int]:
    """Where a word stands."""
    at = -1
    for _ in range(words.count(word)):
        at = words.index(word, at + 1)
        yield at

"""Mentions of one actor put together, under the fullest name the article gives."""

from __future__ import annotations

from tui.analysis.actors.acronyms import Definition
from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.named import Named
from tui.analysis.actors.same_body import SameBody
from tui.analysis.actors.same_person import SamePerson
from tui.analysis.document import Document
from tui.analysis.findings import ActorCluster, ActorMention, Actors
from tui.model import ActorKind, Confidence

_AGREEMENT = {
    "le": ("m", "s"), "du": ("m", "s"), "au": ("m", "s"), "la": ("f", "s"),
    "les": ("", "p"), "des": ("", "p"), "aux": ("", "p"),
}  # fmt: skip
_SUREST_FIRST = (Confidence.SURE, Confidence.LIKELY, Confidence.DOUBTFUL)


def cluster(
    document: Document, words: ActorWords, mentions: list[Named], definitions: list[Definition]
) -> Actors:
    """The actors of a document from its mentions, which are in the order of the text."""
    people = SamePerson(document, words, mentions)
    bodies = SameBody(document, words, mentions, definitions)
    groups: dict[tuple[ActorKind, str], list[Named]] = {}
    for m in mentions:
        if m.kind is ActorKind.PERSON:
            key = people.key(m)
        elif m.kind is ActorKind.ORGANISATION:
            key = bodies.key(m)
        else:
            key = m.known or m.key
        groups.setdefault((m.kind, key), []).append(m)
    actors = Actors([], [], [-1] * len(document))
    owners: list[tuple[Named, int]] = []
    for (kind, key), group in groups.items():
        owners += [(m, len(actors.clusters)) for m in group]
        agreement = (
            (people.gender.get(key, ""), "s") if kind is ActorKind.PERSON else _by_article(document, group)
        )
        actors.clusters.append(_cluster(document, kind, agreement, group))
    owners.sort(key=lambda owned: (owned[0].first, owned[0].start))
    for m, index in owners:
        _place(document, actors, m, index)
    return actors


def _cluster(
    document: Document, kind: ActorKind, agreement: tuple[str, str], group: list[Named]
) -> ActorCluster:
    """One actor, its mentions still to be placed."""
    spellings = list(dict.fromkeys(document.text[slice(*_offsets(document, m))] for m in group))
    name = max(spellings, key=lambda s: (len(s), not s.isupper()))
    best = next(m for level in _SUREST_FIRST for m in group if m.confidence is level)
    variants = tuple(s for s in spellings if s != name)
    if document.language == "en" and kind is ActorKind.ORGANISATION and name[0].islower():
        name = _with_owner(document, group, name)
    gender, number = agreement
    return ActorCluster(
        name,
        kind,
        gender=gender,
        number=number,
        variants=variants,
        confidence=best.confidence,
        rule=best.rule,
    )


def _with_owner(document: Document, group: list[Named], name: str) -> str:
    """ "Russia's foreign ministry": a body called by a common noun is told apart by whose it is."""
    for m in group:
        if m.first > 1 and document.lower[m.first - 1] == "'s" and document.capitalised(m.first - 2):
            return document.text[document.starts[m.first - 2] : document.ends[m.last - 1]]
    return name


def _by_article(document: Document, group: list[Named]) -> tuple[str, str]:
    """The gender and number that a French article before a body's or a country's name shows."""
    for m in group:
        article = document.lower[m.first - 1] if m.first else ""
        if document.language == "fr" and article in _AGREEMENT:
            return _AGREEMENT[article]
    return "", "s"


def _place(document: Document, actors: Actors, m: Named, index: int) -> None:
    mention = ActorMention(*_offsets(document, m), m.first, m.last, index)
    actors.clusters[index].mentions.append(mention)
    actors.at[m.first : m.last] = [len(actors.mentions)] * (m.last - m.first)
    actors.mentions.append(mention)


def _offsets(document: Document, m: Named) -> tuple[int, int]:
    return (m.start, m.end) if m.start >= 0 else (document.starts[m.first], document.ends[m.last - 1])

"""Mentions of one actor put together, under the fullest name the article gives."""

from __future__ import annotations

from tui.analysis.actors.kinds import Named
from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.document import Document
from tui.analysis.findings import ActorCluster, ActorMention, Actors
from tui.model import ActorKind


def cluster(document: Document, words: ActorWords, mentions: list[Named]) -> Actors:
    """The actors of a document."""
    groups: dict[str, int] = {}
    clusters: list[ActorCluster] = []
    listed: list[ActorMention] = []
    at = [-1] * len(document)
    fulls = [m for m in mentions if m.kind is ActorKind.PERSON and m.last - m.first > 1]
    for m in mentions:
        key = m.known or m.key
        if m.kind is ActorKind.PERSON and m.last - m.first == 1:
            for f in fulls:
                if m.key in f.key.split(" "):
                    key = f.key
        if key not in groups:
            groups[key] = len(clusters)
            clusters.append(
                ActorCluster(document.between(m.first, m.last), m.kind, rule=m.rule, confidence=m.confidence)
            )
        index = groups[key]
        mention = ActorMention(document.starts[m.first], document.ends[m.last - 1], m.first, m.last, index)
        clusters[index].mentions.append(mention)
        if len(document.between(m.first, m.last)) > len(clusters[index].name):
            clusters[index].name = document.between(m.first, m.last)
        at[m.first : m.last] = [len(listed)] * (m.last - m.first)
        listed.append(mention)
    return Actors(clusters, listed, at)

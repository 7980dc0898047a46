"""What the actor tests ask of a text."""

from __future__ import annotations

from tui.analysis.actors import find_actors
from tui.analysis.document import read
from tui.analysis.findings import ActorCluster, Actors
from tui.analysis.marks import find_marks


def actors_of(text: str, language: str = "fr") -> Actors:
    document = read(text, language)
    return find_actors(document, find_marks(document))


def named(text: str, language: str = "fr") -> list[tuple[str, str]]:
    """Every mention in the order of the text: its words and `p`, `o` or `s`."""
    actors = actors_of(text, language)
    return [(text[m.start : m.end], actors.clusters[m.actor].kind.value[0]) for m in actors.mentions]


def actor(text: str, name: str, language: str = "fr") -> ActorCluster:
    return next(cluster for cluster in actors_of(text, language).clusters if cluster.name == name)


def role(text: str, name: str, language: str = "fr") -> str:
    return actor(text, name, language).role

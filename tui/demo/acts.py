"""What the demonstration's reader followed, kept, tagged and noted, as `acts.toml` says it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.model import SourceKind, Subject

ACTS = Path(__file__).parent / "acts.toml"


@dataclass(frozen=True, slots=True)
class FollowedSource:
    """A source the reader follows. `status` is the HTTP status of its last answers, of which `failures` in a
    row were refusals, spread over the time since it last answered well, `hours` ago (0: never).
    """

    name: str
    url: str
    site: str = ""
    folder: str = ""
    kind: SourceKind = SourceKind.FEED
    status: int = 200
    failures: int = 0
    hours: float = 0
    left_out: int = 0
    paused: bool = False
    full_text: bool = False
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note, or a mere highlight when `note` is empty; on the article when there is no `passage`."""

    subject: Subject
    passage: str = ""
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleActs:
    """What was done to the article `key`."""

    key: str
    read: bool = False
    keep: bool = False
    dismiss: bool = False
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Acts:
    """Everything the reader did; tags on actors go by canonical name."""

    sources: tuple[FollowedSource, ...]
    articles: tuple[ArticleActs, ...]
    actors: tuple[tuple[str, tuple[str, ...]], ...]


def read_acts() -> Acts:
    """The acts of the demonstration."""
    told: dict[str, list[dict[str, Any]]] = tomllib.loads(ACTS.read_text(encoding="utf-8"))
    return Acts(
        tuple(_source(source) for source in told["source"]),
        tuple(_article(article) for article in told["article"]),
        tuple((actor["name"], tuple(actor["tags"])) for actor in told["actor"]),
    )


def _source(told: dict[str, Any]) -> FollowedSource:
    kind = SourceKind(told.pop("kind", SourceKind.FEED))
    return FollowedSource(**told | {"kind": kind, "tags": tuple(told.get("tags", ()))})


def _article(told: dict[str, Any]) -> ArticleActs:
    notes = tuple(_note(note) for note in told.pop("note", ()))
    return ArticleActs(**told, notes=notes)


def _note(told: dict[str, Any]) -> Note:
    passage = told.get("passage", "")
    subject = Subject(told.get("subject", Subject.PASSAGE if passage else Subject.ARTICLE))
    return Note(subject, passage, told.get("note", ""), tuple(told.get("tags", ())))

"""Somebody an article speaks of, at one place of it."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from tui.analysis.findings import ActorMention
from tui.analysis.grammar import FEMININE, MASCULINE, PERSON


class Figure(NamedTuple):
    """Somebody at one place of the text. `actor` is the index of a cluster, -1 for a source without name."""

    token: int
    name: str
    person: bool
    gender: str
    plural: bool
    actor: int
    spoke: bool = False
    heard: bool = False
    """Whether it is the subject of a reporting verb here, or spoke."""
    governed: bool = False
    """Whether a verb or a preposition governs the name: « a reçu X », « avec X »."""


def last_before(mentions: list[ActorMention], token: int) -> int:
    """The first token of the last mention that begins before a token; -1 when there is none."""
    at = bisect_left(mentions, token, key=lambda mention: mention.first)
    return mentions[at - 1].first if at else -1


def noun_gender(tags: int) -> str:
    """The gender a noun for a person shows: "f", "m", or "" for both."""
    gender = tags & PERSON
    return "f" if gender == FEMININE else "m" if gender == MASCULINE else ""

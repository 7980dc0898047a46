"""Who says what: quotes, actors and how sure we are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class QuoteKind(StrEnum):
    """How words are reported."""

    DIRECT = "direct"
    """Words between marks, or after a dialogue dash, that hold a clause."""
    PARTIAL = "partial"
    """A fragment between marks inside the reporter's own sentence."""
    INDIRECT = "indirect"
    """A clause reported without marks, with its source named."""


class ActorKind(StrEnum):
    """What an actor is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    OTHER = "other"
    """An unnamed source in the article's words («un communiqué officiel»): it speaks, it has no name."""


class Confidence(StrEnum):
    """How sure a finding is."""

    SURE = "sure"
    LIKELY = "likely"
    DOUBTFUL = "doubtful"


@dataclass(frozen=True, slots=True)
class Mention:
    """Where an actor is named: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts or speaks in an article.

    `name` is the fullest form the article gives; `role` the article's own words ("" when it gives none);
    `variants` the other forms it uses.
    """

    name: str
    kind: ActorKind
    role: str = ""
    variants: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    confidence: Confidence = Confidence.SURE
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words said: `text[start:end]`, without the marks around them.

    An utterance cut in two by an incise is two quotes; one that runs over several paragraphs is one quote
    per paragraph.
    """

    start: int
    end: int
    kind: QuoteKind
    speaker: str | None
    """Canonical name of an actor, the article's own words for an unnamed source, None when unknown."""
    cue: str
    """The reporting words as the article has them ("a indiqué", "selon"); "" when there are none."""
    rule: str
    """Name of the rule that found it."""
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the analyser found in one text. Quotes and actors are in the order of the text."""

    text: str
    language: str
    quotes: tuple[Quote, ...]
    actors: tuple[Actor, ...]

    def actor(self, name: str | None) -> Actor | None:
        """The actor with that canonical name, or None."""
        return next((actor for actor in self.actors if actor.name == name), None)

"""What the reader adds: annotations, tags, and where they are attached."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Subject(StrEnum):
    """What an annotation is about."""

    ARTICLE = "article"
    PASSAGE = "passage"
    QUOTE = "quote"
    ACTOR = "actor"


class AnchorState(StrEnum):
    """Whether the words of an annotation still stand in the version shown."""

    EXACT = "exact"
    FOUND = "found"
    """The text changed; the words were found again."""
    GONE = "gone"
    """The words are not in this version; they are kept against the version they were read in."""


class FoundBy(StrEnum):
    """What told where the words of an annotation stand in the version shown."""

    POSITION = "position"
    """It is the version they were read in."""
    DIFFERENCE = "difference"
    """They were followed through the difference of both versions."""
    WORDS = "words"
    """The difference did not tell, or the version they were read in is not at hand; the same words stand in
    the same context.
    """
    LIKENESS = "likeness"
    """Words that are like them stand there, and nothing else is nearly as like."""


@dataclass(frozen=True, slots=True)
class Selector:
    """Where a passage stands, after the W3C Web Annotation selectors (TextQuote and TextPosition).

    Offsets are code points of the text of version `version_hash`; `prefix` and `suffix` hold up to 64 or
    more characters around `exact`; `sentence` is the whole sentence (or sentences) it stands in.
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    sentence: str
    version_hash: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """A note or a highlight of the reader's.

    `selector` is None for an annotation on the whole article or on an actor; `actor` is the actor's
    canonical name for `Subject.ACTOR`, else "". `start` and `end` say where it stands in the version shown
    (equal to the selector's unless the text changed), None when it stands nowhere. `found_by` says how its
    place is known (None: it has none), `score` how much of its words stands there, from 0 (gone) to 1.
    """

    id: str
    """UUID."""
    article_id: int
    subject: Subject
    note: str
    """Markdown; "" for a mere highlight."""
    colour: str
    created: datetime
    changed: datetime
    selector: Selector | None = None
    actor: str = ""
    tags: tuple[str, ...] = ()
    state: AnchorState = AnchorState.EXACT
    start: int | None = None
    end: int | None = None
    found_by: FoundBy | None = None
    score: float = 1.0


class TagTarget(StrEnum):
    """What a tag can be put on."""

    ARTICLE = "article"
    PASSAGE = "passage"
    QUOTE = "quote"
    ACTOR = "actor"
    SOURCE = "source"
    """A followed source; a search for the tag finds its articles."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of the one vocabulary. Names keep their spaces and accents; `theme/sub-theme` nests."""

    name: str
    colour: str
    uses: int
    """On how many targets it stands."""

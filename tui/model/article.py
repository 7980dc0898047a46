"""Articles, their versions and the blocks their text is made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tui.model.row import ReadState, Triage


class BlockKind(StrEnum):
    """What a stretch of an article's text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    BLOCKQUOTE = "blockquote"
    CAPTION = "caption"
    PREFORMATTED = "preformatted"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body: `text[start:end]`, in code points, end excluded."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link over `text[start:end]` of a body. `url` is http or https."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Body:
    """The text of an article, clean, and what its parts are.

    Blocks are in order, do not overlap, and are separated by exactly one empty line (two newlines) in
    `text`. Every offset of the product (quotes, mentions, annotations) counts code points of `text`.
    """

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()


class Origin(StrEnum):
    """Where a body was seen."""

    FEED = "feed"
    PAGE = "page"
    FILE = "file"


class Extent(StrEnum):
    """How much of the published text a body holds."""

    UNKNOWN = ""
    """Nothing tells, or it is all a feed gives."""
    WHOLE = "whole"
    TRUNCATED = "truncated"
    """A teaser: the rest is for subscribers, or left out by the feed."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as it comes in, cleaned, before the library knows it.

    `source` is the name of the publication ("" when unknown), `language` "fr", "en" or another
    ISO 639-1 code ("" when unknown), `published` aware (UTC) or None when the article does not say.
    """

    title: str
    body: Body
    source: str = ""
    author: str = ""
    url: str = ""
    guid: str = ""
    language: str = ""
    published: datetime | None = None
    origin: Origin = Origin.FILE
    source_id: int | None = None
    """The followed source it came from; None for a file."""
    tags: tuple[str, ...] = ()
    """Tags the file itself names; feeds' categories are not tags."""
    seen: datetime | None = None
    """When another reader had got it first; None: it comes in now."""
    extent: Extent = Extent.UNKNOWN
    extractor: str = ""
    """What took the text out of a page or feed ("trafilatura", "own", "feed"); "" when unknown."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article of the library, without its text (see `Version`). Times are aware, in UTC."""

    id: int
    title: str
    source: str
    source_id: int | None
    author: str
    url: str
    guid: str
    language: str
    published: datetime | None
    first_seen: datetime
    last_changed: datetime
    state: ReadState
    triage: Triage
    version_id: int
    """Its newest version, the one shown."""
    versions: int = 1
    """How many distinct bodies were seen."""


@dataclass(frozen=True, slots=True)
class Version:
    """One distinct body of an article. Annotations and analyses hang on a version."""

    id: int
    article_id: int
    hash: str
    """BLAKE2b-128 of the text, in hexadecimal."""
    origin: Origin
    seen: datetime
    body: Body
    extent: Extent = Extent.UNKNOWN
    extractor: str = ""

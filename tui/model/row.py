"""What a list shows of an article, and what the reader decided about it."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class ReadState(StrEnum):
    """Whether the reader has read an article."""

    UNREAD = "unread"
    READ = "read"


class Triage(StrEnum):
    """What the reader decided about an article."""

    INBOX = "inbox"
    KEPT = "kept"
    DISMISSED = "dismissed"
    REMOVED = "removed"
    """Removed with its source: shown nowhere."""


class ArticleRow(NamedTuple):
    """What a list shows of an article."""

    id: int
    title: str
    source: str
    published: datetime
    """Publication, else the time it was first seen."""
    language: str
    state: ReadState
    triage: Triage
    quotes: int | None
    """Number of quotes; None while the newest version is not analysed yet."""
    speakers: tuple[str, ...]
    """Short names of those who speak, in order of speaking."""
    tags: tuple[str, ...]
    notes: int
    """Number of annotations (passages and notes)."""
    truncated: bool = False
    """Whether its newest version is only the beginning of what was published."""

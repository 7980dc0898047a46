"""Followed sources and their health."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SourceKind(StrEnum):
    """How a source is asked."""

    FEED = "feed"
    EXEC = "exec"
    """A program prints the feed; the address is `exec:command`."""
    FILTER = "filter"
    """A program turns what an address holds into a feed; the address is `filter:command:https://…`."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source that is followed. Times are aware, in UTC; None when it never happened."""

    id: int
    name: str
    url: str
    site: str
    """Address of the site, "" when unknown."""
    etag: str
    last_modified: str
    last_tried: datetime | None
    last_ok: datetime | None
    error: str
    """Why the last try failed, in one line; "" when it did not."""
    articles: int
    unread: int
    kind: SourceKind = SourceKind.FEED
    folder: str = ""
    """Where the reader filed it: names with `/` between them, "" for none."""
    language: str = ""
    """ISO 639-1 code that wins over what the feed says; "" for the feed's."""
    every: int | None = None
    """Minutes between two fetches; None for the program's default."""
    paused: bool = False
    full_text: bool = False
    """Whether the page of every article is fetched for its text."""
    cookies: str = ""
    """Path of the cookies.txt it is asked with, "" for none."""
    approved: bool = True
    """False for what a list brought and the reader has not agreed to yet, a program that is run or an address
    inside this machine or its network: it is never asked."""
    position: int = 0
    """Place in its folder; those at the same one are in the order of names."""
    body_hash: str = ""
    """Fingerprint of the last answer, to know it again."""
    failures: int = 0
    """How many tries in a row have failed."""
    not_before: datetime | None = None
    """It wants to be left alone until then."""
    moved_to: str = ""
    """Where its server says that it has moved for good; "" when it does not."""
    gone: bool = False
    """Its server said that it is no more: it is not asked again until the reader resumes it."""
    status: int = 0
    """HTTP status of the last answer, 0 without one."""
    newest: datetime | None = None
    """When its newest article was published (else first seen)."""
    weekly: float = 0.0
    """Articles a week, over the last eight weeks or since its first article if that is later."""
    tags: tuple[str, ...] = ()
    left_out: int = 0
    """Articles at the end of its last answer that were not read, for it held too many."""

    def days_silent(self, now: datetime) -> int | None:
        """Whole days since its newest article, 0 for one dated in the future; None without articles."""
        return None if self.newest is None else max(0, (now - self.newest).days)

"""Followed sources and their health."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Source:
    """A feed that is followed. Times are aware, in UTC; None when it never happened."""

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

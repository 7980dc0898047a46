"""When a source may be asked again: what its server says, and patience with one that fails."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST_WAIT = timedelta(hours=24)
"""However long a server asks to be left alone, it is asked again after that."""
LONGEST_FRESHNESS = timedelta(hours=1)
"""A feed said to be fresh for a year (a cache set up carelessly) is asked again after that."""
FIRST_BACK_OFF = timedelta(minutes=10)
"""After the second failure in a row; doubled by each that follows. One failure alone costs nothing."""

_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,10})")
_AT_ONCE = re.compile(r"\b(?:no-cache|no-store)\b")


def not_before(headers: Mapping[str, str], status: int, now: datetime) -> datetime | None:
    """The moment before which the server does not want to be asked again; None when it does not say.

    Retry-After (RFC 9110, 10.2.3; seconds or a date) of a refusal, Cache-Control max-age less Age (RFC 9111,
    4.2) of an answer.
    """
    if status >= 400:
        wait = _retry_after(headers.get("Retry-After", "").strip(), now)
        return None if wait is None else now + min(wait, LONGEST_WAIT)
    control = headers.get("Cache-Control", "").lower()
    said = _MAX_AGE.search(control)
    if said is None or _AT_ONCE.search(control):
        return None
    age = headers.get("Age", "").strip()
    fresh = timedelta(
        seconds=int(said[1]) - (int(age) if age.isascii() and age.isdigit() and len(age) < 10 else 0)
    )
    return now + min(fresh, LONGEST_FRESHNESS) if fresh > timedelta() else None


def back_off(failures: int) -> timedelta:
    """How long a source that failed `failures` times in a row is left alone."""
    if failures < 2:
        return timedelta()
    doubled: int = 1 << min(failures - 2, 20)
    return min(FIRST_BACK_OFF * doubled, LONGEST_WAIT)


def _retry_after(said: str, now: datetime) -> timedelta | None:
    if said.isascii() and said.isdigit() and len(said) <= 10:
        return timedelta(seconds=int(said))
    try:
        moment = parsedate_to_datetime(said)
        return max(moment - now, timedelta()) if moment.tzinfo is not None else None
    except (ValueError, TypeError, OverflowError, IndexError):
        return None

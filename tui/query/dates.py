"""Dates in queries: 2024-02-29, 29/02/2024, 2024-02, 2024, 3j or 3d, 2s or 2w, hier, today."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", re.ASCII)
_FRENCH = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_AGO = re.compile(r"(\d{1,5})(j|d|s|w|sem)", re.IGNORECASE | re.ASCII)
_DAYS = {"j": 1, "d": 1, "s": 7, "w": 7, "sem": 7}
_NAMED = {"today": 0, "aujourd'hui": 0, "aujourd’hui": 0, "yesterday": 1, "hier": 1}


def read_date(text: str, now: datetime) -> datetime | None:
    """The moment `text` means, in UTC; None when it is no date.

    A date is its midnight on the clock of this machine, a month or a year its first day, “3j” is `now` (a
    time of that clock, without zone) less three days.
    """
    try:
        local = _local(text, now)
        return None if local is None else local.astimezone(UTC)
    except (ValueError, OverflowError, OSError):  # 31/02/2024; years the platform's clock does not know
        return None


def _local(text: str, now: datetime) -> datetime | None:
    if (days := _NAMED.get(text.casefold())) is not None:
        return now.replace(hour=0, minute=0, second=0, microsecond=0) - timedelta(days=days)
    if ago := _AGO.fullmatch(text):
        return now - timedelta(days=int(ago[1]) * _DAYS[ago[2].lower()])
    if iso := _ISO.fullmatch(text):
        return datetime(int(iso[1]), int(iso[2] or 1), int(iso[3] or 1))
    if french := _FRENCH.fullmatch(text):
        return datetime(int(french[3]), int(french[2]), int(french[1]))
    return None

"""Dates as the press writes them, to aware moments in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from functools import lru_cache

from tui.text.fold import fold

DAY_ONLY_HOUR = 12
"""A day given without a time is taken at noon UTC: the same day in nearly every time zone."""

EARLIEST, LATEST = 1600, 2100
"""Years believed: the first newspaper is of 1605; feeds with a year 0 or 10000 do exist."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv jan january",
            "fevrier fevr fev february feb",
            "mars march mar",
            "avril avr april apr",
            "mai may",
            "juin june jun",
            "juillet juil july jul",
            "aout august aug",
            "septembre sept sep september",
            "octobre oct october",
            "novembre nov november",
            "decembre dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WEEKDAY = (
    r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\b\.?,?\s{0,3})?"
)
_TIME = (
    r"(?:,?\s{0,3}(?:-|a|at|t)?\s{0,3}(?P<hour>[0-2]?\d)\s?[:h]\s?(?P<minute>[0-5]\d)?(?::(?P<second>[0-5]\d)(?:\.\d{1,9})?)?"
    r"\s?(?P<zone>z|utc|gmt|[+-]\d\d:?\d\d)?)?"
)
_DAY_FORMS = (
    r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)",
    r"(?P<day>\d\d?)(?:er|st|nd|rd|th)?\.?\s{1,3}(?P<name>" + _MONTH + r")\.?,?\s{1,3}(?P<year>\d{4})",
    r"(?P<name>" + _MONTH + r")\.?\s{1,3}(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s{1,3}(?P<year>\d{4})",
    r"(?P<day>\d\d?)[/.](?P<month>\d\d?)[/.](?P<year>\d{4})",
    r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)",
)
_WHOLE_DAYS = [re.compile(rf"{_WEEKDAY}{form}{_TIME}(?:\s{{0,3}}\(?[a-z]{{2,5}}\)?)?") for form in _DAY_FORMS]
_WHOLE_MONTHS = [
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)"),
    re.compile(r"(?P<name>" + _MONTH + r")\.?\s{1,3}(?P<year>\d{4})"),
]
_LONGEST = 80


@lru_cache(maxsize=4096)
def parse_date(text: str) -> datetime | None:
    """The moment a written date means, in UTC, or None when `text` is not wholly a date.

    Read are ISO 8601, RFC 822, and French or English dates in words or figures (day before month). Without a
    time zone the time is taken as UTC, without a time as noon, without a day as the first of the month.
    """
    text = text.strip()
    if not 6 <= len(text) <= _LONGEST:
        return None
    folded = fold(text).strip(" .")
    for pattern in _WHOLE_DAYS:
        match = pattern.fullmatch(folded)
        if match:
            return _moment(match.groupdict())
    for pattern in _WHOLE_MONTHS:
        match = pattern.fullmatch(folded)
        if match:
            return _moment({**match.groupdict(), "day": "1"})
    try:
        return believable(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def believable(moment: datetime) -> datetime | None:
    """`moment` in UTC (naive ones are taken as UTC), or None for a year no article was published in."""
    if not EARLIEST <= moment.year <= LATEST:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _moment(parts: dict[str, str | None]) -> datetime | None:
    month = parts.get("month") or _MONTHS.get(parts.get("name") or "", 0)
    try:
        return believable(
            datetime(
                int(parts["year"] or 0),
                int(month),
                int(parts["day"] or 0),
                int(parts.get("hour") or DAY_ONLY_HOUR),
                int(parts.get("minute") or 0),
                int(parts.get("second") or 0),
                tzinfo=_zone(parts.get("zone")),
            )
        )
    except ValueError:
        return None


def _zone(written: str | None) -> timezone:
    if not written or written in ("z", "utc", "gmt"):
        return UTC
    sign = -1 if written[0] == "-" else 1
    return timezone(sign * timedelta(hours=int(written[1:3]), minutes=int(written[-2:])))

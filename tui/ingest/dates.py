"""Dates as the press writes them, to aware moments in UTC."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
            "janvier janv jan january januar janner enero ene gennaio gen janeiro januari gener",
            "fevrier fevr fev february feb februar febrero febbraio fevereiro februari febrer",
            "mars march mar marz maerz mrz marzo marco maart mrt marc",
            "avril avr april apr abril abr aprile",
            "mai may mayo maggio mag maio mei maig",
            "juin june jun juni junio giugno giu junho juny",
            "juillet juil july jul juli julio luglio lug julho juliol",
            "aout august aug agosto ago augustus agost",
            "septembre sept sep september septiembre setiembre settembre set setembro setembre",
            "octobre oct october oktober okt octubre ottobre ott outubro out",
            "novembre nov november noviembre novembro",
            "decembre dec december dezember dez diciembre dic dicembre dezembro desembre",
        ),
        start=1,
    )
    for name in names.split()
}
"""Months, folded, with their abbreviations, in the languages of the big papers of western Europe."""
_WEEKDAYS = """
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom
    lunedi martedi mercoledi giovedi venerdi domenica gio
    segunda terca quarta quinta sexta segunda-feira terca-feira quarta-feira quinta-feira sexta-feira
    seg ter qua qui sex
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo
"""  # fmt: skip
_ZONES = {
    **dict.fromkeys(("z", "ut", "utc", "gmt", "wet"), 0),
    **dict.fromkeys(("cet", "met", "mez", "bst", "ist", "west", "wat"), 1),
    **dict.fromkeys(("cest", "mest", "mesz", "eet", "cat", "sast"), 2),
    **dict.fromkeys(("eest", "msk", "eat", "ast"), 3),
    **{
        "est": -5,
        "edt": -4,
        "cst": -6,
        "cdt": -5,
        "mst": -7,
        "mdt": -6,
        "pst": -8,
        "pdt": -7,
        "jst": 9,
        "hkt": 8,
    },
}
"""Hours from UTC of the zones named in feeds; "ast" and "ist" as in the press of Riyadh and Dublin."""


def _either(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


_MONTH = _either(_MONTHS)
_WEEKDAY = rf"(?:(?:{_either(set(_WEEKDAYS.split()))})(?!\w)\.?,?\s{{0,3}}(?:(?:le|den|the|el|il)\s)?)?"
_TIME = (
    r"(?:,?\s{0,3}(?:-|a las|a|as|alle|at|um|om|kl|t|vers|\|)?\s{0,3}"
    r"(?P<hour>[0-2]?\d)\s?[:h.]\s?(?P<minute>[0-5]\d)?"
    r"(?::(?P<second>[0-5]\d)(?:[.,]\d{1,9})?)?(?:\s?(?P<half>[ap])\.?m\b\.?)?(?:\s?(?:uhr|uur|hs|hrs))?"
    r"\s?\(?(?:(?:gmt|utc)\s?)?(?P<zone>[+-]\d\d?:?\d\d|[+-]\d\d?|[a-z]{1,4})?\)?)?"
)
_OF = r"(?:\s(?:de|del|do)\s|\.?,?\s{1,3})"
_DAY_FORMS = (
    r"(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)",
    rf"(?P<day>\d\d?)(?:er|re|st|nd|rd|th|o|º)?(?:\.\s{{0,3}}|\s(?:de|di|of)\s|[\s-]{{1,3}})"
    rf"(?P<name>{_MONTH})(?:{_OF}|-)(?P<year>\d{{4}})",
    rf"(?P<name>{_MONTH})\.?\s{{1,3}}(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s{{1,3}}(?P<year>\d{{4}})",
    r"(?P<day>\d\d?)[/.](?P<month>\d\d?)[/.](?P<year>\d{4})",
    r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)",
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
)
_WHOLE_DAYS = [re.compile(rf"{_WEEKDAY}{form}{_TIME}(?:\s{{0,3}}\([a-z]{{2,5}}\))?") for form in _DAY_FORMS]
_WHOLE_MONTHS = [
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)"),
    re.compile(rf"(?P<name>{_MONTH}){_OF}(?P<year>\d{{4}})"),
]
_NOISE = re.compile(
    r"^(?:publi(?:e|ee|shed|cado|cato)|paru|mis en ligne|posted|date)\b\s?(?:le|on|el|il|am)?\s?:?\s{0,3}"
)
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)([/-])(\d\d)\2(\d\d)(?![0-9])")
_LONGEST = 80


@lru_cache(maxsize=4096)
def parse_date(text: str) -> datetime | None:
    """The moment a written date means, in UTC, or None when `text` is not wholly a date.

    Read are ISO 8601, RFC 822, and dates in figures (day before month) or in the words of the languages of
    `_MONTHS`. Without a time zone the time is taken as UTC, without a time as noon, without a day as the
    first of the month.
    """
    text = text.strip()
    if not 6 <= len(text) <= _LONGEST:
        return None
    folded = _NOISE.sub("", fold(text).strip(" ."))
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


def date_in_address(address: str) -> datetime | None:
    """The day that papers write into the addresses of their articles (`/2026/03/12/`), None without one."""
    match = _IN_ADDRESS.search(address)
    return _moment({"year": match[1], "month": match[3], "day": match[4]}) if match else None


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
                _hour(parts.get("hour"), parts.get("half")),
                int(parts.get("minute") or 0),
                int(parts.get("second") or 0),
                tzinfo=_zone(parts.get("zone")),
            )
        )
    except ValueError:
        return None


def _hour(written: str | None, half: str | None) -> int:
    hour = int(written or DAY_ONLY_HOUR)
    return hour % 12 + (12 if half == "p" else 0) if half else hour


def _zone(written: str | None) -> timezone:
    """The zone an offset or a name means; UTC for a name that is unknown. ValueError for an absurd offset."""
    if not written or written[0] not in "+-":
        return timezone(timedelta(hours=_ZONES.get(written or "", 0)))
    digits = written[1:].replace(":", "")
    hours, minutes = (digits, "0") if len(digits) < 3 else (digits[:-2], digits[-2:])
    return timezone((-1 if written[0] == "-" else 1) * timedelta(hours=int(hours), minutes=int(minutes)))

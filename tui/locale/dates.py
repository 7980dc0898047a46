"""Dates and times as people of each language write them, in local time.

Small tables instead of babel: importing babel costs more than the first screen of articles.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from tui.locale import _, language, ngettext

_DAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "fr": (
        *("janvier", "février", "mars", "avril", "mai", "juin"),
        *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}
_SHORT_MONTHS = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_YEAR_IS_SHOWN_AFTER = timedelta(days=183)


def long_date(moment: datetime) -> str:
    """The day in full: «jeudi 29 février 2024», “Thursday 29 February 2024”."""
    local = moment.astimezone()
    spoken = language()
    day, month = _DAYS[spoken][local.weekday()], _MONTHS[spoken][local.month - 1]
    return f"{day} {_day_number(local)} {month} {local.year}"


def short_date(moment: datetime, now: datetime | None = None) -> str:
    """The day in brief: «29 févr.», “29 Feb”; with its year when more than half a year from `now`."""
    local = moment.astimezone()
    text = f"{_day_number(local)} {_SHORT_MONTHS[language()][local.month - 1]}"
    distant = abs((now or datetime.now(UTC)) - moment) > _YEAR_IS_SHOWN_AFTER
    return f"{text} {local.year}" if distant else text


def brief(moment: datetime, now: datetime | None = None) -> str:
    """What a list shows: the time of an article of today, the day of an older one."""
    today = (now or datetime.now(UTC)).astimezone().date()
    return clock(moment) if moment.astimezone().date() == today else short_date(moment, now)


def clock(moment: datetime) -> str:
    """The time of day: “18:02”."""
    local = moment.astimezone()
    return f"{local.hour:02}:{local.minute:02}"


def relative(moment: datetime, now: datetime | None = None) -> str:
    """How long ago: «il y a 5 min», “3 h ago”, «hier»; «le 29 févr.» beyond a week or in the future."""
    now = now or datetime.now(UTC)
    seconds = (now - moment).total_seconds()
    days = (now.astimezone().date() - moment.astimezone().date()).days
    if seconds < 0 or days > 7:
        return _("on {day}").format(day=short_date(moment, now))
    if seconds < 60:
        return _("just now")
    if seconds < 3600:
        return _("{n} min ago").format(n=int(seconds // 60))
    if days == 0 or seconds < 6 * 3600:
        return _("{n} h ago").format(n=int(seconds // 3600))
    if days == 1:
        return _("yesterday")
    return ngettext("{n} day ago", "{n} days ago", days).format(n=days)


def _day_number(local: datetime) -> str:
    return "1er" if local.day == 1 and language() == "fr" else str(local.day)

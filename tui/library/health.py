"""How a source is doing, in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from tui.locale import _, ngettext
from tui.locale.numbers import number
from tui.model import Source, SourceKind

_SILENT_AFTER = 30
"""Days without an article from which a source that publishes weekly or more counts as silent."""


def words(source: Source, now: datetime) -> str:
    """One line: what became of the last try, what comes next, and how much the source publishes.

    What the reader may want to see to stands first, where there is room for no more.
    """
    told = [state(source, now), cut_short(source), _next(source, now), rhythm(source, now)]
    if _is_silent(source, now) and not (fails(source) or waits(source) or source.paused):
        told.insert(0, told.pop())
    return " · ".join(filter(None, told))


def _is_silent(source: Source, now: datetime) -> bool:
    """Whether it has published nothing for a month."""
    silent = source.days_silent(now)
    return silent is not None and silent >= _SILENT_AFTER


def fails(source: Source) -> bool:
    """Whether its articles do not come though the reader wants them to."""
    return (bool(source.error) or source.gone) and not waits(source)


def waits(source: Source) -> bool:
    """Whether it is not asked until the reader allows it."""
    return not source.approved


def state(source: Source, now: datetime) -> str:
    """What became of the last try, or why there is none."""
    if waits(source):
        inside = _("waits until you allow it: is inside this machine or its network")
        return inside if source.kind is SourceKind.FEED else _("waits until you allow it: runs a program")
    if source.gone:
        return _("gone: its server says that it is no more")
    if source.paused:
        return _("paused")
    if source.error:
        return _failing(source, now)
    if source.last_ok is None:
        return _("never fetched")
    return _("fetched {when}").format(when=_ago(source.last_ok, now))


def rhythm(source: Source, now: datetime) -> str:
    """How much it publishes: articles a week, or for how long nothing; "" while it has no article."""
    silent = source.days_silent(now)
    if silent is None:
        return ""
    if _is_silent(source, now):
        return ngettext("silent for {n} day", "silent for {n} days", silent).format(n=silent)
    weekly = round(source.weekly)
    if weekly < 1:
        return _("less than one article a week")
    return ngettext("{n} article a week", "{n} articles a week", weekly).format(n=weekly)


def cut_short(source: Source) -> str:
    """How much of its feed was left out, the feed being too long; "" when nothing was."""
    if not source.left_out or source.error or waits(source):
        return ""
    told = ngettext(
        "its feed is too long: {n} article left out",
        "its feed is too long: {n} articles left out",
        source.left_out,
    )
    return told.format(n=number(source.left_out))


def reason(source: Source) -> str:
    """Why the last try failed, without the address it was made at."""
    return source.error.removeprefix(source.url).lstrip(" \u00a0:")


def _failing(source: Source, now: datetime) -> str:
    why = reason(source)
    if source.last_ok is None:
        return _("has never answered: {reason}").format(reason=why)
    tries = max(source.failures, 1)
    told = ngettext(
        "failing, last fetched {when}: {reason}",
        "failing {n} times in a row, last fetched {when}: {reason}",
        tries,
    )
    return told.format(n=tries, when=_ago(source.last_ok, now), reason=why)


def _next(source: Source, now: datetime) -> str:
    if (
        source.gone
        or source.paused
        or source.not_before is None
        or source.not_before <= now + timedelta(minutes=1)
    ):
        return ""
    from tui.locale.dates import clock, short_date

    local = source.not_before.astimezone()
    day = "" if local.date() == now.astimezone().date() else f"{short_date(source.not_before, now)} "
    return _("not asked before {when}").format(when=day + clock(source.not_before))


def _ago(moment: datetime, now: datetime) -> str:
    from tui.locale.dates import relative

    return relative(moment, now)

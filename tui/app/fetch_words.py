"""How a refresh is told: in a corner while it runs, in a line when it ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.locale import _, ngettext
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.app.works import Told
    from tui.ingest import FetchProgress, FetchReport
    from tui.model import Source

_ENOUGH, _SOME = 1.0, 10
"""Seconds and sources from which a speed says something."""


def progress_words(step: FetchProgress, seconds: float, waited_for: str) -> Told:
    """How far it is: sources done, what they brought, what failed, how fast, which one is waited for."""
    parts = [_("sources {n}/{all}").format(n=number(step.done), all=number(step.total))]
    if step.added:
        parts.append(ngettext("{n} new", "{n} new", step.added).format(n=number(step.added)))
    if step.failed:
        parts.append(ngettext("{n} failed", "{n} failed", step.failed).format(n=number(step.failed)))
    if seconds >= _ENOUGH and step.done >= _SOME:
        parts.append(_("{n} a second").format(n=number(round(step.done / seconds))))
    if waited_for:
        parts.append(_("waiting for {name}").format(name=waited_for))
    return tuple(parts)


def fetched_words(report: FetchReport) -> str:
    """What it brought."""
    if report.offline:
        return _("No source could be reached: is there a network?")
    said = ngettext("{n} new article", "{n} new articles", report.added).format(n=number(report.added))
    failing = len(report.failures)
    if failing:
        said += ", " + ngettext("{n} source failed", "{n} sources failed", failing).format(n=number(failing))
    return "; ".join((said, *report.remarks[:1]))


def nothing_due(every: Sequence[Source]) -> str:
    """Why nothing was fetched."""
    if not every:
        return _("No source is followed yet: g s adds some")
    return _("No source wants to be asked now: g s says why, r there asks one all the same")

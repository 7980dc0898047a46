"""How a refresh is told: in a corner while it runs, in a line when it ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.locale import _, ngettext
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.ingest import FetchProgress, FetchReport
    from tui.model import Source


def progress_words(step: FetchProgress) -> str:
    """How far it is: sources done, what they brought, what failed."""
    parts = [f"{number(step.done)}/{number(step.total)}"]
    if step.added:
        parts.append(ngettext("{n} new", "{n} new", step.added).format(n=number(step.added)))
    if step.failed:
        parts.append(ngettext("{n} failed", "{n} failed", step.failed).format(n=number(step.failed)))
    return " · ".join([*parts, step.name])


def fetched_words(report: FetchReport) -> str:
    """What it brought."""
    if report.offline:
        return _("No source could be reached: is there a network?")
    said = ngettext("{n} new article", "{n} new articles", report.added).format(n=number(report.added))
    failing = len(report.failures)
    if failing:
        said += ", " + ngettext("{n} source failed", "{n} sources failed", failing).format(n=number(failing))
    return said


def nothing_due(every: Sequence[Source]) -> str:
    """Why nothing was fetched."""
    if not every:
        return _("No source is followed yet: g s adds some")
    return _("No source wants to be asked now: g s says why, r there asks one all the same")

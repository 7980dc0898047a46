"""What a round of `coupures fetch` brought, for people and as JSON."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from tui.cli.coming_in import stored, told_texts
from tui.cli.fetch_round import Round
from tui.cli.finding_sources import NONE_FOLLOWED
from tui.cli.output import complain, remark, say, say_json
from tui.locale import _, ngettext

if TYPE_CHECKING:
    from tui.ingest import FetchReport, FullTextReport

_REASONS = 10
"""Pages without a text that are told one by one: a source that takes us for a robot has hundreds."""


def say_round(round_: Round, as_json: bool, compact: bool) -> None:
    """Print what it brought."""
    if as_json:
        say_json(_as_json(round_), one_line=compact)
        sys.stdout.flush()
        return
    if round_.report is not None:
        line = stored(round_.report.added, round_.report.updated)
        say(f"{datetime.now().astimezone():%H:%M}  {line}" if compact else line)
        sys.stdout.flush()
        _complain(round_.report)
        if round_.texts is not None and round_.texts.articles:
            _say_texts(round_.texts)
    if round_.waiting and not compact:
        told = ngettext(
            "{n} source was left alone: “coupures sources health” says why.",
            "{n} sources were left alone: “coupures sources health” says why.",
            round_.waiting,
        )
        remark(told.format(n=round_.waiting))
    elif round_.report is None and not round_.names and not compact:
        remark(_(NONE_FOLLOWED))


def _complain(report: FetchReport) -> None:
    if report.offline:
        complain(_("No source could be reached: is there a network? None of them is held to have failed."))
        return
    for failure in report.failures:
        complain(failure.reason)
    for line in report.remarks:
        remark(line)
    if report.cancelled:
        remark(_("Stopped; what came in is kept."))


def _say_texts(texts: FullTextReport) -> None:
    for failure in texts.failures[:_REASONS]:
        complain(failure.reason)
    if more := len(texts.failures[_REASONS:]):
        told = ngettext("and {n} more page without its text", "and {n} more pages without their texts", more)
        complain(told.format(n=more))
    remark(told_texts(texts))


def _as_json(round_: Round) -> dict[str, Any]:
    report = round_.report
    every = () if report is None else report.sources
    return {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "asked": len(round_.sources),
        "left_alone": round_.waiting,
        "added": sum(source.added for source in every),
        "updated": sum(source.updated for source in every),
        "unchanged": 0 if report is None else report.unchanged_sources,
        "failed": 0 if report is None else len(report.failures),
        "offline": report is not None and report.offline,
        "cancelled": report is not None and report.cancelled,
        "full_texts": 0 if round_.texts is None else len(round_.texts.article_ids),
        "full_texts_failed": [
            {"id": one.article_id, "title": one.title, "error": one.error}
            for one in (() if round_.texts is None else round_.texts.articles)
            if one.error is not None
        ],
        "analysed": round_.analysed,
        "seconds": {stage: round(seconds, 3) for stage, seconds in round_.seconds.items()},
        "sources": [
            {
                "id": source.source_id,
                "name": source.name,
                "url": source.url,
                "outcome": source.outcome.value,
                "added": source.added,
                "updated": source.updated,
                "left_out": source.left_out,
                "error": source.error,
            }
            for source in every
        ],
    }

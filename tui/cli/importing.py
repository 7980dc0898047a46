"""`coupures import`: files of articles, and what other readers kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from tui.cli.coming_in import analyse_coming, stored
from tui.cli.inputs import input_path
from tui.cli.output import complain, remark, say
from tui.cli.progress import Progress
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext

if TYPE_CHECKING:
    from tui.ingest import ImportReport
    from tui.ingest.files import Input

_NAMED = 5
"""Tags and programs named in a report."""


@click.command(
    "import",
    short_help=_("Read files: articles, feeds, what other readers kept."),
    help=_(
        "Read files into the library: articles (text, Markdown, HTML, mail, PDF), feeds, lists of sources "
        "(OPML, newsboat's urls), and what other readers kept: newsboat's cache.db, the exports of Wallabag "
        "(JSON), Pocket (CSV, HTML), Instapaper (CSV) and Omnivore (JSON); a folder or Maildir with all it "
        "holds; - for standard input. Then find who says what in them."
    ),
)
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=input_path)
@pass_settings
def import_files(settings: Settings, paths: tuple[Input, ...]) -> int:
    """Import files."""
    from tui.ingest import import_paths

    with open_library(settings) as library, Progress() as progress:
        report = import_paths(library, paths, on_progress=progress.show)
        analyse_coming(library, report.article_ids, progress)
    _say(report)
    for line in report.remarks:
        remark(line)
    for failure in report.failures:
        complain(failure.reason)
    return 1 if report.failures else 0


def _say(report: ImportReport) -> None:
    sources = report.followed or report.known_sources
    if report.added or report.updated or report.unchanged or not (sources or report.failures):
        known = ngettext("{n} known already", "{n} known already", report.unchanged)
        say(f"{stored(report.added, report.updated)}, {known.format(n=report.unchanged)}")
    if sources:
        _say_sources(report)
    if report.tags:
        told = ngettext("{n} tag: {tags}", "{n} tags: {tags}", len(report.tags))
        say(told.format(n=len(report.tags), tags=_some(report.tags)))


def _say_sources(report: ImportReport) -> None:
    if report.followed:
        told = ngettext(
            "{n} source is now followed: “coupures fetch” reads it.",
            "{n} sources are now followed: “coupures fetch” reads them.",
            report.followed,
        )
        say(told.format(n=report.followed))
    if report.known_sources:
        told = ngettext(
            "{n} source was followed already and stays as it is.",
            "{n} sources were followed already and stay as they are.",
            report.known_sources,
        )
        say(told.format(n=report.known_sources))
    if report.programs:
        told = ngettext(
            "{n} source runs a program and waits until you allow it with “coupures sources approve”: {names}",
            "{n} sources run programs and wait until you allow them with “coupures sources approve”: {names}",
            len(report.programs),
        )
        say(told.format(n=len(report.programs), names=_some(report.programs)))
    if report.inside:
        told = ngettext(
            "{n} source is inside this machine or its network and waits until you allow it with "
            "“coupures sources approve”: {names}",
            "{n} sources are inside this machine or its network and wait until you allow them with "
            "“coupures sources approve”: {names}",
            len(report.inside),
        )
        say(told.format(n=len(report.inside), names=_some(report.inside)))


def _some(names: tuple[str, ...]) -> str:
    return ", ".join((*names[:_NAMED], *(("…",) if len(names) > _NAMED else ())))

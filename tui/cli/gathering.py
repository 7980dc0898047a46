"""`coupures import`, `add`: articles and sources coming in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from tui.cli.fetching import analyse_coming, stored
from tui.cli.inputs import input_path
from tui.cli.output import complain, say
from tui.cli.progress import Progress
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext

if TYPE_CHECKING:
    from tui.ingest import AddReport, Failure
    from tui.ingest.files import Input
    from tui.library import Library


@click.command(
    "import",
    short_help=_("Read files: articles, feeds, lists of sources."),
    help=_(
        "Read files into the library: articles (text, Markdown, HTML, mail), feeds, lists of sources (OPML, "
        "addresses); a folder with all it holds; - for standard input. Then find who says what in them."
    ),
)
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=input_path)
@pass_settings
def import_files(settings: Settings, paths: tuple[Input, ...]) -> int:
    """Import files."""
    from tui.ingest import import_paths

    with open_library(settings) as library, Progress() as progress:
        report = import_paths(library, paths, on_progress=progress.show)
        progress.tell(_("Finding who says what…"))
        analyse_coming(library, report.article_ids)
    counted = ngettext("{n} known already", "{n} known already", report.unchanged)
    say(f"{stored(report.added, report.updated)}, {counted.format(n=report.unchanged)}")
    if report.followed:
        told = ngettext(
            "{n} source is now followed: “coupures fetch” reads it.",
            "{n} sources are now followed: “coupures fetch” reads them.",
            report.followed,
        )
        say(told.format(n=report.followed))
    return _complain_of(report.failures)


@click.command(
    "add",
    short_help=_("Follow a feed or a site, or keep a page."),
    help=_(
        "Follow the feed at an address or the one its page names; keep the page itself when it is an article."
    ),
)
@click.argument("urls", metavar="URL…", nargs=-1, required=True)
@pass_settings
def add(settings: Settings, urls: tuple[str, ...]) -> int:
    """Add addresses."""
    from tui.ingest import IngestError, add_url

    code = 0
    with open_library(settings) as library, Progress() as progress:
        for url in urls:
            progress.tell(url)
            try:
                report = add_url(library, url)
            except IngestError as error:
                code = 1
                progress.wipe()
                complain(str(error))
            else:
                progress.tell(_("Finding who says what…"))
                analyse_coming(library, _of(library, report))
                progress.wipe()
                say(_added(report))
    return code


def _of(library: Library, report: AddReport) -> Sequence[int]:
    """The articles that may have come in."""
    from tui.library import ArticleFilter

    if report.source is not None:
        return library.articles.ids(ArticleFilter(source_id=report.source.id))
    return [] if report.article_id is None else [report.article_id]


def _added(report: AddReport) -> str:
    if report.source is not None:
        followed = _("Now following {name}").format(name=report.source.name)
        return f"{followed} ({stored(report.added, report.updated)})"
    return _("Kept as article {id}").format(id=report.article_id)


def _complain_of(failures: Iterable[Failure]) -> int:
    """Say what failed; the exit code."""
    code = 0
    for failure in failures:
        complain(failure.reason)
        code = 1
    return code

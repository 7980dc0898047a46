"""`coupures add`: what is at an address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tui.cli.fetching import analyse_coming, stored
from tui.cli.output import complain, say
from tui.cli.progress import Progress
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _

if TYPE_CHECKING:
    from tui.ingest import AddReport
    from tui.library import Library


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
                analyse_coming(library, _of(library, report), progress)
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

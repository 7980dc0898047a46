"""`coupures add`: what is at an address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tui.cli.coming_in import analyse_coming, stored
from tui.cli.errors import CommandError
from tui.cli.output import complain, remark, say
from tui.cli.progress import Progress
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext

if TYPE_CHECKING:
    from tui.ingest import AddReport, Discovery, FeedOffer
    from tui.library import Library

_ALL = "all"


@click.command(
    "add",
    short_help=_("Follow a feed or a site, or keep a page."),
    help=_(
        "Follow the feed at an address, or the one its page announces; keep the page itself when it is an "
        "article. Where a page announces several feeds they are listed: --feed 2 or --feed all follows them."
    ),
)
@click.argument("urls", metavar="URL…", nargs=-1, required=True)
@click.option("--feed", metavar="N|all", help=_("Which of the feeds of the page to follow."))
@click.option("--page", is_flag=True, help=_("Keep the page as an article, whatever feeds it announces."))
@pass_settings
def add(settings: Settings, urls: tuple[str, ...], feed: str | None, page: bool) -> int:
    """Add addresses."""
    from tui.ingest import IngestError

    if feed is not None and feed != _ALL and not (feed.isascii() and feed.isdigit()):
        raise click.BadParameter(_("--feed: write the number of a feed, or all."))
    code = 0
    with open_library(settings) as library, Progress() as progress:
        for url in urls:
            progress.tell(url)
            try:
                reports = _add(library, url, feed, page, progress)
            except (IngestError, CommandError) as error:
                code = 1
                progress.wipe()
                complain(str(error))
                continue
            for report in reports:
                analyse_coming(library, _of(library, report), progress)
                progress.wipe()
                say(_added(report))
                if report.remark:
                    remark(report.remark)
    return code


def _add(library: Library, url: str, feed: str | None, page: bool, progress: Progress) -> Sequence[AddReport]:
    """Add one address as it was asked for; CommandError when there is something to choose first."""
    from tui.ingest import discover, follow_feeds, keep_page

    found = discover(url)
    if page and found.article is None:
        raise CommandError(_("{address}: there is no article to keep").format(address=found.address))
    if page or (found.article is not None and feed is None and (found.is_article or not found.feeds)):
        progress.wipe()
        _offer(found)
        return [keep_page(library, found)]
    return follow_feeds(library, found, _chosen(found, feed, progress))


def _chosen(found: Discovery, feed: str | None, progress: Progress) -> Sequence[FeedOffer]:
    feeds = found.feeds
    if feed == _ALL or len(feeds) == 1:
        return feeds
    if feed is not None and 0 < int(feed) <= len(feeds):
        return [feeds[int(feed) - 1]]
    progress.wipe()
    for number, offer in enumerate(feeds, start=1):
        say(f"{number:>3}  {offer.title or '–'}  {offer.url}")
    line = ngettext(
        "{address}: it announces {n} feed: follow it with --feed 1",
        "{address}: it announces {n} feeds: choose with --feed N or --feed all",
        len(feeds),
    )
    raise CommandError(line.format(address=found.address, n=len(feeds)))


def _offer(found: Discovery) -> None:
    """Tell that the site of an article that is kept has feeds, too."""
    if found.feeds:
        line = ngettext(
            "{address}: its site has {n} feed: --feed 1 follows it",
            "{address}: its site has {n} feeds: --feed N follows one",
            len(found.feeds),
        )
        remark(line.format(address=found.address, n=len(found.feeds)))


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

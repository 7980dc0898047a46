"""`coupures fulltext`: the whole text of articles, from their pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from tui.cli.ids import article_ids, find_articles
from tui.cli.listing import chosen_ids
from tui.cli.output import complain, remark, say, say_json
from tui.cli.progress import Progress
from tui.cli.queries import QueryCommand, query_argument
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext

if TYPE_CHECKING:
    from tui.ingest import FullTextReport, TextReport
    from tui.library import Library


@click.command(
    "fulltext",
    cls=QueryCommand,
    short_help=_("Fetch the whole text of articles from their pages."),
    help=_(
        "Fetch the whole text of articles from their pages: those with the ids 12, 3-7 or 3,5, or those a "
        "query asks for. The pages are kept: --again takes the texts out of them once more, without the "
        "network. A page that gives less than the feed did changes nothing; one that shows only the "
        "beginning is marked truncated."
    ),
)
@query_argument
@click.option("--again", is_flag=True, help=_("Take the texts once more from the pages that were kept."))
@click.option("--json", "as_json", is_flag=True, help=_("Print a report in JSON."))
@pass_settings
def fulltext(settings: Settings, query: str, again: bool, as_json: bool) -> int:
    """Fetch full texts."""
    from tui.cli.coming_in import analyse_coming, interruptible
    from tui.ingest import fetch_full_text

    if not query.strip():
        raise click.UsageError(_("Name articles by their ids (12, 3-7) or by a query."))
    with open_library(settings) as library, interruptible() as stop, Progress() as progress:
        ids, complete = _chosen(library, query)
        report = fetch_full_text(
            library,
            ids,
            again=again,
            on_progress=None if as_json else progress.show,
            cancelled=stop.is_set,
        )
        if not stop.is_set():
            analyse_coming(library, report.article_ids, progress, stop)
    if as_json:
        say_json([_as_json(one) for one in report.articles])
    else:
        _say(report, found=complete)
    return 1 if report.failures or report.cancelled or not complete else 0


def _chosen(library: Library, query: str) -> tuple[Sequence[int], bool]:
    """The articles meant, by ids if all the words are some, else by the query; whether all are there."""
    try:
        spans = [span for word in query.split() for span in article_ids(word)]
    except click.BadParameter:
        return chosen_ids(library, query), True
    return find_articles(library, spans)


def _say(report: FullTextReport, *, found: bool) -> None:
    for one in report.articles:
        if one.error is not None:
            complain(one.error)
        else:
            say(f"{one.article_id}  {one.title}: {text_news(one)}")
    if report.cancelled:
        remark(_("Stopped; what came in is kept."))
    if not report.articles and not report.cancelled and found:
        remark(_("No article is like that."))


def text_news(report: TextReport) -> str:
    """What became of one article, in words."""
    from tui.ingest import TextOutcome

    words = ngettext("{n} word", "{n} words", report.words).format(n=report.words)
    if report.outcome is TextOutcome.SHORTER:
        return _("its page gives less ({words}): the text stays").format(words=words)
    extent = _("truncated") if report.extent == "truncated" else ""
    same = _("as before") if report.outcome is TextOutcome.UNCHANGED else ""
    return ", ".join(part for part in (words, extent, report.extractor, same) if part)


def _as_json(report: TextReport) -> dict[str, Any]:
    return {
        "id": report.article_id,
        "title": report.title,
        "outcome": report.outcome.value,
        "words": report.words,
        "extent": report.extent.value,
        "extractor": report.extractor,
        "error": report.error,
    }

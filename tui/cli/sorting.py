"""`keep`, `dismiss`, `read`, `unread`: what becomes of articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from tui.cli.ids import Span, article_ids, find_articles
from tui.cli.output import say
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext
from tui.model import ReadState, Triage

_ids = click.argument("ids", metavar="ID…", type=article_ids, nargs=-1, required=True)


@click.command("keep", help=_("Keep articles for the press review. ID is 12, 3-7 or 3,5; - reads ids."))
@_ids
@click.option("--undecided", is_flag=True, help=_("Put them back among those to be decided on instead."))
@pass_settings
def keep(settings: Settings, ids: tuple[tuple[Span, ...], ...], undecided: bool) -> int:
    """Keep articles."""
    if undecided:
        return _decide(settings, ids, Triage.INBOX)
    return _decide(settings, ids, Triage.KEPT)


@click.command("dismiss", help=_("Put articles out of the way. ID is 12, 3-7 or 3,5; - reads ids."))
@_ids
@pass_settings
def dismiss(settings: Settings, ids: tuple[tuple[Span, ...], ...]) -> int:
    """Dismiss articles."""
    return _decide(settings, ids, Triage.DISMISSED)


@click.command("read", help=_("Mark articles read. ID is 12, 3-7 or 3,5; - reads ids."))
@_ids
@pass_settings
def read(settings: Settings, ids: tuple[tuple[Span, ...], ...]) -> int:
    """Mark articles read."""
    return _mark(settings, ids, ReadState.READ)


@click.command("unread", help=_("Mark articles unread. ID is 12, 3-7 or 3,5; - reads ids."))
@_ids
@pass_settings
def unread(settings: Settings, ids: tuple[tuple[Span, ...], ...]) -> int:
    """Mark articles unread."""
    return _mark(settings, ids, ReadState.UNREAD)


def _decide(settings: Settings, named: Sequence[Sequence[Span]], triage: Triage) -> int:
    with open_library(settings) as library:
        found, complete = find_articles(library, _all(named))
        if found:
            library.articles.set_triage(found, triage)
    return _report(found, complete, _DECIDED[triage])


def _mark(settings: Settings, named: Sequence[Sequence[Span]], state: ReadState) -> int:
    with open_library(settings) as library:
        found, complete = find_articles(library, _all(named))
        if found:
            library.articles.set_state(found, state)
    return _report(found, complete, _MARKED[state])


def _all(named: Sequence[Sequence[Span]]) -> list[Span]:
    return [span for spans in named for span in spans]


_DECIDED: dict[Triage, Callable[[int], str]] = {
    Triage.KEPT: lambda n: ngettext("{n} article kept.", "{n} articles kept.", n),
    Triage.DISMISSED: lambda n: ngettext("{n} article dismissed.", "{n} articles dismissed.", n),
    Triage.INBOX: lambda n: ngettext("{n} article put back.", "{n} articles put back.", n),
}
_MARKED: dict[ReadState, Callable[[int], str]] = {
    ReadState.READ: lambda n: ngettext("{n} article marked read.", "{n} articles marked read.", n),
    ReadState.UNREAD: lambda n: ngettext("{n} article marked unread.", "{n} articles marked unread.", n),
}


def _report(found: Sequence[int], complete: bool, told: Callable[[int], str]) -> int:
    if found:
        say(told(len(found)).format(n=len(found)))
    return 0 if complete else 1

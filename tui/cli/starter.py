"""`coupures sources starter`: press feeds to begin with, followed only when one says so."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from tui.cli.errors import CommandError
from tui.cli.output import remark, say, say_json_list
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext

if TYPE_CHECKING:
    from tui.ingest.starter import Group


@click.command(
    "starter",
    help=_(
        "Press feeds to begin with, by country and theme. Without a name the groups are listed; GROUP is one "
        "of them, a country or a theme: its feeds are shown, and followed once you agree. Nothing is fetched."
    ),
)
@click.argument("names", metavar="[GROUP…]", nargs=-1)
@click.option("--yes", is_flag=True, help=_("Follow them without asking."))
@click.option("--json", "as_json", is_flag=True, help=_("Print JSON; follow nothing."))
@pass_settings
def starter(settings: Settings, names: tuple[str, ...], yes: bool, as_json: bool) -> None:
    """List the starter feeds, or follow some."""
    from tui.ingest.starter import groups

    chosen = _chosen(names) if names else list(groups())
    if as_json:
        say_json_list(_as_json(chosen))
    elif names:
        _say_sources(chosen)
        if yes or _agreed(chosen):
            _follow(settings, chosen)
    else:
        _say_groups(chosen)


def _chosen(names: Sequence[str]) -> list[Group]:
    from tui.ingest.starter import groups_named

    found: dict[str, Group] = {}
    for name in names:
        some = groups_named(name)
        if not some:
            line = _("No group of feeds is called “{name}”: “coupures sources starter” lists them.")
            raise CommandError(line.format(name=name))
        found.update((group.folder, group) for group in some)
    return list(found.values())


def _say_groups(chosen: Sequence[Group]) -> None:
    region = ""
    for group in chosen:
        if group.region != region:
            region = group.region
            say(_(region))
        say(f"  {_(group.theme)}: {', '.join(source.name for source in group.sources)}")
    remark(_("“coupures sources starter GROUP…” follows the feeds of a country or a theme."))


def _say_sources(chosen: Sequence[Group]) -> None:
    for group in chosen:
        say(f"{group.folder}/")
        for source in group.sources:
            say(f"  {source.name} ({source.language})  {source.url}")


def _agreed(chosen: Sequence[Group]) -> bool:
    n = sum(len(group.sources) for group in chosen)
    if not sys.stdin.isatty():
        remark(_("Nothing is followed yet: add --yes to follow them."))
        return False
    question = ngettext("Follow this feed?", "Follow these {n} feeds?", n).format(n=n)
    return click.confirm(question, default=False, err=True)


def _follow(settings: Settings, chosen: Sequence[Group]) -> None:
    from tui.ingest.starter import followings

    wanted = followings(chosen)
    with open_library(settings) as library:
        n = len(library.sources.follow_all(wanted))
    told = ngettext(
        "{n} source is now followed: “coupures fetch” reads it.",
        "{n} sources are now followed: “coupures fetch” reads them.",
        n,
    )
    say(told.format(n=n))


def _as_json(chosen: Sequence[Group]) -> list[dict[str, Any]]:
    return [
        {
            "folder": group.folder,
            "name": source.name,
            "url": source.url,
            "site": source.site,
            "language": source.language,
        }
        for group in chosen
        for source in group.sources
    ]

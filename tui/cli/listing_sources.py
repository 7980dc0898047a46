"""`coupures sources list`, `health`, `export`: what is followed and how it is doing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from tui.cli.finding_sources import NONE_FOLLOWED
from tui.cli.output import remark, say, say_exactly, say_json_list
from tui.cli.settings import Settings, open_library, pass_settings
from tui.locale import _, ngettext
from tui.model import Source

_json = click.option("--json", "as_json", is_flag=True, help=_("Print JSON."))


@click.command("list", help=_("List the sources with what they hold, folder by folder."))
@_json
@pass_settings
def list_sources(settings: Settings, as_json: bool = False) -> None:
    """Print every source."""
    with open_library(settings) as library:
        every = library.sources.all()
    if as_json:
        say_json_list(_as_json(source) for source in every)
    elif not every:
        remark(_(NONE_FOLLOWED))
    else:
        _say_sources(every)


@click.command("health", help=_("How each source is doing, in words: what fails comes first, and why."))
@_json
@pass_settings
def health(settings: Settings, as_json: bool) -> None:
    """Print the state of every source."""
    from tui.library.health import fails, waits, words

    with open_library(settings) as library:
        every = sorted(library.sources.all(), key=lambda source: (not fails(source), not waits(source)))
    if as_json:
        say_json_list(_as_json(source) for source in every)
        return
    if not every:
        remark(_(NONE_FOLLOWED))
        return
    now = datetime.now(UTC)
    for source in every:
        say(f"{source.id}  {_('{name}: {state}').format(name=source.name, state=words(source, now))}")
    failing = sum(map(fails, every))
    told = ngettext("{n} source of {all} fails.", "{n} sources of {all} fail.", failing)
    remark(told.format(n=failing, all=len(every)))
    if waiting := sum(map(waits, every)):
        told = ngettext(
            "{n} source waits until you allow it: “coupures sources approve SOURCE” does.",
            "{n} sources wait until you allow them: “coupures sources approve SOURCE” does.",
            waiting,
        )
        remark(told.format(n=waiting))


@click.command(
    "export",
    help=_(
        "Print the sources as OPML, which every reader understands; “coupures import” takes all of it back: "
        "folders, tags, languages, intervals."
    ),
)
@click.option("--to", "target", metavar="FILE", type=click.Path(path_type=Path), help=_("Write it to FILE."))
@pass_settings
def export(settings: Settings, target: Path | None) -> None:
    """Write OPML."""
    from tui.ingest.others.opml_writing import write_opml

    with open_library(settings) as library:
        every = library.sources.all()
    text = write_opml(every)
    if target is None:
        say_exactly(text)
    else:
        target.write_text(text, encoding="utf-8")
        told = ngettext("{n} source written to {path}", "{n} sources written to {path}", len(every))
        say(told.format(n=len(every), path=target))
    with_cookies = sum(bool(source.cookies) for source in every)
    if with_cookies:
        told = ngettext(
            "{n} source is fetched with cookies: their file is not in the list.",
            "{n} sources are fetched with cookies: their files are not in the list.",
            with_cookies,
        )
        remark(told.format(n=with_cookies))


def _say_sources(every: Sequence[Source]) -> None:
    from tui.cli.table import Column, say_table
    from tui.library.health import fails, state, waits

    columns = (
        *(Column(_("Id"), right=True), Column(_("Name"), shrinks=True)),
        *(Column(_("Articles"), right=True), Column(_("Unread"), right=True)),
        *(Column(_("State"), shrinks=True), Column(_("Address"), shrinks=True)),
    )
    cells: list[tuple[str, ...]] = []
    strong: list[bool] = []
    folder, now = "", datetime.now(UTC)
    for source in every:
        if source.folder != folder:
            folder = source.folder
            cells.append(("", f"{folder}/", "", "", "", ""))
            strong.append(True)
        counts = (str(source.articles), str(source.unread))
        cells.append((str(source.id), source.name, *counts, state(source, now), source.url))
        strong.append(fails(source) or waits(source))
    say_table(columns, cells, strong)


def _as_json(source: Source) -> dict[str, Any]:
    from tui.library.health import words

    times = {
        name: moment.isoformat() if (moment := getattr(source, name)) else None
        for name in ("last_tried", "last_ok", "not_before", "newest")
    }
    return {
        "id": source.id,
        "name": source.name,
        "url": source.url,
        "site": source.site,
        "kind": source.kind.value,
        "folder": source.folder,
        "tags": list(source.tags),
        "language": source.language,
        "every": source.every,
        "paused": source.paused,
        "full_text": source.full_text,
        "cookies": source.cookies,
        "approved": source.approved,
        "articles": source.articles,
        "unread": source.unread,
        "weekly": round(source.weekly, 2),
        "days_silent": source.days_silent(datetime.now(UTC)),
        **times,
        "error": source.error,
        "failures": source.failures,
        "status": source.status,
        "moved_to": source.moved_to,
        "gone": source.gone,
        "left_out": source.left_out,
        "health": words(source, datetime.now(UTC)),
    }

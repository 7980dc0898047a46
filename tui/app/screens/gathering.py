"""Bringing the press in from the main screen: sources, addresses, the list of the press to begin with."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from textual import work
from textual.worker import WorkerError

from tui.app.screens.linking import Linking
from tui.app.screens.working import prepare_for_children
from tui.app.wanted import Narrowing
from tui.library import LibraryError
from tui.locale import _, ngettext
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.app.screens.adding import Chosen
    from tui.app.screens.desk import Desk
    from tui.app.screens.pasting import Pasted
    from tui.ingest.starter import Group
    from tui.library import Library
    from tui.model import Draft


_LISTINGS = 5
"""How often the list is asked for until it has an article that has just come in."""


class Gathering(Linking):
    """Opens the screen of sources, and adds what its reader names."""

    @work
    async def action_sources(self) -> None:
        """Show the sources; keep the list to one whose articles are to be read."""
        from tui.app.screens.sources import SourcesScreen

        left = await self.app.push_screen_wait(SourcesScreen(self.library, self.now, self))
        self.reload()
        if left.source is not None:
            self.narrow(Narrowing.to_source(left.source.name))

    def action_article_full_text(self) -> None:
        """Fetch the full text of the articles meant."""
        self.fetch_texts(self.targets())

    @work
    async def action_add(self) -> None:
        """Add an address, and read what it gave if that is an article."""
        kept = await self.add_address(self)
        if kept is not None:
            await self.read_new(kept)

    async def add_address(self, desk: Desk[Any]) -> int | None:
        """Ask for an address and add what is chosen of what is there; `desk` says how it went.

        Gives the article kept, if one was.
        """
        from tui.app.screens.adding import AddDialog
        from tui.ingest import IngestError, discover

        prepare_for_children()
        chosen = await self.app.push_screen_wait(AddDialog(discover))
        if chosen is None:
            return None
        desk.say(_("Adding…"))
        try:
            added = await asyncio.to_thread(_add, self.library, chosen)
        except (IngestError, LibraryError) as error:
            desk.say(str(error))
            return None
        desk.say(added.said)
        self.analyse(*([] if added.article_id is None else [added.article_id]))
        self.reload()
        return added.article_id

    @work
    async def action_paste(self) -> None:
        """Let an article be pasted, store it and read it."""
        from tui.app.drafts import draft_of
        from tui.app.screens.pasting import PasteDialog

        written = draft_of(self.library.path, "an article to paste")
        draft = await self.app.push_screen_wait(PasteDialog(_made, written))
        if draft is None:
            return
        try:
            stored = (await asyncio.to_thread(self.library.articles.store, [draft]))[0]
        except LibraryError as error:
            self.say(str(error))
            return
        written.forget()
        self.analyse(stored.article_id)
        self.reload()
        self.say(_("Article saved: {title}").format(title=draft.title))
        await self.read_new(stored.article_id)

    async def read_new(self, article_id: int) -> None:
        """Read an article that has just come in, once the list has it."""
        for _try in range(_LISTINGS):  # Each may be overtaken by that of a refresh or of an analysis.
            with suppress(WorkerError):
                await self.list_articles().wait()
                break
        self.read_article(article_id)
        self.read()

    @work
    async def action_starter(self) -> None:
        """Choose from the list of the press."""
        await self.choose_starters(self)
        self.count()

    async def choose_starters(self, desk: Desk[Any]) -> None:
        """Let the reader choose groups of the list of the press and follow them; fetch on their word."""
        from tui.app.choices import Choice
        from tui.app.screens.checklist import Checklist
        from tui.app.screens.menu import Entry, Menu
        from tui.ingest.starter import groups

        every = {group.folder: group for group in groups()}
        choices = [
            Choice(folder, folder.replace("/", " / "), _names(group)) for folder, group in every.items()
        ]

        def summary(folders: Sequence[str]) -> str:
            return _counted(sum(len(every[folder].sources) for folder in folders), len(folders))

        dialog = Checklist(_("The press, by country and theme"), choices, summary)
        chosen = await self.app.push_screen_wait(dialog)
        if not chosen:
            return
        ids = await asyncio.to_thread(_follow, self.library, [every[folder] for folder in chosen])
        followed = ngettext("{n} source followed", "{n} sources followed", len(ids)).format(
            n=number(len(ids))
        )
        desk.say(followed)
        if not ids:
            return
        entries = [
            Entry("now", "r", _("Fetch them now"), _("asks their servers")),
            Entry("later", "n", _("Not now"), _("R fetches them when you like")),
        ]
        if await self.app.push_screen_wait(Menu(followed, "", entries)) == "now":
            self.refresh_sources(ids)


def _names(group: Group) -> str:
    return ", ".join(source.name for source in group.sources)


def _counted(sources: int, groups: int) -> str:
    told = ngettext("{n} source chosen", "{n} sources chosen", sources).format(n=number(sources))
    within = ngettext("in {n} group", "in {n} groups", groups).format(n=number(groups))
    return f"{told} {within}" if groups else told


def _follow(library: Library, groups: list[Group]) -> list[int]:
    from tui.ingest.starter import followings

    return library.sources.follow_all(followings(groups))


def _made(pasted: Pasted) -> Draft:
    from tui.ingest import article_from_text

    return article_from_text(pasted.text, pasted.title, pasted.source, date=pasted.date, url=pasted.url)


class _Added(NamedTuple):
    """What was added, in words, and the article among it."""

    said: str
    article_id: int | None


def _add(library: Library, chosen: Chosen) -> _Added:
    from tui.ingest import follow_feeds, keep_page

    said: list[str] = []
    kept = keep_page(library, chosen.found) if chosen.article else None
    if kept is not None:
        title = chosen.found.article.title if chosen.found.article else ""
        said.append(
            _("Kept as an article: {title}").format(title=title)
            if kept.added
            else _("This article was here already")
        )
    reports = follow_feeds(library, chosen.found, chosen.feeds) if chosen.feeds else []
    if reports:
        new = sum(report.added for report in reports)
        articles = ngettext("{n} new article", "{n} new articles", new).format(n=number(new))
        names = ", ".join(report.source.name for report in reports if report.source is not None)
        said.append(_("Now following {name}: {articles}").format(name=names, articles=articles))
        said += [report.remark for report in reports if report.remark]
    return _Added("; ".join(said), kept.article_id if kept is not None else None)

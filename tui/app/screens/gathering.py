"""Bringing the press in from the main screen: sources, addresses, the list of the press to begin with."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from textual import work

from tui.app.screens.linking import Linking
from tui.app.screens.working import prepare_for_children
from tui.app.wanted import Narrowing
from tui.library import LibraryError
from tui.locale import _, ngettext
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.app.screens.desk import Desk
    from tui.ingest import AddReport
    from tui.ingest.starter import Group
    from tui.library import Library


class Gathering(Linking):
    """Opens the screen of sources, and adds what its reader names."""

    @work
    async def action_sources(self) -> None:
        """Show the sources; keep the list to one whose articles are to be read."""
        from tui.app.screens.sources import SourcesScreen
        from tui.library import Condition

        left = await self.app.push_screen_wait(SourcesScreen(self.library, self.now, self))
        self.reload()
        if left.source is not None:
            self.narrow(Narrowing(left.source.name, Condition.source(left.source.name)))

    def action_article_full_text(self) -> None:
        """Fetch the full text of the articles meant."""
        self.fetch_texts(self.targets())

    async def add_address(self, desk: Desk[Any]) -> None:
        """Ask for an address, and add the feed or the article that is there; `desk` says how it went."""
        from tui.app.screens.prompt import Prompt
        from tui.ingest import IngestError, add_url

        hint = _("A feed, a site whose page names its feed, or one article.")
        prompt = Prompt(_("Add an address"), placeholder="https://", hint=hint)
        url = await self.app.push_screen_wait(prompt)
        if not url:
            return
        desk.say(_("Asking {address}…").format(address=url))
        prepare_for_children()
        try:
            report = await asyncio.to_thread(add_url, self.library, url)
        except (IngestError, LibraryError) as error:
            desk.say(str(error))
            return
        desk.say(_added(report))
        self.analyse()

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
        dialog = Checklist(_("The press, by country and theme"), choices)
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


def _follow(library: Library, groups: list[Group]) -> list[int]:
    from tui.ingest.starter import followings

    return library.sources.follow_all(followings(groups))


def _added(report: AddReport) -> str:
    new = ngettext("{n} new article", "{n} new articles", report.added).format(n=number(report.added))
    if report.source is not None:
        return _("Now following {name}: {articles}").format(name=report.source.name, articles=new)
    return _("Kept as an article") if report.added else _("This article was here already")

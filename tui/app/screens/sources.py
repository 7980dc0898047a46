"""The sources that are followed: how they are doing, in words, and all that can be changed about them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.app.commands import Command, Scope
from tui.app.screens.sourcing import Sourcing
from tui.app.source_lines import detail_lines, tallies
from tui.app.widgets.search_bar import SearchBar
from tui.app.widgets.source_list import SourceList
from tui.app.widgets.too_small import LEAST_HEIGHT, LEAST_WIDTH, TooSmall
from tui.app.works import corner
from tui.library import Library, LibraryError, health
from tui.locale import _
from tui.locale.numbers import number
from tui.text.fold import fold

if TYPE_CHECKING:
    from tui.app.screens.gathering import Gathering
    from tui.model import Source

_TICK = 0.5
"""Seconds between looks at what a refresh, or another program, wrote."""
_DETAIL = 44
"""Cells of a line beside the list before it is laid out."""


@dataclass(frozen=True, slots=True)
class Left:
    """How the screen was left: the source whose articles are to be read, if one."""

    source: Source | None = None


class SourcesScreen(Sourcing[Left]):
    """A list at the left; where there is room, what is known of a source beside it."""

    SCOPE = Scope.SOURCES
    AUTO_FOCUS = "SourceList"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it
        (0, "-narrow"),
        (100, "-medium"),
        (140, "-wide"),
    ]
    DEFAULT_CSS = """
    SourcesScreen { layout: vertical; background: $background; color: $foreground; }
    #sources-head { height: 2; padding: 0 1; border-bottom: solid $rule;
                    text-wrap: nowrap; text-overflow: ellipsis; }
    #sources { height: 1fr; }
    #sources-left { width: 1fr; height: 1fr; }
    #source-nothing { height: auto; padding: 2; display: none; }
    #source-detail { width: 36; height: 1fr; border-left: solid $rule; padding: 0 2;
                     scrollbar-size-vertical: 1; }
    #source-detail Static { height: auto; }
    SourcesScreen.-wide #source-detail { width: 40%; max-width: 70; }
    SourcesScreen.-narrow #source-detail { display: none; }
    SourcesScreen.-empty #source-nothing { display: block; }
    SourcesScreen.-empty #source-detail { display: none; }
    SourcesScreen.-tiny TooSmall { display: block; }
    SourcesScreen.-tiny #sources, SourcesScreen.-tiny #sources-head { display: none; }
    SourcesScreen.-tiny Footer { display: none; }
    """

    def __init__(self, library: Library, now: Callable[[], datetime], main: Gathering) -> None:
        super().__init__(library, now)
        self._main = main
        self._words = ""
        self._every: list[Source] = []
        self.search = SearchBar(_("words of name, folder, tag, address or state"), id="search")

    def compose(self) -> ComposeResult:
        """How many there are, the list, the source, the keys."""
        yield Static(id="sources-head")
        with Horizontal(id="sources"):
            with Vertical(id="sources-left"):
                yield self.search
                yield Static(id="source-nothing")
                yield self.list
            with VerticalScroll(id="source-detail", can_focus=False):
                yield Static()
        yield TooSmall()
        yield self.footer

    def on_mount(self) -> None:
        """Show them."""
        self.find()
        self.set_interval(_TICK, self._look_around)

    def on_resize(self, event: events.Resize) -> None:
        """Show nothing but a word in a window too small for more."""
        self.set_class(event.size.width < LEAST_WIDTH or event.size.height < LEAST_HEIGHT, "-tiny")
        self.call_after_refresh(lambda: self._tell_detail(self.list.current))

    # -- the list

    @work(exclusive=True, group="list", exit_on_error=False)
    async def find(self) -> None:
        """List what is wanted."""
        try:
            self._every = await asyncio.to_thread(self.library.sources.all)
        except LibraryError as error:
            self.say(str(error))
            return
        self._show()

    def _show(self) -> None:
        words = fold(self._words).split()
        found = [source for source in self._every if _holds(source, words, self.now())]
        self.list.show(found)
        self.set_class(not found, "-empty")
        self.query_one("#source-nothing", Static).update(Content("\n").join(map(Content, self._nothing())))
        self._tell_head()
        self.tell()

    def _nothing(self) -> tuple[str, ...]:
        if self._words.strip():
            return (_("No source is like that."), "", _("esc shows all of them again"))
        return (
            _("No source is followed yet."),
            "",
            _("S chooses from a list of the press, by country and theme;"),
            _("a adds the address of a feed, a site or an article."),
            "",
            _("Other readers’ lists (OPML, newsboat): coupures import FILE"),
        )

    def commands_now(self) -> list[Command]:
        """See `Section`."""
        return [self._main.works.footnote(command) for command in super().commands_now()]

    def _tell_head(self) -> None:
        parts = [(_("Sources"), "bold $foreground"), (f" {number(len(self._every))}", "bold $primary")]
        parts += tallies(self._every)
        taken = sum(cell_len(text) for text, _style in parts)
        if works := corner(self._main.works.told, self.size.width - taken - 5):
            parts.append((f"   {works}", "$primary"))
        self.query_one("#sources-head", Static).update(Content.assemble(*parts))

    def _look_around(self) -> None:
        self._tell_head()
        self.tell()
        self.list.ask(self._main.asking)
        if self.changed_elsewhere():
            self.find()

    @on(Sourcing.Acted)
    def _acted(self, event: Sourcing.Acted) -> None:
        if event.done.message:
            self.say(event.done.message)
        self.find()

    @on(SourceList.Highlighted)
    def _highlighted(self, event: SourceList.Highlighted) -> None:
        self._tell_detail(event.source)
        self.tell()

    def _tell_detail(self, source: Source | None) -> None:
        detail = self.query_one("#source-detail Static", Static)
        width = detail.size.width or _DETAIL
        lines = detail_lines(source, width, self.now()) if source is not None else []
        detail.update(Content("\n").join(lines))

    @on(SourceList.Opened)
    def _opened(self, event: SourceList.Opened) -> None:
        self.dismiss(Left(event.source))

    # -- bringing in

    def action_refresh_one(self) -> None:
        """Fetch the source now."""
        if (source := self.list.current) is not None:
            self._main.refresh_sources([source.id])
            self.say(_("Refreshing {name}…").format(name=source.name))

    def action_refresh_all(self) -> None:
        """Fetch all that want to be asked."""
        self._main.refresh_sources()

    @work
    async def action_add(self) -> None:
        """Ask for an address and add what is there."""
        await self._main.add_address(self)
        self.find()

    @work
    async def action_starter(self) -> None:
        """Choose from the list of the press."""
        await self._main.choose_starters(self)
        self.find()

    def action_site(self) -> None:
        """Open the site of the source."""
        if (source := self.list.current) is not None:
            self._main.open_address(source.site)

    # -- search, and leaving

    def action_search(self) -> None:
        """Type what is looked for."""
        self.search.open()

    @on(SearchBar.Typed)
    def _typed(self, event: SearchBar.Typed) -> None:
        self._words = event.words
        self._show()

    @on(SearchBar.Done)
    def _done(self) -> None:
        self.list.focus()

    @on(SearchBar.Left)
    def _stop_searching(self) -> None:
        self.search.clear()
        self.list.focus()
        self._words = ""
        self._show()

    def action_leave(self) -> None:
        """Go back to the articles."""
        self.dismiss(Left())

    def action_back(self) -> None:
        """End the search; else stop what runs; else go back to the articles."""
        if self._words.strip():
            self._stop_searching()
        elif not self._main.stop_working():
            self.dismiss(Left())


def _holds(source: Source, words: list[str], now: datetime) -> bool:
    if not words:
        return True
    told = " ".join((source.name, source.folder, source.url, *source.tags, health.words(source, now)))
    folded = fold(told)
    return all(word in folded for word in words)

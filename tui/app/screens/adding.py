"""A dialog for an address: what is there is looked at first, and what is to be chosen from is offered."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, SelectionList, Static
from textual.widgets.selection_list import Selection
from textual.worker import Worker, WorkerState

from tui.app.cells import cut
from tui.app.display import plain
from tui.app.screens.dialog import Dialog
from tui.app.widgets.ticks import Ticks
from tui.ingest.errors import IngestError
from tui.locale import _, ngettext
from tui.locale.numbers import number
from tui.text.clean import clean_line

if TYPE_CHECKING:
    from tui.ingest import Discovery, FeedOffer

_WIDTH, _FRAME = 84, 12
_ARTICLE = -1
"""Stands for the page itself among the feeds that are offered."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was found at an address, and what of it is wanted: feeds to follow, or the page as an article."""

    found: Discovery
    feeds: tuple[FeedOffer, ...]
    article: bool


class AddDialog(Dialog[Chosen | None]):
    """Gives what was chosen; None when the dialog was left.

    `look` asks an address, in a thread; it gives up once the function it is called with is true. A feed, or
    an article without any, is chosen at once.
    """

    DEFAULT_CSS = """
    #adding { width: 84; max-width: 96%; height: auto; max-height: 90%; margin-top: 3; padding: 1 2;
              background: $panel; border-left: outer $primary; }
    #adding-title { text-style: bold; height: 1; }
    #adding Input { border: none; height: 1; padding: 0; margin: 1 0; background: $panel; }
    #adding-told { height: auto; display: none; margin-bottom: 1; }
    #adding-told.-fault { color: $text-error; }
    #adding-hint { color: $faint; height: auto; }
    AddDialog Ticks { display: none; max-height: 14; margin-bottom: 1; }
    AddDialog.-choosing Ticks { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False, priority=True, id="adding.leave"),
        Binding("enter", "take", show=False, priority=True, id="adding.take"),
    ]

    def __init__(self, look: Callable[[str, Callable[[], bool]], Discovery]) -> None:
        super().__init__()
        self._look = look
        self._left = threading.Event()
        self._field = Input(placeholder="https://", select_on_focus=True)
        self._offers: Ticks[int] = Ticks()
        self._found: Discovery | None = None

    def compose(self) -> ComposeResult:
        """Title, address, how it is going, what is offered, keys."""
        with Vertical(id="adding"):
            yield Static(Content(_("Add an address")), id="adding-title")
            yield self._field
            yield Static(id="adding-told")
            yield self._offers
            yield Static(id="adding-hint")

    def on_mount(self) -> None:
        """Say what an address may be of."""
        self._hint(_("A feed, a site whose page names its feeds, or one article."), _("↵ look"))

    def _hint(self, *parts: str) -> None:
        first, *keys = parts
        told = "   ".join([*keys, _("esc leave")])
        self.query_one("#adding-hint", Static).update(Content(f"{first}\n{told}" if first else told))

    def _tell(self, words: str, fault: bool = False) -> None:
        told = self.query_one("#adding-told", Static)
        told.update(plain(words))
        told.display = bool(words)
        told.set_class(fault, "-fault")

    # -- looking

    def action_take(self) -> None:
        """Look at the address; or take what is ticked."""
        if self._found is not None:
            self._take(self._found)
        elif self._field.value.strip() and not self._field.disabled:
            self._ask(self._field.value.strip())

    @work(exclusive=True, exit_on_error=False)
    async def _ask(self, address: str) -> None:
        self._field.disabled = True
        self._tell(_("Asking {address}…").format(address=address))
        try:
            found = await asyncio.to_thread(self._look, address, self._left.is_set)
        except IngestError as error:
            self._fail(str(error))
            return
        if len(found.feeds) + (found.article is not None) == 1:
            self.dismiss(Chosen(found, found.feeds, found.article is not None))
        else:
            self._offer(found)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Asking that fails in a way nobody thought of ends nothing but itself, and is told."""
        if event.state is WorkerState.ERROR and event.worker.node is self:
            self._fail(_("Something failed: {error}").format(error=event.worker.error))

    def _fail(self, why: str) -> None:
        self._tell(why, fault=True)
        self._field.disabled = False
        self._field.focus()

    def _offer(self, found: Discovery) -> None:
        """Offer what there is to choose from, what was most probably meant ticked."""
        self._found = found
        width = max(12, min(_WIDTH, self.app.size.width * 96 // 100) - _FRAME)
        meant = _ARTICLE if found.is_article else 0
        options = [
            Selection(_line(feed.title or feed.url, feed.url if feed.title else "", width), place)
            for place, feed in enumerate(found.feeds)
        ]
        if found.article is not None:
            line = _line(_("This article"), found.article.title, width)
            options.insert(0, Selection(line, _ARTICLE))
        self._offers.add_options(options)
        self._offers.select(meant)
        n = len(found.feeds)
        feeds = ngettext("{n} feed", "{n} feeds", n).format(n=number(n))
        article = _("This page is an article; its site has {feeds}:")
        self._tell((article if found.article else _("This page has {feeds}:")).format(feeds=feeds))
        self.add_class("-choosing")
        self._offers.highlighted = 0
        self._offers.focus()
        self._hint("", _("space tick"), _("↵ take"))

    # -- choosing

    @on(SelectionList.SelectedChanged)
    def _ticked(self) -> None:
        if self._found is not None:
            n = len(self._offers.selected)
            self._hint(ngettext("{n} chosen", "{n} chosen", n).format(n=n), _("space tick"), _("↵ take"))

    def _take(self, found: Discovery) -> None:
        ticked = set(self._offers.selected)
        if ticked:
            feeds = tuple(feed for place, feed in enumerate(found.feeds) if place in ticked)
            self.dismiss(Chosen(found, feeds, _ARTICLE in ticked))

    def action_leave(self) -> None:
        """Leave; what is being asked is given up, and an answer that comes now is not looked at."""
        self.workers.cancel_node(self)
        self.dismiss(None)

    def on_unmount(self) -> None:
        """However it ends, nobody waits for an answer any more."""
        self._left.set()


def _line(label: str, detail: str, width: int) -> Content:
    label = cut(clean_line(label), width if not detail else max(12, width * 2 // 3))
    return Content.assemble(label, "  ", (cut(clean_line(detail), width - cell_len(label) - 2), "$faint"))

"""All annotations of the library: found by words, tag, speaker or date; read, edited, removed."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from tui.app.commands import Scope
from tui.app.screens.annotating import Annotating
from tui.app.widgets.annotation_detail import AnnotationDetail
from tui.app.widgets.annotation_list import AnnotationList
from tui.app.widgets.search_bar import SearchBar
from tui.app.widgets.too_small import LEAST_HEIGHT, LEAST_WIDTH, TooSmall
from tui.library import AnnotationFilter, AnnotationOrder, AnnotationRow, Library, LibraryError
from tui.locale import _
from tui.locale.numbers import number
from tui.query import parse_annotation_query

_FIRST = 100
"""Annotations shown at once, before the whole list is known."""
_TICK = 2.0
"""Seconds between looks at what other programs wrote."""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the list was asked for, and the annotation the cursor was on: enough to come back to it."""

    query: str = ""
    order: AnnotationOrder = AnnotationOrder.NEWEST
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """How the screen was left: as it was, and the annotation to be read, if one is."""

    overview: Overview
    row: AnnotationRow | None = None


class AnnotationsScreen(Annotating[Chosen]):
    """A list at the left; where there is room, the annotation whole beside it."""

    SCOPE = Scope.ANNOTATIONS
    AUTO_FOCUS = "AnnotationList"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it
        (0, "-narrow"),
        (110, "-wide"),
    ]
    DEFAULT_CSS = """
    AnnotationsScreen { layout: vertical; background: $background; color: $foreground; }
    #overview { height: 2; padding: 0 1; border-bottom: solid $rule;
                text-wrap: nowrap; text-overflow: ellipsis; }
    #annotations { height: 1fr; }
    #annotations-left { width: 1fr; height: 1fr; }
    AnnotationsScreen AnnotationList { height: 1fr; }
    #annotations AnnotationDetail { width: 40%; max-width: 76; height: 1fr; border-left: solid $rule; }
    AnnotationsScreen.-narrow #annotations AnnotationDetail { display: none; }
    AnnotationsScreen.-tiny TooSmall { display: block; }
    AnnotationsScreen.-tiny #annotations, AnnotationsScreen.-tiny #overview { display: none; }
    AnnotationsScreen.-tiny Footer { display: none; }
    """

    def __init__(
        self,
        library: Library,
        now: Callable[[], datetime],
        overview: Overview = Overview(),
    ) -> None:
        super().__init__(library, now)
        self._wanted = overview
        self._asked = overview.number
        self.detail = AnnotationDetail()
        self.search = SearchBar(_("words, #tag, cite:…, source:…, depuis:7j, est:perdue"), id="search")

    def compose(self) -> ComposeResult:
        """What the list holds, the list, the annotation, the keys."""
        yield Static(id="overview")
        with Horizontal(id="annotations"):
            with Vertical(id="annotations-left"):
                yield self.search
                yield self.list
            yield self.detail
        yield TooSmall()
        yield self.footer

    def on_mount(self) -> None:
        """Show what was asked for the last time."""
        self.search.set_words(self._wanted.query)
        self.find()
        self.set_interval(_TICK, self._look_around)

    def on_resize(self, event: events.Resize) -> None:
        """Show nothing but a word in a window too small for more."""
        self.set_class(event.size.width < LEAST_WIDTH or event.size.height < LEAST_HEIGHT, "-tiny")

    # -- the list

    @work(exclusive=True, group="list", exit_on_error=False)
    async def find(self) -> None:
        """List what is wanted: the first ones at once, then all of them."""
        wanted, at = self._wanted, self._asked
        try:
            condition = parse_annotation_query(wanted.query, typing=True) if wanted.query.strip() else None
            asked = AnnotationFilter(condition, wanted.order)
            find = self.library.annotations.find
            if at is None and not self.list.numbers:
                self._show(await asyncio.to_thread(find, asked, _FIRST), None, more=True)
            numbers = await asyncio.to_thread(find, asked)
        except (ValueError, LibraryError) as error:  # a query that cannot be read (yet)
            self.say(str(error))
            return
        current = self.list.current
        self._show(numbers, at if at is not None else current.number if current else None, more=False)
        self._asked = None

    def _show(self, numbers: array[int], at: int | None, *, more: bool) -> None:
        if numbers or not more:
            self.list.show(numbers, self._nothing(), at)
        self._tell_overview(number(len(numbers)) + ("…" if more and len(numbers) == _FIRST else ""))
        self.tell()

    def _tell_overview(self, count: str) -> None:
        order = {
            AnnotationOrder.NEWEST: _("the newest first"),
            AnnotationOrder.ARTICLE: _("article by article"),
        }
        title = (_("Annotations"), "bold $foreground")
        told = Content.assemble(
            title, (f" {count}", "bold $primary"), "   ", (order[self._wanted.order], "$faint")
        )
        self.query_one("#overview", Static).update(told)

    def _nothing(self) -> tuple[str, ...]:
        if self._wanted.query.strip():
            return (_("No annotation is like that."), "", _("esc shows all of them again"))
        return (
            _("Nothing is annotated yet."),
            "",
            _("In an article: ) goes to a quote, v selects words;"),
            _("a writes a note on them, enter highlights them."),
            "",
            _("esc goes back to the articles"),
        )

    def _look_around(self) -> None:
        if self.changed_elsewhere():
            self.find()

    @on(Annotating.Acted)
    def _acted(self, event: Annotating.Acted) -> None:
        self.say(event.done.message)
        self.find()

    @on(AnnotationList.Highlighted)
    def _highlighted(self, event: AnnotationList.Highlighted) -> None:
        self.detail.show(event.row)
        self.tell()

    @on(AnnotationList.Opened)
    def _opened(self, event: AnnotationList.Opened) -> None:
        self._leave(event.row)

    # -- search and order

    def action_search(self) -> None:
        """Type what the annotations are to hold."""
        self.search.open()

    @on(SearchBar.Typed)
    def _typed(self, event: SearchBar.Typed) -> None:
        self._want(replace(self._wanted, query=event.words))

    @on(SearchBar.Done)
    def _done(self) -> None:
        self.list.focus()

    @on(SearchBar.Left)
    def _stop_searching(self) -> None:
        self.search.clear()
        self.list.focus()
        self._want(replace(self._wanted, query=""))

    def action_order(self) -> None:
        """The newest first, or article by article."""
        newest = self._wanted.order is AnnotationOrder.NEWEST
        self._want(replace(self._wanted, order=AnnotationOrder.ARTICLE if newest else AnnotationOrder.NEWEST))

    def _want(self, wanted: Overview) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self.find()

    # -- leaving

    def action_leave(self) -> None:
        """End the search; without one, go back to the articles."""
        if self._wanted.query.strip():
            self._stop_searching()
        else:
            self._leave(None)

    def _leave(self, row: AnnotationRow | None) -> None:
        current = self.list.current
        self.dismiss(Chosen(replace(self._wanted, number=current.number if current else None), row))

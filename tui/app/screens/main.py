"""The main screen: list, text and panel, and what the keys do to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal

from tui.app.bindings import bindings
from tui.app.commands import Scope
from tui.app.screens.gathering import Gathering
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.too_small import LEAST_HEIGHT, LEAST_WIDTH, TooSmall

if TYPE_CHECKING:
    from tui.app.widgets.article_view import ArticleView
    from tui.app.widgets.panel_list import PanelList

_TICK = 2.0
"""Seconds between looks at the clock and at what other programs wrote."""


class MainScreen(Gathering):
    """Routes keys and messages; what takes time is in `Working`."""

    AUTO_FOCUS = "ArticleList"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it
        (0, "-narrow"),
        (100, "-medium"),
        (140, "-wide"),
    ]
    BINDINGS = bindings(Scope.MAIN)

    def compose(self) -> ComposeResult:
        """Header, list and footer; the rest comes after the first frame."""
        yield self.header
        with Horizontal(id="panes"):
            with Container(id="left"):
                yield self.articles
            yield Container(id="right")
        yield TooSmall()
        yield self.footer

    def on_mount(self) -> None:
        """Show the articles to read; then, with the first frame drawn, the rest."""
        self.tell()
        self.show_first()
        self.set_interval(_TICK, self.look_around)
        self.call_after_refresh(self._after_the_first_frame)

    async def _after_the_first_frame(self) -> None:
        """Put up what nobody sees yet, and begin the work that takes time."""
        with self.app.batch_update():
            await self.query_one("#left").mount(self.search, before=0)
            await self.query_one("#panes").mount(self.welcome)
            await self.query_one("#right").mount(Container(self.finder, self.view, id="text"), self.panel)
            self.set_text()
        self.complete = True
        self.load(self.articles.current)
        self.list_articles()
        self.count()
        self.analyse()

    def on_resize(self, event: events.Resize) -> None:
        """Show nothing but a word in a window too small for more."""
        self.set_class(event.size.width < LEAST_WIDTH or event.size.height < LEAST_HEIGHT, "-tiny")

    def on_screen_resume(self) -> None:
        """A dialog had the terminal's cursor."""
        if self.in_text:
            self.view.show_cursor()

    # -- what was done, here and behind

    @on(Gathering.Acted)
    def _acted(self, event: Gathering.Acted) -> None:
        """Show what an act changed: rows, figures, the article on the screen."""
        message, changed = event.done.message, event.done.articles
        if message:
            self.say(message)
        if changed is None:
            self.list_articles()
        else:
            self.staying.update(changed)
        self.articles.forget(changed)
        self.articles.deselect()
        self.count()
        asked = self.asked
        if asked is not None and (changed is None or (asked in changed and message)):
            self.load(asked)

    @on(Gathering.Progress)
    def _progressed(self, event: Gathering.Progress) -> None:
        self.works.tell(event.work, event.told)
        self.tell()

    @on(Gathering.Analysed)
    def _analysed(self) -> None:
        self.reload()

    # -- moving about

    @on(ArticleList.Highlighted)
    def _highlighted(self, event: ArticleList.Highlighted) -> None:
        self.followed = event.article_id
        if self.complete:
            self.load(event.article_id)

    @on(ArticleList.Selected)
    def _selected(self) -> None:
        self.tell()

    @on(ArticleList.Opened)
    def _opened(self) -> None:
        self.read()

    def on_article_view_target_changed(self, event: ArticleView.TargetChanged) -> None:
        """Show in the panel what is current in the text."""
        self.panel.follow(event.target)
        self.tell()

    def on_article_view_selection_changed(self) -> None:
        """Other keys have a meaning now."""
        self.tell()

    def on_article_view_activated(self) -> None:
        """Go to what the panel tells of it."""
        self.into_panel()

    def on_panel_list_jump(self, event: PanelList.Jump) -> None:
        """Go to where it stands in the text."""
        if not self.refuses_for_now():
            self.view.go_to(event.position, event.kind)
            self.read()

    def on_article_view_end_reached(self) -> None:
        """Read on in the next unread article."""
        self.action_unread(1)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the pane that came into focus, and its keys."""
        if self.complete:
            text = self.query_one("#text").has_focus_within
            self.show_pane(text=text, panel=self.panel.has_focus_within)
        self.tell()

"""The main screen: list, text and panel, and what the keys do to them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal

from tui.app import acts
from tui.app.bindings import bindings, scopes_of
from tui.app.commands import Command, Scope, of_scope
from tui.app.screens.noting import Noting
from tui.app.screens.working import Figures
from tui.app.settings import SettingsFile
from tui.app.wanted import Wanted
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.header import Facts, Header
from tui.app.widgets.too_small import LEAST_HEIGHT, LEAST_WIDTH, TooSmall
from tui.library import Counts
from tui.locale.dates import clock
from tui.model import ReadState

if TYPE_CHECKING:
    from tui.app.acts import Done
    from tui.app.reading import Reading
    from tui.app.widgets.article_view import ArticleView
    from tui.app.widgets.panel_list import PanelList
    from tui.library import Library

_TICK = 2.0
"""Seconds between looks at the clock and at what other programs wrote."""
_ON_ARTICLES = ("article_", "mark")


class MainScreen(Noting):
    """Routes keys and messages; what takes time is in `Working`."""

    AUTO_FOCUS = "ArticleList"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it
        (0, "-narrow"),
        (100, "-medium"),
        (140, "-wide"),
    ]
    BINDINGS = bindings(Scope.MAIN)

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library, now, settings)
        self.header = Header()
        self._shown: Wanted | None = None
        self._figures = Figures(Counts(0, 0, 0, 0, 0), 0, 0, can_undo=False, can_redo=False)
        self._staying: set[int] = set()

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
        self.show_first(self.wanted)
        self.set_interval(_TICK, self.look_around)
        self.call_after_refresh(self._after_the_first_frame)

    async def _after_the_first_frame(self) -> None:
        """Put up what nobody sees yet, and begin the work that takes time."""
        with self.app.batch_update():
            await self.query_one("#left").mount(self.search, before=0)
            await self.query_one("#right").mount(Container(self.finder, self.view, id="text"), self.panel)
            self.set_text()
        self.complete = True
        self.load(self.articles.current)
        self.list_articles(self.wanted)
        self.count()
        self.analyse()

    def on_resize(self, event: events.Resize) -> None:
        """Show nothing but a word in a window too small for more."""
        self.set_class(event.size.width < LEAST_WIDTH or event.size.height < LEAST_HEIGHT, "-tiny")

    # -- what comes back from the background

    def listed(self, wanted: Wanted, ids: array[int], complete: bool) -> None:
        """Show a list; one that is shown already keeps cursor, place and what was just read."""
        if wanted != self.wanted:
            return
        if self._shown == wanted:
            self.articles.update(ids, self._staying)
        elif ids or complete:
            self._shown = wanted
            self._staying.clear()
            self.articles.show(ids, () if ids else wanted.nothing(self._figures.counts))
        self.tell()

    def counted(self, figures: Figures) -> None:
        """Tell the figures; an empty list may have other advice now."""
        self._figures = figures
        if not self.articles.ids:
            self.articles.advise(self.wanted.nothing(figures.counts))
        self.tell()

    def loaded(self, reading: Reading | None) -> None:
        """Show an article, with the words searched for."""
        self.show_text(reading)
        if self.words:
            self.mark_words()
        row = self.articles.row(reading.article.id) if reading is not None else None
        self.panel.show(self.view.reading, row.tags if row else ())
        if reading is not None and self.view.has_focus:
            self.mark_opened()
        self.arrive()
        self.tell()

    def acted(self, done: Done) -> None:
        """Show what an act changed: rows, figures, the article on the screen."""
        if done.message:
            self.say(done.message)
        if done.articles is None:
            self.list_articles(self.wanted)
        else:
            self._staying.update(done.articles)
        self.articles.forget(done.articles)
        self.articles.deselect()
        self.count()
        asked = self.asked
        if asked is not None and (done.articles is None or (asked in done.articles and done.message)):
            self.load(asked)

    def say(self, message: str) -> None:
        """Tell the reader something in a line."""
        self.footer.say(message)

    @on(Noting.Progress)
    def _progressed(self, event: Noting.Progress) -> None:
        self.activity = event.text
        self.tell()

    @on(Noting.Analysed)
    def _analysed(self) -> None:
        self._reload()

    def look_around(self) -> None:
        """See what other programs wrote, and what time it is."""
        if self.changed_elsewhere():
            self._reload()
        self.tell()

    def _reload(self) -> None:
        """Show the library as it is now, moving nothing."""
        self.articles.forget()
        self.list_articles(self.wanted)
        self.count()
        if self.asked is not None:
            self.load(self.asked)

    def tell(self) -> None:
        """Bring header and footer up to date."""
        counts = self._figures.counts
        self.header.facts = Facts(
            self.wanted.view,
            (counts.unread, counts.kept, counts.annotated, counts.total - counts.dismissed),
            clock(self.now()),
            self._figures.sources,
            self._figures.failing,
            self.activity,
        )
        self.refresh_bindings()
        self.footer.show(self._commands_now())
        self.show_progress()

    # -- what can be done now

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Where the reader is: those whose commands win first."""
        pane = self.view.scopes if self.in_text else (Scope.LIST,)
        return (*pane, Scope.MAIN, Scope.APP)

    def _commands_now(self) -> Iterator[Command]:
        """What the keys mean now; a caret leaves out what only scrolls."""
        taken: set[str] = set()
        for scope in self.scopes:
            if scope is Scope.READER and self.view.caret is not None:
                continue
            for command in of_scope(scope):
                if self.allowed(command) and taken.isdisjoint(command.keys):
                    yield command
            taken.update(key for command in of_scope(scope) if self.allowed(command) for key in command.keys)

    def allowed(self, command: Command) -> bool:
        """Whether a command makes sense now."""
        here = command.scope is Scope.MAIN or command.called.startswith("screen.")
        name = command.called.removeprefix("screen.").partition("(")[0]
        return not here or bool(self.check_action(name, ()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an act makes sense now; keys of one that does not go on to the next binding."""
        conditions: dict[str, Callable[[], bool]] = {
            "undo": lambda: self._figures.can_undo,
            "redo": lambda: self._figures.can_redo,
            "hit": lambda: self.view.reading is not None and len(self.view.reading.hits) > 0,
            "clear": lambda: self.wanted.narrowed,
            "back": self.something_to_leave,
        }
        if scopes := scopes_of(action):
            return not scopes.isdisjoint(self.scopes)
        if action.startswith(_ON_ARTICLES):
            return _away_from(action).isdisjoint(self.scopes) and bool(self.targets())
        return conditions.get(action, lambda: True)()

    def targets(self) -> list[int]:
        """The article that is read when the text is in focus, else the selected ones of the list."""
        if self.in_text and self.view.reading is not None:
            return [self.view.reading.article.id]
        return self.articles.selected

    @property
    def unread_left(self) -> bool:
        """Whether any article is not read yet."""
        return self._figures.counts.unread > 0

    def everything_listed(self) -> list[int]:
        """Every article of the list."""
        return list(self.articles.ids)

    # -- moving about

    @on(ArticleList.Highlighted)
    def _highlighted(self, event: ArticleList.Highlighted) -> None:
        if self.complete:
            self.load(event.article_id)

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
        self.view.go_to(event.position, event.kind)
        self.read()

    def on_article_view_end_reached(self) -> None:
        """Read on in the next unread article."""
        self.action_unread(1)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the pane that came into focus, and its keys."""
        if self.complete:
            self.set_class(self.query_one("#text").has_focus_within, "-text")
            self.set_class(self.panel.has_focus_within, "-in-panel")
        self.tell()

    def mark_opened(self) -> None:
        """The article shown is read now, if it was not. One from elsewhere is marked by what led there."""
        reading, article_id = self.view.reading, self.articles.current
        if reading is not None and reading.article.id not in self.articles.ids:
            return
        row = self.articles.row(article_id) if article_id is not None else None
        if article_id is not None and row is not None and row.state is ReadState.UNREAD:
            self.perform(lambda library: acts.opened(library, article_id))


def _away_from(action: str) -> set[Scope]:
    """Where an act on articles is not to be had: it would be taken for one on the words selected."""
    return {Scope.BOUNDS, Scope.SELECTION} if action == "article_dismiss" else {Scope.BOUNDS}

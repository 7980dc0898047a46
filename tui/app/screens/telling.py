"""The panes of the main screen, and what its header and footer tell of them: figures, place, keys."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from textual import work

from tui.app.bindings import scopes_of
from tui.app.command import key_label
from tui.app.commands import Command, Group, Scope, of_scope
from tui.app.figures import Figures, figures_of
from tui.app.screens.fetching import Fetching
from tui.app.settings import SettingsFile
from tui.app.wanted import Wanted
from tui.app.widgets.article_list import ArticleList
from tui.app.widgets.header import Facts, Header
from tui.app.widgets.search_bar import SearchBar
from tui.library import Counts, LibraryError
from tui.locale import N_, _, ngettext
from tui.locale.dates import clock
from tui.locale.numbers import number, percent

if TYPE_CHECKING:
    from tui.app.widgets.article_view import ArticleView
    from tui.app.widgets.side_panel import SidePanel
    from tui.app.widgets.welcome import Welcome
    from tui.library import Library

_ON_ARTICLES = ("article_", "mark")
_COPYING = 5
"""Rank of copying in the text: after the keys that lead to what is said, before those that sort."""
_TO_BEGIN_WITH = {
    "source.starter": (N_("press list"), 1),
    "source.add": (N_("add"), 2),
    "source.paste": (N_("paste"), 3),
    "source.refresh": ("", 0),
}
"""Words and ranks of keys in a library without article or source: what fills it, not what asks nobody."""
_WITH_CARET = (Group.ANNOTATE, Group.FIND, Group.PROGRAM)
"""What the footer tells beside the caret's own keys."""


class Telling(Fetching):
    """Holds the panes, and knows which commands make sense where the reader is."""

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library, now, settings)
        self.header = Header()
        self.articles = ArticleList(library.articles.rows, now)
        self.search = SearchBar(_("words, source:…, tag:…, cite:…"), id="search")
        self.finder = SearchBar(_("words in this article"), id="finder")
        self.complete = False
        """Whether text and panel are there, which the first frame does not wait for."""
        self.counted = False
        """Whether the figures are known, which the first frame does not wait for."""
        self.wanted = Wanted()
        self.figures = Figures(Counts(0, 0, 0, 0, 0), 0, 0, can_undo=False, can_redo=False)

    @cached_property
    def view(self) -> ArticleView:
        """The text."""
        from tui.app.widgets.article_view import ArticleView

        return ArticleView()

    @cached_property
    def panel(self) -> SidePanel:
        """The panel."""
        from tui.app.widgets.side_panel import SidePanel

        return SidePanel()

    @cached_property
    def welcome(self) -> Welcome:
        """What lies over the panes while there is no article."""
        from tui.app.widgets.welcome import Welcome

        return Welcome()

    @property
    def in_text(self) -> bool:
        """Whether the text is in focus."""
        return self.complete and self.view.has_focus

    def targets(self) -> list[int]:
        """The article that is read when the text is in focus, else the selected ones of the list."""
        if self.in_text and self.view.reading is not None:
            return [self.view.reading.article.id]
        return self.articles.selected

    # -- header and footer

    @work(exclusive=True, group="figures", exit_on_error=False)
    async def count(self) -> None:
        """Bring the figures up to date; an empty list may have other advice then."""
        try:
            self.figures = await asyncio.to_thread(figures_of, self.library)
        except LibraryError as error:
            self.say(str(error))
            return
        if not self.articles.ids:
            self.articles.advise(self.wanted.nothing(self.figures.counts))
        self.counted = True
        self.tell()

    def tell(self) -> None:
        """Bring header and footer up to date."""
        counts = self.figures.counts
        self.header.facts = Facts(
            self.wanted.view,
            (counts.unread, counts.kept, counts.annotated, counts.total - counts.dismissed),
            clock(self.now()),
            self.figures.sources,
            self.figures.failing,
            self.works.told,
        )
        if self.complete:
            first = self.counted and not counts.total and not self.search.has_focus_within
            self.set_class(first, "-first")
            self.welcome.sources = self.figures.sources
        self.refresh_bindings()
        self.footer.show(self._commands_now(), first=self._matters_most())
        self.show_progress()

    def show_progress(self) -> None:
        """Tell in the footer how much of the text was seen, and at its end where the next key leads; beside
        it, how many articles the next act bears on.
        """
        if not self.in_text or self.view.reading is None:
            self.footer.progress = self._told_selection()
            return
        seen = self.view.progress
        said = percent(seen)
        if seen == 100 and self.figures.counts.unread:
            said = f"{said} · {key_label('space')} → {_('next unread')}"
        self.footer.progress = said

    def _told_selection(self) -> str:
        if not self.articles.selecting:
            return ""
        n = len(self.articles.selected)
        return ngettext("{n} article selected", "{n} articles selected", n).format(n=number(n))

    # -- what can be done now

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Where the reader is: those whose commands win first."""
        if not self.complete:
            return (Scope.LIST, Scope.MAIN, Scope.APP)
        if self.has_class("-first"):
            return (Scope.MAIN, Scope.APP)
        if self.search.has_focus_within or self.finder.has_focus_within:
            return (Scope.SEARCH,)
        if self.in_text:
            return (*self.view.scopes, Scope.MAIN, Scope.APP)
        pane = Scope.PANEL if self.panel.has_focus_within else Scope.LIST
        return (pane, Scope.MAIN, Scope.APP)

    def _commands_now(self) -> Iterator[Command]:
        """What the keys mean now; a caret leaves out what only scrolls, or goes elsewhere."""
        taken: set[str] = set()
        caret = self.in_text and self.view.caret is not None
        for scope in self.scopes:
            for command in of_scope(scope):
                if caret and scope in (Scope.READER, Scope.MAIN) and command.group not in _WITH_CARET:
                    continue
                if self.allowed(command) and taken.isdisjoint(command.keys):
                    yield self._footnote(command)
            taken.update(key for command in of_scope(scope) if self.allowed(command) for key in command.keys)

    def _footnote(self, command: Command) -> Command:
        """A command as the footer is to show it: what is read is there to be copied."""
        if command.id == "article.copy" and self.in_text and self.view.caret is None:
            return command._replace(rank=_COPYING)
        if self.has_class("-first") and not self.figures.sources and command.id in _TO_BEGIN_WITH:
            short, rank = _TO_BEGIN_WITH[command.id]
            return command._replace(short=short, rank=rank)
        return self.works.footnote(command)

    def _matters_most(self) -> Group | None:
        """With words selected, what can be done to them; with a caret alone, how to select some."""
        if not self.in_text or self.view.caret is None:
            return None
        return Group.TEXT if self.view.selection is None else Group.ANNOTATE

    def allowed(self, command: Command) -> bool:
        """Whether a command makes sense now."""
        here = command.scope is Scope.MAIN or command.called.startswith("screen.")
        name = command.called.removeprefix("screen.").partition("(")[0]
        return not here or bool(self.check_action(name, ()))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an act makes sense now; keys of one that does not go on to the next binding."""
        conditions: dict[str, Callable[[], bool]] = {
            "undo": lambda: self.figures.can_undo,
            "redo": lambda: self.figures.can_redo,
            "hit": self._looking_in_the_text,
            "unread": lambda: (
                bool(self.figures.counts.total) and not (self.in_text and self.view.caret is not None)
            ),
            "starter": lambda: not self.figures.counts.total,
            "clear": lambda: self.wanted.narrowed,
            "save_search": self._something_to_save,
            "panel_remove": lambda: self.panel.page_is_of_annotations,
            "back": self.something_to_leave,
        }
        if scopes := scopes_of(action):
            return not scopes.isdisjoint(self.scopes)
        if action.startswith(_ON_ARTICLES):
            return _away_from(action).isdisjoint(self.scopes) and bool(self.targets())
        return conditions.get(action, lambda: True)()

    def _looking_in_the_text(self) -> bool:
        """Whether words are looked for in the text, or marked there as those the list was searched for."""
        reading = self.view.reading
        return reading is not None and (bool(self.finder.words.strip()) or len(reading.hits) > 0)

    def _something_to_save(self) -> bool:
        """Whether anything but the view narrows the list, or is being typed to do so."""
        typed = self.search.words.strip() and not (self.complete and self.finder.has_focus_within)
        return bool(typed) or self.wanted.narrowing is not None

    def something_to_leave(self) -> bool:
        """Whether there is anything to go back from."""
        return (
            not self.articles.has_focus
            or self.articles.selecting
            or self.wanted.narrowed
            or self.has_class("-zen")
            or self.works.stoppable
        )


def _away_from(action: str) -> set[Scope]:
    """Where an act on articles is not to be had: it would be taken for one on the words selected."""
    return {Scope.BOUNDS, Scope.SELECTION} if action == "article_dismiss" else {Scope.BOUNDS}

"""Going from pane to pane of the main screen, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import acts
from tui.app.screens.copying import Copying
from tui.library import ArticleFilter, View
from tui.locale import _
from tui.model import ReadState

if TYPE_CHECKING:
    from textual.widget import Widget


class Panes(Copying):
    """Which pane is in focus, which are shown, and what there is to leave.

    Classes on the screen say it to the style sheet: `-text` and `-in-panel` for the pane in focus, `-zen` for
    the text alone, `-no-panel` for a panel that was turned away.
    """

    def show_pane(self, *, text: bool = False, panel: bool = False) -> None:
        """Tell the style sheet which pane is in focus: text or panel, else the list.

        Only a narrow screen shows one at a time; any other is spared new styles for all that is on it.
        """
        narrow = self.has_class("-narrow")
        self.set_class(text, "-text", update=narrow)
        self.set_class(panel, "-in-panel", update=narrow)

    def read(self) -> None:
        """Go into the text, whose article is read from now on."""
        self.show_pane(text=True)
        self.call_after_refresh(self.view.focus)
        self.mark_opened()

    def mark_opened(self) -> None:
        """The article shown is read now, if it was not. One from elsewhere is marked by what led there."""
        reading, article_id = self.view.reading, self.articles.current
        if reading is not None and reading.article.id not in self.articles.ids:
            return
        row = self.articles.row(article_id) if article_id is not None else None
        if article_id is not None and row is not None and row.state is ReadState.UNREAD:
            self.staying.add(article_id)  # A list made meanwhile may know already that it is read.
            self.do(lambda library: acts.opened(library, article_id))

    def action_back_to_list(self) -> None:
        """Go to the list."""
        self.show_pane()
        self.remove_class("-zen")
        self.call_after_refresh(self.articles.focus)

    def action_step(self, by: int) -> None:
        """Read another article of the list."""
        self.articles.action_cursor(by)

    def action_unread(self, direction: int) -> None:
        """Go to the nearest unread article in a direction."""
        unread = ArticleFilter(View.UNREAD)
        target = self.articles.nearest(frozenset(self.library.articles.ids(unread)), direction)
        if target is None:
            self.say(_("No unread article further on"))
        else:
            self.articles.go_to(target)

    def action_scroll_text(self, by: int) -> None:
        """Scroll the text from the list."""
        self.view.action_half_page(by)

    def action_pane(self, by: int) -> None:
        """Go to the next (1) or previous (-1) of list, text and panel."""
        panes: list[Widget] = [self.articles, self.view]
        if not self.has_class("-no-panel"):
            panes.append(self.panel)
        here = next((n for n, pane in enumerate(panes) if pane.has_focus_within), 0)
        pane = panes[(here + by) % len(panes)]
        if pane is self.articles:
            self.action_back_to_list()
        elif pane is self.view:
            self.read()
        else:
            self.into_panel()

    def into_panel(self) -> None:
        """Go into the panel."""
        self.remove_class("-no-panel", "-zen")
        self.show_pane(panel=True)
        self.call_after_refresh(self.panel.focus_page)

    # -- leaving

    def action_back(self) -> None:
        """Leave one thing: what runs, the search in the text, text or panel, the selection, the search."""
        if self.stop_working():
            return
        if not self.articles.has_focus and self.finder.words:
            self.stop_finding()
        elif self.panel.has_focus_within:
            self.read()
        elif not self.articles.has_focus or self.has_class("-zen"):
            self.action_back_to_list()
        elif self.articles.selecting:
            self.articles.deselect()
        elif self.wanted.narrowed:
            self.action_clear()
        self.tell()

    def action_leave(self) -> None:
        """Go back, or end the program where there is nothing to go back from."""
        if self.something_to_leave():
            self.action_back()
        else:
            self.app.exit()

    # -- layout

    def action_panel(self) -> None:
        """Show the panel, turn its pages, hide it after the last."""
        hidden = not self.panel.display
        if hidden:
            self.panel.page = 0
            self.remove_class("-no-panel")
            if self.has_class("-narrow"):
                self.into_panel()
        elif not self.panel.turn():
            if self.panel.has_focus_within:
                self.read()
            self.add_class("-no-panel")

    def action_zen(self) -> None:
        """The text alone, or everything."""
        if self.toggle_class("-zen").has_class("-zen"):
            self.read()
        self.tell()

    def action_compact(self) -> None:
        """Articles on one line, or on two."""
        self.articles.compact = not self.articles.compact

"""From the article on: along its links, to its other versions, and to where any annotation stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import work

from tui.app import acts
from tui.app.screens.comfort import Comfort
from tui.app.settings import SettingsFile
from tui.library import LibraryError
from tui.locale import _, ngettext

if TYPE_CHECKING:
    from tui.app.reading import Reading
    from tui.app.screens.annotations import Overview
    from tui.app.widgets.annotations_panel import AnnotationsPanel
    from tui.app.widgets.article_view import ArticleView
    from tui.library import Library


class Linking(Comfort):
    """Follows links of the text and goes to annotations of any article. One so reached may be none of the
    list's: `esc` leads back there.
    """

    _pointed_at = ""
    """What the footer said last of a link under the pointer."""

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library, now, settings)
        self._overview: Overview | None = None
        self._goal: tuple[int, str] | None = None
        """The article and the annotation to go to once it is there."""

    # -- links and versions

    def on_link_canvas_hinting(self, event: ArticleView.Hinting) -> None:
        """Say how to choose a link."""
        if event.count is None:
            self.footer.say("")
        elif not event.count:
            self.say(_("No link on the screen"))
        else:
            n = event.count
            said = ngettext("{n} link: its letters follow it", "{n} links: their letters follow them", n)
            self.footer.say(f"{said.format(n=n)} · {_('esc leave')}", stays=True)

    def on_link_canvas_link_pointed(self, event: ArticleView.LinkPointed) -> None:
        """Say where the link under the pointer leads."""
        if event.url is not None:
            self.footer.say(event.url, stays=True)
        elif self.footer.message == self._pointed_at:
            self.footer.say("")
        self._pointed_at = self.footer.message

    def on_link_canvas_link_chosen(self, event: ArticleView.LinkChosen) -> None:
        """Follow it."""
        if self.refuses_for_now():
            return
        try:
            article_id = self.library.articles.at_address(event.url)
        except LibraryError as error:
            self.say(str(error))
            return
        if article_id is None:
            self.open_address(event.url)
        else:
            self.read_article(article_id)

    def read_article(self, article_id: int) -> None:
        """Read an article, in the list if it is there."""
        if article_id in self.articles.ids:
            self.articles.go_to(article_id)
        else:
            self.load(article_id)
            self.perform(lambda library: acts.opened(library, article_id))
            self.say(_("From the library; not in this list"))

    def action_versions(self) -> None:
        """Show what changed since the version before."""
        from tui.app.screens.versions import VersionsScreen

        reading = self.view.reading
        if reading is None:
            return
        if reading.article.versions < 2:
            self.say(_("Only one version of this article is known"))
        else:
            self.app.push_screen(VersionsScreen(self.library, reading.article, self.view.measure))

    def action_back_to_list(self) -> None:
        """Go to the list, and show again the article it stands at."""
        super().action_back_to_list()
        reading = self.view.reading
        if reading is not None and self.articles.current not in (None, reading.article.id):
            self.load(self.articles.current)

    # -- annotations

    @work
    async def action_annotations(self) -> None:
        """Show the annotations of all articles; go to the one that is chosen."""
        from tui.app.screens.annotations import AnnotationsScreen, Overview

        screen = AnnotationsScreen(self.library, self.now, self._overview or Overview())
        chosen = await self.app.push_screen_wait(screen)
        self._overview = chosen.overview
        self.look_around()
        if chosen.row is not None:
            self._goal = (chosen.row.article_id, chosen.row.id)
            self.read_article(chosen.row.article_id)
            self.load(chosen.row.article_id)

    def loaded(self, reading: Reading | None) -> None:
        """Show an article; if it is the one to go to, make the annotation current."""
        super().loaded(reading)
        self._arrive()

    def _arrive(self) -> None:
        reading = self.view.reading
        if self._goal is None or reading is None or reading.article.id != self._goal[0]:
            return
        wanted, self._goal = self._goal[1], None
        number = next((n for n, note in enumerate(reading.annotations) if note.id == wanted), None)
        mark = next((mark for mark in reading.notes if mark.number == number), None)
        self.read()
        if mark is not None:
            self.call_after_refresh(self.view.aim, mark)
        elif number is not None:
            self.panel.show_annotation(number)
            self.into_panel()

    def on_annotations_panel_pointed(self, event: AnnotationsPanel.Pointed) -> None:
        """Show in the text what the panel's cursor is on."""
        reading = self.view.reading
        notes = reading.notes if reading is not None else ()
        mark = next((mark for mark in notes if mark.number == event.number), None)
        if mark is not None and self.view.size.height:
            self.view.aim(mark)

"""From the article on: along its links, into the library or to the web browser, and to its other versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app import acts
from tui.app.screens.comfort import Comfort
from tui.library import LibraryError
from tui.locale import _, ngettext

if TYPE_CHECKING:
    from tui.app.widgets.article_view import ArticleView


class Linking(Comfort):
    """Follows links of the text. An article so reached may be none of the list's: `esc` leads back there."""

    _pointed_at = ""
    """What the footer said last of a link under the pointer."""

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

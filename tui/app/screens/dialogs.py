"""The acts of the main screen that ask something first: notes, what to keep to, searches, the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui.app import acts, passage_acts
from tui.app.display import is_web_address
from tui.app.screens.acting import Acting
from tui.app.wanted import Narrowing
from tui.locale import _
from tui.text.clean import clean_line

if TYPE_CHECKING:
    from tui.app.acts import Done
    from tui.app.place import Place
    from tui.library import Library
    from tui.model import Annotation


class Dialogs(Acting):
    """The part of the main screen that opens dialogs for notes, narrowing, saved searches and the original.

    They are imported when first wanted.
    """

    # -- notes

    @work
    async def action_article_note(self, outside: bool = False) -> None:
        """Write a note on what is current in the text, else on the article; a note there is opened again.

        `outside`: in the reader's own editor.
        """
        from tui.app.drafts import draft_of
        from tui.app.screens.note import NoteDialog

        ids, place = self.targets(), self.place()
        if not ids:
            return
        article_id = place.article_id if place is not None else ids[0]
        existing = place.annotation if place is not None else self._note_on_article(article_id)
        about = place.words if place is not None else self._title_of(article_id)
        draft = draft_of(self.library.path, existing.id if existing else f"{article_id} {_subject(place)}")
        note = existing.note if existing else ""
        dialog = NoteDialog(_title(place), about, note, draft, outside=outside)
        if existing is not None:
            await self.write_note(dialog, lambda library, text: acts.rewrite(library, existing, text))
        elif await self.write_note(
            dialog, lambda library, text: _write(library, article_id, place, text), empty=False
        ):
            self.view.drop_caret()

    def _note_on_article(self, article_id: int) -> Annotation | None:
        """The latest note on the article shown."""
        from tui.model import Subject

        reading = self.view.reading
        if reading is None or reading.article.id != article_id:
            return None
        notes = [note for note in reading.annotations if note.subject is Subject.ARTICLE]
        return notes[-1] if notes else None

    def _title_of(self, article_id: int) -> str:
        article = self.library.articles.get(article_id)
        return article.title if article is not None else ""

    # -- narrowing, saved searches

    @work
    async def action_filter(self) -> None:
        """Choose a saved search, a tag or a source to keep the list to; rename or remove a saved search."""
        from tui.app.screens.narrowing import FilterPicker, chosen

        found = chosen(await self.app.push_screen_wait(FilterPicker(self.library)))
        if found is None:
            return
        if found.kind == "tag":
            self.narrow(Narrowing.to_tag(found.name))
        elif found.kind == "source":
            self.narrow(Narrowing.to_source(found.name))
        elif found.act == "show":
            self.show_search(found.name)
        else:
            await self._change_search(found.name, found.act)

    async def _change_search(self, name: str, act: str) -> None:
        from tui.app import search_acts

        if act == "remove":
            self.perform(lambda library: search_acts.remove(library, name))
            return
        new_name = await self._ask_name(_("Rename the saved search"), name)
        if new_name and new_name != name:
            self.perform(lambda library: search_acts.rename(library, name, new_name))

    def show_search(self, name: str) -> None:
        """List what a saved search finds in this view."""
        search = self.library.searches.get(name)
        if search is not None:
            self.search_for(search.query)

    @work
    async def action_save_search(self) -> None:
        """Keep what the list is narrowed by under a name; the list then shows what that finds."""
        from tui.app import search_acts
        from tui.query import QueryError, parse_query

        wanted = self.wanted._replace(query=self.search.words)
        query = wanted.whole_query
        try:
            parse_query(query)
        except QueryError as error:
            self.say(str(error))
            return
        known = [each.name for each in self.library.searches.all() if each.query == query]
        name = await self._ask_name(_("Save the search"), known[0] if known else wanted.name, query)
        if name:
            self.perform(lambda library: search_acts.save(library, name, query))
            self.search_for(query)
            if self.search.has_focus_within:
                self.articles.focus()

    async def _ask_name(self, title: str, name: str, hint: str = "") -> str | None:
        from tui.app.screens.prompt import Prompt

        return await self.app.push_screen_wait(Prompt(title, clean_line(name), _("Its name"), hint))

    # -- the original

    def action_article_original(self) -> None:
        """Open the address of the article in the web browser."""
        article = self.library.articles.get(self.targets()[0])
        if article is None or not article.url:
            self.say(_("This article has no address"))
        else:
            self.open_address(article.url)

    @work
    async def open_address(self, url: str) -> None:
        """Show an address whole, then hand it to the browser."""
        from tui.app.screens.address import AddressDialog

        if not is_web_address(url):
            self.say(_("This address is not opened: {url}").format(url=url))
        elif await self.app.push_screen_wait(AddressDialog(url)):
            self.app.open_url(url)
            self.say(_("Opened in the browser"))


def _title(place: Place | None) -> str:
    if place is None:
        return _("Note on the article")
    if place.actor is not None:
        return _("Note on the actor")
    return _("Note on the quote") if place.passage and place.passage.is_quote else _("Note on the passage")


def _subject(place: Place | None) -> str:
    """Tells new notes of one article apart: by the words they are on, wherever these stand by now."""
    return place.words if place is not None else ""


def _write(library: Library, article_id: int, place: Place | None, note: str) -> Done:
    if place is not None and place.actor is not None:
        return passage_acts.note_actor(library, article_id, place.actor.name, note)
    return acts.annotate(library, article_id, place.passage if place is not None else None, note)

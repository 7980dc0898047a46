"""Acts on articles, and on what is current in the text: keep, dismiss, mark, tag, undo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work

from tui.app import acts, passage_acts
from tui.app.screens.searching import Searching
from tui.locale import _, ngettext
from tui.locale.numbers import number
from tui.model import ReadState

if TYPE_CHECKING:
    from tui.app.place import Place
    from tui.library import Library


class Acting(Searching):
    """Keys that change the library at once. Each can be undone, so none asks whether it is meant."""

    def action_article_keep(self) -> None:
        """Keep for the review, or put back."""
        ids = self.targets()
        self.perform(lambda library: acts.keep(library, ids))

    def action_article_dismiss(self) -> None:
        """Dismiss, or put back."""
        ids = self.targets()
        self.perform(lambda library: acts.dismiss(library, ids))

    def action_mark(self, state: str) -> None:
        """Mark read or unread."""
        ids = self.targets()
        self.perform(lambda library: acts.mark(library, ids, ReadState(state)))

    def action_mark_view_read(self) -> None:
        """Mark every article of the list read, in one step."""
        ids = list(self.articles.ids)
        if ids:
            self.perform(lambda library: acts.mark(library, ids, ReadState.READ))

    def action_undo(self) -> None:
        """Undo the last step."""
        self.perform(acts.undo)

    def action_redo(self) -> None:
        """Do the step undone last again."""
        self.perform(acts.redo)

    # -- tags

    def place(self) -> Place | None:
        """What is selected or current in the text; None when the articles are meant."""
        from tui.app.place import place_of

        reading = self.view.reading
        if reading is None or not self.view.has_focus:
            return None
        return place_of(reading, self.view.selection, self.view.current)

    @work
    async def action_article_tag(self) -> None:
        """Choose or make tags and put them on."""
        from tui.app.choices import Choice

        place, ids = self.place(), self.targets()
        choices = [
            Choice(tag.name, f"#{tag.name}", number(tag.uses)) for tag in self.library.tags.vocabulary()
        ]
        if place is not None:
            title = _("Tag: {what}").format(what=place.words)
        else:
            title = ngettext("Tag the article", "Tag {n} articles", len(ids)).format(n=number(len(ids)))
        names = await self.pick(title, choices, _("A tag, or several with commas"), creatable=True)
        if not names:
            return
        if place is None:
            self.perform(lambda library: acts.tag(library, ids, names))
        else:
            self.perform(lambda library: passage_acts.tag(library, place, names))
            self.view.drop_caret()

    @work
    async def action_article_untag(self) -> None:
        """Choose among the tags there are and take them off."""
        from tui.app.choices import Choice

        place, ids = self.place(), self.targets()
        names = passage_acts.tags_on(self.library, place) if place else _tags_on(self.library, ids)
        if not names:
            self.say(_("No tag to take off"))
            return
        if place is not None:
            title = _("Untag: {what}").format(what=place.words)
        else:
            title = ngettext("Untag the article", "Untag {n} articles", len(ids)).format(n=number(len(ids)))
        chosen = await self.pick(title, [Choice(name, f"#{name}") for name in names])
        if not chosen:
            return
        if place is None:
            self.perform(lambda library: acts.untag(library, ids, chosen))
        else:
            self.perform(lambda library: passage_acts.untag(library, place, chosen))


def _tags_on(library: Library, ids: Sequence[int]) -> tuple[str, ...]:
    """The tags of these articles, each once, in the order met."""
    from tui.library import Target
    from tui.model import TagTarget

    found: dict[str, None] = {}
    for article in ids:
        found.update(dict.fromkeys(library.tags.of(Target(TagTarget.ARTICLE, str(article)))))
    return tuple(found)

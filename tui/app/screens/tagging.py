"""Tags: on what is selected or current in the text, else on articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual import work

from tui.app import acts, passage_acts
from tui.app.screens.searching import Searching
from tui.locale import _, ngettext
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.app.choices import Choice
    from tui.app.place import Place
    from tui.library import Library


class Tagging(Searching):
    """The part of the main screen that puts tags on and takes them off."""

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
        names = await self._pick(title, choices, _("A tag, or several with commas"), creatable=True)
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
        chosen = await self._pick(title, [Choice(name, f"#{name}") for name in names])
        if not chosen:
            return
        if place is None:
            self.perform(lambda library: acts.untag(library, ids, chosen))
        else:
            self.perform(lambda library: passage_acts.untag(library, place, chosen))

    async def _pick(
        self, title: str, choices: Sequence[Choice], placeholder: str = "", creatable: bool = False
    ) -> list[str] | None:
        from tui.app.screens.picker import Picker

        picker = Picker(title, choices, placeholder, several=True, creatable=creatable)
        return await self.app.push_screen_wait(picker)


def _tags_on(library: Library, ids: Sequence[int]) -> tuple[str, ...]:
    """The tags of these articles, each once, in the order met."""
    from tui.library import Target
    from tui.model import TagTarget

    found: dict[str, None] = {}
    for article in ids:
        found.update(dict.fromkeys(library.tags.of(Target(TagTarget.ARTICLE, str(article)))))
    return tuple(found)

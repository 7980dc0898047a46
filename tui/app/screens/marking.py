"""Highlights, extracts, and what can be changed of an annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from tui.app import correction_acts, passage_acts
from tui.app.acts import Passage
from tui.app.colours import COLOURS, colour_of
from tui.app.screens.dialogs import Dialogs
from tui.locale import _

if TYPE_CHECKING:
    from tui.model import Annotation, Quote


class Marking(Dialogs):
    """The part of the main screen that marks passages and moves bounds, of annotations and of quotes."""

    _moving: Annotation | Quote | None = None
    """What the bounds being moved are of."""

    # -- the words selected

    def action_passage_highlight(self) -> None:
        """Highlight the words selected, in the colour used last."""
        place = self.place()
        if place is not None:
            colour = self.settings.now.colour
            self.perform(lambda library: passage_acts.highlight(library, place, colour))
            self.view.drop_caret()

    def action_passage_extract(self) -> None:
        """Keep the article and send the words selected to the review."""
        place = self.place()
        if place is not None:
            colour = self.settings.now.colour
            self.perform(lambda library: passage_acts.send(library, place, colour))
            self.view.drop_caret()

    # -- the current annotation

    def _annotation(self) -> Annotation | None:
        place = self.place()
        return place.annotation if place is not None else None

    def action_annotation_edit(self) -> None:
        """Open the note of the current annotation."""
        self.action_article_note()

    def action_annotation_remove(self) -> None:
        """Remove the current annotation."""
        annotation = self._annotation()
        if annotation is not None:
            self.perform(lambda library: passage_acts.remove(library, annotation))

    def action_panel_remove(self) -> None:
        """Remove the annotation under the cursor of the panel."""
        reading, number = self.view.reading, self.panel.annotation
        if reading is None or number is None:
            self.say(_("No annotation under the cursor"))
            return
        annotation = reading.annotations[number]
        self.perform(lambda library: passage_acts.remove(library, annotation))

    @work
    async def action_annotation_change(self) -> None:
        """Ask what to change: bounds or colour."""
        from tui.app.screens.menu import Entry, Menu

        place = self.place()
        annotation = place.annotation if place is not None else None
        if place is None or annotation is None:
            return
        entries = [Entry("bounds", "b", _("Bounds: select the words, then enter"))]
        now = colour_of(annotation.colour)
        for colour in COLOURS:
            detail = _("now") if colour is now else ""
            entries.append(Entry(colour.id, colour.key, f"{colour.sign} {_(colour.name)}", detail))
        chosen = await self.app.push_screen_wait(Menu(_("Change the annotation"), place.words, entries))
        if chosen == "bounds":
            self._move_bounds(annotation)
        elif chosen is not None:
            self.keep(colour=chosen)
            self.perform(lambda library: passage_acts.recolour(library, annotation, chosen))

    # -- bounds

    def _move_bounds(self, item: Annotation | Quote) -> None:
        """Go into visual mode on the words of an annotation or a quote."""
        if item.start is None or item.end is None:
            return
        self._moving = item
        self.view.move_bounds(item.start, item.end)
        self.say(_("Move the bounds, then enter; esc leaves them"))

    def action_bounds_confirm(self) -> None:
        """Give the words selected to what the bounds are of."""
        from tui.model import Quote

        item, reading, selection = self._moving, self.view.reading, self.view.selection
        if item is None or reading is None:
            return
        if selection is None:
            self.say(_("Select the words first: v starts a selection"))
            return
        if isinstance(item, Quote):
            start, end, _marked = correction_acts.trimmed(reading.body.text, *selection)
            self.perform(lambda library: correction_acts.set_bounds(library, reading, item, start, end))
        else:
            passage = Passage(*selection, self.view.selected_text, is_quote=False)
            self.perform(lambda library: passage_acts.move(library, item, passage))
        self._moving = None
        self.view.drop_caret()

    def action_bounds_leave(self) -> None:
        """Leave the bounds as they were."""
        self._moving = None
        self.view.drop_caret()
        self.say(_("Bounds left as they were"))

"""From the main screen to all annotations, and back to where one of them stands."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import work

from tui.app.screens.linking import Linking
from tui.app.settings import SettingsFile

if TYPE_CHECKING:
    from tui.app.reading import Reading
    from tui.app.screens.annotations import Overview
    from tui.app.widgets.annotations_panel import AnnotationsPanel
    from tui.library import Library


class Noting(Linking):
    """Opens the screen of all annotations, and goes to the one chosen there once its article is shown."""

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library, now, settings)
        self._overview: Overview | None = None
        self._goal: tuple[int, str] | None = None
        """The article and the annotation to go to once it is there."""

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

"""Reading at one's ease: the measure and the spacing one likes, and the place where one was."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import work

from tui.app.command import key_label
from tui.app.reading.spacing import Spacing
from tui.app.screens.panes import Panes
from tui.app.settings import NARROWEST, WIDEST, Panel, SettingsFile
from tui.app.widgets.footer import Footer
from tui.library import LibraryError
from tui.locale import N_, _
from tui.locale.numbers import percent

if TYPE_CHECKING:
    from tui.app.reading import Reading
    from tui.library import Library

_STEP = 4
"""Cells by which the measure changes at once."""
_SPACINGS = {
    Spacing.COMPACT: N_("Compact spacing"),
    Spacing.NORMAL: N_("Normal spacing"),
    Spacing.WIDE: N_("Wide spacing"),
}
_PAGES = (Panel.WHO, Panel.ANNOTATIONS, Panel.DETAILS)


class Comfort(Panes):
    """Sets the text as its reader likes it, and brings him back to where he was."""

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library, now)
        self.settings = settings
        self.footer = Footer()
        self._left: dict[int, tuple[int, int]] = {}
        """For each article left since the program began: the version, and the place in its text."""

    def on_mount(self) -> None:
        """Show the panel or not, as it was the last time."""
        self.set_class(self.settings.now.panel is Panel.NONE, "-no-panel")
        if self.settings.fault:
            self.say(self.settings.fault)

    def set_text(self) -> None:
        """Set text and panel as they were the last time."""
        kept = self.settings.now
        self.view.measure, self.view.spacing = kept.measure, kept.spacing
        if kept.panel in _PAGES:
            self.panel.page = _PAGES.index(kept.panel)
        self.watch(self.view, "scroll_y", self.show_progress, init=False)
        self.watch(self.view, "virtual_size", self.show_progress, init=False)

    def on_unmount(self) -> None:
        """The program ends: the last article is left, too."""
        reading = self.view.reading if self.complete else None
        if reading is not None and self._moved(reading):
            try:
                self.library.places.leave(reading.article.id, reading.article.version_id, self.view.place)
            except LibraryError:
                return  # Another program holds the library; a place is not worth a delay.

    def keep(self, **values: object) -> str:
        """Remember settings; what went wrong in a line, "" when nothing did."""
        fault = self.settings.change(**values)
        if fault:
            self.say(fault)
        return fault

    # -- measure and spacing

    def action_measure(self, by: int) -> None:
        """Make the lines longer (1) or shorter (-1)."""
        cells = min(max(NARROWEST, self.view.measure + by * _STEP), WIDEST)
        self.view.measure = cells
        if not self.keep(measure=cells):
            self.say(_("Lines of {n} characters").format(n=cells))

    def action_spacing(self) -> None:
        """Compact, normal, wide, and compact again."""
        order = list(_SPACINGS)
        spacing = order[(order.index(self.view.spacing) + 1) % len(order)]
        self.view.spacing = spacing
        if not self.keep(spacing=spacing):
            self.say(_(_SPACINGS[spacing]))

    def action_panel(self) -> None:
        """Show the panel, turn its pages, hide it after the last."""
        super().action_panel()
        self.keep(panel=Panel.NONE if self.has_class("-no-panel") else _PAGES[self.panel.page])

    # -- where one was

    def show_text(self, reading: Reading | None) -> None:
        """Show an article where it was left; nothing moves when its words are on the screen already."""
        before = self.view.reading
        if reading is not None and reading.same_text(before):
            self.view.show(reading)
            return
        self.leave_text()
        place = self._place_in(reading, before) if reading is not None else 0
        self.view.show(reading)
        self.view.return_to(place)

    def leave_text(self) -> None:
        """Remember where the reader is in the text shown."""
        reading = self.view.reading
        if reading is not None and self._moved(reading):
            place = self.view.place
            self._left[reading.article.id] = (reading.article.version_id, place)
            self._remember(reading.article.id, reading.article.version_id, place)

    def _moved(self, reading: Reading) -> bool:
        """Whether the reader is elsewhere in this text than when it was shown."""
        return self.view.place != self.view.shown_at

    def _place_in(self, reading: Reading, before: Reading | None) -> int:
        from tui.library.places import followed

        article = reading.article
        version, place = self._left.get(article.id, (0, 0))
        if version == article.version_id:
            return place
        if before is not None and before.article.id == article.id:
            return followed(before.body.text, reading.body.text, self.view.place)
        try:
            return self.library.places.of(article.id)
        except LibraryError:
            return 0

    @work(group="places", exit_on_error=False)
    async def _remember(self, article_id: int, version_id: int, place: int) -> None:
        async with self._turn:
            try:
                await asyncio.to_thread(self.library.places.leave, article_id, version_id, place)
            except LibraryError:
                return  # Another program holds the library; a place is not worth a word.
        self._seen_version = self.library.data_version

    # -- how far one is

    def show_progress(self) -> None:
        """Tell in the footer how much of the text was seen, and at its end where the next key leads."""
        if not self.in_text or self.view.reading is None:
            self.footer.progress = ""
            return
        seen = self.view.progress
        said = percent(seen)
        if seen == 100 and self.unread_left:
            said = f"{said} · {key_label('space')} → {_('next unread')}"
        self.footer.progress = said

    @property
    def unread_left(self) -> bool:
        """Whether any article is not read yet."""
        raise NotImplementedError

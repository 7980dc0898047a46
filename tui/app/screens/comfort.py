"""Reading at one's ease: measure, spacing and panel as one likes them, from one day to the next."""

from __future__ import annotations

from tui.app.reading.spacing import Spacing
from tui.app.screens.showing import Showing
from tui.app.settings import NARROWEST, WIDEST, Panel
from tui.locale import N_, _

_STEP = 4
"""Cells by which the measure changes at once."""
_SPACINGS = {
    Spacing.COMPACT: N_("Compact spacing"),
    Spacing.NORMAL: N_("Normal spacing"),
    Spacing.WIDE: N_("Wide spacing"),
}
_PAGES = (Panel.WHO, Panel.ANNOTATIONS, Panel.DETAILS)


class Comfort(Showing):
    """Sets the text as its reader likes it."""

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

    def action_lit(self) -> None:
        """Light the words of the saved searches in the text, or no longer."""
        lit = not self.settings.now.searches
        if not self.keep(searches=lit):
            said = (
                _("Words of the saved searches are lit")
                if lit
                else _("Words of the saved searches are not lit")
            )
            self.say(said)
        if self.asked is not None:
            self.load(self.asked)

    def action_panel(self) -> None:
        """Show the panel, turn its pages, hide it after the last."""
        super().action_panel()
        self.keep(panel=Panel.NONE if self.has_class("-no-panel") else _PAGES[self.panel.page])

"""The screen on which two versions of an article are compared."""

from __future__ import annotations

import asyncio

from textual import work
from textual.app import ComposeResult

from tui.app.bindings import bindings
from tui.app.choices import Choice
from tui.app.commands import Scope
from tui.app.reading.comparison import Comparison, entries, load_comparison, name_of
from tui.app.screens.section import Section
from tui.app.widgets.difference_view import DifferenceView
from tui.library import Library, LibraryError
from tui.locale import _
from tui.model import Article, Version


class VersionsScreen(Section[None]):
    """Shows what changed from one version of an article to a later one, at first between the newest two."""

    DEFAULT_CSS = """
    VersionsScreen { layout: vertical; background: $background; color: $foreground; }
    VersionsScreen DifferenceView { height: 1fr; margin-top: 1; }
    """
    BINDINGS = bindings(Scope.VERSIONS)
    SCOPE = Scope.VERSIONS

    def __init__(self, library: Library, article: Article, measure: int) -> None:
        super().__init__(library)
        self._article = article
        self._view = DifferenceView(measure)
        self._versions: list[Version] = []
        self._pair = (0, 0)
        self._comparison: Comparison | None = None
        self._folded = True

    def compose(self) -> ComposeResult:
        """The changes, and the keys."""
        yield self._view
        yield self.footer

    def on_mount(self) -> None:
        """Compare the newest version with the one before."""
        self._view.focus()
        self._told(_("Comparing…"))
        self._load()

    @work(exclusive=True, group="versions", exit_on_error=False)
    async def _load(self) -> None:
        try:
            self._versions = await asyncio.to_thread(self.library.articles.versions, self._article.id)
        except LibraryError as error:
            self.say(str(error))
            return
        # The newest version is the one shown, also where the publisher went back to an earlier text.
        self._versions.sort(key=lambda version: version.id == self._article.version_id)
        newest = len(self._versions) - 1
        self._compare(newest - 1, newest)

    @work(exclusive=True, group="versions", exit_on_error=False)
    async def _compare(self, old: int, new: int) -> None:
        self._pair = (old, new)
        pair = self._versions[old], self._versions[new]
        try:
            self._comparison = await asyncio.to_thread(
                load_comparison, self.library, self._article.title, *pair
            )
        except LibraryError as error:
            self.say(str(error))
            return
        self._show()

    def _show(self) -> None:
        if self._comparison is not None:
            self._view.show(entries(self._comparison, self._folded))
            self._told(self._place())

    def _place(self, change: int = 0) -> str:
        old, new = self._pair
        said = _("versions {old} and {new} of {n}").format(old=old + 1, new=new + 1, n=len(self._versions))
        if change:
            said = _("change {n} of {all}").format(n=change, all=self._view.changes) + f" · {said}"
        return said

    def _told(self, said: str) -> None:
        """Say on the line above the keys which versions and which change one is at."""
        self.footer.progress = said
        self.tell()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is a choice between versions only where there are more than two."""
        return len(self._versions) > 2 if action in ("other", "choose") else True

    # -- keys

    def action_leave(self) -> None:
        """Back to the article."""
        self.dismiss(None)

    def action_change(self, step: int) -> None:
        """Go to the next (1) or previous (-1) change."""
        number = self._view.go(step)
        if number:
            self._told(self._place(number))
        else:
            self.say(_("No change further on"))

    def action_other(self, step: int) -> None:
        """Compare the next newer (1) or older (-1) version with the one before it."""
        new = self._pair[1] + step
        if 1 <= new < len(self._versions):
            self._compare(new - 1, new)
        else:
            self.say(_("No older version") if step < 0 else _("No newer version"))

    def action_choose(self) -> None:
        """Choose the version to compare the newest one with."""
        self._ask()

    @work
    async def _ask(self) -> None:
        from tui.app.screens.picker import Picker

        newest = len(self._versions) - 1
        choices = [
            Choice(str(number), name_of(self._versions[number]), f"{number + 1}/{newest + 1}")
            for number in range(newest - 1, -1, -1)
        ]
        picker = Picker(_("Compare the newest version with"), choices, _("Type part of a date"))
        chosen = await self.app.push_screen_wait(picker)
        if chosen:
            self._compare(int(chosen[0]), newest)

    def action_fold(self) -> None:
        """Show unchanged paragraphs whole, or only how many they are."""
        self._folded = not self._folded
        self._show()

    def action_lines(self, step: int) -> None:
        """Scroll by lines."""
        self._view.scroll_lines(step)

    def action_pages(self, step: int) -> None:
        """Scroll by pages."""
        self._view.scroll_lines(step * max(1, self._view.size.height - 2))

    def action_top(self) -> None:
        """Go to the top."""
        self._view.scroll_to(y=0, animate=False, force=True)

    def action_bottom(self) -> None:
        """Go to the end."""
        self._view.scroll_to(y=self._view.max_scroll_y, animate=False, force=True)

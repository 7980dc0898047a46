"""The article, with who says what beside its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from tui.app.bindings import bindings
from tui.app.commands import CONTEXTUAL, Scope
from tui.app.reading import Mark, MarkKind
from tui.app.widgets.article_view_targets import TargetCanvas


class ArticleView(TargetCanvas, can_focus=True):
    """Shows a `Reading`: text first, speakers by colour, initials and bar, actors underlined, notes signed.

    One quote, actor or annotation may be current: it stands out, and `TargetChanged` tells others. Nothing
    of the article is ever parsed as markup.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *(binding for scope in CONTEXTUAL for binding in bindings(scope)),
        *bindings(Scope.READER),
    ]
    """What a caret, a selection or a current target is for comes first; `scopes` says when."""

    @dataclass
    class TargetChanged(Message):
        """Another quote, actor or annotation is current; None: none is."""

        view: ArticleView
        target: Mark | None

        @property
        def control(self) -> ArticleView:
            """The view it happened in."""
            return self.view

    @dataclass
    class Activated(Message):
        """The current target was chosen."""

        view: ArticleView
        target: Mark

        @property
        def control(self) -> ArticleView:
            """The view it happened in."""
            return self.view

    @dataclass
    class NothingBeyond(Message):
        """There is nothing of that kind to go to further on."""

        kind: MarkKind

    @dataclass
    class EndReached(Message):
        """A page further was asked for at the end of the text."""

        view: ArticleView

        @property
        def control(self) -> ArticleView:
            """The view it happened in."""
            return self.view

    @dataclass
    class SelectionChanged(Message):
        """Another range of the text is selected (None: none is), or the caret came or went."""

        view: ArticleView
        selection: tuple[int, int] | None

        @property
        def control(self) -> ArticleView:
            """The view it happened in."""
            return self.view

    _told: tuple[bool, tuple[int, int] | None] = (False, None)
    """The caret and selection others know of."""

    def action_activate(self) -> None:
        """Choose the current target."""
        if self._current is not None:
            self.post_message(self.Activated(self, self._current))

    def _target_changed(self) -> None:
        """Tell which target is current now."""
        self.post_message(self.TargetChanged(self, self._current))

    def _nothing_beyond(self, kind: MarkKind) -> None:
        """Tell that there is nothing more of the kind."""
        self.post_message(self.NothingBeyond(kind))

    def _caret_moved(self) -> None:
        """A changed selection is told."""
        super()._caret_moved()
        state = (self._at is not None, self._selection)
        if state != self._told:
            self._told = state
            self.post_message(self.SelectionChanged(self, self._selection))

    # -- scrolling

    def action_line(self, step: int) -> None:
        """Scroll by lines."""
        self._scroll_by(step)

    def action_half_page(self, step: int) -> None:
        """Scroll by half pages."""
        self._scroll_by(step * max(1, self.size.height // 2))

    def action_page(self, step: int) -> None:
        """Scroll by pages, two lines of which stay in view; at the end, say so, unless a caret is set."""
        if step > 0 and self._at is None and self.scroll_offset.y >= self.max_scroll_y:
            self.post_message(self.EndReached(self))
        self._scroll_by(step * max(1, self.size.height - 2))

    def action_top(self) -> None:
        """Go to the title."""
        self._scroll_to_line(0)

    def action_bottom(self) -> None:
        """Go to the last line."""
        self._finish()
        self._scroll_to_line(self.max_scroll_y)

    def _scroll_by(self, lines: int) -> None:
        self._scroll_to_line(self.scroll_offset.y + lines)

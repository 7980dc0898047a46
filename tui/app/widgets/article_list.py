"""The list of articles: any number of rows, of which only those on the screen are ever read or drawn."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from textual.message import Message
from textual.strip import Strip

from tui.app.bindings import bindings
from tui.app.commands import Scope
from tui.app.listing import merged, nearest
from tui.app.rows import Look, one_line, two_lines
from tui.app.widgets.article_pages import Pages
from tui.app.widgets.cursor_list import CursorList
from tui.model import ArticleRow

_STRIPS = 1024
"""Drawn lines kept; more than any screen has."""

Key = tuple[int, bool, bool, bool, int]


class ArticleList(CursorList):
    """Articles by id, newest first. The cursor is on an article, not on a position: it stays there when the
    list changes.

    `load` gives the rows of some ids; it is called for a page of them when one comes into sight.
    """

    AIRY_FROM = 30
    DEFAULT_CSS = """
    ArticleList > .cursor-list--title { color: $foreground 82%; }
    """
    BINDINGS = bindings(Scope.LIST)
    depth = 2

    @dataclass
    class Highlighted(Message):
        """The cursor came to an article; None when the list is empty."""

        article_id: int | None

        def can_replace(self, message: Message) -> bool:
            """Only where the cursor came to rest counts."""
            return isinstance(message, ArticleList.Highlighted)

    @dataclass
    class Opened(Message):
        """An article is to be read."""

        article_id: int

    class Selected(Message):
        """Others are selected than before."""

    def __init__(
        self,
        load: Callable[[Sequence[int]], list[ArticleRow]],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._pages = Pages(load)
        self._now = now
        self._selected: set[int] = set()
        self._strips: dict[Key, tuple[Strip, ...]] = {}

    # -- what it shows

    @property
    def ids(self) -> array[int]:
        """The ids of the list, in order."""
        return self._pages.ids

    @property
    def current(self) -> int | None:
        """The article under the cursor."""
        return self.ids[self.position] if 0 <= self.position < len(self.ids) else None

    @property
    def selected(self) -> list[int]:
        """The selected articles, in the order of the list; without a selection, the one under the cursor."""
        if self._selected:
            return [article for article in self.ids if article in self._selected]
        return [] if self.current is None else [self.current]

    @property
    def selecting(self) -> bool:
        """Whether articles are selected."""
        return bool(self._selected)

    def row(self, article_id: int) -> ArticleRow | None:
        """What the list knows of an article of it."""
        return self._pages.row(article_id)

    def show(self, ids: array[int], empty: Sequence[str] = ()) -> None:
        """Show another list, the cursor on its first article; `empty` says what to do without any."""
        self._selected.clear()
        self._empty = tuple(empty)
        self._replace(ids)
        self.place(0 if ids else -1)
        self.scroll_to(y=0, animate=False, force=True)
        self.post_message(self.Highlighted(self.current))

    def update(self, ids: array[int], staying: Collection[int] = ()) -> None:
        """Show the same list as it is now. The cursor stays on its article and at its height on the screen.

        Articles of `staying` keep their place though `ids` lacks them.
        """
        old, current = self.ids, self.current
        new = merged(old, ids, staying)
        if new == old:
            return
        offset = self.position * self.pitch - self.scroll_offset.y
        self._replace(new)
        if self._selected:
            self._selected.intersection_update(new)
        self.place(nearest(old, new, current) if current is not None else (0 if new else -1))
        self.scroll_to(y=self.position * self.pitch - offset, animate=False, force=True)
        if self.current != current:
            self.post_message(self.Highlighted(self.current))

    def forget(self, articles: Collection[int] | None = None) -> None:
        """Read these rows (all when None) again: something about them changed."""
        self._pages.forget(articles)
        self._strips.clear()
        self.refresh()

    def _replace(self, ids: array[int]) -> None:
        self._pages.replace(ids)
        self._strips.clear()
        self.measure(len(ids))
        self.refresh()

    # -- the cursor

    def go_to(self, article_id: int) -> bool:
        """Put the cursor on an article; False when the list lacks it."""
        try:
            self.move(self.ids.index(article_id))
        except ValueError:
            return False
        return True

    def nearest(self, wanted: Collection[int], direction: int) -> int | None:
        """The first of the `wanted` articles after (1) or before (-1) the cursor; None without any."""
        beyond = (
            self.ids[self.position + 1 :] if direction > 0 else reversed(self.ids[: max(0, self.position)])
        )
        return next((article for article in beyond if article in wanted), None)

    def watch_position(self, before: int, now: int) -> None:
        """Show the cursor where it is, and tell of it."""
        super().watch_position(before, now)
        self.post_message(self.Highlighted(self.current))

    def action_open(self) -> None:
        """Ask for the article to be read."""
        if self.current is not None:
            self.post_message(self.Opened(self.current))

    def action_select(self) -> None:
        """Select the article under the cursor, or no longer, and move on."""
        if self.current is not None:
            self._selected ^= {self.current}
            self.post_message(self.Selected())
            self.refresh_row(self.position)
            self.move(self.position + 1)

    def deselect(self) -> None:
        """Select nothing."""
        self._selected.clear()
        self.refresh()

    # -- drawing

    @property
    def compact(self) -> bool:
        """Whether articles are on one line."""
        return self.depth == 1

    @compact.setter
    def compact(self, compact: bool) -> None:
        self.depth = 1 if compact else 2
        self._strips.clear()
        self.measure(self.length)
        self.show_cursor()
        self.refresh()

    @property
    def pitch(self) -> int:
        """Lines from one article to the next."""
        return 1 if self.compact else super().pitch

    def on_resize(self) -> None:
        """Draw for the new width."""
        self._strips.clear()

    def notify_style_update(self) -> None:
        """Forget what was drawn in the colours of another theme."""
        super().notify_style_update()
        self._strips = {}

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        if not self.ids:
            return self.empty_line(y, width)
        position, line = divmod(self.scroll_offset.y + y, self.pitch)
        if position >= len(self.ids) or line >= self.depth:
            return Strip.blank(width, self.rich_style)
        return self._row(position, width)[line]

    def _row(self, position: int, width: int) -> tuple[Strip, ...]:
        article = self.ids[position]
        cursor, selected = position == self.position, article in self._selected
        key = (article, cursor, selected, self.has_focus, width)
        strips = self._strips.get(key)
        if strips is None:
            if len(self._strips) > _STRIPS:
                self._strips.clear()
            strips = self._strips[key] = self._draw(position, Look(width, cursor, selected))
        return strips

    def _draw(self, position: int, look: Look) -> tuple[Strip, ...]:
        row = self._pages.at(position)
        if row is None:
            base = self.style("cursor") if look.cursor else self.rich_style
            return (Strip.blank(look.width, base),) * self.depth
        lines = (one_line(row, look, self._now()),) if self.compact else two_lines(row, look, self._now())
        return tuple(self.strip(pieces, look.width, cursor=look.cursor) for pieces in lines)

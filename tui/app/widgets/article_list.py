"""The list of articles: any number of rows, of which only those on the screen are ever read or drawn."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.bindings import bindings
from tui.app.cells import cut
from tui.app.commands import Scope
from tui.app.listing import merged, nearest
from tui.app.rows import Look, Piece, one_line, two_lines
from tui.app.widgets.article_pages import Pages
from tui.model import ArticleRow

_STRIPS = 1024
"""Drawn lines kept; more than any screen has."""
_AIRY_FROM = 30
"""Height from which an empty line separates articles of two lines."""

Key = tuple[int, bool, bool, bool, int]


class ArticleList(ScrollView, can_focus=True):
    """Articles by id, newest first. The cursor is on an article, not on a position: it stays there when the
    list changes.

    `load` gives the rows of some ids; it is called for a page of them when one comes into sight.
    """

    DEFAULT_CSS = """
    ArticleList {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        background: $background;
        & > .article-list--title { color: $foreground 82%; }
        & > .article-list--unread { color: $foreground; text-style: bold; }
        & > .article-list--faint { color: $faint; }
        & > .article-list--tag { color: $tag; }
        & > .article-list--note { color: $note; }
        & > .article-list--flag { color: $flag; }
        & > .article-list--dot { color: $unread; }
        & > .article-list--chosen { color: $unread; text-style: bold; }
        & > .article-list--bar { color: $rule; }
        & > .article-list--cursor { background: $cursor; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        f"article-list--{name}"
        for name in ("title", "unread", "faint", "tag", "note", "flag", "dot", "chosen", "bar", "cursor")
    }
    BINDINGS = bindings(Scope.LIST)

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

    def __init__(
        self,
        load: Callable[[Sequence[int]], list[ArticleRow]],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._pages = Pages(load)
        self._now = now
        self._position = -1
        self._selected: set[int] = set()
        self._compact = False
        self._strips: dict[Key, tuple[Strip, ...]] = {}
        self._styles: dict[str, Style] = {}
        self._empty: tuple[str, ...] = ()

    # -- what it shows

    @property
    def ids(self) -> array[int]:
        """The ids of the list, in order."""
        return self._pages.ids

    @property
    def current(self) -> int | None:
        """The article under the cursor."""
        return self.ids[self._position] if 0 <= self._position < len(self.ids) else None

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
        self._position = 0 if ids else -1
        self.scroll_to(y=0, animate=False, force=True)
        self.post_message(self.Highlighted(self.current))

    def advise(self, lines: Sequence[str]) -> None:
        """Say this while there is no article."""
        self._empty = tuple(lines)
        self.refresh()

    def update(self, ids: array[int], staying: Collection[int] = ()) -> None:
        """Show the same list as it is now. The cursor stays on its article and at its height on the screen.

        Articles of `staying` keep their place though `ids` lacks them.
        """
        old, current = self.ids, self.current
        new = merged(old, ids, staying)
        if new == old:
            return
        offset = self._position * self.pitch - self.scroll_offset.y
        self._replace(new)
        if self._selected:
            self._selected.intersection_update(new)
        self._position = nearest(old, new, current) if current is not None else (0 if new else -1)
        self.scroll_to(y=self._position * self.pitch - offset, animate=False, force=True)
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
        self._measure()
        self.refresh()

    # -- the cursor

    def go_to(self, article_id: int) -> bool:
        """Put the cursor on an article; False when the list lacks it."""
        try:
            self._move(self.ids.index(article_id))
        except ValueError:
            return False
        return True

    def nearest(self, wanted: Collection[int], direction: int) -> int | None:
        """The first of the `wanted` articles after (1) or before (-1) the cursor; None without any."""
        beyond = (
            self.ids[self._position + 1 :] if direction > 0 else reversed(self.ids[: max(0, self._position)])
        )
        return next((article for article in beyond if article in wanted), None)

    def _move(self, position: int) -> None:
        position = max(0, min(position, len(self.ids) - 1))
        if position == self._position or not self.ids:
            return
        before, self._position = self._position, position
        self._refresh_row(before)
        self._refresh_row(position)
        self._show_cursor()
        self.post_message(self.Highlighted(self.current))

    def _show_cursor(self) -> None:
        top, bottom = self._position * self.pitch, self._position * self.pitch + self.depth
        height = self.scrollable_content_region.height
        if top < self.scroll_offset.y:
            self.scroll_to(y=top, animate=False, force=True)
        elif bottom > self.scroll_offset.y + height:
            self.scroll_to(y=bottom - height, animate=False, force=True)

    def action_cursor(self, by: int) -> None:
        """Move the cursor by so many articles."""
        self._move(self._position + by)

    def action_page(self, by: int) -> None:
        """Move the cursor by so many pages."""
        self._move(self._position + by * max(1, self.scrollable_content_region.height // self.pitch))

    def action_first(self) -> None:
        """Go to the newest article."""
        self._move(0)

    def action_last(self) -> None:
        """Go to the oldest article."""
        self._move(len(self.ids) - 1)

    def action_open(self) -> None:
        """Ask for the article to be read."""
        if self.current is not None:
            self.post_message(self.Opened(self.current))

    def action_select(self) -> None:
        """Select the article under the cursor, or no longer, and move on."""
        if self.current is not None:
            self._selected ^= {self.current}
            self._refresh_row(self._position)
            self._move(self._position + 1)

    def deselect(self) -> None:
        """Select nothing."""
        self._selected.clear()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor there, a double one opens the article."""
        offset = event.get_content_offset(self)
        position = (self.scroll_offset.y + offset.y) // self.pitch if offset else len(self.ids)
        if position < len(self.ids):
            self._move(position)
            if event.chain == 2:
                self.action_open()

    # -- geometry

    @property
    def compact(self) -> bool:
        """Whether articles are on one line."""
        return self._compact

    @compact.setter
    def compact(self, compact: bool) -> None:
        self._compact = compact
        self._strips.clear()
        self._measure()
        self._show_cursor()
        self.refresh()

    @property
    def depth(self) -> int:
        """Lines an article is drawn on."""
        return 1 if self._compact else 2

    @property
    def pitch(self) -> int:
        """Lines from one article to the next."""
        return self.depth + (not self._compact and self.size.height >= _AIRY_FROM)

    def on_focus(self) -> None:
        """Show the cursor as it is in focus."""
        self._refresh_row(self._position)

    def on_blur(self) -> None:
        """Show the cursor as it is out of focus."""
        self._refresh_row(self._position)

    def on_resize(self) -> None:
        """Draw for the new width; keep the cursor in sight."""
        self._strips.clear()
        self._measure()
        if self.ids:
            self._show_cursor()

    def _measure(self) -> None:
        self.virtual_size = Size(
            self.size.width, max(0, len(self.ids) * self.pitch - self.pitch + self.depth)
        )

    # -- drawing

    def notify_style_update(self) -> None:
        """Forget what was drawn in the colours of another theme."""
        super().notify_style_update()
        if hasattr(self, "_strips"):
            self._strips.clear()
            self._styles.clear()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width = self.scrollable_content_region.width
        if not self.ids:
            return self._empty_line(y, width)
        position, line = divmod(self.scroll_offset.y + y, self.pitch)
        if position >= len(self.ids) or line >= self.depth:
            return Strip.blank(width, self.rich_style)
        return self._row(position, width)[line]

    def _row(self, position: int, width: int) -> tuple[Strip, ...]:
        article = self.ids[position]
        cursor, selected = position == self._position, article in self._selected
        key = (article, cursor, selected, self.has_focus, width)
        strips = self._strips.get(key)
        if strips is None:
            if len(self._strips) > _STRIPS:
                self._strips.clear()
            strips = self._strips[key] = self._draw(position, Look(width, cursor, selected))
        return strips

    def _draw(self, position: int, look: Look) -> tuple[Strip, ...]:
        row = self._pages.at(position)
        base = self._style("cursor") if look.cursor else self.rich_style
        if row is None:
            return (Strip.blank(look.width, base),) * self.depth
        lines = (one_line(row, look, self._now()),) if self._compact else two_lines(row, look, self._now())
        return tuple(self._strip(pieces, base, look.width) for pieces in lines)

    def _strip(self, pieces: Sequence[Piece], base: Style, width: int) -> Strip:
        bar = "dot" if self.has_focus else "bar"
        named = [(text, bar if style == "bar" else style) for text, style in pieces if text]
        segments = [Segment(text, base + self._style(style) if style else base) for text, style in named]
        return Strip(segments).adjust_cell_length(width, base)

    def _empty_line(self, y: int, width: int) -> Strip:
        number = y - max(0, min(self.size.height // 3, self.size.height - len(self._empty)))
        if not 0 <= number < len(self._empty):
            return Strip.blank(width, self.rich_style)
        text = cut(self._empty[number], max(0, width - 4))
        style = self.rich_style + self._style("faint" if number else "title")
        return Strip([Segment("  " + text, style)]).adjust_cell_length(width, self.rich_style)

    def _style(self, name: str) -> Style:
        style = self._styles.get(name)
        if style is None:
            if name == "cursor":
                style = self.rich_style + self.get_component_rich_style("article-list--cursor", partial=True)
            else:
                # Blended over the background, so that a theme may give a colour with some transparency.
                whole = self.get_component_rich_style(f"article-list--{name}")
                style = Style(color=whole.color, bold=whole.bold or None)
            self._styles[name] = style
        return style

    def _refresh_row(self, position: int) -> None:
        top = position * self.pitch - self.scroll_offset.y
        if -self.depth < top < self.size.height:
            self.refresh_lines(top, self.depth)

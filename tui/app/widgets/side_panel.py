"""The panel beside or under the article: who says what, annotations, details."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.strip import Strip
from textual.widget import Widget

from tui.app.reading import Mark, Reading
from tui.app.widgets.annotations_panel import AnnotationsPanel
from tui.app.widgets.details_panel import DetailsPanel
from tui.app.widgets.panel_list import PanelList
from tui.app.widgets.who_says_what import WhoSaysWhat
from tui.locale import N_, _

_TITLES = (N_("Who says what"), N_("Annotations"), N_("Details"))
_SHORT_TITLES = (N_("Who says what"), N_("Notes"), N_("Details"))
_GAP = 2


class PanelTabs(Widget):
    """The titles of the pages on one line, the one shown in bold with a bar before it."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"panel-tabs--shown", "panel-tabs--other"}
    DEFAULT_CSS = """
    PanelTabs {
        height: 1; margin-bottom: 1;
        & > .panel-tabs--shown { color: $foreground; text-style: bold underline; }
        & > .panel-tabs--other { color: $faint; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.shown = 0
        self.notes = 0

    def titles(self) -> list[str]:
        """The titles as they stand on the line."""
        counts = (0, self.notes, 0)
        for titles in (_TITLES, _SHORT_TITLES):
            made = [f"{_(title)} {n}" if n else _(title) for title, n in zip(titles, counts, strict=True)]
            if sum(map(cell_len, made)) + 2 * _GAP <= self.content_size.width:
                break
        return made

    def render_line(self, y: int) -> Strip:
        """The line of titles."""
        width = self.content_size.width
        other = self.get_component_rich_style("panel-tabs--other")
        segments = []
        for number, title in enumerate(self.titles()):
            style = self.get_component_rich_style("panel-tabs--shown") if number == self.shown else other
            segments += [Segment(title, style), Segment(" " * _GAP, other)]
        return Strip(segments[:-1]).adjust_cell_length(max(0, width), other)

    def page_at(self, x: int) -> int | None:
        """The page whose title stands at cell `x`."""
        left = 0
        for number, title in enumerate(self.titles()):
            if left <= x < left + cell_len(title):
                return number
            left += cell_len(title) + _GAP
        return None


class SidePanel(Vertical):
    """Three pages over one reading. It follows the article view's target and posts `PanelList.Jump`."""

    DEFAULT_CSS = """
    SidePanel { height: 1fr; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._tabs = PanelTabs()
        self._who, self._annotations, self._details = WhoSaysWhat(), AnnotationsPanel(), DetailsPanel()

    def compose(self) -> ComposeResult:
        """The titles and the pages."""
        yield self._tabs
        yield from self._pages()
        self.page = self._tabs.shown

    def _pages(self) -> Iterator[PanelList]:
        yield from (self._who, self._annotations, self._details)

    @property
    def page(self) -> int:
        """The page shown: 0 who says what, 1 annotations, 2 details."""
        return self._tabs.shown

    @page.setter
    def page(self, number: int) -> None:
        focused = any(page.has_focus for page in self._pages())
        self._tabs.shown = number
        for index, page in enumerate(self._pages()):
            page.display = index == number
            if focused and index == number:
                page.focus()
        self._tabs.refresh()

    @property
    def page_is_of_annotations(self) -> bool:
        """Whether the annotations are shown."""
        return self._annotations.display

    @property
    def annotation(self) -> int | None:
        """The number of the annotation under the cursor, in the reading; None when there is none."""
        return self._annotations.number if self.page_is_of_annotations else None

    def turn(self) -> bool:
        """Show the next page; False after the last one, when the first is shown again."""
        self.page = (self.page + 1) % len(_TITLES)
        return self.page != 0

    def on_panel_list_turned(self, event: PanelList.Turned) -> None:
        """Show another page."""
        event.stop()
        self.page = (self.page + event.step) % len(_TITLES)

    def focus_page(self) -> None:
        """Give the focus to the page shown."""
        list(self._pages())[self.page].focus()

    def show(self, reading: Reading | None, tags: Sequence[str] = ()) -> None:
        """Show what is known of `reading`; `tags` are the article's own."""
        self._details.show_tags(tags)
        for page in self._pages():
            page.show(reading)
        self._tabs.notes = len(reading.annotations) if reading else 0
        self._tabs.refresh()

    def follow(self, target: Mark | None) -> None:
        """Put the cursor of the page on what is current in the text."""
        self._who.follow(target)
        self._annotations.follow(target)

    def show_annotation(self, number: int) -> None:
        """Show the page of the annotations, its cursor on that one of the reading's."""
        self.page = 1
        self._annotations.point(number)

    def on_click(self, event: events.Click) -> None:
        """Show the page whose title was clicked."""
        titles = self._tabs.content_region
        page = (
            self._tabs.page_at(event.screen_x - titles.x)
            if titles.contains_point(event.screen_offset)
            else None
        )
        if page is not None:
            self.page = page

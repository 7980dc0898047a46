"""One annotation whole, beside the list: the sentence it stands in, the note, the tags, the article."""

from __future__ import annotations

from collections.abc import Iterator

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.app.anchor_words import how_found
from tui.app.annotation_lines import on_what
from tui.app.light_markdown import Run, rendered
from tui.app.reading.wrap import wrap
from tui.library import AnnotationRow
from tui.locale import _
from tui.locale.dates import long_date
from tui.model import AnchorState
from tui.text.clean import clean, clean_line

_LONGEST = 4_000
"""Characters of a passage shown."""


class AnnotationDetail(VerticalScroll, can_focus=False):
    """Shows what the list has no room for."""

    DEFAULT_CSS = """
    AnnotationDetail { padding: 1 2; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._row: AnnotationRow | None = None

    def compose(self) -> ComposeResult:
        """The words."""
        yield Static()

    def show(self, row: AnnotationRow | None) -> None:
        """Show another annotation; None: none."""
        self._row = row
        self._fill()
        self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Wrap anew."""
        self._fill()

    def _fill(self) -> None:
        width = self.scrollable_content_region.width
        lines = list(detail(self._row, width)) if self._row is not None and width > 0 else []
        self.query_one(Static).update(Content("\n").join(lines))


def detail(row: AnnotationRow, width: int) -> Iterator[Content]:
    """The lines of an annotation on `width` cells."""
    words = clean(row.passage[:_LONGEST]) or on_what(row)
    for paragraph in words.split("\n"):
        for start, end in wrap(paragraph, max(1, width - 2)):
            yield Content.assemble(("▌ ", "$note"), (paragraph[start:end], "$foreground"))
    if found := how_found(row.state, row.found_by, row.score):
        yield from _plain(found, width, "$faint" if row.state is AnchorState.EXACT else "$flag")
    if row.note.strip():
        yield Content("")
        yield from (_content(line) for line in rendered(clean(row.note), max(1, width)))
    if row.tags:
        yield Content("")
        yield from _plain("  ".join(f"#{clean_line(tag)}" for tag in row.tags), width, "$tag")
    yield Content("")
    where = [clean_line(row.title), " · ".join((clean_line(row.source), long_date(row.shown_at)))]
    for text in (*where, _("annotated on {date}").format(date=long_date(row.created))):
        yield from _plain(text, width, "$faint")


def _plain(text: str, width: int, style: str) -> Iterator[Content]:
    for start, end in wrap(text, max(1, width)):
        yield Content.styled(text[start:end], style)


def _content(line: tuple[Run, ...]) -> Content:
    return Content.assemble(*((run.text, _style(run)) for run in line))


def _style(run: Run) -> str:
    named = {"bold": run.bold, "italic": run.italic, "underline": run.link, "$faint": run.faint}
    return " ".join(name for name, wanted in named.items() if wanted)

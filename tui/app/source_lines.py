"""How a source looks in the list of sources: two lines, and the head of a folder. No Textual widget."""

from __future__ import annotations

from datetime import datetime

from rich.cells import cell_len
from textual.content import Content

from tui.app.cells import cut
from tui.library import health
from tui.locale import _, ngettext
from tui.locale.numbers import number
from tui.model import Source
from tui.text.clean import clean_line

_GAP = 2


def source_lines(source: Source, width: int, now: datetime) -> Content:
    """Name and what is unread; below, how it is doing. Each line is as wide as it may be and no wider."""
    figures = _figures(source)
    name = cut(clean_line(source.name), max(4, width - cell_len(figures) - _GAP))
    filling = " " * max(1, width - cell_len(name) - cell_len(figures))
    silent = source.paused or source.gone or not source.approved
    first = Content.assemble(
        (name, "$faint" if silent else "bold" if source.unread else ""), filling, (figures, "$faint")
    )
    state = cut(clean_line(health.words(source, now)), width)
    return Content.assemble(first, "\n", (state, "$warning" if health.ails(source) else "$faint"))


def folder_line(folder: str, width: int) -> Content:
    """The head of a folder."""
    return Content.assemble((cut(clean_line(folder.replace("/", " / ")), width), "bold $primary"))


def _figures(source: Source) -> str:
    if source.unread:
        return ngettext("{n} unread", "{n} unread", source.unread).format(n=number(source.unread))
    return number(source.articles)


def source_detail(source: Source, now: datetime) -> list[tuple[str, str]]:
    """What is known of a source: (name of the fact, fact), those that say nothing left out."""
    facts = [
        (_("Address"), source.url),
        (_("Site"), source.site),
        (_("State"), health.state(source, now)),
        (_("Rhythm"), health.rhythm(source, now)),
        (_("Last error"), source.error if not source.error.startswith(source.url) else health.reason(source)),
        (_("Moved to"), source.moved_to),
        (_("Articles"), number(source.articles)),
        (_("Unread"), number(source.unread)),
        (_("Folder"), source.folder),
        (_("Tags"), "  ".join(f"#{tag}" for tag in source.tags)),
        (_("Language"), source.language),
        (_("Interval"), _("{n} minutes").format(n=source.every) if source.every else ""),
        (_("Full text"), _("always fetched") if source.full_text else ""),
        (_("Cookies"), source.cookies),
    ]
    return [(name, clean_line(fact)) for name, fact in facts if fact]

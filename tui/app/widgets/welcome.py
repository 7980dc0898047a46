"""What an empty library says: how to fill it, in the order in which people do."""

from __future__ import annotations

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from tui.app.cells import cut
from tui.app.commands import by_id, key_label
from tui.locale import N_, _, ngettext
from tui.locale.numbers import number

_ACTS = (
    ("source.starter", N_("by country and theme")),
    ("source.add", N_("a feed, a site, one article")),
    ("source.paste", ""),
)
_FOLLOWED = (("source.refresh", ""), ("sources.show", ""), *_ACTS[1:])
_SHELL = (
    ("coupures import urls feeds.opml", N_("lists of newsboat and other readers")),
    ("coupures demo", N_("eighteen invented articles, to look around")),
)
_WIDTH = 78
_INDENT = 3


class Welcome(Widget):
    """Lies over the panes as long as there is no article."""

    DEFAULT_CSS = """
    Welcome { width: 100%; height: 100%; background: $background; padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._sources = 0

    @property
    def sources(self) -> int:
        """How many sources are followed that have brought nothing yet."""
        return self._sources

    @sources.setter
    def sources(self, sources: int) -> None:
        if sources != self._sources:
            self._sources = sources
            self.refresh()

    def render(self) -> Content:
        """The lines, a little above the middle."""
        width = max(1, self.content_region.width)
        lines = welcome_lines(self._sources, min(width, _WIDTH))
        height = self.content_region.height
        if len(lines) > height:
            lines = [line for line in lines if line.plain.strip()]
        above = max(0, (height - len(lines)) // 3)
        left = " " * max(0, (width - _WIDTH) // 2)
        return Content("\n").join([Content("")] * above + [Content.assemble(left, line) for line in lines])


def welcome_lines(sources: int, width: int) -> list[Content]:
    """What to say on `width` cells, with so many sources followed."""
    if sources:
        told = ngettext(
            "{n} source is followed, nothing of it fetched yet.",
            "{n} sources are followed, nothing of them fetched yet.",
            sources,
        ).format(n=number(sources))
    else:
        told = _("The library is empty.")
    promise = _("Nobody is asked for anything before you say so.")
    lines = [Content.styled(cut(told, width), "bold"), Content.styled(cut(promise, width), "$faint")]
    commands = [(by_id(id), detail) for id, detail in (_FOLLOWED if sources else _ACTS)]
    rows = [
        (key_label(command.keys[0]), _(command.name), _(detail) if detail else "")
        for command, detail in commands
    ]
    lines += [Content(""), *_table(rows, width, "bold $primary")]
    lines += [Content(""), Content.styled(cut(_("From a terminal"), width), "$faint"), Content("")]
    return lines + _table([("", command, _(detail)) for command, detail in _SHELL], width, "")


def _table(rows: list[tuple[str, str, str]], width: int, style: str) -> list[Content]:
    """Key, name and detail, each in a column of its own; a detail that has no room is left out."""
    key_width = max(cell_len(key) for key, _name, _detail in rows)
    key_width += _INDENT if key_width else 0
    column = max(cell_len(name) for _key, name, _detail in rows) + _INDENT
    lines = []
    for key, title, detail in rows:
        room = max(0, width - _INDENT - key_width - column)
        name = cut(title, max(1, width - _INDENT - key_width))
        told = detail if cell_len(detail) <= room else ""
        padded = name + " " * max(0, column - cell_len(name)) if told else name
        lines.append(
            Content.assemble(
                " " * _INDENT, (key, style), " " * (key_width - cell_len(key)), padded, (told, "$faint")
            )
        )
    return lines

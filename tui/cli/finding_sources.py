"""Sources named on the command line: by id, name, address, or the folder they are in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui.cli.errors import CommandError
from tui.locale import N_, _
from tui.model import Source

if TYPE_CHECKING:
    from tui.library import Library

NONE_FOLLOWED = N_(
    "No source is followed: “coupures add ADDRESS” follows one, “coupures sources starter” some."
)
"""What is said wherever sources are asked for and there is none."""


def find_source(library: Library, named: str) -> Source:
    """The source of that id, address or name, or the only one whose name holds it; else CommandError."""
    return _one(library.sources.all(), named)


def find_sources(library: Library, named: Iterable[str]) -> list[Source]:
    """The sources meant, each once, in the order named; `folder/` means all in it. CommandError for none."""
    every = library.sources.all()
    found: dict[int, Source] = {}
    for name in named:
        some = _in_folder(every, name) if name.endswith("/") else [_one(every, name)]
        found.update((source.id, source) for source in some)
    return list(found.values())


def _one(every: Sequence[Source], named: str) -> Source:
    from tui.text.fold import fold

    wanted = fold(named).strip()
    exact = [s for s in every if named == str(s.id) or wanted in (fold(s.name), fold(s.url))]
    found = exact or [source for source in every if wanted and wanted in fold(source.name)]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"{source.id} {source.name}" for source in found[:5])
        raise CommandError(
            _("“{name}” may be several sources: {names}. Give an id.").format(name=named, names=names)
        )
    raise CommandError(_("No source is called “{name}”: “coupures sources” lists them.").format(name=named))


def _in_folder(every: Sequence[Source], named: str) -> list[Source]:
    from tui.text.fold import fold

    wanted = fold(named)
    found = [source for source in every if f"{fold(source.folder)}/".startswith(wanted) and source.folder]
    if not found:
        line = _("No folder of sources is called “{name}”: “coupures sources” lists them.")
        raise CommandError(line.format(name=named.rstrip("/")))
    return found

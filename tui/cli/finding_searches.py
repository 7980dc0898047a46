"""A saved search by the name given on the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli.errors import CommandError
from tui.locale import _

if TYPE_CHECKING:
    from tui.library import Library, SavedSearch


def find_search(library: Library, name: str) -> SavedSearch:
    """The saved search of that name. CommandError, with the names there are, when there is none."""
    found = library.searches.get(name)
    if found is not None:
        return found
    known = ", ".join(search.name for search in library.searches.all())
    if known:
        line = _("There is no saved search “{name}”. There are: {known}.").format(name=name, known=known)
    else:
        line = _("There is no saved search “{name}”: “coupures searches add NAME QUERY” saves one.").format(
            name=name
        )
    raise CommandError(line)

"""What a person does to saved searches. As `tui.app.acts`: each is one step."""

from __future__ import annotations

from tui.app.acts import Done
from tui.library import Library
from tui.locale import _


def save(library: Library, name: str, query: str) -> Done:
    """Keep a query under a name, in place of the one that had it."""
    there = library.searches.get(name) is not None
    saved = library.searches.save(name, query)
    said = _("Saved search changed: {name}") if there else _("Search saved: {name}; f offers it")
    return Done(said.format(name=saved.name), None)


def rename(library: Library, name: str, new_name: str) -> Done:
    """Call a saved search otherwise."""
    try:
        saved = library.searches.rename(name, new_name)
    except KeyError:
        return _gone(name)
    return Done(_("Saved search renamed: {name}").format(name=saved.name), None)


def remove(library: Library, name: str) -> Done:
    """Keep a search no longer."""
    try:
        library.searches.remove([name])
    except KeyError:
        return _gone(name)
    return Done(_("Saved search removed: {name}; ctrl+z brings it back").format(name=name), None)


def _gone(name: str) -> Done:
    return Done(_("There is no saved search “{name}” any more").format(name=name), refused=True)

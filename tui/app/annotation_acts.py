"""What a person does to the annotations of all articles. As `tui.app.acts`: each is one step."""

from __future__ import annotations

from collections.abc import Sequence

from tui.app.acts import Done, lacking, tagged_already
from tui.library import AnnotationRow, Library
from tui.locale import _


def rewrite(library: Library, row: AnnotationRow, note: str) -> Done:
    """Change the words of a note."""
    try:
        library.annotations.edit(row.id, note=note)
    except KeyError:
        return _gone()
    return Done(_("Note saved"))


def remove(library: Library, row: AnnotationRow) -> Done:
    """Remove an annotation."""
    try:
        library.annotations.remove(row.id)
    except KeyError:
        return _gone()
    return Done(_("Annotation removed"))


def tag(library: Library, row: AnnotationRow, names: Sequence[str]) -> Done:
    """Put tags on an annotation."""
    try:
        new = lacking(library, [row.target], names)
        if not new:
            return tagged_already(names)
        library.tags.add([row.target], new)
    except KeyError:
        return _gone()
    return Done(_("Tagged {tags}").format(tags=_hashed(new)))


def untag(library: Library, row: AnnotationRow, names: Sequence[str]) -> Done:
    """Take tags off an annotation."""
    library.tags.remove([row.target], names)
    return Done(_("Untagged {tags}").format(tags=_hashed(names)))


def _gone() -> Done:
    return Done(_("This annotation is there no more."), refused=True)


def _hashed(names: Sequence[str]) -> str:
    return " ".join(f"#{name}" for name in names)

"""What a person does to sources: each act is one undoable step, and ends with a few words to say.

No Textual here. The functions may wait for another program that writes: call them away from the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.acts import Done, lacking, tagged_already
from tui.library import Library, Target
from tui.locale import _
from tui.model import Source, SourceKind, TagTarget

if TYPE_CHECKING:
    from collections.abc import Sequence

WITH_ARTICLES, WITHOUT = "with", "without"


def rename(library: Library, source: Source, name: str) -> Done:
    """Call it otherwise; its articles keep the name they came under."""
    library.sources.change([source.id], name=name)
    return Done(_("Now called {name}").format(name=name))


def file(library: Library, source: Source, folder: str) -> Done:
    """Put it into a folder, "" for none."""
    library.sources.change([source.id], folder=folder)
    return Done(_("In the folder {folder}").format(folder=folder) if folder else _("In no folder"))


def pause(library: Library, source: Source) -> Done:
    """Pause it; resume one that is paused or gone."""
    resumes = source.paused or source.gone
    library.sources.change([source.id], paused=not resumes)
    said = _("Resumed: {name}") if resumes else _("Paused: {name}")
    return Done(said.format(name=source.name))


def full_text(library: Library, source: Source) -> Done:
    """Always fetch the full text, or no longer."""
    library.sources.change([source.id], full_text=not source.full_text)
    if source.full_text:
        return Done(_("Text as the feed gives it"))
    return Done(_("The full text of new articles will be fetched"))


def pace(library: Library, source: Source, minutes: int | None) -> Done:
    """Fetch it that often at most; None: as often as all."""
    library.sources.change([source.id], every=minutes)
    if minutes is None:
        return Done(_("Fetched with all others"))
    return Done(_("Fetched every {n} minutes at most").format(n=minutes))


def speak(library: Library, source: Source, language: str) -> Done:
    """Say which language it is in; "" leaves that to the feed."""
    library.sources.change([source.id], language=language)
    return Done(_("Language: {code}").format(code=language) if language else _("Language as the feed says"))


def give_cookies(library: Library, source: Source, path: str) -> Done:
    """Name its cookies.txt, "" for none."""
    library.sources.change([source.id], cookies=path)
    return Done(
        _("Fetched with the cookies of {path}").format(path=path) if path else _("Fetched without cookies")
    )


def approve(library: Library, source: Source) -> Done:
    """Let its program run, or let it be asked where it is."""
    library.sources.change([source.id], approved=True)
    if source.kind is SourceKind.FEED:
        return Done(_("It will be asked from now on"))
    return Done(_("Its program may run now"))


def remove(library: Library, source: Source, how: str) -> Done:
    """Follow it no longer; `how` says whether its articles go too."""
    library.sources.remove([source.id], with_articles=how == WITH_ARTICLES)
    if how == WITH_ARTICLES:
        return Done(_("Removed with its articles: {name}").format(name=source.name), None)
    return Done(_("No longer followed: {name}").format(name=source.name), None)


def move(library: Library, source: Source, before: int | None) -> Done:
    """Put it before another one of its folder, or at the end of it."""
    library.sources.move(source.id, before)
    return Done("")


def tag(library: Library, source: Source, names: Sequence[str]) -> Done:
    """Put tags on it."""
    new = lacking(library, [_target(source)], names)
    if not new:
        return tagged_already(names)
    library.tags.add([_target(source)], new)
    return Done(_("Tagged: {tags}").format(tags=", ".join(new)), None)


def untag(library: Library, source: Source, names: Sequence[str]) -> Done:
    """Take tags off it."""
    library.tags.remove([_target(source)], names)
    return Done(_("Untagged: {tags}").format(tags=", ".join(names)), None)


def _target(source: Source) -> Target:
    return Target(TagTarget.SOURCE, str(source.id))

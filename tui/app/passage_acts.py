"""What a person does to passages, quotes and actors of an article. As `tui.app.acts`: each is one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app.acts import Done, Passage, changed, lacking, tagged_already
from tui.app.colours import colour_of
from tui.locale import _
from tui.text.clean import clean

if TYPE_CHECKING:
    from tui.app.place import Place
    from tui.library import Library, Target
    from tui.model import Annotation, Selector


def selector_of(library: Library, article_id: int, passage: Passage) -> Selector | None:
    """The selector of a passage of the text shown; None when the article has changed since it was shown."""
    from tui.library import select

    version = library.articles.version(article_id)
    text = version.body.text
    if clean(text[passage.start : passage.end]) != passage.exact:
        return None
    return select(text, passage.start, passage.end, version.hash)


def highlight(library: Library, place: Place, colour: str) -> Done:
    """Mark the words of a place, without a note; give the colour to what stands on them already."""
    from tui.model import Subject

    if place.annotation is not None:
        return recolour(library, place.annotation, colour)
    selector = place.passage and selector_of(library, place.article_id, place.passage)
    if not selector:
        return changed(place.article_id)
    library.annotations.add(place.article_id, Subject.PASSAGE, selector=selector, colour=colour)
    if colour:
        said = _("Highlighted in {colour}").format(colour=_(colour_of(colour).name))
    else:
        said = _("Highlighted")
    return Done(said, (place.article_id,))


def recolour(library: Library, annotation: Annotation, colour: str) -> Done:
    """Give an annotation another colour."""
    library.annotations.edit(annotation.id, colour=colour)
    name = _(colour_of(colour).name)
    return Done(_("Colour of the annotation: {colour}").format(colour=name), (annotation.article_id,))


def send(library: Library, place: Place, colour: str) -> Done:
    """Make the words of a place an extract of the review and keep the article."""
    selector = place.passage and selector_of(library, place.article_id, place.passage)
    if not selector:
        return changed(place.article_id)
    existing = place.annotation
    tag = library.extracts.tag()
    if existing is not None and tag in existing.tags:
        return Done(_("An extract already: #{tag}").format(tag=tag))
    library.extracts.send(
        place.article_id, selector, colour=colour, existing=existing.id if existing else None
    )
    return Done(_("Article kept, extract marked #{tag}").format(tag=tag), (place.article_id,))


def tag(library: Library, place: Place, names: Sequence[str]) -> Done:
    """Put tags on a place: on what stands there already, else on a new annotation that has nothing else."""
    from tui.model import Subject

    target = target_of(place)
    if target is not None:
        names = lacking(library, [target], asked := names)
        if not names:
            return tagged_already(asked)
        library.tags.add([target], names)
    else:
        selector = place.passage and selector_of(library, place.article_id, place.passage)
        if not place.passage or not selector:
            return changed(place.article_id)
        subject = Subject.QUOTE if place.passage.is_quote else Subject.PASSAGE
        library.annotations.add(place.article_id, subject, selector=selector, tags=names)
    said = _("Tagged {tags}: {what}").format(tags=hashed(names), what=_what(place))
    return Done(said, (place.article_id,))


def untag(library: Library, place: Place, names: Sequence[str]) -> Done:
    """Take tags off a place."""
    target = target_of(place)
    if target is not None:
        library.tags.remove([target], names)
    said = _("Untagged {tags}: {what}").format(tags=hashed(names), what=_what(place))
    return Done(said, (place.article_id,))


def tags_on(library: Library, place: Place) -> tuple[str, ...]:
    """The tags on a place."""
    target = target_of(place)
    return library.tags.of(target) if target is not None else ()


def target_of(place: Place) -> Target | None:
    """What the tags of a place stand on; None while nothing stands there."""
    from tui.library import Target
    from tui.model import Subject, TagTarget

    if place.actor is not None:
        return Target(TagTarget.ACTOR, place.actor.name)
    if place.annotation is None:
        return None
    is_quote = place.annotation.subject is Subject.QUOTE
    return Target(TagTarget.QUOTE if is_quote else TagTarget.PASSAGE, place.annotation.id)


def note_actor(library: Library, article_id: int, actor: str, note: str) -> Done:
    """Write a note on an actor."""
    from tui.model import Subject

    library.annotations.add(article_id, Subject.ACTOR, note=note, actor=actor)
    return Done(_("Note saved"), (article_id,))


def move(library: Library, annotation: Annotation, passage: Passage) -> Done:
    """Let an annotation stand on other words."""
    selector = selector_of(library, annotation.article_id, passage)
    if selector is None:
        return changed(annotation.article_id)
    library.annotations.move(annotation.id, selector)
    return Done(_("Bounds of the annotation set"), (annotation.article_id,))


def remove(library: Library, annotation: Annotation) -> Done:
    """Remove an annotation."""
    library.annotations.remove(annotation.id)
    return Done(_("Annotation removed"), (annotation.article_id,))


def _what(place: Place) -> str:
    """What a place is, in a word or two."""
    if place.actor is not None:
        return place.actor.name
    return _("the quote") if place.passage is not None and place.passage.is_quote else _("the passage")


def hashed(names: Sequence[str]) -> str:
    """Names of tags as they are told."""
    return " ".join(f"#{name}" for name in names)

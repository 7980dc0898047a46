"""What a person does to articles: each act is one undoable step, and ends with a few words to say.

No Textual here. The functions may wait for another program that writes: call them away from the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from tui.locale import _, ngettext
from tui.locale.numbers import number
from tui.model import ReadState, Triage
from tui.text.clean import clean

if TYPE_CHECKING:
    from tui.library import Library, Target
    from tui.model import Annotation


class Done(NamedTuple):
    """How an act ended: what to say, and the articles it changed (None: any of them)."""

    message: str
    articles: tuple[int, ...] | None = ()
    refused: bool = False
    """Whether nothing was done, since things are others by now."""


class Passage(NamedTuple):
    """A stretch of the text shown, and what stood there when it was chosen."""

    start: int
    end: int
    exact: str
    is_quote: bool


def keep(library: Library, ids: Sequence[int]) -> Done:
    """Keep articles for the review; put them back when all of them are kept."""
    if _triage_of(library, ids) == {Triage.KEPT}:
        return _put_back(library, ids)
    library.articles.set_triage(ids, Triage.KEPT)
    n = len(ids)
    return Done(ngettext("Kept for the review", "{n} articles kept", n).format(n=number(n)), tuple(ids))


def dismiss(library: Library, ids: Sequence[int]) -> Done:
    """Dismiss articles; put them back when all of them are dismissed."""
    if _triage_of(library, ids) == {Triage.DISMISSED}:
        return _put_back(library, ids)
    library.articles.set_triage(ids, Triage.DISMISSED)
    n = len(ids)
    return Done(ngettext("Dismissed", "{n} articles dismissed", n).format(n=number(n)), tuple(ids))


def mark(library: Library, ids: Sequence[int], state: ReadState) -> Done:
    """Mark articles read or unread."""
    library.articles.set_state(ids, state)
    n = len(ids)
    if state is ReadState.READ:
        message = ngettext("Marked read", "{n} articles marked read", n)
    else:
        message = ngettext("Marked unread", "{n} articles marked unread", n)
    return Done(message.format(n=number(n)), tuple(ids))


def opened(library: Library, article_id: int) -> Done:
    """An article was opened: it is read now. Undo passes over this."""
    library.articles.set_state([article_id], ReadState.READ, automatic=True)
    return Done("", (article_id,))


def tag(library: Library, ids: Sequence[int], names: Sequence[str]) -> Done:
    """Put tags on articles."""
    targets = _targets(ids)
    new = lacking(library, targets, names)
    if not new:
        return tagged_already(names)
    library.tags.add(targets, new)
    return Done(_("Tagged {tags}").format(tags=_hashed(new)), tuple(ids))


def lacking(library: Library, targets: Sequence[Target], names: Sequence[str]) -> list[str]:
    """Of these tags, those that one of the targets at least does not have."""
    from tui.library.tags import tidy

    there = [{name.casefold() for name in library.tags.of(target)} for target in targets]
    return [name for name in tidy(names) if not all(name.casefold() in tags for tags in there)]


def tagged_already(names: Sequence[str]) -> Done:
    """Nothing was done, for all of these tags stand there."""
    from tui.library.tags import tidy

    return Done(_("Tagged {tags} already").format(tags=_hashed(tidy(names))))


def untag(library: Library, ids: Sequence[int], names: Sequence[str]) -> Done:
    """Take tags off articles."""
    library.tags.remove(_targets(ids), names)
    return Done(_("Untagged {tags}").format(tags=_hashed(names)), tuple(ids))


def annotate(library: Library, article_id: int, passage: Passage | None, note: str) -> Done:
    """Write a note on a passage, or on the article; nothing when the text of the passage has changed."""
    from tui.library import select
    from tui.model import Subject

    if passage is None:
        library.annotations.add(article_id, Subject.ARTICLE, note=note)
        return Done(_("Note saved"), (article_id,))
    version = library.articles.version(article_id)
    text = version.body.text
    if clean(text[passage.start : passage.end]) != passage.exact:
        return Done(
            _("The article has changed meanwhile: choose the passage again."), (article_id,), refused=True
        )
    selector = select(text, passage.start, passage.end, version.hash)
    subject = Subject.QUOTE if passage.is_quote else Subject.PASSAGE
    library.annotations.add(article_id, subject, note=note, selector=selector)
    return Done(_("Note saved"), (article_id,))


def changed(article_id: int) -> Done:
    """Nothing was done, for the text of a passage is another one by now."""
    said = _("The article has changed meanwhile: choose the passage again.")
    return Done(said, (article_id,), refused=True)


def rewrite(library: Library, annotation: Annotation, note: str) -> Done:
    """Change the words of a note."""
    library.annotations.edit(annotation.id, note=note)
    return Done(_("Note saved"), (annotation.article_id,))


def undo(library: Library) -> Done:
    """Take back the last step done on purpose."""
    step = library.steps.undo()
    if step is None:
        return Done(_("Nothing to undo"))
    return Done(_("Undone: {step}").format(step=step.label), None)


def redo(library: Library) -> Done:
    """Do again what was undone last."""
    step = library.steps.redo()
    if step is None:
        return Done(_("Nothing to redo"))
    return Done(_("Redone: {step}").format(step=step.label), None)


def _put_back(library: Library, ids: Sequence[int]) -> Done:
    library.articles.set_triage(ids, Triage.INBOX)
    n = len(ids)
    return Done(ngettext("Put back", "{n} articles put back", n).format(n=number(n)), tuple(ids))


def _triage_of(library: Library, ids: Sequence[int]) -> set[Triage]:
    return {row.triage for row in library.articles.rows(ids)}


def _targets(ids: Sequence[int]) -> list[Target]:
    from tui.library import Target
    from tui.model import TagTarget

    return [Target(TagTarget.ARTICLE, str(article)) for article in ids]


def _hashed(names: Sequence[str]) -> str:
    return " ".join(f"#{name}" for name in names)

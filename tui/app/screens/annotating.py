"""What the keys do to the annotation the cursor is on, on the screen of all annotations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import work

from tui.app import acts, annotation_acts
from tui.app.annotation_lines import on_what
from tui.app.choices import Choice
from tui.app.commands import Command
from tui.app.drafts import draft_of
from tui.app.screens.desk import Result
from tui.app.screens.section import Section
from tui.app.widgets.annotation_list import AnnotationList
from tui.locale import _
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.library import Library

_NEEDS_ONE = ("open", "edit", "tag", "untag", "remove", "copy")


class Annotating(Section[Result]):
    """Holds the list, and edits, tags, copies and removes what stands under its cursor."""

    def __init__(self, library: Library, now: Callable[[], datetime]) -> None:
        super().__init__(library)
        self.list = AnnotationList(library.annotations.rows, now)

    def allowed(self, command: Command) -> bool:
        """Whether a command makes sense now."""
        name = command.called.removeprefix("screen.").partition("(")[0]
        return super().allowed(command) and (name not in _NEEDS_ONE or self.list.current is not None)

    def action_undo(self) -> None:
        """Undo the last step."""
        self.perform(acts.undo)

    def action_redo(self) -> None:
        """Do the step undone last again."""
        self.perform(acts.redo)

    def action_remove(self) -> None:
        """Remove the annotation."""
        if (row := self.list.current) is not None:
            self.perform(lambda library: annotation_acts.remove(library, row))

    @work
    async def action_edit(self, outside: bool = False) -> None:
        """Open the note, `outside` in the reader's own editor."""
        from tui.app.screens.note import NoteDialog

        row = self.list.current
        if row is None:
            return
        draft = draft_of(self.library.path, row.id)
        dialog = NoteDialog(_("Edit the note"), on_what(row), row.note, draft, outside=outside)
        await self.write_note(dialog, lambda library, text: annotation_acts.rewrite(library, row, text))

    @work
    async def action_tag(self) -> None:
        """Choose or make tags and put them on."""
        row = self.list.current
        if row is None:
            return
        tags = self.library.tags.vocabulary()
        choices = [Choice(tag.name, f"#{tag.name}", number(tag.uses)) for tag in tags]
        title = _("Tag: {what}").format(what=on_what(row))
        names = await self.pick(title, choices, _("A tag, or several with commas"), creatable=True)
        if names:
            self.perform(lambda library: annotation_acts.tag(library, row, names))

    @work
    async def action_untag(self) -> None:
        """Choose among the tags there are and take them off."""
        row = self.list.current
        if row is None or not row.tags:
            self.say(_("No tag to take off"))
            return
        title = _("Untag: {what}").format(what=on_what(row))
        names = await self.pick(title, [Choice(name, f"#{name}") for name in row.tags])
        if names:
            self.perform(lambda library: annotation_acts.untag(library, row, names))

    @work
    async def action_copy(self) -> None:
        """Copy the annotation as Markdown."""
        from tui.review.annotations import annotation_as_markdown

        row = self.list.current
        article = self.library.articles.get(row.article_id) if row is not None else None
        if row is None or article is None:
            return
        self.copy(annotation_as_markdown(row, article), "Markdown")

"""All annotations of the library: found by words, tag, speaker or date; read, edited, removed."""

from __future__ import annotations

import asyncio
from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from textual import events, on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from tui.app import acts, annotation_acts
from tui.app.acts import Done
from tui.app.annotation_lines import on_what
from tui.app.choices import Choice
from tui.app.commands import Command, Scope
from tui.app.screens.section import Section
from tui.app.widgets.annotation_detail import AnnotationDetail
from tui.app.widgets.annotation_list import AnnotationList
from tui.app.widgets.search_bar import SearchBar
from tui.app.widgets.too_small import LEAST_HEIGHT, LEAST_WIDTH, TooSmall
from tui.library import AnnotationFilter, AnnotationOrder, AnnotationRow, Library, LibraryError
from tui.locale import _, ngettext
from tui.locale.numbers import number
from tui.query import parse_annotation_query

_FIRST = 100
"""Annotations shown at once, before the whole list is known."""
_TICK = 2.0
"""Seconds between looks at what other programs wrote."""
_NEEDS_ONE = ("open", "edit", "tag", "untag", "remove", "copy")


@dataclass(frozen=True, slots=True)
class Overview:
    """What the list was asked for, and the annotation the cursor was on: enough to come back to it."""

    query: str = ""
    order: AnnotationOrder = AnnotationOrder.NEWEST
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """How the screen was left: as it was, and the annotation to be read, if one is."""

    overview: Overview
    row: AnnotationRow | None = None


class AnnotationsScreen(Section[Chosen]):
    """A list at the left; where there is room, the annotation whole beside it."""

    SCOPE = Scope.ANNOTATIONS
    AUTO_FOCUS = "AnnotationList"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it
        (0, "-narrow"),
        (110, "-wide"),
    ]
    CSS = """
    AnnotationsScreen { layout: vertical; background: $background; color: $foreground; }
    #overview { height: 2; padding: 0 1; border-bottom: solid $rule;
                text-wrap: nowrap; text-overflow: ellipsis; }
    #annotations { height: 1fr; }
    #annotations-left { width: 1fr; height: 1fr; }
    AnnotationsScreen AnnotationList { height: 1fr; }
    AnnotationDetail { width: 40%; max-width: 76; height: 1fr; border-left: solid $rule; }
    AnnotationsScreen.-narrow AnnotationDetail { display: none; }
    AnnotationsScreen.-tiny TooSmall { display: block; }
    AnnotationsScreen.-tiny #annotations, AnnotationsScreen.-tiny #overview { display: none; }
    AnnotationsScreen.-tiny Footer { display: none; }
    """

    def __init__(
        self,
        library: Library,
        now: Callable[[], datetime],
        overview: Overview = Overview(),
        drafts: dict[str, str] | None = None,
    ) -> None:
        super().__init__(library)
        self._wanted = overview
        self._drafts = {} if drafts is None else drafts
        self._asked = overview.number
        self.list = AnnotationList(library.annotations.rows, now)
        self.detail = AnnotationDetail()
        self.search = SearchBar(_("words, #tag, cite:…, source:…, depuis:7j, est:perdue"), id="search")

    def compose(self) -> ComposeResult:
        """What the list holds, the list, the annotation, the keys."""
        yield Static(id="overview")
        with Horizontal(id="annotations"):
            with Vertical(id="annotations-left"):
                yield self.search
                yield self.list
            yield self.detail
        yield TooSmall()
        yield self.footer

    def on_mount(self) -> None:
        """Show what was asked for the last time."""
        self.search.set_words(self._wanted.query)
        self.find()
        self.set_interval(_TICK, self._look_around)

    def on_resize(self, event: events.Resize) -> None:
        """Show nothing but a word in a window too small for more."""
        self.set_class(event.size.width < LEAST_WIDTH or event.size.height < LEAST_HEIGHT, "-tiny")

    # -- the list

    @work(exclusive=True, group="list", exit_on_error=False)
    async def find(self) -> None:
        """List what is wanted: the first ones at once, then all of them."""
        wanted, at = self._wanted, self._asked
        try:
            condition = parse_annotation_query(wanted.query, typing=True) if wanted.query.strip() else None
            asked = AnnotationFilter(condition, wanted.order)
            find = self.library.annotations.find
            if at is None and not self.list.numbers:
                self._show(await asyncio.to_thread(find, asked, _FIRST), None, more=True)
            numbers = await asyncio.to_thread(find, asked)
        except (ValueError, LibraryError) as error:  # a query that cannot be read (yet)
            self.say(str(error))
            return
        current = self.list.current
        self._show(numbers, at if at is not None else current.number if current else None, more=False)
        self._asked = None

    def _show(self, numbers: array[int], at: int | None, *, more: bool) -> None:
        if numbers or not more:
            self.list.show(numbers, self._nothing(), at)
        self._tell_overview(number(len(numbers)) + ("…" if more and len(numbers) == _FIRST else ""))
        self.tell()

    def _tell_overview(self, count: str) -> None:
        order = {
            AnnotationOrder.NEWEST: _("the newest first"),
            AnnotationOrder.ARTICLE: _("article by article"),
        }
        title = (_("Annotations"), "bold $foreground")
        told = Content.assemble(title, f" {count}   ", (order[self._wanted.order], "$faint"))
        self.query_one("#overview", Static).update(told)

    def _nothing(self) -> tuple[str, ...]:
        if self._wanted.query.strip():
            return (_("No annotation is like that."), "", _("esc shows all of them again"))
        return (
            _("Nothing is annotated yet."),
            "",
            _("In an article: ) goes to a quote, v selects words;"),
            _("a writes a note on them, enter highlights them."),
            "",
            _("esc goes back to the articles"),
        )

    def _look_around(self) -> None:
        if self.changed_elsewhere():
            self.find()

    @on(AnnotationList.Highlighted)
    def _highlighted(self, event: AnnotationList.Highlighted) -> None:
        self.detail.show(event.row)
        self.tell()

    @on(AnnotationList.Opened)
    def _opened(self, event: AnnotationList.Opened) -> None:
        self._leave(event.row)

    def allowed(self, command: Command) -> bool:
        """Whether a command makes sense now."""
        name = command.called.removeprefix("screen.").partition("(")[0]
        return super().allowed(command) and (name not in _NEEDS_ONE or self.list.current is not None)

    # -- search and order

    def action_search(self) -> None:
        """Type what the annotations are to hold."""
        self.search.open()

    @on(SearchBar.Typed)
    def _typed(self, event: SearchBar.Typed) -> None:
        self._want(replace(self._wanted, query=event.words))

    @on(SearchBar.Done)
    def _done(self) -> None:
        self.list.focus()

    @on(SearchBar.Left)
    def _stop_searching(self) -> None:
        self.search.clear()
        self.list.focus()
        self._want(replace(self._wanted, query=""))

    def action_order(self) -> None:
        """The newest first, or article by article."""
        newest = self._wanted.order is AnnotationOrder.NEWEST
        self._want(replace(self._wanted, order=AnnotationOrder.ARTICLE if newest else AnnotationOrder.NEWEST))

    def _want(self, wanted: Overview) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self.find()

    # -- leaving

    def action_leave(self) -> None:
        """End the search; without one, go back to the articles."""
        if self._wanted.query.strip():
            self._stop_searching()
        else:
            self._leave(None)

    def _leave(self, row: AnnotationRow | None) -> None:
        current = self.list.current
        self.dismiss(Chosen(replace(self._wanted, number=current.number if current else None), row))

    # -- acts

    def acted(self, done: Done) -> None:
        """Say it and show what is there now."""
        self.say(done.message)
        self.find()

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
        text = self._drafts.pop(row.id, row.note)
        dialog = NoteDialog(_("Edit the note"), on_what(row), text, outside=outside)
        written = await self.app.push_screen_wait(dialog)
        if written.saved:
            self.perform(lambda library: annotation_acts.rewrite(library, row, written.text))
        elif written.text != row.note:
            self._drafts[row.id] = written.text

    @work
    async def action_tag(self) -> None:
        """Choose or make tags and put them on."""
        row = self.list.current
        if row is None:
            return
        tags = self.library.tags.vocabulary()
        choices = [Choice(tag.name, f"#{tag.name}", number(tag.uses)) for tag in tags]
        title = _("Tag: {what}").format(what=on_what(row))
        names = await self._pick(title, choices, _("A tag, or several with commas"))
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
        names = await self._pick(title, [Choice(name, f"#{name}") for name in row.tags])
        if names:
            self.perform(lambda library: annotation_acts.untag(library, row, names))

    async def _pick(self, title: str, choices: Sequence[Choice], placeholder: str = "") -> list[str] | None:
        from tui.app.screens.picker import Picker

        picker = Picker(title, choices, placeholder, several=True, creatable=bool(placeholder))
        return await self.app.push_screen_wait(picker)

    @work
    async def action_copy(self) -> None:
        """Copy the annotation as Markdown."""
        from tui.app import clipboard
        from tui.review.annotations import annotation_as_markdown
        from tui.text.clean import clean

        row = self.list.current
        article = self.library.articles.get(row.article_id) if row is not None else None
        if row is None or article is None:
            return
        text = clean(annotation_as_markdown(row, article))
        self.app.copy_to_clipboard(text)
        count = ngettext("{n} character", "{n} characters", len(text)).format(n=number(len(text)))
        taken = await asyncio.to_thread(clipboard.fill, text)
        said = (
            _("Copied: {what}, {count}") if taken else _("Sent to the terminal’s clipboard: {what}, {count}")
        )
        self.say(said.format(what="Markdown", count=count))

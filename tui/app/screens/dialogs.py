"""The acts of the main screen that ask something first: tags, notes, what to keep to, the original."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from textual import work

from tui.app import acts
from tui.app.acts import Passage
from tui.app.choices import Choice
from tui.app.display import is_web_address
from tui.app.reading import MarkKind, Reading
from tui.app.screens.searching import Searching
from tui.app.wanted import Narrowing
from tui.library import Condition, Library, Target
from tui.locale import _, ngettext
from tui.locale.numbers import number
from tui.model import Annotation, Subject, TagTarget

DraftKey = tuple[int, str]


class Dialogs(Searching):
    """The part of the main screen that opens dialogs. They are imported when first wanted."""

    def __init__(self, library: Library, now: Callable[[], datetime]) -> None:
        super().__init__(library, now)
        self._drafts: dict[DraftKey, str] = {}

    # -- tags

    @work
    async def action_article_tag(self) -> None:
        """Choose or make tags and put them on the articles."""
        ids = self.targets()
        choices = [
            Choice(tag.name, f"#{tag.name}", number(tag.uses)) for tag in self.library.tags.vocabulary()
        ]
        title = ngettext("Tag the article", "Tag {n} articles", len(ids)).format(n=number(len(ids)))
        names = await self._pick(title, choices, _("A tag, or several with commas"), creatable=True)
        if names:
            self.perform(lambda library: acts.tag(library, ids, names))

    @work
    async def action_article_untag(self) -> None:
        """Choose among the tags of the articles and take them off."""
        ids = self.targets()
        names = _tags_on(self.library, ids)
        if not names:
            self.say(_("No tag to take off"))
            return
        title = ngettext("Untag the article", "Untag {n} articles", len(ids)).format(n=number(len(ids)))
        chosen = await self._pick(title, [Choice(name, f"#{name}") for name in names])
        if chosen:
            self.perform(lambda library: acts.untag(library, ids, chosen))

    async def _pick(
        self, title: str, choices: Sequence[Choice], placeholder: str = "", creatable: bool = False
    ) -> list[str] | None:
        from tui.app.screens.picker import Picker

        picker = Picker(title, choices, placeholder, several=True, creatable=creatable)
        return await self.app.push_screen_wait(picker)

    # -- notes

    @work
    async def action_article_note(self) -> None:
        """Write a note on what is current in the text, else on the article; a note there is opened again."""
        from tui.app.screens.note import NoteDialog

        ids, reading = self.targets(), self.view.reading
        if not ids:
            return
        article_id = ids[0]
        shown = reading if reading is not None and reading.article.id == article_id else None
        passage, existing = self._place_of_note(shown)
        key = (article_id, existing.id if existing else f"{passage.start}-{passage.end}" if passage else "")
        title = _("Note on the article")
        if passage is not None:
            title = _("Note on the quote") if passage.is_quote else _("Note on the passage")
        about = passage.exact if passage else (shown.article.title if shown else "")
        text = self._drafts.pop(key, existing.note if existing else "")
        written = await self.app.push_screen_wait(NoteDialog(title, about, text))
        if not written.saved:
            if written.text.strip() and written.text != (existing.note if existing else ""):
                self._drafts[key] = written.text
        elif existing is not None:
            self.perform(lambda library: acts.rewrite(library, existing, written.text))
        elif written.text.strip():
            self.perform(lambda library: acts.annotate(library, article_id, passage, written.text))
            self.view.drop_caret()

    def _place_of_note(self, reading: Reading | None) -> tuple[Passage | None, Annotation | None]:
        """The passage to annotate (None: the article), and the note that is open there already."""
        selection = self.view.selection
        if reading is not None and self.view.has_focus and selection is not None:
            notes = [note for note in reading.annotations if (note.start, note.end) == selection]
            passage = Passage(*selection, self.view.selected_text, is_quote=False)
            return passage, notes[-1] if notes else None
        current = self.view.current if reading is not None and self.view.has_focus else None
        if reading is None or current is None:
            notes = (
                [note for note in reading.annotations if note.subject is Subject.ARTICLE] if reading else []
            )
            return None, notes[-1] if notes else None
        item = reading.item(current)
        passage = Passage(
            current.start,
            current.end,
            reading.body.text[current.start : current.end],
            is_quote=current.kind is MarkKind.QUOTE,
        )
        if isinstance(item, Annotation):
            return passage, item
        same = (
            note for note in reading.annotations if (note.start, note.end) == (current.start, current.end)
        )
        return passage, next(same, None)

    # -- narrowing

    @work
    async def action_filter(self) -> None:
        """Choose a source or a tag to keep the list to."""
        from tui.app.screens.picker import Picker

        choices = [
            Choice(f"tag {tag.name}", f"#{tag.name}", number(tag.uses))
            for tag in self.library.tags.vocabulary()
        ]
        choices += [
            Choice(f"source {source.name}", source.name, number(source.articles))
            for source in self.library.sources.all()
        ]
        picker = Picker(_("Show only a source or a tag"), choices, _("Type part of its name"))
        chosen = await self.app.push_screen_wait(picker)
        if chosen:
            kind, _blank, name = chosen[0].partition(" ")
            if kind == "tag":
                self.narrow(Narrowing(f"#{name}", Condition.tagged(name)))
            else:
                self.narrow(Narrowing(name, Condition.source(name)))

    # -- the original

    @work
    async def action_article_original(self) -> None:
        """Show the address whole, then hand it to the browser."""
        from tui.app.screens.picker import Picker

        article = self.library.articles.get(self.targets()[0])
        if article is None or not article.url:
            self.say(_("This article has no address"))
        elif not is_web_address(article.url):
            self.say(_("This address is not opened: {url}").format(url=article.url))
        elif await self.app.push_screen_wait(Picker(_("Open in the browser"), [Choice("open", article.url)])):
            self.app.open_url(article.url)
            self.say(_("Opened in the browser"))


def _tags_on(library: Library, ids: Sequence[int]) -> list[str]:
    """The tags of these articles, each once, in the order met."""
    found: dict[str, None] = {}
    for article in ids:
        found.update(dict.fromkeys(library.tags.of(Target(TagTarget.ARTICLE, str(article)))))
    return list(found)

"""Copying: a passage, a quote, an actor, or the reference of an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from textual import work

from tui.app.screens.correcting import Correcting
from tui.locale import N_, _
from tui.text.clean import clean_line

if TYPE_CHECKING:
    from tui.app.place import Place
    from tui.model import Article


class Copy(NamedTuple):
    """One way to copy something: its key in the menu, its name (a message id) and the text."""

    key: str
    name: str
    text: str


_CITATION, _VERBATIM, _MARKDOWN = N_("citation"), N_("verbatim"), "Markdown"
_REFERENCE, _ADDRESS, _NAME, _NOTE = N_("reference"), N_("address"), N_("name and role"), N_("note")


class Copying(Correcting):
    """The part of the main screen that copies."""

    @work
    async def action_article_copy(self) -> None:
        """Copy what is selected or current, else the article; ask how when there are several ways."""
        from tui.app.screens.menu import Entry, Menu

        place = self.place()
        article = place.reading.article if place else self.library.articles.get(self.targets()[0])
        if article is None:
            return
        ways = {way.name: way for way in (_of_place(place) if place else _of_article(article)) if way.text}
        chosen: str | None = next(iter(ways), None)
        if len(ways) > 1:
            entries = [Entry(way.name, way.key, _(way.name), way.text[:80]) for way in ways.values()]
            about = place.words if place else article.title
            chosen = await self.app.push_screen_wait(Menu(_("Copy"), about, entries))
        if chosen is None:
            return
        self.copy(ways[chosen].text, _(ways[chosen].name))
        if place is not None:
            self.view.drop_caret()


def _of_place(place: Place) -> Iterator[Copy]:
    from tui.review.citation import citation
    from tui.review.quoting import Cited, formatted, markdown

    if place.actor is not None:
        named = ", ".join(part for part in (place.actor.name, place.actor.role) if part)
        yield Copy("y", _NAME, clean_line(named))
        return
    article = place.reading.article
    note = place.annotation.note if place.annotation is not None else ""
    cited = Cited(article, place.words, place.quote)
    yield Copy("y", _CITATION, formatted(cited))
    yield Copy("q", _VERBATIM, place.words)
    yield Copy("m", _MARKDOWN, markdown(Cited(article, place.words, place.quote, note)))
    yield Copy("r", _REFERENCE, citation(article, _language(article)))
    yield Copy("u", _ADDRESS, article.url)
    yield Copy("n", _NOTE, note)


def _of_article(article: Article) -> Iterator[Copy]:
    from tui.review.citation import citation
    from tui.text.markdown import escape

    yield Copy("y", _REFERENCE, citation(article, _language(article)))
    yield Copy("u", _ADDRESS, article.url)
    link = f"[{escape(article.title)}](<{article.url}>)" if article.url else escape(article.title)
    yield Copy("m", _MARKDOWN, link)


def _language(article: Article) -> str:
    """The language whose norm a reference follows; "": the program's."""
    return article.language if article.language in ("fr", "en") else ""

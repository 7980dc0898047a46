"""An article is pasted: read for what it says of itself, kept from accidents, stored and opened."""

from __future__ import annotations

import pytest
from textual import events

from tests.app.screen import lines, press, text, type_words
from tests.app.test_main_screen import reading, until
from tests.app.test_sources import articles
from tests.ingest.test_furniture import SAID
from tui.library import ArticleFilter, Library
from tui.model import Origin

TEXT = "Le budget adopté\n\nLa Gazette, 12 mars 2026\n\n" + "\n\n".join(SAID)


def only(library: Library):
    (row,) = library.articles.rows(library.articles.ids(ArticleFilter()))
    return row


async def paste(pilot, words: str) -> None:
    pilot.app.post_message(events.Paste(words))
    await pilot.pause()


async def test_what_is_pasted_is_stored_analysed_and_opened(empty: Library) -> None:
    async with reading(empty) as pilot:
        await press(pilot, "P")
        await paste(pilot, TEXT)
        await until(pilot, lambda: "Le budget adopté" in text(pilot.app).partition("Titre")[2])
        assert "12 mars" in text(pilot.app).partition("Date")[2], "what it says of itself is shown"
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: articles(empty) == 1 and only(empty).quotes is not None)
        row = only(empty)
        assert (row.title, row.source) == ("Le budget adopté", "La Gazette")
        assert "Article enregistré" in lines(pilot.app)[-1]
        await until(pilot, lambda: SAID[1][:30] in text(pilot.app))
        assert empty.articles.version(row.id).origin is Origin.FILE
        await press(pilot, "P")
        assert SAID[1][:30] not in text(pilot.app), "the draft is gone with the article"


async def test_the_fields_win_over_the_text(empty: Library) -> None:
    async with reading(empty) as pilot:
        await press(pilot, "P")
        await paste(pilot, TEXT)
        await press(pilot, "tab")
        await type_words(pilot, "Un autre titre")
        await press(pilot, "tab")
        await type_words(pilot, "Le Monde")
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: articles(empty) == 1)
        assert (only(empty).title, only(empty).source) == ("Un autre titre", "Le Monde")


async def test_escape_loses_nothing_not_even_over_a_restart(empty: Library) -> None:
    async with reading(empty) as pilot:
        await press(pilot, "P")
        await paste(pilot, "Une dépêche reçue au téléphone.")
        await press(pilot, "tab")
        await type_words(pilot, "Un titre")
        await press(pilot, "escape")
        assert articles(empty) == 0
    async with reading(empty) as pilot:
        await press(pilot, "P")
        shown = text(pilot.app)
        assert "Une dépêche reçue au téléphone." in shown and "Un titre" in shown
        assert "votre brouillon" in shown


@pytest.mark.parametrize(("field", "typed"), [(3, "hier"), (4, "javascript:x")])
async def test_what_is_wrong_is_said_and_nothing_is_lost(empty: Library, field: int, typed: str) -> None:
    async with reading(empty, (80, 24)) as pilot:
        await press(pilot, "P")
        await paste(pilot, TEXT)
        await press(pilot, *["tab"] * field)
        await type_words(pilot, typed)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: f"« {typed} »".replace(" ", "\u00a0") in text(pilot.app))
        assert articles(empty) == 0 and SAID[-1].split()[-1] in text(pilot.app)


async def test_nothing_a_terminal_obeys_comes_in(empty: Library) -> None:
    async with reading(empty) as pilot:
        await press(pilot, "P")
        await paste(pilot, "Un titre [/foo]\n\nDu texte\x1b]52;c;aGVsbG8=\x07 et la suite.")
        await pilot.pause()
        assert "\x1b" not in text(pilot.app) and "\x07" not in text(pilot.app)
        await press(pilot, "ctrl+s")
        await until(pilot, lambda: articles(empty) == 1)
        assert "\x1b" not in empty.articles.version(only(empty).id).body.text

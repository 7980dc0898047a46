"""Words looked for in the article: found as people type them, from where they are; a selection follows."""

from __future__ import annotations

import pytest

from tests.app.press import article
from tests.app.screen import press, settle, type_words
from tests.app.test_main_screen import main, reading, until
from tui.app.finding import places
from tui.app.reading import MarkKind
from tui.library import Library

TEXT = """L’Œuvre de l’État, c’est un cœur : « L'État » et l’ÉTAT.

Les élections d'hier, les ELECTIONS de demain. L’aﬃche est là."""


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("etat", ["État", "État", "ÉTAT"]),
        ("l'état", ["l’État", "L'État", "l’ÉTAT"]),
        ("oeuvre", ["Œuvre"]),
        ("CŒUR", ["cœur"]),
        ("élections", ["élections", "ELECTIONS"]),
        ("affiche", ["aﬃche"]),
    ],
)
async def test_case_accents_ligatures_and_apostrophes_do_not_matter(
    empty: Library, typed: str, found: list[str]
) -> None:
    article(empty, "Une page", TEXT)
    async with reading(empty) as pilot:
        await press(pilot, "enter", "/")
        await type_words(pilot, typed)
        view = main(pilot).main.view
        await until(pilot, lambda: view.current is not None)
        assert view.reading is not None
        text = view.reading.body.text
        assert [text[hit.start : hit.end] for hit in view.reading.hits] == found
        assert view.current is not None and view.current.kind is MarkKind.HIT


def test_each_word_is_marked_whole() -> None:
    assert places("Cœurs et cœur", "coeur") == [(0, 5), (9, 13)]


@pytest.mark.parametrize(
    ("query", "lit"),
    [
        ("mali niger", ["Mali", "Niger", "malien"]),
        ("mali -niger", ["Mali", "malien"]),
        ("mali SAUF niger", ["Mali", "malien"]),
        ("mali NOT (niger tchad)", ["Mali", "malien"]),
        ('-"niger tchad" mali', ["Mali", "malien"]),
        ('source:"Le Niger" tchad', ["Tchad"]),
        ('tag:"Mali" #niger tchad', ["Tchad"]),
        ('(mali OU "niger tchad") depuis:3d', ["Mali", "Niger", "Tchad", "malien"]),
        ("", []),
        ('* - " ( tag:', []),
    ],
)
def test_only_words_that_are_to_be_there_are_lit(query: str, lit: list[str]) -> None:
    text = "Le Mali, le Niger, le Tchad : un malien."
    assert [text[start:end] for start, end in places(text, query)] == lit


def test_whole_words_alone_but_where_a_star_says_otherwise() -> None:
    text = "Le Mali, un malien, l’État étatique, nigérien"
    found = places(text, "mali etat", "niger*", whole=True)
    assert [text[start:end] for start, end in found] == ["Mali", "État", "nigérien"]


async def test_typing_on_stays_at_the_first_place_from_where_one_was(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", "/")
        view = main(pilot).main.view
        await type_words(pilot, "d")
        await until(pilot, lambda: view.current is not None)
        some = len(view.reading.hits) if view.reading else 0
        await type_words(pilot, "iop")
        await until(pilot, lambda: view.reading is not None and len(view.reading.hits) < some)
        assert view.reading is not None and view.current == next(iter(view.reading.hits))
        await press(pilot, "enter", "n")
        assert view.current == list(view.reading.hits)[1]
        await press(pilot, "N")
        assert view.current == next(iter(view.reading.hits))


async def test_a_selection_reaches_to_the_end_of_what_is_found(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", "v", "v", "/")
        await type_words(pilot, "camara")
        await press(pilot, "enter")
        view = main(pilot).main.view
        assert view.selected_text.startswith("Le ministre malien")
        assert view.selected_text.endswith("Sadio Camara")
        await press(pilot, "/")
        await type_words(pilot, "diop")
        await press(pilot, "enter", "N", "N")
        assert view.selected_text.endswith("Abdoulaye Diop"), "and back"


async def test_the_terminals_cursor_follows_the_caret(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", "v")
        app, view = main(pilot), main(pilot).main.view
        first = app.cursor_position
        assert view.content_region.contains_point(first)
        await press(pilot, "l", "l", "j")
        assert app.cursor_position == (first.x + 2, first.y + 1)
        await press(pilot, "/")
        await type_words(pilot, "camara")
        await press(pilot, "enter")
        await settle(pilot)
        assert view.reading is not None and view.caret is not None
        assert view.reading.body.text[view.caret :].startswith("Camara")
        assert app.cursor_position != (first.x + 2, first.y + 1)


async def test_it_says_how_many_places_there_are_at_which_one_is_and_when_there_are_none(
    empty: Library,
) -> None:
    article(empty, "Une page", TEXT)
    article(empty, "Une autre", "Rien.", hours_ago=5)
    async with reading(empty) as pilot:
        await press(pilot, "enter", "/")
        footer, view = main(pilot).main.footer, main(pilot).main.view
        await type_words(pilot, "etat")
        await until(pilot, lambda: footer.message == "résultat 1 sur 3")
        await press(pilot, "enter", "n", "n")
        assert footer.message == "résultat 3 sur 3"
        await press(pilot, "n")
        assert footer.message == "Plus rien de trouvé par là"
        await press(pilot, "N")
        assert footer.message == "résultat 2 sur 3"
        await press(pilot, "/")
        await type_words(pilot, "zz")
        await until(pilot, lambda: footer.message == "Introuvable dans cet article")
        await press(pilot, "enter", "n")
        assert footer.message == "Introuvable dans cet article"
        assert view.reading is not None and view.reading.article.title == "Une page", "not the next unread"
        await press(pilot, "escape", "+")
        assert footer.message == "Plus d’annotation par là"

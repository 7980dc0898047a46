"""Saved searches on the screen: saved, shown, renamed, removed; their words lit in the text."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.pilot import Pilot

from tests.app.press import NOW, analysed, article, id_of, now
from tests.app.screen import lines, press, settle, text, type_words
from tests.app.test_main_screen import until
from tests.app.test_words_found import lit
from tests.copies import copy_of
from tui.app.application import ReaderApp
from tui.library import Library, Target
from tui.model import BlockKind, Draft, Subject, TagTarget
from tui.text.bodies import body_from_blocks

BODY = (
    (BlockKind.HEADING, "Le Sahel en avant"),
    (BlockKind.PARAGRAPH, "Le Sahel et les sahéliens, l’armée du SAHEL. Le Niger attend."),
)


def three(path: Path) -> Library:
    library = Library.open(path)
    body = body_from_blocks(BODY)
    library.articles.store([Draft("Une dépêche du Sahel", body, "Le Quotidien", published=NOW)])
    article(library, "Budget", "Le budget est voté.", source="Le « Fanal »", hours_ago=2)
    article(library, "Sahélien", "Un sahélien raconte.", hours_ago=3)
    analysed(library)
    return library


@pytest.fixture
def library(tmp_path: Path):
    with copy_of(three, tmp_path / "library.db") as library:
        yield library


@asynccontextmanager
async def reading(
    library: Library, size: tuple[int, int] = (160, 45), settings: Path | None = None
) -> AsyncIterator[Pilot[None]]:
    app = ReaderApp(library, now, settings)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


def saved(library: Library) -> list[tuple[str, str]]:
    return [(search.name, search.query) for search in library.searches.all()]


def listed(pilot: Pilot[None]) -> list[str]:
    articles = pilot.app.main.articles  # type: ignore[attr-defined]
    return [articles.row(article_id).title for article_id in articles.ids]


def drawn(pilot: Pilot[None], word: str) -> list[Segment]:
    """How a word is drawn in the text, wherever it stands on the right of the list."""
    return [
        segment
        for strip in pilot.app.screen._compositor.render_strips()
        for segment in strip
        if segment.text == word and segment.style is not None
    ]


# -- saving


async def test_what_is_typed_is_saved_under_a_name(library: Library) -> None:
    async with reading(library) as pilot:
        await press(pilot, "slash")
        await type_words(pilot, "sahel")
        await until(pilot, lambda: "ctrl+s enregistrer" in lines(pilot.app)[-1])
        assert len(listed(pilot)) == 2, "while it is typed, the last word may go on"
        await press(pilot, "ctrl+s")
        assert "Enregistrer la veille" in text(pilot.app)
        await type_words(pilot, "Afrique de l’Ouest")
        await press(pilot, "enter")
        assert saved(library) == [("Afrique de l’Ouest", "sahel")]
        assert "Veille enregistrée\u00a0: Afrique de l’Ouest" in lines(pilot.app)[-1]
        assert listed(pilot) == ["Une dépêche du Sahel"], "what is listed is what was saved"
        await press(pilot, "escape", "ctrl+z")
        assert saved(library) == []
        assert "Enregistrer la veille Afrique de l’Ouest" in text(pilot.app)


async def test_the_words_are_the_name_offered_and_escape_saves_nothing(library: Library) -> None:
    async with reading(library) as pilot:
        await press(pilot, "slash")
        await type_words(pilot, "budget")
        await press(pilot, "enter", "ctrl+s", "escape")
        assert saved(library) == []
        await press(pilot, "ctrl+s", "enter")
        assert saved(library) == [("budget", "budget")]


async def test_a_list_kept_to_a_source_and_searched_is_saved_whole(library: Library) -> None:
    library.sources.follow("https://a.example", "Le « Fanal »")
    async with reading(library) as pilot:
        await press(pilot, "f")
        await type_words(pilot, "fanal")
        await press(pilot, "enter")
        assert listed(pilot) == ["Budget"]
        await press(pilot, "ctrl+s")
        await type_words(pilot, "Le Fanal")
        await press(pilot, "enter")
        assert saved(library) == [("Le Fanal", 'source:"Le « Fanal »"')]
        assert listed(pilot) == ["Budget"]


async def test_nothing_is_saved_of_a_whole_view(library: Library) -> None:
    async with reading(library) as pilot:
        assert "enregistrer" not in lines(pilot.app)[-1]
        await press(pilot, "ctrl+s")
        assert "Enregistrer la veille" not in text(pilot.app)


async def test_a_query_that_cannot_be_read_is_not_saved(library: Library) -> None:
    async with reading(library) as pilot:
        await press(pilot, "slash")
        await type_words(pilot, "(sahel")
        await press(pilot, "ctrl+s")
        assert "parenthèse" in lines(pilot.app)[-1]
        assert "Enregistrer la veille" not in text(pilot.app)


# -- showing, renaming, removing


async def test_the_filter_offers_saved_searches_first(library: Library) -> None:
    library.searches.save("Zone", "niger")
    library.tags.add([Target(TagTarget.ARTICLE, "1")], ["Armée"])
    library.sources.follow("https://a.example", "A Source")
    async with reading(library) as pilot:
        await press(pilot, "f")
        seen = text(pilot.app)
        assert seen.index("⌕ Zone") < seen.index("niger") < seen.rindex("#Armée") < seen.index("A Source")
        assert "F2 renommer" in seen
        assert any("⌕ Zone" in line and "niger" in line for line in lines(pilot.app)), "one line an entry"
        await press(pilot, "enter")
        assert listed(pilot) == ["Une dépêche du Sahel"]
        assert "/ niger" in text(pilot.app)
        await press(pilot, "enter")
        assert lit(pilot) == ["Niger"], "n and N go through the words"
        await press(pilot, "escape", "escape")
        assert listed(pilot) == ["Budget", "Sahélien"], "all that is still to be read"


async def test_the_palette_offers_them_too(library: Library) -> None:
    library.searches.save("Finances", "budget")
    async with reading(library) as pilot:
        await press(pilot, "ctrl+p")
        await type_words(pilot, "financ")
        await press(pilot, "enter")
        assert listed(pilot) == ["Budget"]


async def test_one_is_renamed_and_removed_from_the_filter(library: Library) -> None:
    library.searches.save("Finances", "budget")
    library.searches.save("Zone", "niger")
    async with reading(library) as pilot:
        await press(pilot, "f")
        await type_words(pilot, "financ")
        await press(pilot, "f2")
        await type_words(pilot, "Argent")
        await press(pilot, "enter")
        assert saved(library) == [("Argent", "budget"), ("Zone", "niger")]
        assert "Veille renommée\u00a0: Argent" in lines(pilot.app)[-1]
        await press(pilot, "f", "f2")
        await type_words(pilot, "zone")
        await press(pilot, "enter")
        assert "Il y a déjà une veille" in lines(pilot.app)[-1]
        await press(pilot, "f", "down", "delete")
        assert saved(library) == [("Argent", "budget")]
        assert "Veille supprimée\u00a0: Zone" in lines(pilot.app)[-1]
        await press(pilot, "ctrl+z", "ctrl+z")
        assert saved(library) == [("Finances", "budget"), ("Zone", "niger")]


async def test_delete_is_the_fields_own_while_there_are_letters_after_the_caret(library: Library) -> None:
    library.searches.save("Finances", "budget")
    async with reading(library) as pilot:
        await press(pilot, "f")
        await type_words(pilot, "xfinances")
        await press(pilot, "home", "delete")
        assert saved(library) == [("Finances", "budget")]
        await press(pilot, "enter")
        assert listed(pilot) == ["Budget"]


async def test_tags_and_sources_are_neither_renamed_nor_removed_there(library: Library) -> None:
    library.tags.add([Target(TagTarget.ARTICLE, "1")], ["Armée"])
    async with reading(library) as pilot:
        await press(pilot, "f")
        assert "F2" not in text(pilot.app)
        await press(pilot, "f2", "delete")
        assert "N’afficher qu’une veille" in text(pilot.app)
        await press(pilot, "enter")
        assert listed(pilot) == ["Une dépêche du Sahel"]


# -- words lit


async def test_their_words_are_lit_in_the_text_otherwise_than_those_searched_for(library: Library) -> None:
    library.searches.save("Sahel", "sahel -niger")
    async with reading(library) as pilot:
        view = pilot.app.main.view  # type: ignore[attr-defined]
        words = [view.reading.body.text[mark.start : mark.end] for mark in view.reading.watched]
        assert words == ["Sahel", "Sahel", "SAHEL"]
        assert lit(pilot) == []
        heading, plain = (segment.style for segment in drawn(pilot, "Sahel")[-2:])
        assert plain.bold and not plain.italic and not plain.reverse and heading.bold and heading.italic
        (found,) = drawn(pilot, "SAHEL")
        await press(pilot, "slash")
        await type_words(pilot, "armee")
        await press(pilot, "enter", "enter")
        assert lit(pilot) == ["armée"]
        assert drawn(pilot, "SAHEL") == [found]
        await press(pilot, "n")
        assert "résultat 1 sur 1" in lines(pilot.app)[-1]
        await press(pilot, "n")
        assert "Plus rien de trouvé par là" in lines(pilot.app)[-1], (
            "n does not go to words of saved searches"
        )


@pytest.mark.parametrize("theme", ["coupures-contrast", "coupures-light", "ansi-dark"])
async def test_never_by_colour_alone(library: Library, theme: str) -> None:
    library.searches.save("Sahel", "sahel")
    async with reading(library) as pilot:
        pilot.app.theme = theme
        await settle(pilot)
        for segment in drawn(pilot, "SAHEL"):
            assert segment.style is not None and segment.style.bold and not segment.style.reverse
        heading = drawn(pilot, "Sahel")[-2].style
        around = next(s for s in drawn(pilot, " en avant")).style
        assert heading is not None and around is not None
        assert heading.italic and around.bold and not around.italic


async def test_they_are_lit_as_soon_as_they_are_saved_and_no_longer_when_removed(library: Library) -> None:
    async with reading(library) as pilot:
        view = pilot.app.main.view  # type: ignore[attr-defined]
        assert not list(view.reading.watched)
        await press(pilot, "slash")
        await type_words(pilot, "niger")
        await press(pilot, "ctrl+s", "enter", "escape")
        assert len(view.reading.watched) == 1
        await press(pilot, "ctrl+z")
        assert not list(view.reading.watched)


async def test_w_turns_it_off_and_that_is_kept(library: Library, tmp_path: Path) -> None:
    library.searches.save("Sahel", "sahel")
    settings = tmp_path / "reader.toml"
    async with reading(library, settings=settings) as pilot:
        assert drawn(pilot, "SAHEL")
        await press(pilot, "W")
        assert not drawn(pilot, "SAHEL") and "ne sont plus en relief" in lines(pilot.app)[-1]
    assert "searches = false" in settings.read_text()
    async with reading(library, settings=settings) as pilot:
        assert not drawn(pilot, "SAHEL")
        await press(pilot, "W")
        assert drawn(pilot, "SAHEL") and "en relief" in lines(pilot.app)[-1]


async def test_hostile_names_and_queries_are_shown_as_text(library: Library) -> None:
    library.searches.save("[b]gras[/b] [/x] \x1b[31m", 'budget "[red]')
    async with reading(library) as pilot:
        await press(pilot, "f")
        assert "⌕ [b]gras[/b] [/x]" in text(pilot.app)
        await press(pilot, "enter")
        assert "\x1b" not in text(pilot.app)
        await press(pilot, "escape")
        assert id_of(library, "Budget") in pilot.app.main.articles.ids  # type: ignore[attr-defined]


async def test_only_a_search_through_all_articles_can_be_saved(library: Library) -> None:
    library.annotations.add(1, Subject.ARTICLE, "note")
    async with reading(library) as pilot:
        await press(pilot, "enter", "slash")
        await type_words(pilot, "sahel")
        await press(pilot, "ctrl+s")
        assert "Enregistrer la veille" not in text(pilot.app) and "ctrl+s" not in lines(pilot.app)[-1]
        await press(pilot, "escape", "escape", "g", "a", "slash")
        await type_words(pilot, "note")
        await press(pilot, "ctrl+s")
        assert "ctrl+s" not in lines(pilot.app)[-1]
        assert saved(library) == []

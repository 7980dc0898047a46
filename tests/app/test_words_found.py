"""The words a list was searched for, lit in the articles opened from it; going on from the text."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.press import analysed, article, id_of, now
from tests.app.screen import lines, press, settle, text, type_words
from tests.copies import copy_of
from tui.app.application import ReaderApp
from tui.library import Library
from tui.model import ReadState

FILLING = "\n\n".join(f"Paragraphe numéro {n}, où rien n’est dit de ce que l’on cherche." for n in range(40))
FIRST = f"L’Œuvre de l’État, dit-on.\n\n{FILLING}\n\nUne OEUVRE, encore.\n\n{FILLING}\n\nDes oeuvres, enfin."


def three(path: Path) -> Library:
    library = Library.open(path)
    article(library, "Un chef-d’œuvre retrouvé", FIRST, hours_ago=1)
    article(library, "Sans rapport", hours_ago=2)
    article(library, "Une œuvre de plus", "On y parle d’une œuvre.", hours_ago=3)
    analysed(library)
    return library


@pytest.fixture
def library(tmp_path: Path):
    with copy_of(three, tmp_path / "library.db") as library:
        yield library


@asynccontextmanager
async def reading(library: Library, size: tuple[int, int] = (160, 45)) -> AsyncIterator[Pilot[None]]:
    app = ReaderApp(library, now)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


def lit(pilot: Pilot[None]) -> list[str]:
    """The words lit in the article, in the order of the screen."""
    hit = pilot.app.main.view.get_component_rich_style("article-view--hit").color  # type: ignore[attr-defined]
    return [
        segment.text
        for strip in pilot.app.screen._compositor.render_strips()
        for segment in strip
        if segment.style is not None and segment.style.bgcolor == hit
    ]


async def test_words_searched_for_are_lit_whatever_their_spelling(library: Library) -> None:
    async with reading(library) as pilot:
        await press(pilot, "slash")
        await type_words(pilot, "oeuvre")
        await press(pilot, "enter", "enter")
        assert lit(pilot) == ["œuvre", "Œuvre"], "in the title and in the text"
        await press(pilot, "n", "n")
        assert lit(pilot) == ["OEUVRE"]
        await press(pilot, "n")
        assert lit(pilot) == ["oeuvres"]
        await press(pilot, "N", "N")
        assert "Œuvre" in lit(pilot)


async def test_the_footer_says_what_n_does(library: Library) -> None:
    async with reading(library) as pilot:
        await press(pilot, "enter")
        assert "n N trouvés" not in lines(pilot.app)[-1] and "n p non lus" in lines(pilot.app)[-1]
        await press(pilot, "escape", "slash")
        await type_words(pilot, "oeuvre")
        await press(pilot, "enter", "enter")
        assert "n N trouvés" in lines(pilot.app)[-1] and "non lus" not in lines(pilot.app)[-1]


async def test_the_next_article_of_the_search_is_lit_too(library: Library) -> None:
    async with reading(library) as pilot:
        await press(pilot, "slash")
        await type_words(pilot, "œuvre")
        await press(pilot, "enter", "enter", "J")
        assert lit(pilot) == ["œuvre", "œuvre"]
        await press(pilot, "escape", "escape", "enter")
        assert lit(pilot) == [], "the search is over"


async def test_words_of_the_text_win_over_those_of_the_list(library: Library) -> None:
    async with reading(library) as pilot:
        await press(pilot, "slash")
        await type_words(pilot, "oeuvre")
        await press(pilot, "enter", "enter", "slash")
        await type_words(pilot, "etat")
        await press(pilot, "enter")
        assert lit(pilot) == ["État"]
        await press(pilot, "escape")
        assert lit(pilot) == ["œuvre", "Œuvre"]


@pytest.mark.parametrize("size", [(160, 45), (80, 24)])
async def test_articles_are_gone_through_from_the_text_alone(library: Library, size: tuple[int, int]) -> None:
    def there(pilot: Pilot[None], words: str) -> bool:
        screen = pilot.app.main  # type: ignore[attr-defined]
        return screen.has_class("-zen") and screen.view.has_focus and words in text(pilot.app)

    async with reading(library, size) as pilot:
        await press(pilot, "z")
        assert there(pilot, "chef-d’œuvre")
        await press(pilot, "J")
        assert there(pilot, "Sans rapport")
        await press(pilot, "K")
        assert there(pilot, "chef-d’œuvre")
        await press(pilot, "n")
        assert there(pilot, "On y parle d’une œuvre."), "the second one is read already"
        assert library.articles.rows([id_of(library, "Une œuvre")])[0].state is ReadState.READ
        await press(pilot, "n")
        assert "Plus aucun article non lu" in lines(pilot.app)[-1] or "non lu" in lines(pilot.app)[-1]
        await press(pilot, "J")
        assert there(pilot, "On y parle d’une œuvre."), "it is the last one"


async def test_the_place_is_kept_while_going_through(library: Library) -> None:
    async with reading(library) as pilot:
        await press(pilot, "z", "space", "space")
        place = pilot.app.main.view.place  # type: ignore[attr-defined]
        assert place > 0
        await press(pilot, "J", "K")
        assert pilot.app.main.view.place == place  # type: ignore[attr-defined]

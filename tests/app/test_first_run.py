"""What an empty library offers, and that nobody is asked for anything before its reader agrees."""

from __future__ import annotations

import pytest

from tests.app.press import article
from tests.app.screen import lines, press, text, type_words
from tests.app.test_main_screen import reading, until
from tui.library import Library


@pytest.mark.parametrize("size", [(160, 45), (116, 36), (80, 24), (60, 16)])
async def test_an_empty_library_says_how_to_fill_it(empty: Library, size: tuple[int, int]) -> None:
    async with reading(empty, size) as pilot:
        shown = text(pilot.app)
        assert "La bibliothèque est vide" in shown and "sans votre accord" in shown
        order = [
            shown.index(words) for words in ("S   Choisir", "U   Ajouter", "P   Coller", "coupures demo")
        ]
        assert order == sorted(order), "in the order in which people do it"
        keys = lines(pilot.app)[-1]
        assert keys.strip().startswith("S presse") and "U ajouter" in keys and "P coller" in keys
        assert not {"lire", "actualiser"} & set(keys.split()), "no key is offered that has nothing to act on"


async def test_the_list_of_the_press_is_one_key_away_and_fetches_nothing(empty: Library) -> None:
    async with reading(empty) as pilot:
        await press(pilot, "S", "space", "enter")
        await until(pilot, lambda: "Pas maintenant" in text(pilot.app))
        await press(pilot, "n")
        await until(pilot, lambda: "rien n’en est encore relevé" in text(pilot.app))
        sources = empty.sources.all()
        assert sources and all(source.last_tried is None for source in sources)
        assert "Actualiser les sources" in text(pilot.app)
        await press(pilot, "q")
        assert not pilot.app.is_running, "there is nothing to go back from"


@pytest.mark.parametrize("size", [(160, 45), (80, 24), (60, 16)])
async def test_the_list_of_the_press_tells_its_keys_on_any_screen(
    empty: Library, size: tuple[int, int]
) -> None:
    async with reading(empty, size) as pilot:
        await press(pilot, "S", "space")
        await until(pilot, lambda: "sources choisies dans 1 groupe" in text(pilot.app))
        assert "espace cocher" in text(pilot.app) and "France / Quotidiens" in text(pilot.app)
        await pilot.resize_terminal(50, 14)
        await until(pilot, lambda: "sources choisies dans 1 groupe" in text(pilot.app))
        assert "espace cocher" in text(pilot.app)


async def test_the_list_of_the_press_is_searched_and_keeps_what_is_ticked(empty: Library) -> None:
    async with reading(empty) as pilot:
        await press(pilot, "S", "space", "slash")
        assert "↵ aux résultats" in text(pilot.app) and "espace cocher" not in text(pilot.app)
        await type_words(pilot, "Belgique quotidiens")
        await until(pilot, lambda: "France" not in text(pilot.app))
        assert "Belgique / " in text(pilot.app)
        await press(pilot, "enter", "space")
        assert "choisies dans 2 groupes" in text(pilot.app)
        await press(pilot, "slash", "escape")
        await until(pilot, lambda: "France" in text(pilot.app))
        assert text(pilot.app).count("✓") == 2 and "choisies dans 2 groupes" in text(pilot.app)
        await press(pilot, "enter")
        await until(pilot, lambda: "Pas maintenant" in text(pilot.app))
        await press(pilot, "n")
        await until(pilot, lambda: len({source.folder for source in empty.sources.all()}) == 2)


async def test_what_is_ticked_right_before_enter_is_taken(empty: Library) -> None:
    async with reading(empty) as pilot:
        await press(pilot, "S")
        await pilot.press("space", "down", "space", "enter")
        await until(pilot, lambda: "Pas maintenant" in text(pilot.app))
        assert len({source.folder for source in empty.sources.all()}) == 2


async def test_it_makes_room_for_the_first_article(empty: Library) -> None:
    async with reading(empty) as pilot:
        article(empty, "Une première dépêche")
        await until(pilot, lambda: "Une première dépêche" in text(pilot.app))
        assert "vide" not in text(pilot.app)
        await press(pilot, "S")
        assert "par pays" not in text(pilot.app), "the key is free again"


async def test_no_key_breaks_an_empty_library(empty: Library) -> None:
    async with reading(empty) as pilot:
        everything = (
            "j k n p s d r u x A t T a o slash escape f escape F 2 3 4 1 z z Z ctrl+t ctrl+z ctrl+y G space"
            " U escape P escape S escape"
        )
        await press(pilot, *everything.split(), "enter", "tab", "J", "K", ")", "escape")
        assert "La bibliothèque est vide." in text(pilot.app)

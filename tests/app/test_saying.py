"""What the main screen says of acts: on how many articles they bear, what was done, and for how long."""

from __future__ import annotations

from tests.app.press import id_of
from tests.app.screen import lines, press, text, type_words
from tests.app.test_main_screen import reading
from tui.library import Library, Target
from tui.model import TagTarget


async def test_how_many_articles_are_selected_is_told(morning: Library) -> None:
    async with reading(morning, (80, 24)) as pilot:
        await press(pilot, "4", "space")
        assert "1 article sélectionné" in lines(pilot.app)[-2]
        await press(pilot, "space")
        assert "2 articles sélectionnés" in lines(pilot.app)[-2]
        await press(pilot, "escape")
        assert "sélectionné" not in text(pilot.app)
        await press(pilot, "G", "space")
        assert "1 article sélectionné" in lines(pilot.app)[-2], "on the last article too"
        await press(pilot, "s")
        assert "sélectionné" not in text(pilot.app), "an act ends the selection"


async def test_a_new_act_replaces_what_was_said_of_the_one_before(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "u")
        assert "Marqué non lu" in lines(pilot.app)[-1]
        await press(pilot, "t")
        assert "Marqué non lu" not in text(pilot.app), "a dialog begins another act"
        await press(pilot, "escape", "u", "j")
        assert "Marqué non lu" in lines(pilot.app)[-1], "moving about is none"


async def test_a_tag_that_is_there_already_is_not_put_again(morning: Library) -> None:
    mali = Target(TagTarget.ARTICLE, str(id_of(morning, "Le Mali")))
    async with reading(morning) as pilot:
        steps = len(morning.steps.history(50))
        await press(pilot, "t")
        await type_words(pilot, "sahel")
        await press(pilot, "enter")
        assert "Déjà étiqueté #" in lines(pilot.app)[-1]
        assert morning.tags.of(mali) == ("Sahel",) and len(morning.steps.history(50)) == steps
        await press(pilot, "t")
        await type_words(pilot, "sahel, Russie")
        await press(pilot, "enter")
        assert morning.tags.of(mali) == ("Sahel", "Russie")
        assert "Étiqueté #Russie" in lines(pilot.app)[-1]

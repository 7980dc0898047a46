"""What is selected in the text can be annotated, and the footer says what a selection is for."""

from __future__ import annotations

from tests.app.screen import lines, press, text, type_words
from tests.app.test_main_screen import id_of, main, reading
from tui.library import Library
from tui.model import Subject


async def test_a_note_on_the_selected_words(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", "v", "w", "v", "e")
        view = main(pilot).main.view
        words = view.selected_text
        assert words and " " not in words
        await press(pilot, "a")
        assert "Note sur le passage" in text(pilot.app)
        await type_words(pilot, "à vérifier")
        await press(pilot, "ctrl+s")
        (note,) = morning.annotations.of_article(id_of(morning, "Le Mali"))
        assert note.subject is Subject.PASSAGE and note.note == "à vérifier"
        assert note.selector is not None and note.selector.exact == words
        assert view.caret is None and "✎" in text(pilot.app)


async def test_the_footer_tells_the_keys_of_a_selection_while_there_is_one(
    morning: Library,
) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter")
        assert "citations" in lines(pilot.app)[-1]
        await press(pilot, "v")
        footer = lines(pilot.app)[-1]
        assert "v sélectionner   c citation   s phrase" in footer and "finir" in footer
        assert "retenir" not in footer, "`s` selects the sentence now"
        await press(pilot, "v")
        footer = lines(pilot.app)[-1]
        assert "↵ surligner   c citation" in footer and "s extrait" in footer
        await press(pilot, "escape", "escape")
        assert "citations" in lines(pilot.app)[-1]

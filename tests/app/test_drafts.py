"""A note being written outlives a crash, a closed window and an article that changed meanwhile."""

from __future__ import annotations

import stat
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import TextArea

from tests.app.press import MALI, article, id_of, said
from tests.app.screen import press, text, type_words
from tests.app.test_annotations import note, overview
from tests.app.test_main_screen import reading
from tui.app.drafts import draft_of
from tui.library import Library

OFFERED = "votre brouillon, pas encore enregistré"


def kept(library: Library) -> list[Path]:
    """The files drafts are in."""
    return list(library.path.parent.glob("*.drafts/*.md"))


def written(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(TextArea).text


async def test_what_is_typed_is_on_the_disk_before_anything_is_pressed(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "a")
        await type_words(pilot, "À rappeler à 15 h")
        while not kept(morning):
            await pilot.pause(0.01)
        (file,) = kept(morning)
        assert file.read_text(encoding="utf-8") == "À rappeler à 15 h", "what a crash would leave"
        assert stat.S_IMODE(file.parent.stat().st_mode) & 0o077 == 0


async def test_a_closed_program_offers_it_again_where_it_was_written(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "a")
        assert OFFERED not in text(pilot.app)
        await type_words(pilot, "sur la citation")
    async with reading(morning) as pilot:
        await press(pilot, "4", "a")
        assert written(pilot) == "", "another note has a draft of its own"
        await press(pilot, "escape", "enter", ")", "a")
        assert written(pilot) == "sur la citation" and OFFERED in text(pilot.app)
        await press(pilot, "ctrl+s")
        assert [each.note for each in morning.annotations.of_article(id_of(morning, "Le Mali"))] == [
            "sur la citation"
        ]
    assert kept(morning) == [] and not list(morning.path.parent.glob("*.drafts")), "nothing is left behind"


async def test_a_draft_of_a_note_is_the_same_wherever_it_is_opened(morning: Library) -> None:
    note(morning, id_of(morning, "Le Mali"), "Sadio Camara", "déjà là")
    async with reading(morning) as pilot:
        await press(pilot, "enter", "+", "enter")
        await type_words(pilot, " et plus")
    async with overview(morning) as pilot:
        await press(pilot, "e")
        assert written(pilot) == "déjà là et plus" and OFFERED in text(pilot.app)
        await press(pilot, "ctrl+z")
        assert written(pilot) == "déjà là", "the note as it is saved"
        await press(pilot, "escape", "e")
        assert OFFERED not in text(pilot.app), "which leaves no draft"


async def test_a_note_on_words_that_changed_meanwhile_is_not_lost(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "a")
        await type_words(pilot, "à garder")
        title = "Le Mali et la Russie raffermissent leur coopération"
        mali = article(morning, title, f"Mise à jour.\n\n{MALI}", "Anadolu", 20)
        said(morning, mali, ("Abdoulaye Diop", "", "nos délégations ont réaffirmé la volonté de nos pays"))
        await press(pilot, "ctrl+s")
        assert "L’article a changé" in text(pilot.app)
        await press(pilot, ")", "a")
        assert written(pilot) == "à garder", "the same words, elsewhere"


def test_a_folder_that_cannot_be_written_costs_the_draft_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "library.db.drafts").write_text("a file where the folder would be", encoding="utf-8")
    draft = draft_of(tmp_path / "library.db", "n")
    draft.keep("des mots")
    draft.forget()
    assert draft.read() == ""


def test_what_another_program_left_there_is_clean(tmp_path: Path) -> None:
    draft = draft_of(tmp_path / "library.db", "\ud800")
    draft.keep("a")
    draft.path.write_bytes(b"a\x1b]0;x\x07\xff\r\nb")
    assert draft.read() == "a\ufffd]0;x\ufffd\ufffd\nb"

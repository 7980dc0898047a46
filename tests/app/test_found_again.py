"""After an article changed, each annotation says how its passage was found again."""

from __future__ import annotations

import re

import pytest
from textual.pilot import Pilot

from tests.app.press import MALI, analysed, article, id_of
from tests.app.screen import lines, press, text
from tests.app.test_annotations import WIDE, note, overview
from tests.app.test_main_screen import main, reading
from tui.app.anchor_words import briefly, how_found
from tui.library import Library, select
from tui.locale import set_language
from tui.model import AnchorState, FoundBy, Subject

TITLE = "Le Mali et la Russie raffermissent leur coopération"
LONG = "nos délégations ont réaffirmé la volonté de nos pays à œuvrer davantage"


def change(library: Library, words: str) -> None:
    """Store another version of the article about Mali."""
    article(library, TITLE, words, "Anadolu", 20)


def panel_of(pilot: Pilot[None]) -> str:
    """The words of the panel, on one line."""
    region = main(pilot).main.panel.content_region
    cut = (line[region.x : region.right] for line in lines(pilot.app)[region.y : region.bottom])
    return re.sub(" +", " ", " ".join(cut))


@pytest.fixture
def changed(morning: Library) -> Library:
    """Three passages: one that only moved, one that lost a word, one that was taken out."""
    mali = id_of(morning, "Le Mali")
    for words, remark in ((LONG, "moins un mot"), ("Sadio Camara", "ailleurs"), ("active", "ôté")):
        note(morning, mali, words, remark)
    edited = MALI.replace(" davantage", "").replace(" se déroule de manière active", " continue")
    change(morning, f"Mise à jour à midi, par la rédaction.\n\n{edited}")
    analysed(morning)
    return morning


async def test_the_panel_says_how_each_was_found(changed: Library) -> None:
    async with reading(changed, (160, 45)) as pilot:
        await press(pilot, "enter", "ctrl+t")
        panel = panel_of(pilot)
        assert "suivie à travers les changements du texte, 91\u00a0% de ses mots" in panel
        assert panel.count("suivie à travers les changements du texte") == 2
        assert "n’est plus dans le texte\u00a0: gardée avec la version où elle a été lue" in panel


async def test_the_screen_of_all_annotations_says_it_briefly_and_whole(changed: Library) -> None:
    async with overview(changed, WIDE) as pilot:
        found = {line[:95].split("Anadolu")[1].strip() for line in lines(pilot.app) if "Anadolu" in line[:95]}
        assert found == {"suivie", "perdue"}
        assert "n’est plus dans le texte" in text(pilot.app), "the one under the cursor, beside the list"
        await press(pilot, "j", "j")
        beside = " ".join(line[96:].strip(" │") for line in lines(pilot.app))
        assert "suivie à travers les changements du texte, " in beside


async def test_without_the_version_it_was_read_in_words_decide(morning: Library) -> None:
    mali = id_of(morning, "Le Mali")
    for words, remark in ((LONG, "presque"), ("la coopération militaire se déroule", "pareil")):
        start = MALI.index(words)
        selector = select(MALI, start, start + len(words), "a version nobody has")
        morning.annotations.add(mali, Subject.PASSAGE, remark, selector)
    change(morning, MALI.replace("réaffirmé", "confirmé"))
    async with reading(morning, (160, 45)) as pilot:
        await press(pilot, "enter", "ctrl+t")
        panel = panel_of(pilot)
        assert re.search("texte modifié\u00a0: retrouvée par ressemblance, 8[0-9]\u00a0% presque", panel)
        assert "texte modifié\u00a0: mêmes mots retrouvés pareil" in panel
    async with overview(morning, WIDE) as pilot:
        listed = "\n".join(line[:95] for line in lines(pilot.app))
        assert re.search("semblable à 8[0-9]\u00a0%", listed) and "retrouvée" in listed


async def test_nothing_is_said_where_nothing_changed(morning: Library) -> None:
    note(morning, id_of(morning, "Le Mali"), "Sadio Camara", "ici")
    async with reading(morning, (160, 45)) as pilot:
        await press(pilot, "enter", "ctrl+t", "tab", "home")
        assert "ici" in text(pilot.app) and "texte inchangé" not in text(pilot.app)
    async with overview(morning, WIDE) as pilot:
        assert "texte inchangé" not in "\n".join(line[:95] for line in lines(pilot.app))
        assert "texte inchangé" in text(pilot.app), "only beside the list"


async def test_one_read_in_the_new_version_says_so_under_the_cursor(morning: Library) -> None:
    change(morning, f"À midi.\n\n{MALI}")
    note(morning, id_of(morning, "Le Mali"), "Sadio Camara", "ici")
    async with reading(morning, (160, 45)) as pilot:
        await press(pilot, "enter", "ctrl+t")
        assert "texte inchangé" not in text(pilot.app)
        await press(pilot, "tab", "home")
        assert "texte inchangé" in text(pilot.app)


def test_every_way_has_words_in_both_languages() -> None:
    said = {}
    for spoken in ("fr", "en"):
        set_language(spoken)
        said[spoken] = [how_found(AnchorState.FOUND, by, 0.83) for by in FoundBy]
        assert len(set(said[spoken])) == len(FoundBy)
    assert said["en"][-1] == "text changed: found by likeness, 83%"
    assert said["fr"][-1] == "texte modifié\u00a0: retrouvée par ressemblance, 83\u00a0%"
    assert briefly(AnchorState.FOUND, FoundBy.LIKENESS, 0.999) == "alike 99%"
    assert briefly(AnchorState.EXACT, FoundBy.POSITION, 1.0) == how_found(AnchorState.EXACT, None, 1.0) == ""

"""Measure, spacing, and the place where one was: by keys, on the main screen."""

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
from tui.app.reading import Spacing
from tui.app.settings import Panel, Settings, SettingsFile
from tui.library import Library

LONG = "\n\n".join(
    f"Paragraphe {n}, où l’on apprend que le port rouvrira, que les pêcheurs s’en félicitent et que la mairie"
    f" attend toujours la réponse du ministère sur la digue numéro {n}."
    for n in range(60)
)


def two(path: Path) -> Library:
    library = Library.open(path)
    article(library, "Le port rouvrira", LONG, hours_ago=1)
    article(library, "Brève", "Une brève.", hours_ago=2)
    analysed(library)
    return library


@pytest.fixture
def long(tmp_path: Path):
    """A long article above a short one, both unread."""
    with copy_of(two, tmp_path / "library.db") as library:
        yield library


@asynccontextmanager
async def reading(
    library: Library, size: tuple[int, int] = (116, 40), settings: Path | None = None
) -> AsyncIterator[Pilot[None]]:
    app = ReaderApp(library, now, settings)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


def first_line(pilot: Pilot[None]) -> str:
    """The first line of the text in view."""
    assert isinstance(pilot.app, ReaderApp)
    region = pilot.app.main.view.content_region
    rows = (line[region.x : region.right - 1].strip(" ▌▎┆│") for line in lines(pilot.app)[region.y :])
    return next(filter(None, rows))


def rule(pilot: Pilot[None]) -> str:
    return lines(pilot.app)[-2].strip("─ ")


# -- where one was


@pytest.mark.parametrize("size", [(116, 40), (80, 24), (160, 45)])
async def test_an_article_opens_where_it_was_left(long: Library, size: tuple[int, int]) -> None:
    async with reading(long, size) as pilot:
        await press(pilot, "enter", "space", "space", "j")
        before = first_line(pilot)
        assert "Paragraphe" in before or "digue" in before or "attend" in before
        await press(pilot, "J")
        assert "Une brève." in text(pilot.app)
        await press(pilot, "K")
        assert first_line(pilot) == before


async def test_it_does_after_a_restart_too(long: Library) -> None:
    async with reading(long) as pilot:
        await press(pilot, "enter", "space", "space")
        before = first_line(pilot)
        await press(pilot, "ctrl+q")
    async with reading(long) as pilot:
        await press(pilot, "4", "enter")
        assert first_line(pilot) == before
    assert long.steps.undo() is None, "it is no step of the reader's"


async def test_and_at_another_width_the_same_words_come_first(long: Library) -> None:
    async with reading(long, (160, 45)) as pilot:
        await press(pilot, "enter", *["space"] * 3)
        place = pilot.app.main.view.place  # type: ignore[attr-defined]
    async with reading(long, (60, 20)) as pilot:
        await press(pilot, "4", "enter")
        assert LONG[place : place + 30] in text(pilot.app).replace("\n", " ")


async def test_a_text_that_changed_opens_at_the_words_that_were_read(long: Library) -> None:
    async with reading(long) as pilot:
        await press(pilot, "enter", "space", "space", "space", "ctrl+q")
        before = pilot.app.main.view.place  # type: ignore[attr-defined]
    article(long, "Le port rouvrira", f"Un chapô de ce matin.\n\nEncore un autre.\n\n{LONG}", hours_ago=1)
    async with reading(long) as pilot:
        await press(pilot, "4", "enter")
        assert LONG[before : before + 20] in first_line(pilot)


async def test_a_text_that_changes_while_it_is_read_stays_where_it_is(long: Library) -> None:
    async with reading(long) as pilot:
        await press(pilot, "enter", "space", "space")
        before = first_line(pilot)
        article(long, "Le port rouvrira", f"Un chapô de ce matin.\n\n{LONG}", hours_ago=1)
        pilot.app.main.load(id_of(long, "Le port"))  # type: ignore[attr-defined]
        await settle(pilot)
        assert first_line(pilot) == before


async def test_gone_back_to_the_title_it_opens_at_the_title(long: Library) -> None:
    async with reading(long) as pilot:
        await press(pilot, "enter", "space", "J", "K", "g", "g", "J", "K")
        assert "Le Quotidien" in first_line(pilot)
    assert long.places.of(id_of(long, "Le port")) == 0


async def test_how_far_one_is_stands_on_the_rule(long: Library) -> None:
    async with reading(long) as pilot:
        assert rule(pilot) == "", "in the list it would say nothing"
        await press(pilot, "enter")
        at_first = int(rule(pilot).split("\u00a0")[0])
        await press(pilot, "space")
        assert at_first < int(rule(pilot).split("\u00a0")[0]) < 100
        await press(pilot, "G")
        assert rule(pilot) == "100\u00a0% · espace → non lu suivant"
        await press(pilot, "space")
        assert "Une brève." in text(pilot.app)
        assert rule(pilot) == "100\u00a0%", "nothing is unread any more"
        await press(pilot, "escape")
        assert rule(pilot) == ""


# -- measure and spacing


async def test_the_measure_goes_by_keys_between_its_bounds(long: Library, tmp_path: Path) -> None:
    file = tmp_path / "reader.toml"
    async with reading(long, (160, 45), file) as pilot:
        view = pilot.app.main.view  # type: ignore[attr-defined]
        await press(pilot, "enter", "M")
        assert view.measure == 76 and "Lignes de 76 caractères" in lines(pilot.app)[-1]
        await press(pilot, *"MMMMMMMM")
        assert view.measure == 100
        await press(pilot, *"mmmmmmmmmmmmmmm")
        assert view.measure == 50
    assert SettingsFile.read(file).now == Settings(measure=50)
    async with reading(long, (160, 45), file) as pilot:
        assert pilot.app.main.view.measure == 50  # type: ignore[attr-defined]


async def test_the_words_in_view_stay_when_the_measure_changes(long: Library) -> None:
    async with reading(long, (160, 45)) as pilot:
        await press(pilot, "z", "space", "space")
        place = pilot.app.main.view.place  # type: ignore[attr-defined]
        await press(pilot, "M", "L", "m", "m", "L", "L", "M")
        assert pilot.app.main.view.place == place  # type: ignore[attr-defined]


async def test_the_spacing_goes_round(long: Library, tmp_path: Path) -> None:
    file = tmp_path / "reader.toml"
    async with reading(long, (116, 40), file) as pilot:
        normal = text(pilot.app).count("digue numéro")
        await press(pilot, "L")
        assert text(pilot.app).count("digue numéro") < normal
        await press(pilot, "L")
        assert text(pilot.app).count("digue numéro") > normal
        assert SettingsFile.read(file).now.spacing is Spacing.COMPACT
        await press(pilot, "L")
        assert text(pilot.app).count("digue numéro") == normal


async def test_theme_and_panel_are_remembered(long: Library, tmp_path: Path) -> None:
    file = tmp_path / "reader.toml"
    async with reading(long, (160, 45), file) as pilot:
        await press(pilot, "ctrl+p")
        await type_words(pilot, "thème")
        await press(pilot, "enter")
        await type_words(pilot, "nord")
        await press(pilot, "enter", "ctrl+t", "ctrl+t")
    assert SettingsFile.read(file, ["nord"]).now == Settings(theme="nord", panel=Panel.DETAILS)
    async with reading(long, (160, 45), file) as pilot:
        assert pilot.app.theme == "nord"
        assert "Adresse" in text(pilot.app)
        await press(pilot, "ctrl+t")
        assert "Qui dit quoi" not in text(pilot.app)
    async with reading(long, (160, 45), file) as pilot:
        assert "Qui dit quoi" not in text(pilot.app)


async def test_a_fault_in_the_file_is_said_in_a_line(long: Library, tmp_path: Path) -> None:
    file = tmp_path / "reader.toml"
    file.write_text("measure = 12\n", encoding="utf-8")
    async with reading(long, (200, 45), file) as pilot:
        assert "« measure » doit être un nombre de 50 à 100" in lines(pilot.app)[-1].replace("\u00a0", " ")
        assert pilot.app.main.view.measure == 72  # type: ignore[attr-defined]
        await press(pilot, "M")
    assert file.read_text(encoding="utf-8") == "measure = 12\n"


async def test_without_colours_no_theme_is_taken_from_the_file(
    long: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "reader.toml"
    file.write_text("theme = 'nord'\n", encoding="utf-8")
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(long, (116, 40), file) as pilot:
        assert pilot.app.theme == "ansi-dark"

"""Two versions of an article compared, by keys."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.press import article, id_of, now, said
from tests.app.screen import lines, press, settle, text, type_words
from tests.app.test_main_screen import until
from tests.copies import blank
from tui.app.application import ReaderApp
from tui.app.screens.versions import VersionsScreen
from tui.library import Library

FILLING = "\n\n".join(
    f"Un paragraphe que personne n’a touché, le {n}e de l’article, long d’une ligne." for n in range(4)
)
OLD = (
    f"Le port rouvrira en mars. « Nous avons une date », a dit Awa Sow.\n\n{FILLING}\n\nUne fin qui s’en va."
)
NEW = (
    OLD.replace("mars", "avril")
    .replace("une date", "une date sûre")
    .replace("Une fin qui s’en va.", "Un ajout entier.")
)
NEWER = NEW.replace("avril", "juin")


@pytest.fixture
def library(tmp_path: Path):
    with blank(tmp_path / "library.db") as library:
        one = article(library, "Le port", OLD)
        said(library, one, ("Awa Sow", "", "Nous avons une date"))
        article(library, "Le port", NEW)
        said(library, one, ("Awa Sow", "", "Nous avons une date sûre"))
        article(library, "Seul de son espèce", hours_ago=5)
        yield library


@asynccontextmanager
async def reading(library: Library, size: tuple[int, int] = (116, 40)) -> AsyncIterator[Pilot[None]]:
    app = ReaderApp(library, now)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, "enter")
        yield pilot


def seen(pilot: Pilot[None]) -> str:
    return " ".join(text(pilot.app).replace("\u00a0", " ").split())


async def test_the_meta_line_counts_the_versions(library: Library) -> None:
    async with reading(library, (160, 45)) as pilot:
        assert "1 citation, 1 locuteur · 2 versions" in seen(pilot)
        await press(pilot, "J")
        assert "version" not in seen(pilot)


@pytest.mark.parametrize("size", [(160, 45), (80, 24)])
async def test_what_changed_is_shown_quotes_first(library: Library, size: tuple[int, int]) -> None:
    async with reading(library, size) as pilot:
        await press(pilot, "D")
        assert "± Awa Sow : Nous avons une date sûre" in seen(pilot)
        assert "± Le port rouvrira en mars avril." in seen(pilot)
        assert "… 4 paragraphes inchangés" in seen(pilot)
        await press(pilot, "G")
        assert "Un ajout entier." in seen(pilot)
        await press(pilot, "t", "g", "g")
        assert "le 3e de l’article" in seen(pilot) or size[1] < 30
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, VersionsScreen)
        assert pilot.app.main.view.has_focus  # type: ignore[attr-defined]


async def test_words_are_told_apart_without_colours(library: Library) -> None:
    async with reading(library) as pilot:
        await press(pilot, "D")
        styles = {
            segment.text: segment.style
            for strip in pilot.app.screen._compositor.render_strips()
            for segment in strip
        }
        assert styles["mars"].strike and not styles["mars"].underline  # type: ignore[union-attr]
        assert styles["avril"].underline and styles["avril"].bold  # type: ignore[union-attr]


async def test_keys_go_from_change_to_change(library: Library) -> None:
    async with reading(library, (80, 12)) as pilot:
        await press(pilot, "D", "n")
        assert "changement 1 sur" in lines(pilot.app)[-2]
        first = lines(pilot.app)
        await press(pilot, "n")
        assert "changement 2 sur" in lines(pilot.app)[-2]
        await press(pilot, "p")
        assert "changement 1 sur" in lines(pilot.app)[-2]
        assert lines(pilot.app)[:-2] == first[:-2]
        await press(pilot, "p", "p")
        assert "Plus de changement par là" in lines(pilot.app)[-1]
        await press(pilot, "G", "n")
        assert "Plus de changement par là" in lines(pilot.app)[-1]


async def test_any_version_is_compared_with_the_newest(library: Library) -> None:
    article(library, "Le port", NEWER)
    async with reading(library, (160, 45)) as pilot:
        await press(pilot, "D")
        assert "versions 2 et 3 sur 3" in lines(pilot.app)[-2]
        assert "en avril juin." in seen(pilot)
        assert "Analyse en cours" in seen(pilot) or "Aucune citation n’a changé" in seen(pilot)
        await press(pilot, "less_than_sign")
        assert "versions 1 et 2 sur 3" in lines(pilot.app)[-2] and "en mars avril." in seen(pilot)
        await press(pilot, "less_than_sign")
        assert "Pas de version plus ancienne" in lines(pilot.app)[-1]
        await press(pilot, "greater_than_sign", "v", "down", "enter")
        assert "versions 1 et 3 sur 3" in lines(pilot.app)[-2] and "en mars juin." in seen(pilot)


async def test_a_text_the_publisher_went_back_to_is_the_newer_one(library: Library) -> None:
    article(library, "Le port", OLD)
    async with reading(library, (160, 45)) as pilot:
        await press(pilot, "D")
        assert "en avril mars." in seen(pilot)


async def test_the_footer_tells_the_keys_there_are_and_the_help_shows_all(library: Library) -> None:
    async with reading(library, (80, 24)) as pilot:
        await press(pilot, "D")
        footer = lines(pilot.app)[-1]
        assert footer.split("   ") == [" n p changements", "t déplier, replier", "échap retour", "? aide"]
        await press(pilot, "?")
        await type_words(pilot, "versions d’avant")
        assert "Compare les deux versions d’avant." in seen(pilot)
        await press(pilot, "escape")
        article(library, "Le port", NEWER)
        await press(pilot, "escape")
        await until(pilot, lambda: "3 versions" in seen(pilot))
        await press(pilot, "D")
        assert "< > versions   v choisir" in lines(pilot.app)[-1]


async def test_an_article_with_one_version_says_so(library: Library) -> None:
    async with reading(library) as pilot:
        await press(pilot, "J", "D")
        assert "On ne connaît qu’une version" in seen(pilot)


@pytest.mark.parametrize("size", [(1, 1), (3, 3), (20, 5)])
async def test_no_size_crashes(library: Library, size: tuple[int, int]) -> None:
    async with reading(library, size) as pilot:
        pilot.app.main.action_versions()  # type: ignore[attr-defined]
        await settle(pilot)
        await press(pilot, "n", "p", "t", "G", "g", "space", "b", "escape")
        assert pilot.app.is_running


async def test_hostile_words_stay_words(library: Library) -> None:
    import sqlite3

    one = id_of(library, "Le port")
    newest = library.articles.version(one).id
    connection = sqlite3.connect(library.path)
    hostile = "\x1b]52;c;ZXZpbA==\x07 [bold]gras[/] \u202edroite"
    connection.execute("UPDATE body SET text = ? || text WHERE version_id = ?", (hostile, newest))
    connection.commit()
    connection.close()
    async with reading(library) as pilot:
        await press(pilot, "D")
        shown = text(pilot.app)
        assert "[bold]gras[/]" in shown
        assert not {"\x1b", "\x07", "\u202e"} & set(shown)

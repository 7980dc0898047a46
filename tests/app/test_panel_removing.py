"""`d` in the panel removes the annotation under the cursor, and never the article in its place."""

from __future__ import annotations

import pytest

from tests.app.press import analysed, article
from tests.app.screen import lines, press, text
from tests.app.test_main_screen import NARROW, WIDE, main, reading
from tui.library import Library, select
from tui.model import Subject, Triage


@pytest.fixture
def noted(empty: Library) -> Library:
    body = "Le Sénat a voté. Le Mali attend. Le Niger aussi."
    id = article(empty, "Une page", body)
    article(empty, "Une autre", hours_ago=5)
    version = empty.articles.version(id)
    for words in ("Sénat", "Mali", "Niger"):
        start = body.index(words)
        passage = select(version.body.text, start, start + len(words), version.hash)
        empty.annotations.add(id, Subject.PASSAGE, f"note sur {words}", passage)
    analysed(empty)
    return empty


def notes(library: Library) -> list[str]:
    return [annotation.note for annotation in library.annotations.of_article(1)]


def triage(library: Library) -> list[Triage]:
    return [row.triage for row in library.articles.rows([1, 2])]


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("key", ["d", "delete"])
async def test_the_annotation_under_the_cursor_goes_and_comes_back(
    noted: Library, size: tuple[int, int], key: str
) -> None:
    async with reading(noted, size) as pilot:
        await press(pilot, "tab", "tab", "l", "j", "j")
        assert main(pilot).main.panel.has_focus_within
        assert "d retirer" in lines(pilot.app)[-1]
        await press(pilot, key)
        assert notes(noted) == ["note sur Sénat", "note sur Niger"]
        assert triage(noted) == [Triage.INBOX, Triage.INBOX]
        assert "Annotation retirée" in lines(pilot.app)[-1]
        await press(pilot, "ctrl+z")
        assert notes(noted) == ["note sur Sénat", "note sur Mali", "note sur Niger"]
        assert "note sur Mali" in text(pilot.app)


async def test_pressed_on_and_on_it_removes_one_after_the_other_and_then_nothing(noted: Library) -> None:
    async with reading(noted, WIDE) as pilot:
        await press(pilot, "tab", "tab", "l", "G", "d", "d")
        assert notes(noted) == ["note sur Sénat"]
        await press(pilot, "d", "d", "d")
        assert notes(noted) == []
        assert triage(noted) == [Triage.INBOX, Triage.INBOX], "the article stays where it is"
        assert "Pas d’annotation sous le curseur" in lines(pilot.app)[-1]


async def test_on_the_other_pages_it_dismisses_the_article(noted: Library) -> None:
    async with reading(noted, WIDE) as pilot:
        await press(pilot, "tab", "tab", "d")
        assert triage(noted) == [Triage.DISMISSED, Triage.INBOX] and len(notes(noted)) == 3

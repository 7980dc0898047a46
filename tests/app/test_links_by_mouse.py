"""Links of an article under the pointer: a click follows them, resting on them tells where they lead."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.press import article
from tests.app.screen import lines, settle, text
from tests.app.test_links import FAR, library, linked, opened, reading, store
from tui.app.screens.address import AddressDialog
from tui.library import Library
from tui.model import Body, Link

__all__ = ["library", "opened"]


def cell_of(pilot: Pilot[None], words: str) -> tuple[int, int]:
    """Where `words` begin on the screen."""
    row = next(n for n, line in enumerate(lines(pilot.app)) if words in line)
    return lines(pilot.app)[row].index(words), row


async def test_a_click_shows_the_address_whole_and_opens_nothing_by_itself(
    library: Library, opened: Path
) -> None:
    store(library, linked(FAR))
    async with reading(library) as pilot:
        x, y = cell_of(pilot, "ici, dit-on")
        await pilot.click(offset=(x + 2, y))
        await settle(pilot)
        assert isinstance(pilot.app.screen, AddressDialog)
        await pilot.press("escape")
    assert not opened.exists()


@pytest.mark.parametrize("beside", [-1, 3])
async def test_a_click_beside_a_link_follows_nothing(library: Library, beside: int) -> None:
    store(library, linked(FAR))
    async with reading(library) as pilot:
        x, y = cell_of(pilot, "ici, dit-on")
        await pilot.click(offset=(x + beside, y))
        await settle(pilot)
        assert pilot.app.screen is pilot.app.main  # type: ignore[attr-defined]


async def test_a_click_leads_to_an_article_of_the_library(library: Library) -> None:
    article(library, "La cible", "Le texte visé.", url="https://press.example/cible", hours_ago=9)
    store(library, linked("https://press.example/cible"))
    async with reading(library) as pilot:
        await pilot.click(offset=cell_of(pilot, "ici, dit-on"))
        await settle(pilot)
        assert "Le texte visé." in text(pilot.app)


async def test_a_drag_over_a_link_selects_it(library: Library) -> None:
    store(library, linked(FAR))
    async with reading(library) as pilot:
        x, y = cell_of(pilot, "ici, dit-on")
        await pilot.mouse_down(offset=(x, y))
        await pilot.hover(offset=(x + 2, y))
        await pilot.mouse_up(offset=(x + 2, y))
        await settle(pilot)
        assert pilot.app.main.view.selected_text == "ici"  # type: ignore[attr-defined]


async def test_the_footer_tells_where_the_link_under_the_pointer_leads(library: Library) -> None:
    store(library, linked("https://press.example/a"))
    async with reading(library) as pilot:
        x, y = cell_of(pilot, "ici, dit-on")
        await pilot.hover(offset=(x, y))
        await settle(pilot)
        assert "https://press.example/a" in lines(pilot.app)[-1]
        await pilot.hover(offset=(x + 4, y))
        await settle(pilot)
        assert "https://press.example/a" not in lines(pilot.app)[-1]
        await pilot.hover(offset=(x + 1, y))
        await settle(pilot)
        await pilot.hover(offset=(2, 4))
        await settle(pilot)
        assert "https://press.example/a" not in lines(pilot.app)[-1], "nor when it left the text"


async def test_what_is_no_web_address_is_told_and_not_opened(library: Library, opened: Path) -> None:
    body = linked(FAR)
    store(library, Body(body.text, body.blocks, (Link(22, 25, "javascript:alert(1)"),)))
    async with reading(library) as pilot:
        await pilot.click(offset=cell_of(pilot, "ici, dit-on"))
        await settle(pilot)
        assert pilot.app.screen is pilot.app.main  # type: ignore[attr-defined]
        assert "javascript:alert(1)" in lines(pilot.app)[-1]
    assert not opened.exists()

"""The terminal's own cursor stands on the caret, for magnifiers and input methods."""

from __future__ import annotations

from textual.pilot import Pilot

from tests.app.screen import lines, press, settle
from tests.app.test_main_screen import reading
from tests.app.test_passages import view_of
from tui.library import Library


def under_cursor(pilot: Pilot[None]) -> str:
    """What stands on the screen from the terminal's cursor on."""
    x, y = pilot.app.cursor_position
    return lines(pilot.app)[y][x : x + 12]


def from_caret(pilot: Pilot[None]) -> str:
    view = view_of(pilot)
    assert view.reading is not None and view.caret is not None
    return view.reading.body.text[view.caret : view.caret + 4]


async def test_it_follows_every_motion(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", "v")
        for key in ("l", "w", "j", ")", "}", "v", "e"):
            await press(pilot, key)
            assert under_cursor(pilot).startswith(from_caret(pilot).split("\n")[0]), key


async def test_it_follows_when_the_window_changes(morning: Library) -> None:
    async with reading(morning, (160, 45)) as pilot:
        await press(pilot, "enter", "v", "}", "w", "w", "v", "w")
        for size in ((116, 30), (70, 16), (160, 45)):
            await pilot.resize_terminal(*size)
            await settle(pilot)
            assert under_cursor(pilot).startswith(from_caret(pilot)[:2]), size


async def test_it_comes_back_from_a_dialog(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", "v", "w", "v", "e")
        before = pilot.app.cursor_position
        await press(pilot, "a", "x", "y")
        assert pilot.app.cursor_position != before
        await press(pilot, "escape")
        assert pilot.app.cursor_position == before

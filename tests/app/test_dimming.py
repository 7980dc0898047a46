"""Under a dialog all of the text behind is dimmed, by as much everywhere."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from rich.style import Style
from textual.color import Color
from textual.pilot import Pilot

from tests.app.press import now
from tests.app.screen import press, settle
from tui.app.application import ReaderApp
from tui.app.screens.dialog import Dialog
from tui.library import Library

DIALOGS = (("a",), ("t",), ("y",), ("c",), ("question_mark",), ("ctrl+p",), ("slash", "l", "a", "enter", "a"))


@asynccontextmanager
async def at_a_quote(library: Library, theme: str) -> AsyncIterator[Pilot[None]]:
    app = ReaderApp(library, now)
    async with app.run_test(size=(160, 45)) as pilot:
        app.theme = theme
        await settle(pilot)
        await press(pilot, "enter", ")")
        yield pilot


def cells(pilot: Pilot[None]) -> list[list[tuple[str, Style]]]:
    """Each character of the screen with its style."""
    return [
        [(char, segment.style or Style()) for segment in strip for char in segment.text]
        for strip in pilot.app.screen._compositor.render_strips()
    ]


@pytest.mark.parametrize("theme", ["coupures", "coupures-light", "coupures-contrast"])
@pytest.mark.parametrize("keys", DIALOGS, ids="-".join)
async def test_every_letter_is_blended_with_the_background(
    morning: Library, keys: tuple[str, ...], theme: str
) -> None:
    async with at_a_quote(morning, theme) as pilot:
        await press(pilot, *keys[:-1])
        assert isinstance(pilot.app, ReaderApp)
        pilot.app.main.say("")  # As the dialog does, for what was said is old then.
        await settle(pilot)
        before = cells(pilot)
        await press(pilot, keys[-1])
        dialog, veil = pilot.app.screen, pilot.app.screen.styles.background
        assert isinstance(dialog, Dialog) and veil.a < 1
        box = dialog.children[0].region
        compared = 0
        for y, (line, behind) in enumerate(zip(cells(pilot), before, strict=True)):
            for x, ((char, style), (had, shone)) in enumerate(zip(line, behind, strict=True)):
                if had.isspace() or box.contains(x, y):
                    continue
                assert char == had and style.color is not None and shone.color is not None
                assert style.color == (Color.from_rich_color(shone.color) + veil).rich_color, (x, y, char)
                compared += 1
        assert compared > 500


async def test_in_the_colours_of_the_terminal_all_of_it_is_dim(morning: Library) -> None:
    async with at_a_quote(morning, "ansi-dark") as pilot:
        before = cells(pilot)
        await press(pilot, "a")
        box = pilot.app.screen.children[0].region
        for y, (line, behind) in enumerate(zip(cells(pilot), before, strict=True)):
            for x, ((char, style), (had, _shone)) in enumerate(zip(line, behind, strict=True)):
                if not had.isspace() and not box.contains(x, y):
                    assert (char, style.dim) == (had, True), (x, y)
                elif box.contains(x, y):
                    assert not style.dim
        assert any("Note sur la citation" in "".join(char for char, _style in line) for line in cells(pilot))

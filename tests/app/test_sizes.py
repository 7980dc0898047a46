"""The screen at every size and in every language and theme: no crash, and nothing cut that must be read."""

from __future__ import annotations

import re

import pytest

from tests.app.press import analysed, now
from tests.app.screen import lines, press, settle, text
from tui.app.application import ReaderApp
from tui.app.cells import cut
from tui.app.themes import THEMES
from tui.library import Library
from tui.locale import LANGUAGES, set_language

SIZES = [(1, 1), (2, 2), (5, 3), (1, 24), (3, 40), (19, 4), (20, 5), (21, 6), (40, 10), (99, 30), (300, 100)]
WALK = (
    "j",
    "enter",
    ")",
    "tab",
    "escape",
    "t",
    "escape",
    "?",
    "escape",
    "a",
    "escape",
)


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_no_size_crashes(morning: Library, size: tuple[int, int]) -> None:
    app = ReaderApp(morning, now)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        await press(pilot, *WALK)
        assert app.is_running
        small = size[0] < 20 or size[1] < 5
        assert (text(app).strip() == cut("trop petit", size[0])) == small


async def test_a_window_made_small_and_large_again_shows_the_same(morning: Library) -> None:
    analysed(morning)
    app = ReaderApp(morning, now)
    async with app.run_test(size=(116, 40)) as pilot:
        await settle(pilot)
        before = text(app)
        for size in [(10, 3), (1, 1), (60, 20), (200, 50), (116, 40)]:
            await pilot.resize_terminal(*size)
            await settle(pilot)
        assert text(app) == before


@pytest.mark.parametrize("language", LANGUAGES)
async def test_nothing_is_cut_in_header_and_footer_at_80_columns(morning: Library, language: str) -> None:
    set_language(language)
    app = ReaderApp(morning, now)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for keys in ((), ("enter",)):
            await press(pilot, *keys)
            seen = lines(app)
            assert "…" not in seen[0] + seen[-1]
            help_label = "? aide" if language == "fr" else "? help"
            assert seen[-1].endswith(help_label)
            assert len(re.split(" {2,}", seen[-1].strip())) >= 6


@pytest.mark.parametrize(("language", "copy"), [("fr", "y copier"), ("en", "y copy")])
async def test_what_is_read_can_be_copied_at_80_columns(morning: Library, language: str, copy: str) -> None:
    set_language(language)
    app = ReaderApp(morning, now)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        for keys in (("enter",), (")",), ("v", "w", "v", "w")):
            await press(pilot, *keys)
            assert copy in lines(app)[-1], "in the text, on a quote, with words selected"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_screen_speaks_one_language(morning: Library, language: str) -> None:
    set_language(language)
    app = ReaderApp(morning, now)
    async with app.run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        await press(pilot, "?")
        french = "Retient l’article pour la revue" in text(app)
        assert french == (language == "fr")


async def test_every_theme_draws(morning: Library) -> None:
    app = ReaderApp(morning, now)
    async with app.run_test(size=(116, 40)) as pilot:
        await press(pilot, "enter", ")")
        for theme in app.available_themes:
            app.theme = theme
            await settle(pilot)
            assert "Le Mali" in text(app), theme
        assert {theme.name for theme in THEMES} < set(app.available_themes)


async def test_no_color_draws_without_a_colour(morning: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = ReaderApp(morning, now)
    async with app.run_test(size=(116, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", ")")
        assert app.theme == "ansi-dark"
        without = app._filters[-1]
        styles = [
            segment.style
            for strip in app.screen._compositor.render_strips()
            for segment in strip.apply_filter(without, app.screen.styles.background)
            if segment.style is not None
        ]
        colours = [
            colour for style in styles for colour in (style.color, style.bgcolor) if colour is not None
        ]
        assert [colour for colour in colours if not colour.is_default] == []
        seen = text(app)
        assert "AD ▌" in seen, "the speaker is told by initials and bar"
        assert "▌" in lines(app)[2], "the cursor by its bar"


@pytest.mark.parametrize(
    ("keys", "shown"),
    [((), "Tunisie"), (("enter",), "reçus par Sergueï Lavrov"), (("enter", "tab"), "Qui dit quoi")],
)
async def test_a_screen_made_narrow_shows_the_pane_in_focus(
    morning: Library, keys: tuple[str, ...], shown: str
) -> None:
    app = ReaderApp(morning, now)
    async with app.run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        await press(pilot, "4", *keys)
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        others = {"Tunisie", "reçus par Sergueï Lavrov", "Qui dit quoi"} - {shown}
        assert shown in text(app) and not any(words in text(app) for words in others)
        await press(pilot, "escape", "escape")
        assert "Tunisie" in text(app)

"""Every colour that carries meaning can be read, and speakers keep apart for every eye."""

from __future__ import annotations

from itertools import combinations

import pytest
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tests.app.vision import DEFICIENCIES, NORMAL, apart
from tui.app.colours import MARKED
from tui.app.contrast import ENHANCED, READABLE, contrast, readable
from tui.app.themes import THEMES, variables_for

SPEAKERS = [f"speaker-{number}" for number in range(1, 9)]
MARKS = [f"mark-{name}" for name in MARKED]
TEXTS = [*SPEAKERS, *MARKS, "tag", "note", "flag", "unread", "faint"]
GROUNDS = ["tint", "cursor"]
TOLD_APART = 12.0
"""Five times the just noticeable difference in CIELAB."""

own = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
others = pytest.mark.parametrize(
    "theme", [theme for theme in BUILTIN_THEMES.values() if not theme.ansi], ids=lambda theme: theme.name
)


def least(theme: Theme) -> float:
    return ENHANCED if "contrast" in theme.name else READABLE


def grounds(theme: Theme) -> list[Color]:
    assert theme.background
    variables = theme.variables
    return [Color.parse(theme.background), *(Color.parse(variables[name]) for name in GROUNDS)]


@own
def test_texts_are_readable_on_every_ground(theme: Theme) -> None:
    poor = [
        (name, ground.hex, round(contrast(Color.parse(theme.variables[name]), ground), 2))
        for name in TEXTS
        for ground in grounds(theme)
        if contrast(Color.parse(theme.variables[name]), ground) < least(theme)
    ]
    assert poor == []


@own
def test_the_text_itself_is_readable_on_every_ground_and_on_a_hit(theme: Theme) -> None:
    assert theme.foreground
    text = Color.parse(theme.foreground)
    for ground in [*grounds(theme), Color.parse(theme.variables["hit"])]:
        assert contrast(text, ground) >= ENHANCED


@own
def test_speakers_keep_apart_for_every_eye(theme: Theme) -> None:
    close = [
        (vision, one, other)
        for vision, matrix in {"normal": NORMAL, **DEFICIENCIES}.items()
        for one, other in combinations(SPEAKERS, 2)
        if apart(Color.parse(theme.variables[one]), Color.parse(theme.variables[other]), matrix) < TOLD_APART
    ]
    assert close == []


@own
@pytest.mark.parametrize("share", [0.09, 0.24], ids=["quote", "current quote"])
def test_speakers_are_readable_on_a_tint_of_their_own_colour(theme: Theme, share: float) -> None:
    background = grounds(theme)[0]
    for speaker in SPEAKERS:
        colour = Color.parse(theme.variables[speaker])
        assert contrast(colour, background.blend(colour, share, alpha=1)) >= least(theme), speaker


def test_the_simulation_confuses_what_such_an_eye_confuses() -> None:
    red, green = Color.parse("#ff6666"), Color.parse("#a0a000")
    assert apart(red, green) > 40
    assert apart(red, green, DEFICIENCIES["deuteranopia"]) < apart(red, green) / 2


@others
def test_other_themes_get_readable_colours(theme: Theme) -> None:
    variables = variables_for(theme)
    generated = theme.to_color_system().generate()
    for ground in (Color.parse(generated["background"]), Color.parse(variables["tint"])):
        for name in TEXTS:
            assert contrast(Color.parse(variables[name]), ground) >= READABLE, (name, ground.hex)


@pytest.mark.parametrize("name", ["ansi-dark", "ansi-light"])
def test_the_terminals_own_colours_are_used_as_they_are(name: str) -> None:
    variables = variables_for(BUILTIN_THEMES[name])
    assert {variables[speaker].startswith("ansi_") for speaker in SPEAKERS} == {True}
    assert set(THEMES[0].variables) >= set(TEXTS) <= set(variables)


def test_a_readable_colour_is_left_alone() -> None:
    black = Color.parse("#000000")
    assert readable(Color.parse("#ffffff"), black) == Color.parse("#ffffff")
    assert contrast(readable(Color.parse("#101030"), black), black) >= READABLE

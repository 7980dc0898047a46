"""Wrapping: nothing lost, nothing too wide, nothing torn."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from tui.app.reading.glue import glued
from tui.app.reading.wrap import balanced, fold, wrap

FRENCH = (
    "« Nous irons », a dit le ministre : « C’est décidé ! » Vraiment ? Oui ; 12 % des 12 000 électeurs "
    "(les plus jeunes) suivront M. Diop – qui l’eût cru – jusqu’à l’île d’Yeu. "
    "« À quoi bon ? » demande Mme Ndiaye… "
)
ALPHABET = "ab é’ « » ? ! : ; ( ) — 1 %日本🇫🇷👩‍🔬e\u0301\u00a0\u202f   \t"
texts = st.text(st.sampled_from(ALPHABET), max_size=200) | st.text(max_size=80).map(
    lambda text: text.replace("\n", " ")
)


def lines(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


@given(texts, st.integers(1, 40))
def test_every_character_but_spaces_once_and_in_order(text: str, width: int) -> None:
    ranges = list(wrap(text, width))
    end = 0
    for start, stop in ranges:
        assert start >= end and not text[end:start].strip(" ")
        end = stop
    assert not text[end:].strip(" ")
    assert ranges


@given(texts, st.integers(1, 40))
def test_no_line_is_wider_than_its_width_but_a_single_wide_character(text: str, width: int) -> None:
    for line in lines(text, width):
        seen = [cells for _start, _end, cells in split_graphemes(line)[0] if cells]
        assert cell_len(line) <= width or len(seen) == 1


@given(texts, st.integers(1, 40))
def test_folding_keeps_every_character(text: str, width: int) -> None:
    ranges = list(fold(text, width))
    assert "".join(text[start:end] for start, end in ranges) == text
    assert ranges[0][0] == 0 and ranges[-1][1] == len(text)


@given(st.integers(24, 90), st.integers(0, 200))
def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one(width: int, cut: int) -> None:
    for line in lines((FRENCH * 4)[cut:].lstrip(" »?!:;%),."), width):
        assert line[0] not in "»?!:;%),.", line
        assert line[-1] not in "«(“", line


@pytest.mark.parametrize(
    "together",
    [
        *(
            "mot\u00a0:",
            "« mot",
            "mot »",
            "mot ?",
            "mot !",
            "12 %",
            "12 000",
            "1 250 000",
            "(mot",
            "M. Diop",
        ),
        *(
            "MM. Diop",
            "Mme Borne",
            "Dr House",
            "n° 12",
            "“mot",
            "Mr. Diop",
            "mot\u202f;",
            "mot\u2007mot",
            "mot …",
        ),
    ],
)
def test_what_belongs_together_stays_on_one_line(together: str) -> None:
    for before in range(1, 30):
        text = f"{'x' * before} {together} {'y ' * 12}"
        assert any(together.strip() in line for line in lines(text, 30)), before


def test_an_incise_keeps_its_dashes() -> None:
    for before in range(1, 40):
        for line in lines(f"{'x' * before} mot – qui l’eût cru – jusqu’à la fin du jour.", 40):
            assert not line.endswith("mot –") and not line.startswith("– jusqu")


def test_a_dialogue_dash_stays_with_its_first_word() -> None:
    assert glued("— Viens ici")[1] == "\u00a0"


@given(texts)
def test_glue_keeps_the_length(text: str) -> None:
    assert len(glued(text)) == len(text)


def test_a_word_longer_than_a_line_is_folded_by_cells() -> None:
    assert lines("a " + "日" * 5, 4) == ["a", "日日", "日日", "日"]
    assert lines("x" * 10, 4) == ["xxxx", "xxxx", "xx"]


def test_lines_after_the_first_may_be_narrower() -> None:
    text = "un deux trois quatre"
    assert [text[start:end] for start, end in wrap(text, 13, 6)] == ["un deux trois", "quatre"]
    word = "x" * 12
    assert [word[start:end] for start, end in wrap(word, 5, 3)] == ["xxxxx", "xxx", "xxx", "x"]


def test_lines_are_balanced_so_that_no_word_is_left_alone() -> None:
    text = "le serveur est en panne (code 503), réessayez plus tard"
    assert [text[start:end] for start, end in wrap(text, 51)][1] == "tard"
    assert [text[start:end] for start, end in balanced(text, 51)] == [
        "le serveur est en panne (code",
        "503), réessayez plus tard",
    ]


@given(st.text(st.sampled_from("ab, é日"), max_size=60), st.integers(1, 30))
def test_balanced_lines_are_as_few_and_hold_the_same(text: str, width: int) -> None:
    lines = balanced(text, width)
    assert len(lines) == len(list(wrap(text, width)))
    assert "".join(text[start:end] for start, end in lines).replace(" ", "") == text.replace(" ", "")


def test_signs_folded_evenly_are_two_cells_each_and_join_no_other() -> None:
    for first, last in (
        (0x3001, 0x3002),
        (0x3041, 0x3096),
        (0x30A1, 0x30FA),
        (0x4E00, 0x9FFF),
        (0xAC00, 0xD7A3),
    ):
        signs = "".join(map(chr, range(first, last + 1)))
        graphemes, cells = split_graphemes(signs)
        assert len(graphemes) == len(signs) and cells == 2 * len(signs)


@given(
    st.text(st.sampled_from("日本語、。のア한é e\u0301👍🏽»"), max_size=60),
    st.integers(1, 30),
    st.integers(1, 30),
)
def test_signs_of_two_cells_fold_as_others_do(text: str, width: int, rest: int) -> None:
    lines = list(wrap(text, width, rest))
    assert "".join(text[start:end] for start, end in lines).replace(" ", "") == text.replace(" ", "")
    for number, (start, end) in enumerate(lines):
        cells = cell_len(text[start:end])
        assert cells <= (rest if number else width) or len(split_graphemes(text[start:end])[0]) == 1

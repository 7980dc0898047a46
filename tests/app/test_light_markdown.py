"""Notes as they are shown: signs become styles, everything else stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.light_markdown import Run, first_line, rendered


def shown(note: str, width: int = 40) -> list[str]:
    return ["".join(run.text for run in line) for line in rendered(note, width)]


def styled(note: str) -> list[Run]:
    return [run for line in rendered(note, 80) for run in line]


@pytest.mark.parametrize(
    ("note", "runs"),
    [
        ("simple", [Run("simple")]),
        ("a **gras** b", [Run("a "), Run("gras", bold=True), Run(" b")]),
        ("*ital* et _autre_", [Run("ital", italic=True), Run(" et "), Run("autre", italic=True)]),
        ("__gras__", [Run("gras", bold=True)]),
        ("***tout***", [Run("tout", bold=True, italic=True)]),
        ("**gras et _ital_**", [Run("gras et ", bold=True), Run("ital", bold=True, italic=True)]),
        ("`a*b*c`", [Run("a*b*c")]),
        ("2 * 3 * 4 et snake_case_name", [Run("2 * 3 * 4 et snake_case_name")]),
        (r"\*pas ital\*", [Run("*"), Run("pas ital"), Run("*")]),
        (
            "[l’AFP](https://afp.example/x)",
            [Run("l’AFP", link=True), Run(" (https://afp.example/x)", faint=True)],
        ),
        ("<https://afp.example/x>", [Run("https://afp.example/x", link=True)]),
        ("[x] tâche", [Run("[x] tâche")]),
        ("# Titre #", [Run("Titre", bold=True)]),
        ("> dit-il", [Run("│ ", faint=True), Run("dit-il")]),
        ("- un", [Run("• "), Run("un")]),
        ("12) douze", [Run("12) "), Run("douze")]),
    ],
)
def test_signs_become_styles(note: str, runs: list[Run]) -> None:
    assert styled(note) == runs


def test_lines_hang_under_their_item() -> None:
    assert shown("- un mot puis un autre\n  - dessous", 12) == [
        "• un mot",
        "  puis un",
        "  autre",
        "  • dessous",
    ]
    assert shown("> un mot puis un", 10) == ["│ un mot", "│ puis un"]


def test_line_breaks_stay_and_empty_lines_are_one() -> None:
    assert shown("\n\nun\ndeux\n\n\n\ntrois\n\n") == ["un", "deux", "", "trois"]


def test_what_stands_between_fences_is_as_typed() -> None:
    assert shown("```\n**a**\n```\n**b**") == ["**a**", "b"]


def test_the_first_line() -> None:
    assert first_line("\n\n## À **vérifier** auprès de [l’AFP](https://a.example)\nsuite") == (
        "À vérifier auprès de l’AFP (https://a.example)"
    )
    assert first_line("") == ""


@given(st.text(alphabet="ab* _`[]()<>#-\\\n>~1.日é", max_size=200), st.integers(1, 30))
def test_any_note_on_any_width(note: str, width: int) -> None:
    for line in rendered(note, width):
        text = "".join(run.text for run in line)
        assert "\n" not in text
        assert cell_len(text) <= max(width, 2)
    assert "\n" not in first_line(note)


@given(st.text(alphabet="abc d.,é", max_size=100))
def test_words_without_signs_are_all_there(note: str) -> None:
    assert "".join("".join(shown(note)).split()) == "".join(note.split())


def test_a_flood_of_signs_is_read_once() -> None:
    for flood in (
        "*a " * 20_000,
        "_a " * 20_000,
        "[a" * 20_000,
        "[a](" * 20_000,
        "x" + "`" * 20_001,
        "**" * 20_000,
    ):
        assert list(rendered(flood, 60))

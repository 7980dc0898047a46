"""Initials of speakers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.reading.initials import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Abdoulaye Diop", "AD"),
        ("Sergueï Lavrov", "SL"),
        ("communiqué officiel", "CO"),
        ("Ursula von der Leyen", "UL"),
        ("Élisabeth Borne", "ÉB"),
        ("ONU", "ON"),
        ("ministère de l’Intérieur", "MI"),
    ],
)
def test_first_letters_of_the_first_and_last_words(name: str, letters: str) -> None:
    assert initials([name]) == (letters,)


def test_a_letter_already_taken_gives_way_to_the_next_of_the_name() -> None:
    assert initials(["Abdoulaye Diop", "Aminata Diallo", "Awa Diarra"]) == ("AD", "AI", "AA")


@given(st.lists(st.text(max_size=30), max_size=60, unique=True))
def test_distinct_and_two_cells_whatever_the_names(names: list[str]) -> None:
    letters = initials(names)
    assert len(set(letters)) == len(names)
    assert all(cell_len(pair) == 2 for pair in letters)

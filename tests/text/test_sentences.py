"""Sentences of French and English prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.sentences import sentences


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il part. Elle reste.", ["Il part.", "Elle reste."]),
        ("M. Diop parle. Mme Ba rit.", ["M. Diop parle.", "Mme Ba rit."]),
        ("Dr. Wu, of St. Mary's, left. She was tired.", ["Dr. Wu, of St. Mary's, left.", "She was tired."]),
        ("The U.S. Senate voted. The U.N. did not.", ["The U.S. Senate voted.", "The U.N. did not."]),
        ("He left the U.S. The plane was late.", ["He left the U.S.", "The plane was late."]),
        ("J. D. Vance spoke. Nobody moved.", ["J. D. Vance spoke.", "Nobody moved."]),
        ("Le taux est de 3.5 %. Il monte.", ["Le taux est de 3.5 %.", "Il monte."]),
        ("Vraiment ? Oui ! Bon…  Allons.", ["Vraiment ?", "Oui !", "Bon…", "Allons."]),
        ("Il a quitté le pays.Pour elle, c’est fini.", ["Il a quitté le pays.", "Pour elle, c’est fini."]),
        ("Premier paragraphe\n\nSecond. Fin.", ["Premier paragraphe", "Second.", "Fin."]),
    ],
)
def test_stops_that_end_a_sentence_and_stops_that_do_not(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "« Venez ! Vite ! », dit-il.",
        "“Come. Now,” she said.",
        '"Viens. Vite.", a-t-il crié.',
        "Il a dit : « C’est fini. Rentrez. »",
    ],
)
def test_a_stop_between_marks_does_not_end_the_sentence_around_them(text: str) -> None:
    assert cut(text) == [text]


def test_a_sentence_ends_after_the_closing_mark() -> None:
    assert cut("Il dit : « Bon. » Puis il sort.") == ["Il dit : « Bon. »", "Puis il sort."]
    assert cut('He left. "We go," he said.') == ["He left.", '"We go," he said.']


def test_a_mark_without_partner_holds_nothing_together() -> None:
    assert cut("« La terre ne ment pas. Elle tremble.") == ["« La terre ne ment pas.", "Elle tremble."]


def test_only_the_part_asked_for_is_cut() -> None:
    text = "Un. Deux. Trois."
    assert sentences(text, 4, 9) == [(4, 9)]


@given(st.text())
def test_any_text_is_covered_in_order(text: str) -> None:
    end = 0
    kept = []
    for start, last in sentences(text):
        assert end <= start < last
        kept.append(text[start:last])
        end = last
    assert "".join("".join(kept).split()) == "".join(text.split())

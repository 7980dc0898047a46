"""The analysis as a whole: any text, both languages, linear growth."""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis import ANALYSER_VERSION, analyse
from tui.model import Analysis

PIECES = (
    *(
        "« ",
        " »",
        "“",
        "”",
        '"',
        "'",
        "’",
        "‘",
        "—",
        "- ",
        "\n",
        "\n\n",
        ". ",
        ", ",
        " : ",
        "? ",
        "(",
        ")",
        "...",
    ),
    *(
        "le ministre",
        "M. Diop",
        "Anne Le Goff",
        "ONU",
        "France",
        "a déclaré",
        "dit-il",
        "selon",
        "que ",
        "qu’",
    ),
    *("et que ", "il ", "nous ", "said ", "he ", "that ", "according to ", "told Reuters ", "Smith ", "2024"),
    *("1.5", "a", "é", "\u00a0", "\u202f"),
)

GROWING = (
    *("le mot et ", "a, ", "« ", "«", '"', "»", '«“‘"’”» ', '"a ', "‘a dogs’ ", "— a ?\n\n", ".", "a.", "1."),
    *("1", " ", "a\n", "X, dit-il, ", "il dit que le chat et que ", "Smith said he came, she said, "),
    *("selon lui, ", ", qui a", "( ", "l'", "a-", "« oui.\n\n", "M. Xab Yok dit « oui ». ", "Jean Dupont "),
    "ONU (ONU) ",
)


def check(analysis: Analysis, text: str) -> None:
    """What holds for every analysis."""
    assert analysis.text == text
    assert analysis.language in ("fr", "en")
    places = [(q.start, q.end) for q in analysis.quotes]
    assert places == sorted(places)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(text[start:end] == text[start:end].strip() for start, end in places)
    for (_, end), (start, _) in pairwise(places):
        assert end <= start
    for actor in analysis.actors:
        assert all(0 <= m.start < m.end <= len(text) for m in actor.mentions)


@given(st.text())
def test_any_text_has_an_analysis(text: str) -> None:
    check(analyse(text), text)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=60), st.sampled_from(("fr", "en")))
def test_any_heap_of_press_words_has_an_analysis(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    check(analyse(text, language), text)


def test_the_same_text_gives_the_same_analysis() -> None:
    text = "« Nous viendrons », a dit Anne Le Goff. Selon elle, tout est prêt."
    assert analyse(text, "fr") == analyse(text, "fr")


def test_an_unknown_language_is_guessed() -> None:
    assert analyse("The minister said that the town had been lost to the rebels.").language == "en"
    assert analyse("Le ministre a dit que la ville était prise par les rebelles.", "xx").language == "fr"
    assert analyse("").language == "fr"


def test_the_version_is_a_word_for_a_cache() -> None:
    assert ANALYSER_VERSION.strip() == ANALYSER_VERSION != ""


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of Python the work runs: a clock that other programs cannot disturb."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize("piece", GROWING)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    size = 2400
    analyse(piece * 10, "fr")
    once = lines_run(lambda: analyse(piece * (size // len(piece)), "fr"))
    twice = lines_run(lambda: analyse(piece * (2 * size // len(piece)), "fr"))
    assert twice <= 2.5 * once + 2000

"""Tokens, paragraphs, sentences and heads of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.document import Kind, read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l'Algérie, qu’elle", ["l'", "Algérie", ",", "qu’", "elle"]),
        ("a-t-il dit-elle", ["a", "-t-il", "dit", "-elle"]),
        ("Saint-Louis aujourd'hui", ["Saint-Louis", "aujourd'hui"]),
        ("Norway's O'Brien don't he'd", ["Norway", "'s", "O'Brien", "don't", "he", "'d"]),
        ("M. Diop et J. Ba (U.N.)", ["M.", "Diop", "et", "J.", "Ba", "(", "U.N.", ")"]),
        ("78 000 à 3,5 %", ["78 000", "à", "3,5", "%"]),
        ("<<oui>> ,,non''", ["<<", "oui", ">>", ",,", "non", "''"]),
        ("Lefaso.net https://a.fr/b @x #y", ["Lefaso.net", "https://a.fr/b", "@x", "#y"]),
        ("fini...", ["fini", "..."]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert read(text, "fr").words == words


def test_kinds_and_plain_forms() -> None:
    document = read("L’ÉTAT, dit-il", "fr")
    assert document.lower == ["l'", "état", ",", "dit", "-il"]
    assert document.kinds == [Kind.ELIDED, Kind.WORD, Kind.SIGN, Kind.WORD, Kind.CLITIC]


def test_lower_case_keeps_to_its_token_where_it_is_longer() -> None:
    document = read("İstanbul répond", "fr")
    assert document.lower[1] == "répond"


def test_paragraphs_are_lines_unless_the_lines_were_wrapped() -> None:
    assert len(read("Un titre\nUne phrase.\n\nUne autre.", "fr").paragraphs) == 3
    wrapped = (
        "Le ministre a dit hier soir que la\nville était reprise et que les habitants\nrentraient chez eux."
    )
    assert len(read(wrapped, "fr").paragraphs) == 1


def test_section_heads() -> None:
    document = read("Bras de fer avec Ottawa\n\nQuébec reproche à Ottawa de tarder.\n\nFin.", "fr")
    assert document.heads == {0}


def test_a_sentence_without_end_is_cut() -> None:
    document = read("mot, " * 2000, "fr")
    assert max(s.last - s.first for s in document.sentences) <= 300


@given(st.text())
def test_any_text_is_covered_by_tokens_sentences_and_paragraphs(text: str) -> None:
    document = read(text, "fr")
    assert "".join(document.words) == "".join(text.split())
    assert all(text[s:e] == w for s, e, w in zip(document.starts, document.ends, document.words, strict=True))
    for stretches, owner in (
        (document.sentences, document.sentence_of),
        (document.paragraphs, document.paragraph_of),
    ):
        assert [t for stretch in stretches for t in range(stretch.first, stretch.last)] == list(
            range(len(document))
        )
        assert len(owner) == len(document)

"""Reporting words and their subjects."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.analysis.cues import find_cues
from tui.analysis.document import read
from tui.analysis.findings import Cue, CueForm


def _cues(text: str, language: str = "fr") -> list[tuple[str, str, str]]:
    """(words of the cue, form, words of its subject)."""
    document = read(text, language)

    def words(cue: Cue) -> str:
        return document.between(*cue.subject) if cue.subject else ""

    return [(document.between(cue.first, cue.last), cue.form, words(cue)) for cue in find_cues(document)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Le préfet a indiqué que la route était coupée.", ("a indiqué", CueForm.FINITE, "Le préfet")),
        ("La maire n'a pas dit qu'elle partirait.", ("n'a pas dit", CueForm.FINITE, "La maire")),
        ("« Nous restons », s'est-elle indignée.", ("s'est-elle indignée", CueForm.INCISE, "-elle")),
        ("« Nous restons », a lâché jeudi à la presse Paul Vial.", ("a lâché", CueForm.INCISE, "Paul Vial")),
        ("« Nous restons », lui a rétorqué le maire.", ("lui a rétorqué", CueForm.INCISE, "le maire")),
        ("La route rouvrira lundi, précise la mairie.", ("précise", CueForm.INCISE, "la mairie")),
        ("Selon la mairie, la route rouvrira.", ("Selon", CueForm.SOURCE, "la mairie")),
        ("D'après Paul Vial, la route rouvrira.", ("D'après", CueForm.SOURCE, "Paul Vial")),
        ("Le maire a fait valoir que le pont tenait.", ("a fait valoir", CueForm.FINITE, "Le maire")),
        ("Le maire tient à rappeler que le pont tient.", ("tient à rappeler", CueForm.FINITE, "Le maire")),
        ("Le projet a été qualifié de « fou » par le maire.", ("a été qualifié", CueForm.FINITE, "le maire")),
        ("De son côté Anne Roux a jugé que c'était tard.", ("a jugé", CueForm.FINITE, "Anne Roux")),
        (
            "Le président du club, Paul Vial, a fustigé « un complot ».",
            ("a fustigé", CueForm.FINITE, "Le président du club, Paul Vial,"),
        ),
        (
            "Sa sœur, dont le mari, Jean, était là, a salué « un exploit ».",
            ("a salué", CueForm.FINITE, "Sa sœur, dont le mari, Jean, était là,"),
        ),
        ("« Tout va bien », plaisantouille-t-il.", ("plaisantouille-t-il", CueForm.INCISE, "-t-il")),
        ("« Tout va bien », zozote le ministre.", ("zozote", CueForm.INCISE, "le ministre")),
    ],
)
def test_french_cues(text: str, cue: tuple[str, str, str]) -> None:
    assert cue in _cues(text)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“We stay,” said Jane Doe.", ("said", CueForm.INCISE, "Jane Doe")),
        ("“We stay,” she told reporters.", ("told", CueForm.INCISE, "she")),
        (
            "The mayor has repeatedly said that they stay.",
            ("has repeatedly said", CueForm.FINITE, "The mayor"),
        ),
        ("According to the mayor, they stay.", ("According to", CueForm.SOURCE, "the mayor")),
        (
            "“We stay,” the families’ lawyer, Jane Doe, argued.",
            ("argued", CueForm.INCISE, "the families’ lawyer, Jane Doe,"),
        ),
    ],
)
def test_english_cues(text: str, cue: tuple[str, str, str]) -> None:
    assert cue in _cues(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "Le rapport tient en une note de dix pages.",
        "La demande de la ville attend.",
        "Ni le poste ni la marque.",
    ],
)
def test_nouns_are_no_cues(text: str) -> None:
    assert _cues(text) == []


def test_english_nouns_are_no_cues() -> None:
    assert _cues("The report was a note on the state of the claim.", "en") == []


def test_negation_is_marked() -> None:
    (cue,) = find_cues(read("Le maire n'a jamais dit que la route rouvrirait.", "fr"))
    assert cue.negated


def test_a_source_that_is_no_source() -> None:
    assert _cues("Selon les cas, la règle change.") == []


_WORDS = st.sampled_from(
    (
        "il", "elle", "on", "le", "la", "ministre", "Paul", "Vial", "a", "dit", "-t-il", "que", "qui", "«",
        "»", "“", "”", '"', "'", "’", ",", ".", ":", ";", "–", "(", ")", "selon", "pour", "de", "d'après",
        "et", "said", "says", "she", "told", "'s", "M.", "Mme", "dont", "où", "par", "a été", "\n\n",
    )
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(_WORDS, max_size=60).map(" ".join) | st.text(max_size=200), st.sampled_from(("fr", "en")))
def test_any_text_gives_cues_in_order(text: str, language: str) -> None:
    document = read(text, language)
    cues = find_cues(document)
    assert all(0 <= cue.first < cue.last <= len(document) for cue in cues)
    assert all(one.last <= other.first for one, other in pairwise(cues))
    assert all(cue.subject is None or 0 <= cue.subject[0] < cue.subject[1] <= len(document) for cue in cues)

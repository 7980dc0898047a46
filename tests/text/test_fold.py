import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.fold import fold, fold_with_offsets

press_text = st.text(max_size=80) | st.text(st.sampled_from("aÉœŒæﬁß’'–-«e\u0301Ø…½İ"), max_size=40)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L’Œuvre", "l'oeuvre"),
        ("ÉLYSÉE", "elysee"),
        ("e\u0301le\u0300ve", "eleve"),
        ("Rio\u2011Tinto – Guinée", "rio-tinto - guinee"),
        ("ﬁn", "FIN"),
        ("Æthelred Straße Łódź Sør", "aethelred strasse lodz sor"),
        ("10\u202f000\u00a0€", "10 000 €"),
        ('«oui» “yes” "ja"', '"oui" "yes" "ja"'),
        ("don`t", "don't"),
    ],
)
def test_what_a_search_takes_for_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_letters_still_differ() -> None:
    assert fold("oui") != fold("ouï dire")
    assert fold("côte") != fold("coté de")


@pytest.mark.parametrize("rest", ["", "Œuvre ½", "Œuvre", "\u202f!", "ł", "Привет"])
def test_what_stands_beside_a_character_does_not_change_its_fold(rest: str) -> None:
    every = [chr(code) for code in range(0x2300)]
    assert [fold(char + rest) for char in every] == [fold(char) + fold(rest) for char in every]


@given(press_text)
def test_offsets_point_at_the_character_each_folded_one_came_from(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert folded == fold(text)
    assert len(offsets) == len(folded)
    assert offsets == sorted(offsets)
    for char, offset in zip(folded, offsets, strict=True):
        assert char in fold(text[offset])


@given(press_text, press_text)
def test_a_part_folds_to_a_part(before: str, after: str) -> None:
    assert fold(before + after) == fold(before) + fold(after)


@given(press_text)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_a_match_is_found_back_in_the_text() -> None:
    text = "Le « cœur » de l’Élysée"
    folded, offsets = fold_with_offsets(text)
    start = folded.index("l'elysee")
    assert text[offsets[start] : offsets[start + 7] + 1] == "l’Élysée"

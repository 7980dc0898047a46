from __future__ import annotations

import pytest

from tests.analysis.naming import actor, actors_of, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moscou a réagi.", "Moscou"),
        ("Berlin, conclut-elle, hésite encore.", "Berlin"),
        ("Selon Matignon, rien n'est décidé.", "Matignon"),
        ("L'Élysée dément.", "Élysée"),
        ("À Berne, on temporise.", "Berne"),
        ("Québec reproche à Ottawa ses lenteurs.", "Ottawa"),
        ("L'accord entre Paris et Rabat tient.", "Rabat"),
        ("La Côte d'Ivoire et les États-Unis ont signé.", "Côte d'Ivoire"),
        ("Les Etats-Unis attendent.", "Etats-Unis"),
        ("Ils négocient, Bichkek accusant son voisin.", "Bichkek"),
        ("La délégation de Douchanbé est repartie.", "Douchanbé"),
        ("Un texte soutenu par Moscou et refusé ailleurs.", "Moscou"),
        ("Moscou, qui dispose de bases dans les deux pays, se tait.", "Moscou"),
    ],
)
def test_a_country_and_a_capital_that_acts_are_states(text: str, name: str) -> None:
    assert (name, "s") in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Il vit à Moscou.",
        "Le convoi est passé par Moscou hier.",
        "Niamey, 14 mai (AGR) - Il pleut.",
        "Une source de l'Élysée a parlé.",
        "Il est venu de Berlin et va vers Rome.",
        "Le gouvernement malien et l'armée russe.",
    ],
)
def test_a_capital_is_else_a_mere_place(text: str) -> None:
    assert "s" not in {kind for _, kind in named(text)}


def test_english_states() -> None:
    text = "Kigali rejected the charge. The White House said the US would wait. He lives in London."
    assert named(text, "en") == [("Kigali", "s"), ("White House", "s"), ("US", "s")]


def test_all_names_of_a_country_are_one_actor() -> None:
    text = "Le Burkina Faso vote. Au Burkina, on attend. L'Angleterre et le Royaume-Uni diffèrent."
    assert actor(text, "Burkina Faso").variants == ("Burkina",)
    assert len(actors_of(text).clusters) == 3


def test_a_first_name_that_is_a_country_names_a_person() -> None:
    assert named("Jordan Leroux a gagné.") == [("Jordan Leroux", "p")]


def test_a_country_may_only_end_the_name_of_an_event() -> None:
    assert named("Le Grand Prix de France et le championnat de France reprennent.") == []


def test_an_owner_or_author_is_named_inside_an_english_compound() -> None:
    assert named("The NATO-led force and an Amazon-owned shop.", "en") == [("NATO", "o"), ("Amazon", "o")]
    assert named("An Oslo-based and family-owned shop.", "en") == []


def test_the_place_that_elects_somebody_is_no_body() -> None:
    assert [name for name, _ in named("Nyandera Senator Ruth Otieno spoke.", "en")] == ["Ruth Otieno"]


def test_what_comes_from_a_capital_may_come_from_its_government() -> None:
    assert named("The move drew a rebuke from Beijing. A plane from Rome landed.", "en") == [("Beijing", "s")]


def test_a_state_of_a_federation_in_two_letters_is_nobody() -> None:
    assert named("The shop in Ludlow, VT, is shut.", "en") == []


def test_the_white_house_of_a_president_is_named_apart() -> None:
    assert named("The Biden White House agreed.", "en") == [("Biden", "p"), ("White House", "s")]

"""Capitals and palaces that stand for governments, and the forces of a place."""

from __future__ import annotations

import pytest

from tests.analysis.naming import named


def states(text: str, language: str) -> list[str]:
    return [name for name, kind in named(text, language) if kind == "s"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It came hours after Seoul and Washington announced drills.", ["Seoul", "Washington"]),
        ('"Pyongyang watches the calendar," he said.', ["Pyongyang"]),
        ("They want talks with Seoul.", ["Seoul"]),
        ("Analysts say they will not yield to Beijing.", ["Beijing"]),
        ("The tariffs angered Paris and pleased nobody.", ["Paris"]),
        (
            "North Korea fired again. The South's army saw it; the North denied it.",
            ["North Korea", "South", "North"],
        ),
    ],
)
def test_english_capitals_that_act(text: str, names: list[str]) -> None:
    assert states(text, "en") == names


@pytest.mark.parametrize(
    "text",
    [
        "Thousands marched after Seoul traffic stopped in the rain.",
        "He flew from Tokyo to Seoul with London friends.",
        "The road to Kampala and the bus to Nairobi were closed.",
        "The North has rain and the South has none.",
    ],
)
def test_english_capitals_that_are_places(text: str) -> None:
    assert states(text, "en") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A l'Elysée, personne ne commente.", ["Elysée"]),
        ("« Rien n'est décidé », dit-on à l'Élysée.", ["Élysée"]),
        ("Le gouverneur réclame des fonds à Ottawa.", ["Ottawa"]),
        ("Le texte passera quand Rabat acceptera.", ["Rabat"]),
    ],
)
def test_french_capitals_and_palaces_that_act(text: str, names: list[str]) -> None:
    assert states(text, "fr") == names


@pytest.mark.parametrize(
    "text",
    [
        "La capitale, Beyrouth, manque d'eau.",
        "À l'Élysée, le président a reçu des élèves.",
        "Il vit à Dakar et travaille à Paris.",
    ],
)
def test_french_capitals_and_palaces_that_are_places(text: str) -> None:
    assert states(text, "fr") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La gendarmerie de Vire enquête.", "gendarmerie de Vire"),
        ("Selon la police du Kent, la route est coupée.", "police du Kent"),
        ("La police judiciaire de Lyon enquête.", "police judiciaire de Lyon"),
        ("La compagnie de gendarmerie de Redon enquête.", "compagnie de gendarmerie de Redon"),
        ("Le barreau de Tunis proteste.", "barreau de Tunis"),
        ("La clinique Sainte-Anne est pleine.", "clinique Sainte-Anne"),
        ("Le centre hospitalier Yves Le Foll recrute.", "centre hospitalier Yves Le Foll"),
        ("Un médecin de l'hôpital Carlos Monge a parlé.", "hôpital Carlos Monge"),
    ],
)
def test_the_force_or_the_house_of_a_place(text: str, name: str) -> None:
    assert named(text) == [(name, "o")]


@pytest.mark.parametrize(
    "text",
    [
        "La police de proximité revient au village.",
        "Une patrouille de police de Lyon est passée.",
        "La gendarmerie a bouclé le quartier.",
        "Les forces de police du pays sont en alerte.",
    ],
)
def test_a_force_of_no_place_is_no_name(text: str) -> None:
    assert named(text) == []


def test_the_police_of_a_person_are_no_body() -> None:
    assert named("La police de Bachar Nadir a tiré.") == [("Bachar Nadir", "p")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lagos police said two men were held.", ["Lagos police"]),
        ("Devon and Cornwall police are appealing for help.", ["Devon and Cornwall police"]),
        ("Leicester crown court heard the case.", ["Leicester crown court"]),
        ("He waited outside a Luton police station.", []),
        ("Two Boston police officers were hurt.", []),
        ("French police said so.", []),
    ],
)
def test_english_police_of_a_place(text: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "en")] == names

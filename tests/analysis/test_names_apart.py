"""Names side by side: an office and whose it is, a body and whom it is told, an acronym and its words."""

from __future__ import annotations

import pytest

from tests.analysis.naming import named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Leader of the Opposition R. Ashwath Naik walked out.", ["R. Ashwath Naik"]),
        ("Commissioner of Police Bayo Adekunle paraded the suspects.", ["Bayo Adekunle"]),
        ("Special Adviser on Environment Olufemi Tinuade agreed.", ["Olufemi Tinuade"]),
        ("The Karnataka Public Works Minister Satish Rao came.", ["Satish Rao"]),
        ("Punjab Home Secretary Anil Mehta signed it.", ["Anil Mehta"]),
        ("Akin Abayomi, Lagos State Commissioner for Health, agreed.", ["Akin Abayomi"]),
        ("The Director of Public Affairs, Mrs Ekaette Okon, smiled.", ["Ekaette Okon"]),
    ],
)
def test_what_an_office_is_of_is_no_name(text: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "en")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The chief executive of Generation Rent, Dan Cole, agreed.", ["Generation Rent", "Dan Cole"]),
        ("White House Press Secretary Ann Cole agreed.", ["White House", "Ann Cole"]),
        ("Joint Chiefs of Staff chairman Ed Barrow agreed.", ["Joint Chiefs of Staff", "Ed Barrow"]),
        ("Bank of England Governor Ann Cole agreed.", ["Bank of England", "Ann Cole"]),
        ("The contract went to Sri Lakshmi Constructions.", ["Sri Lakshmi Constructions"]),
        ("Keller's Hardware has closed.", ["Keller's Hardware"]),
        ("The Indian Institute of Science (IISc) agreed.", ["Indian Institute of Science", "IISc"]),
        ("The agency (WHO) and Achta Mahamat Seid agreed.", ["WHO", "Achta Mahamat Seid"]),
    ],
)
def test_a_body_keeps_its_name_whole(text: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "en")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("« Non », a déclaré à l'AFP Odalys Mamani, étudiante.", ["AFP", "Odalys Mamani"]),
        ("« On attend », a dit à Reuters Tadesse Worku, fermier.", ["Reuters", "Tadesse Worku"]),
        ("Le directeur de la CPAM Jean Meunier a répondu.", ["CPAM", "Jean Meunier"]),
    ],
)
def test_a_full_name_begins_after_the_body_it_is_told(text: str, names: list[str]) -> None:
    assert [name for name, _ in named(text)] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La CFDT Santé Sociaux appelle à la grève.", "CFDT Santé Sociaux"),
        ("L'UNSA Ferroviaire appelle à la grève.", "UNSA Ferroviaire"),
        ("Il était à bord de l'USS Abraham Lincoln.", ""),
    ],
)
def test_a_body_is_not_cut_before_what_belongs_to_it(text: str, name: str) -> None:
    assert [m for m, _ in named(text)] == ([name] if name else [])


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Ex-BBC presenter Huw Cole pleaded guilty.", "en", ["BBC", "Huw Cole"]),
        ("L'ex-LR Jean Roy a voté contre.", "fr", ["LR", "Jean Roy"]),
        ("Insuffisant pour la CSA-Bénin, qui proteste.", "fr", ["CSA-Bénin"]),
        ("La CNT-Togo et la RSF-Canada ont signé.", "fr", ["CNT-Togo", "RSF-Canada"]),
        ("L'accord UE-Chine est signé.", "fr", ["UE", "Chine"]),
        ("L'ex-femme de Luc Roy a parlé à l'ex-France Bleu.", "fr", ["Luc Roy"]),
    ],
)
def test_a_compound_names_a_body_or_two(text: str, language: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, language)] == names


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Greenpeace Brazil sued on Monday.", "en", ["Greenpeace Brazil"]),
        ("L'usine de Renault Maroc ferme.", "fr", ["Renault Maroc"]),
        ("Le G20 Argentina commence demain.", "fr", ["G20", "Argentina"]),
        ("Un cadre du Parti communiste du Bénin a parlé.", "fr", ["Parti communiste du Bénin"]),
        ("Le Parti socialiste genevois lance un référendum.", "fr", ["Parti socialiste genevois"]),
        ("Le Mouvement populaire de Karim Benali a gagné.", "fr", ["Mouvement populaire", "Karim Benali"]),
        (
            "The Union of Rail, Maritime and Transport Workers agreed.",
            "en",
            ["Union of Rail, Maritime and Transport Workers"],
        ),
        ("Cook County State's Attorney Eileen Burke agreed.", "en", ["Eileen Burke"]),
        ("Son assureur, Korvane, n'a pas répondu.", "fr", ["Korvane"]),
        ("Le géant de la distribution Korvane recule.", "fr", ["Korvane"]),
        ("L'usine Korvane de Rodez ferme.", "fr", ["Korvane"]),
        ("À Sidi Bouzid, les avocats ont manifesté.", "fr", []),
    ],
)
def test_a_body_ends_where_another_name_begins(text: str, language: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, language)] == names


def test_a_party_without_an_article_is_no_era() -> None:
    assert named("Renaissance votera contre, a dit un élu de Renaissance.") == [("Renaissance", "o")] * 2
    assert named("La Renaissance d'un quartier et les nouveaux Horizons.") == []
    assert named("Le porte-parole du Kremlin a parlé.") == [("Kremlin", "s")]
    assert named("Les grilles du palais du Kremlin étaient fermées.") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She led Citizens for Fair Taxes for a year.", ["Citizens for Fair Taxes"]),
        ("He founded Doctors for Camp Closure.", ["Doctors for Camp Closure"]),
        ("Teachers for Monday were hired. Doctors for once agreed.", []),
        (
            "The Guild of Doctors, Nurses and Midwives (GDNM) agreed.",
            ["Guild of Doctors, Nurses and Midwives", "GDNM"],
        ),
    ],
)
def test_a_group_is_named_by_what_it_stands_for(text: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "en")] == names


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("L'échevin Philippe Roux (PS) assume.", "fr", [("Philippe Roux", "p"), ("PS", "o")]),
        ("Luc Roy (LR) et Solvejg Durand (SPD) votent.", "fr", None),
        ("Ghana Cocoa Board (Cocobod) raised prices.", "en", [("Ghana Cocoa Board", "o"), ("Cocobod", "o")]),
        (
            "The Orbital Freight Alliance (OFA) agreed.",
            "en",
            [("Orbital Freight Alliance", "o"), ("OFA", "o")],
        ),
    ],
)
def test_the_party_of_a_person_is_no_short_form(
    text: str, language: str, names: list[tuple[str, str]] | None
) -> None:
    both = [("Luc Roy", "p"), ("LR", "o"), ("Solvejg Durand", "p"), ("SPD", "o")]
    assert named(text, language) == (names or both)

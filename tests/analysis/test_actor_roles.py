from __future__ import annotations

import pytest

from tests.analysis.naming import role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz, ministre chilienne de la Santé, dort.", "ministre chilienne de la Santé"),
        ("Le directeur de l'usine, M. Ana Ruiz, part.", "directeur de l'usine"),
        ("Ana Ruiz, 38 ans, patronne de bar, dort.", "patronne de bar"),
        ("Ana Ruiz (PS), la maire de Vire, sourit.", "maire de Vire"),
        ("L'ancien maire Ana Ruiz sourit.", "ancien maire"),
        ("Le colonel Ana Ruiz sourit.", "colonel"),
        ("Le colonel Ana Ruiz, gouverneur de la région, sourit.", "gouverneur de la région"),
        ("Ma femme, Ana Ruiz, sourit.", "femme"),
        ("La socialiste Ana Ruiz, sénatrice du Lot, rit.", "sénatrice du Lot"),
        ("Ana Ruiz est maire de Vire.", "maire de Vire"),
        ("Ana Ruiz pose son stylo. La ministre des Comptes publics rit.", "ministre des Comptes publics"),
        ("Les députés Luc Petit et Ana Ruiz ont voté.", "députés"),
        ("Ana Ruiz (correspondante)", "correspondante"),
        ("Ana Ruiz (capitaine de Vire) : « Oui. »", "capitaine de Vire"),
        ("Un voisin joint par téléphone hier, Ana Ruiz, hésite.", "voisin"),
        ("Boulangère depuis trente ans, Ana Ruiz, 51 ans, hésite.", "Boulangère"),
        ("Le maire d'alors, Ana Ruiz, hésite.", "maire"),
        ("Chef du service du canton voisin, Ana Ruiz hésite.", "Chef du service du canton voisin"),
        ("« Non », dit la professeure Ana Ruiz.", "professeure"),
        ("« Jamais », juge Ana Ruiz, déléguée à Vire.", "déléguée à Vire"),
        ("Une femme nommée Ana Ruiz hésite.", "femme"),
        ("La scriptatrice du festival, Ana Ruiz, hésite.", "scriptatrice du festival"),
        ("Ana Ruiz (deuxième ligne de Vire) : « Oui. »", "deuxième ligne de Vire"),
        ("Ana Ruiz a été élue maire de Vire.", "maire de Vire"),
        ("Elle s'appelle Ana Ruiz. Elle a 19 ans, elle est pilote.", "pilote"),
        ("La greffière soupire. Ana Ruiz n'a pas dormi.", "greffière"),
        ("Leur entraîneuse attend. « On a perdu », résume Ana Ruiz.", "entraîneuse"),
        ("Une vendeuse de thé, qui ne donne que son prénom, Ana, hésite. Ana Ruiz rit.", "vendeuse de thé"),
        ("La numéro deux du parti, Ana Ruiz, hésite.", "numéro deux du parti"),
        ("La cheffe d'extrême gauche Ana Ruiz hésite.", "cheffe d'extrême gauche"),
        ("L'historienne et sociologue Ana Ruiz hésite.", "historienne et sociologue"),
        ("La présidente-fondatrice du salon, Ana Ruiz, hésite.", "présidente-fondatrice du salon"),
        ("Ana Ruiz, figure du mouvement « Il en a », hésite.", "figure du mouvement « Il en a »"),
        ("La maire (DVD) de Vire, Ana Ruiz, hésite.", "maire (DVD) de Vire"),
        ("Ana Ruiz, maire sans étiquette de Vire depuis 2014, hésite.", "maire sans étiquette de Vire"),
        ("Luc Petit et Ana Ruiz, coprésidents du parti, hésitent.", "coprésidents du parti"),
        ("Ana Ruiz et Luc Petit, coprésidents du parti, hésitent.", "coprésidents du parti"),
        ("Mère de deux enfants, Ana Ruiz hésite.", "Mère de deux enfants"),
        ("L'adjointe au maire à la culture, Ana Ruiz, hésite.", "adjointe au maire à la culture"),
        ("Ana Ruiz, responsable plaidoyer d'Orfila, hésite.", "responsable plaidoyer d'Orfila"),
        ("Le garde des Sceaux Ana Ruiz hésite.", "garde des Sceaux"),
        ("La boulangère de 40 ans installée à Vire, Ana Ruiz, hésite.", "boulangère"),
        ("Les juges Luc Petit, Ana Ruiz et Léa Morel hésitent.", "juges"),
        ("Ana Ruiz, dentiste de son état, hésite.", "dentiste"),
        ("Ana Ruiz hésite. Directrice du port depuis mai, elle part.", "Directrice du port"),
        ("Ana Ruiz a disparu. La nonagénaire, pensionnaire du foyer, a été vue.", "pensionnaire du foyer"),
        ("L'émissaire russe pour l'Asie centrale, Ana Ruiz, hésite.", "émissaire russe pour l'Asie centrale"),
        ("L'ingénieure du son, Ana Ruiz, sourit.", "ingénieure du son"),
        ("Ana Ruiz (UDI), ex-magistrate, sourit.", "ex-magistrate"),
        ("Dr Ana Ruiz, spécialiste des lacs qui vit à Vire, rit.", "spécialiste des lacs"),
        ("Le ministre de l'Eau, des Mines et du Bois, Ana Ruiz.", "ministre de l'Eau, des Mines et du Bois"),
    ],
)  # fmt: skip
def test_a_french_role_is_cut_where_it_ends(text: str, expected: str) -> None:
    assert role(text, "Ana Ruiz") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Ruiz, a professor of law at Yale, left.", "professor of law at Yale"),
        ("The group's chief executive, Ana Ruiz, left.", "chief executive"),
        ("The UNHCR's head of mission, Ana Ruiz, left.", "UNHCR's head of mission"),
        ("A spokesperson for the agency, Ana Ruiz, left.", "spokesperson for the agency"),
        ("Ana Ruiz, who works in Leeds as a nurse, left.", "nurse"),
        ("Ana Ruiz, who was the acting head of the museum, left.", "acting head of the museum"),
        ("Ana Ruiz has been named deputy governor.", "deputy governor"),
        ("Ana Ruiz, the Housing and Planning secretary, left.", "Housing and Planning secretary"),
        ("They lost without striker Ana Ruiz.", "striker"),
        ("His manager sighed. Ana Ruiz had seen it all.", "manager"),
        ("A volunteer, who gave her name only as Ana Ruiz, left.", "volunteer"),
        ("He voted for President Ana Ruiz. Ruiz, a former tax inspector, left.", "President"),
        ("A spokesman for Ana Ruiz said the prime minister would stay.", "prime minister"),
        ("Ana Ruiz, the union's head of policy, left.", "head of policy"),
        ("Ana Ruiz, founder and chief executive of Orfila, left.", "founder and chief executive of Orfila"),
        ("Police Chief Ana Ruiz left.", "Police Chief"),
        ("Professor Ana Ruiz, director of the archive, left.", "director of the archive"),
        ("Ana Ruiz, the lawyer acting for the families, left.", "lawyer"),
        ("Mayor Ana Ruiz left.", "Mayor"),
        ("Ana Ruiz, a 40-year-old baker who sings, left.", "baker"),
        ("His wife, Ana Ruiz, left.", "wife"),
        ("Interior ministry spokeswoman Ana Ruiz left.", "Interior ministry spokeswoman"),
        ("Ana Ruiz, chair of the board and a poet, left.", "chair of the board"),
    ],
)
def test_an_english_role_is_cut_where_it_ends(text: str, expected: str) -> None:
    assert role(text, "Ana Ruiz", "en") == expected


@pytest.mark.parametrize(
    "text",
    [
        "M. Ana Ruiz est venue.",
        "La ministre a condamné Ana Ruiz.",
        "Ana Ruiz est venue. « Le patron ment », dit-elle.",
        "Le mari d'Ana Ruiz, 40 ans, boulanger à Vire, dort.",
        "Le moteur ronfle. « On part », dit Ana Ruiz.",
        "Il a mis en garde Ana Ruiz contre le vent.",
        "Ana Ruiz critique le projet de loi.",
        "Selon Ana Ruiz, Luc Petit a gagné. Le roi des forains rit.",
        "Luc Petit remercie Ana Ruiz. Hier, c'est la maire de Vire, une alliée, qui a gagné.",
        "Ana Ruiz et Léa Morel parlent. La directrice, Zoé Martin, écoute.",
    ],
)
def test_what_is_no_role_of_hers_is_not_given_to_her(text: str) -> None:
    assert role(text, "Ana Ruiz") == ""


def test_a_role_that_somebody_else_holds_is_not_taken_up() -> None:
    text = "Le ministre de l'Eau, Luc Petit, parle. Jean Dubois attend. Le ministre sort."
    assert role(text, "Jean Dubois") == ""


@pytest.mark.parametrize(
    ("text", "name", "expected", "language"),
    [
        ("Chairman Sir Nigel Astbury spoke.", "Nigel Astbury", "Chairman", "en"),
        ("Agriculture Minister Ann Lee left.", "Ann Lee", "Agriculture Minister", "en"),
        ("Deputy County Attorney Ann Lee left.", "Ann Lee", "Deputy County Attorney", "en"),
        ("Transparency campaigner Ann Lee left.", "Ann Lee", "Transparency campaigner", "en"),
        (
            "Kenya Nurses Union secretary Ann Lee left.",
            "Ann Lee",
            "Kenya Nurses Union secretary",
            "en",
        ),
        ("Député wallon, Paul Dupont a ri.", "Paul Dupont", "Député wallon", "fr"),
    ],
)
def test_a_role_holds_all_its_words(text: str, name: str, expected: str, language: str) -> None:
    assert role(text, name, language) == expected

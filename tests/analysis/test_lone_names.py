"""Names of one word: companies, papers, parties, nicknames; and words that only look like them."""

from __future__ import annotations

import pytest

from tests.analysis.naming import actor, named


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Velantis will cut 300 jobs in Leith.", "Velantis", "en"),
        ("Korvane has raised $250 million from investors.", "Korvane", "en"),
        ('"We are sorry," Velantis said in a statement.', "Velantis", "en"),
        ("Korvane's chief executive, Rob Hale, resigned.", "Korvane", "en"),
        ("The local paper, the Courier, broke the story.", "Courier", "en"),
        ("She sat down in the Gazette newsroom.", "Gazette", "en"),
        ("Labour MPs rebelled.", "Labour", "en"),
        ("Verralor supprime 300 postes dans la Marne.", "Verralor", "fr"),
        ("Fondé en 1908, Verralor emploie 9.200 personnes.", "Verralor", "fr"),
        ("Les députés Horizons sont partagés.", "Horizons", "fr"),
        ("Les salariés Korvane font grève.", "Korvane", "fr"),
        ("Selon Korvane, trois lignes sont coupées, et Korvane a dit non.", "Korvane", "fr"),
    ],
)
def test_a_body_of_one_word(text: str, name: str, language: str) -> None:
    assert (name, "o") in named(text, language)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Lucienne, 91 ans, n'a pas raté un match.", "Lucienne"),
        ("Le patron du café, Gégé, a fermé.", "Gégé"),
        ("Au comptoir, Jojo essuie les verres.", "Jojo"),
        ("Kévin (le prénom a été changé) a porté plainte.", "Kévin"),
        ("La gérante de la boutique, Yamina, a tout vu.", "Yamina"),
    ],
)
def test_a_person_of_one_name(text: str, name: str) -> None:
    assert (name, "p") in named(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Une Clio a percuté la vitrine. La Clio a fini dans le fossé.", "fr"),
        ("Les frères Korvane ont disparu.", "fr"),
        ("Selon Mme le maire, rien ne presse. Selon lui, non.", "fr"),
        ("Vierzon supprime des arbres.", "fr"),
        ("A Corsa hit a Fiesta on the road.", "en"),
        ("She was a bus driver from Rotherham whose car had died.", "en"),
        ("The walk starts at Hosahalli Junction.", "en"),
        ("According to Prof. nobody, it rained.", "en"),
    ],
)
def test_no_actor_of_one_word(text: str, language: str) -> None:
    assert named(text, language) == []


def test_a_first_name_cut_short_is_the_person() -> None:
    text = "« Ibra a faim », a dit l'entraîneur. Ibrahima Kouyaté a souri."
    assert [name for name, _ in named(text)] == ["Ibra", "Ibrahima Kouyaté"]
    assert len(actor(text, "Ibrahima Kouyaté").mentions) == 2
    assert named("« Mari a faim », a dit un homme. Mari, non.") == []


def test_what_a_person_is_known_as() -> None:
    assert ("Harbour Angel", "p") in named('A treasurer known as the "Harbour Angel" was jailed.', "en")
    assert named('A whale known as "Fingers" sang.', "en") == []
    assert named("Le navire « Ocean Viking » est arrivé.") == []


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("L'accident a eu lieu à Bassam. La route de Bassam est coupée.", "fr", []),
        ("Ils ont offert leur maillot à Bassam, qui sourit.", "fr", ["Bassam"]),
        ("Rapper Kelvo was fined. Peace FM said so.", "en", ["Kelvo", "Peace FM"]),
        ("The Orion spacecraft and the Vega rocket flew.", "en", []),
        ("Angèle a dit oui.", "fr", ["Angèle"]),
        ("Un ouvrier de la Siape a parlé.", "fr", ["Siape"]),
        ("Le Conseil national de transition a voté.", "fr", ["Conseil national de transition"]),
    ],
)
def test_lone_words_by_their_neighbours(text: str, language: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, language)] == names


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Son fils Erwan reprendra l'atelier. Gildas, son mari, pêche.", "fr", ["Erwan", "Gildas"]),
        ("Les fils Korvane ont vendu.", "fr", []),
        ("Le projet de Lidl avance.", "fr", ["Lidl"]),
        ("Verralor dégringole en Bourse.", "fr", ["Verralor"]),
        ("La secrétaire permanente à la CNE proteste.", "fr", ["CNE"]),
        ("Moody's cut the rating. A McDonald's worker cheered.", "en", ["Moody's", "McDonald's"]),
        ("Surfers Against Sewage called for a boycott.", "en", ["Surfers Against Sewage"]),
        ('"Ramaphosa lies," she says.', "en", ["Ramaphosa"]),
        ("The Fenwick store in Windsor will shut.", "en", ["Fenwick"]),
        ("Un homme a été arrêté à Alma.", "fr", []),
        ("Il a confié son secret à Thibau Verhelst.", "fr", ["Thibau Verhelst"]),
    ],
)
def test_names_among_kin_and_trade(text: str, language: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, language)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ferox applaudit la mesure.", [("Ferox", "o")]),
        ("Connectez-vous ici. Trouvera-t-on la suite ? Ca veut tout dire.", []),
        ("Au Kasaï, l'évêque a parlé. Un accident sur l'A75.", []),
        ("La Croix-Rouge malienne a distribué du mil.", [("Croix-Rouge malienne", "o")]),
    ],
)
def test_a_first_word_and_its_verb(text: str, names: list[tuple[str, str]]) -> None:
    assert named(text) == names

from __future__ import annotations

import pytest

from tests.analysis.naming import actor, actors_of, named
from tui.model import Confidence


def words(text: str, language: str = "fr") -> list[str]:
    return [word for word, _ in named(text, language)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Selon Claire Dubreuil, rien ne presse.", "Claire Dubreuil"),
        ("Le général Ousseini Magagi a salué la foule.", "Ousseini Magagi"),
        ("M. de Vaugirard a protesté.", "de Vaugirard"),
        ("Elle a reçu Jan van den Broek à midi.", "Jan van den Broek"),
        ("Hier, Jean-Wilfrid Tarbes a dormi.", "Jean-Wilfrid Tarbes"),
        ("La chanteuse Aïssa N'Dour est venue.", "Aïssa N'Dour"),
        ("Anna P., 26 ans, attend.", "Anna P."),
        ("L'envoyé russe pour l'Asie centrale, Arkadine Volkova, a dit non.", "Arkadine Volkova"),
        ("Un film du Sud-Coréen Bung Joon-mo sort.", "Bung Joon-mo"),
        ("Restait à entendre Capucine*, 26 ans.", "Capucine"),
        ("Il roulait avec l'Italien Ettorino Bassalti, hier.", "Ettorino Bassalti"),
        ("« Liberté pour Amina Belkacem », lisait-on.", "Amina Belkacem"),
    ],
)
def test_a_person_is_named_without_title_or_function(text: str, name: str) -> None:
    assert (name, "p") in named(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Ed Nowak cast a vote.", "Ed Nowak"),
        ("Lt. Col. Grace Otieno told reporters.", "Grace Otieno"),
        ("Israeli Prime Minister Dan Peretz left.", "Dan Peretz"),
        ('Its head, Bob "Ace" Miller, retired.', 'Bob "Ace" Miller'),
        ("Lamar Reed Jr., 40, spoke.", "Lamar Reed Jr."),
        ("Secretary of State Ann Cole flew home.", "Ann Cole"),
        ("Bill de Witt, a baker, agreed.", "Bill de Witt"),
        ("She and driver Mohd. Karim died.", "Mohd. Karim"),
        ("Helen Vo agreed. The board, Vo added, would meet.", "Vo"),
        ("It was bought by Toby Hartley-Reeve, a banker.", "Toby Hartley-Reeve"),
        ("Photographs by Helen M. Barlow show it.", "Helen M. Barlow"),
    ],
)
def test_an_english_title_stays_outside_the_name(text: str, name: str) -> None:
    assert (name, "p") in named(text, "en")


def test_a_surname_alone_is_the_person_whose_full_name_the_article_gives() -> None:
    text = "Hélène Vasseur, députée, a parlé. Vasseur était seule. « Hélène tient bon », dit-on."
    assert actor(text, "Hélène Vasseur").variants == ("Vasseur", "Hélène")
    assert len(actor(text, "Hélène Vasseur").mentions) == 3


def test_a_title_tells_members_of_a_family_apart() -> None:
    text = "Yann Le Goff est maire. Sa cousine, Maëlle Le Goff, s'oppose. M. Le Goff rit. Mme Le Goff non."
    assert len(actor(text, "Yann Le Goff").mentions) == 2
    assert len(actor(text, "Maëlle Le Goff").mentions) == 2


def test_a_particle_belongs_to_the_surname_after_a_title() -> None:
    text = "Anne d'Ormesson est ministre. Mme d'Ormesson a promis un décret."
    assert [text[m.start : m.end] for m in actor(text, "Anne d'Ormesson").mentions] == [
        "Anne d'Ormesson",
        "d'Ormesson",
    ]


def test_initials_stand_for_the_first_name() -> None:
    text = "Jean-Pierre Kerleau a voté. Calme, J.-P. Kerleau a souri."
    assert len(actor(text, "Jean-Pierre Kerleau").mentions) == 2


def test_names_in_capitals_are_those_of_the_text() -> None:
    text = "La cinéaste Lucie Morvan revient.\n\nLUCIE MORVAN. – Je filme."
    assert len(actor(text, "Lucie Morvan").mentions) == 2


def test_two_actors_may_share_a_hyphen() -> None:
    text = "Angela Merkel et Emmanuel Macron se verront. Le sommet Macron-Merkel suit France-Italie."
    assert ("Macron", "p") in named(text)
    assert words(text)[-2:] == ["France", "Italie"]


def test_the_gender_comes_from_title_role_or_first_name() -> None:
    assert actor("Mme Dominique Ballard est venue.", "Dominique Ballard").gender == "f"
    assert actor("L'actrice Sasha Bellanger joue.", "Sasha Bellanger").gender == "f"
    assert actor("Selon Gérard Lorrain, il pleut.", "Gérard Lorrain").gender == "m"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Cela va mieux. Rien ne bouge. Demain, on verra.", "fr"),
        ("La rue Jean-Jaurès et la place Wilson sont fermées.", "fr"),
        ("Il a vu « Les Mangues du soir » à Lyon, en Bretagne, lundi.", "fr"),
        ("Les Français aiment la Coupe du monde.", "fr"),
        ("Le prix du MWh et la TVA ont monté au XIXe siècle.", "fr"),
        ("Then it rained on Main Street in Boston on Monday.", "en"),
        ("Many French and German tourists visited Lake Superior in July.", "en"),
    ],
)
def test_places_peoples_works_and_opening_words_are_no_actors(text: str, language: str) -> None:
    assert named(text, language) == []


def test_mentions_point_at_their_words_and_their_actor() -> None:
    text = "Paul Lemaire et l'ONU ont écrit. Lemaire attend."
    actors = actors_of(text)
    for index, mention in enumerate(actors.mentions):
        assert set(actors.at[mention.first : mention.last]) == {index}
        assert mention in actors.clusters[mention.actor].mentions


def test_a_decision_says_how_sure_it_is() -> None:
    assert actor("M. Paul Lemaire, 40 ans, maire de Vire, rit.", "Paul Lemaire").confidence == Confidence.SURE
    assert actor("On a vu Zorgo Blatt.", "Zorgo Blatt").confidence != Confidence.SURE


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Supervisor Dale Kvistad left.", "Dale Kvistad", "en"),
        ("Eyewitness Gladys Trewin heard it.", "Gladys Trewin", "en"),
        ("Det Insp Kirsty Bramhope spoke.", "Kirsty Bramhope", "en"),
        ("It was Alex King Nartey again, they said.", "Alex King Nartey", "en"),
        ("Defending, Orla McGrath SC wept.", "Orla McGrath", "en"),
        ('"No," said Tilly Abernethy, the union president.', "Tilly Abernethy", "en"),
        ("La Dre Ruth Ekotto a pleuré.", "Ruth Ekotto", "fr"),
        ("Son avocate, Mᵉ Solange Ngo Bassong, a ri.", "Solange Ngo Bassong", "fr"),
        ("La comédienne Lubna El Idrissi a ri.", "Lubna El Idrissi", "fr"),
        ("Sa monteuse, Claire de La Tour d'Auvray, rit.", "Claire de La Tour d'Auvray", "fr"),
        ("Il revoit Armand « Ti-Gus » Robichaud chaque été.", "Armand « Ti-Gus » Robichaud", "fr"),
    ],
)
def test_a_name_is_found_whatever_stands_around_it(text: str, name: str, language: str) -> None:
    assert (name, "p") in named(text, language)


@pytest.mark.parametrize("text", ["À La Louvière, on rit.", "L'usine de Saint-Nazaire ferme."])
def test_a_place_is_nobody(text: str) -> None:
    assert named(text) == []


def test_a_first_name_that_is_a_small_word_names_a_person_inside_a_sentence() -> None:
    assert ("Demi Varoux", "p") in named("Elle a joué avec Demi Varoux hier.")

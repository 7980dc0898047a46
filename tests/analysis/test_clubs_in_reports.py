"""Clubs and teams by their short names, in a report on sport and outside of one."""

from __future__ import annotations

import pytest

from tests.analysis.naming import actor, named

ENGLISH = (
    " The striker missed a penalty before half-time and the referee booked two players of the home team."
    " The goalkeeper was the best of the match."
)
FRENCH = (
    " L'attaquant a manqué un penalty avant la mi-temps du match et l'arbitre a averti deux joueurs du club."
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Frankie Doyle struck twice as Millwall beat Luton.", "Millwall"),
        ("Burnley host Ipswich on Saturday.", "Burnley"),
        ("Burnley host Ipswich on Saturday.", "Ipswich"),
        ("Stockport boss Dave Hall blamed the pitch.", "Stockport"),
        ("A draw with Luton would not be enough.", "Luton"),
        ("Crusaders coach Ed Barrow hailed the scrum.", "Crusaders"),
        ("They were thrashed by Orlando Pirates.", "Orlando Pirates"),
    ],
)
def test_a_town_or_a_nickname_that_plays_is_a_club(text: str, name: str) -> None:
    assert (name, "o") in named(text + ENGLISH, "en")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Newcastle suit l'attaquant de près.", "Newcastle"),
        ("Guingamp reçoit Bastia samedi.", "Bastia"),
        ("Clermont n'a jamais existé.", "Clermont"),
        ("Nantes est relégable.", "Nantes"),
        ("L'ASEC Mimosas s'est imposé.", "ASEC Mimosas"),
        ("Le Canadien a battu les Bruins.", "Canadien"),
    ],
)
def test_a_french_report_calls_clubs_by_their_town(text: str, name: str) -> None:
    assert (name, "o") in named(text + FRENCH)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The council met in Burnley. Millwall residents had written to it.", "en"),
        ("She was born in Preston and went to school in Luton.", "en"),
        ("Reading the letter in Bath, he smiled. Villa prices fell.", "en"),
        ("Il est né à Guingamp et vit à Lens depuis dix ans.", "fr"),
        ("À Brest, la pluie a cessé. Clermont s'éveille.", "fr"),
        ("Un Canadien et un Ghanéen ont été arrêtés.", "fr"),
    ],
)
def test_outside_of_sport_a_town_is_a_place(text: str, language: str) -> None:
    assert named(text, language) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The Ghanaian striker wept in Burnley." + ENGLISH, "en"),
        ("They flew home somewhere over Adelaide." + ENGLISH, "en"),
        ("Bollaert chantait. À Lens, la pluie a cessé." + FRENCH, "fr"),
    ],
)
def test_in_a_report_places_grounds_and_peoples_are_no_club(text: str, language: str) -> None:
    assert named(text, language) == []


def test_the_town_and_the_end_of_the_name_are_the_club() -> None:
    text = "Preston North End lost. Preston had no chance. North End travel on Saturday." + ENGLISH
    assert [m for m, kind in named(text, "en")] == ["Preston North End", "Preston", "North End"]
    assert len(actor(text, "Preston North End", "en").mentions) >= 2


def test_but_is_no_word_of_english_sport() -> None:
    text = "But Burnley said no. But it rained. But nobody left. But they sang. But why? But how? But when?"
    assert ("Burnley", "o") not in named(text, "en")

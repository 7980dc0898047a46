"""Reported clauses that a date, an incise or a main clause sets apart; objects that look like clauses."""

from __future__ import annotations

import pytest

from tests.analysis.said import reported

ENGLISH = [
    ("Two people familiar with the matter said on Tuesday those talks were over.", ["those talks were over"]),
    ("The union said Thursday its members had voted to strike.", ["its members had voted to strike"]),
    ("He said last week these measures were only temporary.", ["these measures were only temporary"]),
    ("Police said late on Sunday two men had been arrested.", ["two men had been arrested"]),
    ("The firm said in a statement on Wednesday it had cut 300 jobs.", ["it had cut 300 jobs"]),
    ("She told reporters on Monday her party would not join.", ["her party would not join"]),
    ("Reuters reported on Tuesday the two sides had met.", ["the two sides had met"]),
    ("The minister said this year was the hardest.", ["this year was the hardest"]),
    ("The coach said Saturday was his last game.", ["Saturday was his last game"]),
    ("It was a stonewall penalty, Murtagh raged.", ["It was a stonewall penalty"]),
    ("Nobody had asked the farmers, Mills howled.", ["Nobody had asked the farmers"]),
    (
        "Octopuses are solitary, he says, and a cluster may mean little.",
        ["Octopuses are solitary", "a cluster may mean little"],
    ),
    ("The talks collapsed, the envoy said, and left the room.", ["The talks collapsed"]),
    ("While officials say the water is safe, residents boil it.", ["the water is safe"]),
    ("The inquest heard he had been alone.", ["he had been alone"]),
    ("Officials said no damage to ships had been reported.", ["no damage to ships had been reported"]),
    ("Mr Roy told SEN radio Whelan should go.", ["Whelan should go"]),
    ("Mr Roy told the board enrollment had dropped.", ["enrollment had dropped"]),
    ("Dufresne said that was accurate.", ["that was accurate"]),
    ("The administrator said returning to the moon was necessary.", ["returning to the moon was necessary"]),
    (
        "If the claimants win, says Luc Marsh, the ruling could open a door.",
        ["If the claimants win", "the ruling could open a door"],
    ),
    ("When asked, he said, nobody knew.", []),
    ("Counsel submitted that the bridge was old.", ["the bridge was old"]),
    ("Luke Petty told the Guardian the bridge was shut.", ["the bridge was shut"]),
    ("Luke Petty never said the bridge was safe.", []),
    ("Luke Petty accepted that the bridge was unsafe.", ["the bridge was unsafe"]),
    ("The hospital confirmed two patients had died.", ["two patients had died"]),
]
NOTHING = [
    "The government on Monday confirmed 14 deaths and 326 suspected cases.",
    "The group denied any involvement in a message posted on Monday.",
    "The ministry on Sunday reported 14 new cases linked to the outbreak.",
    "Officials acknowledged the widely reported errors on Friday.",
    "He acknowledged the need for reform.",
    "They said the same thing last year.",
    "Engineer Lin Roy mapped 6,100 nests and found that cracks were often ignored.",
    "The jury was told that the scheme came to light in May.",
    "She said nothing on Monday, and he left.",
    "The dog barked and Mills slept.",
]
FRENCH = [
    ("M. Roy a beau jurer que rien n’est tranché, personne ne le croit.", ["rien n’est tranché"]),
    ("La préfecture a beau affirmer que l’eau est potable, on la fait bouillir.", ["l’eau est potable"]),
    ("Bien que le maire assure que le pont tient, les riverains l’évitent.", ["le pont tient"]),
    ("Quand le ministre dit que tout va bien, personne ne le croit.", ["tout va bien"]),
    (
        "Le texte sera voté, promet le ministre, et il sera appliqué.",
        ["Le texte sera voté", "il sera appliqué"],
    ),
    ("Le texte sera voté, promet le ministre, et quitte la salle.", ["Le texte sera voté"]),
    ("Les loyers, promet la mairie, baisseront en mai.", ["Les loyers", "baisseront en mai"]),
    ("Comme l’a rappelé le maire, le pont rouvrira lundi.", ["le pont rouvrira lundi"]),
    ("Comme l’avait annoncé le maire, le pont est fermé.", []),
    ("Elle estime aussi que les relevés devraient être remis.", ["les relevés devraient être remis"]),
    ("Le pont est aussi vieux que la ville.", []),
    (
        "Le maire dit que le pont tient. Et que la route rouvrira.",
        ["le pont tient", "la route rouvrira"],
    ),
    ("Le maire se tait. Et que personne ne s’avise de parler.", []),
    ("La note baisse, dit le maire, si l’on attend.", ["La note baisse", "si l’on attend"]),
    ("Aux dires de Luc Petit, le pont ne tiendra pas.", ["le pont ne tiendra pas"]),
    ("De l’aveu même de Luc Petit, le pont ne tiendra pas.", ["le pont ne tiendra pas"]),
    ("L’objectif, explique Luc Petit, est de rouvrir le pont.", ["L’objectif", "est de rouvrir le pont"]),
    ("Pas question, prévient Luc Petit, de rouvrir le pont.", ["Pas question", "de rouvrir le pont"]),
    (
        "La police dit que tout est calme, tandis que le maire affirme que la ville brûle.",
        ["tout est calme", "la ville brûle"],
    ),
    (
        "La police dit que tout était calme, alors que la ville brûlait.",
        ["tout était calme, alors que la ville brûlait"],
    ),
    ("Les supporters veulent croire que tout reste possible.", []),
    ("Le syndicat croit savoir que la grève paiera.", ["la grève paiera"]),
    ("Le club, endetté selon la presse locale, a vendu son stade.", []),
    ("Interrogé sur son buteur, courtisé selon L’Équipe par Newcastle, il a souri.", []),
    (
        "La ville, encerclée depuis mai, est tombée selon le ministère.",
        ["La ville, encerclée depuis mai, est tombée"],
    ),
]


@pytest.mark.parametrize(("text", "clauses"), ENGLISH)
def test_english(text: str, clauses: list[str]) -> None:
    assert reported(text, "en") == clauses


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_reported(text: str) -> None:
    assert reported(text, "en") == []


@pytest.mark.parametrize(("text", "clauses"), FRENCH)
def test_french(text: str, clauses: list[str]) -> None:
    assert reported(text) == clauses

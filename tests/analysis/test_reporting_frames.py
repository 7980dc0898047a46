"""Frames that report, and marks that hold nobody's words."""

from __future__ import annotations

import pytest

from tests.analysis.said import marked, reported

REPORTED = [
    ("fr", "Le stade sera vendu en juin, révèle « Le Parisien ».", ["Le stade sera vendu en juin"]),
    (
        "fr",
        "Le stade sera vendu en juin, explique Le Parisien qui a lu l'offre.",
        ["Le stade sera vendu en juin"],
    ),
    (
        "fr",
        "Cette reprise n'est pas encore durable avertissent plusieurs experts.",
        ["Cette reprise n'est pas encore durable"],
    ),
    ("fr", "La rue qui longe le quai est fermée mais prévient les riverains.", []),
    ("fr", "D'autres études montrent que le niveau des nappes baisse.", ["le niveau des nappes baisse"]),
    ("en", "Other studies show that the water table falls.", ["the water table falls"]),
    ("fr", "Les images montrent que le niveau des nappes baisse.", []),
    ("fr", "Cette hausse indique que le niveau des nappes baisse.", []),
    ("fr", "Comme l'explique Léa Morin, le budget sera revu en juin.", ["le budget sera revu en juin"]),
    (
        "en",
        "As the auditors reveal in their report, the grants were paid twice.",
        ["the grants were paid twice"],
    ),
    ("fr", "Comme l'avait annoncé Léa Morin, le budget sera revu en juin.", []),
    (
        "fr",
        "Jean Morel s'inquiète car rien ne prouve selon lui que le pont a été contrôlé.",
        ["rien ne prouve", "que le pont a été contrôlé"],
    ),
    ("fr", "Le journal dit savoir, par la mairie, que le stade sera vendu.", ["le stade sera vendu"]),
]

MARKED = [
    ("fr", "L'animateur d'« On refait le match » a quitté la chaîne.", []),
    ("fr", "Il a été condamné pour « association de malfaiteurs » à dix ans.", []),
    ("fr", "Il a le statut de « détenu particulièrement surveillé » (DPS).", []),
    ("fr", "En hongrois, cela se dit : « Jó napot kívánok ».", []),
    (
        "fr",
        "Le club a agi afin, selon le rapport d'enquête des élus, de « ménager ses sponsors ».",
        ["ménager ses sponsors"],
    ),
    (
        "fr",
        "Luc Petit veut « aller loin ». Il fait froid. Luc Petit veut « aller loin ».",
        ["aller loin", "aller loin"],
    ),
    ("fr", "« Consterné » d'apprendre sa mort, Jean Morel est parti.", ["Consterné"]),
    ("en", "“Saddened” by the news, Paul Hill has left.", ["Saddened"]),
    ("fr", "« Phèdre » de Racine, donnée hier, a ravi le public.", []),
    (
        "fr",
        "« Et voilà, mon petit Paul ! — Tout à fait, Jean ! » plaisantaient les commentateurs.",
        ["Et voilà, mon petit Paul !", "Tout à fait, Jean !"],
    ),
    ("en", "He was convicted of “wilful neglect” in May.", []),
    ("en", "In Hungarian it is called: “Jó napot kívánok”.", []),
    ("en", "The presenter of “Who Dares Wins” has left the channel.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), REPORTED)
def test_statements_without_marks(language: str, text: str, expected: list[str]) -> None:
    assert reported(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), MARKED)
def test_words_between_marks(language: str, text: str, expected: list[str]) -> None:
    assert marked(text, language) == expected

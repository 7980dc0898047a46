"""Indirect speech: clauses, sources and incises without marks."""

from __future__ import annotations

import pytest

from tests.analysis.said import reported


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Le maire a rappelé que le pont serait fermé.", ["le pont serait fermé"]),
        ("Elle a ajouté, dans ce contexte, que le prix baisserait.", ["le prix baisserait"]),
        ("Elle a fait savoir mardi à l’AFP qu’une enquête est ouverte.", ["une enquête est ouverte"]),
        (
            "Il a dit que la ville est prise et que les renforts arrivent.",
            ["la ville est prise", "les renforts arrivent"],
        ),
        (
            "Il assure que tout va bien, ajoutant que le pire est passé.",
            ["tout va bien", "le pire est passé"],
        ),
        (
            "Il assure que tout va bien, avant de quitter la salle en disant que c’est fini.",
            ["tout va bien", "c’est fini"],
        ),
        ("Et M. Guillerm de préciser que la commune a acheté.", ["la commune a acheté"]),
        ("Il affirme que, sans aide, l’usine fermera.", ["sans aide, l’usine fermera"]),
        ("À Ottawa, on fait valoir que toutes les provinces ont signé.", ["toutes les provinces ont signé"]),
    ],
)
def test_clauses_after_a_verb(text: str, clauses: list[str]) -> None:
    assert reported(text) == clauses


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Selon le ministre, la ville est reprise.", ["la ville est reprise"]),
        ("Selon lui, c’est la première fois.", ["c’est la première fois"]),
        (
            "D’après Loïc Kervella, maître de conférences au MNHN, ses dents trahissent un régime.",
            ["ses dents trahissent un régime"],
        ),
        (
            "Pour le directeur de l’OFOR, M. Cheikh Diop, ce partenariat est utile.",
            ["ce partenariat est utile"],
        ),
        (
            "De l’avis de Mme Beauregard, la solution passera par la coopérative.",
            ["la solution passera par la coopérative"],
        ),
        ("Le bilan serait de dix morts, selon deux sources locales.", ["Le bilan serait de dix morts"]),
        ("Le prix de l’orge a doublé, a annoncé le ministère.", ["Le prix de l’orge a doublé"]),
        ("Si l’on en croit la préfecture, 300 personnes ont défilé.", ["300 personnes ont défilé"]),
        ("Selon l’ONU, qui cite des témoins, dix villages ont brûlé.", ["dix villages ont brûlé"]),
        ("Pas question de céder, a prévenu la présidente.", ["Pas question de céder"]),
        ("Le club, a-t-elle précisé, s’est engagé à payer.", ["Le club", "s’est engagé à payer"]),
        (
            "Ces mesures vont coûter selon Matignon 10 milliards d’euros.",
            ["Ces mesures vont coûter", "10 milliards d’euros"],
        ),
        (
            "Niamey, 14 mai (AFP) - Dix soldats ont été tués mardi, a annoncé l’armée.",
            ["Dix soldats ont été tués mardi"],
        ),
    ],
)
def test_sources_and_incises(text: str, clauses: list[str]) -> None:
    assert reported(text) == clauses


@pytest.mark.parametrize(
    "text",
    [
        "Le maire n’a pas dit que le pont serait fermé.",
        "Il faut dire que le pont est vieux.",
        "Mme Rojko dit avoir refusé de partir.",
        "Le gouverneur fait état de quatre morts.",
        "La ville suivra les règles, selon les normes de l’OMS.",
        "Cela signifie que les prix vont monter.",
        "Le mur est fissuré, ce qui confirme que le sol bouge.",
        "Il demande aux clients de rendre les cartes qu’ils utilisent.",
        "Le groupe annonce une hausse plus forte que prévu.",
        "Selon nos informations, le groupe étudie une vente.",
        "Il a visité l’usine que le groupe veut fermer.",
        "Une reconnaissance qui n’est intervenue que lorsque le film est sorti.",
        "« Mal nommer, c’est trahir », écrivait Camus, que l’on cite de travers.",
        "La mairesse de Saint-Hyacinthe, Annie Beauregard, renvoie les gouvernements dos à dos.",
    ],
)
def test_what_is_no_indirect_speech(text: str) -> None:
    assert reported(text) == []


def test_words_between_marks_in_the_clause_count_alone() -> None:
    assert reported("Il a promis que l’aide serait « massive ».") == []
    assert reported("Une soirée restée, selon ses mots, « en travers de la gorge ».") == []
    assert reported("Il a dit que l’opération « Muvra » était finie.") == [
        "l’opération « Muvra » était finie"
    ]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("He said that the town had fallen.", ["the town had fallen"]),
        ("The governor said inflation was likely to rise.", ["inflation was likely to rise"]),
        ("Smith told the council the plant would use no water.", ["the plant would use no water"]),
        (
            "Two diplomats told Reuters Kinshasa was insisting on a truce.",
            ["Kinshasa was insisting on a truce"],
        ),
        (
            "Kigali rejected the charge, saying its forces act in self-defence.",
            ["its forces act in self-defence"],
        ),
        (
            "She said the courts were ready, adding that cases took weeks.",
            ["the courts were ready", "cases took weeks"],
        ),
        (
            "She said the unit had called but insisted the third was an error.",
            ["the unit had called", "the third was an error"],
        ),
        ("According to the U.N. mission, MONUSCO, thousands have fled.", ["thousands have fled"]),
        ("Thousands have fled the town, according to the mission.", ["Thousands have fled the town"]),
        ("The price rose 4% on Tuesday, traders said.", ["The price rose 4% on Tuesday"]),
        (
            "The town was lost, an army spokesman said on Tuesday, a claim the rebels denied.",
            ["The town was lost"],
        ),
        ("Under the plan, the minister said, taxes would rise.", ["Under the plan", "taxes would rise"]),
        ("She told the BBC’s Sunday programme that ministers were late.", ["ministers were late"]),
        ("He confirmed the ban was legal.", ["the ban was legal"]),
        ("He said if the bill passed he would resign.", ["if the bill passed he would resign"]),
    ],
)
def test_english(text: str, clauses: list[str]) -> None:
    assert reported(text, "en") == clauses


@pytest.mark.parametrize(
    "text",
    [
        "The minister did not say that the talks had failed.",
        "If he says that he will resign, he will do it.",
        "It is believed that the man acted alone.",
        "A jury found the firm liable for a blast that killed four workers.",
        "He denied having met the minister before the vote was held.",
        "The report noted findings of overcrowding that worried the board.",
        "“We go,” he said when asked why the talks had failed.",
        "Thibodeaux held up her husband’s hard hat.",
        "The scan revealed severe damage to the lung.",
        "Bailey told a news conference in London.",
        "He declined to say who the tenant would be.",
        "The minister, a former teacher, said nothing on Monday.",
    ],
)
def test_english_that_reports_no_clause(text: str) -> None:
    assert reported(text, "en") == []


def test_a_noun_may_carry_the_infinitive_of_saying() -> None:
    text = "La CFDT a eu le courage d’admettre que le système ne tiendrait pas."
    assert reported(text) == ["le système ne tiendrait pas"]


def test_what_a_court_hears_is_reported_what_others_hear_is_not() -> None:
    assert reported("Teesside crown court heard that he had spent the money.", "en") == [
        "he had spent the money"
    ]
    assert reported("Pickford heard that he had spent the money.", "en") == []


def test_a_participle_shares_the_source_of_the_verb_before_it() -> None:
    text = "Il a jugé que le rapport relevait de la « religion » et annoncé que le pays se retirerait."
    assert reported(text) == ["le pays se retirerait"]


def test_a_date_with_its_article_may_stand_before_que() -> None:
    text = "La Cour des comptes estimait l’an passé que l’État investissait trop peu."
    assert reported(text) == ["l’État investissait trop peu"]

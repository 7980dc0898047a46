"""Incises inside marks whose verb no list holds, or which words part from their subject."""

from __future__ import annotations

import pytest

from tests.analysis.said import marked


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "« Trente, ce n’est rien, philosophe un cadre socialiste. C’est une falaise. »",
            ["Trente, ce n’est rien", "C’est une falaise."],
        ),
        (
            "« Elle montait ça comme personne, s’émerveille encore le producteur. Je l’ai dit. »",
            ["Elle montait ça comme personne", "Je l’ai dit."],
        ),
        (
            "« C’est un scandale, tonne à la tribune le député insoumis. Vous mentez. »",
            ["C’est un scandale", "Vous mentez."],
        ),
        (
            "« On ira jusqu’au bout, s’est emportée devant les grilles une syndicaliste. Tous. »",
            ["On ira jusqu’au bout", "Tous."],
        ),
        ("« Les gens rient, s’amusent deux lycéennes. Nous, non. »", ["Les gens rient", "Nous, non."]),
        (
            "« Ça fait quarante ans, marmotte un habitué du comptoir. Quarante ans pile. »",
            ["Ça fait quarante ans", "Quarante ans pile."],
        ),
        ("« Trop tard, cingle une députée. Il fallait voter. »", ["Trop tard", "Il fallait voter."]),
        (
            "« Tu sais, bougonne à côté de lui la gardienne, on s’y fait. »",
            ["Tu sais", "on s’y fait."],
        ),
        ("« On part demain, marmotte Awa Diop, vendeuse à Thiès. Seuls. »", ["On part demain", "Seuls."]),
        ("« Qui paiera ? fulmine un élu de Vire. Pas nous. »", ["Qui paiera ?", "Pas nous."]),
    ],
)
def test_any_verb_with_somebody_after_it_cuts_words_said(text: str, pieces: list[str]) -> None:
    assert marked(text) == pieces


@pytest.mark.parametrize(
    "words",
    [
        "Là-haut, vivent encore deux familles. Elles tiennent bon.",
        "Demain, vote la commission. Après, on verra.",
        "À midi, arrive le facteur. Il repart à une heure.",
        "Il entre, embrasse sa femme, et s’endort. C’est tout.",
        "Elle descend, croise la boulangère, remonte. Voilà sa vie.",
        "Je ne sais plus ce que ça fait, être un voisin. J’ai oublié.",
        "Le patron vient, paie les ouvriers. Puis il repart.",
        "L’État ment, vole les paysans, et s’en va. C’est ça.",
        "Chez nous, commande la grand-mère. Elle décide de tout.",
        "J’ai perdu mon père, homme de la terre. Il me manque.",
        "Quand dort le village, veille la gardienne. Elle est seule.",
        "Personne ne vient, surtout le maire. On attend.",
        "Ils ont tout pris, même la patronne est partie. On ferme.",
    ],
)
def test_other_words_after_a_comma_are_said(words: str) -> None:
    assert marked(f"« {words} », raconte Luc Petit.") == [words]

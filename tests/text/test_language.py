import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.language import guess_language


@pytest.mark.parametrize(
    "title",
    [
        "Sénat : le budget adopté dans la nuit",
        "Mali : l’armée reprend la ville de Kidal",
        "Grève des contrôleurs, les vols annulés ce jeudi",
        "Ce que contient la réforme des retraites",
        "Qui est le nouveau ministre ?",
        "« Nous irons plus loin », prévient la CGT",
    ],
)
def test_french_headlines(title: str) -> None:
    assert guess_language(title) == "fr"


@pytest.mark.parametrize(
    "title",
    [
        "Senate passes budget after all-night session",
        "Why the talks in Geneva failed",
        "‘I am not running from anybody’: Chepkoech breaks silence before trials",
        "Minister resigns over the handling of floods",
        "What we know about the attack",
    ],
)
def test_english_headlines(title: str) -> None:
    assert guess_language(title) == "en"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kidal",
        "12 345 678",
        "El presidente de la República dijo que no hay acuerdo con los sindicatos",
        "O governo anunciou que não há mais vagas para os médicos da cidade",
        "Il governo ha detto che non ci sono soldi per la scuola e per gli ospedali",
        "Die Regierung hat nicht gesagt, dass es für das Land ein Problem ist",
        "dans avec the of",
        "Правительство заявило о новых мерах",
    ],
)
def test_neither(text: str) -> None:
    assert guess_language(text) == ""


def test_a_french_article_that_quotes_english_is_french() -> None:
    text = "Le ministre a dit que « the deal is done », selon un diplomate qui était dans la salle."
    assert guess_language(text) == "fr"


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_any_text_gets_an_answer(text: str) -> None:
    assert guess_language(text) in ("fr", "en", "")

"""Which marks open and close what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.document import read
from tui.analysis.marks import find_marks


def spans(text: str, language: str = "fr") -> list[str]:
    """The outermost stretches between marks."""
    return [text[s.start : s.end] for s in find_marks(read(text, language)).spans if s.level == 0]


@pytest.mark.parametrize(
    "text",
    [
        "Il dit « oui mon ami » hier.",
        "Il dit «oui mon ami» hier.",
        "Il dit «\u202foui mon ami\u202f» hier.",
        "Il dit “oui mon ami” hier.",
        'Il dit "oui mon ami" hier.',
        'Il dit " oui mon ami ", hier.',
        "Il dit „oui mon ami“ hier.",
        "Il dit ,,oui mon ami'' hier.",
        "Il dit ‘‘oui mon ami’’ hier.",
        "Il dit <<oui mon ami>> hier.",
        "Il dit ‹oui mon ami› hier.",
        'Il dit « oui mon ami" hier.',
        "Il dit “oui mon ami“ hier.",
        "Il dit ”oui mon ami” hier.",
    ],
)
def test_every_pair_of_marks(text: str) -> None:
    assert spans(text) == ["oui mon ami"]


def test_nested_marks_are_one_span() -> None:
    assert spans("Il dit : « Elle m’a crié : “Viens !” et puis rien. » Voilà.") == [
        "Elle m’a crié : “Viens !” et puis rien."
    ]
    assert spans("Il dit : « Elle a crié : « Viens ! » et puis rien. » Voilà.") == [
        "Elle a crié : « Viens ! » et puis rien."
    ]
    assert spans("“I told her, ‘Not yet,’ and left,” he said.", "en") == ["I told her, ‘Not yet,’ and left,"]


def test_one_mark_may_close_two() -> None:
    assert spans("Il raconte : « Ma mère disait : « Tais-toi. »") == ["Ma mère disait : « Tais-toi."]


def test_an_apostrophe_closes_nothing() -> None:
    text = "‘We saw the residents’ homes burn and that’s all,’ she said."
    assert spans(text, "en") == ["We saw the residents’ homes burn and that’s all,"]
    assert spans("the dogs’ owners and the cats’ owners", "en") == []
    assert spans("l’homme d’à côté n’a rien dit") == []


def test_a_stray_mark_costs_one_paragraph_only() -> None:
    text = 'Il parle de "mascarade et sort.\n\n"Nous viendrons", a-t-il dit.\n\nElle dit "non".'
    assert spans(text)[-2:] == ["Nous viendrons", "non"]


def test_an_inch_is_no_mark() -> None:
    assert spans('Un écran de 17" et un autre de 19" sont livrés.', "fr") in ([], ["et un autre de 19"])


def test_an_utterance_over_several_paragraphs_is_one_span_each() -> None:
    opened_again = "« Le plus dur commence.\n\n« C’est pourquoi nous formons des relais », dit-elle."
    assert spans(opened_again) == ["Le plus dur commence.", "C’est pourquoi nous formons des relais"]
    opened_once = "« Le plus dur commence.\n\nC’est pourquoi nous formons des relais », dit-elle."
    assert spans(opened_once) == ["Le plus dur commence.", "C’est pourquoi nous formons des relais"]
    english = "“We paid in 2021.\n\n“We paid again,” he said."
    assert spans(english, "en") == ["We paid in 2021.", "We paid again,"]


def test_dialogue_dashes() -> None:
    text = "Le juge l’interrompt.\n\n— Maître, vous n’êtes pas à la télévision.\n\n— Justement."
    assert spans(text) == ["Maître, vous n’êtes pas à la télévision.", "Justement."]


def test_an_interview_goes_on_without_a_dash() -> None:
    text = (
        "Vous visez le Conseil ?\n\n– Je vise une méthode. On l’a vu.\n\n"
        "J’ajoute que je ne conteste rien.\n\nEt Berne ?\n\n– Rien.\n\nIl se lève et sort."
    )
    assert spans(text) == ["Je vise une méthode. On l’a vu.", "J’ajoute que je ne conteste rien.", "Rien."]


def test_a_name_that_comes_back_before_a_dash_is_who_talks() -> None:
    text = "La Gazette – Pourquoi ?\n\nAnne Roy – Par goût.\n\nLa Gazette – Vraiment ?\n\nAnne Roy – Oui."
    assert spans(text) == ["Pourquoi ?", "Par goût.", "Vraiment ?", "Oui."]
    assert spans("Québec — La ministre recule. Elle se tait.") == []


def test_lists_and_agency_heads_are_no_dialogue() -> None:
    assert spans("Ce qui change :\n\n– Le gaz augmente.\n\n– Le timbre aussi.") == []
    assert spans("Le plan prévoit :\n\n- des écoles ;\n\n- des routes.\n\n- Société chinoise -\n\nFin.") == []


@given(st.text(alphabet="ab .,\n«»“”\"‘’'—–-<>", max_size=200))
def test_spans_of_any_marks_are_ordered_nested_and_inside_the_text(text: str) -> None:
    marks = find_marks(read(text, "en"))
    end = -1
    for span in marks.spans:
        assert 0 <= span.outer_start <= span.start < span.end <= span.outer_end <= len(text)
        if span.level == 0:
            assert span.outer_start >= end
            end = span.outer_end


def test_one_mark_and_a_colon_close_two() -> None:
    assert spans("Elle veut «aider les «gueux»: «Je les connais bien, ces gens.»") == [
        "aider les «gueux",
        "Je les connais bien, ces gens.",
    ]


def test_a_dateline_with_its_state_is_no_turn() -> None:
    assert spans("SALT CREEK, Mont. — The board met, and we wept. It closed the school.", "en") == []

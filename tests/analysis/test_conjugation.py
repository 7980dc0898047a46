"""Forms of verbs as newspapers report with them."""

from __future__ import annotations

import pytest

from tui.analysis.conjugation import (
    FINITE,
    GERUND,
    INFINITIVE,
    PARTICIPLE,
    PLURAL,
    SINGULAR,
    english,
    french,
    french_models,
)
from tui.analysis.cue_lexicon import cue_words
from tui.analysis.findings import CueClass

_MODELS = french_models()


@pytest.mark.parametrize(
    ("infinitive", "form", "bits"),
    [
        ("juger", "jugeait", SINGULAR),
        ("annoncer", "annonçant", GERUND),
        ("marteler", "martèle", SINGULAR),
        ("rappeler", "rappellent", PLURAL),
        ("céder", "cède", SINGULAR),
        ("appuyer", "appuie", SINGULAR),
        ("prévenir", "prévient", SINGULAR),
        ("soutenir", "soutiennent", PLURAL),
        ("promettre", "promis", PARTICIPLE),
        ("reconnaître", "reconnut", SINGULAR),
        ("craindre", "craignaient", PLURAL),
        ("répondre", "répondit", SINGULAR),
        ("écrire", "écrivent", PLURAL),
        ("avertir", "avertissant", GERUND),
        ("requérir", "requiert", SINGULAR),
        ("conclure", "conclurait", SINGULAR),
        ("démentir", "dément", SINGULAR),
        ("apercevoir", "aperçu", PARTICIPLE),
    ],
)
def test_french_forms(infinitive: str, form: str, bits: int) -> None:
    found = [mask for spelling, mask in french(infinitive, _MODELS) if spelling == form]
    assert any(mask & bits for mask in found)


def test_a_french_verb_has_no_english_past() -> None:
    assert "jugered" not in dict(french("juger", _MODELS))


@pytest.mark.parametrize(
    ("infinitive", "irregular", "form", "bits"),
    [
        ("deny", "", "denies", SINGULAR),
        ("deny", "", "denied", FINITE | PARTICIPLE),
        ("argue", "", "arguing", GERUND),
        ("quip", "", "quipped", FINITE | PARTICIPLE),
        ("say", "said/said", "said", FINITE),
        ("write", "wrote/written", "written", PARTICIPLE),
        ("insist", "", "insist", INFINITIVE),
    ],
)
def test_english_forms(infinitive: str, irregular: str, form: str, bits: int) -> None:
    found = [mask for spelling, mask in english(infinitive, irregular) if spelling == form]
    assert any(mask & bits for mask in found)


@pytest.mark.parametrize(
    ("language", "form", "lemma", "cls"),
    [
        ("fr", "fustige", "fustiger", CueClass.CALL),
        ("fr", "sourit", "sourire", CueClass.MANNER),
        ("fr", "affirmait", "affirmer", CueClass.SAY),
        ("fr", "surnommé", "surnommer", CueClass.NAME),
        ("en", "told", "tell", CueClass.SAY),
        ("en", "quipped", "quip", CueClass.SAY),
        ("en", "denounced", "denounce", CueClass.CALL),
    ],
)
def test_lexicon_reads_forms(language: str, form: str, lemma: str, cls: str) -> None:
    assert (lemma, cls) in {(word.lemma, word.cls) for word in cue_words(language)[form]}

"""Names of two syllables with a hyphen beside a surname of East Asia."""

from __future__ import annotations

import pytest

from tests.analysis.naming import actor, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Defence Minister Kim Tae-hwan called the launch a provocation.", "Kim Tae-hwan"),
        ('"A matter of months," said Cho Min-jung, an analyst.', "Cho Min-jung"),
        ("Engineer Lin Yu-chen mapped the nests.", "Lin Yu-chen"),
        ("The President thanked Tsai Ing-wen, who smiled.", "Tsai Ing-wen"),
        ("Police said Chan Siu-ming, 42, was found in Kowloon.", "Chan Siu-ming"),
        ("Coach Park Hang-seo and Heung-min Son agreed.", "Heung-min Son"),
        ("The fund's director, Irfan-ul-Haq, was held.", "Irfan-ul-Haq"),
        ("Inzamam-ul-Haq scored a century in Multan.", "Inzamam-ul-Haq"),
    ],
)
def test_a_hyphen_joins_the_syllables_of_a_given_name(text: str, name: str) -> None:
    assert (name, "p") in named(text, "en")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Son Heung-min a ouvert le score à la mi-temps.", "Son Heung-min"),
        ("La députée Yoo Seo-yeon a quitté la salle.", "Yoo Seo-yeon"),
        ("« C'est tard », a dit Hsu Wei-ting, pêcheur.", "Hsu Wei-ting"),
    ],
)
def test_a_surname_that_is_a_small_word_opens_a_name(text: str, name: str) -> None:
    assert (name, "p") in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "The plant in Ulsan-gun was closed.",
        "He lived in Gyeonggi-do for years.",
        "Ten-man sides seldom win. Sung-era vases sold well.",
        "A Seoul-based firm won. Oh, well.",
        "Five-a-side football and Nan-style bread are popular.",
    ],
)
def test_other_hyphens_make_no_person(text: str) -> None:
    assert not [name for name, kind in named(text, "en") if kind == "p"]


def test_the_surname_alone_is_the_person_though_it_is_a_small_word() -> None:
    text = "Oh Sang-jin leads the team. But Oh warned against haste. Oh said so twice."
    assert len(actor(text, "Oh Sang-jin", "en").mentions) == 3
    text = "Son Heung-min a marqué. Son a souri. Son père a pleuré. Son, lui, a chanté."
    assert [name for name, _ in named(text)][:2] == ["Son Heung-min", "Son"]
    assert len(named(text)) <= 3

"""The source in the quotation's own sentence speaks, though it has no name and others near by have one."""

from __future__ import annotations

import pytest

from tui.analysis import analyse

FRENCH = [
    # a noun after an inverted verb, or beside a participle
    (
        "Le préfet Jean Morel est parti. « On ne nous écoute pas », comme l'a résumé un des manifestants.",
        ["manifestants"],
    ),
    (
        "Le ministre Paul Vial est parti. Des infirmières criant « Du respect pour nous » l'ont suivi.",
        ["infirmières"],
    ),
    (
        "Le ministre Paul Vial est parti. Un groupe d'étudiants scandant « Rendez-nous nos profs » arrivait.",
        ["groupe d'étudiants"],
    ),
    ("Jean Morel a écrit au maire demandant « des comptes ».", ["Jean Morel"]),
    # one of several
    (
        "« Nous sommes oubliés », a dit Paul Vial. Un deuxième a lâché : « Ils ne viendront jamais. »",
        ["Paul Vial", "deuxième"],
    ),
    (
        "Les pompiers sont arrivés. L'un d'entre eux s'étonne, expliquant que l'alarme « n'a jamais sonné ».",
        ["pompiers"],
    ),
    ("Une de ses anciennes adjointes, Léa Morin, se souvient d'un « homme de parole ».", ["Léa Morin"]),
    ("Paul Vial est parti. Un de ses voisins se souvient d'un « homme de parole ».", ["voisins"]),
    # texts
    (
        "Paul Vial se tait. D'autres documents, publiés hier, indiquent que le chantier a duré trois ans.",
        ["documents"],
    ),
    (
        "La ville de Lens se tait. Elle a agi « afin de cacher la pollution », accuse le rapport.",
        ["rapport"],
    ),
    (
        "Le Courrier publie tout. Leurs lettres, disent qu'ils ont manqué à leur « devoir ».",
        ["lettres"],
    ),
    (
        "Le Courrier publie tout. Trois élus partent. Leurs lettres de renvoi parlent d'une « injure ».",
        ["lettres de renvoi"],
    ),
    # who read a text did not write it
    ("Paul Vial se tait. Selon une note obtenue par Mediapart, le pont n'a jamais été contrôlé.", ["note"]),
    # those of whom only the number is told
    ("Le maire se tait. Certains dénoncent « un gâchis ».", ["certains"]),
    ("Le maire se tait. Certains craignent que la rue soit fermée tout l'été.", ["certains"]),
    ("Le maire se tait. Pour beaucoup de riverains, c'est « un gâchis ».", ["riverains"]),
    # a relative clause with a subject of its own
    (
        "Les médias ont filmé la foule que des observateurs ont décrite comme « un tournant ».",
        ["observateurs"],
    ),
    # a conjunction opens the sentence
    (
        "« Ces gens partent », dit une porte-parole. Même si l'entreprise se défend de toute « purge ».",
        ["porte-parole", "entreprise"],
    ),
    ("Le préfet se tait. Même si plusieurs riverains disent que la rue « doit fermer ».", ["riverains"]),
    # without what says where the source is
    ("« On ne sait rien », glisse un diplomate européen présent à Genève.", ["diplomate européen"]),
    ("Lire aussi Léotard : « Face à la rue, le courage est de tenir »", ["Léotard"]),
    # the one the sentence after the colon is about
    (
        "Paul Vial a nié. « Une honte pour la ville » : les élus de l'opposition ne décolèrent pas.",
        ["élus de l'opposition"],
    ),
    # « qui » after a name that something governs
    (
        "Jean Morel a démenti. Même avis du côté de la directrice, Léa Morin, qui rejette « toute faute ».",
        ["Léa Morin"],
    ),
    # a pronoun object, no article
    (
        "Jean Morel se tait. La Nouvelle Tribune le constate aussi : « La fusion est mal partie. »",
        ["Nouvelle Tribune"],
    ),
    # who spoke goes on
    (
        "« Nous sommes prêts », a dit Jean Morel. Et de poursuivre : la maire « insiste lourdement ».",
        ["Jean Morel", "Jean Morel"],
    ),
    # how somebody feels whom the sentence is about, and what somebody wishes
    ("Paul Vial se tait. « Consterné » d'apprendre sa mort, Jean Morel est parti.", ["Jean Morel"]),
    ("Paul Vial incarnera « la nouvelle voie » souhaitée par Jean Morel.", ["Jean Morel"]),
    ("Luc Petit a parlé. Paul Vial a été frappé par la mort du « plus grand des élus ».", ["Paul Vial"]),
    # whom one writes to is told
    (
        "Le maire de Lens, Paul Vial, indique à son adjoint Luc Petit, que le préfet « a dû céder ».",
        ["Paul Vial"],
    ),
]

ENGLISH = [
    ("Paul Hill left. Residents, among them several pensioners, said the road was closed.", ["Residents"]),
    ("Paul Hill left. According to documents seen by the BBC, the bridge was never tested.", ["documents"]),
    ('Mayor Paul Hill kept silent. Some denounced "a waste".', ["some"]),
    ("Mayor Paul Hill kept silent. Some said the road was closed.", ["some"]),
    ("Some reports reached Paul Hill.", []),
    ('Arkwell shares fell. The coroner\'s report said that the board "continues to stall".', ["coroner"]),
    ("Arkwell shares fell. According to a survey of 1,100 nurses, two thirds had left.", ["survey"]),
    ('Mr Morris left. "Saddened" by the news, Mayor Paul Hill paid tribute on Monday.', ["Paul Hill"]),
    ("Mr Morris left. As Paul Hill notes, the grants were paid twice.", ["Paul Hill"]),
    ('Mayor Paul Hill left. Protesters chanting "Give us our jobs back" blocked the road.', ["Protesters"]),
    (
        'Mayor Paul Hill spoke first. "We were forgotten," he said. A third shouted: "They will never come."',
        ["Paul Hill", "third"],
    ),
    (
        'Mayor Paul Hill denied it. "Silence, contempt and lies": the senators have no words harsh enough.',
        ["senators"],
    ),
    (
        'Mr Morris denied it. The same tone from the former director, Lea Moran, who rejects "any pressure".',
        ["Lea Moran"],
    ),
]


def _speakers(text: str, language: str) -> list[str | None]:
    return [quote.speaker for quote in analyse(text, language).quotes]


@pytest.mark.parametrize(("text", "expected"), FRENCH)
def test_french(text: str, expected: list[str]) -> None:
    assert _speakers(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[str]) -> None:
    assert _speakers(text, "en") == expected

"""Whom « il », « elle », "he" and "she" stand for where several persons were named."""

from __future__ import annotations

import pytest

from tui.analysis import analyse

FRENCH = [
    # a sentence that opens with a pronoun goes on about the same person, whomever it meets
    (
        "Inès Duval reçoit dans son atelier. Elle croise Clara Roux en ville. « Bonjour », dit-elle.",
        "Inès Duval",
    ),
    (
        "Née à Tunis d'une couturière, Leïla Ben Amar, elle part à 8 ans. Inès Duval n'oublie rien. "
        "« J'avais froid », raconte-t-elle.",
        "Inès Duval",
    ),
    ("Marc Petit a repris la ferme. À 30 ans, il épouse Anne Colin. « J'étais sûr », dit-il.", "Marc Petit"),
    # who is new here and is told by name
    (
        "Luc Aubin préside. L'un des élus s'appelle Marc Petit. Il a 19 ans. « J'ai peur », dit-il.",
        "Marc Petit",
    ),
    ("Luc Aubin est venu lundi. Marc Petit attendait dehors. « J'ai froid », dit-il.", "Marc Petit"),
    # impersonal pronouns are nobody
    (
        "Anne Colin quitte la salle. Luc Aubin reste. Il faut conclure. « C'est fini », dit-elle.",
        "Anne Colin",
    ),
    ("Luc Aubin entre. Anne Colin le suit. Il est midi. « J'ai faim », dit-elle.", "Anne Colin"),
    # others speak of the dead
    (
        "Anne Colin a trouvé le corps lundi. Paule Vial, morte dans la nuit, vivait seule. "
        "« Je l'aimais bien », dit-elle.",
        "Anne Colin",
    ),
    # somebody else is the subject since
    (
        "Inès Duval peint. Elle vend peu. Clara Roux, sa galeriste, s'agace. « Patience », dit-elle.",
        "Clara Roux",
    ),
    ("Marc Petit écoute. Luc Aubin prend la parole. « Assez », lance-t-il.", "Luc Aubin"),
]

ENGLISH = [
    ("Ann Lind runs a bakery. She met Jane Roe in May. “We clicked,” she said.", "Ann Lind"),
    (
        "Born in Leeds to a nurse, Mary Hart, she left at ten. Ann Lind has no regrets. “None,” she said.",
        "Ann Lind",
    ),
    ("Asked by the coroner, Paul Hill, whether he knew, Tom Reed shrugged. “No,” he said.", "Tom Reed"),
    (
        "Tom Reed spoke. Asked by counsel, Paul Hill, whether anyone replied, he said: “One did.”",
        "Tom Reed",
    ),
    (
        "The victims, Jane Roe and Mary Hart, were nurses.\n\nAnn Lind was in the ward. “I ran,” she said.",
        "Ann Lind",
    ),
    ("The mayor, Bob Hale, opened the fair. Tom Reed was first in line. “I ran,” he said.", "Tom Reed"),
    ("Ann Lind won. Jane Roe came second. “I am proud,” she said.", "Jane Roe"),
    ("Tom Reed walked to the microphone. He said it was late. “Go home,” he read.", "Tom Reed"),
]


@pytest.mark.parametrize(("text", "speaker"), FRENCH)
def test_french(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in analyse(text, "fr").quotes][-1] == speaker


@pytest.mark.parametrize(("text", "speaker"), ENGLISH)
def test_english(text: str, speaker: str) -> None:
    assert [quote.speaker for quote in analyse(text, "en").quotes][-1] == speaker


def test_a_portrait_goes_back_to_the_one_it_is_about() -> None:
    """A remark of somebody else's does not make « elle » that person for the rest of the article."""
    text = (
        "Inès Duval ouvre la porte. Elle fait du café.\n\n"
        "Inès Duval a grandi au port. Elle y a tout appris. Elle n'est jamais partie.\n\n"
        "Son ancienne prof, Clara Roux, se souvient d'« un modèle ». « Elle osait », ajoute Mme Roux.\n\n"
        "Il y a eu Luc Aubin, matelot. De lui, elle a gardé le bateau.\n\n"
        "« Et le nom », sourit-elle."
    )
    assert [quote.speaker for quote in analyse(text, "fr").quotes] == [
        "Clara Roux",
        "Clara Roux",
        "Inès Duval",
    ]

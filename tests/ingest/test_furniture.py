"""What stands around an article goes, the article stays."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.invariants import assert_body_is_sound
from tui.ingest.furniture import is_invitation, is_label, leads_elsewhere, leads_on
from tui.ingest.trimming import trimmed
from tui.model import BlockKind, Body
from tui.text.bodies import body_from_blocks

SAID = [
    "Le conseil municipal a voté mardi soir le budget de la ville, après cinq heures de débats et deux "
    "suspensions de séance.",
    "« Nous n’avions pas le choix », a déclaré la maire, Claire Dubois, qui défend une hausse de 4 %.",
    "L’opposition a quitté la salle avant le vote, et son chef de file saisira le tribunal dès jeudi.",
]
HOME = "https://gazette.example/politique/budget"


def body(*lines: str | tuple[str, str]) -> Body:
    """Paragraphs; a pair is a paragraph that is all one link."""
    texts = [line if isinstance(line, str) else line[0] for line in lines]
    links = [(n, 0, len(line[0]), line[1]) for n, line in enumerate(lines) if not isinstance(line, str)]
    return body_from_blocks([(BlockKind.PARAGRAPH, text) for text in texts], links)


@pytest.mark.parametrize(
    "label",
    [
        "Partager", "Partager l’article", "Partagez sur Facebook", "Share this article", "Imprimer",
        "12 commentaires", "Commenter", "Réagir", "Lire les commentaires", "Leave a comment", "Se connecter",
        "S’abonner", "Je m’abonne", "Abonnez-vous à partir de 1 €", "Déjà abonné ? Se connecter", "Sign in",
        "Je découvre les offres", "Nouveau : découvrez nos offres Premium !", "Publicité",
        "La suite après cette publicité", "Accueil", "Home ›", "Vous êtes ici :", "Retour en haut",
        "Accéder aux raccourcis d’accessibilité", "Aller au contenu principal", "Temps de lecture : 4 min",
        "Lecture 3 min.", "5 min read", "Crédits photos : Bestimage", "© AFP / Ludovic Marin", "Photo : DR",
        "Article réservé aux abonnés",
    ],
)  # fmt: skip
def test_labels(label: str) -> None:
    assert is_label(label)


@pytest.mark.parametrize(
    "over",
    [
        "Lire aussi", "À lire aussi :", "LIRE AUSSI SUR REGARDS.FR", "Sur le même sujet", "Les plus lus",
        "Articles les plus lus", "À la une de libération.fr", "Dans la même rubrique",
        "Vous aimerez aussi", "Related articles", "Most read", "More from Politics", "Lesen Sie auch",
    ],
)  # fmt: skip
def test_what_stands_over_links(over: str) -> None:
    assert leads_on(over)


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : Le budget des transports adopté à l’unanimité",
        "À LIRE AUSSI > Le maire démissionne",
        "→ À lire Le maire démissionne",
        "READ MORE: The mayor resigns",
    ],
)
def test_lines_that_lead_elsewhere(line: str) -> None:
    assert leads_elsewhere(line)


@pytest.mark.parametrize(
    "invitation",
    [
        "Recevez chaque matin l’essentiel de l’actualité dans votre boîte mail.",
        "Inscrivez-vous à notre newsletter politique.",
        "Suivez La Gazette sur WhatsApp, Facebook et Instagram",
        "Get the day’s top headlines delivered to your inbox every morning.",
        "En cliquant sur « Je m’inscris », vous acceptez nos conditions.",
    ],
)
def test_invitations(invitation: str) -> None:
    assert is_invitation(invitation)


@pytest.mark.parametrize(
    "text",
    [
        *SAID,
        "Partager le pouvoir n’est pas dans ses habitudes.",
        "« Publicité mensongère », dénonce l’association.",
        "Lire aussi vite que possible, c’est le pari de cette école.",
        "Une photo de famille",
        "Les commentaires du ministre",
        "Accueil glacial à Bruxelles",
        "Suivez mon regard, semble dire le ministre.",
        "À la une, ce matin, un seul nom.",
        "Un hommage au conseil de Paris",
        "Deux commentaires ont suffi.",
    ],
)
def test_text_is_no_furniture(text: str) -> None:
    assert not (is_label(text) or leads_on(text) or leads_elsewhere(text) or is_invitation(text))


def test_a_page_is_trimmed_to_its_article() -> None:
    page = body(
        ("Accueil ›", "https://gazette.example/"),
        ("Politique ›", "https://gazette.example/politique"),
        "Par Claire Martin",
        "Temps de lecture : 3 min",
        SAID[0],
        "Lire aussi : Le budget de l’an dernier",
        SAID[1],
        ("Claire Dubois, une maire que rien n’arrête", "https://gazette.example/politique/portrait"),
        ("Revivez le débat avec nous.", "https://gazette.example/direct"),
        SAID[2],
        "Crédits photos : Agence",
        "redaction@gazette.example",
        "Sur le même sujet",
        ("Le stade sera rénové", "https://gazette.example/stade"),
    )
    kept = trimmed(page, "Claire Martin", HOME)
    assert kept.body.text.split("\n\n") == [SAID[0], SAID[1], "Revivez le débat avec nous.", SAID[2]]
    assert not kept.notice
    assert_body_is_sound(kept.body)


def test_a_notice_of_the_wall_is_taken_out_and_told() -> None:
    notice = "Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés."
    kept = trimmed(body(*SAID, notice), "", "")
    assert kept.body.text == "\n\n".join(SAID) and kept.notice


def test_links_to_other_sites_and_whole_sentences_stay() -> None:
    page = body(SAID[0], ("Le rapport de la Cour des comptes", "https://ccomptes.example/rapport"), *SAID[1:])
    assert trimmed(page, "", HOME).body == page


def test_a_page_of_links_keeps_them() -> None:
    page = body(*((f"Un titre assez long, numéro {n}", f"https://gazette.example/{n}") for n in range(12)))
    assert trimmed(page, "", HOME).body == page


def test_what_would_be_mostly_taken_away_stays() -> None:
    page = body("Publicité", "Partager", "Commenter", "Le texte.")
    assert trimmed(page, "", HOME).body == page


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from([*SAID, "Partager", "Lire aussi", "Par A B", "x@y.fr", "Titre ›", ""])
        | st.text(max_size=30),
        max_size=12,
    ),
    st.text(max_size=12),
)
def test_any_text_stays_sound_and_nothing_is_added(lines: list[str], author: str) -> None:
    before = body(*lines)
    kept = trimmed(before, author, HOME).body
    assert_body_is_sound(kept)
    told = [before.text[block.start : block.end] for block in before.blocks]
    left = iter(told)
    assert all(kept.text[block.start : block.end] in left for block in kept.blocks)

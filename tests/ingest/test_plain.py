from datetime import UTC, datetime

import pytest

from tui.ingest.errors import IngestError
from tui.ingest.plain import read_plain, whole_text
from tui.model import Draft


def read(text: str) -> Draft:
    (draft,) = read_plain(text.encode(), "a.txt")
    return draft


PARAGRAPH = "Le conseil municipal a voté mardi soir le budget de la ville, après cinq heures de débats."


def test_title_on_the_first_line_leaves_the_text() -> None:
    draft = read(f"Sénat : le budget adopté dans la nuit\n\n{PARAGRAPH}\n\nLa suite.")
    assert draft.title == "Sénat : le budget adopté dans la nuit"
    assert draft.body.text == f"{PARAGRAPH}\n\nLa suite."
    assert draft.language == "fr"


def test_a_title_said_again_in_the_text_is_said_once() -> None:
    draft = read(f"Le budget adopté\n\nLE BUDGET ADOPTÉ !\n\n{PARAGRAPH}")
    assert (draft.title, draft.body.text) == ("Le budget adopté", PARAGRAPH)


def test_a_text_without_title_gets_its_first_sentence_and_keeps_it() -> None:
    draft = read(f"{PARAGRAPH} Une suite.\n\nEncore.")
    assert draft.title == PARAGRAPH
    assert draft.body.text.startswith(PARAGRAPH)


def test_a_long_first_sentence_is_cut_at_a_word() -> None:
    draft = read("Le très long " + "mot " * 60 + "fin.")
    assert len(draft.title) <= 100 and draft.title.endswith(" mot…")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Publié le 12 mars 2026", (2026, 3, 12)),
        ("Le Monde, 12 mars 2026", (2026, 3, 12)),
        ("12/03/2026", (2026, 3, 12)),
        ("jeudi 1er février 2024 à 18h02", (2024, 2, 1)),
        ("Published on March 12, 2026", (2026, 3, 12)),
        ("Date : 2026-03-12", (2026, 3, 12)),
        ("Par Léa Martin, le 12 mars 2026", (2026, 3, 12)),
    ],
)
def test_date_lines(line: str, day: tuple[int, int, int]) -> None:
    draft = read(f"Un titre\n{line}\n\n{PARAGRAPH}")
    assert draft.published is not None
    assert (draft.published.year, draft.published.month, draft.published.day) == day
    assert (draft.title, draft.body.text) == ("Un titre", PARAGRAPH)


def test_every_line_about_the_article_is_read() -> None:
    draft = read(
        "Titre : Le procès renvoyé\nSource : France 24\nAuteur : Léa Martin et Omar Ba\nDate : 29 février "
        "2024 à 18:02\n"
        f"URL : https://exemple.fr/a\nTags : justice, Tunisie\nLangue : français\n\n{PARAGRAPH}"
    )
    assert draft == Draft(
        title="Le procès renvoyé",
        body=draft.body,
        source="France 24",
        author="Léa Martin et Omar Ba",
        url="https://exemple.fr/a",
        language="fr",
        published=datetime(2024, 2, 29, 18, 2, tzinfo=UTC),
        tags=("justice", "Tunisie"),
    )
    assert draft.body.text == PARAGRAPH


def test_source_date_and_byline_after_the_title() -> None:
    draft = read(f"Un titre\n\nLe Monde – 12 mars 2026\nPar Léa Martin\n\n{PARAGRAPH}")
    assert (draft.source, draft.author, draft.title) == ("Le Monde", "Léa Martin", "Un titre")
    assert draft.body.text == PARAGRAPH


def test_a_month_in_front_of_the_text_is_its_date() -> None:
    draft = read(f" date 2024-03 – {PARAGRAPH}\n\nLa suite.")
    assert draft.published == datetime(2024, 3, 1, 12, tzinfo=UTC)
    assert draft.body.text == f"{PARAGRAPH}\n\nLa suite."
    assert draft.title == PARAGRAPH


def test_a_wire_keeps_its_dateline() -> None:
    text = f"PARIS, 12 mars 2026 (AFP) – {PARAGRAPH}"
    draft = read(f"Un titre\n\n{text}")
    assert (draft.source, draft.body.text) == ("AFP", text)
    assert draft.published is not None and draft.published.day == 12


@pytest.mark.parametrize(
    ("words", "source"),
    [
        ("Les deux pays sont d’accord, a appris Anadolu de sources concordantes, jeudi.", "Anadolu"),
        ("Un homme a été arrêté, a appris l’AFP de source judiciaire.", "AFP"),
        ("Le maire va partir, a appris Le Télégramme auprès de plusieurs sources.", "Le Télégramme"),
        ("The Lisbon Courier has learned from two sources that the talks have failed.", "Lisbon Courier"),
        ("PARIS (AFP) – Le Sénat a voté mardi soir le budget.", "AFP"),
        ("WASHINGTON (Reuters) - The Senate passed the budget on Tuesday.", "Reuters"),
        ("Anne Hidalgo (PS) – La maire de Paris répond à nos questions.", ""),
        ("Le ministre a déclaré à l’AFP qu’il ne partirait pas, et il l’a répété à Reuters.", ""),
        ("Il a appris de sources sûres que le procès serait renvoyé, dit-il.", ""),
        ("« Je l’ai su hier », a appris Paul Martin de son voisin.", ""),
    ],
)
def test_a_medium_that_names_itself_is_the_source(words: str, source: str) -> None:
    draft = read(f"Un titre\n\n{words}\n\n{PARAGRAPH}")
    assert (draft.source, draft.body.text) == (source, f"{words}\n\n{PARAGRAPH}")


def test_a_source_that_is_stated_stays() -> None:
    draft = read(f"Un titre\nSource : Le Monde\n\n{PARAGRAPH} a appris l’AFP de source sûre.")
    assert draft.source == "Le Monde"


def test_what_others_learned_far_down_is_not_the_source() -> None:
    draft = read(f"Un titre\n\n{PARAGRAPH}\n\nA.\n\nB.\n\nIl part, a appris l’AFP de source sûre.")
    assert draft.source == ""


@pytest.mark.parametrize(
    "text",
    [
        "Il a dit : « Oui, nous irons. » Puis il est parti sans répondre aux questions de la presse.",
        "Question : que faire ?\n\nRéponse : rien, répond le ministre, qui s’en tient à ce qu’il a dit hier.",
        "- Oui, dit-il.\n- Non, répond-elle.\n- Alors, rien.",
    ],
)
def test_words_of_the_text_are_not_taken_for_lines_about_it(text: str) -> None:
    words = text.replace("\n\n", "\n").split("\n")
    draft = read(text)
    assert all(line in (draft.body.text, draft.title) or line in draft.body.text for line in words)


def test_windows_text_is_read() -> None:
    (draft,) = read_plain(
        "L’été à Orléans\r\n\r\nÇa n’a coûté que 3 €, dit-on.\r\n".encode("cp1252"), "a.txt"
    )
    assert (draft.title, draft.body.text) == ("L’été à Orléans", "Ça n’a coûté que 3 €, dit-on.")


def test_the_whole_text_for_analysis_loses_no_character() -> None:
    raw = "  Titre\r\n\r\ncon\u00adstitution\tfin \x1b[0m «\u00a0oui\u00a0»\n"
    assert whole_text(raw.encode()) == "  Titre\n\ncon\u00adstitution fin \ufffd[0m «\u00a0oui\u00a0»"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", "\u00a0\n\ufeff".encode()])
def test_nothing_is_no_article(data: bytes) -> None:
    with pytest.raises(IngestError, match=r"^a\.txt: "):
        read_plain(data, "a.txt")

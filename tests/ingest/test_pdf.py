from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.ingest.papers import pdf
from tui.ingest.errors import IngestError
from tui.ingest.files import read_path
from tui.ingest.pdflines import body_from_pages
from tui.model import BlockKind

FIRST = [
    "LA GAZETTE - 12 mars 2026",
    "",
    "Le budget adopté",
    "",
    "Le conseil municipal a voté mardi soir le budget de la ville, après cinq",
    "heures de débats et deux suspensions de séance. La maire défend une haus-",
    "se de la taxe foncière de 4 %, qu’elle dit « la plus basse de la région ».",
    "L’opposition a quitté la salle.",
    "Elle saisira le tribunal administratif, a annoncé son chef de file, celui-",
    "là même qui avait voté le budget précédent, et qui demande une enquête sur",
    "",
    "12",
]
SECOND = [
    "LA GAZETTE - 12 mars 2026",
    "",
    "les comptes de la régie des transports depuis l’année deux mille vingt.",
    "• la taxe foncière, en hausse",
    "• les transports, gratuits",
    "",
    "13",
]
THIRD = [
    "LA GAZETTE - 12 mars 2026",
    "",
    "La suite à la prochaine séance du conseil municipal, lundi.",
    "",
    "14",
]
PARAGRAPHS = [
    "Le conseil municipal a voté mardi soir le budget de la ville, après cinq heures de débats et deux "
    "suspensions "
    "de séance. La maire défend une hausse de la taxe foncière de 4 %, qu’elle dit « la plus basse de la "
    "région ». "
    "L’opposition a quitté la salle.",
    "Elle saisira le tribunal administratif, a annoncé son chef de file, celui-là même qui avait voté le "
    "budget "
    "précédent, et qui demande une enquête sur les comptes de la régie des transports depuis l’année deux "
    "mille "
    "vingt.",
    "• la taxe foncière, en hausse",
    "• les transports, gratuits",
    "La suite à la prochaine séance du conseil municipal, lundi.",
]


def test_lines_become_paragraphs() -> None:
    body = body_from_pages("\n".join(page) for page in (FIRST, SECOND, THIRD))
    assert body.text.split("\n\n") == ["Le budget adopté", *PARAGRAPHS]
    assert [block.kind for block in body.blocks][3:5] == [BlockKind.LIST_ITEM, BlockKind.LIST_ITEM]


def test_the_number_of_a_single_page_is_left_out() -> None:
    assert body_from_pages(["Le conseil municipal a voté le budget de la ville.\n\n- 12 -"]).text == (
        "Le conseil municipal a voté le budget de la ville."
    )


def test_hyphens_that_are_the_words_own_stay() -> None:
    text = "Le vice-\nprésident a dit que le rendez-vous tien-\ndrait. Peut-\nêtre. Un rendez-\nvous, là."
    assert body_from_pages([text]).text == (
        "Le vice-président a dit que le rendez-vous tiendrait. Peut-être. Un rendez-vous, là."
    )


def test_a_pdf_file(tmp_path: Path) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "gazette.pdf"
    path.write_bytes(pdf([FIRST, SECOND, THIRD], title="Le budget adopté", author="Léa Martin"))
    (draft,) = read_path(path)
    assert (draft.title, draft.author, draft.language) == ("Le budget adopté", "Léa Martin", "fr")
    assert draft.published == datetime(2026, 3, 12, 7, 5, tzinfo=UTC) and draft.extractor == "pypdf"
    assert draft.body.text.split("\n\n")[0].startswith("Le conseil municipal a voté")
    assert "GAZETTE" not in draft.body.text and "hausse de la taxe" in draft.body.text


@pytest.mark.parametrize("title", ["Microsoft Word - budget.docx", "Sans titre", "budget.pdf", ""])
def test_a_title_that_says_nothing_is_none(tmp_path: Path, title: str) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([FIRST, SECOND, THIRD], title=title, author="user"))
    (draft,) = read_path(path)
    assert draft.title == "Le budget adopté" and draft.author == ""


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf([[], []]), "pictures of pages"),
        (pdf([FIRST])[:300], "damaged"),
        (b"%PDF-1.7\n" + b"\x00" * 400, "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, data: bytes, said: str) -> None:
    pytest.importorskip("pypdf")
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    with pytest.raises(IngestError) as error:
        read_path(path)
    assert said in str(error.value) and "a.pdf" in str(error.value)


def test_without_pypdf_it_is_said_what_to_install(tmp_path: Path) -> None:
    script = (
        "import sys; sys.modules['pypdf'] = None\n"
        "from tui.ingest.pdf import read_pdf\nfrom tui.ingest.errors import IngestError\n"
        "try:\n    read_pdf(b'%PDF-1.7', 'a.pdf')\nexcept IngestError as error:\n    print(error)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert "a.pdf" in done.stdout and "coupures[pdf]" in done.stdout

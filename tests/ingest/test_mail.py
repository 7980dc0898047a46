from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.ingest.papers import mail
from tests.ingest.test_furniture import SAID
from tui.ingest import import_paths, read_path
from tui.ingest.errors import IngestError
from tui.ingest.mail import read_mail, who_wrote
from tui.library import Library
from tui.model import BlockKind

WIRE = "\n\n".join(SAID)
DATE = "Thu, 12 Mar 2026 08:05:00 +0100"
MOMENT = datetime(2026, 3, 12, 7, 5, tzinfo=UTC)


def test_a_newsletter_is_read_by_its_formatted_part() -> None:
    html = (
        "<html><body><div style='display:none'>Aperçu</div><p>Voir ce mail dans votre navigateur</p>"
        "<table role='presentation'><tr><td><h2>Le budget</h2></td><td>"
        f"{''.join(f'<p>{text}</p>' for text in SAID)}<ul><li>La suite</li></ul></td></tr></table>"
        "<p>Vous recevez cette lettre car vous êtes inscrit. Se désabonner</p></body></html>"
    )
    letter = read_mail(
        mail(WIRE, html, from_="La Lettre <l@gazette.example>", subject="Ce matin", date=DATE), "m"
    )
    assert letter.draft.body.text == "\n\n".join(["Le budget", *SAID, "• La suite"])
    assert letter.draft.body.blocks[0].kind is BlockKind.HEADING
    assert (letter.draft.title, letter.draft.source, letter.draft.author) == ("Ce matin", "La Lettre", "")
    assert letter.draft.published == MOMENT and letter.left_out == ()


def test_a_stub_of_a_formatted_part_does_not_hide_the_plain_one() -> None:
    html = "<p>Votre logiciel n’affiche pas cela.</p>"
    assert SAID[2] in read_mail(mail(WIRE, html, subject="s"), "m").draft.body.text


def test_attachments_are_left_out_and_told(tmp_path: Path, library: Library) -> None:
    data = mail(WIRE, subject="Communiqué", attached=[("note.pdf", b"%PDF-1.7"), ("t\x1b[2J.xls", b"x")])
    letter = read_mail(data, "m")
    assert letter.draft.body.text == WIRE and letter.left_out[0] == "note.pdf" and len(letter.left_out) == 2
    assert "\x1b" not in letter.left_out[1]
    path = tmp_path / "a.eml"
    path.write_bytes(data)
    report = import_paths(library, [path])
    assert report.added == 1 and any("note.pdf" in line and "a.eml" in line for line in report.remarks)
    with pytest.raises(IngestError, match=r"only attachments: note\.pdf"):
        read_mail(mail("", attached=[("note.pdf", b"x")]), "m")


@pytest.mark.parametrize(
    "head",
    [
        "---------- Forwarded message ---------\nFrom: Agence Delta <fil@delta.example>\n"
        "Date: Thu, 12 Mar 2026 08:05:00 +0100\nSubject: Le budget adopté\nTo: moi@exemple.fr\n\n",
        "-----Message d'origine-----\nDe : Agence Delta <fil@delta.example>\n"
        "Envoyé : jeudi 12 mars 2026 07:05\nÀ : Redaction <redaction@un-nom-de-domaine-assez-long.example>\n"
        "Objet : Le budget adopté\n\n",
        "Début du message transféré :\n\nDe: Agence Delta <fil@delta.example>\nObjet: Le budget adopté\n"
        "Date: 12 mars 2026 à 07:05\nÀ: moi@exemple.fr\n\n",
    ],
)
def test_a_mail_that_was_passed_on_is_its_senders(head: str) -> None:
    letter = read_mail(
        mail(head + WIRE, from_="Collègue <c@exemple.fr>", subject="TR: Le budget", date=DATE), "m"
    )
    assert (letter.draft.source, letter.draft.title) == ("Agence Delta", "Le budget adopté")
    assert letter.draft.body.text == WIRE and letter.draft.published == MOMENT


def test_a_formatted_mail_that_was_passed_on() -> None:
    html = (
        "<p>À garder&nbsp;!</p><div><b>De&nbsp;:</b> Agence Delta "
        "&lt;fil@delta.example&gt;<br><b>Envoyé&nbsp;:</b> "
        "jeudi 12 mars 2026 07:05<br><b>Objet&nbsp;:</b> Le budget adopté</div>"
        + "".join(f"<p>{text}</p>" for text in SAID)
    )
    draft = read_mail(mail("x", html, subject="TR: x"), "m").draft
    assert (draft.source, draft.title, draft.published) == ("Agence Delta", "Le budget adopté", MOMENT)
    assert draft.body.text.split("\n\n") == ["À garder\u00a0!", *SAID]


def test_a_mail_attached_to_another() -> None:
    inside = mail(WIRE, from_="Agence Delta <fil@delta.example>", subject="Le budget adopté", date=DATE)
    draft = read_mail(mail("Pour info", subject="TR", from_="C <c@x.fr>", inside=inside), "m").draft
    assert (draft.source, draft.title, draft.published) == ("Agence Delta", "Le budget adopté", MOMENT)
    assert draft.body.text.split("\n\n") == ["Pour info", *SAID]


@pytest.mark.parametrize(
    ("written", "source", "author"),
    [
        ('"La Gazette" <lettre@gazette.example>', "La Gazette", ""),
        ("Léa Martin <lea.martin@gazette.example>", "gazette.example", "Léa Martin"),
        ("Léa Martin <lea.martin@gmail.com>", "Léa Martin", ""),
        ("fil@delta.example", "fil@delta.example", ""),
        ("", "", ""),
    ],
)
def test_who_wrote(written: str, source: str, author: str) -> None:
    assert who_wrote(written) == (source, author)


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8", "unknown-8bit", "x\u0301"])
def test_charsets_and_quoted_printable(charset: str) -> None:
    coded = "L=92=E9t=E9 =E0 Orl=E9ans, c=92est fini et bien fini." if "8859" in charset else None
    text = "L’été à Orléans, c’est fini et bien fini."
    body = coded or "".join(
        f"={byte:02X}" for byte in text.encode("cp1252" if "1252" in charset else "utf-8")
    )
    data = (
        f"Subject: s\nContent-Type: text/plain; charset={charset}\n"
        f"Content-Transfer-Encoding: quoted-printable\n\n{body}\n"
    ).encode()
    assert read_mail(data, "m").draft.body.text == text


def test_a_maildir_and_its_folders(tmp_path: Path, library: Library) -> None:
    for folder, count in (("cur", 2), ("new", 1), ("tmp", 1), (".Depeches/cur", 1), (".Depeches/new", 0)):
        (tmp_path / folder).mkdir(parents=True)
        for number in range(count):
            data = mail(
                f"{WIRE}\n\n{folder} {number}", subject=f"{folder} {number}", message_id=f"<{folder}{number}>"
            )
            (tmp_path / folder / f"17100000.M{number}P1.host:2,S").write_bytes(data)
    report = import_paths(library, [tmp_path])
    assert (report.added, report.failures) == (4, ())


def test_a_folder_of_wires_where_one_is_damaged(tmp_path: Path, library: Library) -> None:
    (tmp_path / "1.eml").write_bytes(mail(WIRE, subject="Un"))
    (tmp_path / "2.eml").write_bytes(b"From: a\nSubject: b\n\n")
    (tmp_path / "notes.txt").write_text("Une note assez longue pour être lue.", "utf-8")
    report = import_paths(library, [tmp_path])
    assert report.added == 2 and ["2.eml" in one.reason for one in report.failures] == [True]
    assert len(read_path(tmp_path / "1.eml")) == 1

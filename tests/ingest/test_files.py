from __future__ import annotations

import io
import json
import os
import random
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tui.ingest import IngestError, import_paths, read_path, read_text
from tui.ingest.importing import ImportProgress
from tui.ingest.kinds import Kind, kind_of
from tui.library import ArticleFilter, Library, Target
from tui.locale import set_language
from tui.model import TagTarget

MARKDOWN = """---
title: "Le «budget» : \\"voté\\""
source: La Gazette
author: 'Léa Martin'
date: 2026-03-12
url: https://g.fr/b
language: fr
tags:
  - finances
  - ville/Orléans
---

# Le «budget» : "voté"

Le *conseil* a **voté** `hier`, lire [le dossier](https://g.fr/d) ou <https://g.fr/e>.

## Suite

- un
- deux

> Cité.
"""

MAIL = """From: "La Lettre \\"A\\"" <lettre@exemple.fr>
To: moi@exemple.fr
Subject: =?utf-8?q?TR=3A_L=E2=80=99=C3=A9t=C3=A9_des_budgets?=
Date: Thu, 12 Mar 2026 08:05:00 +0100
Message-ID: <1@exemple.fr>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Version texte.
--b
Content-Type: text/html; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

<h1>L=92=E9t=E9 des budgets</h1><p>Le <a href=3D"https://g.fr/a">conseil</a> a vot=E9 hier soir.</p>
--b--
"""
RSS = "<rss><channel><title>G</title><item><title>Titre</title><description>Texte.</description></item></channel></rss>"  # noqa: E501


def write(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_markdown(tmp_path: Path) -> None:
    (draft,) = read_path(write(tmp_path, "a.md", MARKDOWN))
    assert draft.title == 'Le «budget» : "voté"'
    assert draft.body.text == (
        "Le conseil a voté hier, lire le dossier ou https://g.fr/e.\n\nSuite\n\n• un\n\n• deux\n\nCité."
    )
    assert [link.url for link in draft.body.links] == ["https://g.fr/d", "https://g.fr/e"]
    assert (draft.source, draft.author, draft.url, draft.language) == (
        "La Gazette",
        "Léa Martin",
        "https://g.fr/b",
        "fr",
    )
    assert draft.published == datetime(2026, 3, 12, 12, tzinfo=UTC)
    assert draft.tags == ("finances", "ville/Orléans")


def test_markdown_without_front_matter_takes_its_first_heading(tmp_path: Path) -> None:
    (draft,) = read_path(write(tmp_path, "a.markdown", "Titre\n=====\n\nLe texte, sans rien d’autre.\n"))
    assert (draft.title, draft.body.text) == ("Titre", "Le texte, sans rien d’autre.")


def test_a_mail(tmp_path: Path) -> None:
    (draft,) = read_path(write(tmp_path, "a.eml", MAIL))
    assert draft.title == "L’été des budgets"
    assert draft.body.text == "Le conseil a voté hier soir."
    assert (draft.source, draft.guid) == ('La Lettre "A"', "<1@exemple.fr>")
    assert draft.published == datetime(2026, 3, 12, 7, 5, tzinfo=UTC)
    assert draft.body.links[0].url == "https://g.fr/a"


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", "<html>", Kind.TEXT),
        ("a.xml", RSS, Kind.FEED),
        ("a.xml", "<?xml version='1.0'?>\n<!-- <html> -->\n<opml><body/></opml>", Kind.OPML),
        ("a", "<feed xmlns='http://www.w3.org/2005/Atom'/>", Kind.FEED),
        ("a", "\ufeff\n<!DOCTYPE html><html><rss></html>", Kind.PAGE),
        ("a.xml", "<!DOCTYPE rss [<!ENTITY a 'b'>" + " " * 5000 + "]><rss/>", Kind.FEED),
        ("a", '{"version": "https://jsonfeed.org/version/1.1"}', Kind.FEED),
        ("a", MAIL, Kind.MAIL),
        ("a", MARKDOWN, Kind.MARKDOWN),
        ("a", "Titre : un\nSource : deux\n\nTexte", Kind.TEXT),
        ("urls", "https://g.fr/feed", Kind.URLS),
        ("a.html", "texte nu", Kind.PAGE),
        ("a.dat", "Un texte.", Kind.TEXT),
    ],
)  # fmt: skip
def test_what_a_file_is(name: str, data: str, kind: Kind) -> None:
    assert kind_of(name, data.encode()) is kind


@pytest.mark.parametrize("magic", [b"PK\x03\x04x", b"{\\rtf1", b"\x89PNG\r\n", b"SQLite format 3\x00"])
def test_what_is_not_read_is_said_with_what_to_do(tmp_path: Path, magic: bytes) -> None:
    path = write(tmp_path, "a.txt", magic)
    with pytest.raises(IngestError, match=r"a\.txt: .* save it as text"):
        read_path(path)


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.eml", "a.xml", "a.md", "photo.webp", "a"])
def test_noise_is_no_article(tmp_path: Path, name: str) -> None:
    with pytest.raises(IngestError, match=f"{name}: this is no text"):
        read_path(write(tmp_path, name, random.Random(1).randbytes(20_000)))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "cp1252", "utf-8-sig"])
def test_text_in_any_encoding_is_text(tmp_path: Path, encoding: str) -> None:
    text = "Un titre\n\nLe préfet a dit oui hier à Orléans, où l’on attendait une réponse."
    (draft,) = read_path(write(tmp_path, "a.txt", text.encode(encoding)))
    assert draft.title == "Un titre"


def test_a_pipe_nobody_writes_into_is_not_waited_for(tmp_path: Path, library: Library) -> None:
    os.mkfifo(tmp_path / "a.txt")
    write(tmp_path, "b.txt", "Un titre\n\nUn texte.")
    assert import_paths(library, [tmp_path / "a.txt"]).failures[0].name.endswith("a.txt")
    report = import_paths(library, [tmp_path])
    assert (report.added, report.failures) == (1, ())


def test_a_pipe_somebody_writes_into_is_read(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    try:
        os.write(writer, b"Un titre\n\nUn texte.")
        os.close(writer)
        assert [draft.title for draft in read_path(Path(f"/dev/fd/{reader}"))] == ["Un titre"]
    finally:
        os.close(reader)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_may_not_be_entered_is_named(tmp_path: Path, library: Library) -> None:
    write(tmp_path, "a.txt", "Un titre\n\nUn texte.")
    (tmp_path / "closed").mkdir(mode=0)
    report = import_paths(library, [tmp_path])
    assert report.added == 1
    assert [failure.reason for failure in report.failures] == [
        f"{tmp_path}/closed: you may not read it; check its permissions"
    ]


def test_a_failure_names_the_file_once_in_french_too(tmp_path: Path, library: Library) -> None:
    mail = write(tmp_path, "a.eml", "From: a@exemple.fr\n\n")
    page = write(tmp_path, "b.json", '{"version": ')
    set_language("fr")
    try:
        reasons = [failure.reason for failure in import_paths(library, [mail, page]).failures]
    finally:
        set_language("en")
    assert [reason.count(str(tmp_path)) for reason in reasons] == [1, 1]
    assert all("\u00a0: " in reason for reason in reasons)


def test_undo_passes_over_tags_a_file_brought(tmp_path: Path, library: Library) -> None:
    (id,) = import_paths(library, [write(tmp_path, "a.md", MARKDOWN)]).article_ids
    assert library.steps.undo() is None
    assert library.tags.of(Target(TagTarget.ARTICLE, str(id))) == ("finances", "ville/Orléans")


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RSS.encode())))
    assert [draft.title for draft in read_path("-")] == ["Titre"]


def test_the_text_to_analyse(tmp_path: Path) -> None:
    plain = "Un titre\n\nPar Léa Martin\n\nLe texte.\n"
    assert read_text(write(tmp_path, "a.txt", plain)) == plain.strip()
    assert read_text(write(tmp_path, "a.md", MARKDOWN)).startswith("Le conseil a voté")
    assert read_text(write(tmp_path, "a.html", f"<html><body><p>{plain}</p></body></html>")) != ""


def test_a_folder_with_everything(tmp_path: Path, library: Library) -> None:
    folder = tmp_path / "in"
    write(folder, "1.txt", "Titre un\n\nTexte un, assez long pour un article.")
    write(folder, "sous/2.md", MARKDOWN)
    write(folder, "sous/3.eml", MAIL)
    write(folder, "4.xml", RSS)
    write(
        folder, "5.html", "<html><head><title>Page</title></head><body><p>Texte de la page.</p></body></html>"
    )
    write(
        folder,
        "6.opml",
        '<opml><body><outline text="G & co" xmlUrl="https://g.fr/f?a=1&b=2"/><outline xmlUrl="exec:x"/>'
        "</body></opml>",
    )
    write(folder, "urls", 'https://h.fr/feed "~Le H" tag\n# non\nhttps://g.fr/f?a=1&b=2\n')
    write(folder, ".cache/7.txt", "Caché\n\nCaché.")
    write(folder, ".8.txt", "Caché\n\nCaché.")
    write(folder, "9.jpg", b"\xff\xd8\xff")
    write(folder, "bad.xml", "<?xml version='1.0'?><nothing/>")
    write(folder, "empty.txt", "")
    seen: list[ImportProgress] = []
    report = import_paths(library, [folder, tmp_path / "absent.txt"], seen.append)
    assert (report.added, report.updated, report.unchanged, report.followed) == (5, 0, 0, 3)
    reasons = [failure.reason for failure in report.failures]
    assert (
        len(reasons) == 3 and report.programs == ("exec:x",) and all("\n" not in reason for reason in reasons)
    )
    assert all(any(part in one for one in reasons) for part in ("bad.xml", "empty.txt", "absent.txt"))
    assert {(s.name, s.url) for s in library.sources.all() if s.approved} == {
        ("G & co", "https://g.fr/f?a=1&b=2"),
        ("Le H", "https://h.fr/feed"),
    }
    rows = library.articles.rows(library.articles.ids(ArticleFilter()))
    assert {row.title for row in rows} == {
        "Titre un",
        'Le «budget» : "voté"',
        "L’été des budgets",
        "Titre",
        "Page",
    }
    tagged = next(row for row in rows if "budget»" in row.title)
    assert library.tags.of(Target(TagTarget.ARTICLE, str(tagged.id))) == ("finances", "ville/Orléans")
    assert [progress.done for progress in seen] == list(range(1, 11))


def test_importing_again_changes_nothing_and_a_new_text_is_a_new_version(
    tmp_path: Path, library: Library
) -> None:
    path = write(tmp_path, "a.txt", "Un titre\n\nUn texte.")
    (id,) = import_paths(library, [path]).article_ids
    assert import_paths(library, [path]).unchanged == 1
    write(tmp_path, "a.txt", "Un titre\n\nUn autre texte.")
    assert import_paths(library, [path]).article_ids == (id,)
    assert [version.body.text for version in library.articles.versions(id)] == [
        "Un texte.",
        "Un autre texte.",
    ]


def test_tags_taken_off_do_not_come_back(tmp_path: Path, library: Library) -> None:
    path = write(tmp_path, "a.md", MARKDOWN)
    (id,) = import_paths(library, [path]).article_ids
    library.tags.remove([Target(TagTarget.ARTICLE, str(id))], ["finances"])
    import_paths(library, [path])
    assert library.tags.of(Target(TagTarget.ARTICLE, str(id))) == ("ville/Orléans",)


def test_errors_name_the_file_and_hold_no_control_character(tmp_path: Path) -> None:
    for path, words in (
        (tmp_path / "no\x1b[2Jne.txt", "no such file"),
        (tmp_path, "folder"),
        (write(tmp_path, "vide.html", ""), "vide.html"),
        (write(tmp_path, "x.json", json.dumps({"a": 1})), "not a feed"),
        (Path("nul\0.txt"), "cannot be read"),
    ):
        with pytest.raises(IngestError, match=words) as error:
            read_path(path)
        assert (
            "\x1b" not in str(error.value) and "\0" not in str(error.value) and "\n" not in str(error.value)
        )


def test_an_empty_folder_says_so(tmp_path: Path, library: Library) -> None:
    report = import_paths(library, [tmp_path])
    assert "holds no" in report.failures[0].reason

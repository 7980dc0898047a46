"""What read-it-later services export."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.ingest import IngestError, import_paths
from tui.ingest.kinds import Kind, kind_of
from tui.ingest.others.omnivore import read_omnivore
from tui.ingest.others.pocket import read_links, read_table
from tui.ingest.others.wallabag import read_wallabag
from tui.library import Library, Target
from tui.locale import set_language
from tui.model import Extent, Subject, TagTarget
from tui.text.clean import clean_line


@pytest.fixture(autouse=True)
def english() -> None:
    set_language("en")


WALLABAG = [
    {
        "is_archived": 1,
        "is_starred": 1,
        "tags": ["Sahel", "à suivre"],
        "is_public": False,
        "id": 23,
        "title": "Le Mali et la Russie &amp; leurs accords",
        "url": "https://www.presse.example/mali",
        "content": "<p>« Nous\n viendrons », a dit <b>Awa Sissoko</b>.</p><p>Elle l’a répété.</p>",
        "created_at": "2023-04-05T10:20:30+02:00",
        "published_at": "2023-04-04T08:00:00+0000",
        "published_by": ["Léa Martin", ""],
        "language": "fr-FR",
        "domain_name": "www.presse.example",
        "annotations": [
            {"text": "À citer.", "quote": "Nous viendrons », a dit  Awa", "ranges": [{"start": "/p[1]"}]},
            {"text": "", "quote": "Elle l’a répété."},
            {"text": "Introuvable", "quote": "d’autres mots"},
            "bizarre",
        ],
    },
    {
        **{"is_archived": "0", "is_starred": 0, "title": None, "url": "https://presse.example/2"},
        **{"content": None, "tags": [{"label": "x"}]},
    },
    {"is_archived": 0, "title": "", "url": "javascript:0"},
]  # fmt: skip


def test_wallabag(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "All articles.json"
    path.write_text(json.dumps(WALLABAG, ensure_ascii=False), encoding="utf-8")
    report = import_paths(library, [path])
    assert (report.added, report.tags) == (2, ("Sahel", "à suivre", "x"))
    assert [remark.removeprefix(f"{path}: ") for remark in report.remarks] == [
        "1 article comes without its text: the export holds its address only",
        "1 entry without title and address was left out",
    ]
    first, second = library.articles.rows([1, 2])
    assert (first.title, first.source) == ("Le Mali et la Russie & leurs accords", "presse.example")
    assert (first.state, first.triage, first.tags) == ("read", "kept", ("Sahel", "à suivre"))
    assert (second.state, second.triage, second.title) == ("unread", "inbox", "https://presse.example/2")
    article = library.articles.get(1)
    assert article is not None and article.published is not None
    assert (article.author, article.language) == ("Léa Martin", "fr")
    assert article.published.isoformat() == "2023-04-04T08:00:00+00:00"
    assert article.first_seen.isoformat() == "2023-04-05T08:20:30+00:00"
    notes = {
        (note.subject, note.note, note.selector.exact if note.selector else "")
        for note in library.annotations.of_article(1)
    }
    assert notes == {
        (Subject.PASSAGE, "À citer.", "Nous viendrons », a dit Awa"),
        (Subject.PASSAGE, "", "Elle l’a répété."),
        (Subject.ARTICLE, "> d’autres mots\n\nIntrouvable", ""),
    }  # fmt: skip


def test_what_the_reader_took_off_does_not_come_back(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "w.json"
    path.write_text(json.dumps(WALLABAG), encoding="utf-8")
    import_paths(library, [path])
    target = Target(TagTarget.ARTICLE, "1")
    library.tags.remove([target], ["Sahel"])
    first, *others = library.annotations.of_article(1)
    library.annotations.remove(first.id)
    again = import_paths(library, [path])
    assert (again.added, again.updated) == (0, 0)
    assert library.tags.of(target) == ("à suivre",)
    assert [note.id for note in library.annotations.of_article(1)] == [note.id for note in others]


def test_marks_reach_an_article_that_is_known_already(tmp_path: Path, library: Library) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "---\ntitle: Mali\nurl: https://www.presse.example/mali\n---\n« Nous viendrons », a dit Awa.\n",
        encoding="utf-8",
    )
    path = tmp_path / "w.json"
    path.write_text(json.dumps(WALLABAG), encoding="utf-8")
    import_paths(library, [page, path])
    row = library.articles.rows([1])[0]
    assert (row.state, row.triage, row.tags, row.notes) == ("unread", "inbox", ("Sahel", "à suivre"), 3)


POCKET = (
    "title,url,time_added,tags,status\n"
    '"Un, titre",https://a.fr/1,1680682830,sahel|à suivre,unread\nDeux,https://a.fr/2,,,archive\n'
    ",,,,\nshort\n"
)


@pytest.mark.parametrize("text", [POCKET, POCKET.replace("\n", "\r\n"), "\ufeff" + POCKET])
def test_pocket_csv(tmp_path: Path, library: Library, text: str) -> None:
    path = tmp_path / "part_000000.csv"
    path.write_bytes(text.encode())
    report = import_paths(library, [path])
    assert report.added == 3 and report.tags == ("sahel", "à suivre")
    rows = {row.title: row for row in library.articles.rows([1, 2, 3])}
    assert rows["Un, titre"].state == "unread" and rows["Un, titre"].tags == ("sahel", "à suivre")
    assert rows["Un, titre"].published.isoformat() == "2023-04-05T08:20:30+00:00"
    assert rows["Deux"].state == "read" and "short" in rows
    assert library.articles.get(1).url == "https://a.fr/1"  # type: ignore[union-attr]
    assert len(report.remarks) == 2


def test_pocket_html(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "ril_export.html"
    path.write_text(
        "<!DOCTYPE html><html><head><meta http-equiv='Content-Type' content='text/html; charset=UTF-8'>"
        "<title>Pocket Export</title></head><body><h1>Unread</h1><ul>"
        '<li><a href="https://a.fr/1" time_added="1680682830" tags="sahel,à suivre">Un</a></li>'
        '<li><a href="javascript:0">x</a></li></ul><h1>Read Archive</h1><ul>'
        '<li><a href="https://a.fr/2" time_added="1" tags="">https://a.fr/2</a></li></ul></body></html>',
        encoding="utf-8",
    )
    report = import_paths(library, [path])
    rows = library.articles.rows([1, 2])
    assert [(row.title, row.state, row.tags) for row in rows] == [
        ("Un", "unread", ("sahel", "à suivre")),
        ("https://a.fr/2", "read", ()),
    ]
    assert report.added == 2 and len(report.remarks) == 2


def test_instapaper_csv(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "instapaper-export.csv"
    path.write_text(
        "URL,Title,Selection,Folder,Timestamp,Tags\n"
        'https://a.fr/1,Un,"Un extrait, « cité ».",Starred,1680682830,"[""sahel""]"\n'
        "https://a.fr/2,Deux,,Archive,1680682830,[]\nhttps://a.fr/3,Trois,,Dossiers Mali,1680682830,\n",
        encoding="utf-8",
    )
    import_paths(library, [path])
    rows = library.articles.rows([1, 2, 3])
    assert [(row.state, row.triage, row.tags) for row in rows] == [
        ("unread", "kept", ("sahel",)),
        ("read", "inbox", ()),
        ("unread", "inbox", ("Dossiers Mali",)),
    ]
    version = library.articles.version(1)
    assert (version.body.text, version.extent) == ("Un extrait, « cité ».", Extent.TRUNCATED)


def test_omnivore(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "metadata_0_to_20.json"
    item = {
        "id": "x", "slug": "un", "title": "Un", "description": "Un chapô.", "author": "Léa Martin",
        "url": "https://a.fr/1", "state": "Archived", "readingProgress": 3, "labels": ["sahel"],
        "savedAt": "2023-04-05T08:20:30.123Z", "publishedAt": "2023-04-04T00:00:00.000Z",
    }  # fmt: skip
    path.write_text(json.dumps([item, {}]), encoding="utf-8")
    report = import_paths(library, [path])
    (row,) = library.articles.rows([1])
    assert (row.title, row.state, row.tags) == ("Un", "read", ("sahel",))
    assert library.articles.version(1).extent is Extent.TRUNCATED
    assert report.remarks == (f"{path}: 1 entry without title and address was left out",)


def test_other_tables_and_lists_are_refused(tmp_path: Path, library: Library) -> None:
    for name, text in (("a.csv", "date,amount\n1,2\n"), ("b.json", '[{"a": 1}]'), ("c.json", "[")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    report = import_paths(library, [tmp_path])
    assert report.added == 0 and len(report.failures) == 3
    assert all(name in failure.reason for name, failure in zip("abc", report.failures, strict=True))
    assert kind_of("note.txt", b'[{"a": 1}]') is Kind.TEXT


ANY = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=9), inner, max_size=4)
    ),
    max_leaves=8,
)
KEYS = (
    *(
        "title",
        "url",
        "content",
        "tags",
        "annotations",
        "is_archived",
        "published_by",
        "published_at",
        "language",
    ),
    *("labels", "savedAt", "state", "description", "author", "domain_name", "created_at"),
)
ITEMS = st.lists(st.dictionaries(st.sampled_from(KEYS), ANY, max_size=12), max_size=4)


@settings(deadline=None)
@given(ITEMS)
def test_any_values_in_an_export_are_read(items: list[dict[str, Any]]) -> None:
    data = json.dumps(items).encode()
    for transfer in (*read_wallabag(data).transfers, *read_omnivore(data).transfers):
        assert clean_line(transfer.draft.title) == transfer.draft.title


@settings(deadline=None)
@given(
    st.sampled_from((b"", b"title,url,time_added,tags,status\n", b"URL,Title,Selection,Folder,Timestamp\n")),
    st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-8", "surrogatepass"))),
)
def test_any_bytes_are_read_or_refused(head: bytes, data: bytes) -> None:
    data = head + data
    for read in (read_wallabag, read_omnivore, read_table, read_links):
        try:
            found = read(data)
        except IngestError as error:
            assert "\n" not in str(error)
        else:
            assert all(clean_line(one.draft.title) == one.draft.title for one in found.transfers)


def test_the_texts_of_omnivore_join_their_articles_when_the_folder_is_imported(
    tmp_path: Path, library: Library
) -> None:
    item = {
        "slug": "un",
        "title": "Un accord signé",
        "url": "https://a.fr/1",
        "savedAt": "2023-04-05T08:20:30Z",
    }
    (tmp_path / "metadata_0_to_20.json").write_text(json.dumps([item]), encoding="utf-8")
    (tmp_path / "content").mkdir()
    texts = (
        "« Nous viendrons tous », a dit Awa Sissoko, la ministre, qui parlait devant les députés réunis.",
        "Le texte continue, longuement, avec ce qu’il faut de mots pour en faire un article entier.",
    )
    page = "<html><head><title>Un accord signé</title></head><body><h1>Un accord signé</h1><div>"
    page += "".join(f"<p>{text}</p>" for text in texts)
    (tmp_path / "content" / "un.html").write_text(f"{page}</div></body></html>", encoding="utf-8")
    import_paths(library, [tmp_path])
    assert library.articles.counts().total == 1
    assert library.articles.get(1).url == "https://a.fr/1"  # type: ignore[union-attr]
    assert library.articles.version(1).body.text == "\n\n".join(texts)

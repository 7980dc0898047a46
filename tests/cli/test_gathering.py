"""`import`, `add`, `fetch`, `analyze`, `show`: from files and a loopback server to the page."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.cli.program import TEXT, Program

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Le Courrier du Delta</title><link>https://delta.example/</link>
<item><title>Le train reviendra</title><link>https://delta.example/train</link><guid>1</guid>
<description>&lt;p&gt;« Cette fois, c’est écrit », a déclaré Awa Sissoko.&lt;/p&gt;</description></item>
</channel></rss>"""


class Newsroom(BaseHTTPRequestHandler):
    """One feed, and nothing else."""

    def do_GET(self) -> None:
        found = self.path == "/flux.xml"
        body = FEED.encode() if found else b"nothing here"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "application/rss+xml" if found else "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def newsroom() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Newsroom)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def empty(tmp_path: Path) -> Program:
    return Program(tmp_path, tmp_path / "new.db")


def test_import_files_then_again(empty: Program) -> None:
    article = empty.home / "article.md"
    article.write_text(f"---\ntitle: Un titre\nsource: Anadolu\ntags: Sahel\n---\n{TEXT}\n", encoding="utf-8")
    assert empty("import", "article.md").out == "1 new article, 0 changed, 0 known already\n1 tag: Sahel\n"
    (listed,) = json.loads(empty("list", "--json").out)
    assert (listed["title"], listed["source"], listed["tags"]) == ("Un titre", "Anadolu", ["Sahel"])
    assert listed["quotes"] == 1 and listed["speakers"] == ["Abdoulaye Diop"]
    assert empty("import", "article.md").out == "0 new articles, 0 changed, 1 known already\n1 tag: Sahel\n"
    article.write_text(article.read_text(encoding="utf-8") + "\nEt une suite.\n", encoding="utf-8")
    assert empty("import", "article.md").out == "0 new articles, 1 changed, 0 known already\n1 tag: Sahel\n"


def test_import_does_what_it_can(empty: Program) -> None:
    (empty.home / "good.txt").write_text(f"Un titre\n\n{TEXT}\n", encoding="utf-8")
    (empty.home / "empty.txt").write_text("", encoding="utf-8")
    result = empty("import", "good.txt", "empty.txt", "missing.txt")
    assert (result.code, result.out.split(",")[0]) == (1, "1 new article")
    complaints = result.err.splitlines()
    assert len(complaints) == 2
    assert "empty.txt" in complaints[0] and "missing.txt" in complaints[1]


def test_where_nothing_could_be_read_only_that_is_said(empty: Program) -> None:
    result = empty("import", "missing.txt")
    assert (result.code, result.out) == (1, "") and "missing.txt" in result.err


def test_an_empty_name_is_not_the_folder_one_stands_in(empty: Program) -> None:
    for command in ("import", "analyze"):
        result = empty(command, "")
        assert (result.code, result.out) == (2, "")
        assert "the name of a file is empty" in result.err


def test_import_standard_input(empty: Program) -> None:
    assert empty("import", "-", stdin=f"Un titre\n\n{TEXT}\n").code == 0
    assert [a["quotes"] for a in json.loads(empty("list", "--json").out)] == [1]


def test_add_a_feed_then_fetch_it(empty: Program, newsroom: str) -> None:
    added = empty("add", f"{newsroom}/flux.xml")
    assert (added.code, added.err) == (0, "")
    assert added.out == "Now following Le Courrier du Delta (1 new article, 0 changed)\n"
    (article,) = json.loads(empty("list", "--json").out)
    assert (article["title"], article["speakers"]) == ("Le train reviendra", ["Awa Sissoko"])
    assert empty("fetch").out == "0 new articles, 0 changed\n"
    assert empty("fetch", "delta").code == 0
    assert "fetched just now" in empty("sources").out


def test_add_what_is_not_there(empty: Program, newsroom: str) -> None:
    result = empty("add", f"{newsroom}/gone", "ftp://files.example/x")
    assert (result.code, result.out) == (1, "")
    gone, refused = result.err.splitlines()
    assert f"{newsroom}/gone" in gone and "ftp://files.example/x" in refused


def test_fetch_names_the_source_that_fails(coupures: Program, newsroom: str) -> None:
    from tui.library import Library

    with Library.open(coupures.library) as library:
        for source in library.sources.all():
            library.sources.remove([source.id])
        library.sources.follow(f"{newsroom}/gone.xml", "Le Disparu")
    result = coupures("fetch")
    assert result.code == 1
    assert "Le Disparu" in result.err or "gone.xml" in result.err
    assert json.loads(coupures("sources", "list", "--json").out)[0]["error"]


def test_fetch_without_sources(empty: Program) -> None:
    result = empty("fetch")
    assert (result.code, result.out) == (0, "")
    assert "coupures add" in result.err


def test_analyze_needs_no_library(empty: Program) -> None:
    found = json.loads(empty("analyze", "-", "--json", stdin=TEXT).out)
    assert set(found) == {"text", "language", "quotes", "actors"}
    assert (found["text"], found["language"]) == (TEXT, "fr")
    (quote,) = found["quotes"]
    assert found["text"][quote["start"] : quote["end"]] == "Nous viendrons"
    assert (quote["speaker"], quote["kind"]) == ("Abdoulaye Diop", "direct")
    assert not empty.library.exists()


def test_analyze_for_people(empty: Program) -> None:
    (empty.home / "article.txt").write_text(TEXT, encoding="utf-8")
    out = empty("analyze", "article.txt").out
    assert out.splitlines()[0] == "French · 1 quote"
    assert "Abdoulaye Diop (ministre) · direct" in out and "    Nous viendrons" in out


@pytest.mark.parametrize("form", ["text", "md", "html", "json"])
def test_show(reading: Program, form: str) -> None:
    result = reading("show", "1", "--format", form)
    assert (result.code, result.err) == (0, "")
    assert "Nous viendrons" in result.out
    if form == "text":
        assert result.out == f"{TEXT}\n\nNuméro 1.\n"
    else:
        assert "Le Mali et la Russie raffermissent leur coopération" in result.out


def test_show_json(reading: Program) -> None:
    article = json.loads(reading("show", "1", "--json").out)
    assert article["text"].startswith(TEXT)
    assert [article["text"][b["start"] : b["end"]] for b in article["blocks"]][-1] == "Numéro 1."
    (quote,) = article["quotes"]
    assert article["text"][quote["start"] : quote["end"]] == "Nous viendrons"
    (note,) = article["annotations"]
    assert {"id", "start", "end", "exact", "note", "tags", "state"} <= set(note)
    assert (note["note"], note["state"]) == ("À garder.\nVraiment.", "exact")

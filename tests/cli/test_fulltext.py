"""`coupures fulltext`, and what `fetch` does for sources that are to give full texts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.ingest.server import Server, running
from tests.ingest.test_fulltext import SUMMARY, TITLE, page
from tests.ingest.test_furniture import SAID
from tui.library import Library


@pytest.fixture(scope="module")
def press() -> Iterator[Server]:
    with running() as server:
        items = (
            f"<item><title>{TITLE} {n}</title><guid>{n}</guid><link>{server.url(f'/{n}')}</link>"
            f"<description>{SUMMARY}</description></item>"
            for n in (1, 2, 3)
        )
        head = f"<rss version='2.0'><channel><title>La Gazette</title><link>{server.address}</link>"
        server.give("/feed", f"{head}{''.join(items)}</channel></rss>")
        server.give("/1", page(*SAID))
        notice = "<p>La suite de cet article est réservée aux abonnés.</p>"
        server.give("/2", page(*SAID, more=notice))
        yield server


@pytest.fixture
def reader(tmp_path: Path, press: Server) -> Program:
    program = Program(tmp_path, tmp_path / "library.db")
    assert program("add", press.url("/feed")).code == 0
    return program


def test_by_ids_then_again(reader: Program) -> None:
    ids = {one["title"][-1]: str(one["id"]) for one in json.loads(reader("list", "--json").out)}
    done = reader("fulltext", ids["1"], ids["2"], ids["3"])
    assert done.code == 1 and "truncated" in done.out and "trafilatura" in done.out
    assert "/3: there is nothing at this address" in done.err and "Traceback" not in done.err
    assert SAID[2] in reader("show", ids["1"], "--format", "text").out
    shown = json.loads(reader("show", ids["2"], "--json").out)
    assert (shown["extent"], shown["extractor"], shown["origin"]) == ("truncated", "trafilatura", "page")
    for form in ("md", "html"):
        assert "Only the beginning of the article" in reader("show", ids["2"], "--format", form).out
        assert "Only the beginning" not in reader("show", ids["1"], "--format", form).out
    again = reader("fulltext", "--again", ids["1"])
    assert again.code == 0 and "as before" in again.out


def test_by_a_query_as_json(reader: Program) -> None:
    done = reader("fulltext", "--json", "Orléans", "-football")
    reports = {one["title"][-1]: one for one in json.loads(done.out)}
    assert (reports["1"]["outcome"], reports["1"]["extent"]) == ("taken", "whole")
    assert (reports["2"]["outcome"], reports["2"]["extent"]) == ("taken", "truncated")
    assert reports["3"]["outcome"] == "failed" and "/3" in reports["3"]["error"]


def test_usage(reader: Program) -> None:
    assert reader("fulltext").code == 2
    missing = reader("fulltext", "999")
    assert missing.code == 1 and "no article 999" in missing.err


def test_a_source_that_always_gives_full_texts(tmp_path: Path, press: Server) -> None:
    program = Program(tmp_path, tmp_path / "library.db")
    with Library.open(program.library) as library:
        source = library.sources.follow(press.url("/feed"), "La Gazette")
        library.sources.change([source.id], full_text=True)
    done = program("fetch", "--json")
    report = json.loads(done.out)
    assert (done.code, report["full_texts"]) == (1, 2), "some of it failed"
    (failed,) = report["full_texts_failed"]
    assert failed["title"].endswith("3") and "/3: there is nothing at this address" in failed["error"]
    told = program("fetch", "La Gazette")
    assert told.code == 0, told.err


@pytest.mark.parametrize(
    ("language", "more", "told"),
    [
        ("en", "and 2 more pages without their texts", "12 pages gave none: “coupures fulltext ID”"),
        ("fr", "et 2 autres pages sans leur texte", "12 pages n’en ont pas donné\u00a0: «\u00a0coupures"),
    ],
)
def test_pages_that_all_fail_are_told_with_their_reasons(
    tmp_path: Path, language: str, more: str, told: str
) -> None:
    program = Program(tmp_path, tmp_path / "library.db")
    with running() as server:
        items = "".join(
            f"<item><title>Titre {n}</title><guid>{n}</guid><link>{server.url(f'/{n}')}</link>"
            f"<description>{SUMMARY}</description></item>"
            for n in range(12)
        )
        url = server.give("/f", f"<rss version='2.0'><channel><title>G</title>{items}</channel></rss>")
        with Library.open(program.library) as library:
            source = library.sources.follow(url, "La Gazette")
            library.sources.change([source.id], full_text=True)
        done = program("fetch", COUPURES_LANG=language)
    assert done.code == 1 and done.out.startswith("12 "), "what the feed gave is there all the same"
    *reasons, rest, last = [line for line in done.err.splitlines() if line.strip()[:4] != "1/1 "]
    assert len(reasons) == 10 and all(server.address in line and "404" in line for line in reasons)
    assert more in rest and told in last


def test_an_id_that_is_not_there_is_told_in_one_line(reader: Program) -> None:
    done = reader("fulltext", "99999")
    assert done.code == 1 and len(f"{done.out}{done.err}".splitlines()) == 1

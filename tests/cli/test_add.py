"""`coupures add`: which of several feeds, or the page itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.ingest.server import Server, running
from tests.ingest.test_adding import FEED, links, page
from tui.library import Library


@pytest.fixture(scope="module")
def site() -> Iterator[Server]:
    with running() as server:
        server.give("/une", FEED)
        server.give("/sports", FEED.replace("Gazette", "Gazette sport").replace(">1<", ">2<"))
        server.give("/", page(links("/une", "/sports")))
        server.give("/budget", page("<meta property='og:type' content='article'>" + links("/une", "/sports")))
        yield server


@pytest.fixture
def program(tmp_path: Path) -> Program:
    return Program(tmp_path, tmp_path / "library.db")


def followed(program: Program) -> list[str]:
    with Library.open(program.library) as library:
        return sorted((source.url for source in library.sources.all()), reverse=True)


def test_several_feeds_are_listed(program: Program, site: Server) -> None:
    asked = program("add", site.url("/"))
    assert asked.code == 1 and "2 feeds: choose with --feed N or --feed all" in asked.err
    assert [line.split() for line in asked.out.splitlines()] == [
        ["1", "une", site.url("/une")],
        ["2", "sports", site.url("/sports")],
    ]
    assert followed(program) == []


def test_one_of_them_or_all(program: Program, site: Server) -> None:
    assert "Gazette sport" in program("add", "--feed", "2", site.url("/")).out
    done = program("add", "--feed", "all", site.url("/"))
    assert done.code == 0 and followed(program) == [site.url("/une"), site.url("/sports")]
    assert program("add", "--feed", "3", site.url("/")).code == 1
    assert program("add", "--feed", "x", site.url("/")).code == 2


def test_an_article_is_kept_and_its_feeds_are_told(program: Program, site: Server) -> None:
    kept = program("add", site.url("/budget"))
    assert kept.code == 0 and "Kept as article" in kept.out and "its site has 2 feeds" in kept.err
    told = program("add", "--feed", "1", site.url("/budget"))
    assert "Now following La Gazette" in told.out
    assert program("add", "--page", site.url("/une")).code == 1

"""`coupures add`: which of several feeds, or the page itself."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.program import Program
from tests.ingest.server import Server, running
from tests.ingest.test_adding import FEED, links, page
from tests.ingest.test_fetching import feed
from tui.ingest import import_paths
from tui.ingest.entries import MOST_ENTRIES
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


@pytest.mark.parametrize(
    ("body", "english", "french"),
    [
        (
            "<p>Bonjour</p>",
            "the page shows only “Bonjour”",
            "ne montre que «\u00a0Bonjour\u00a0»",
        ),
        ("", "no article was found in the page", "aucun article trouvé"),
        ("<p>Chargement en cours…</p>", "“Chargement en cours…”", "«\u00a0Chargement en cours…\u00a0»"),
    ],
)
def test_a_page_with_a_word_or_none_is_refused_in_one_line(
    program: Program, site: Server, body: str, english: str, french: str
) -> None:
    kind = "<meta property='og:type' content='article'>"
    address = site.give(
        "/court", f"<html><head><title>Le titre</title>{kind}</head><body>{body}</body></html>"
    )
    for language, told in (("en", english), ("fr", french)):
        refused = program("add", address, COUPURES_LANG=language)
        assert (refused.code, refused.out) == (1, "")
        (line,) = refused.err.splitlines()
        assert address in line and told in line
    assert program("list", "--json").out.strip() == "[]"


def test_a_news_flash_of_one_sentence_is_an_article(program: Program, site: Server) -> None:
    flash = "<p>Le ministre des Finances a démissionné mardi soir, annonce la présidence.</p>"
    kept = program("add", site.give("/flash", f"<html><body><h1>Alerte</h1>{flash}</body></html>"))
    assert kept.code == 0 and "Kept as article" in kept.out


MANY = [f"Titre {n}" for n in range(MOST_ENTRIES + 3)]


def test_the_end_of_a_feed_that_is_too_long_is_not_dropped_without_a_word(
    program: Program, site: Server
) -> None:
    address = site.give("/long", feed(*MANY))
    with Library.open(program.library) as library:
        library.sources.follow(address, "La Longue")
    done = program("fetch", "--no-analysis", COUPURES_LANG="fr")
    assert done.code == 0 and done.out.startswith("5000 nouveaux articles")
    told = next(line for line in done.err.splitlines() if "trop long" in line)
    assert told.startswith(
        "La Longue\u00a0: flux trop long\u00a0: ses 5\u202f000 premiers articles ont été lus, 3 "
    )
    site.give("/long", feed(*MANY, "Un de plus"))
    (source,) = json.loads(program("fetch", "--json", "--no-analysis", "La Longue").out)["sources"]
    assert (source["name"], source["left_out"], source["error"]) == ("La Longue", 4, None)
    assert program("fetch", "La Longue").code == 0
    (known,) = json.loads(program("sources", "list", "--json").out)
    assert (known["left_out"], known["error"]) == (4, ""), "unchanged since, and still too long"
    assert "its feed is too long: 4 articles left out" in known["health"]
    health = program("sources", "health", COUPURES_LANG="fr")
    assert "flux trop long\u00a0: 4 articles laissés de côté" in health.out
    assert health.err.startswith("0 source sur 1 en erreur")


def test_nor_that_of_one_that_is_imported(program: Program) -> None:
    (program.home / "long.xml").write_text(feed(*MANY), "utf-8")
    with Library.open(program.library):
        pass
    report = import_paths(Library.open(program.library), [program.home / "long.xml"])
    assert report.added == MOST_ENTRIES
    assert [line.partition("long.xml: ")[2] for line in report.remarks] == [
        "it is too long: 3 articles were left out"
    ]

"""The full text of articles, fetched by a key and by itself, against a server on this machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.app.screen import lines, press, text
from tests.app.test_main_screen import reading, until
from tests.ingest.server import Server, running
from tests.ingest.test_fulltext import SUMMARY, TITLE, page
from tests.ingest.test_furniture import SAID
from tui.library import Fetched, Library
from tui.model import Draft, Extent, Origin
from tui.text.bodies import body_from_text

WIDE = (160, 45)


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        yield one


def bring(library: Library, *urls: str, title: str = TITLE) -> list[int]:
    """Articles that a followed feed of the server brought."""
    source = library.sources.follow(f"{urls[0].rpartition('/')[0]}/feed", "La Gazette")
    drafts = [
        Draft(title, body_from_text(SUMMARY), "La Gazette", url=url, guid=url, origin=Origin.FEED)
        for url in urls
    ]
    return [one.article_id for one in library.sources.fetched(source.id, Fetched(), drafts)]


def words_of(library: Library, id: int) -> str:
    return library.articles.version(id).body.text


async def test_x_puts_the_text_of_the_page_into_the_article(empty: Library, server: Server) -> None:
    (id,) = bring(empty, server.give("/a", page(*SAID)))
    async with reading(empty, WIDE) as pilot:
        assert SAID[2][:40] not in text(pilot.app)
        await press(pilot, "x")
        await until(pilot, lambda: SAID[2][:40] in text(pilot.app))
        said = lines(pilot.app)[-1]
        assert "Texte intégral" in said and "trafilatura" in said and "D compare" in said
        assert empty.articles.version(id).origin is Origin.PAGE
        assert "textes" not in lines(pilot.app)[0], "the corner is free again"


async def test_a_page_for_subscribers_is_called_truncated(empty: Library, server: Server) -> None:
    wall = "<div class='paywall'><p>Article réservé aux abonnés. Abonnez-vous pour lire la suite.</p></div>"
    (id,) = bring(empty, server.give("/a", page(*SAID[:3], more=wall)))
    async with reading(empty, WIDE) as pilot:
        await press(pilot, "x")
        await until(pilot, lambda: empty.articles.version(id).extent is Extent.TRUNCATED)
        await until(pilot, lambda: "◐ tronqué (abonnés)" in text(pilot.app))
        assert "sans abonnement" in lines(pilot.app)[-1]
        assert "La Gazette" in text(pilot.app) and "· ◐ tronqué" in text(pilot.app), "row and heading"


async def test_what_is_refused_is_said_with_its_reason(empty: Library, server: Server) -> None:
    (id,) = bring(empty, server.url("/gone"))
    async with reading(empty, (80, 24)) as pilot:
        await press(pilot, "x")
        await until(pilot, lambda: "404" in lines(pilot.app)[-1])
        assert "Texte laissé tel quel" in lines(pilot.app)[-1] and "http" not in lines(pilot.app)[-1]
    assert words_of(empty, id) == SUMMARY


async def test_the_selected_ones_in_bulk(empty: Library, server: Server) -> None:
    good = [server.give(f"/{n}", page(*SAID, f"Le numéro {n} a voté.")) for n in range(3)]
    ids = bring(empty, *good, server.url("/gone"))
    async with reading(empty, WIDE) as pilot:
        await press(pilot, *["space"] * 4, "x")
        await until(pilot, lambda: "3 textes intégraux, 1 refus" in lines(pilot.app)[-1])
    assert sum(SAID[2] in words_of(empty, id) for id in ids) == 3


async def test_escape_stops_and_reading_goes_on_meanwhile(empty: Library, server: Server) -> None:
    slow = [server.keep_waiting(path, page(*SAID), "text/html") for path in ("/a", "/b")]
    bring(empty, *(one.url for one in slow))
    async with reading(empty) as pilot:
        await pilot.press("x")
        assert "texte intégral…" in lines(pilot.app)[0]
        assert "échap arrêter" in lines(pilot.app)[-1]
        await pilot.press("j")
        await pilot.press("escape")
        await until(pilot, lambda: "arrêté" in lines(pilot.app)[-1])
        assert "texte" not in lines(pilot.app)[0]


async def test_a_source_that_wants_full_texts_gets_them_after_a_refresh(
    empty: Library, server: Server
) -> None:
    url = server.give("/a", page(*SAID))
    item = f"<item><title>{TITLE}</title><link>{url}</link><description>{SUMMARY}</description></item>"
    feed = f"<rss version='2.0'><channel><title>La Gazette</title>{item}</channel></rss>"
    source = empty.sources.follow(server.give("/flux", feed), "La Gazette")
    empty.sources.change([source.id], full_text=True)
    async with reading(empty, WIDE) as pilot:
        await press(pilot, "R")
        await until(pilot, lambda: SAID[2][:40] in text(pilot.app))

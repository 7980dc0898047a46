"""An address is looked at, and what is there is offered, on a server on this machine."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

import pytest
from textual.app import App

from tests.app.article_app import VARIABLES
from tests.app.screen import lines, press, text, type_words
from tests.app.test_main_screen import reading, until
from tests.app.test_sources import articles, names
from tests.ingest.server import Server, running
from tests.ingest.test_fetching import feed
from tests.ingest.test_fulltext import page
from tests.ingest.test_furniture import SAID
from tui.app.screens.adding import AddDialog
from tui.ingest import Discovery
from tui.ingest.http import DEADLINE
from tui.library import Library

LINK = '<link rel="alternate" type="application/rss+xml" href="{}" title="{}">'


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as one:
        yield one


def site(server: Server, *feeds: str, article: str = "") -> str:
    """The address of a page that names feeds; it is an article's if there is one."""
    for name in feeds:
        server.give(f"/{name}.xml", feed(f"Du fil {name}", name=name), Content_Type="application/rss+xml")
    head = "".join(LINK.format(f"/{name}.xml", name) for name in feeds)
    if not article:
        return server.give("/", f"<html><head><title>Le site</title>{head}</head><body></body></html>")
    kind = '<meta property="og:type" content="article">'
    return server.give("/2026/03/12/budget.html", article.replace("<head>", f"<head>{head}{kind}"))


async def look(pilot, address: str) -> None:
    await press(pilot, "U")
    await type_words(pilot, address)
    await press(pilot, "enter")


async def test_the_feeds_of_a_site_are_offered_to_tick(empty: Library, server: Server) -> None:
    async with reading(empty) as pilot:
        await look(pilot, site(server, "Une", "Monde", "Sport"))
        await until(pilot, lambda: "Cette page annonce 3 flux" in text(pilot.app))
        assert "1 choisi" in text(pilot.app) and "✓ " in text(pilot.app), "the main one"
        assert text(pilot.app).count("✓") == 1 and text(pilot.app).count(" · ") >= 2
        await press(pilot, "j", "space")
        assert "2 choisis" in text(pilot.app)
        await press(pilot, "enter")
        await until(pilot, lambda: "2 nouveaux articles" in lines(pilot.app)[-1])
        assert set(names(empty)) == {"Une", "Monde"}


async def test_a_site_with_one_feed_is_followed_at_once(empty: Library, server: Server) -> None:
    async with reading(empty) as pilot:
        await look(pilot, site(server, "Une"))
        await until(pilot, lambda: names(empty) == ["Une"] and "Du fil Une" in text(pilot.app))


async def test_an_article_says_so_and_is_opened(empty: Library, server: Server) -> None:
    async with reading(empty) as pilot:
        await look(pilot, site(server, "Une", article=page(*SAID)))
        await until(pilot, lambda: "Cette page est un article" in text(pilot.app))
        await press(pilot, "enter")
        await until(pilot, lambda: SAID[1][:30] in text(pilot.app))
        assert names(empty) == [] and articles(empty) == 1
        assert "Gardé comme article" in lines(pilot.app)[-1]


async def test_what_is_wrong_is_said_in_the_dialog_and_can_be_mended(empty: Library, server: Server) -> None:
    good = server.give("/flux", feed("Une nouvelle", name="La Gazette"), Content_Type="application/rss+xml")
    async with reading(empty, (80, 24)) as pilot:
        await look(pilot, server.url("/rien"))
        await until(pilot, lambda: "404" in text(pilot.app))
        await type_words(pilot, good)
        await press(pilot, "enter")
        await until(pilot, lambda: names(empty) == ["La Gazette"])


async def test_a_slow_server_is_left_alone_by_escape(empty: Library, server: Server) -> None:
    slow = server.keep_waiting("/lent", feed("Un"))
    async with reading(empty) as pilot:
        await look(pilot, slow.url)
        assert "/lent…" in text(pilot.app), "it says whom it asks"
        await press(pilot, "escape")
        assert "La bibliothèque est vide" in text(pilot.app)
        async with asyncio.timeout(DEADLINE / 2):
            await until(pilot, slow.given_up.is_set)
    assert names(empty) == []


async def test_an_answer_that_comes_with_escape_does_nothing(empty: Library, server: Server) -> None:
    slow = server.keep_waiting("/lent", feed("Un"))
    good = server.give("/flux", feed("Une nouvelle", name="La Gazette"), Content_Type="application/rss+xml")
    async with reading(empty) as pilot:
        await look(pilot, slow.url)
        slow.released.set()
        await press(pilot, "escape")
        await look(pilot, good)
        await until(pilot, lambda: names(empty) == ["La Gazette"])
        assert "Quelque chose a échoué" not in text(pilot.app)


async def test_hostile_titles_of_feeds_are_text(empty: Library, server: Server) -> None:
    async with reading(empty) as pilot:
        await look(pilot, site(server, "[b]Une[/b]", "[/foo]"))
        await until(pilot, lambda: "annonce 2 flux" in text(pilot.app))
        assert "[b]Une[/b]" in text(pilot.app) and "[/foo]" in text(pilot.app)


class OneDialog(App[None]):
    """An address that is looked at in a way nobody thought of."""

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return VARIABLES

    async def on_mount(self) -> None:
        def broken(_address: str, _cancelled: Callable[[], bool]) -> Discovery:
            raise ZeroDivisionError("[b]nobody thought of it")

        self.push_screen(AddDialog(broken))


async def test_a_failure_nobody_thought_of_is_told_and_ends_nothing() -> None:
    app = OneDialog()
    async with app.run_test(size=(80, 24)) as pilot:
        await type_words(pilot, "exemple.fr")
        await press(pilot, "enter")
        await until(pilot, lambda: "[b]nobody thought of it" in text(pilot.app))
        await type_words(pilot, "x")
        assert "exemple.fr" not in text(pilot.app), "another address can be typed"

"""Refreshing the sources from the screen, against a server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.app.screen import lines, press, text
from tests.app.test_main_screen import reading, until
from tui.library import Library

FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Le Fil</title>
<item><title>Une dépêche toute fraîche</title><link>https://press.example/fresh</link>
<description>Rien de plus pour le moment.</description></item></channel></rss>"""


class Press(ThreadingHTTPServer):
    """Answers /feed at once and /slow when it is released."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.released = threading.Event()

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/{path}"


class Handler(BaseHTTPRequestHandler):
    server: Press

    def do_GET(self) -> None:
        if self.path == "/slow":
            self.server.released.wait(30)
        body = FEED.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Press]:
    with Press() as press_server:
        thread = threading.Thread(target=press_server.serve_forever, daemon=True)
        thread.start()
        yield press_server
        press_server.released.set()
        press_server.shutdown()


async def test_what_is_fetched_comes_into_the_list(morning: Library, server: Press) -> None:
    morning.sources.follow(server.address("feed"), "Le Fil")
    async with reading(morning) as pilot:
        await press(pilot, "R")
        await until(pilot, lambda: "Une dépêche toute fraîche" in text(pilot.app))
        assert "1 nouvel article" in lines(pilot.app)[-1]
        assert "À lire 5" in lines(pilot.app)[0]


async def test_escape_stops_a_refresh_and_the_screen_lives_on(morning: Library, server: Press) -> None:
    morning.sources.follow(server.address("slow"), "Le Lent")
    async with reading(morning) as pilot:
        await pilot.press("R")
        assert "actualisation…" in lines(pilot.app)[0]
        await pilot.press("j")
        assert "▌● Sénat" in text(pilot.app), "reading goes on"
        await pilot.press("escape")
        await until(pilot, lambda: "Actualisation arrêtée" in lines(pilot.app)[-1])
        assert "actualisation…" not in lines(pilot.app)[0]


async def test_a_source_that_fails_is_told_in_the_header(morning: Library, server: Press) -> None:
    morning.sources.follow("http://127.0.0.1:1/feed", "Le Muet")
    async with reading(morning) as pilot:
        await press(pilot, "R")
        await until(pilot, lambda: "1 en erreur" in lines(pilot.app)[0])

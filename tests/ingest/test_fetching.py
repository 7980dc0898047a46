"""Fetching, against a loopback server."""

from __future__ import annotations

import asyncio
import gzip
import threading

import pytest
from aiohttp import web

from tests.ingest.server import Server
from tui.ingest import FetchProgress, IngestError, fetch_sources
from tui.ingest.hosts import host_of
from tui.ingest.http import LARGEST_BODY, MOST_REDIRECTS, Answer, Request, client, get
from tui.library import ArticleFilter, Library
from tui.model import Triage


def feed(*titles: str, name: str = "La Gazette") -> str:
    items = "".join(
        f"<item><title>{title}</title><guid>{title}</guid><description>Texte : {title} – été.</description>"
        f"</item>"
        for title in titles
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>{name}</title>{items}</channel></rss>"


def titles(library: Library) -> set[str]:
    return {row.title for row in library.articles.rows(library.articles.ids(ArticleFilter()))}


def fetch_one(url: str, deadline: float = 10) -> Answer:
    async def run() -> Answer:
        async with client() as clients:
            return await get(clients, Request(url, host_of(url), deadline=deadline))

    return asyncio.run(run())


def test_articles_come_in_under_the_name_the_source_has(library: Library, server: Server) -> None:
    source = library.sources.follow(server.give("/f", feed("Un", "Deux")), name="Ma Gazette")
    report = fetch_sources(library, [source])
    assert (report.added, report.failures, report.cancelled) == (2, (), False)
    assert titles(library) == {"Un", "Deux"}
    article = library.articles.get(report.article_ids[0])
    assert article is not None and article.source == "Ma Gazette" and article.source_id == source.id


def test_a_source_without_a_name_takes_that_of_its_feed(library: Library, server: Server) -> None:
    unnamed = library.sources.follow(server.give("/f", feed("Un", name="La Gazette")))
    fetch_sources(library, [unnamed])
    assert [source.name for source in library.sources.all()] == ["La Gazette"]
    undone = library.steps.undo()
    assert undone is not None and "Follow" in undone.label, "naming is no act of the reader's"


def test_validators_are_sent_and_304_is_no_news(library: Library, server: Server) -> None:
    async def conditional(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"v1"':
            assert request.headers["If-Modified-Since"] == "Wed, 11 Mar 2026 10:00:00 GMT"
            return web.Response(status=304)
        headers = {"ETag": '"v1"', "Last-Modified": "Wed, 11 Mar 2026 10:00:00 GMT"}
        return web.Response(text=feed("Un"), headers=headers)

    server.pages["/f"] = conditional
    source = library.sources.follow(server.url("/f"))
    assert fetch_sources(library, [source]).added == 1
    for _ in range(2):
        report = fetch_sources(library, library.sources.all())
        assert (report.added, report.updated, report.unchanged_sources, report.failures) == (0, 0, 1, ())


def test_the_same_bytes_without_validators_are_not_parsed_again(library: Library, server: Server) -> None:
    source = library.sources.follow(server.give("/f", feed("Un")))
    fetch_sources(library, [source])
    report = fetch_sources(library, library.sources.all())
    assert (report.unchanged_sources, report.added, report.updated) == (1, 0, 0)
    server.give("/f", feed("Un", "Deux"))
    report = fetch_sources(library, library.sources.all())
    assert (report.unchanged_sources, report.added, report.updated) == (0, 1, 0)


def test_only_what_a_feed_changed_is_taken_up(library: Library, server: Server) -> None:
    library.sources.follow(server.give("/f", feed("Un", "Deux", "Trois")))
    fetch_sources(library, library.sources.all())
    library.articles.set_triage(library.articles.ids(ArticleFilter()), Triage.DISMISSED)
    server.give("/f", feed("Zéro", "Un", "Deux", "Trois").replace("Texte : Deux", "Texte revu : Deux"))
    report = fetch_sources(library, library.sources.all())
    assert (report.added, report.updated) == (1, 1)
    assert titles(library) == {"Zéro", "Un", "Deux", "Trois"}
    changed = next(id for id in report.article_ids if library.articles.get(id).title == "Deux")  # type: ignore[union-attr]
    assert library.articles.version(changed).body.text == "Texte revu : Deux – été."
    server.give("/f", feed("Un", "Deux", "Trois"))
    report = fetch_sources(library, library.sources.all())
    assert (report.added, report.updated) == (0, 1), "the publisher went back to the first text"
    assert library.articles.version(changed).body.text == "Texte : Deux – été."


def test_articles_of_one_address_stay_apart_when_one_is_added(library: Library, server: Server) -> None:
    def live(*titles: str) -> str:
        items = "".join(
            f"<item><title>{title}</title><guid isPermaLink='false'>{title}</guid>"
            f"<link>https://press.example/direct</link><description>T {title}</description></item>"
            for title in titles
        )
        return f"<rss version='2.0'><channel><title>G</title>{items}</channel></rss>"

    library.sources.follow(server.give("/f", live("Un", "Deux")))
    fetch_sources(library, library.sources.all())
    server.give("/f", live("Trois", "Un", "Deux"))
    assert fetch_sources(library, library.sources.all()).added == 1
    assert titles(library) == {"Un", "Deux", "Trois"}


def live_page(*titles: str) -> str:
    """A feed whose entries all have the address of one page for their id, too."""
    items = "".join(
        f"<item><title>{title}</title><guid>https://press.example/direct</guid>"
        f"<link>https://press.example/direct</link><description>T {title}</description></item>"
        for title in titles
    )
    return f"<rss version='2.0'><channel><title>G</title>{items}</channel></rss>"


@pytest.mark.parametrize(
    "feeds",
    [
        [["Un"], ["Deux", "Un"], ["Deux"]],
        [["Deux", "Un"], ["Un"], ["Deux"], ["Un", "Deux"]],
        [["Deux", "Un"], ["Trois", "Deux"], ["Trois"]],
    ],
)
@pytest.mark.parametrize("revised", ["", " (revu)"])
def test_articles_of_one_live_page_are_neither_lost_nor_doubled(
    library: Library, server: Server, feeds: list[list[str]], revised: str
) -> None:
    library.sources.follow(server.give("/f", ""))
    for round, names in enumerate(feeds):
        body = live_page(*names)
        server.give("/f", body.replace("</description>", f"{revised * round}</description>"))
        fetch_sources(library, library.sources.all())
    there = [row.title for row in library.articles.rows(library.articles.ids(ArticleFilter()))]
    assert sorted(there) == sorted({name for names in feeds for name in names})


def test_ids_that_differ_by_where_a_reader_came_from_are_one(library: Library, server: Server) -> None:
    def numbered(*titles: str) -> str:
        items = "".join(
            f"<item><title>{title}</title><guid>https://press.example/a?utm_source={title}</guid>"
            f"<link>https://press.example/{title}.html</link><description>T {title}</description></item>"
            for title in titles
        )
        return f"<rss version='2.0'><channel><title>G</title>{items}</channel></rss>"

    library.sources.follow(server.give("/f", numbered("Un")))
    fetch_sources(library, library.sources.all())
    server.give("/f", numbered("Deux", "Un"))
    fetch_sources(library, library.sources.all())
    assert titles(library) == {"Un", "Deux"}


def test_another_language_is_given_to_the_articles_in_the_feed(library: Library, server: Server) -> None:
    source = library.sources.follow(server.give("/f", feed("Un", "Deux")))
    fetch_sources(library, [source])
    library.sources.change([source.id], language="en")
    server.give("/f", feed("Un", "Deux", "Trois"))
    fetch_sources(library, library.sources.all())
    every = library.articles.rows(library.articles.ids(ArticleFilter()))
    assert {library.articles.get(row.id).language for row in every} == {"en"}  # type: ignore[union-attr]


def test_a_language_that_is_undone_is_taken_back_with_the_next_answer(
    library: Library, server: Server
) -> None:
    source = library.sources.follow(server.give("/f", feed("Un")))
    library.sources.change([source.id], language="fr")
    library.sources.change([source.id], language="en")
    fetch_sources(library, library.sources.all())
    library.steps.undo()
    server.give("/f", feed("Un", "Deux"))
    fetch_sources(library, library.sources.all())
    every = library.articles.rows(library.articles.ids(ArticleFilter()))
    assert [library.articles.get(row.id).language for row in every] == ["fr", "fr"]  # type: ignore[union-attr]


def test_an_article_goes_to_the_other_feed_that_brings_it_when_its_own_goes(
    library: Library, server: Server
) -> None:
    first = library.sources.follow(server.give("/f", feed("Un")))
    second = library.sources.follow(server.give("/g", feed("Un")))
    fetch_sources(library, [first])
    fetch_sources(library, [second])
    library.sources.remove([first.id])
    server.give("/g", feed("Un", "Deux"))
    fetch_sources(library, library.sources.all())
    every = library.articles.rows(library.articles.ids(ArticleFilter()))
    assert [library.articles.get(row.id).source_id for row in every] == [second.id] * 2  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "proxy", ["http://[::1", "127.0.0.1:99999", "http://:secret", "://secret", "socks5://[secret"]
)
def test_a_proxy_that_is_no_address_is_blamed_for_it(
    library: Library, server: Server, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("http_proxy", proxy)
    monkeypatch.delenv("no_proxy", raising=False)
    source = library.sources.follow("http://press.example/f")
    (failure,) = fetch_sources(library, [source]).failures
    assert "check http_proxy" in failure.reason
    assert "secret" not in failure.reason


def test_broken_sources_cost_the_good_ones_nothing(library: Library, server: Server) -> None:
    bad = {
        "gone": server.url("/nowhere"),
        "fault": server.give("/500", "", status=500),
        "closed": server.give("/403", "", status=403),
        "busy": server.give("/429", "", status=429),
        "page": server.give("/page", "<html><body><p>Bonjour</p></body></html>"),
        "damaged": server.give("/json", '{"version": "https://jsonfeed.org/version/1", "items": [{]'),
        "unreachable": "http://127.0.0.1:9/feed",
        "elsewhere": "ftp://127.0.0.1/feed",
        "brotli": server.give("/br", b"\x00\x01", Content_Encoding="br"),
        "cut": server.give("/cut", b"\x1f\x8b\x08broken", Content_Encoding="gzip"),
    }
    for name, url in bad.items():
        library.sources.follow(url, name)
    for number in range(5):
        library.sources.follow(server.give(f"/good{number}", feed(f"Titre {number}")), f"good{number}")
    seen: list[FetchProgress] = []
    report = fetch_sources(library, library.sources.all(), on_progress=seen.append)
    assert report.added == 5
    assert {failure.name for failure in report.failures} == set(bad)
    assert all(
        "\n" not in failure.reason and bad[failure.name] in failure.reason for failure in report.failures
    )
    assert {source.name for source in library.sources.all() if source.error} == set(bad)
    assert [progress.done for progress in seen] == list(range(1, 16)) and seen[-1].total == 15
    assert {progress.name for progress in seen if progress.error} == set(bad)


def test_a_source_that_works_again_loses_its_error(library: Library, server: Server) -> None:
    library.sources.follow(server.url("/f"))
    fetch_sources(library, library.sources.all())
    assert "404" in library.sources.all()[0].error
    server.give("/f", feed("Un"))
    fetch_sources(library, library.sources.all())
    assert library.sources.all()[0].error == ""


@pytest.mark.parametrize(
    ("encoding", "declared"), [("utf-8", ""), ("latin-1", "iso-8859-1"), ("utf-8", "utf-16"), ("utf-16", "")]
)
def test_a_wrong_or_missing_charset_ruins_nothing(
    library: Library, server: Server, encoding: str, declared: str
) -> None:
    kind = "application/rss+xml" + (f"; charset={declared}" if declared else "")
    source = library.sources.follow(
        server.give(
            "/f",
            feed("L’été", "Noël").replace("’", "'").replace("–", "-").encode(encoding),
            Content_Type=kind,
        )
    )
    fetch_sources(library, [source])
    assert titles(library) == {"L'été", "Noël"}


def test_redirects_are_followed_to_the_end(server: Server) -> None:
    server.give("/a", "", status=301, Location="/b")
    server.give("/b", "", status=307, Location=server.url("/c"))
    server.give("/c", "fin")
    answer = fetch_one(server.url("/a"))
    assert (answer.body, answer.url) == (b"fin", server.url("/c"))


def test_redirects_in_a_circle_end(server: Server) -> None:
    server.give("/a", "", status=302, Location="/b")
    server.give("/b", "", status=302, Location="/a")
    with pytest.raises(IngestError, match="without end"):
        fetch_one(server.url("/a"))
    assert len(server.requests) == MOST_REDIRECTS + 1


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "javascript:alert(1)", ""])
def test_redirects_to_anything_but_the_web_are_refused(server: Server, target: str) -> None:
    with pytest.raises(IngestError, match="neither http nor https"):
        fetch_one(server.give("/a", "", status=302, Location=target))


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "/etc/passwd", "javascript:0", "http://", "http://-x/", "-o"]
)
def test_only_web_addresses_are_asked(address: str) -> None:
    with pytest.raises(IngestError, match="only http and https"):
        fetch_one(address)


def test_a_drip_ends_at_the_deadline(server: Server) -> None:
    async def drip(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        await response.write(b" ")
        await never.wait()
        return response

    never = asyncio.Event()
    server.pages["/drip"] = drip
    with pytest.raises(IngestError, match=r"within 0\.3 s$"):
        fetch_one(server.url("/drip"), deadline=0.3)
    with pytest.raises(IngestError, match=r"within 1 s$"):
        fetch_one(server.url("/drip"), deadline=1.0)


def test_a_gzip_bomb_is_refused_before_it_fills_memory(server: Server) -> None:
    bomb = gzip.compress(b" " * (LARGEST_BODY * 8))
    assert len(bomb) < LARGEST_BODY // 50
    with pytest.raises(IngestError, match="too much"):
        fetch_one(server.give("/bomb", bomb, Content_Encoding="gzip"))


def test_endless_chunks_are_refused(server: Server) -> None:
    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 1_000_000)

    server.pages["/endless"] = endless
    with pytest.raises(IngestError, match="too much"):
        fetch_one(server.url("/endless"))


def test_compressed_answers_are_read(server: Server) -> None:
    data = "Été".encode() * 1000
    assert fetch_one(server.give("/z", gzip.compress(data), Content_Encoding="gzip")).body == data


def test_cancelling_ends_soon_and_keeps_what_came(library: Library, server: Server) -> None:
    hang = asyncio.Event()

    async def never(_request: web.Request) -> web.Response:
        await hang.wait()
        return web.Response()

    server.pages["/never"] = never
    library.sources.follow(server.give("/good", feed("Un")), "good")
    for number in range(3):
        server.pages[f"/never{number}"] = never
        library.sources.follow(server.url(f"/never{number}"), f"never{number}")
    arrived = threading.Event()

    def progress(seen: FetchProgress) -> None:
        assert seen.name == "good"
        arrived.set()

    report = fetch_sources(library, library.sources.all(), on_progress=progress, cancelled=arrived.is_set)
    assert report.cancelled and report.added == 1 and report.failures == ()
    assert titles(library) == {"Un"}


def test_at_most_two_requests_run_at_one_host(library: Library, server: Server) -> None:
    running = most = 0
    pair = asyncio.Barrier(2)

    async def count(_request: web.Request) -> web.Response:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await pair.wait()
        running -= 1
        return web.Response(text=feed("Un"))

    for number in range(6):
        server.pages[f"/{number}"] = count
        library.sources.follow(server.url(f"/{number}"))
    assert fetch_sources(library, library.sources.all()).failures == ()
    assert most == 2


def test_a_source_removed_meanwhile_is_no_error(library: Library, server: Server) -> None:
    source = library.sources.follow(server.give("/f", feed("Un")))
    library.sources.remove([source.id])
    report = fetch_sources(library, [source])
    assert report.failures == () and report.added == 0


def test_nothing_to_fetch(library: Library) -> None:
    assert fetch_sources(library, []).added == 0


def test_each_source_says_when_it_is_asked(library: Library, server: Server) -> None:
    for name in ("a", "b"):
        library.sources.follow(server.give(f"/{name}", feed(name)), name)
    told: list[str] = []
    fetch_sources(
        library,
        library.sources.all(),
        on_begun=lambda source: told.append(f"begun {source.name}"),
        on_progress=lambda step: told.append(f"done {step.name}"),
    )
    assert {*told} == {"begun a", "begun b", "done a", "done b"}
    assert all(told.index(f"begun {name}") < told.index(f"done {name}") for name in "ab")

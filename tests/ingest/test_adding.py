from __future__ import annotations

from concurrent.futures import CancelledError

import pytest

from tests.ingest.papers import pdf
from tests.ingest.server import Server
from tests.ingest.test_pages import PARAGRAPHS
from tests.ingest.test_pdf import FIRST, SECOND, THIRD
from tui.ingest import IngestError, add_url, discover, fetch_sources, follow_feeds, keep_page
from tui.ingest.http import DEADLINE
from tui.library import Library
from tui.model import Origin

FEED = (
    "<rss version='2.0'><channel><title>La Gazette</title><link>https://g.fr/</link>"
    "<item><title>Un</title><guid>1</guid><description>Texte un.</description></item></channel></rss>"
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def page(head: str) -> str:
    return f"<html lang='fr'><head><title>La Gazette</title>{head}</head><body><article><h1>Le budget</h1>{TEXT}</article></body></html>"  # noqa: E501


def test_a_feed_is_followed_with_what_it_holds(library: Library, server: Server) -> None:
    report = add_url(library, server.give("/feed", FEED, ETag='"1"'))
    assert report.source is not None and report.article_id is None
    assert (report.source.name, report.source.site, report.added) == ("La Gazette", "https://g.fr/", 1)
    assert report.source.articles == 1
    refreshed = fetch_sources(library, library.sources.all())
    assert (refreshed.unchanged_sources, refreshed.added) == (1, 0)


@pytest.mark.parametrize("kind", ["application/rss+xml", "application/atom+xml", "application/feed+json"])
def test_the_feed_a_site_announces_is_followed(library: Library, server: Server, kind: str) -> None:
    server.give("/site/feed.xml", FEED)
    head = (
        "<link rel='alternate' hreflang='en' href='/en'><link rel='stylesheet' type='text/css' href='/s.css'>"
        "<link rel='alternate' type='application/rss+xml' title='Commentaires' href='/comments/feed'>"
        f"<link rel='alternate' type='{kind}' href='feed.xml'>"
    )
    report = add_url(library, server.give("/site/", page(head), Content_Type="text/html"))
    assert report.source is not None and report.source.url == server.url("/site/feed.xml")


def test_a_page_without_feed_is_kept_as_an_article(library: Library, server: Server) -> None:
    url = server.give("/budget", page(""))
    report = add_url(library, url)
    assert report.source is None and report.article_id is not None and report.added == 1
    article = library.articles.get(report.article_id)
    version = library.articles.version(report.article_id)
    assert article is not None and (article.url, version.origin) == (url, Origin.PAGE)
    assert version.body.text == "\n\n".join(PARAGRAPHS)
    assert add_url(library, url).added == 0


def test_a_page_that_calls_itself_an_article_is_kept_though_its_site_has_a_feed(
    library: Library, server: Server
) -> None:
    head = "<meta property='og:type' content='article'><link rel='alternate' type='application/rss+xml' href='/feed'>"  # noqa: E501
    report = add_url(library, server.give("/budget", page(head)))
    assert report.article_id is not None and library.sources.all() == []


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "javascript:alert(1)", "ftp://g.fr/", "mailto:a@b.fr", "", "http://"]
)
def test_only_web_addresses_can_be_added(library: Library, address: str) -> None:
    with pytest.raises(IngestError, match="only http and https"):
        add_url(library, address)


@pytest.mark.parametrize(
    ("body", "status"),
    [("", 200), ("", 404), ("<html></html>", 200), ("%PDF-1.7", 200), ("<h1>403 Forbidden</h1>", 200)],
)
def test_what_cannot_be_added_is_said_with_its_address(
    library: Library, server: Server, body: str, status: int
) -> None:
    url = server.give("/x", body, status=status)
    with pytest.raises(IngestError) as error:
        add_url(library, url)
    assert url in str(error.value) and "\n" not in str(error.value)
    assert library.articles.counts().total == 0


def test_an_announced_feed_that_is_none_is_said(library: Library, server: Server) -> None:
    server.give("/feed", "<html><p>Non.</p></html>")
    head = "<link rel='alternate' type='application/rss+xml' href='/feed'>"
    with pytest.raises(IngestError, match="/feed"):
        add_url(library, server.give("/", page(head)))


def links(*feeds: str) -> str:
    return "".join(
        f"<link rel='alternate' type='application/rss+xml' title='{feed.strip('/')}' href='{feed}'>"
        for feed in feeds
    )


def test_a_pdf_is_kept_as_an_article(library: Library, server: Server) -> None:
    pytest.importorskip("pypdf")
    report = add_url(
        library, server.give("/note.pdf", pdf([FIRST, SECOND, THIRD]), Content_Type="application/pdf")
    )
    assert report.article_id is not None
    article = library.articles.get(report.article_id)
    assert article is not None and article.url == server.url("/note.pdf")


def test_all_feeds_of_a_page_are_offered_the_main_ones_first(library: Library, server: Server) -> None:
    server.give("/une", FEED)
    server.give("/sports", FEED.replace("Gazette", "Gazette sport").replace(">1<", ">2<"))
    found = discover(server.give("/", page(links("/comments/feed", "/une", "/sports", "/une"))))
    assert [offer.url for offer in found.feeds] == [
        server.url(path) for path in ("/une", "/sports", "/comments/feed")
    ]
    assert [offer.title for offer in found.feeds][:2] == ["une", "sports"]
    assert (found.is_feed, found.article) == (False, None) and library.sources.all() == []
    reports = follow_feeds(library, found, found.feeds[:2])
    assert [report.source.name for report in reports if report.source] == ["La Gazette", "La Gazette sport"]


def test_a_feed_is_what_it_is_and_asked_for_once(library: Library, server: Server) -> None:
    found = discover(server.give("/feed", FEED))
    assert found.is_feed and [offer.title for offer in found.feeds] == ["La Gazette"]
    follow_feeds(library, found, found.feeds)
    assert [path for path, _headers in server.requests] == ["/feed"]


def test_feeds_that_are_only_linked_to(server: Server) -> None:
    server.give(
        "/", f"<html><body><p>{TEXT}</p><a href='/rss/une.xml'>La une</a><a href='/x'>x</a></body></html>"
    )
    found = discover(server.url("/"))
    assert [(offer.title, offer.url) for offer in found.feeds] == [("La une", server.url("/rss/une.xml"))]


def test_a_site_that_announces_nothing_is_tried_where_most_have_their_feed(
    library: Library, server: Server
) -> None:
    server.give("/", "<html><body><h1>La Gazette</h1></body></html>")
    server.give("/rss.xml", FEED)
    report = add_url(library, server.url("/"))
    assert report.source is not None and report.source.url == server.url("/rss.xml")
    assert [path for path, _headers in server.requests] == ["/", "/feed", "/rss.xml"]


def test_the_page_of_an_article_that_is_kept_is_kept_too(library: Library, server: Server) -> None:
    found = discover(
        server.give("/budget", page("<meta property='og:type' content='article'>" + links("/une")))
    )
    assert found.is_article and len(found.feeds) == 1
    report = keep_page(library, found)
    assert report.article_id is not None
    kept = library.pages.get(report.article_id)
    assert kept is not None and PARAGRAPHS[0].encode() in kept.html
    with pytest.raises(ValueError, match="/une"):
        keep_page(library, discover(server.give("/une", FEED)))


def test_an_announced_feed_on_this_machine_is_not_asked_for_from_elsewhere(
    library: Library, server: Server
) -> None:
    port = server.address.rpartition(":")[2]
    head = f"<link rel='alternate' type='application/rss+xml' href='http://localhost:{port}/feed'>"
    server.give("/feed", FEED)
    with pytest.raises(IngestError, match="refused"):
        add_url(library, server.give("/", page(head)))


def test_what_is_no_longer_wanted_is_given_up(server: Server) -> None:
    slow = server.keep_waiting("/feed", FEED)
    with pytest.raises(CancelledError):
        discover(slow.url, cancelled=lambda: bool(server.requests))
    assert slow.given_up.wait(DEADLINE)

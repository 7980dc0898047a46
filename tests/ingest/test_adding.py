from __future__ import annotations

import pytest

from tests.ingest.server import Server
from tests.ingest.test_pages import PARAGRAPHS
from tui.ingest import IngestError, add_url, fetch_sources
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

"""The whole text of articles, from their pages on a loopback server."""

from __future__ import annotations

import pytest

from tests.ingest.server import Server
from tests.ingest.test_furniture import SAID
from tests.ingest.test_identity import FETCHED
from tui.ingest.fulltext import FullTextProgress, TextOutcome, TextReport, fetch_full_text, wanting_full_text
from tui.library import Library
from tui.model import BlockKind, Draft, Extent, Origin
from tui.text.bodies import body_from_text

TITLE = "Orléans : le budget de la ville adopté"
SUMMARY = "Le conseil municipal a voté mardi soir le budget de la ville."


def page(*said: str, title: str = TITLE, more: str = "") -> str:
    text = "".join(f"<p>{text}</p>" for text in said)
    return (
        f"<html lang='fr'><head><title>{title}</title><meta property='og:site_name' content='La Gazette'>"
        f"<meta name='author' content='Léa Martin'></head><body><nav><a href='/'>Accueil</a></nav>"
        f"<article><h1>{title}</h1>{text}{more}</article></body></html>"
    )


def article(library: Library, url: str, text: str = SUMMARY, title: str = TITLE, guid: str = "g1") -> int:
    """An article that a followed feed of the server brought."""
    source = library.sources.follow(f"{url.rpartition('/')[0]}/feed", "La Gazette")
    draft = Draft(title, body_from_text(text), "La Gazette", url=url, guid=guid, origin=Origin.FEED)
    return library.sources.fetched(source.id, FETCHED, [draft])[0].article_id


def one(library: Library, id: int, *, again: bool = False) -> TextReport:
    (report,) = fetch_full_text(library, [id], again=again).articles
    return report


def test_the_text_of_the_page_takes_the_place_of_the_feeds(library: Library, server: Server) -> None:
    more = "<h2>Une hausse de 4 %</h2><ul><li>les transports</li></ul>"
    more += "<blockquote><p>« Assez ! »</p></blockquote>"
    id = article(library, server.give("/a", page(*SAID, more=more), Content_Type="text/html"))
    report = one(library, id)
    assert (report.outcome, report.extent, report.extractor) == (
        TextOutcome.TAKEN,
        Extent.WHOLE,
        "trafilatura",
    )
    version = library.articles.version(id)
    assert SAID[2] in version.body.text and version.origin is Origin.PAGE and version.extent is Extent.WHOLE
    kinds = {block.kind for block in version.body.blocks}
    assert kinds >= {BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE}
    kept = library.articles.get(id)
    assert kept is not None and (kept.title, kept.author, kept.guid) == (TITLE, "Léa Martin", "g1")
    assert len(library.articles.versions(id)) == 2


def test_the_page_is_kept_and_read_again_without_the_network(library: Library, server: Server) -> None:
    url = server.give("/a", page(*SAID))
    id = article(library, url)
    one(library, id)
    asked = len(server.requests)
    stored = library.pages.get(id)
    assert stored is not None and stored.url == url and SAID[0].encode() in stored.html
    assert one(library, id, again=True).outcome is TextOutcome.UNCHANGED
    library.pages.save(id, url, page(*SAID[:2], SAID[2], "« Je ne regrette rien », a dit la maire.").encode())
    assert one(library, id, again=True).outcome is TextOutcome.TAKEN
    assert "regrette" in library.articles.version(id).body.text and len(server.requests) == asked


def test_the_feeds_next_summary_does_not_put_the_page_away(library: Library, server: Server) -> None:
    url = server.give("/a", page(*SAID))
    id = article(library, url)
    one(library, id)
    article(library, url, text=f"{SUMMARY} Mis à jour.")
    assert SAID[2] in library.articles.version(id).body.text
    assert one(library, id).outcome is TextOutcome.UNCHANGED


def test_a_page_that_gives_less_changes_nothing(library: Library, server: Server) -> None:
    whole = "\n\n".join([*SAID, *SAID[::-1]])
    id = article(library, server.give("/a", page(*SAID[:2])), text=whole)
    report = one(library, id)
    assert report.outcome is TextOutcome.SHORTER and report.words < 60
    assert library.articles.version(id).body.text == whole and library.pages.get(id) is not None


def test_a_teaser_is_taken_and_called_one(library: Library, server: Server) -> None:
    notice = "<p>Il vous reste 70 % de cet article à lire. La suite est réservée aux abonnés.</p>"
    id = article(library, server.give("/a", page(*SAID, more=notice)))
    assert one(library, id).extent is Extent.TRUNCATED
    version = library.articles.version(id)
    assert version.extent is Extent.TRUNCATED and "abonnés" not in version.body.text


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        ("", 404, "nothing at this address"),
        ("<html><h1>Just a moment...</h1><p>Checking your browser</p></html>", 200, "check for robots"),
        ("<html></html>", 200, "no article was found"),
        ("\x00\x01\x02" * 400, 200, ""),
        (page(*["Tout autre chose, sans rapport."] * 9, title="Football"), 200, "another article"),
    ],
)
def test_what_is_no_article_leaves_the_text_alone(
    library: Library, server: Server, body: str, status: int, said: str
) -> None:
    url = server.give("/a", body, status=status)
    id = article(library, url)
    report = one(library, id)
    assert report.outcome is TextOutcome.FAILED and report.error is not None
    assert url in report.error and said in report.error and "\n" not in report.error
    assert library.articles.version(id).body.text == SUMMARY and library.pages.get(id) is None


def test_a_site_that_leads_to_its_front_page(library: Library, server: Server) -> None:
    server.give("/", page(*SAID))
    id = article(library, server.give("/a", "", status=302, Location="/"))
    assert "front page" in (one(library, id).error or "")


def test_what_has_no_address_or_no_page(library: Library) -> None:
    (stored,) = library.articles.store([Draft("Un texte collé", body_from_text(SUMMARY))])
    assert f"article {stored.article_id}" in (one(library, stored.article_id).error or "")
    assert "no page" in (one(library, stored.article_id, again=True).error or "")
    assert fetch_full_text(library, [999]).articles == ()


@pytest.mark.parametrize("origin", [Origin.FEED, Origin.FILE])
def test_only_a_host_that_was_named_may_be_on_this_machine(
    library: Library, server: Server, origin: Origin
) -> None:
    url = server.give("/a", page(*SAID))
    source = library.sources.follow("https://elsewhere.example/feed", "Ailleurs")
    draft = Draft(TITLE, body_from_text(SUMMARY), "Ailleurs", url=url, origin=origin)
    stored = (
        library.sources.fetched(source.id, FETCHED, [draft])
        if origin is Origin.FEED
        else library.articles.store([draft])
    )
    assert "refused" in (one(library, stored[0].article_id).error or "") and server.requests == []


def test_many_at_once_with_progress_and_an_end(library: Library, server: Server) -> None:
    ids = [
        article(library, server.give(f"/{n}", page(*SAID)), title=f"{TITLE} {n}", guid=str(n))
        for n in range(6)
    ]
    told: list[FullTextProgress] = []
    report = fetch_full_text(library, [*ids, ids[0]], on_progress=told.append)
    assert report.count(TextOutcome.TAKEN) == 6 and set(report.article_ids) == set(ids)
    assert [one.done for one in told] == list(range(1, 7)) and told[-1].total == 6
    stopped = fetch_full_text(library, ids, cancelled=lambda: True)
    assert stopped.cancelled


def test_a_source_that_is_to_give_full_texts_always(library: Library, server: Server) -> None:
    url = server.give("/a", page(*SAID))
    id = article(library, url)
    assert wanting_full_text(library, [id]) == []
    source = library.sources.all()[0]
    library.sources.change([source.id], full_text=True)
    assert wanting_full_text(library, [id]) == [id]
    fetch_full_text(library, [id])
    assert wanting_full_text(library, [id]) == []

"""Articles of a feed are known again, and told apart, whatever its ids and addresses do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.test_feeds import rss
from tui.ingest.feeds import read_feed
from tui.ingest.identity import told_apart
from tui.ingest.links import article_address, is_front_page, web_address
from tui.ingest.teasers import ends_cut
from tui.library import ArticleFilter, Fetched, Library, Outcome
from tui.model import Body, Draft, Extent
from tui.text.bodies import body_from_text

A = "https://gazette.example/politique/budget"


@pytest.mark.parametrize(
    "address",
    [
        A,
        f"{A}#xtor=RSS-3208",
        f"{A}#xtor=RSS-3-[general]",
        f"{A}?xtor=RSS-3208",
        f"{A}?utm_source=rss&utm_medium=feed&utm_campaign=x",
        f"{A}?at_medium=RSS&at_campaign=rss",
        f"{A}#utm_source=le%3Alec0f&utm_medium=click",
        f"{A}?fbclid=abc",
        f"{A}?source=rss",
        f"{A}?from=rss-topic&utm_term=x",
        f"{A}?",
        f"{A}#",
    ],
)
def test_where_a_reader_came_from_is_no_part_of_an_address(address: str) -> None:
    assert article_address(address) == A


@pytest.mark.parametrize(
    "address",
    [
        f"{A}?id=3",
        f"{A}?page=2#commentaires",
        f"{A}#live-post-12",
        f"{A}?source=42",
        f"{A}?ref=main",
        f"{A}?date=2026-03-12&edition=paris",
        f"{A}?utm=3",
        "https://gazette.example/spip.php?article8532",
        "https://gazette.example/at_medium=rss",
        f"{A}?id=3&q=utm_source",
    ],
)
def test_what_is_asked_for_stays(address: str) -> None:
    kept = address.replace("?utm=3", "")  # a bare utm is one, too
    assert article_address(address) in (address, kept)


def test_the_rest_of_a_query_stays_in_order() -> None:
    assert article_address(f"{A}?a=1&utm_source=x&b=2&at_x=1#haut") == f"{A}?a=1&b=2#haut"


def test_front_pages() -> None:
    assert is_front_page("https://g.fr") and is_front_page("https://g.fr/")
    assert not is_front_page("https://g.fr/?p=3") and not is_front_page("https://g.fr/a")


@given(st.text(max_size=60).map(lambda text: web_address(f"https://g.fr/{text}")))
def test_any_address_stays_sound(address: str) -> None:
    if address:
        kept = article_address(address)
        assert web_address(kept) == kept and article_address(kept) == kept


PLAIN = st.from_regex(r"https?://[a-z0-9.:-]{1,12}(/[a-z;?#=&/.%+]{0,12})?", fullmatch=True)


@given(PLAIN, st.sampled_from(["", "https://b.fr/x/y?z"]))
def test_the_short_way_gives_what_the_long_way_gives(address: str, base: str) -> None:
    # A space at its end sends an address the long way.
    assert web_address(address, base) == web_address(f"{address} ", base)


def draft(title: str, guid: str = "", url: str = "", text: str = "") -> Draft:
    return Draft(title=title, body=body_from_text(text or f"Le texte de {title}."), guid=guid, url=url)


def test_an_id_that_several_articles_share_tells_nothing() -> None:
    apart = told_apart(
        [draft("Un", "0", f"{A}/1"), draft("Deux", "0", f"{A}/2"), draft("Trois", "3", f"{A}/3")]
    )
    assert [(one.guid, one.url[-1]) for one in apart] == [("", "1"), ("", "2"), ("3", "3")]


def test_articles_with_one_address_get_ids_of_their_own() -> None:
    apart = told_apart([draft("Un", url=A), draft("Deux", url=A), draft("Un", url=A)])
    assert [one.title for one in apart] == ["Un", "Deux"] and len({one.guid for one in apart}) == 2
    again = told_apart([draft("Deux", url=A, text="Corrigé."), draft("Un", url=A)])
    assert {one.guid for one in again} == {one.guid for one in apart}


def test_the_same_article_twice_is_one() -> None:
    assert len(told_apart([draft("Un", "1", A), draft("Un", "1", A, "Ancien texte.")])) == 1


@given(
    st.lists(
        st.builds(
            draft,
            st.sampled_from(["Un", "Deux", "Trois", ""]),
            st.sampled_from(["", "1", "2"]),
            st.sampled_from(["", A, f"{A}/2"]),
        ),
        max_size=8,
    )
)
def test_no_title_is_lost_and_nothing_is_shared(drafts: list[Draft]) -> None:
    apart = told_apart(drafts)
    assert {one.title for one in apart} == {one.title for one in drafts}
    guids = [one.guid for one in apart if one.guid]
    assert len(set(guids)) == len(guids)
    urls = [one.url for one in apart if one.url and not one.guid]
    assert len(set(urls)) == len(urls)


FETCHED = Fetched(etag="", last_modified="", body_hash="", not_before=None, status=200, moved_to="")


def fetch(library: Library, *items: str) -> list[Outcome]:
    source = library.sources.follow("https://g.fr/feed", "La Gazette")
    feed = read_feed(rss("".join(f"<item>{item}</item>" for item in items)), base="https://g.fr/feed")
    return [one.outcome for one in library.sources.fetched(source.id, FETCHED, feed.drafts)]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("<guid>1</guid><link>https://g.fr/a</link>", "<guid>2</guid><link>https://g.fr/a</link>"),
        ("<link>https://g.fr/a#xtor=RSS-1</link>", "<link>https://g.fr/a?utm_source=rss</link>"),
        ("<guid>https://g.fr/a#xtor=RSS-1</guid>", "<guid>https://g.fr/a#xtor=RSS-2</guid>"),
        ("<guid>1</guid><link>https://g.fr/a</link>", "<guid>1</guid><link>https://g.fr/a-corrige</link>"),
        ("<guid>1</guid>", "<guid>1</guid><link>https://g.fr/a</link>"),
        ("", ""),
    ],
)
def test_an_article_is_known_again(library: Library, first: str, then: str) -> None:
    text = "<title>Le budget adopté</title><description>Le texte.</description>"
    assert fetch(library, text + first) == [Outcome.ADDED]
    assert Outcome.ADDED not in fetch(library, text + then)


@pytest.mark.parametrize(
    "same", ["<guid>0</guid>", "<link>https://g.fr/</link>", "<link>https://g.fr/direct</link>", ""]
)
def test_articles_are_not_taken_for_each_other(library: Library, same: str) -> None:
    items = [f"<title>Titre {n}</title><description>Texte {n}.</description>{same}" for n in range(4)]
    assert fetch(library, *items) == [Outcome.ADDED] * 4
    assert fetch(library, *items) == [Outcome.UNCHANGED] * 4
    assert len(library.articles.ids(ArticleFilter())) == 4


def test_an_entry_that_is_only_an_address_is_kept() -> None:
    feed = read_feed(
        rss("<item><link>https://g.fr/a</link></item><item></item><item><title> </title></item>")
    )
    assert [(one.title, one.url, one.body) for one in feed.drafts] == [
        ("https://g.fr/a", "https://g.fr/a", Body("", ()))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Le début […]",
        "Le début [...] Lire la suite",
        "Le début… Lire la suite de l’article",
        "Fin.\n\nContinue reading →",
    ],
)
def test_a_text_that_is_cut_is_marked(text: str) -> None:
    assert ends_cut(text)
    (one,) = read_feed(rss(f"<item><title>T</title><description>{text}</description></item>")).drafts
    assert one.extent is Extent.TRUNCATED and one.extractor == "feed"


@pytest.mark.parametrize(
    "text", ["La fin.", "Et puis…", "Il faut lire la suite des débats avec attention, dit-elle.", ""]
)
def test_a_text_that_ends_is_not(text: str) -> None:
    assert not ends_cut(text)


def test_links_are_made_absolute_by_the_base_they_stand_in() -> None:
    atom = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.fr/blog/"><title>A</title>
    <entry xml:base="2026/"><id>1</id><title>T</title><link href="x.html"/>
    <content type="html">&lt;p&gt;Lire &lt;a href="y.html"&gt;ici&lt;/a&gt; tout.&lt;/p&gt;</content>
    </entry></feed>"""
    (one,) = read_feed(atom.encode(), base="https://b.fr/feed").drafts
    assert one.url == "https://a.fr/blog/2026/x.html"
    assert [link.url for link in one.body.links] == ["https://a.fr/blog/2026/y.html"]


def test_the_address_behind_a_counting_service() -> None:
    origin = '<o:origLink xmlns:o="http://rssnamespace.org/feedburner/ext/1.0">https://g.fr/a</o:origLink>'
    item = f"<title>T</title><link>http://feedproxy.example/~r/x</link><description>D</description>{origin}"
    assert read_feed(rss(f"<item>{item}</item>")).drafts[0].url == "https://g.fr/a"

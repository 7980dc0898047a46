import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.ingest.entries import mended
from tui.ingest.errors import IngestError
from tui.ingest.feeds import read_feed
from tui.ingest.xmlfeed import read_xml_feed
from tui.model import Draft, Origin


def rss(item: str, channel: str = "<title>La Gazette</title><link>https://g.fr/</link>") -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>{channel}{item}</channel></rss>'.encode()  # noqa: E501


def one(data: bytes) -> Draft:
    (draft,) = read_feed(data, base="https://g.fr/feed").drafts
    return draft


def test_an_rss_item() -> None:
    draft = one(
        rss(
            "<item><title>Sénat&#160;: &lt;b&gt;le&lt;/b&gt; L&amp;#8217;accord &amp;amp; la suite</title>"
            "<link>/a</link><guid>g1</guid>"
            "<dc:creator>Léa Martin</dc:creator><pubDate>Thu, 12 Mar 2026 08:05:00 +0100</pubDate>"
            "<description>Résumé.</description>"
            "<content:encoded><![CDATA[<p>Le texte <a href='b'>entier</a>.</p><p>Suite.</p><script>"
            "x</script>]]></content:encoded>"
            "</item>"
        )
    )
    assert draft.title == "Sénat\u00a0: le L’accord & la suite"
    assert draft.body.text == "Le texte entier.\n\nSuite."
    assert [link.url for link in draft.body.links] == ["https://g.fr/b"]
    assert (draft.url, draft.guid, draft.author, draft.source) == (
        "https://g.fr/a",
        "g1",
        "Léa Martin",
        "La Gazette",
    )
    assert draft.published == datetime(2026, 3, 12, 7, 5, tzinfo=UTC)
    assert (draft.language, draft.origin) == ("fr", Origin.FEED)


def test_the_summary_is_the_text_where_it_is_all_there_is() -> None:
    assert (
        one(
            rss("<item><title>T</title><description>Un &lt;i&gt;résumé&lt;/i&gt;.</description></item>")
        ).body.text
        == "Un résumé."
    )


def test_an_atom_entry() -> None:
    draft = one(
        b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Herald</title><link href="https://h.org/"/>
        <entry><id>tag:h.org,1</id><title type="html">A &amp;amp; B</title><link rel="alternate" href="https://h.org/1"/>
        <author><name>Ann Lee</name></author><updated>2026-03-12T10:00:00Z</updated>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>Head</h2><p>The text of the story.</p></div></content>
        </entry></feed>"""  # noqa: E501
    )
    assert (draft.title, draft.url, draft.guid) == ("A & B", "https://h.org/1", "tag:h.org,1")
    assert (draft.author, draft.language, draft.source) == ("Ann Lee", "en", "Herald")
    assert draft.body.text == "Head\n\nThe text of the story."


def test_a_json_feed() -> None:
    item = {"id": 7, "url": "https://j.fr/7", "title": "Titre &amp; co", "content_html": "<p>Texte\u001b[2J</p>",  # noqa: E501
            "date_published": "2026-03-12T10:00:00+01:00", "authors": [{"name": "Ève"}, {"name": "Ali"}]}  # fmt: skip  # noqa: E501
    draft = one(
        json.dumps(
            {"title": "J", "home_page_url": "https://j.fr", "language": "fr", "items": [item, 3]}
        ).encode()
    )
    assert (draft.title, draft.guid, draft.author) == ("Titre & co", "7", "Ève, Ali")
    assert draft.body.text == "Texte\ufffd[2J"
    assert draft.published == datetime(2026, 3, 12, 9, tzinfo=UTC)


def test_an_item_without_title_gets_one_and_without_anything_is_none() -> None:
    feed = read_feed(
        rss(
            "<item><description>Une phrase assez longue pour un titre. Une autre.</description></item>"
            "<item></item>"
        )
    )
    assert [draft.title for draft in feed.drafts] == ["Une phrase assez longue pour un titre."]


def test_the_title_is_not_said_again_in_the_text() -> None:
    draft = one(
        rss(
            "<item><title>Le budget</title><description>&lt;h1&gt;Le "
            "Budget&lt;/h1&gt;&lt;p&gt;Voté.&lt;/p&gt;</description></item>"
        )
    )
    assert draft.body.text == "Voté."


@pytest.mark.parametrize(
    "reference",
    ["\x1b", "&#27;", "&#x1b;", "&#1114112;", "&#55296;", "&#xFFFFFFFF;", "&#" + "9" * 5000 + ";"],
)
def test_references_to_no_character_cost_one_character(reference: str) -> None:
    draft = one(rss(f"<item><title>L’été {reference} fini</title><description>Déjà.</description></item>"))
    assert draft.title == "L’été \ufffd fini" and draft.body.text == "Déjà."


@pytest.mark.parametrize(
    "trap",
    [
        '<!DOCTYPE rss [<!ENTITY a "C:\\data">]>',
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        "",
    ],
)
def test_traps_in_front_of_a_feed(trap: str) -> None:
    inside = '<psc:chapter xmlns:psc="http://podlove.org/simple-chapters"/><g:Point xmlns:g="http://www.opengis.net/gml" srsName="EPSG:abc"/>'  # noqa: E501
    data = rss(f"<item><title>Été</title><description>Oui &x; non.</description>{inside}</item>").decode()
    data = "\n" * 50 + data.replace("?><rss", f"?>{trap}<rss")
    draft = one(data.encode())
    assert draft.title == "Été" and "root:" not in draft.body.text and draft.body.text.startswith("Oui")


@pytest.mark.parametrize("encoding", ["undefined", "punycode", "x\\x00", "utf-16", "gb18030", "iso-8859-1"])
def test_a_false_encoding_in_the_declaration_changes_nothing(encoding: str) -> None:
    data = rss("<item><title>L’été</title></item>").replace(
        b'encoding="utf-8"', f'encoding="{encoding}"'.encode()
    )
    assert one(data).title == "L’été"


@pytest.mark.parametrize("year", ["-001", "0000", "0001", "10000", "99999"])
def test_an_impossible_year_is_no_date(year: str) -> None:
    item = f"<item><title>T</title><pubDate>Thu, 12 Mar {year} 08:05:00 GMT</pubDate></item>"
    assert one(rss(item)).published is None


def test_a_billion_laughs_do_not_fill_memory() -> None:
    entities = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(12))
    data = f'<!DOCTYPE rss [<!ENTITY l0 "ha">{entities}]><rss><channel><item><title>x &l12; y</title></item></channel></rss>'  # noqa: E501
    assert all(len(draft.title) < 1000 for draft in read_feed(data.encode()).drafts)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"/etc/passwd",
        b"file:///etc/passwd",
        b"<html><p>x</p></html>",
        b"{}",
        b'{"items": 3}',
        b"{" * 100_000,
    ],
)
def test_what_is_no_feed(data: bytes) -> None:
    with pytest.raises(IngestError, match="not a feed"):
        read_feed(data)


MEDIA = "xmlns:media='http://search.yahoo.com/mrss/'"


@pytest.mark.parametrize("quickly", [True, False])
def test_the_caption_of_a_picture_is_not_the_text(quickly: bool) -> None:
    caption = "Une très longue légende, plus longue que le résumé de l’article lui-même, et son crédit."
    for media in (
        f"<media:content url='i.jpg'><media:description>{caption}</media:description></media:content>",
        f"<media:title>{caption}</media:title><media:description>{caption}</media:description>",
    ):
        item = f"<item><title>Titre</title><description>Résumé.</description>{media}</item>"
        data = f"<rss version='2.0' {MEDIA}><channel><title>G</title>{item}</channel></rss>".encode()
        (draft,) = read_xml_feed(data, "", "", quickly=quickly).drafts
        assert (draft.title, draft.body.text) == ("Titre", "Résumé.")


def test_a_film_has_its_description_for_text() -> None:
    media = "<media:group><media:title>T</media:title><media:description>Ce film.</media:description></media:group>"  # noqa: E501
    entry = f"<entry><id>1</id><title>Film</title>{media}</entry>"
    data = f"<feed xmlns='http://www.w3.org/2005/Atom' {MEDIA}><title>F</title>{entry}</feed>".encode()
    assert one(data).body.text == "Ce film."


@pytest.mark.parametrize("latin", ["latin-1", "cp1252"])
def test_text_that_was_encoded_twice_is_mended(latin: str) -> None:
    twice = (
        "Été à Orléans, c’est".encode().decode("cp1252")
        if latin == "cp1252"
        else "Été".encode().decode(latin)
    )
    meant = "Été à Orléans, c’est" if latin == "cp1252" else "Été"
    assert mended(twice) == meant
    assert mended(meant) == meant
    assert mended(f"{twice} — ’") == f"{twice} — ’"


@pytest.mark.parametrize(
    "item",
    [
        "<title>Un</title><link>https://a.fr/1</link><guid>g</guid><description>Texte.</description>",
        "<title>Un</title><guid>https://a.fr/1</guid><description>Texte.</description>",
        "<title>Un</title><guid isPermaLink='false'>https://a.fr/1</guid><description>"
        "&lt;p&gt;T&lt;/p&gt;</description>",
        "<title>Un</title><link>/1</link><pubDate>Thu, 12 Mar 2026 08:05:00 +0100</pubDate><description>"
        "T</description>",
        "<title>Un</title><description>Court.</description><author>a@b.fr (Léa Martin)</author>",
        "<title/><link/><description>Une phrase pour faire un titre, et rien d’autre.</description>",
    ],
)
def test_both_readers_of_xml_agree(item: str) -> None:
    data = rss(f"<item>{item}</item>")
    assert read_xml_feed(data, "https://g.fr/feed", "") == read_xml_feed(
        data, "https://g.fr/feed", "", quickly=False
    )


def test_bytes_that_name_a_file_are_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "<rss>").write_bytes(rss("<item><title>Secret</title></item>"))
    assert read_feed(b"<rss>").drafts == ()


every_title = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(first=every_title, second=every_title, shared=st.booleans())
def test_entries_known_to_the_letter_are_left_out(first: list[str], second: list[str], shared: bool) -> None:
    def written(titles: list[str]) -> bytes:
        items = [
            {"id": "the same" if shared else title, "title": title, "content_text": f"Texte {title}"}
            for title in titles
        ]
        return json.dumps({"version": "https://jsonfeed.org/version/1", "items": items}).encode()

    again = read_feed(written(second), known=read_feed(written(first)).marks)
    apart = shared and len(second) > 1  # they are told apart by looking at all of them
    new = [title for title in second if apart or title not in first]
    assert [draft.title for draft in again.drafts] == new
    assert again.marks == read_feed(written(second)).marks

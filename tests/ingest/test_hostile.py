"""Any bytes to any reader: drafts that are sound and clean, or one clear line."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.text.invariants import assert_body_is_sound
from tui.ingest.errors import IngestError
from tui.ingest.kinds import Kind, kind_of
from tui.ingest.links import web_address
from tui.ingest.parsing import Parsed, parse_file
from tui.model import Draft
from tui.text.clean import clean

CONTROLS = "\x00\x07\x1b\x7f\x85\x9b\u202e\u2028\ufeff\ufffe\U000e0041"
SPICE = st.sampled_from(
    [
        *CONTROLS,
        *(
            "\x1b[2J",
            "\x1b]52;c;eA==\x07",
            "&#27;",
            "&#155;",
            "&#x202e;",
            "&#55296;",
            "&#1114112;",
            "&nbsp;",
            "&eacute;",
            "&x;",
        ),
        *(
            "<",
            ">",
            "&",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "<p>",
            "</p>",
            "<li>",
            "<br>",
            "<pre>",
            "<q>",
            "<a href='javascript:x'>",
        ),
        *(
            "<a href='/x'>",
            "</a>",
            "<b",
            "\n",
            "\n\n",
            "\t",
            " ",
            "---",
            ": ",
            "é",
            "«",
            "’",
            "texte",
            "# ",
            "- ",
            "> ",
            "[x](http://a.fr)",
        ),
        *(
            "<!DOCTYPE x [<!ENTITY x 'y'>]>",
            "<script>",
            "</script>",
            "date 2024-03 – ",
            "12 mars 2026",
            "\ud800",
        ),
    ]
)
soup = st.lists(SPICE | st.text(max_size=8), max_size=25).map(
    lambda parts: "".join(parts).encode("utf-8", "surrogatepass")
)
FRAMES = {
    Kind.FEED: (
        b"<rss><channel><title>%s</title><item><title>%s</title><guid>%s</guid><pubDate>%s</pubDate>"
        b"<description>%s</description></item></channel></rss>",
        b"<rss version='2.0'><channel><title>%s</title><item><title>%s</title><guid>%s</guid>"
        b"<description><![CDATA[%s]]></description></item></channel></rss>",
        b"<feed xmlns='http://www.w3.org/2005/Atom'><title>%s</title><entry><id>%s</id>"
        b"<author><name>%s</name></author><content type='html'>%s</content></entry></feed>",
        b"<rss><channel><item><link>%s</link><content:encoded><![CDATA[%s]]></content:encoded></item>%s",
    ),
    Kind.PAGE: (
        b"<html><head><title>%s</title><meta property='og:title' content='%s'></head>"
        b"<body><article><h1>%s</h1><p>%s</p></article></body></html>",
        b'<script type=\'application/ld+json\'>{"@type":"Article","headline":"%s"}</script><p>%s',
    ),
    Kind.MAIL: (
        b"From: %s\nSubject: %s\nDate: %s\nContent-Type: text/html; charset=%s\n\n%s",
        b"From: a\nSubject: =?utf-8?b?%s?=\n\n%s",
    ),
    Kind.MARKDOWN: (b"---\ntitle: %s\ndate: %s\ntags: [%s]\nurl: %s\n---\n%s",),
    Kind.TEXT: (b"%s\n%s\n\n%s", b"Titre : %s\nDate : %s\nSource : %s\n\n%s"),
    Kind.OPML: (b"<opml><body><outline text='%s' xmlUrl='http://a.fr/%s' htmlUrl='%s'/></body></opml>",),
    Kind.URLS: (b'http://a.fr/%s "~%s"\n%s',),
}


@st.composite
def framed(draw: st.DrawFn) -> tuple[Kind, bytes]:
    kind = draw(st.sampled_from(list(FRAMES)))
    frame = draw(st.sampled_from(FRAMES[kind]))
    parts = frame.split(b"%s")
    filled = parts[0] + b"".join(draw(soup) + part for part in parts[1:])
    return kind, filled


def assert_line_is_clean(line: str) -> None:
    assert clean(line) == line and "\n" not in line and "\t" not in line


def assert_draft_is_sound(draft: Draft) -> None:
    assert_body_is_sound(draft.body)
    for line in (draft.title, draft.source, draft.author, draft.url, draft.guid, draft.language, *draft.tags):
        assert_line_is_clean(line)
    assert (draft.title and len(draft.title) <= 300) or not draft.body.text
    assert draft.url == "" or web_address(draft.url) == draft.url
    assert draft.published is None or draft.published.utcoffset() is not None


def check(kind: Kind, data: bytes) -> Parsed | None:
    try:
        parsed = parse_file(kind, data, "fichier")
    except IngestError as error:
        assert_line_is_clean(str(error))
        return None
    for draft in parsed.drafts:
        assert_draft_is_sound(draft)
    for source in parsed.sources:
        assert source.kind != "feed" or web_address(source.url) == source.url
        assert source.site == "" or web_address(source.site) == source.site
        for line in (source.url, source.name, source.folder, *source.tags):
            assert_line_is_clean(line)
    for line in (*parsed.remarks, *parsed.refused):
        assert_line_is_clean(line)
    return parsed


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(framed())
def test_files_that_look_right(given_file: tuple[Kind, bytes]) -> None:
    check(*given_file)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(list(Kind)), st.binary(max_size=200) | soup)
def test_any_bytes(kind: Kind, data: bytes) -> None:
    check(kind, data)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=10)
    | st.sampled_from(CONTROLS),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "url", "title", "content_html", "authors", "name", "items"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(json_values, max_size=4), json_values)
def test_any_json_feed(items: list[object], title: object) -> None:
    check(Kind.FEED, json.dumps({"title": title, "items": items}).encode())


@given(st.text(max_size=12), st.binary(max_size=80) | soup)
def test_any_file_is_of_a_kind_or_refused_by_name(name: str, data: bytes) -> None:
    try:
        assert kind_of(name, data) in Kind
    except IngestError as error:
        assert "\n" not in str(error) or "\n" in name


@given(
    st.text(st.characters(exclude_categories=()), max_size=60)
    | st.tuples(st.sampled_from(["ftp", "file", "smb", "HTTP", "javascript"]), st.text(max_size=9)).map(
        "://a.fr/".join
    ),
    st.sampled_from(["", "https://a.fr/b", "file:///x"]),
)
def test_any_address_is_sound_or_none(address: str, base: str) -> None:
    sound = web_address(address, base)
    assert sound == "" or (sound.lower().startswith(("http://", "https://")) and web_address(sound) == sound)
    assert_line_is_clean(sound)

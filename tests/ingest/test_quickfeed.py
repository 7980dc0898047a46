"""The quick reader of feeds gives what feedparser gives, on every feed that it does not leave to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.ingest.hostile.corpus import CASES
from tui.ingest.decoding import decode
from tui.ingest.entries import Feed
from tui.ingest.errors import IngestError
from tui.ingest.quickfeed import read_quickly
from tui.ingest.xmlfeed import read_xml_feed

BASE = "https://g.example/feed"


def read(data: bytes, *, quickly: bool) -> Feed | str:
    try:
        feed = read_xml_feed(data, BASE, "", quickly=quickly)
    except IngestError as error:
        return str(error)
    # A programme's name is an author to feedparser alone.
    return replace(feed, drafts=tuple(replace(draft, author="") for draft in feed.drafts))


def agree(data: bytes) -> None:
    quick, patient = read(data, quickly=True), read(data, quickly=False)
    assert quick == patient


@pytest.mark.parametrize(
    "case",
    [case for case in CASES if case.file.endswith(".xml") and case.area not in ("names", "sizes")],
    ids=lambda case: case.id.encode("ascii", "replace").decode(),
)
def test_both_agree_on_hostile_feeds(case: object) -> None:
    agree(case.make())  # type: ignore[attr-defined]


WORDS = st.sampled_from(
    [
        "Le budget", "L’été «\u00a0là\u00a0»", "A & B", "1 < 2", "<b>gras</b>", "<p>Un</p><p>Deux</p>",
        "&eacute;t&#233;",
        "<a href='/x'>lien</a>", "<img src='i.jpg' alt='x'>", "&nbsp;", "<br/>", "…", "50 %",
        "<ul><li>un</li></ul>", "\n",
        "  ", "été", "日本", "<![x", "]]", "&amp;amp;", "'\"",
    ]
)  # fmt: skip
TEXTS = st.lists(WORDS, max_size=5).map(" ".join)
DATES = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)).map(
    lambda moment: moment.replace(tzinfo=UTC)
)
WRITTEN = (
    DATES.map(format_datetime) | DATES.map(lambda moment: moment.isoformat()) | st.sampled_from(["", "hier"])
)
LINKS = st.sampled_from(
    [
        "https://g.example/a",
        "/a",
        "a?b=1&c=2",
        "https://g.example/a#xtor=RSS-1",
        "",
        "javascript:x",
        "http://[x",
    ]
)
RELATIONS = st.sampled_from(["", " rel='alternate'", " rel='self'"])
IDS = st.sampled_from(["", "1", "tag:g.example,2026:1", "https://g.example/a", "urn:uuid:1"])


@st.composite
def written(draw: st.DrawFn, name: str, values: st.SearchStrategy[str], attributes: str = "") -> str:
    """An element, left out, empty, escaped or in CDATA."""
    how = draw(st.sampled_from(["none", "escaped", "escaped", "cdata"]))
    value = draw(values)
    if how == "none":
        return ""
    if how == "cdata" and "]]>" not in value:
        return f"<{name}{attributes}><![CDATA[{value}]]></{name}>"
    return f"<{name}{attributes}>{escape(value, quote=False)}</{name}>"


@st.composite
def rss(draw: st.DrawFn) -> bytes:
    items = []
    for _ in range(draw(st.integers(0, 4))):
        permanent = draw(st.sampled_from(["", " isPermaLink='true'", " isPermaLink='false'"]))
        parts = [
            draw(written("title", TEXTS)),
            draw(written("link", LINKS)),
            draw(written("guid", IDS, permanent)),
            draw(written("pubDate", WRITTEN)),
            draw(written("description", TEXTS)),
            draw(written("content:encoded", TEXTS)),
            draw(written("dc:creator", st.sampled_from(["Léa Martin", "", "a@b.example (Léa)"]))),
            draw(written("category", TEXTS)),
        ]
        items.append(f"<item>{''.join(draw(st.permutations(parts)))}</item>")
    head = (
        draw(written("title", TEXTS))
        + draw(written("link", LINKS))
        + draw(written("language", st.sampled_from(["fr", "en-GB", ""])))
    )
    return (
        "<?xml version='1.0' encoding='utf-8'?><rss version='2.0' "
        "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
        f" xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>{head}{''.join(items)}</channel></rss>"
    ).encode()


@st.composite
def atom(draw: st.DrawFn) -> bytes:
    entries = []
    for _ in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(["", " type='html'", " type='text'"]))
        parts = [
            draw(written("title", TEXTS, kind)),
            f"<link href='{escape(draw(LINKS))}'{draw(RELATIONS)}/>",
            draw(written("id", IDS)),
            draw(written("published", WRITTEN)),
            draw(written("updated", WRITTEN)),
            draw(written("summary", TEXTS, kind)),
            draw(written("content", TEXTS, kind)),
            f"<author>{draw(written('name', st.sampled_from(['Léa Martin', ''])))}</author>",
        ]
        entries.append(f"<entry>{''.join(draw(st.permutations(parts)))}</entry>")
    head = f"{draw(written('title', TEXTS))}<link href='{escape(draw(LINKS))}'/>"
    return f"<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'>{head}{''.join(entries)}</feed>".encode()


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rss() | atom())
def test_both_agree_on_well_formed_feeds(data: bytes) -> None:
    agree(data)


def test_it_reads_plain_feeds_itself() -> None:
    item = "<item><title>T</title><link>https://g.example/a</link><description>D</description></item>"
    data = f"<rss version='2.0'><channel><title>G</title>{item}</channel></rss>".encode()
    assert read_quickly(decode(data), BASE) is not None

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime

import pytest

from tests.text.invariants import assert_body_is_sound
from tui.ingest.errors import IngestError
from tui.ingest.pages import read_page
from tui.model import Origin

PARAGRAPHS = [
    "Le conseil municipal a voté mardi soir le budget de la ville, après cinq heures de débats et deux "
    "suspensions de séance.",
    "« Nous n’avions pas le choix », a déclaré la maire, Claire Dubois, qui défend une hausse de la taxe "
    "foncière de 4 %.",
    "L’opposition a quitté la salle avant le vote. Elle saisira le tribunal administratif, a annoncé son "
    "chef de file.",
]
LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "Organization", "name": "x"},
        {"@type": "NewsArticle", "headline": "Orléans : le budget adopté", "datePublished": "2026-03-12T20:15:00+01:00",  # noqa: E501
         "author": [{"@type": "Person", "name": "Par Léa Martin"}, {"name": "Omar Ba"}], "publisher": {"name": "La Gazette"},  # noqa: E501
         "inLanguage": "fr-FR"},
    ],
}  # fmt: skip


def page(body: str = "", head: str = "") -> bytes:
    text = body or "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Budget | La Gazette</title>'
        f"{head}</head><body>"
        '<header><nav><ul><li><a href="/">Accueil</a></li><li><a href="/s">Sports</a></li></ul></nav>'
        "</header>"
        f"<main><article><h1>Orléans : le budget adopté</h1>{text}</article></main>"
        '<footer><p>Mentions légales</p><a href="/abo">Abonnez-vous</a></footer></body></html>'
    ).encode()


@pytest.mark.parametrize("thorough", [True, False])
def test_an_article_with_all_its_facts(thorough: bool) -> None:
    head = (
        f'<script type="application/ld+json">{json.dumps(LD)}</script><link rel="canonical" href="/budget">'
    )
    draft = read_page(page(head=head), address="https://g.fr/budget?utm=1", thorough=thorough)
    assert draft.title == "Orléans : le budget adopté"
    assert draft.body.text == "\n\n".join(PARAGRAPHS)
    assert (draft.source, draft.author, draft.url) == (
        "La Gazette",
        "Léa Martin, Omar Ba",
        "https://g.fr/budget",
    )
    assert draft.published == datetime(2026, 3, 12, 19, 15, tzinfo=UTC)
    assert (draft.language, draft.origin) == ("fr", Origin.FILE)


def test_open_graph_and_meta_say_it_too() -> None:
    head = (
        '<meta property="og:title" content="Le budget &amp; la ville"><meta property="og:site_name" '
        'content="La Gazette">'
        '<meta property="article:published_time" content="2026-03-12"><meta name="author" content="Léa '
        'Martin">'
        '<meta property="og:url" content="https://g.fr/b">'
    )
    draft = read_page(page(head=head))
    assert (draft.title, draft.source, draft.author) == ("Le budget & la ville", "La Gazette", "Léa Martin")
    assert draft.url == "https://g.fr/b"
    assert draft.published is not None and draft.published.day == 12


def test_headings_lists_quotes_and_links_stay() -> None:
    body = (
        f"<p>{PARAGRAPHS[0]}</p><h2>Une hausse de 4 %</h2><p>{PARAGRAPHS[1]} Lire <a href='/d'>le dossier "
        f"complet</a>.</p>"
        f"<ul><li>la taxe foncière, en hausse</li><li>les transports, gratuits le samedi</li></ul>"
        f"<blockquote><p>{PARAGRAPHS[2]}</p></blockquote>"
    )
    draft = read_page(page(body), address="https://g.fr/a")
    assert_body_is_sound(draft.body)
    assert [block.kind.value for block in draft.body.blocks] == [
        "paragraph", "heading", "paragraph", "list_item", "list_item", "blockquote",
    ]  # fmt: skip
    assert [link.url for link in draft.body.links] == ["https://g.fr/d"]


STANDFIRST = "La hausse de la taxe foncière a divisé la majorité jusqu’au dernier moment."


@pytest.mark.parametrize(
    ("head", "element"),
    [
        ("", f'<div class="hero"><h2 class="article-chapo">{STANDFIRST}</h2></div>'),
        (f'<meta property="og:description" content="{STANDFIRST}">', f"<div><div>{STANDFIRST}</div></div>"),
    ],
)
def test_the_standfirst_the_extractor_drops_is_kept(head: str, element: str) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    body = f"<h1>Titre</h1>{element}<article>{text}</article>"
    data = f"<html><head>{head}</head><body>{body}</body></html>".encode()
    assert read_page(data).body.text == "\n\n".join([STANDFIRST, *PARAGRAPHS])


def test_what_only_looks_like_a_standfirst_is_none() -> None:
    comment = f'<div id="comments"><p class="chapo">{STANDFIRST}</p></div>'
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    data = f"<html><body><h1>Titre</h1>{comment}<article>{text}</article></body></html>".encode()
    assert read_page(data).body.text == "\n\n".join(PARAGRAPHS)


def test_a_byline_in_the_text_becomes_what_it_says() -> None:
    body = "<p>Par Léa Martin, le 12 mars 2026 à 20h15</p>" + "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    draft = read_page(page(body))
    assert draft.body.text.startswith(PARAGRAPHS[0]) and draft.author == "Léa Martin"


def test_the_text_for_machines_is_taken_where_the_page_shows_none() -> None:
    whole = " ".join(PARAGRAPHS) * 3
    article = {"@type": "NewsArticle", "headline": "Titre", "articleBody": whole}
    head = f'<script type="application/ld+json">{json.dumps(article)}</script>'
    assert read_page(page("<p>Réservé aux abonnés.</p>", head)).body.text == whole


def test_a_short_page_is_an_article_all_the_same() -> None:
    draft = read_page(
        "<html><head><title>Brève</title></head><body><p>Le maire est mort.</p></body></html>".encode()
    )
    assert (draft.title, draft.body.text) == ("Brève", "Le maire est mort.")


def test_gzip_bytes_saved_as_a_page() -> None:
    assert PARAGRAPHS[0] in read_page(gzip.compress(page())).body.text


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8"])
def test_encodings(encoding: str) -> None:
    data = page().decode().replace('<meta charset="utf-8">', "").encode(encoding)
    assert PARAGRAPHS[1] in read_page(data).body.text


@pytest.mark.parametrize(
    "body",
    [
        "<h1>403 Forbidden</h1><hr>nginx",
        "<p>Please enable JS and disable any ad blocker</p>",
        "<h1>Just a moment...</h1>",
    ],
)
def test_a_refusal_is_no_article(body: str) -> None:
    with pytest.raises(IngestError, match="refused"):
        read_page(f"<html><body>{body}</body></html>".encode())


@pytest.mark.parametrize(
    "data", [b"", b"<html></html>", b"<script>x</script>", gzip.compress(b"", mtime=0), b"\x1f\x8bbroken"]
)
def test_nothing_is_no_article(data: bytes) -> None:
    with pytest.raises(IngestError):
        read_page(data)


def test_the_plain_way_reads_what_is_nested_deep() -> None:
    data = page("<div>" * 5000 + "".join(f"<p>{text}</p>" for text in PARAGRAPHS))
    for thorough in (True, False):
        assert all(text in read_page(data, thorough=thorough).body.text for text in PARAGRAPHS)


def test_hostile_facts_do_not_raise() -> None:
    hostile = [
        {
            "@type": "NewsArticle",
            "headline": ["x"],
            "author": [{"name": {"a": 1}}, 3, None],
            "publisher": [],
            "datePublished": 7,
        },
        {
            "@type": ["Article", 3],
            "author": "\u001b]0;x\u0007",
            "url": {"a": 1},
            "mainEntityOfPage": {"@id": 3},
        },
        [[[[["x"]]]]],
    ]
    for facts in hostile:
        head = f'<script type="application/ld+json">{json.dumps(facts)}</script><meta property="og:url" content="file:///x">'
        draft = read_page(page(head=head), address="https://g.fr/")
        assert draft.url.startswith("https://g.fr") and "\x1b" not in draft.author + draft.title

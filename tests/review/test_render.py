from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.ingest.markdown import read_markdown
from tui.ingest.parsing import parse_file
from tui.library import Library, Target, select
from tui.locale import language, set_language
from tui.model import (
    Actor,
    ActorKind,
    Analysis,
    Article,
    BlockKind,
    Confidence,
    Draft,
    Mention,
    Quote,
    QuoteKind,
    ReadState,
    Subject,
    TagTarget,
    Triage,
)
from tui.review import FORMATS, citation, render_article
from tui.review.as_markdown import body_as_markdown
from tui.text.bodies import body_from_blocks

TEXT = (
    "« Nous irons plus loin », a déclaré Claire Dubois, <ministre> du Budget & des Comptes. Elle « assume »."
)


@pytest.fixture(autouse=True)
def french() -> Iterator[None]:
    before = language()
    set_language("fr")
    yield
    set_language(before)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


def quote(words: str, kind: QuoteKind, speaker: str | None) -> Quote:
    start = TEXT.index(words)
    return Quote(start, start + len(words), kind, speaker, "a déclaré", "rule", Confidence.SURE)


@pytest.fixture
def article(library: Library) -> int:
    body = body_from_blocks(
        [
            (BlockKind.HEADING, "# Un *titre* [x]"),
            (BlockKind.PARAGRAPH, TEXT),
            (BlockKind.LIST_ITEM, "• la dette"),
            (BlockKind.LIST_ITEM, "3. le budget"),
            (BlockKind.BLOCKQUOTE, "Cité <b>."),
            (BlockKind.PREFORMATTED, "a\n  b"),
            (BlockKind.PARAGRAPH, "Lire le dossier."),
        ],
        [(6, 5, 15, "https://exemple.fr/(a)?b=1&c=2")],
    )
    draft = Draft(
        title='Le « budget » : <b>voté</b> & "clos"',
        body=body,
        source="La Gazette",
        author="Léa Martin",
        url="https://exemple.fr/a",
        language="fr",
        published=datetime(2026, 3, 12, 12, tzinfo=UTC),
    )
    id = library.articles.store([draft])[0].article_id
    version = library.articles.version(id)
    shift = version.body.text.index(TEXT)
    name = version.body.text.index("Claire Dubois")
    actor = Actor(
        "Claire Dubois", ActorKind.PERSON, "ministre du Budget", ("Dubois",), (Mention(name, name + 13),)
    )
    quotes = [
        quote("Nous irons plus loin", QuoteKind.DIRECT, "Claire Dubois"),
        quote("assume", QuoteKind.PARTIAL, None),
    ]
    moved = tuple(
        Quote(q.start + shift, q.end + shift, q.kind, q.speaker, q.cue, q.rule, q.confidence) for q in quotes
    )
    library.analyses.save(version.id, Analysis(version.body.text, "fr", moved, (actor,)), "1")
    library.tags.add([Target(TagTarget.ARTICLE, str(id))], ["finances"])
    start = version.body.text.index("plus loin »")
    selector = select(version.body.text, start, start + len("plus loin », a déclaré"), version.hash)
    library.annotations.add(id, Subject.PASSAGE, "à <vérifier> *vite*", selector, tags=["doute"])
    library.annotations.add(id, Subject.ARTICLE, "Une note sur le tout")
    return id


def test_text_is_exactly_the_body(library: Library, article: int) -> None:
    assert render_article(library, article, "text") == library.articles.version(article).body.text


def test_json_is_what_the_design_says(library: Library, article: int) -> None:
    value = json.loads(render_article(library, article, "json"))
    assert {"id", "title", "text", "blocks", "quotes", "actors", "annotations", "tags"} <= set(value)
    assert value["text"][value["quotes"][0]["start"] : value["quotes"][0]["end"]] == "Nous irons plus loin"
    assert value["quotes"][0]["speaker"] == "Claire Dubois"


def test_markdown_reads_back_as_the_same_article(library: Library, article: int) -> None:
    rendered = render_article(library, article, "md")
    (draft,) = read_markdown(rendered.encode(), "a.md")
    body = library.articles.version(article).body
    assert draft.body.text == body.text
    assert [link.url for link in draft.body.links] == [link.url for link in body.links]
    assert (draft.title, draft.source, draft.author) == (
        'Le « budget » : <b>voté</b> & "clos"',
        "La Gazette",
        "Léa Martin",
    )
    assert (draft.published, draft.tags) == (datetime(2026, 3, 12, 12, tzinfo=UTC), ("finances",))
    assert library.articles.store([draft])[0].article_id == article


def test_markdown_says_who_says_what_and_notes(library: Library, article: int) -> None:
    rendered = render_article(library, article, "md")
    after = rendered[rendered.index("<!-- end") :]
    order = ["« Le “budget”".replace(" ", "\u00a0", 1), "Qui dit quoi", "Claire Dubois, ministre du Budget",
             "Nous irons plus loin", "assume", "Notes", "Une note sur le tout", "> plus loin », a déclaré", "*vite*"]  # fmt: skip  # noqa: E501
    places = [after.find(words) for words in order]
    assert -1 not in places, dict(zip(order, places, strict=True))
    assert places == sorted(places)


class Reader(HTMLParser):
    """Checks that elements nest, and keeps the text of the article element."""

    VOID = ("meta", "br", "hr")

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.stack.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self.stack and "sup" not in self.stack:
            self.text += data


def test_html_is_whole_self_contained_and_escaped(library: Library, article: int) -> None:
    rendered = render_article(library, article, "html")
    reader = Reader()
    reader.feed(rendered)
    assert reader.stack == []
    assert not {"script", "img", "link", "iframe", "b", "ministre"} & {tag for tag, _ in reader.seen}
    assert not re.search(r"\b(?:src|on\w+)=", rendered)
    text = re.sub(r"\W+", " ", reader.text.replace("[Dubois]", ""))
    body = library.articles.version(article).body
    for block in body.blocks:
        words = re.sub(r"\W+", " ", re.sub(r"^(?:• |3\. )", "", body.text[block.start : block.end])).strip()
        assert words in text
    links = [attributes["href"] for tag, attributes in reader.seen if tag == "a"]
    assert "https://exemple.fr/(a)?b=1&c=2" in links


def test_html_names_speakers_without_colour_and_marks_notes(library: Library, article: int) -> None:
    rendered = render_article(library, article, "html")
    assert '[Dubois]</span> <span class="quote s1" title="Claire Dubois">' in rendered
    assert 'class="quote partial" title="Locuteur inconnu"' in rendered
    assert rendered.count("<mark>") >= 2 and 'href="#note-2"' in rendered and 'id="note-2"' in rendered
    assert "à &lt;vérifier&gt;" in rendered and "Claire Dubois</span>, ministre du Budget (1)" in rendered


def test_an_article_not_analysed_is_rendered_all_the_same(library: Library) -> None:
    draft = Draft(title="T", body=body_from_blocks([(BlockKind.PARAGRAPH, "Texte.")]))
    id = library.articles.store([draft])[0].article_id
    assert all("Texte." in render_article(library, id, format) for format in FORMATS)


def test_what_cannot_be_rendered(library: Library) -> None:
    with pytest.raises(KeyError):
        render_article(library, 999, "md")
    with pytest.raises(ValueError, match="docx"):
        render_article(library, 1, "docx")


def cited(**facts: object) -> Article:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    given_facts: dict[str, object] = {
        "id": 1, "title": "Titre", "source": "Le Monde", "source_id": None, "author": "Léa Martin",
        "url": "https://exemple.fr/a", "guid": "", "language": "fr",
        "published": datetime(2026, 3, 12, 12, tzinfo=UTC), "first_seen": now, "last_changed": now,
        "state": ReadState.READ, "triage": Triage.KEPT, "version_id": 1,
    }  # fmt: skip
    return Article(**{**given_facts, **facts})  # type: ignore[arg-type]


def test_citations() -> None:
    nbsp = "\u00a0"
    assert citation(cited(), "fr") == (
        f"«{nbsp}Titre{nbsp}», Le Monde, 12 mars 2026, par Léa Martin, https://exemple.fr/a"
    )
    assert citation(cited(), "en") == "Léa Martin, “Titre”, Le Monde, 12 March 2026, https://exemple.fr/a"
    assert citation(cited(author="", published=None, url=""), "fr") == f"«{nbsp}Titre{nbsp}», Le Monde"
    assert citation(
        cited(author="", source="", url="", published=datetime(2026, 3, 1, 12, tzinfo=UTC)), "fr"
    ).endswith(", 1er mars 2026")
    inner = cited(title="La « crise » et «l’après»", author="", source="", published=None, url="")
    assert citation(inner, "fr") == f"«{nbsp}La “crise” et “l’après”{nbsp}»"
    assert citation(cited(title="The “crisis”"), "en").startswith("Léa Martin, “The ‘crisis’”, ")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(
                [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.BLOCKQUOTE, BlockKind.PREFORMATTED]
            ),
            st.text(st.sampled_from("ab 1.)#*_`~<>&[]()!|\\-+=:/\"'é\n"), min_size=1, max_size=30),
        ),
        min_size=1,
        max_size=5,
    )
)
@example([(BlockKind.HEADING, "1 #"), (BlockKind.HEADING, "# #"), (BlockKind.HEADING, "C# et F ##")])
def test_any_text_comes_back_from_markdown(blocks: list[tuple[BlockKind, str]]) -> None:
    body = body_from_blocks(blocks)
    if body.blocks:
        rendered = "---\ntitle: zz\n---\n\n" + "\n\n".join(body_as_markdown(body))
        from tui.ingest.kinds import Kind

        (draft,) = parse_file(Kind.MARKDOWN, rendered.encode(), "a.md").drafts
        assert draft.body.text.split() == body.text.split()

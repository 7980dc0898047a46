from pathlib import Path
from typing import Any

import pytest

from tests.library.press import DAY_ZERO, draft, found
from tui.library import Condition, Fetched, Library, Outcome
from tui.model import Draft, Origin, ReadState


def outcome(library: Library, *drafts: Draft) -> list[tuple[int, str]]:
    return [(stored.article_id, stored.outcome.value) for stored in library.articles.store(drafts)]


SAME = [
    ({"source": "AFP", "guid": "g1"}, {"source": "AFP", "guid": "g1", "url": "https://moved.example"}),
    ({"url": "https://a.example/1", "source": "AFP"}, {"url": "https://a.example/1", "guid": "new"}),
    ({"source": "AFP"}, {"source": "AFP", "url": "https://a.example/1"}),
]


@pytest.mark.parametrize(("first", "again"), SAME)
def test_another_text_of_a_known_article_is_a_version(
    library: Library, first: dict[str, Any], again: dict[str, Any]
) -> None:
    assert outcome(library, draft("Titre", "Premier texte.", **first)) == [(1, "added")]
    assert outcome(library, draft("Titre", "Second texte.", **again)) == [(1, "updated")]
    assert [version.body.text for version in library.articles.versions(1)] == [
        "Premier texte.",
        "Second texte.",
    ]
    assert library.articles.version(1).body.text == "Second texte."
    assert found(library, Condition.words("second")) == [1]
    assert found(library, Condition.words("premier")) == []


@pytest.mark.parametrize(("first", "_again"), SAME)
def test_the_same_article_again_changes_nothing(
    library: Library, tmp_path: Path, first: dict[str, Any], _again: dict[str, Any]
) -> None:
    library.articles.store([draft("Titre", **first)])
    before = library.articles.get(1)
    assert outcome(library, draft("Titre", **first)) == [(1, Outcome.UNCHANGED)]
    assert library.articles.get(1) == before


DIFFERENT = [
    ({"source": "AFP", "guid": "g1"}, {"source": "Reuters", "guid": "g1"}),
    ({"source": "AFP"}, {"source": "Reuters"}),
    (
        {"source": "AFP", "url": "https://a.example/monday"},
        {"source": "AFP", "url": "https://a.example/tuesday"},
    ),
    ({"source": "AFP", "guid": "monday"}, {"source": "AFP", "guid": "tuesday"}),
]


@pytest.mark.parametrize(("first", "second"), DIFFERENT)
def test_other_articles_under_the_same_title(
    library: Library, first: dict[str, Any], second: dict[str, Any]
) -> None:
    assert outcome(library, draft("Le journal de 8 h", **first), draft("Le journal de 8 h", **second)) == [
        (1, "added"),
        (2, "added"),
    ]


def test_an_address_many_items_share_does_not_make_them_one(library: Library) -> None:
    live = [draft(f"Direct {n}", url="https://a.example/live", guid=f"g{n}", source="A") for n in (1, 2)]
    assert outcome(library, *live) == [(1, "added"), (2, "added")]
    third = draft("Direct 3", url="https://a.example/live", guid="g3", source="A")
    assert outcome(library, third) == [(3, "added")]
    assert outcome(library, *live) == [(1, "unchanged"), (2, "unchanged")]


def test_a_new_title_or_author_updates_without_a_version(library: Library) -> None:
    library.articles.store([draft("Ancien", url="https://a.example/1")])
    library.articles.set_state([1], ReadState.READ)
    assert outcome(library, draft("Nouveau", url="https://a.example/1", author="A. B.", day=1)) == [
        (1, "updated")
    ]
    article = library.articles.get(1)
    assert article is not None
    assert (article.title, article.author, article.versions) == ("Nouveau", "A. B.", 1)
    assert article.published is not None and article.published > DAY_ZERO
    assert article.state is ReadState.READ
    assert found(library, Condition.words("nouveau", column="title")) == [1]
    assert found(library, Condition.words("ancien")) == []


def test_what_a_draft_does_not_state_stays(library: Library) -> None:
    library.articles.store(
        [draft("T", url="https://a.example/1", author="A. B.", source="AFP", language="fr")]
    )
    assert outcome(library, draft("T", url="https://a.example/1", day=None)) == [(1, "unchanged")]
    article = library.articles.get(1)
    assert article is not None
    assert (article.author, article.source, article.language, article.published) == (
        "A. B.",
        "AFP",
        "fr",
        DAY_ZERO,
    )


def test_two_feeds_with_one_article_do_not_take_it_from_each_other(library: Library) -> None:
    one, two = (library.sources.follow(f"https://{name}.example", name) for name in "ab")
    item = draft("T", url="https://a.example/1", guid="g")
    library.sources.fetched(one.id, Fetched(), [item])
    assert [s.outcome for s in library.sources.fetched(two.id, Fetched(), [item])] == [Outcome.UNCHANGED]
    assert library.articles.get(1).source_id == one.id  # type: ignore[union-attr]


def test_a_text_that_comes_back_is_the_newest_again(library: Library) -> None:
    for text in ("Un.", "Deux.", "Un."):
        library.articles.store([draft("T", text, url="https://a.example/1")])
    assert library.articles.version(1).body.text == "Un."
    assert [version.body.text for version in library.articles.versions(1)] == ["Deux.", "Un."]
    assert found(library, Condition.words("deux")) == []


def test_the_feeds_summary_does_not_replace_the_page_again(library: Library) -> None:
    summary = draft("T", "Résumé.", url="https://a.example/1", origin=Origin.FEED)
    library.articles.store([summary])
    library.articles.store([draft("T", "Le texte entier.", url="https://a.example/1", origin=Origin.PAGE)])
    assert outcome(library, summary) == [(1, "unchanged")]
    assert library.articles.version(1).body.text == "Le texte entier."

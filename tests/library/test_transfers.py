from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.press import body, draft
from tui.library import Fetched, Library, Outcome, Passage, Transfer
from tui.library.transfers import _span
from tui.model import Draft, ReadState, Subject, Triage

TEXT = "Le Sénat a voté.\n\n« Nous viendrons », a dit\nAbdoulaye Diop."


def test_a_new_article_is_as_it_was(library: Library) -> None:
    seen = datetime(2020, 5, 6, tzinfo=UTC)
    (stored,) = library.transfers.take(
        [Transfer(Draft("Un", body(TEXT), tags=("a", "a/b"), seen=seen), read=True, kept=True)]
    )
    assert stored.outcome is Outcome.ADDED
    (row,) = library.articles.rows([stored.article_id])
    assert (row.state, row.triage, row.tags, row.published) == (
        ReadState.READ,
        Triage.KEPT,
        ("a", "a/b"),
        seen,
    )
    assert library.steps.undo() is None, "what a file brings is no act of the reader"


def test_what_the_reader_decided_about_a_known_article_stays(library: Library) -> None:
    library.articles.store([draft("Un", TEXT, guid="1", url="https://a.example/1")])
    library.articles.set_triage([1], Triage.DISMISSED)
    transfer = Transfer(Draft("Un", body(TEXT), url="https://a.example/1", tags=("a",)), read=True, kept=True)
    assert [one.outcome for one in library.transfers.take([transfer])] == [Outcome.UNCHANGED]
    (row,) = library.articles.rows([1])
    assert (row.state, row.triage, row.tags) == (ReadState.UNREAD, Triage.DISMISSED, ("a",))


def test_a_source_that_is_followed_takes_its_articles_up_under_its_name(library: Library) -> None:
    named = library.sources.follow("https://a.example/f", "Mon nom")
    library.sources.follow("https://b.example/f")
    drafts = [
        draft("un", guid="1", source="A"),
        draft("deux", guid="2", source="B"),
        draft("trois", source="C"),
    ]
    feeds = ["https://a.example/f", "https://b.example/f", "https://c.example/f"]
    library.transfers.take([Transfer(one, feed=feed) for one, feed in zip(drafts, feeds, strict=True)])
    assert [row.source for row in library.articles.rows([1, 2, 3])] == ["Mon nom", "B", "C"]
    assert [library.articles.get(id).source_id for id in (1, 2, 3)] == [1, 2, None]  # type: ignore[union-attr]
    coming = [draft("un", "Autre.", guid="1")]
    assert [one.outcome for one in library.sources.fetched(named.id, Fetched(), coming)] == [Outcome.UPDATED]


def test_passages_stand_on_their_words_and_once(library: Library) -> None:
    passages = (
        Passage("viendrons »,  a dit Abdoulaye", "Note."),
        Passage("voté. « Nous"),
        Passage("jamais dit", "Note."),
        Passage("jamais dit"),
        Passage("", "De l’article."),
        Passage(""),
    )
    for _ in range(2):
        library.transfers.take([Transfer(draft("Un", TEXT, guid="1"), passages=passages)])
    found = [
        (note.subject, note.selector and note.selector.exact, note.note)
        for note in library.annotations.of_article(1)
    ]
    assert sorted(found, key=str) == sorted(
        [
            (Subject.PASSAGE, "viendrons », a dit\nAbdoulaye", "Note."),
            (Subject.PASSAGE, "voté.\n\n« Nous", ""),
            (Subject.ARTICLE, None, "> jamais dit\n\nNote."),
            (Subject.ARTICLE, None, "> jamais dit"),
            (Subject.ARTICLE, None, "De l’article."),
        ],
        key=str,
    )
    assert library.maintenance.check() == []


SPACED = st.lists(st.sampled_from(["a", "b", " ", "\n", "\u00a0", "ab"])).map("".join)


@given(SPACED, SPACED)
def test_words_are_found_whatever_the_space_between_them(text: str, words: str) -> None:
    span = _span(text, words)
    sought = " ".join(words.split())
    assert (span is not None) == bool(sought and sought in " ".join(text.split()))
    if span is not None:
        assert " ".join(text[slice(*span)].split()) == sought


@pytest.mark.parametrize("text", ["a " * 200_000, "a\n" * 200_000])
def test_looking_for_words_takes_no_longer_than_reading_them(text: str) -> None:
    assert _span(text, "a  " * 100_000 + "b") is None

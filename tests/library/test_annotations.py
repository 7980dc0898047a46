import pytest

from tests.library.press import TEXT, draft, found
from tui.library import Condition, Library, select
from tui.model import AnchorState, Selector, Subject


def passage(library: Library, words: str, article_id: int = 1) -> Selector:
    version = library.articles.version(article_id)
    start = version.body.text.index(words)
    return select(version.body.text, start, start + len(words), version.hash)


@pytest.fixture
def one(library: Library) -> Library:
    library.articles.store([draft("un", url="https://a.example/1")])
    return library


def test_an_annotation_comes_back_as_it_was_made(one: Library) -> None:
    selector = passage(one, "Sénat")
    made = one.annotations.add(1, Subject.PASSAGE, "Une **note**.", selector, colour="yellow", tags=["Mali"])
    assert one.annotations.get(made.id) == made
    assert (made.note, made.selector, made.colour, made.tags) == (
        "Une **note**.",
        selector,
        "yellow",
        ("Mali",),
    )
    assert (made.start, made.end, made.state) == (3, 8, AnchorState.EXACT)
    assert len(made.id) == 36


def test_notes_without_passage_come_first_then_the_order_of_the_text(one: Library) -> None:
    late = one.annotations.add(1, Subject.QUOTE, selector=passage(one, "Nous viendrons"))
    early = one.annotations.add(1, Subject.PASSAGE, selector=passage(one, "Sénat"))
    whole = one.annotations.add(1, Subject.ARTICLE, "sur l’article")
    actor = one.annotations.add(1, Subject.ACTOR, "sur lui", actor="Abdoulaye Diop")
    assert [a.id for a in one.annotations.of_article(1)] == [whole.id, actor.id, early.id, late.id]


def test_editing_changes_only_what_is_given(one: Library) -> None:
    made = one.annotations.add(1, Subject.ARTICLE, "avant", colour="yellow")
    edited = one.annotations.edit(made.id, note="après")
    assert (edited.note, edited.colour, edited.created) == ("après", "yellow", made.created)
    assert edited.changed > made.changed
    assert one.annotations.edit(made.id, colour="red").note == "après"
    assert one.annotations.edit(made.id, note="après") == one.annotations.get(made.id)
    assert len(one.steps.history()) == 3


def test_notes_are_found_as_they_are_now(one: Library) -> None:
    made = one.annotations.add(1, Subject.ARTICLE, "L’enquête piétine")
    assert found(one, Condition.words("l'enquete", column="notes")) == [1]
    one.annotations.edit(made.id, note="elle avance")
    assert found(one, Condition.words("enquete")) == []
    assert found(one, Condition.words("avance senat")) == [1]
    one.annotations.remove(made.id)
    assert found(one, Condition.words("avance")) == []
    assert one.maintenance.check() == []


def test_removing_takes_the_tags_along(one: Library) -> None:
    made = one.annotations.add(1, Subject.PASSAGE, selector=passage(one, "Sénat"), tags=["Mali"])
    one.annotations.remove(made.id)
    assert one.annotations.of_article(1) == [] and one.annotations.get(made.id) is None
    assert [(tag.name, tag.uses) for tag in one.tags.vocabulary()] == [("Mali", 0)]
    one.steps.undo()
    assert one.annotations.of_article(1) == [made]


def test_tags_of_a_note_on_the_article_are_the_articles(one: Library) -> None:
    one.annotations.add(1, Subject.ARTICLE, "note", tags=["Mali"])
    one.annotations.add(1, Subject.ACTOR, actor="Diop", tags=["ministre"])
    assert one.articles.rows([1])[0].tags == ("Mali",)


def test_a_note_is_data_not_a_message_to_the_terminal(one: Library) -> None:
    assert one.annotations.add(1, Subject.ARTICLE, "a\x1b]0;x\x07b\r\nc\ud800").note == "a�]0;x�b\nc�"


def test_what_does_not_fit_is_refused(one: Library) -> None:
    with pytest.raises(KeyError):
        one.annotations.add(9, Subject.ARTICLE, "x")
    with pytest.raises(ValueError, match="selector"):
        one.annotations.add(1, Subject.PASSAGE, "x")
    with pytest.raises(ValueError, match="actor"):
        one.annotations.add(1, Subject.ACTOR, "x")
    for act in (one.annotations.remove, one.annotations.edit):
        with pytest.raises(KeyError):
            act("nothing")
    assert one.steps.history() == []


def test_words_are_found_again_in_a_changed_text(one: Library) -> None:
    kept = one.annotations.add(1, Subject.PASSAGE, "note", passage(one, "Nous viendrons"))
    gone = one.annotations.add(1, Subject.PASSAGE, "note", passage(one, "Le Sénat a voté."))
    text = TEXT.replace("Le Sénat a voté.", "Dans la nuit, les sénateurs ont dit oui.")
    one.articles.store([draft("un", text, url="https://a.example/1")])
    found_again, lost = one.annotations.of_article(1)
    assert (found_again.id, found_again.state) == (kept.id, AnchorState.FOUND)
    assert text[found_again.start : found_again.end] == "Nous viendrons"
    assert (lost.id, lost.state, lost.start, lost.end) == (gone.id, AnchorState.GONE, None, None)
    assert lost.selector is not None and lost.selector.exact == "Le Sénat a voté."

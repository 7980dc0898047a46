"""Passages sent to the review, and annotations whose bounds are moved."""

import pytest

from tests.library.press import TEXT, draft
from tui.library import Library, select
from tui.locale import set_language
from tui.model import AnchorState, Selector, Subject, Triage


def passage(library: Library, words: str) -> Selector:
    version = library.articles.version(1)
    start = version.body.text.index(words)
    return select(version.body.text, start, start + len(words), version.hash)


@pytest.fixture
def one(library: Library) -> Library:
    library.articles.store([draft("un", url="https://a.example/1")])
    return library


def test_an_extract_is_one_step_that_keeps_the_article(one: Library) -> None:
    one.extracts.send(1, passage(one, "Sénat"), colour="green")
    (made,) = one.annotations.of_article(1)
    assert (made.tags, made.colour, made.subject) == (("extract",), "green", Subject.PASSAGE)
    assert one.articles.rows([1])[0].triage is Triage.KEPT
    assert [step.label for step in one.steps.history()] == ["Send an extract to the review"]
    one.steps.undo()
    assert one.annotations.of_article(1) == []
    assert one.articles.rows([1])[0].triage is Triage.INBOX
    one.steps.redo()
    assert one.annotations.of_article(1) == [made]


def test_what_is_annotated_already_becomes_an_extract_itself(one: Library) -> None:
    for subject in (Subject.PASSAGE, Subject.QUOTE):
        note = one.annotations.add(1, subject, "vu", passage(one, "Nous viendrons"))
        one.extracts.send(1, passage(one, "Nous viendrons"), existing=note.id)
        found = one.annotations.get(note.id)
        assert found is not None and found.tags == ("extract",) and found.note == "vu"
    steps = len(one.steps.history())
    one.extracts.send(1, passage(one, "Nous viendrons"), existing=note.id)
    assert len(one.steps.history()) == steps, "an extract already"


def test_the_tag_of_extracts_stays_the_same_in_another_language(one: Library) -> None:
    set_language("fr")
    try:
        assert one.extracts.tag() == "extrait"
        one.extracts.send(1, passage(one, "Sénat"))
    finally:
        set_language("en")
    assert one.extracts.tag() == "extrait"
    one.extracts.send(1, passage(one, "Nous viendrons"))
    assert {note.tags for note in one.annotations.of_article(1)} == {("extrait",)}


def test_what_is_not_there_is_no_extract(one: Library) -> None:
    with pytest.raises(KeyError):
        one.extracts.send(9, passage(one, "Sénat"))
    with pytest.raises(KeyError):
        one.extracts.send(1, passage(one, "Sénat"), existing="nothing")
    assert one.steps.history() == []


def test_bounds_are_moved_in_one_step(one: Library) -> None:
    made = one.annotations.add(1, Subject.PASSAGE, "vu", passage(one, "Sénat"), tags=["Budget"])
    moved = one.annotations.move(made.id, passage(one, "Le Sénat a voté"))
    assert (moved.start, moved.end, moved.state) == (0, 15, AnchorState.EXACT)
    assert (moved.note, moved.tags, moved.created) == ("vu", ("Budget",), made.created)
    assert one.steps.history()[0].label == "Move the bounds of an annotation"
    one.annotations.move(made.id, passage(one, "Le Sénat a voté"))
    assert len(one.steps.history()) == 2, "they stand there already"
    one.steps.undo()
    assert one.annotations.get(made.id) == made


def test_only_what_stands_somewhere_can_be_moved(one: Library) -> None:
    whole = one.annotations.add(1, Subject.ARTICLE, "vu")
    with pytest.raises(ValueError, match="no bounds"):
        one.annotations.move(whole.id, passage(one, TEXT))
    with pytest.raises(KeyError):
        one.annotations.move("nothing", passage(one, TEXT))


def test_a_step_says_what_kind_of_annotation_it_made(one: Library) -> None:
    one.annotations.add(1, Subject.PASSAGE, selector=passage(one, "Sénat"))
    one.annotations.add(1, Subject.QUOTE, selector=passage(one, "Nous viendrons"), tags=["Budget", "Mali"])
    one.annotations.add(1, Subject.QUOTE, "vu", selector=passage(one, "Nous viendrons"), tags=["Budget"])
    assert [step.label for step in one.steps.history()] == [
        "Annotate a quote",
        "Tag a quote: Budget, Mali",
        "Highlight a passage",
    ]

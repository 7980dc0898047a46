import pytest

from tests.library.press import TEXT, analysis_of, draft, found
from tui.library import Condition, Library, Target, select
from tui.model import Subject, TagTarget

ONE, TWO = (Target(TagTarget.ARTICLE, str(id)) for id in (1, 2))
DIOP = Target(TagTarget.ACTOR, "Abdoulaye Diop")


def test_tags_keep_spaces_accents_and_the_order_they_were_put(library: Library) -> None:
    library.articles.store([draft("un"), draft("deux")])
    library.tags.add([ONE, TWO, DIOP], ["  États   du Sahel ", "#Élections", "thème / sous-thème/"])
    for target in (ONE, TWO, DIOP):
        assert library.tags.of(target) == ("États du Sahel", "Élections", "thème/sous-thème")


def test_case_does_not_make_another_tag(library: Library) -> None:
    library.tags.add([DIOP], ["Sahel"])
    library.tags.add([Target(TagTarget.ACTOR, "X")], ["sahel", "SAHEL"])
    assert [(tag.name, tag.uses) for tag in library.tags.vocabulary()] == [("Sahel", 2)]


def test_accents_do(library: Library) -> None:
    library.tags.add([DIOP], ["pêche", "péché"])
    assert {tag.name for tag in library.tags.vocabulary()} == {"pêche", "péché"}


def test_the_most_recently_used_tag_comes_first(library: Library) -> None:
    for who, name in enumerate(("un", "deux", "trois", "un")):
        library.tags.add([Target(TagTarget.ACTOR, f"acteur {who}")], [name])
    assert [tag.name for tag in library.tags.vocabulary()] == ["un", "trois", "deux"]


def test_a_tag_taken_off_stays_in_the_vocabulary(library: Library) -> None:
    library.articles.store([draft("un")])
    library.tags.add([ONE, DIOP], ["Sahel"])
    library.tags.remove([ONE], ["sahel"])
    assert library.tags.of(ONE) == ()
    assert library.tags.of(DIOP) == ("Sahel",)
    library.tags.remove([DIOP], ["Sahel"])
    assert [(tag.name, tag.uses) for tag in library.tags.vocabulary()] == [("Sahel", 0)]


def test_what_is_not_there_cannot_be_tagged(library: Library) -> None:
    library.articles.store([draft("un")])
    for target in (TWO, Target(TagTarget.PASSAGE, "no-such-annotation")):
        with pytest.raises(KeyError):
            library.tags.add([ONE, target], ["Sahel"])
    assert library.tags.of(ONE) == () and library.tags.vocabulary() == []


def test_nothing_to_tag_is_no_act(library: Library) -> None:
    library.tags.add([ONE], ["", " / ", "#"])
    library.tags.add([], ["Sahel"])
    library.tags.remove([ONE], ["Sahel"])
    assert library.steps.history() == [] and library.tags.vocabulary() == []
    library.tags.add([DIOP], ["Sahel"])
    library.tags.add([DIOP], ["sahel"])
    assert len(library.steps.history()) == 1


def test_steps_of_tagging_say_what_and_how_many(library: Library) -> None:
    library.articles.store([draft("un"), draft("deux")])
    library.tags.add([ONE], ["Sahel"])
    library.tags.add([ONE, TWO], ["{x}", "Mali"])
    library.tags.recolour("mali", "blue")
    assert [step.label for step in library.steps.history()] == [
        "Colour the tag mali",
        "Tag 2 articles: {x}, Mali",
        "Tag 1 article: Sahel",
    ]
    assert [tag.colour for tag in library.tags.vocabulary()] == ["blue", "", ""]


@pytest.mark.parametrize(
    ("kind", "one"),
    [
        (TagTarget.ARTICLE, "article"),
        (TagTarget.PASSAGE, "passage"),
        (TagTarget.QUOTE, "quote"),
        (TagTarget.ACTOR, "actor"),
        (TagTarget.SOURCE, "source"),
    ],
)
def test_steps_of_tagging_say_what_kind_of_thing_it_is(library: Library, kind: TagTarget, one: str) -> None:
    library.articles.store([draft("un")])
    library.sources.follow("https://a.example/feed")
    version = library.articles.version(1)
    passage = select(version.body.text, 3, 8, version.hash)
    made = library.annotations.add(1, Subject.PASSAGE, selector=passage)
    key = {TagTarget.PASSAGE: made.id, TagTarget.QUOTE: made.id}.get(kind, "1")
    library.tags.add([Target(kind, key)], ["Sahel"])
    library.tags.remove([Target(kind, key)], ["Sahel"])
    assert [step.label for step in library.steps.history(2)] == [
        f"Untag 1 {one}: Sahel",
        f"Tag 1 {one}: Sahel",
    ]


def test_several_kinds_of_things_are_items(library: Library) -> None:
    library.articles.store([draft("un")])
    library.tags.add([ONE, DIOP], ["Sahel"])
    assert library.steps.history(1)[0].label == "Tag 2 items: Sahel"


def test_articles_are_found_by_a_tag_on_them_their_passages_or_those_who_act(library: Library) -> None:
    library.articles.store([draft(name, f"{TEXT} {name}") for name in ("un", "deux", "trois", "quatre")])
    library.tags.add([ONE], ["Sahel/Mali"])
    version = library.articles.version(2)
    passage = select(version.body.text, 3, 8, version.hash)
    library.annotations.add(2, Subject.PASSAGE, selector=passage, tags=["sahel"])
    library.analyses.save(
        library.articles.version(3).id, analysis_of(library.articles.version(3).body.text), "a"
    )
    library.tags.add([DIOP], ["Sahel"])
    assert found(library, Condition.tagged("SAHEL")) == [1, 2, 3]
    assert found(library, Condition.tagged("sahel/mali")) == [1]
    assert found(library, Condition.tagged("sah")) == []
    assert found(library, ~Condition.tagged("sahel")) == [4]

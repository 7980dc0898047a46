from pathlib import Path

import pytest

from tests.library.press import draft, filled, found
from tui.library import Condition, Library, Target, select
from tui.model import ReadState, Subject, TagTarget, Triage

ONE = Target(TagTarget.ARTICLE, "1")


def labels(library: Library) -> list[tuple[str, bool]]:
    return [(step.label, step.undone) for step in library.steps.history()]


def test_undo_and_redo_walk_the_steps(library: Library) -> None:
    library.articles.store([draft("un"), draft("deux")])
    library.articles.set_triage([1, 2], Triage.KEPT)
    library.articles.set_state([1], ReadState.READ)
    assert library.steps.undo().label == "Mark 1 article read"  # type: ignore[union-attr]
    assert library.steps.undo().label == "Keep 2 articles"  # type: ignore[union-attr]
    assert library.steps.undo() is None
    assert library.articles.counts().kept == 0
    assert library.steps.redo().label == "Keep 2 articles"  # type: ignore[union-attr]
    assert library.articles.counts().kept == 2
    assert labels(library) == [("Mark 1 article read", True), ("Keep 2 articles", False)]
    assert library.steps.redo().undone is False  # type: ignore[union-attr]
    assert library.steps.redo() is None


def test_undo_works_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    with filled(path, 3) as library:
        library.tags.add([ONE], ["Mali"])
    with Library.open(path) as library:
        assert library.steps.undo() is not None
        assert library.tags.of(ONE) == () and library.tags.vocabulary() == []
    with Library.open(path) as library:
        assert library.steps.redo() is not None
        assert library.tags.of(ONE) == ("Mali",)


def test_a_new_act_forgets_what_could_be_redone(library: Library) -> None:
    library.articles.store([draft("un")])
    library.tags.add([ONE], ["Mali"])
    library.steps.undo()
    library.articles.set_triage([1], Triage.KEPT)
    assert library.steps.redo() is None
    assert labels(library) == [("Keep 1 article", False)]


def test_undo_passes_over_what_the_program_did_by_itself(library: Library) -> None:
    library.articles.store([draft("un"), draft("deux")])
    library.articles.set_triage([1], Triage.KEPT)
    library.articles.set_state([1], ReadState.READ, automatic=True)
    assert library.steps.undo().label == "Keep 1 article"  # type: ignore[union-attr]
    article = library.articles.get(1)
    assert article is not None and (article.triage, article.state) == (Triage.INBOX, ReadState.READ)
    library.articles.set_state([2], ReadState.READ, automatic=True)
    assert library.steps.redo() is not None
    assert library.articles.get(1).triage is Triage.KEPT  # type: ignore[union-attr]
    assert [step.automatic for step in library.steps.history()] == [True, True, False]


def test_a_tag_that_a_rule_uses_too_stays_when_the_readers_is_undone(library: Library) -> None:
    library.articles.store([draft("un"), draft("deux")])
    two = Target(TagTarget.ARTICLE, "2")
    library.tags.add([ONE], ["Mali"])
    library.tags.add([two], ["Mali"], automatic=True)
    library.steps.undo()
    assert (library.tags.of(ONE), library.tags.of(two)) == ((), ("Mali",))
    assert library.steps.undo() is None
    library.steps.redo()
    assert (library.tags.of(ONE), library.tags.of(two)) == (("Mali",), ("Mali",))
    assert library.maintenance.check() == []


def test_an_act_that_fails_leaves_no_step(library: Library) -> None:
    with pytest.raises(KeyError):
        library.annotations.add(1, Subject.ARTICLE, "x", tags=["Mali"])
    assert library.steps.history() == [] and library.tags.vocabulary() == []


def test_incoming_articles_are_no_step_and_stay(library: Library) -> None:
    library.articles.store([draft("un", url="https://a.example")])
    library.articles.set_triage([1], Triage.KEPT)
    library.articles.store([draft("Nouveau titre", "Autre texte.", url="https://a.example")])
    library.steps.undo()
    article = library.articles.get(1)
    assert article is not None
    assert (article.title, article.versions, article.triage) == ("Nouveau titre", 2, Triage.INBOX)
    assert found(library, Condition.words("autre")) == [1]


def test_one_step_for_a_bulk_act_and_for_all_that_goes_with_it(library: Library) -> None:
    library.articles.store([draft(str(n)) for n in range(300)])
    library.articles.set_triage(list(range(1, 301)), Triage.DISMISSED)
    version = library.articles.version(1)
    made = library.annotations.add(
        1, Subject.PASSAGE, "œuvre", select(version.body.text, 3, 8, version.hash), tags=["a", "b"]
    )
    library.annotations.remove(made.id)
    assert len(library.steps.history()) == 3
    library.steps.undo()
    assert library.annotations.get(made.id) == made
    assert found(library, Condition.words("oeuvre", column="notes")) == [1]
    library.steps.undo()
    assert library.tags.vocabulary() == []
    library.steps.undo()
    assert library.articles.counts().dismissed == 0


def test_the_history_is_newest_first_and_limited(library: Library) -> None:
    library.articles.store([draft("un")])
    for name in "abc":
        library.tags.add([ONE], [name])
    assert [step.label for step in library.steps.history(2)] == ["Tag 1 article: c", "Tag 1 article: b"]
    assert library.steps.history(1)[0].time >= library.steps.history(3)[2].time

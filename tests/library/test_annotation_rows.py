"""Annotations across articles: what became of their words, and what keeps the list quick."""

import pytest

from tests.library.press import TEXT, draft
from tests.library.test_annotations import passage
from tui.library import AnnotationFilter, Condition, Library
from tui.library.annotation_conditions import anchored, holding
from tui.model import AnchorState, FoundBy, Subject


def notes(library: Library, condition: Condition | None = None) -> list[str]:
    rows = library.annotations.rows(library.annotations.find(AnnotationFilter(condition)))
    return [row.note for row in rows]


def test_the_state_is_that_of_the_text_as_it_is_now(library: Library) -> None:
    url = "https://a.example/1"
    library.articles.store([draft("un", url=url)])
    library.annotations.add(1, Subject.PASSAGE, "reste", passage(library, "Le Sénat a voté"))
    library.annotations.add(1, Subject.PASSAGE, "part", passage(library, "L’œuvre est là"))
    library.annotations.add(1, Subject.ARTICLE, "sans passage")
    assert notes(library, anchored(AnchorState.EXACT)) == ["sans passage", "part", "reste"]
    changed = "Mise à jour de midi. " + TEXT.replace(" L’œuvre est là.", "")
    library.articles.store([draft("un", changed, url=url)])
    assert notes(library, anchored(AnchorState.FOUND)) == ["reste"]
    assert notes(library, anchored(AnchorState.GONE)) == ["part"]
    assert notes(library, ~anchored(AnchorState.GONE)) == ["sans passage", "reste"]
    states = {row.note: row.state for row in library.annotations.rows(library.annotations.find())}
    assert states == {annotation.note: annotation.state for annotation in library.annotations.of_article(1)}


@pytest.mark.parametrize(
    "damage",
    [
        "start = 4",
        "start = -3",
        "start = NULL",
        "start = 'x'",
        '"end" = 9',
        '"end" = 90000',
        "exact = 'Sénateur'",
        "exact = NULL",
        "exact = ''",
        "start = 20, \"end\" = 35, exact = 'Ces mots ne sont nulle part'",
    ],
)
def test_list_and_article_judge_a_damaged_annotation_alike(library: Library, damage: str) -> None:
    library.articles.store([draft("un")])
    library.annotations.add(1, Subject.PASSAGE, "intacte", passage(library, "Sénat"))
    library.annotations.add(1, Subject.PASSAGE, "abîmée", passage(library, "Le Sénat a voté"))
    sql = f"UPDATE annotation SET {damage} WHERE note = 'abîmée'"
    library._database.write(lambda connection: connection.execute(sql))
    rows = library.annotations.rows(library.annotations.find())
    judged = {row.note: (row.state, row.found_by, row.score) for row in rows}
    assert judged["intacte"] == (AnchorState.EXACT, FoundBy.POSITION, 1.0)
    assert judged["abîmée"][0] is not AnchorState.EXACT
    assert judged == {
        each.note: (each.state, each.found_by, each.score) for each in library.annotations.of_article(1)
    }
    for state in AnchorState:
        assert set(notes(library, anchored(state))) == {
            note for note, (is_so, _by, _score) in judged.items() if is_so is state
        }


def test_words_are_found_after_every_kind_of_change(library: Library) -> None:
    library.articles.store([draft("un")])
    made = library.annotations.add(1, Subject.ARTICLE, "L’enquête")
    library.annotations.edit(made.id, note="la crue")
    assert (notes(library, holding("enquete")), notes(library, holding("CRUE"))) == ([], ["la crue"])
    library.annotations.remove(made.id)
    assert notes(library, holding("crue")) == []
    library.steps.undo()
    assert notes(library, holding("crue")) == ["la crue"]
    library.steps.undo()
    assert notes(library, holding("l'enquete")) == ["L’enquête"]
    assert library.maintenance.check() == []


def test_a_lost_index_is_told_and_made_anew(library: Library) -> None:
    library.articles.store([draft("un")])
    library.annotations.add(1, Subject.ARTICLE, "la crue")
    library._database.write(lambda connection: connection.execute("DELETE FROM annotation_words"))
    assert library.maintenance.check() == ["1 annotation cannot be searched for."]
    assert library.maintenance.repair() == []
    assert notes(library, holding("crue")) == ["la crue"]


def test_the_newest_come_from_an_index(library: Library) -> None:
    plan = library._database.rows(
        "EXPLAIN QUERY PLAN SELECT annotation.rowid FROM annotation JOIN article ON article.id ="
        " annotation.article_id ORDER BY annotation.created DESC, annotation.id LIMIT 50"
    )
    told = " ".join(row[3] for row in plan)
    assert "annotation_created" in told and "USE TEMP B-TREE FOR ORDER BY" not in told


def test_the_first_ones_only(library: Library) -> None:
    library.articles.store([draft("un")])
    for number in range(5):
        library.annotations.add(1, Subject.ARTICLE, str(number))
    assert len(library.annotations.find(limit=2)) == 2
    assert [row.note for row in library.annotations.rows(library.annotations.find(limit=2))] == ["4", "3"]

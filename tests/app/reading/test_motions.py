"""Where a caret goes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.article_app import body_of
from tui.app.reading import motions
from tui.model import BlockKind, Body
from tui.text.bodies import body_from_text

P = BlockKind.PARAGRAPH
BODY = body_of((P, "L’État paie, dit-il. « Non ! » Vraiment ?"), (P, "Une e\u0301tude 👩‍🔬 suit."))

STEPS: list[Callable[[Body, int, int], int]] = [
    *(motions.by_character, motions.by_word, motions.by_sentence, motions.by_paragraph)
]
bodies = st.lists(
    st.text(st.sampled_from("ab ’.!?«» e\u0301👩‍🔬日"), min_size=1, max_size=40), max_size=4
).map(lambda parts: body_from_text("\n\n".join(parts)))


def walk(step: Callable[[Body, int, int], int], body: Body, start: int, way: int) -> list[int]:
    places = [start]
    while (place := step(body, places[-1], way)) != places[-1]:
        places.append(place)
        assert len(places) <= len(body.text) + 1
    return places


@pytest.mark.parametrize("step", STEPS)
@given(body=bodies)
def test_every_way_forward_moves_on_and_ends_and_so_does_every_way_back(
    step: Callable[[Body, int, int], int], body: Body
) -> None:
    first, last = motions.settle(body, 0), motions.settle(body, len(body.text))
    forth = walk(step, body, first, 1)
    assert forth == sorted(forth)
    back = walk(step, body, last, -1)
    assert back == sorted(back, reverse=True)
    assert back[-1] == first
    assert all(motions.settle(body, place) == place for place in (*forth, *back))


@given(bodies)
def test_characters_are_walked_one_by_one_both_ways(body: Body) -> None:
    forth = walk(motions.by_character, body, motions.settle(body, 0), 1)
    back = walk(motions.by_character, body, motions.settle(body, len(body.text)), -1)
    assert back[::-1] == forth
    covered = "".join(body.text[slice(*motions.character(body, place))] for place in forth)
    assert covered == body.text.replace("\n\n", "") or not body.blocks


def test_words() -> None:
    places = walk(motions.by_word, BODY, 0, 1)
    assert [BODY.text[slice(*motions.word(BODY, place))] for place in places] == [
        *("L", "’", "État", "paie", ",", "dit", "-", "il", ".", "«", "Non", "!", "»", "Vraiment", "?"),
        *("Une", "e\u0301tude", "👩‍🔬", "suit", "."),
    ]
    assert motions.word_end(BODY, BODY.text.index("État")) == BODY.text.index("État") + 3
    assert BODY.text[motions.word_end(BODY, BODY.text.index("État") + 3)] == "e"


def test_sentences_and_paragraphs() -> None:
    starts = walk(motions.by_sentence, BODY, 0, 1)
    assert [BODY.text[slice(*motions.sentence(BODY, place))] for place in starts][:1] == [
        "L’État paie, dit-il."
    ]
    assert BODY.text.index("Une") in starts
    assert motions.by_sentence(BODY, 5, -1) == 0
    assert motions.by_paragraph(BODY, 3, 1) == BODY.text.index("Une")
    assert motions.by_paragraph(BODY, BODY.text.index("suit"), -1) == BODY.text.index("Une")
    assert motions.by_paragraph(BODY, BODY.text.index("Une"), -1) == 0
    assert motions.paragraph(BODY, 3) == (0, BODY.text.index("\n"))


def test_an_empty_body_holds_the_caret_at_its_start() -> None:
    empty = body_from_text("")
    for step in STEPS:
        assert step(empty, 0, 1) == step(empty, 0, -1) == 0
    assert motions.word(empty, 0) == motions.sentence(empty, 0) == motions.paragraph(empty, 0) == (0, 0)
    assert motions.word_end(empty, 0) == 0

"""Selecting by sentences and paragraphs takes whole ones; the footer tells how, and what can be done then."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.app.article_app import ArticleApp, article
from tests.app.press import article as stored
from tests.app.screen import lines, press, type_words
from tests.app.test_main_screen import main
from tests.app.test_main_screen import reading as program
from tui.app.reading import Reading, motions
from tui.library import Library
from tui.locale import set_language
from tui.text.bodies import body_from_text

ONE, TWO, THREE = "Une phrase courte.", "« Le rail, oui\u202f! », dit-il.", "Une troisième."
FOUR, FIVE = "Second alinéa.", "Sa fin."
TEXT = f"{ONE} {TWO} {THREE}\n\n{FOUR} {FIVE}"


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("v v )", ONE),
        ("v s )", f"{ONE} {TWO}"),
        ("v v ) )", f"{ONE} {TWO}"),
        ("v v ) ) ) )", f"{ONE} {TWO} {THREE}\n\n{FOUR}"),
        ("v v ) ) (", ONE),
        ("v v ) (", "U"),
        ("v s } }", TEXT),
        ("v v }", f"{ONE} {TWO} {THREE}"),
        ("v v J J K", f"{ONE} {TWO} {THREE}"),
        ("v } v } o (", f"{THREE}\n\n{FOUR} {FIVE}"),
        ("v } v } o ( )", f"{FOUR} {FIVE}"),
        ("v ) v (", f"{ONE} «"),
        ("v ) ) s (", "U"),
        ("v } ) s ) )", FIVE),
    ],
)
async def test_what_is_selected_ends_and_begins_with_whole_units(keys: str, words: str) -> None:
    body = body_from_text(TEXT)
    app = ArticleApp(Reading.of(article(), body))
    async with app.run_test(size=(100, 24)) as pilot:
        app.view.focus()
        await pilot.press(*keys.split())
        assert app.view.selected_text == words


@given(
    st.text(st.sampled_from("ab. !«»\n\u0301é’"), max_size=60),
    st.integers(0, 60),
    st.lists(st.sampled_from([1, -1])),
)
def test_reaching_goes_the_way_it_was_told_and_comes_to_rest(text: str, at: int, steps: list[int]) -> None:
    body = body_from_text(text)
    anchor = place = motions.settle(body, at)
    for step in steps:
        for reach in (motions.reach_sentence, motions.reach_paragraph):
            after = reach(body, anchor, place, step)
            assert (after - place) * step >= 0
            assert after == motions.settle(body, after)
            place = after


@pytest.mark.parametrize(
    ("language", "caret", "selection"),
    [
        ("fr", "v sélectionner   c citation   s phrase   p paragraphe   échap finir",
         "↵ surligner  c citation  s extrait  t étiqueter  a annoter  y copier"),
        ("en", "v select  c quote  s sentence  p paragraph  esc finish  ( ) sentences",
         "↵ highlight   c quote   s extract   t tag   a annotate   y copy"),
    ],
)  # fmt: skip
async def test_the_footer_leads_from_the_caret_to_the_act(
    morning: Library, language: str, caret: str, selection: str
) -> None:
    set_language(language)
    async with program(morning, (80, 24)) as pilot:
        await press(pilot, "enter", "v")
        assert lines(pilot.app)[-1].strip().startswith(caret)
        await press(pilot, "s")
        assert lines(pilot.app)[-1].strip().startswith(selection)
        await press(pilot, "v")
        assert main(pilot).main.view.selection is None and lines(pilot.app)[-1].strip().startswith(caret)


async def test_while_words_are_typed_the_footer_tells_how_to_go_on_and_out(empty: Library) -> None:
    stored(empty, "Un titre", TEXT)
    async with program(empty) as pilot:
        for keys in (("/",), ("escape", "enter", "/")):
            await press(pilot, *keys)
            assert lines(pilot.app)[-1].split("   ") == [" ↵ aux résultats", "échap abandonner"]
        await type_words(pilot, "rail")
        await press(pilot, "enter")
        assert "( ) citations" in lines(pilot.app)[-1] and "n N trouvés" in lines(pilot.app)[-1]


async def test_a_selection_is_not_left_for_another_article(morning: Library) -> None:
    async with program(morning, (116, 16)) as pilot:
        await press(pilot, "enter", "G", "v", "v", "n", "space", "space", "space")
        view = main(pilot).main.view
        assert view.caret is not None and view.selection is not None
        assert view.reading is not None and view.reading.article.title.startswith("Le Mali")

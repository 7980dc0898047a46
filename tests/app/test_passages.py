"""The words selected, the current annotation and the current actor, under the letters used everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.press import id_of, now
from tests.app.screen import lines, press, settle, text, type_words
from tests.app.test_main_screen import main, reading, row
from tui.app.application import ReaderApp
from tui.app.widgets.article_view import ArticleView
from tui.library import Library, Target, select
from tui.locale import set_language
from tui.model import Annotation, Subject, TagTarget, Triage

SELECT_A_WORD = ("enter", "v", "w", "v", "e")


def view_of(pilot: Pilot[None]) -> ArticleView:
    return main(pilot).main.view


def notes(library: Library) -> list[Annotation]:
    return library.annotations.of_article(id_of(library, "Le Mali"))


def said(pilot: Pilot[None]) -> str:
    return main(pilot).main.footer.message


def annotate(library: Library, words: str, note: str = "", **values: str) -> Annotation:
    article = id_of(library, "Le Mali")
    version = library.articles.version(article)
    start = version.body.text.index(words)
    passage = select(version.body.text, start, start + len(words), version.hash)
    return library.annotations.add(article, Subject.PASSAGE, note, passage, **values)


async def test_enter_highlights_without_a_note(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, *SELECT_A_WORD)
        words = view_of(pilot).selected_text
        await press(pilot, "enter")
        (note,) = notes(morning)
        assert note.selector is not None and note.selector.exact == words
        assert (note.note, note.subject, note.colour) == ("", Subject.PASSAGE, "")
        assert said(pilot) == "Surligné" and view_of(pilot).caret is None
        await press(pilot, "ctrl+z")
        assert notes(morning) == []
        assert "Surligner un passage" in said(pilot)
        await press(pilot, "ctrl+y")
        assert notes(morning) == [note]


async def test_the_colour_used_last_is_used_again(morning: Library) -> None:
    annotate(morning, "Sadio Camara", "vu")
    async with reading(morning) as pilot:
        await press(pilot, "enter", "+", "c", "4")
        assert notes(morning)[0].colour == "pink"
        assert said(pilot) == "Couleur de l’annotation\u00a0: rose"
        assert "▲" in text(pilot.app), "its sign stands in the gutter"
        await press(pilot, "v", "0", "v", "e", "enter")
        assert [note.colour for note in notes(morning)] == ["pink", "pink"]
        await press(pilot, "ctrl+z", "ctrl+z")
        assert [note.colour for note in notes(morning)] == [""]


async def test_and_after_the_program_was_ended(morning: Library, tmp_path: Path) -> None:
    habits = tmp_path / "reader.toml"
    annotate(morning, "Sadio Camara", "vu")
    for keys in (("enter", "+", "c", "4"), (*SELECT_A_WORD, "enter")):
        app = ReaderApp(morning, now, habits)
        async with app.run_test(size=(116, 40)) as pilot:
            await settle(pilot)
            await press(pilot, "4", *keys)
    assert [note.colour for note in notes(morning)] == ["pink", "pink"]


async def test_t_tags_the_words_selected_in_one_step(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, *SELECT_A_WORD, "t")
        await type_words(pilot, "Défense, [red]x")
        await press(pilot, "enter")
        (note,) = notes(morning)
        assert note.tags == ("Défense", "[red]x") and note.subject is Subject.PASSAGE
        assert morning.tags.of(Target(TagTarget.PASSAGE, note.id)) == note.tags
        assert said(pilot) == "Étiquette #Défense #[red]x\u00a0: le passage"
        await press(pilot, "ctrl+z")
        assert notes(morning) == []


async def test_t_on_words_that_are_annotated_adds_to_what_is_there(morning: Library) -> None:
    made = annotate(morning, "Sadio Camara", "vu", tags=["Budget"])
    async with reading(morning) as pilot:
        await press(pilot, "enter", "+", "t")
        await type_words(pilot, "Sahel")
        await press(pilot, "enter")
        (note,) = notes(morning)
        assert (note.id, note.note, note.tags) == (made.id, "vu", ("Budget", "Sahel"))
        await press(pilot, "T")
        await type_words(pilot, "budget")
        await press(pilot, "enter")
        assert notes(morning)[0].tags == ("Sahel",)


async def test_s_sends_an_extract_and_keeps_the_article_in_one_step(morning: Library) -> None:
    article = id_of(morning, "Le Mali")
    morning.articles.set_triage([article], Triage.INBOX)
    async with reading(morning) as pilot:
        await press(pilot, *SELECT_A_WORD, "s")
        assert notes(morning)[0].tags == ("extrait",)
        assert row(morning, "Le Mali").triage is Triage.KEPT
        assert said(pilot) == "Article retenu, passage marqué #extrait"
        await press(pilot, "ctrl+z")
        assert notes(morning) == [] and row(morning, "Le Mali").triage is Triage.INBOX


async def test_an_annotation_is_opened_removed_and_back(morning: Library) -> None:
    made = annotate(morning, "Sadio Camara", "vu")
    async with reading(morning) as pilot:
        await press(pilot, "enter", "+")
        assert "d retirer" in lines(pilot.app)[-1] and "d écarter" not in lines(pilot.app)[-1]
        await press(pilot, "enter")
        await type_words(pilot, " deux fois")
        await press(pilot, "ctrl+s")
        assert notes(morning)[0].note == "vu deux fois"
        await press(pilot, "d")
        assert notes(morning) == [] and row(morning, "Le Mali").triage is Triage.KEPT
        assert said(pilot) == "Annotation retirée"
        assert "d écarter" in lines(pilot.app)[-1], "the article again"
        await press(pilot, "ctrl+z")
        assert notes(morning)[0].id == made.id


async def test_the_bounds_of_an_annotation_are_moved_in_visual_mode(morning: Library) -> None:
    annotate(morning, "Sadio Camara", "vu")
    async with reading(morning) as pilot:
        await press(pilot, "enter", "+", "c", "b")
        assert view_of(pilot).selected_text == "Sadio Camara"
        assert "↵ fixer   échap laisser" in lines(pilot.app)[-1]
        await press(pilot, "o", "b", "enter")
        (note,) = notes(morning)
        assert note.selector is not None and note.selector.exact == "colonel Sadio Camara"
        assert note.note == "vu" and said(pilot) == "Bornes de l’annotation fixées"
        await press(pilot, "ctrl+z")
        (note,) = notes(morning)
        assert note.selector is not None and note.selector.exact == "Sadio Camara"
        await press(pilot, "+", "c", "b", "w", "escape")
        assert said(pilot) == "Bornes inchangées" and view_of(pilot).caret is None
        assert notes(morning) == [note]


async def test_bounds_without_words_are_asked_for_again(morning: Library) -> None:
    annotate(morning, "Sadio Camara")
    async with reading(morning) as pilot:
        await press(pilot, "enter", "+", "c", "b", "v", "enter")
        assert "Sélectionnez d’abord" in said(pilot)
        await press(pilot, "s", "enter")
        (note,) = notes(morning)
        assert note.selector is not None and note.selector.exact.startswith("Le ministre malien")


async def test_undo_says_what_was_tagged(morning: Library) -> None:
    annotate(morning, "Sadio Camara", "vu")
    async with reading(morning) as pilot:
        await press(pilot, "enter", "+", "t")
        await type_words(pilot, "Neuf")
        await press(pilot, "enter", "ctrl+z")
        assert said(pilot) == "Annulé\u00a0: Étiqueter 1 passage\u00a0: Neuf"
        await press(pilot, ">", "t")
        await type_words(pilot, "Neuf")
        await press(pilot, "enter", "ctrl+z")
        assert said(pilot) == "Annulé\u00a0: Étiqueter 1 acteur\u00a0: Neuf"
        await press(pilot, "escape", "t")
        await type_words(pilot, "Neuf")
        await press(pilot, "enter", "ctrl+z")
        assert said(pilot) == "Annulé\u00a0: Étiqueter 1 article\u00a0: Neuf"


async def test_an_actor_is_tagged_and_annotated(morning: Library) -> None:
    async with reading(morning, (160, 45)) as pilot:
        await press(pilot, "enter", ">", "t")
        await type_words(pilot, "Diplomatie")
        await press(pilot, "enter")
        assert morning.tags.of(Target(TagTarget.ACTOR, "Abdoulaye Diop")) == ("Diplomatie",)
        assert said(pilot) == "Étiquette #Diplomatie\u00a0: Abdoulaye Diop"
        assert "#Diplomatie" in "\n".join(line[110:] for line in lines(pilot.app)), "in the panel"
        await press(pilot, "a")
        assert "Note sur l’acteur" in text(pilot.app)
        await type_words(pilot, "en poste depuis 2020")
        await press(pilot, "ctrl+s")
        (note,) = notes(morning)
        assert (note.subject, note.actor, note.note) == (
            Subject.ACTOR,
            "Abdoulaye Diop",
            "en poste depuis 2020",
        )
        await press(pilot, "a")
        assert "en poste depuis 2020" in text(pilot.app), "the same note is opened again"
        await press(pilot, "escape", "ctrl+z", "ctrl+z")
        assert notes(morning) == []
        assert morning.tags.of(Target(TagTarget.ACTOR, "Abdoulaye Diop")) == ()


async def test_o_goes_through_what_lies_at_one_place_else_opens_the_original(morning: Library) -> None:
    annotate(morning, "nos délégations", "vu")
    async with reading(morning, (160, 45)) as pilot:
        await press(pilot, "enter", ")")
        view = view_of(pilot)
        quote = view.current
        assert "o quoi d’autre" in lines(pilot.app)[-1]
        await press(pilot, "o")
        assert view.current is not None and view.current.kind.name == "ANNOTATION"
        await press(pilot, "o")
        assert view.current == quote
        await press(pilot, ")")
        assert "o quoi d’autre" not in lines(pilot.app)[-1]
        await press(pilot, "o")
        assert "Ouvrir dans le navigateur" in text(pilot.app)


async def test_in_english(morning: Library) -> None:
    set_language("en")
    async with reading(morning) as pilot:
        await press(pilot, *SELECT_A_WORD)
        assert "↵ highlight   c quote" in lines(pilot.app)[-1]
        await press(pilot, "s")
        assert notes(morning)[0].tags == ("extract",)
        assert said(pilot) == "Article kept, extract marked #extract"


@pytest.mark.parametrize("name", ["Surligner", "Envoyer à la revue"])
async def test_the_palette_offers_what_the_selection_is_for(morning: Library, name: str) -> None:
    async with reading(morning) as pilot:
        await press(pilot, *SELECT_A_WORD, "ctrl+p")
        await type_words(pilot, name)
        await press(pilot, "enter")
        assert len(notes(morning)) == 1


async def test_without_colour_signs_tell(morning: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    annotate(morning, "colonel Sadio Camara", colour="yellow")
    annotate(morning, "Sadio Camara", colour="blue")
    monkeypatch.setenv("NO_COLOR", "1")
    async with reading(morning) as pilot:
        await press(pilot, "enter")
        assert "◆●" in text(pilot.app)


async def test_annotations_of_any_number_on_one_line_are_told(morning: Library) -> None:
    annotate(morning, "reçus par Sergueï Lavrov, à l’occasion de leur visite officielle", colour="green")
    for words in ("Sergueï", "Lavrov", "occasion"):
        annotate(morning, words)
    async with reading(morning) as pilot:
        await press(pilot, "enter")
        gutters = [line[44:54] for line in lines(pilot.app)]
        assert any("■4" in gutter or "■3" in gutter for gutter in gutters), gutters
        await press(pilot, "+", "+", "+")
        gutters = [line[44:54] for line in lines(pilot.app)]
        assert any("✎4" in gutter or "✎3" in gutter for gutter in gutters), "the current one, and how many"
        await press(pilot, "d")
        assert len(notes(morning)) == 3


async def test_d_never_takes_the_article_away_while_words_are_selected(morning: Library) -> None:
    annotate(morning, "Sadio Camara")
    async with reading(morning) as pilot:
        await press(pilot, *SELECT_A_WORD, "d")
        assert row(morning, "Le Mali").triage is Triage.KEPT and view_of(pilot).selection is not None
        assert "écarter" not in lines(pilot.app)[-1]
        await press(pilot, "escape", "escape", "+", "c", "b", "d", "t", "a")
        assert row(morning, "Le Mali").triage is Triage.KEPT and not pilot.app.screen.is_modal
        await press(pilot, "enter", "d")
        assert notes(morning) == [], "the annotation, with its bounds as they are"
        await press(pilot, "d")
        assert row(morning, "Le Mali").triage is Triage.DISMISSED

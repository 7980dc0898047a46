"""Keys pressed on the main screen, and what they do to the library and to the screen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from tests.app.press import NOW, article, id_of, now
from tests.app.screen import lines, press, settle, text, type_words
from tui.app.application import ReaderApp
from tui.library import ArticleFilter, Library, Target, View
from tui.model import ReadState, Subject, TagTarget, Triage

WIDE, MEDIUM, NARROW = (160, 45), (116, 40), (80, 24)


@asynccontextmanager
async def reading(library: Library, size: tuple[int, int] = MEDIUM) -> AsyncIterator[Pilot[None]]:
    app = ReaderApp(library, now)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield pilot


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Let the app go on until `condition` holds; fails when it does not in half a minute."""
    async with asyncio.timeout(30):
        while not condition():
            await pilot.pause(0.01)
    await settle(pilot)


def main(pilot: Pilot[None]) -> ReaderApp:
    assert isinstance(pilot.app, ReaderApp)
    return pilot.app


def row(library: Library, words: str):
    return library.articles.rows([id_of(library, words)])[0]


async def test_the_first_screen_shows_what_is_to_read(morning: Library) -> None:
    async with reading(morning) as pilot:
        seen = text(pilot.app)
        assert "À lire 4   Retenus 1   Annotés 1   Tous 5" in seen
        assert "18:02" in lines(pilot.app)[0]
        assert "● Le Mali et la Russie" in seen
        assert "Tunisie" not in seen, "it is read"
        assert "Horoscope" not in seen, "it is dismissed"
        assert "Abdoulaye Diop a indiqué que" in seen, "the first article stands beside the list"
        assert "↵ lire   s retenir   d écarter" in lines(pilot.app)[-1]


async def test_the_article_shown_follows_the_cursor(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "j")
        assert "Sénat : le budget adopté au bout de la nuit." in text(pilot.app)
        await press(pilot, "k")
        assert "Abdoulaye Diop a indiqué que" in text(pilot.app)


async def test_opening_marks_read_and_the_article_stays_in_the_list(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter")
        assert row(morning, "Le Mali").state is ReadState.READ
        assert "À lire 3" in text(pilot.app)
        assert "Le Mali et la Russie" in "\n".join(line[:44] for line in lines(pilot.app))
        await press(pilot, "escape", "2", "1")
        assert "Le Mali" not in "\n".join(line[:44] for line in lines(pilot.app)), "the view was left"


async def test_moving_over_an_article_does_not_mark_it_read(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "j", "j", "k")
    assert morning.articles.counts().unread == 4


async def test_undo_passes_over_what_opening_did(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "j", "s", "enter", "ctrl+z")
        assert row(morning, "Sénat").triage is Triage.INBOX
        assert row(morning, "Sénat").state is ReadState.READ
        assert "Annulé" in lines(pilot.app)[-1]
        await press(pilot, "ctrl+y")
        assert row(morning, "Sénat").triage is Triage.KEPT


async def test_keep_turns(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "j", "s")
        assert row(morning, "Sénat").triage is Triage.KEPT
        assert "Retenu pour la revue" in lines(pilot.app)[-1]
        assert "Retenus 2" in lines(pilot.app)[0]
        await press(pilot, "s")
        assert row(morning, "Sénat").triage is Triage.INBOX


async def test_two_keys_in_haste_are_done_in_their_order(morning: Library) -> None:
    async with reading(morning) as pilot:
        await pilot.press("j", "s", "s", "s")
        await settle(pilot)
    assert row(morning, "Sénat").triage is Triage.KEPT
    assert [step.label for step in morning.steps.history(3)] == [
        "Retenir 1 article",
        "Remettre 1 article",
        "Retenir 1 article",
    ]


async def test_a_dismissed_article_stays_greyed_until_the_view_is_left(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "j", "d")
        assert row(morning, "Sénat").triage is Triage.DISMISSED
        assert any(line.startswith("▌× Sénat") for line in lines(pilot.app))
        await press(pilot, "2", "1")
        assert "Sénat" not in text(pilot.app)


async def test_acts_bear_on_the_selection(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "space", "space", "r")
    assert [row(morning, words).state for words in ("Le Mali", "Sénat", "À Kaolack")] == [
        ReadState.READ,
        ReadState.READ,
        ReadState.UNREAD,
    ]


async def test_escape_gives_the_selection_up(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "space", "escape", "r")
    assert morning.articles.counts().unread == 3, "the one under the cursor alone"


async def test_read_and_unread(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "r")
        assert row(morning, "Le Mali").state is ReadState.READ
        await press(pilot, "u")
        assert row(morning, "Le Mali").state is ReadState.UNREAD


async def test_the_whole_view_is_marked_read_in_one_step(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "A")
        assert morning.articles.counts().unread == 0
        await press(pilot, "ctrl+z")
        assert morning.articles.counts().unread == 4


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("2", "é"), "Le Mali"),
        (("3", '"'), "Tunisie"),
        (("4", "'"), "À Kaolack"),
    ],
)
async def test_views_answer_to_both_digit_rows(morning: Library, keys: tuple[str, str], words: str) -> None:
    names = {'"': "quotation_mark", "'": "apostrophe"}
    for key in keys:
        async with reading(morning) as pilot:
            await press(pilot, names.get(key, key))
            listed = "\n".join(line[:46] for line in lines(pilot.app))
            assert words in listed
            assert ("Congo" in listed) == (key in ("4", "'"))


async def test_next_unread_passes_over_read_ones(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "4", "j", "n")
        assert main(pilot).main.articles.current == id_of(morning, "À Kaolack"), "past the one on Tunisia"
        await press(pilot, "p")
        assert main(pilot).main.articles.current == id_of(morning, "Sénat")


async def test_space_at_the_end_of_the_text_goes_to_the_next_unread(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", "G", "space")
        assert "Sénat : le budget adopté au bout de la nuit." in text(pilot.app)
        assert row(morning, "Sénat").state is ReadState.READ


async def test_sequences_wait_for_their_second_key(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "j", "j", "g")
        assert "g …" in lines(pilot.app)[-1]
        await press(pilot, "g")
        assert main(pilot).main.articles.current == id_of(morning, "Le Mali")
        await press(pilot, "g", "s")
        assert row(morning, "Le Mali").triage is Triage.KEPT, "s ended the sequence and did nothing else"


async def test_search_as_typed(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "4", "/")
        await type_words(pilot, "budg")
        await until(pilot, lambda: len(main(pilot).main.articles.ids) == 1)
        assert "Sénat" in text(pilot.app)
        await press(pilot, "enter", "escape")
        assert len(main(pilot).main.articles.ids) == 5


async def test_a_search_that_finds_nothing_says_how_to_go_on(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "/")
        await type_words(pilot, "zzz")
        await until(pilot, lambda: not main(pilot).main.articles.ids)
        assert "Rien trouvé." in text(pilot.app)
        await press(pilot, "escape")
        assert "Le Mali" in text(pilot.app)


async def test_a_query_half_typed_is_no_error_but_a_word_of_advice(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "/")
        await type_words(pilot, "(budget")
        await until(pilot, lambda: bool(main(pilot).main.footer.message))
        assert len(main(pilot).main.articles.ids) == 4


async def test_the_words_searched_for_are_marked_in_the_text(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", "/")
        await type_words(pilot, "delegations")
        shown = main(pilot).main.view
        await until(pilot, lambda: len(shown.reading.hits) == 1)
        await press(pilot, "enter", "n")
        assert shown.has_focus
        await press(pilot, "escape")
        assert len(shown.reading.hits) == 0
        assert shown.has_focus, "escape ended the search, not the reading"


async def test_filter_by_tag_and_by_source(morning: Library) -> None:
    morning.sources.follow("https://kaolack.example/feed", "Sud Quotidien")
    async with reading(morning) as pilot:
        await press(pilot, "f")
        await type_words(pilot, "sahe")
        await press(pilot, "enter")
        assert list(main(pilot).main.articles.ids) == [id_of(morning, "Le Mali")]
        assert "#Sahel" in lines(pilot.app)[2]
        await press(pilot, "F", "f")
        await type_words(pilot, "sud")
        await press(pilot, "enter")
        assert list(main(pilot).main.articles.ids) == [id_of(morning, "À Kaolack")]


async def test_tag_with_completion_and_new_tags(morning: Library) -> None:
    target = Target(TagTarget.ARTICLE, str(id_of(morning, "Sénat")))
    async with reading(morning) as pilot:
        await press(pilot, "j", "t")
        await type_words(pilot, "sah")
        await press(pilot, "enter")
        assert morning.tags.of(target) == ("Budget", "Sahel")
        await press(pilot, "t")
        await type_words(pilot, "Défense nationale, Élysée")
        await press(pilot, "enter")
        assert morning.tags.of(target) == ("Budget", "Sahel", "Défense nationale", "Élysée")
        assert "#Défense nationale" in lines(pilot.app)[-1]


async def test_several_tags_are_picked_and_taken_off(morning: Library) -> None:
    target = Target(TagTarget.ARTICLE, str(id_of(morning, "À Kaolack")))
    async with reading(morning) as pilot:
        await press(pilot, "j", "j", "t", "tab", "tab", "enter")
        assert set(morning.tags.of(target)) == {"Budget", "Sahel"}
        await press(pilot, "T")
        await type_words(pilot, "bud")
        await press(pilot, "enter")
        assert morning.tags.of(target) == ("Sahel",)
        await press(pilot, "ctrl+z")
        assert set(morning.tags.of(target)) == {"Budget", "Sahel"}


async def test_a_note_on_the_article(morning: Library) -> None:
    article_id = id_of(morning, "Sénat")
    async with reading(morning) as pilot:
        await press(pilot, "j", "a")
        assert "Note sur l’article" in text(pilot.app)
        await type_words(pilot, "à vérifier")
        await press(pilot, "ctrl+s")
        (note,) = morning.annotations.of_article(article_id)
        assert (note.subject, note.note) == (Subject.ARTICLE, "à vérifier")
        assert "✎ 1" in text(pilot.app)


async def test_a_note_on_the_current_quote(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", ")", "a")
        assert "Note sur la citation" in text(pilot.app)
        await type_words(pilot, "à rapprocher")
        await press(pilot, "ctrl+s")
        (note,) = morning.annotations.of_article(id_of(morning, "Le Mali"))
        assert note.subject is Subject.QUOTE
        assert note.selector is not None
        assert "la coopération militaire" in note.selector.exact
        await press(pilot, "a")
        assert "à rapprocher" in text(pilot.app), "the note there is opened again"
        await type_words(pilot, " !")
        await press(pilot, "ctrl+s")
        (note,) = morning.annotations.of_article(id_of(morning, "Le Mali"))
        assert note.note == "à rapprocher !"


async def test_a_note_left_comes_back(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "j", "a")
        await type_words(pilot, "brouillon")
        await press(pilot, "escape")
        assert morning.annotations.of_article(id_of(morning, "Sénat")) == []
        await press(pilot, "a")
        assert "brouillon" in text(pilot.app)


async def test_the_palette_finds_commands_in_french(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "ctrl+p")
        await type_words(pilot, "ecartes")
        await press(pilot, "enter")
        assert main(pilot).main.wanted.view is View.DISMISSED
        assert "Horoscope" in text(pilot.app)


async def test_help_is_searched(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "?")
        assert "Trier les articles" in text(pilot.app)
        await type_words(pilot, "ecarte")
        assert "Sort l’article des listes" in text(pilot.app)
        assert "Descend d’un article" not in text(pilot.app)
        await press(pilot, "escape")
        assert "Sort l’article des listes" not in text(pilot.app)


async def test_the_theme_is_chosen(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "ctrl+p")
        await type_words(pilot, "thème")
        await press(pilot, "enter")
        own, others = text(pilot.app).split("Coupures, contrasté", 1)
        assert "Coupures, sombre" in own and "Coupures, clair" in own, "those of the program come first"
        assert "ansi-dark" in others and "couleurs du terminal" in others
        await type_words(pilot, "contrast")
        await press(pilot, "enter")
        assert pilot.app.theme == "coupures-contrast"


async def test_panes_at_three_widths(morning: Library) -> None:
    async with reading(morning, WIDE) as pilot:
        assert "Qui dit quoi" in lines(pilot.app)[2], "the panel stands beside the text"
        await press(pilot, "ctrl+t", "ctrl+t", "ctrl+t")
        assert "Qui dit quoi" not in text(pilot.app)
    async with reading(morning, MEDIUM) as pilot:
        place = next(n for n, line in enumerate(lines(pilot.app)) if "Qui dit quoi" in line)
        assert place > 20, "the panel stands under the text"
        await press(pilot, "z")
        assert "Sénat" not in text(pilot.app), "the text alone"
        await press(pilot, "escape")
        assert "Sénat" in text(pilot.app)
    async with reading(morning, NARROW) as pilot:
        await press(pilot, "2")
        assert "a indiqué que" not in text(pilot.app)
        await press(pilot, "enter")
        assert "a indiqué que" in text(pilot.app)
        assert "Sénat" not in text(pilot.app)
        await press(pilot, "tab")
        assert "Qui dit quoi" in text(pilot.app)
        await press(pilot, "escape", "q")
        assert "Le Mali" in lines(pilot.app)[2]


async def test_tab_goes_round(morning: Library) -> None:
    async with reading(morning) as pilot:
        screen = main(pilot).main
        await press(pilot, "tab")
        assert screen.view.has_focus
        await press(pilot, "tab")
        assert screen.panel.has_focus_within
        await press(pilot, "tab")
        assert screen.articles.has_focus
        await press(pilot, "shift+tab")
        assert screen.panel.has_focus_within


async def test_compact_rows(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "Z")
        left = [line[:46] for line in lines(pilot.app)]
        titles = [n for n, line in enumerate(left) if line[2:].startswith((" Le Mali", " Sénat"))]
        assert titles == [2, 3]


async def test_the_browser_gets_web_addresses_only(
    morning: Library, tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s" "$1" > {opened}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    article(morning, "Adresse", url="https://press.example/article?id=1", hours_ago=0.1)
    article(morning, "Piège", url="file:///etc/passwd", hours_ago=0.2)
    import webbrowser

    monkeypatch.setattr(webbrowser, "_tryorder", None)
    async with reading(morning) as pilot:
        await press(pilot, "o")
        assert "https://press.example/article?id=1" in text(pilot.app), "shown before it is opened"
        assert not opened.exists()
        await press(pilot, "enter")
        await until(pilot, opened.exists)
        assert opened.read_text() == "https://press.example/article?id=1"
        await press(pilot, "j", "o")
        assert "file:///etc/passwd" in lines(pilot.app)[-1]


async def test_what_another_program_writes_is_picked_up(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "j")
        with Library.open(morning.path) as other:
            article(other, "Arrivé entre-temps", hours_ago=0)
        main(pilot).main.look_around()
        await settle(pilot)
        assert "Arrivé entre-temps" in text(pilot.app)
        assert main(pilot).main.articles.current == id_of(morning, "Sénat"), "the cursor did not move"


async def test_refreshing_without_sources_says_so(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "R")
        assert "g s en ajoute" in lines(pilot.app)[-1]


async def test_q_quits_from_the_list_only(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", "q")
        assert pilot.app.is_running
        assert main(pilot).main.articles.has_focus
        await pilot.press("q")
    assert not pilot.app.is_running


async def test_what_is_not_analysed_is_analysed_in_the_background(morning: Library) -> None:
    words = "« Rien ne sera plus comme avant », a déclaré Marie Dubois, ministre de la Culture."
    new = article(morning, "Culture", words, hours_ago=0.1)
    async with reading(morning) as pilot:
        await until(pilot, lambda: morning.articles.rows([new])[0].quotes is not None)
        await until(pilot, lambda: "Dubois" in text(pilot.app))


def test_the_first_screen_is_of_one_evening() -> None:
    assert now() == NOW
    assert ArticleFilter().view is View.ALL

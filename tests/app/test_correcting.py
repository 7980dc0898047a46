"""Corrections by keys: the reader's word wins over the machine's, everywhere, until it is taken back."""

from __future__ import annotations

import json

import pytest

from tests.app.press import MALI, article, id_of, said
from tests.app.screen import lines, press, settle, text, type_words
from tests.app.test_main_screen import main, reading, row
from tests.app.test_passages import said as told
from tests.app.test_passages import view_of
from tui.app.correction_acts import trimmed
from tui.app.reading import Reading
from tui.app.reading.nearby import likely_speakers
from tui.library import ArticleFilter, Condition, Library
from tui.model import Quote, QuoteKind
from tui.review.render import render_article


def quotes(library: Library) -> list[Quote]:
    article = library.articles.get(id_of(library, "Le Mali"))
    assert article is not None
    analysis = library.analyses.get(article.version_id)
    assert analysis is not None
    return list(analysis.quotes)


def words(quote: Quote) -> str:
    return MALI[quote.start : quote.end]


async def test_who_speaks_is_corrected_and_the_lists_follow(morning: Library) -> None:
    async with reading(morning, (160, 45)) as pilot:
        await press(pilot, "enter", ")", "c")
        assert "Corriger la citation" in text(pilot.app)
        await press(pilot, "s")
        await type_words(pilot, "lavrov")
        await press(pilot, "enter")
        first, _second = quotes(morning)
        assert (first.speaker, first.rule) == ("Sergueï Lavrov", "user")
        assert told(pilot) == "Locuteur\u00a0: Sergueï Lavrov"
        assert row(morning, "Le Mali").speakers == ("Lavrov",)
        assert list(morning.articles.ids(ArticleFilter(condition=Condition.speaker("diop")))) == []
        shown = json.loads(render_article(morning, id_of(morning, "Le Mali"), "json"))
        assert shown["quotes"][0]["speaker"] == "Sergueï Lavrov" and shown["quotes"][0]["rule"] == "user"
        assert "SL✓▌" in text(pilot.app), "the gutter says whose word it is"
        assert any("✓▌" in line[115:] for line in lines(pilot.app)), "and the panel"
        await press(pilot, "ctrl+z")
        assert quotes(morning)[0].speaker == "Abdoulaye Diop" and quotes(morning)[0].rule == "by_hand"
        assert "✓" not in text(pilot.app)


async def test_a_speaker_of_any_name_or_none(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "c", "s")
        await type_words(pilot, "Dupont, maire [/x] de Kidal")
        await press(pilot, "enter")
        assert quotes(morning)[0].speaker == "Dupont, maire [/x] de Kidal"
        assert "maire [/x]" in told(pilot)
        await press(pilot, "c", "s")
        await type_words(pilot, "inconnu")
        await press(pilot, "enter")
        assert quotes(morning)[0].speaker is None and told(pilot) == "Locuteur\u00a0: inconnu"
        await press(pilot, "ctrl+z")
        assert quotes(morning)[0].speaker == "Dupont, maire [/x] de Kidal"


async def test_the_bounds_of_a_quote(morning: Library) -> None:
    before = quotes(morning)[0]
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "c", "b")
        assert view_of(pilot).selected_text == words(before)
        await press(pilot, "w", "w", "e", "enter")
        after = quotes(morning)[0]
        assert after.start == before.start and words(after).startswith(words(before))
        assert after.end > before.end and after.rule == "user"
        assert view_of(pilot).current is not None, "it stays current"
        assert told(pilot) == "Bornes de la citation fixées"
        await press(pilot, "ctrl+z")
        assert quotes(morning)[0] == before
        await press(pilot, "c", "b", "b", "c", "enter")
        assert quotes(morning)[0] == before, "`c` selects the quote again: nothing moved"


@pytest.mark.parametrize(("key", "kind"), [("p", QuoteKind.PARTIAL), ("i", QuoteKind.INDIRECT)])
async def test_the_kind_of_a_quote(morning: Library, key: str, kind: QuoteKind) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "c", key)
        assert quotes(morning)[0].kind is kind and quotes(morning)[0].rule == "user"
        await press(pilot, "ctrl+z")
        assert quotes(morning)[0].kind is QuoteKind.DIRECT
        assert "Annulé" in told(pilot)


async def test_the_reporting_words_of_a_quote(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "c")
        assert any("m  Mots qui l’annoncent" in line and "a dit" in line for line in lines(pilot.app))
        await press(pilot, "m")
        await type_words(pilot, "a indiqué [/b]")
        await press(pilot, "enter")
        first, second = quotes(morning)
        assert (first.cue, first.rule, second.cue) == ("a indiqué [/b]", "user", "a dit")
        assert told(pilot) == "Mots qui l’annoncent\u00a0: a indiqué [/b]"
        await press(pilot, ")", "c", "m")
        assert "a indiqué [/b]" in text(pilot.app), "those of the other quotes are offered"
        await press(pilot, "enter")
        assert quotes(morning)[1].cue == "a indiqué [/b]"
        await press(pilot, "c", "m")
        await type_words(pilot, "aucun")
        await press(pilot, "enter")
        assert quotes(morning)[1].cue == "" and told(pilot).endswith("aucun")
        await press(pilot, "ctrl+z")
        assert "Changer les mots qui annoncent" in told(pilot)
        assert quotes(morning)[1].cue == "a indiqué [/b]"


async def test_one_key_confirms_and_one_rejects(morning: Library) -> None:
    before = quotes(morning)
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")")
        assert "C confirmer   X rejeter" in lines(pilot.app)[-1]
        await press(pilot, "C")
        assert quotes(morning)[0].rule == "user" and quotes(morning)[0].speaker == before[0].speaker
        assert told(pilot) == "Citation confirmée"
        await press(pilot, "C")
        assert told(pilot) == "Déjà confirmée"
        await press(pilot, "ctrl+z")
        assert "Confirmer une citation" in told(pilot) and quotes(morning) == before
        await press(pilot, "X")
        assert [quote.speaker for quote in quotes(morning)] == ["Sergueï Lavrov"]
        assert row(morning, "Le Mali").quotes == 1
        await press(pilot, ")")
        assert view_of(pilot).current is not None
        await press(pilot, "ctrl+z")
        assert quotes(morning) == before


async def test_a_correction_is_withdrawn(morning: Library) -> None:
    before = quotes(morning)
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "c")
        assert "Retirer ma correction" not in text(pilot.app)
        await press(pilot, "i", "c", "w")
        assert quotes(morning) == before and told(pilot) == "Correction retirée"
        await press(pilot, "ctrl+z")
        assert quotes(morning)[0].kind is QuoteKind.INDIRECT


async def test_words_selected_become_a_quote_of_the_nearest_actor(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", "v", "w", "v", "e", "e", "c")
        assert "Qui parle\u202f?" in text(pilot.app)
        await press(pilot, "enter")
        assert "Comment est-ce dit\u202f?" in text(pilot.app)
        await press(pilot, "enter")
        first = quotes(morning)[0]
        assert (words(first), first.kind) == ("ministre malien", QuoteKind.INDIRECT)
        assert (first.speaker, first.rule) == ("Abdoulaye Diop", "user")
        assert told(pilot) == "Citation ajoutée\u00a0: Abdoulaye Diop"
        await press(pilot, "ctrl+z")
        assert len(quotes(morning)) == 2 and "Ajouter une citation" in told(pilot)


async def test_leaving_the_questions_changes_nothing(morning: Library) -> None:
    before = quotes(morning)
    async with reading(morning) as pilot:
        await press(pilot, "enter", "v", "v", "e", "c", "escape", "c", "enter", "escape")
        assert view_of(pilot).selection is not None, "the selection is still there"
        await press(pilot, "escape", "escape", ")", "c", "escape", "c", "s", "escape")
        assert quotes(morning) == before


async def test_corrections_stay_through_another_analysis_and_another_version(morning: Library) -> None:
    mali = id_of(morning, "Le Mali")
    title = "Le Mali et la Russie raffermissent leur coopération"
    found = (
        ("Abdoulaye Diop", "ministre malien", "nos délégations ont réaffirmé la volonté de nos pays"),
        ("Sergueï Lavrov", "ministre russe", "la coopération militaire se déroule de manière active"),
    )
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")", "c", "s")
        await type_words(pilot, "Sadio Camara")
        await press(pilot, "enter", ")", "X")
        said(morning, mali, *found)
        assert [quote.speaker for quote in quotes(morning)] == ["Sadio Camara"]
        article(morning, title, f"Mise à jour à midi.\n\n{MALI}", "Anadolu", 20)
        said(morning, mali, *found)
        await press(pilot, "j", "k")
        assert [quote.speaker for quote in quotes(morning)] == ["Sadio Camara"]
        article(morning, title, "Rien de tout cela.", "Anadolu", 20)
        said(morning, mali)
        assert quotes(morning) == []
        await settle(pilot)


@pytest.mark.parametrize(
    ("typed", "expected", "marked"),
    [
        ("« oui, demain »", "oui, demain", True),
        (" oui ", "oui", False),
        ("“yes”", "yes", True),
        ("«»", "«»", False),
        (" ", " ", False),
    ],
)
def test_marks_and_spaces_around_words_are_no_part_of_a_quote(
    typed: str, expected: str, marked: bool
) -> None:
    start, end, found = trimmed(typed, 0, len(typed))
    assert (typed[start:end], found) == (expected, marked)


def test_marks_just_outside_tell_too() -> None:
    assert trimmed("dit « oui » hier", 6, 9) == (6, 9, True)
    assert trimmed("dit oui hier", 4, 7) == (4, 7, False)


async def test_the_nearest_in_the_paragraph_comes_first(morning: Library) -> None:
    async with reading(morning) as pilot:
        shown = main(pilot).main.view.reading
    assert isinstance(shown, Reading)
    last = MALI.index("Sergueï Lavrov a expliqué")
    assert likely_speakers(shown, last + 20, last + 29) == ["Sergueï Lavrov", "Abdoulaye Diop"]
    tweet = MALI.index("indiqué que")
    assert likely_speakers(shown, tweet, tweet + 7)[0] == "Abdoulaye Diop"
    assert likely_speakers(Reading.of(shown.article, shown.body), 0, 3) == []


async def test_a_quote_brought_back_is_the_current_one_again(morning: Library) -> None:
    async with reading(morning) as pilot:
        await press(pilot, "enter", ")")
        before = view_of(pilot).current
        await press(pilot, "X")
        assert view_of(pilot).current is None
        await press(pilot, "ctrl+z")
        assert before is not None and view_of(pilot).current == before
        await press(pilot, "X", ")", "ctrl+z")
        assert view_of(pilot).current not in (before, None), "the reader went on meanwhile"

from dataclasses import replace

import pytest

from tests.library.press import TEXT, analysis_of, draft, found, quote
from tui.library import Condition, Library
from tui.model import ActorKind, Analysis, Quote, QuoteKind

MACHINE = analysis_of().quotes[0]


@pytest.fixture
def analysed(library: Library) -> Library:
    library.articles.store([draft("un", url="https://a.example/1")])
    library.analyses.save(1, analysis_of(), "a1")
    return library


def quotes(library: Library, version_id: int = 1) -> list[tuple[int, int, str, str | None, str]]:
    analysis = library.analyses.get(version_id)
    assert analysis is not None
    return [(q.start, q.end, q.kind.value, q.speaker, q.rule) for q in analysis.quotes]


def said(q: Quote, speaker: str | None, rule: str = "user") -> tuple[int, int, str, str | None, str]:
    return (q.start, q.end, q.kind.value, speaker, rule)


def test_the_reader_says_who_speaks(analysed: Library) -> None:
    analysed.corrections.put(1, replace(MACHINE, speaker="Sergueï Lavrov"), MACHINE)
    assert quotes(analysed) == [said(MACHINE, "Sergueï Lavrov")]
    assert analysed.analyses.get(1, corrected=False) == analysis_of()
    assert analysed.articles.rows([1])[0].speakers == ("Sergueï Lavrov",)
    assert found(analysed, Condition.speaker("lavrov")) == [1]
    assert found(analysed, Condition.speaker("diop")) == []
    analysis = analysed.analyses.get(1)
    assert analysis is not None and analysis.actors[-1].kind is ActorKind.OTHER
    assert analysis.actors[-1].name == "Sergueï Lavrov"


def test_a_correction_of_a_correction_is_one_row(analysed: Library) -> None:
    corrected = replace(MACHINE, speaker="X")
    analysed.corrections.put(1, corrected, MACHINE)
    shorter = replace(corrected, start=MACHINE.start + 5, kind=QuoteKind.PARTIAL)
    analysed.corrections.put(1, shorter, corrected)
    assert quotes(analysed) == [said(shorter, "X")]
    assert len(analysed.corrections.of_article(1)) == 1


def test_rejecting_adding_and_withdrawing(analysed: Library) -> None:
    added = quote(TEXT, "L’œuvre est là", None, QuoteKind.INDIRECT)
    analysed.corrections.reject(1, MACHINE)
    assert quotes(analysed) == [] and analysed.articles.rows([1])[0].quotes == 0
    analysed.corrections.put(1, added)
    assert quotes(analysed) == [said(added, None)]
    first, second = analysed.corrections.of_article(1)
    assert (first.rejected, second.rejected) == (True, False)
    analysed.corrections.withdraw(first.id)
    assert quotes(analysed) == [said(MACHINE, MACHINE.speaker, "test"), said(added, None)]


def test_the_readers_own_quotes_may_overlap(analysed: Library) -> None:
    whole = quote(TEXT, "Le Sénat a voté", "X", QuoteKind.INDIRECT)
    part = quote(TEXT, "voté", "Y", QuoteKind.PARTIAL)
    analysed.corrections.put(1, whole)
    analysed.corrections.put(1, part)
    assert quotes(analysed)[:2] == [said(whole, "X"), said(part, "Y")]


def test_bounds_moved_right_away_leave_nothing_behind(analysed: Library) -> None:
    moved = replace(MACHINE, start=TEXT.index("L’œuvre"), end=len(TEXT))
    analysed.corrections.put(1, moved, MACHINE)
    assert quotes(analysed) == [said(moved, MACHINE.speaker)]


def test_undo_gives_the_machine_its_word_back_and_redo_the_readers(analysed: Library) -> None:
    analysed.corrections.put(1, replace(MACHINE, speaker="X"), MACHINE)
    step = analysed.steps.undo()
    assert step is not None and step.label == "Say who speaks: X"
    assert quotes(analysed) == [said(MACHINE, MACHINE.speaker, "test")]
    analysed.steps.redo()
    assert quotes(analysed) == [said(MACHINE, "X")]


def test_a_correction_survives_another_analysis(analysed: Library) -> None:
    analysed.corrections.put(1, replace(MACHINE, speaker="X"), MACHINE)
    wider = replace(MACHINE, start=MACHINE.start - 2, end=MACHINE.end + 2, speaker="Y")
    analysed.analyses.save(1, Analysis(TEXT, "fr", (wider,), ()), "a2")
    assert quotes(analysed) == [said(MACHINE, "X")]


def test_a_correction_follows_its_words_into_the_next_version(analysed: Library) -> None:
    analysed.corrections.put(1, replace(MACHINE, speaker="X"), MACHINE)
    text = f"Mise à jour. {TEXT}"
    analysed.articles.store([draft("un", text, url="https://a.example/1")])
    analysed.analyses.save(2, analysis_of(text), "a1")
    there = analysis_of(text).quotes[0]
    assert quotes(analysed, 2) == [said(there, "X")]
    without = "Rien de cela n’est resté dans la dépêche."
    analysed.articles.store([draft("un", without, url="https://a.example/1")])
    analysed.analyses.save(3, Analysis(without, "fr", (), ()), "a1")
    assert quotes(analysed, 3) == []


def test_what_cannot_be_is_refused(analysed: Library) -> None:
    with pytest.raises(KeyError):
        analysed.corrections.put(9, MACHINE)
    with pytest.raises(ValueError, match="no passage"):
        analysed.corrections.put(1, replace(MACHINE, end=len(TEXT) + 1))
    assert analysed.steps.history() == []

"""How the corner tells of several works at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.fetch_words import progress_words
from tui.app.works import Work, Works, corner
from tui.ingest import FetchProgress, SourceOutcome, SourceReport

REFRESH = ("sources 12/200", "34 nouveaux", "2 échecs", "attend Le Monde")
ANALYSIS = ("80 à analyser",)


@pytest.mark.parametrize(
    ("room", "told"),
    [
        (90, "sources 12/200 · 34 nouveaux · 2 échecs · attend Le Monde   80 à analyser"),
        (50, "sources 12/200 · 34 nouveaux   80 à analyser"),
        (30, "sources 12/200   80 à analyser"),
        (28, "sources 12/200 · 34 nouveaux"),
        (8, "sources…"),
        (0, ""),
    ],
)
def test_each_work_is_told_of_before_any_is_told_of_at_length(room: int, told: str) -> None:
    assert corner([REFRESH, ANALYSIS], room) == told


@given(st.lists(st.lists(st.text(max_size=20), min_size=1).map(tuple), max_size=3), st.integers(0, 60))
def test_it_fits_whatever_is_told(works: list[tuple[str, ...]], room: int) -> None:
    told = corner(works, room)
    assert cell_len(told) <= room and not any(ord(char) < 32 for char in told)


def test_works_begin_and_end_in_any_order() -> None:
    works = Works()
    works.tell(Work.ANALYSIS, ANALYSIS)
    assert works.told == (ANALYSIS,) and not works.stoppable, "analysis is nobody's to stop"
    works.tell(Work.REFRESH, REFRESH)
    assert works.told == (REFRESH, ANALYSIS) and works.stoppable
    works.tell(Work.REFRESH, ())
    works.tell(Work.TEXTS, ())
    assert works.told == (ANALYSIS,)


def test_a_refresh_tells_counts_speed_and_whom_it_waits_for() -> None:
    report = SourceReport(1, "Le Fil", "https://fil.example/", SourceOutcome.CHANGED, added=3)
    step = FetchProgress(done=40, total=200, source=report, added=3, failed=1, received=5000)
    assert progress_words(step, 2.0, "Le Lent") == (
        "sources 40/200",
        "3 nouveaux",
        "1 échec",
        "20 par seconde",
        "attend Le Lent",
    )
    assert progress_words(step, 0.1, "")[3:] == (), "no speed out of nothing"

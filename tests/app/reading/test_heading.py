"""The line above the title, and the title."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.app.article_app import article, reading
from tui.app.reading import Reading
from tui.app.reading.heading import meta_line, title_lines
from tui.model import Extent, Origin
from tui.text.bodies import body_from_text


def meta(shown: Reading, width: int) -> str:
    return "".join(meta_line(shown, width))


def test_source_date_length_and_who_speaks() -> None:
    assert meta(reading(), 90) == "Anadolu · jeudi 29 février 2024 · 1 min · 6 citations, 3 locuteurs"


def test_an_article_not_analysed_yet_says_so() -> None:
    assert meta(reading(analysed=False), 90).endswith("· Analyse en cours…")


def test_what_is_not_known_is_not_said() -> None:
    bare = Reading.of(article(source="", published=None), body_from_text("Un mot."))
    assert meta(bare, 90) == "1 min · Analyse en cours…"


def test_a_text_cut_short_says_so_at_any_width() -> None:
    paid = replace(reading(), extent=Extent.TRUNCATED, origin=Origin.PAGE)
    assert "· ◐ tronqué (abonnés) ·" in meta(paid, 110)
    assert "◐" in meta(paid, 30)
    assert "◐ tronqué (flux)" in meta(replace(paid, origin=Origin.FEED), 110)
    assert "◐" not in meta(replace(paid, extent=Extent.WHOLE), 110)


@given(st.integers(0, 90), st.text(max_size=60), st.booleans(), st.sampled_from(Extent))
def test_one_line_however_narrow(width: int, source: str, analysed: bool, extent: Extent) -> None:
    shown = reading(analysed)
    shown = replace(Reading.of(article(source=source), shown.body, shown.analysis), extent=extent)
    assert cell_len(meta(shown, width)) <= width


def test_a_title_in_two_lines_has_them_about_as_long() -> None:
    title = "Budget : au Sénat, la taxe sur les résidences secondaires enflamme la nuit"
    lines = title_lines(title, 72)
    assert " ".join(lines) == title
    assert len(lines) == 2 and min(map(len, lines)) > 25


def test_no_title_no_line() -> None:
    assert title_lines(" \n", 72) == []

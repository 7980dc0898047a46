"""How a source looks in its list, and that its lines fit."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.app.source_lines import Grid, detail_lines, source_lines
from tui.model import Source, SourceKind

NOW = datetime(2026, 3, 12, 10, tzinfo=UTC)
WELL = Source(
    *(1, "Le Fil", "https://fil.example/feed", "", "", "", NOW, NOW - timedelta(hours=1), "", 40, 3),
    newest=NOW - timedelta(hours=2),
    weekly=12.0,
)
FAILING = replace(
    WELL,
    error="https://fil.example/feed: le serveur est en panne (code 503) ; réessayez plus tard",
    failures=3,
)


def lines(source: Source, width: int, asked: bool = False) -> list[str]:
    return source_lines(source, Grid.of([source], width), NOW, asked).plain.split("\n")


def test_a_source_that_is_well_takes_one_line_where_there_is_room() -> None:
    (line,) = lines(WELL, 90)
    assert line.startswith("● Le Fil  relevée il y a 1 h") and line.endswith("3 non lus")
    assert len(lines(WELL, 40)) == 2


def test_each_state_has_a_sign_of_its_own() -> None:
    signs = {
        lines(source, 90, asked)[0][0]
        for source, asked in (
            (WELL, False),
            (WELL, True),
            (replace(WELL, unread=0), False),
            (FAILING, False),
            (replace(WELL, paused=True), False),
            (replace(WELL, gone=True), False),
            (replace(WELL, kind=SourceKind.EXEC, approved=False), False),
        )
    }
    assert signs == {"●", "↻", " ", "!", "‖", "×", "?"}


def test_why_it_fails_can_be_read_at_eighty_columns() -> None:
    assert "code 503" in " ".join(lines(FAILING, 76))
    assert "réessayez" in " ".join(line.plain for line in detail_lines(FAILING, 40, NOW))


def test_being_asked_now_goes_before_all_else() -> None:
    assert "relève en cours…" in lines(FAILING, 90, asked=True)[0]


@given(
    st.text(max_size=80),
    st.text(max_size=80),
    st.integers(6, 160),
    st.booleans(),
    st.booleans(),
    st.integers(0, 99999),
)
def test_lines_fit_whatever_they_hold(
    name: str, error: str, width: int, asked: bool, paused: bool, unread: int
) -> None:
    source = replace(WELL, name=name, error=error, paused=paused, unread=unread)
    for line in lines(source, width, asked):
        assert cell_len(line) <= max(width, 20)
        assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in line)
    for told in detail_lines(source, width, NOW):
        assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in told.plain)

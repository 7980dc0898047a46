from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tui.library.health import fails, waits, words
from tui.locale import set_language
from tui.locale.dates import clock, relative
from tui.model import Source, SourceKind

NOW = datetime(2024, 2, 29, 12, 0, tzinfo=UTC)
SOON = NOW + timedelta(minutes=2)
URL = "https://a.example/feed"
WELL = Source(
    1, "A", URL, "", "", "", NOW - timedelta(minutes=5), NOW - timedelta(minutes=5), "", 30, 3,
    newest=NOW - timedelta(hours=2), weekly=12.4,
)  # fmt: skip


def health(**facts: Any) -> str:
    return words(replace(WELL, **facts), NOW)


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({}, "fetched 5 min ago · 12 articles a week"),
        ({"weekly": 0.3}, "fetched 5 min ago · less than one article a week"),
        ({"newest": NOW - timedelta(days=43), "weekly": 0}, "silent for 43 days · fetched 5 min ago"),
        ({"newest": None, "weekly": 0}, "fetched 5 min ago"),
        ({"newest": None, "last_ok": None}, "never fetched"),
        (
            {"newest": None, "last_ok": None, "error": f"{URL}: no such host"},
            "has never answered: no such host",
        ),
        (
            {"error": f"{URL}: no such host", "failures": 1},
            "failing, last fetched 5 min ago: no such host · 12 articles a week",
        ),
        (
            {"error": "too slow", "failures": 4, "not_before": SOON, "newest": None},
            f"failing 4 times in a row, last fetched 5 min ago: too slow · not asked before {clock(SOON)}",
        ),
        ({"paused": True, "not_before": SOON}, "paused · 12 articles a week"),
        ({"gone": True}, "gone: its server says that it is no more · 12 articles a week"),
        (
            {"kind": SourceKind.EXEC, "approved": False, "newest": None},
            "waits until you allow it: runs a program",
        ),
        (
            {"approved": False, "newest": None},
            "waits until you allow it: is inside this machine or its network",
        ),
    ],
)
def test_health_in_words(facts: dict[str, Any], told: str) -> None:
    set_language("en")
    assert health(**facts) == told


def test_what_fails_is_not_what_waits_for_the_reader() -> None:
    waiting = replace(WELL, kind=SourceKind.EXEC, approved=False)
    assert fails(replace(WELL, error="x")) and fails(replace(WELL, gone=True))
    assert waits(waiting) and waits(replace(waiting, error="x"))
    assert not any(map(fails, (WELL, replace(WELL, paused=True), waiting, replace(waiting, error="x"))))
    assert not any(map(waits, (WELL, replace(WELL, error="x"))))


def test_every_state_is_said_in_french() -> None:
    set_language("fr")
    try:
        assert health() == f"relevée {relative(NOW - timedelta(minutes=5), NOW)} · 12 articles par semaine"
        assert health(gone=True).startswith("disparue\u00a0: ")
    finally:
        set_language("en")

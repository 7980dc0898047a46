"""Hostile names and words in menus, and annotations whose place in the text is damaged."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.app import press as morning_of
from tests.app.hostile import TEXTS, hostile_library
from tests.app.press import id_of, now
from tests.app.screen import press, settle, text
from tests.app.test_hostile import UNSAFE
from tests.app.test_main_screen import reading
from tests.app.test_passages import annotate, notes
from tests.copies import copy_of
from tui.app.application import ReaderApp
from tui.review.render import render_article

DAMAGED = [
    {"start": -5, "end": 10**9},
    {"start": 40, "end": 4},
    {"exact": "", "start": 0, "end": 0},
    {"exact": "[/x]\x1b]0;t\x07", "prefix": "\x00", "suffix": "\u202e"},
    {"version_hash": "gone", "exact": "é" * 3000},
    {"prefix": "", "suffix": "", "sentence": "", "version_hash": ""},
    {"start": None, "end": None, "prefix": None},
    {"exact": None, "start": -5, "version_hash": "gone"},
    {"start": "abc", "end": 3.5, "exact": b"\xff\x00\x1b]0;t\x07"},
    {"version_hash": b"\xff", "sentence": 12, "suffix": b"\xc3"},
]


@pytest.mark.parametrize(
    ("size", "articles"), [((160, 45), len(TEXTS)), ((80, 24), len(TEXTS) // 3)], ids=["wide", "narrow"]
)
async def test_menus_show_hostile_text_as_text(tmp_path: Path, size: tuple[int, int], articles: int) -> None:
    with copy_of(hostile_library, tmp_path / "hostile.db") as library:
        app = ReaderApp(library, now)
        async with app.run_test(size=size) as pilot:
            await settle(pilot)
            for _article in range(articles):
                await press(pilot, "enter")
                for keys in (
                    (")", "c"),
                    ("c", "s"),
                    ("y",),
                    (">", "t"),
                    ("V", "c"),
                    ("y",),
                    ("escape", "escape"),
                ):
                    await press(pilot, *keys)
                    assert not UNSAFE.search(text(app).replace("\n", ""))
                    if app.screen is not app.main:
                        await press(pilot, "escape")
                await press(pilot, ")", "C", ")", "X", "V", "enter", "V", "s", "ctrl+z", "h", "j")
                assert not UNSAFE.search(text(app).replace("\n", ""))
            assert app.is_running


@pytest.mark.parametrize("damage", DAMAGED, ids="-".join)
async def test_a_damaged_place_is_drawn_nowhere_or_where_its_words_are(
    tmp_path: Path, damage: dict[str, str | bytes | float | None]
) -> None:
    path = tmp_path / "library.db"
    with copy_of(morning_of.morning, path) as library:
        annotate(library, "Sadio Camara", "vu")
    connection = sqlite3.connect(path)
    # The index of the words is not what is damaged here.
    found = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'annotation'"
    )
    for (trigger,) in found.fetchall():
        if not trigger.startswith("capture_"):
            connection.execute(f"DROP TRIGGER {trigger}")
    for column, value in damage.items():
        connection.execute(f"UPDATE annotation SET \"{column}\" = ? WHERE subject = 'passage'", (value,))
    connection.commit()
    connection.close()
    with morning_of.Library.open(path) as library:
        async with reading(library, (160, 45)) as pilot:
            await press(pilot, "enter", "ctrl+t", "+", "c")
            if pilot.app.screen.is_modal:
                await press(pilot, "escape")
            await press(pilot, "V", "enter", "y", "escape", "ctrl+z")
            assert "Sadio Camara" in text(pilot.app) and pilot.app.is_running
            assert not UNSAFE.search(text(pilot.app).replace("\n", ""))
            await press(pilot, "g", "a")
            assert "vu" in text(pilot.app) and not UNSAFE.search(text(pilot.app).replace("\n", ""))
            await press(pilot, "enter")
            assert pilot.app.screen is pilot.app.main  # type: ignore[attr-defined]
        assert "vu" in render_article(library, id_of(library, "Le Mali"), "json")
        (note,) = notes(library)
        assert note.note == "vu"
        if note.start is not None and note.end is not None:
            assert morning_of.MALI[note.start : note.end] == "Sadio Camara"

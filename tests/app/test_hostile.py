"""Nothing that a library may hold breaks the screen, acts, or reaches the terminal as a command."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import select
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.hostile import TEXTS, hostile_library
from tests.app.press import now
from tests.app.screen import press, settle, text, type_words
from tests.copies import copy_of
from tui.app.application import ReaderApp
from tui.app.display import is_web_address
from tui.library import Library

ROOT = Path(__file__).parent.parent.parent
UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with copy_of(hostile_library, tmp_path / "hostile.db") as library:
        yield library


@pytest.mark.parametrize("size", [(160, 45), (80, 24)], ids=["wide", "narrow"])
async def test_every_pane_and_dialog_shows_hostile_text_as_text(
    library: Library, size: tuple[int, int]
) -> None:
    app = ReaderApp(library, now)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for _article in TEXTS:
            assert not UNSAFE.search(text(app).replace("\n", ""))
            await press(pilot, "enter")
            await press(pilot, "right_parenthesis", "greater_than_sign", "h", "j")
            await settle(pilot)
        for key in ("t", "T", "a", "f", "ctrl+p", "o", "question_mark"):
            await press(pilot, key)
            assert not UNSAFE.search(text(app).replace("\n", ""))
            await press(pilot, "escape")
        await press(pilot, "enter", "ctrl+t", "ctrl+t", "ctrl+t", "ctrl+t", "s", "ctrl+z", "ctrl+y")
        assert not UNSAFE.search(text(app).replace("\n", ""))
        assert app.is_running


async def test_a_click_on_a_hostile_title_does_nothing_but_select(library: Library) -> None:
    app = ReaderApp(library, now)
    async with app.run_test(size=(160, 45)) as pilot:
        await settle(pilot)
        for y in range(2, 20, 3):
            for x in (20, 70, 130):
                await pilot.click(offset=(x, y))
        await settle(pilot)
        assert app.is_running


@pytest.mark.parametrize("words", ["l'état", '"', "-x", "c++", "a-b", "((", "*", "[/foo]", "tag:", "é" * 500])
async def test_anything_may_be_typed_as_a_search(library: Library, words: str) -> None:
    app = ReaderApp(library, now)
    async with app.run_test(size=(116, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "slash")
        app.main.search.query_one("Input").value = words  # type: ignore[attr-defined]
        await press(pilot, "enter", "escape")
        assert app.is_running


async def test_hostile_words_make_tags_and_notes_like_any_other(library: Library) -> None:
    app = ReaderApp(library, now)
    async with app.run_test(size=(116, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "t")
        await type_words(pilot, "[/b] [@click=app.quit]x")
        await press(pilot, "enter")
        assert "#[/b] [@click=app.quit]x" in text(app)
        assert app.is_running


@pytest.mark.parametrize(
    ("url", "opened"),
    [
        ("https://press.example/a?b=1#c", True),
        ("http://press.example", True),
        ("HTTPS://press.example/", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("--version", False),
        ("https://-oProxy/", False),
        ("https:///x", False),
        ("https://x.example/ a", False),
        ("https://x.example/\x1b]0;", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_opened(url: str, opened: bool) -> None:
    assert is_web_address(url) is opened


PROGRAM = """
import sys
from pathlib import Path
from tui.app import open_reader
open_reader(Path(sys.argv[1]))
"""


def run_on_a_pty(path: Path, keys: list[bytes]) -> bytes:
    """All that the reader writes to a real terminal while these keys are pressed, one at each rest."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(
            TERM="xterm-256color", COLORTERM="truecolor", COLUMNS="160", LINES="45", COUPURES_LANG="fr"
        )
        os.chdir(ROOT)
        os.execv(sys.executable, [sys.executable, "-c", PROGRAM, str(path)])
    written = b""
    end = time.monotonic() + 40
    try:
        while time.monotonic() < end:
            ready, _w, _x = select.select([terminal], [], [], 0.25)
            if ready:
                try:
                    chunk = os.read(terminal, 65536)
                except OSError:  # the program has ended
                    break
                if not chunk:
                    break
                written += chunk
            elif b"coupures" in written and keys:
                os.write(terminal, keys.pop(0))
    finally:
        os.close(terminal)
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    return written


def test_no_control_sequence_of_the_data_reaches_a_terminal(library: Library) -> None:
    path = library.path
    library.close()
    keys = [
        b"\r",
        b"h",
        *[b"jj"] * 5,
        b"t",
        b"\x1b",
        b"f",
        b"\x1b",
        b"3",
        b"4",
        b"\r",
        b"\x14",
        b"\x14",
        b"\x1a",
    ]
    written = run_on_a_pty(path, [*keys, b"\x11"])
    shown = written.decode("utf-8", "strict")
    assert "coupures" in shown
    assert "aGFja2Vk" in shown, "the words themselves are shown"
    assert "\x1b]52" not in shown, "no clipboard"
    assert "\x1b]8" not in shown, "no link"
    assert not re.search(r"\x1b\][02];[^\x07\x1b]*hacked", shown), "no window title"
    assert not re.search(r"[\x80-\x9f]", shown), "no C1 control"
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069]", shown), "no bidirectional override"
    assert "\x1b[31mred" not in shown
    assert "\x07" not in shown.replace("\x07\x1b", "")

"""The first frame waits for nothing it does not show: what is not seen in it is not imported before it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.library import Library
from tui.model import Block, BlockKind, Body, Draft

LATER = (
    "click",
    "lark",
    "aiohttp",
    "lxml",
    "pebble",
    "rapidfuzz",
    "json",
    "textual.widgets._text_area",
    "tui.query",
    "tui.ingest",
    "tui.analysis",
    "tui.review",
    "tui.model.analysis",
    "tui.model.annotation",
    "tui.library.annotations",
    "tui.library.corrections",
    "tui.library.storing",
    "tui.app.loading",
    "tui.app.reading.reading",
    "tui.app.screens.picker",
    "tui.app.screens.note",
    "tui.app.screens.annotations",
    "tui.app.screens.versions",
    "tui.app.widgets.article_view",
    "tui.app.widgets.side_panel",
)
MOST = 74
"""Modules of ours before the first frame: every one of them costs a fraction of a millisecond."""

SCRIPT = """
import sys
from pathlib import Path
import tui.app
from tui.app.application import ReaderApp
from tui.library import Library

class Told(ReaderApp):
    CSS_PATH = Path(tui.app.__file__).parent / ReaderApp.CSS_PATH

    def on_ready(self):
        shown = self.main.articles.row(self.main.articles.current).title
        Path(sys.argv[2]).write_text(chr(10).join([shown, *sys.modules]))
        self.exit()

with Library.open(Path(sys.argv[1])) as library:
    Told(library).run(headless=True, size=(120, 40))
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The title under the cursor when the first frame is drawn, then the modules imported by then."""
    folder = tmp_path_factory.mktemp("start")
    library, file, script = folder / "library.db", folder / "told", folder / "script.py"
    script.write_text(SCRIPT)
    text = "Un texte."
    with Library.open(library) as opened:
        opened.articles.store([Draft("Un titre", Body(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)))])
    subprocess.run(
        [sys.executable, str(script), str(library), str(file)],
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.DEVNULL,
        timeout=60,
    )
    return file.read_text().split("\n")


def test_the_first_frame_has_its_rows(told: list[str]) -> None:
    assert told[0] == "Un titre"


def test_what_the_first_frame_does_not_show_is_not_imported(told: list[str]) -> None:
    assert [name for name in LATER if name in told[1:]] == []


def test_few_modules_of_ours_are_imported(told: list[str]) -> None:
    ours = [name for name in told[1:] if name.partition(".")[0] == "tui"]
    assert len(ours) <= MOST, ours

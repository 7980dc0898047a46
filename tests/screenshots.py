"""Draw the pictures of the README from the demonstration library: `make screenshots`.

Each picture is what the reader shows after some keys, at a fixed date (unless it tells how long ago something
was) and in a fixed language, as SVG, and as PNG where `rsvg-convert` is installed.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.app import screen

FOLDER = Path(__file__).resolve().parent.parent / "screenshots"
NOW = datetime(2026, 11, 24, 18, 2, tzinfo=UTC)
WIDE, MIDDLE, NARROW = (160, 44), (116, 36), (80, 24)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its file name, the size of the terminal, the language and the keys pressed before it."""

    name: str
    size: tuple[int, int]
    language: str
    keys: tuple[str, ...]
    theme: str = ""
    empty: bool = False
    """Of a library nobody has put anything into yet."""
    today: bool = False
    """Of the day it is drawn on: it tells no date, but how long ago something was."""


PICTURES = (
    Picture("main", WIDE, "en", ("enter", ")", ")")),
    Picture("main-fr", WIDE, "fr", ("enter", ")", ")")),
    Picture("list", MIDDLE, "en", ("4", "j", "j")),
    Picture("list-fr", MIDDLE, "fr", ("4", "j", "j")),
    Picture("tag", MIDDLE, "en", ("enter", ")", "t", "s", "a")),
    Picture("tag-fr", MIDDLE, "fr", ("enter", ")", "t", "s", "a")),
    Picture("note", MIDDLE, "en", ("enter", ")", ")", "a", *"Compare with the 2019 deal.")),
    Picture("note-fr", MIDDLE, "fr", ("enter", ")", ")", "a", *"À comparer avec 2019.")),
    Picture("narrow", NARROW, "en", ("j", "enter", ")")),
    Picture("narrow-fr", NARROW, "fr", ("j", "enter", ")")),
    Picture("sources", MIDDLE, "en", ("g", "s", "j", "j"), today=True),
    Picture("sources-fr", MIDDLE, "fr", ("g", "s", "j", "j"), today=True),
    Picture("first-run", MIDDLE, "en", (), empty=True),
    Picture("first-run-fr", MIDDLE, "fr", (), empty=True),
    Picture("press-list", MIDDLE, "en", ("S", "j", "space"), empty=True),
    Picture("press-list-fr", MIDDLE, "fr", ("S", "j", "space"), empty=True),
    Picture("help", MIDDLE, "en", ("question_mark",)),
    Picture("help-fr", MIDDLE, "fr", ("question_mark",)),
    Picture("light", WIDE, "en", ("enter", ")", ")"), "coupures-light"),
)


def main() -> None:
    """Draw every picture."""
    os.environ.update(TZ="UTC", TEXTUAL_ANIMATIONS="none")
    os.environ.pop("NO_COLOR", None)
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for picture in PICTURES:
            svg = asyncio.run(_draw(picture, Path(folder) / f"{picture.name}.db"))
            path = FOLDER / f"{picture.name}.svg"
            path.write_text(_with_local_font(svg), encoding="utf-8")
            _to_png(path)
            print(path.relative_to(FOLDER.parent))


async def _draw(picture: Picture, path: Path) -> str:
    from tui.app.application import ReaderApp
    from tui.demo import build_demo
    from tui.library import Library
    from tui.locale import set_language

    def now() -> datetime:
        return datetime.now(UTC) if picture.today else NOW

    set_language(picture.language)
    if not picture.empty:
        build_demo(path, now().date())
    with Library.open(path) as library:
        app = ReaderApp(library, now=now)
        async with app.run_test(size=picture.size) as pilot:
            if picture.theme:
                app.theme = picture.theme
            await screen.settle(pilot)
            await screen.press(pilot, *(_KEYS.get(key, key) for key in picture.keys))
            return app.export_screenshot(title="coupures")


_KEYS = {")": "right_parenthesis", " ": "space"}
"""Textual's names of keys that are not their own."""


def _with_local_font(svg: str) -> str:
    """Textual's SVG asks a network for its font and falls back to a proportional one: name one that systems
    have, at the size whose advance is the cell of the drawing (12.2 px). Spaces at the ends of a
    stretch of text are kept only where the drawing says so.
    """
    svg = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code", "DejaVu Sans Mono").replace("font-size: 20px", "font-size: 20.26px")
    return svg.replace("<text ", '<text xml:space="preserve" ')


def _to_png(path: Path) -> None:
    if converter := shutil.which("rsvg-convert"):
        subprocess.run(
            [converter, "--width", "1280", str(path), "-o", str(path.with_suffix(".png"))], check=True
        )


if __name__ == "__main__":
    main()

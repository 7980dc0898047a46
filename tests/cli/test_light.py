"""Listing is light: what only the screen or the network needs is not loaded."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import Program

HEAVY = ("textual", "aiohttp", "lxml", "trafilatura", "feedparser", "asyncio", "rich.table", "lark")


@pytest.mark.parametrize(
    "arguments", [["list"], ["annotations"], ["list", "--json", "Mali"], ["keep", "2"], ["--help"]]
)
def test_heavy_modules_stay_out(reading: Program, arguments: list[str]) -> None:
    script = (
        "import sys\nfrom tui.cli import Screen, run\n"
        f"code = run(Screen(print, list), {arguments!r})\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\nsys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=reading.environment(), check=False
    )
    assert (done.returncode, done.stderr.splitlines()[-1:]) == (0, ["[]"])


def opened(program: Program, arguments: list[str]) -> dict[str, object]:
    """How these arguments opened the reader on a terminal: library, NO_COLOR, language, click or not."""
    told = program.home / "told.json"
    script = (
        "import json, os, sys\nfrom pathlib import Path\nfrom tui.cli import Screen, run\n"
        "def tell(library, settings):\n"
        "    from tui.locale import language\n"
        "    told = {'library': str(library), 'settings': str(settings), 'language': language(),\n"
        "            'no colour': os.environ.get('NO_COLOR'), 'click': 'click' in sys.modules}\n"
        f"    Path({str(told)!r}).write_text(json.dumps(told))\n"
        f"sys.exit(run(Screen(tell, list), {arguments!r}))"
    )
    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb"), os.fdopen(theirs, "wb") as terminal:
        done = subprocess.run(
            [sys.executable, "-c", script],
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            env=program.environment(),
            check=False,
        )
    found: dict[str, object] = {"code": done.returncode}
    if told.exists():
        found |= json.loads(told.read_text())
        told.unlink()
    return found


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--library", "l.db"],
        ["--library=l.db", "--lang=fr"],
        ["--lang", "fr", "--no-color"],
        ["--no-color", "--library", "~/l.db"],
    ],
)
def test_the_reader_opens_without_click_and_as_click_would_open_it(
    reading: Program, arguments: list[str]
) -> None:
    plain = opened(reading, arguments)
    # An option said twice is nothing the short way knows.
    by_click = opened(reading, [*arguments, "--no-color", "--no-color"])
    assert (plain.pop("click"), by_click.pop("click")) == (False, True)
    if "--no-color" not in arguments:
        assert plain.pop("no colour") is None
        by_click.pop("no colour")
    assert plain == by_click
    assert plain["code"] == 0
    library = next((argument for argument in arguments if "l.db" in argument), str(reading.library))
    assert Path(str(plain["library"])).name == Path(library.removeprefix("--library=")).name


@pytest.mark.parametrize(
    "arguments",
    [
        ["--library"],
        ["--lang", "de"],
        ["--lang=fr", "--lang", "de"],
        ["--no-color=1"],
        ["--library", "l.db", "fly"],
        ["--libr", "l.db"],
        ["-x"],
    ],
)
def test_what_is_not_plain_is_for_click_to_complain_about(reading: Program, arguments: list[str]) -> None:
    assert opened(reading, arguments) == {"code": 2}

"""Listing is light: what only the screen or the network needs is not loaded."""

from __future__ import annotations

import subprocess
import sys

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

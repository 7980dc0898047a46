"""How long from exec to the first frame: `python -m tests.bench.bench_start [articles] [runs]`.

Three programs take turns on a terminal of their own, 120 by 40: an empty Textual program, the reader on an
empty library, and the reader on a large one. What counts is the ratio to the empty program of the same run.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from pathlib import Path

from tests.bench.filled import filled_library
from tui.library import Library

HELLO = """
from textual.app import App
from textual.widgets import Static

class Hello(App):
    def compose(self):
        yield Static("FIRSTFRAME")

Hello().run()
"""
ROWS, COLUMNS = 40, 120
LIMIT = 20.0


def main(count: int = 100_000, runs: int = 9) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        empty, large = Path(folder) / "empty.db", Path(folder) / "large.db"
        Library.open(empty).close()
        filled_library(large, count).close()
        reader = [sys.executable, "-m", "tui", "--library"]
        programs = {
            "hello-world Textual": ([sys.executable, "-c", HELLO], "FIRSTFRAME"),
            "coupures, empty library": ([*reader, str(empty)], "coupures"),
            f"coupures, {count:,} articles": ([*reader, str(large)], "Journal"),
        }
        for command, mark in programs.values():
            first_frame(command, mark.encode(), folder)  # compiles, as an installation does
        times: dict[str, list[float]] = {name: [] for name in programs}
        for _run in range(runs):
            for name, (command, mark) in programs.items():
                times[name].append(first_frame(command, mark.encode(), folder))
    hello = statistics.median(next(iter(times.values())))
    print(f"{'exec to first frame':34} {'min':>6} {'median':>7}  ratio")
    for name, values in times.items():
        median = statistics.median(values)
        print(f"{name:34} {min(values):6.0f} {median:7.0f}  {median / hello:.2f}")


def first_frame(command: list[str], mark: bytes, cache: str) -> float:
    """Milliseconds from exec until `mark` is among what the program wrote to its terminal.

    `cache` holds compiled modules. RuntimeError when the mark does not come.
    """
    begun = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ.update(
            TERM="xterm-256color", COLORTERM="truecolor", LANG="C.UTF-8", PYTHONPYCACHEPREFIX=cache
        )
        os.execvp(command[0], command)
    try:
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        written = b""
        while mark not in written:
            ready, _, _ = select.select([terminal], [], [], LIMIT)
            if not ready or time.perf_counter() - begun > LIMIT:
                raise RuntimeError(f"{' '.join(command)[:80]}: no first frame in {LIMIT} s")
            written += os.read(terminal, 65536)
        return (time.perf_counter() - begun) * 1000
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

"""A refresh of many sources, beside newsboat: `python -m tests.bench.bench_refresh [feeds] [runs]`.

Feeds of 30 articles of 600 words on a loopback host each, 50 ms away: cold (nothing known), nothing changed
(the server says so; or sends the same bytes without validators), and one feed in ten changed. Programs take
turns. newsboat is measured when it is installed, as it leaves its cache and ("+") with a cache that was
analysed by hand; it builds no search index and finds no quotes. Seconds of wall clock, and of CPU with
children; the stages of coupures are counted from the first request.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

THREADS = 100
"""Of newsboat: the best of 8, 32 and 100 in what was published of it."""
ENTRIES = 30


@dataclass
class Figures:
    """Of one program in one state, a value a run."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)
    stages: dict[str, list[float]] = field(default_factory=dict)


class Press:
    """The server, a process of its own."""

    def __init__(self, feeds: int) -> None:
        command = [sys.executable, "-m", "tests.bench.press_server", str(feeds)]
        self._server = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        port = int(self._said())
        hosts = (f"127.1.{number // 250}.{number % 250 + 1}" for number in range(feeds))
        self.urls = [f"http://{host}:{port}/{number}" for number, host in enumerate(hosts)]

    def tell(self, order: str) -> None:
        """Change what is served."""
        stream = self._server.stdin
        assert stream is not None
        stream.write(order + "\n")
        stream.flush()
        self._said()

    def close(self) -> None:
        """End it."""
        self._server.kill()
        self._server.communicate()

    def _said(self) -> str:
        stream: IO[str] | None = self._server.stdout
        assert stream is not None
        return stream.readline()


@contextmanager
def press(feeds: int) -> Iterator[Press]:
    """A press for the length of a block."""
    serving = Press(feeds)
    try:
        yield serving
    finally:
        serving.close()


def timed(command: list[str], **environment: str) -> tuple[float, float, str]:
    """Seconds of wall clock and CPU of a command with its children, and what it printed.

    RuntimeError when it does not end with 0.
    """
    begun = time.perf_counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as printed:
        process = subprocess.Popen(command, stdout=printed, env={**os.environ, **environment})
        _pid, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        printed.seek(0)
        said = printed.read()
    if status:
        raise RuntimeError(
            f"{' '.join(command)[:90]}: ended with {os.waitstatus_to_exitcode(status)}: {said}"
        )
    return wall, usage.ru_utime + usage.ru_stime, said


class Coupures:
    """This program, its library in `folder`."""

    def __init__(self, folder: Path, urls: list[str]) -> None:
        self._library, self._compiled = folder / "press.db", str(folder.parent / "compiled")
        from tui.library import Library

        with Library.open(self._library) as library:
            for url in urls:
                library.sources.follow(url)

    def refresh(self, figures: Figures) -> int:
        """Fetch and analyse; the number of articles then."""
        command = [sys.executable, "-m", "tui", "--library", str(self._library), "fetch", "--json"]
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        wall, cpu, said = timed(command, PYTHONPYCACHEPREFIX=self._compiled)
        figures.wall.append(wall)
        figures.cpu.append(cpu)
        for stage, seconds in json.loads(said)["seconds"].items():
            figures.stages.setdefault(stage, []).append(seconds)
        return _count(self._library, "SELECT count(*) FROM article")


class Newsboat:
    """newsboat, its files in `folder`. `analysed`: its cache is ANALYZEd after each refresh."""

    def __init__(self, folder: Path, urls: list[str], analysed: bool) -> None:
        self._folder, self._analysed = folder, analysed
        (folder / "urls").write_text("\n".join(urls) + "\n")
        (folder / "config").write_text(f"reload-threads {THREADS}\n")

    def refresh(self, figures: Figures) -> int:
        """Reload; the number of articles then."""
        files = [f"{option}={self._folder / name}" for option, name in _NEWSBOAT_FILES]
        wall, cpu, _said = timed(["newsboat", *files, "-x", "reload"])
        figures.wall.append(wall)
        figures.cpu.append(cpu)
        if self._analysed:
            with sqlite3.connect(self._folder / "cache.db") as cache:
                cache.execute("ANALYZE")
        return _count(self._folder / "cache.db", "SELECT count(*) FROM rss_item")


_NEWSBOAT_FILES = (("--url-file", "urls"), ("--cache-file", "cache.db"), ("--config-file", "config"))


def _count(path: Path, question: str) -> int:
    connection = sqlite3.connect(path)
    try:
        return int(connection.execute(question).fetchone()[0])
    finally:
        connection.close()


def main(feeds: int = 200, runs: int = 3) -> None:
    """Print the table."""
    makers: dict[str, Callable[[Path, list[str]], Coupures | Newsboat]] = {"coupures": Coupures}
    if shutil.which("newsboat"):
        makers["newsboat"] = lambda folder, urls: Newsboat(folder, urls, analysed=False)
        makers["newsboat+"] = lambda folder, urls: Newsboat(folder, urls, analysed=True)
    results: dict[str, dict[str, Figures]] = {}
    for _run in range(runs):
        with tempfile.TemporaryDirectory() as name, press(feeds) as serving:
            programs = {}
            for program, make in makers.items():
                (folder := Path(name) / program).mkdir()
                programs[program] = make(folder, serving.urls)
            _round(programs, serving, feeds, results)
    _print(results, feeds)


def _round(
    programs: dict[str, Coupures | Newsboat],
    serving: Press,
    feeds: int,
    results: dict[str, dict[str, Figures]],
) -> None:
    fresh = feeds // 10
    states = (
        ("cold", "", feeds * ENTRIES),
        ("nothing changed", "", feeds * ENTRIES),
        (f"{fresh} changed", f"changed {fresh}", feeds * ENTRIES + 2 * fresh),
        ("same bytes, no validators", "validators off", feeds * ENTRIES + 2 * fresh),
    )
    for state, order, expected in states:
        if order:
            serving.tell(order)
        for program, refresher in programs.items():
            if state.startswith("same") and program != "coupures":
                continue
            if state == "nothing changed":
                refresher.refresh(
                    Figures()
                )  # newsboat keeps what the server says of a feed from the second time on
            figures = results.setdefault(state, {}).setdefault(program, Figures())
            count = refresher.refresh(figures)
            if count != expected:
                raise RuntimeError(f"{program}, {state}: {count} articles, not {expected}")


def _print(results: dict[str, dict[str, Figures]], feeds: int) -> None:
    print(f"{feeds} feeds x {ENTRIES} articles: seconds, and ratio of the median to newsboat and newsboat+")
    print(f"{'':26} {'':12} {'min':>7} {'median':>7} {'CPU':>7}")
    for state, programs in results.items():
        peers = [statistics.median(programs[p].wall) for p in ("newsboat", "newsboat+") if p in programs]
        for program, figures in programs.items():
            _print_line(state, program, figures.wall, peers, f"{statistics.median(figures.cpu):7.2f}")
            for stage, seconds in figures.stages.items():
                _print_line("", f"… {stage}", seconds, peers)


def _print_line(state: str, what: str, seconds: list[float], peers: list[float], cpu: str = " " * 7) -> None:
    median = statistics.median(seconds)
    ratios = "".join(f"{median / peer:8.2f}" for peer in peers)
    print(f"{state:26} {what:12} {min(seconds):7.2f} {median:7.2f} {cpu} {ratios}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))

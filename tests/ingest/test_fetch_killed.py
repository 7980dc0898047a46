"""Killed in the middle of a fetch, again and again: what was confirmed is there, whole, and there once.

COUPURES_KILLS says how often (5 times by default).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.ingest.server import Server, running
from tui.ingest import fetch_sources
from tui.library import ArticleFilter, Library
from tui.library.following import Following

KILLS = int(os.environ.get("COUPURES_KILLS", "5"))
FEEDS, ENTRIES = 200, 8
HOSTS = [f"127.1.0.{number}" for number in range(1, 41)]
ROOT = Path(__file__).parents[2]


def feed(number: int, entries: int) -> str:
    items = "".join(
        f"<item><title>Titre {number}-{entry}</title><link>https://press.example/{number}/{entry}</link>"
        f"<guid>{number}-{entry}</guid><description>{'Un texte. ' * 40}</description></item>"
        for entry in range(entries)
    )
    return f"<rss version='2.0'><channel><title>Journal {number}</title>{items}</channel></rss>"


def publish(server: Server, entries: int) -> None:
    for number in range(FEEDS):
        server.give(f"/{number}", feed(number, entries))


def killed(path: Path, after: int) -> dict[int, int]:
    """Start a fetch, kill it after so many sources; by source, how many new ones it said are stored."""
    command = [sys.executable, "-m", "tests.ingest.fetching_child", str(path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, start_new_session=True)
    assert process.stdout is not None
    said: dict[int, int] = {}
    for line in process.stdout:
        if not line.endswith("\n"):
            break  # it was killed while it spoke
        id, added = map(int, line.split())
        said[id] = added
        if len(said) == after:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    return said


@pytest.mark.skipif(sys.platform != "linux", reason="needs all of 127/8")
def test_a_killed_fetch_loses_nothing_confirmed_and_doubles_nothing(tmp_path: Path) -> None:
    with running(*HOSTS) as server:
        kill_and_look(tmp_path / "press.db", server)


def kill_and_look(path: Path, server: Server) -> None:
    port = server.address.rpartition(":")[2]
    with Library.open(path) as library:
        library.sources.follow_all(
            [
                Following(f"http://{HOSTS[number % len(HOSTS)]}:{port}/{number}", f"Journal {number}")
                for number in range(FEEDS)
            ]
        )
    chance = random.Random(5)
    confirmed: Counter[int] = Counter()
    for kill in range(KILLS):
        publish(server, ENTRIES + kill)
        confirmed.update(killed(path, chance.randint(1, FEEDS - 1)))
        with Library.open(path) as library:
            assert library.maintenance.check() == []
            kept = {source.id: source.articles for source in library.sources.all()}
        assert all(kept[id] >= count for id, count in confirmed.items())
        # What the program had stored and had no time to say counts from now on.
        confirmed = Counter(kept)
    with Library.open(path) as library:
        assert fetch_sources(library, library.sources.all()).failures == ()
        rows = library.articles.rows(library.articles.ids(ArticleFilter()))
        assert len(rows) == len({row.title for row in rows}) == FEEDS * (ENTRIES + KILLS - 1)
        assert library.maintenance.check() == []

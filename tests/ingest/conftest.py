from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.copies import blank
from tests.ingest.server import Server, running
from tui.library import Library
from tui.locale import language, set_language

os.environ["NO_PROXY"] = "127.0.0.1"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = language()
    set_language("en")
    yield
    set_language(before)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with blank(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as started:
        yield started

"""The clock, the place and the language of the tests of the app."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.app import press
from tests.copies import blank, copy_of
from tui import locale
from tui.library import Library

# How long an example takes says more about the machine than about the program; tests/bench measures.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def french_in_paris(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    spoken = locale.language()
    monkeypatch.setenv("TZ", "Europe/Paris")
    monkeypatch.delenv("NO_COLOR", raising=False)
    time.tzset()
    locale.set_language("fr")
    yield
    locale.set_language(spoken)
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def morning(tmp_path: Path) -> Iterator[Library]:
    """Six articles of one morning."""
    with copy_of(press.morning, tmp_path / "library.db") as library:
        yield library


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Library]:
    with blank(tmp_path / "library.db") as library:
        yield library

"""A library made once, copied for each test, and the program run on it as a program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.program import Program, prepare


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("prepared") / "library.db"
    prepare(path)
    return path


@pytest.fixture
def library(prepared: Path, tmp_path: Path) -> Path:
    """A library of one's own, to change."""
    return Path(shutil.copy(prepared, tmp_path / "library.db"))


@pytest.fixture
def coupures(library: Path, tmp_path: Path) -> Program:
    """The program on that library."""
    return Program(tmp_path, library)


@pytest.fixture(scope="session")
def reading(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The program on the library everybody shares: for commands that change nothing."""
    return Program(tmp_path_factory.mktemp("reading"), prepared)

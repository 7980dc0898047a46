"""Libraries that many tests begin with: each is made once a process, its file written anew for each test."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.library import Library


@cache
def _file(make: Callable[[Path], Library]) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        make(path).close()
        return path.read_bytes()


def copy_of(make: Callable[[Path], Library], path: Path) -> Library:
    """The library that `make(path)` would give; `make` gives the same one each time."""
    path.write_bytes(_file(make))
    return Library.open(path)


def blank(path: Path) -> Library:
    """A new library: making its tables takes twenty times as long as opening a copy."""
    return copy_of(Library.open, path)

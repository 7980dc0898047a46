"""Files that are no library, or no longer a whole one: one clear line, and nothing lost."""

import os
import resource
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.library.children import in_child
from tests.library.press import draft, filled
from tui.library import Library, LibraryError

NOBODY = 65534


def opened(path: Path) -> str:
    with Library.open(path) as library:
        return f"{library.articles.counts().total} articles"


def refused(path: Path) -> str:
    with pytest.raises(LibraryError) as raised:
        opened(path)
    line = str(raised.value)
    assert str(path) in line and "\n" not in line
    return line


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    path.touch()
    assert opened(path) == "0 articles"


def test_folders_are_made(tmp_path: Path) -> None:
    assert opened(tmp_path / "a" / "b" / "press.db") == "0 articles"


def test_a_text_file_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Ceci n’est pas une base. " * 200)
    before = path.read_bytes()
    assert "is not a library" in refused(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "script", ["CREATE TABLE feed (url)", "PRAGMA application_id = 7", "PRAGMA user_version = 3"]
)
def test_another_programs_database_stays_as_it_is(tmp_path: Path, script: str) -> None:
    path = tmp_path / "cache.db"
    connection = sqlite3.connect(path)
    connection.execute(script)
    connection.close()
    before = path.read_bytes()
    assert "another program" in refused(path)
    assert path.read_bytes() == before


def test_a_newer_library_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    filled(path, 2).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 9999")
    connection.close()
    assert "newer version" in refused(path)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["press.db"]


def test_a_folder_in_place_of_a_file(tmp_path: Path) -> None:
    assert "is a folder" in refused(tmp_path)
    (tmp_path / "file").touch()
    assert "cannot be opened" in refused(tmp_path / "file" / "press.db")


def test_a_damaged_library_is_told_when_it_shows(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    with filled(path, 200) as library:
        assert library.maintenance.check() == []
    size = path.stat().st_size
    with path.open("r+b") as file:
        for page in range(4096, size, 4096):
            file.seek(page)
            file.write(b"\xff" * 64)
    with pytest.raises(LibraryError, match="damaged"):
        opened(path)


def as_nobody(work: Callable[[], str]) -> Callable[[], str]:
    def run() -> str:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        return work()

    return run


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder anybody may enter, as none of pytest's own is."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        Path(folder).chmod(0o755)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_what_cannot_be_written_is_told(public: Path, what: str) -> None:
    path = public / "press.db"
    filled(path, 2).close()
    before = path.read_bytes()
    (path if what == "file" else public).chmod(0o444 if what == "file" else 0o555)
    said = in_child(as_nobody(lambda: opened(path)))
    assert said.startswith("! LibraryError") and str(path) in said and "cannot be" in said
    assert path.read_bytes() == before


def test_a_folder_without_rights_is_told(public: Path) -> None:
    public.chmod(0o500)
    assert "! LibraryError" in in_child(as_nobody(lambda: opened(public / "press.db")))
    public.chmod(0o555)
    assert "! LibraryError" in in_child(as_nobody(lambda: opened(public / "press.db")))
    assert "cannot be opened" in in_child(as_nobody(lambda: opened(public / "new" / "press.db")))


def test_a_full_disk_loses_nothing_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    filled(path, 5).close()

    def fill() -> str:
        confirmed = 5
        with Library.open(path) as library:
            resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
            try:
                for n in range(10_000):
                    library.articles.store([draft(f"n{n}", f"Texte {n} " * 500)])
                    confirmed += 1
            except LibraryError as error:
                return f"{confirmed} {library.articles.counts().total} {error}"
        return "no end of room"

    confirmed, counted, line = in_child(fill).split(" ", 2)
    assert confirmed == counted and int(counted) > 5
    assert str(path) in line and ("full" in line or "disk error" in line)
    with Library.open(path) as library:
        assert library.articles.counts().total == int(confirmed)
        assert library.maintenance.check() == []

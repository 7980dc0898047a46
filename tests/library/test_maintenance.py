import sqlite3
from pathlib import Path

import pytest

from tests.library.press import draft, filled, found
from tui.library import Condition, Library, LibraryError, Target
from tui.model import TagTarget


def spoil(library: Library, script: str) -> None:
    connection = sqlite3.connect(library.path)
    connection.executescript(script)
    connection.close()


def test_a_backup_is_a_whole_library(library: Library, tmp_path: Path) -> None:
    library.articles.store([draft("un"), draft("deux")])
    library.tags.add([Target(TagTarget.ARTICLE, "1")], ["Mali"])
    copy = tmp_path / "copy.db"
    library.maintenance.backup(copy)
    library.articles.store([draft("trois")])
    library.maintenance.backup(tmp_path / "later.db")
    with Library.open(copy) as other:
        assert other.articles.counts().total == 2
        assert other.maintenance.check() == []
        assert other.steps.undo() is not None
    assert not [p for p in tmp_path.iterdir() if p.name.endswith(".part")]


def test_a_backup_never_overwrites_the_library(library: Library, tmp_path: Path) -> None:
    library.articles.store([draft("un")])
    with pytest.raises(LibraryError, match="itself"):
        library.maintenance.backup(library.path)
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "nowhere" / "copy.db", tmp_path / "folder"):
        with pytest.raises(LibraryError, match=target.parent.name):
            library.maintenance.backup(target)
    assert library.articles.counts().total == 1


@pytest.mark.parametrize(
    ("script", "fault"),
    [
        ("INSERT INTO search (search) VALUES ('delete-all')", "full-text"),
        ("DELETE FROM indexed WHERE article_id = 2", "full-text"),
        ("DELETE FROM search_data WHERE id > 1000", "full-text"),
        ("INSERT INTO tagging SELECT key, 'article', '99', 1 FROM tag", "tagging"),
        ("INSERT INTO body VALUES (999, 'x', '[]', '[]')", "body"),
    ],
)
def test_what_is_wrong_is_told_and_mended(tmp_path: Path, script: str, fault: str) -> None:
    with filled(tmp_path / "press.db", 3) as library:
        library.tags.add([Target(TagTarget.ARTICLE, "1")], ["Mali"])
        assert library.maintenance.check() == []
        spoil(library, script)
        faults = library.maintenance.check()
        assert faults and any(fault in line for line in faults)
        assert library.maintenance.repair() == []
        assert library.maintenance.check() == []
        assert found(library, Condition.words("senat numero")) == [1, 2, 3]
        assert library.tags.of(Target(TagTarget.ARTICLE, "1")) == ("Mali",)


def test_an_index_folded_otherwise_is_made_anew(tmp_path: Path) -> None:
    with filled(tmp_path / "press.db", 3) as library:
        spoil(library, "UPDATE meta SET value = 'another folding' WHERE key = 'folding'")
        library.articles.store([draft("quatre")])
        assert library.maintenance.check() == []
        assert found(library, Condition.words("l'oeuvre")) == [1, 2, 3, 4]


def test_the_files_of_a_library(library: Library) -> None:
    library.articles.store([draft("un")])
    assert library.maintenance.paths()[0] == library.path
    assert all(path.exists() for path in library.maintenance.paths())

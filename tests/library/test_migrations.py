"""Libraries written by earlier versions of the program."""

import sqlite3
from pathlib import Path

import pytest

from tests.library.press import TEXT, analysis_of, draft, found
from tui.library import Condition, Library, LibraryError, Target
from tui.library.migrations import VERSION, backup_path
from tui.model import TagTarget, Triage

FILES = Path(__file__).parent / "files"
OLDER = range(1, VERSION)


def older_file(folder: Path, version: int) -> Path:
    path = folder / "press.db"
    connection = sqlite3.connect(path)
    connection.executescript((FILES / f"version{version}.sql").read_text("utf-8"))
    connection.close()
    return path


def schema(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%'"
        ).fetchall()
    finally:
        connection.close()
    return sorted((name, " ".join((sql or "").replace("'", "").split())) for name, sql in rows)


@pytest.mark.parametrize("version", OLDER)
def test_an_older_library_opens_whole(tmp_path: Path, version: int) -> None:
    path = older_file(tmp_path, version)
    with Library.open(path) as library:
        assert library.maintenance.check() == []
        article = library.articles.get(1)
        assert article is not None and (article.title, article.triage) == ("Un titre", Triage.KEPT)
        assert library.articles.version(1).body.text == TEXT
        (note,) = library.annotations.of_article(1)
        assert (note.note, note.tags) == ("Une note d’enquête", ("Sahel/Mali",))
        assert library.analyses.get(1) == analysis_of()
        assert library.sources.all()[0].etag == '"e1"'
        assert found(library, Condition.words("enquete oeuvre")) == [1]
        assert found(library, Condition.speaker("diop")) == [1]
        assert [library.steps.undo().label for _ in range(2)] == [  # type: ignore[union-attr]
            "Annotate a passage",
            "Keep 1 article",
        ]
        library.tags.add([Target(TagTarget.ARTICLE, "1")], ["neuf"])
        library.corrections.reject(1, analysis_of().quotes[0])
        assert library.articles.rows([1])[0].quotes == 0


@pytest.mark.parametrize("version", OLDER)
def test_it_has_the_schema_of_a_new_one(tmp_path: Path, version: int) -> None:
    path = older_file(tmp_path, version)
    Library.open(path).close()
    new = tmp_path / "new.db"
    Library.open(new).close()
    assert schema(path) == schema(new)


@pytest.mark.parametrize("version", OLDER)
def test_it_is_kept_as_it_was(tmp_path: Path, version: int) -> None:
    path = older_file(tmp_path, version)
    before = schema(path)
    Library.open(path).close()
    kept = backup_path(path, version)
    connection = sqlite3.connect(kept)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == version
    assert connection.execute("SELECT count(*) FROM article").fetchone()[0] == 2
    connection.close()
    assert schema(kept) == before


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = older_file(tmp_path, 1)
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO mention VALUES (77, 0, 1, 2)")
    connection.commit()
    connection.close()
    before = schema(path)
    with pytest.raises(LibraryError, match="broken links"):
        Library.open(path)
    assert schema(path) == before
    assert [p.name for p in sorted(tmp_path.iterdir()) if "backup" in p.name] == [backup_path(path, 1).name]


def test_opening_a_library_of_today_makes_no_backup(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    for _ in range(2):
        with Library.open(path) as library:
            library.articles.store([draft("un")])
    assert sorted(p.name for p in tmp_path.iterdir()) == ["press.db"]


def test_the_fingerprint_of_the_last_answer_leaves_the_entity_tag(tmp_path: Path) -> None:
    with Library.open(older_file(tmp_path, 4)) as library:
        (source,) = library.sources.all()
        assert (source.etag, source.body_hash) == ('"e1"', "442a44457137672b3218c1007dc8f76a")
        assert (source.kind, source.approved, source.paused, source.every) == ("feed", True, False, None)

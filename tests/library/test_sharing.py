"""Several threads and several programs on one library."""

import shutil
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.library.children import start
from tests.library.press import draft, filled, found
from tui.library import Condition, Library, LibraryError, Target
from tui.model import TagTarget, Triage


def storing(path: Path, name: str) -> Callable[[Callable[[str], None]], None]:
    def work(say: Callable[[str], None]) -> None:
        with Library.open(path) as library:
            for n in range(40):
                (stored,) = library.articles.store([draft(f"{name}{n}", source=name)])
                library.tags.add([Target(TagTarget.ARTICLE, str(stored.article_id))], [name, "commun"])
            say("done")

    return work


def test_two_programs_make_and_fill_one_library_at_once(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    children = [start(storing(path, name)) for name in ("un", "deux", "trois")]
    assert [child.wait().strip() for child in children] == ["done"] * 3
    with Library.open(path) as library:
        assert library.articles.counts().total == 120
        assert {tag.name: tag.uses for tag in library.tags.vocabulary()} == {
            "un": 40,
            "deux": 40,
            "trois": 40,
            "commun": 120,
        }
        assert len(library.steps.history(1000)) == 120
        assert library.maintenance.check() == []


def test_what_one_program_wrote_the_other_reads_and_undoes(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    with filled(path, 3) as here, Library.open(path) as there:
        here.articles.set_triage([1], Triage.KEPT)
        assert there.articles.counts().kept == 1
        assert there.steps.undo() is not None
        assert here.articles.counts().kept == 0


def test_threads_read_and_write_together(library: Library) -> None:
    def work(n: int) -> int:
        (stored,) = library.articles.store([draft(f"t{n}", f"Texte {n} mot{n}")])
        library.articles.set_triage([stored.article_id], Triage.KEPT)
        assert found(library, Condition.words(f"mot{n}")) == [stored.article_id]
        return library.articles.counts().total

    with ThreadPoolExecutor(8) as pool:
        totals = list(pool.map(work, range(60)))
    assert max(totals) == 60
    assert library.articles.counts().kept == 60
    assert library.maintenance.check() == []


def test_a_library_tells_when_anything_was_written(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    with filled(path, 1) as here, Library.open(path) as there:
        seen = here.data_version
        assert here.data_version == seen
        here.articles.set_triage([1], Triage.KEPT)
        after = here.data_version
        assert after != seen
        there.steps.undo()
        assert here.data_version != after


def test_a_closed_library_is_one_file(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    with filled(path, 50) as library, ThreadPoolExecutor(3) as pool:
        assert list(pool.map(lambda _: library.articles.counts().total, range(9))) == [50] * 9
        library.close()
        assert [file.name for file in tmp_path.iterdir()] == ["press.db"]
        with Library.open(Path(shutil.copy(path, tmp_path / "copy.db"))) as copy:
            assert copy.articles.counts().total == 50


def test_closing_stops_what_still_reads(tmp_path: Path) -> None:
    library = filled(tmp_path / "press.db", 300)
    reading = threading.Barrier(5)

    def read() -> str:
        reading.wait()
        try:
            while True:
                library.articles.rows(library.articles.ids())
        except LibraryError as error:
            return str(error)

    with ThreadPoolExecutor(4) as pool:
        ends = [pool.submit(read) for _ in range(4)]
        reading.wait()
        library.close()
        assert all("closed" in end.result() for end in ends)
    assert [path.name for path in tmp_path.iterdir()] == ["press.db"]


def indexed(path: Path) -> int:
    connection = sqlite3.connect(path)
    try:
        count: int = connection.execute("SELECT count(*) FROM search_docsize").fetchone()[0]
    finally:
        connection.close()
    return count


def test_the_index_is_filled_in_idle_time_or_before_a_search_sees_it(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    with filled(path, 3) as library:
        library.articles.store([draft(f"plus {n}") for n in range(500)])
        assert len(found(library, Condition.words("plus"))) == 500
        assert indexed(path) == 503
        library.articles.store([draft(f"encore {n}") for n in range(500)])
        give_up = time.monotonic() + 60
        while indexed(path) < 1003 and time.monotonic() < give_up:
            library.articles.counts()
        assert indexed(path) == 1003


def test_what_was_not_indexed_at_the_end_is_found_the_next_time(tmp_path: Path) -> None:
    path = tmp_path / "press.db"
    filled(path, 3).close()
    connection = sqlite3.connect(path)
    connection.execute("UPDATE article SET title = 'Neuf' WHERE id = 2")
    connection.execute("DELETE FROM indexed")
    connection.execute("INSERT OR IGNORE INTO unindexed VALUES (1), (3)")
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    connection.commit()
    connection.close()
    with Library.open(path) as library:
        assert found(library, Condition.words("neuf")) == [2]
        assert found(library, Condition.words("numero")) == [1, 2, 3]
        assert library.maintenance.check() == []


def test_an_error_in_one_write_is_its_callers_alone(library: Library) -> None:
    library.articles.store([draft("un")])
    with pytest.raises(KeyError):
        library.corrections.put(99, None)  # type: ignore[arg-type]
    library.articles.set_triage([1], Triage.KEPT)
    assert library.articles.counts().kept == 1


def test_a_closed_library_says_so(tmp_path: Path) -> None:
    library = filled(tmp_path / "press.db", 1)
    library.close()
    library.close()
    for act in (library.articles.counts, library.steps.undo):
        with pytest.raises(LibraryError, match="closed"):
            act()


def test_closed_it_is_one_file(tmp_path: Path) -> None:
    for n in range(20):
        with Library.open(tmp_path / f"{n}.db") as library:
            library.articles.store([draft("Premier")])
            assert library.articles.counts().total == 1
    assert list(tmp_path.glob("*-wal")) == []

"""Every hostile input: no crash, no hang, no control byte out, nothing lost, the message names the source."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ingest.hostile.case import CANARY, Case
from tests.ingest.hostile.corpus import CASES
from tests.ingest.hostile.feeds import item, rss
from tests.ingest.hostile.trial import SECONDS, check, tried, written
from tui.ingest import import_paths
from tui.ingest.child import Children
from tui.library import ArticleFilter, Library
from tui.text.clean import clean


@pytest.fixture(scope="module")
def children() -> Iterator[Children]:
    with Children(1, SECONDS) as pool:
        yield pool


def test_there_are_enough_and_none_twice() -> None:
    assert len(CASES) >= 120
    assert [name for name, count in Counter(case.id for case in CASES).items() if count > 1] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id.encode("ascii", "replace").decode())
def test_a_hostile_input(children: Children, tmp_path: Path, case: Case) -> None:
    if case.area == "PDF":
        pytest.importorskip("pypdf")
    path = written(case, tmp_path)
    if path is None:
        pytest.skip("this system allows no such name")
    check(case, path, tried(children, path))


def test_a_folder_of_them_costs_the_good_ones_nothing(library: Library, tmp_path: Path) -> None:
    for number, case in enumerate(case for case in CASES if case.area not in ("sizes", "names", "PDF")):
        folder = tmp_path / f"{number:03}"
        folder.mkdir()
        written(case, folder)
    good = tmp_path / "zzz.xml"
    last = item(title="Le dernier", text="Il est là, tout entier, après tous les autres.")
    good.write_bytes(rss(last.replace("<guid>1<", "<guid>last<")))
    report = import_paths(library, [tmp_path])
    titles = [row.title for row in library.articles.rows(library.articles.ids(ArticleFilter()))]
    assert "Le dernier" in titles and any(CANARY in title for title in titles)
    assert all(str(tmp_path) in failure.reason for failure in report.failures)
    library.settle()
    with sqlite3.connect(library.path) as connection:
        for line in connection.iterdump():
            if "search" not in line[:60]:
                assert clean(line) == line

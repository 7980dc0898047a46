"""How fast the annotations of a library are listed: `python -m tests.bench.bench_annotations [annotations]`.

Read the last column: each time against the cheapest read there is, one article by its id, in the same run.
Medians of 9 warm runs in milliseconds. One annotation an article; every word of theirs stands in most of
them, which is the worst a search can meet.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.bench.bench_library import median_ms
from tests.bench.filled import filled_library
from tui.library import AnnotationFilter, AnnotationOrder, Library, Target, select
from tui.model import Subject, TagTarget
from tui.query import parse_annotation_query

_WORDS = "vérifier chiffre citation source rappeler date ministre contredit version dépêche une".split()


def annotate(library: Library, count: int) -> None:
    """An annotation on each article, every tenth tagged."""
    chance = random.Random(3)
    for number in range(1, count + 1):
        version = library.articles.version(number)
        selector = select(version.body.text, 0, min(120, len(version.body.text)), version.hash)
        note = " ".join(chance.choices(_WORDS, k=12))
        made = library.annotations.add(number, Subject.PASSAGE, note, selector)
        if number % 10 == 0:
            library.tags.add([Target(TagTarget.PASSAGE, made.id)], ["à suivre"])


def reads(library: Library) -> list[tuple[str, Callable[[], object]]]:
    annotations = library.annotations

    def found(
        query: str, order: AnnotationOrder = AnnotationOrder.NEWEST, limit: int = -1
    ) -> Callable[[], object]:
        condition = parse_annotation_query(query, typing=True) if query else None
        return lambda: annotations.find(AnnotationFilter(condition, order), limit)

    page = annotations.find(limit=64)
    return [
        ("an article by its id", lambda: library.articles.get(7)),
        ("the first 100", found("", limit=100)),
        ("all, newest first", found("")),
        ("all, by article", found("", AnnotationOrder.ARTICLE)),
        ("64 rows", lambda: annotations.rows(page)),
        ("a word of most notes", found("chiffre")),
        ("its first 100", found("chiffre", limit=100)),
        ("a word of no note", found("rhinocéros")),
        ("a start of 3 letters", found("cit")),
        ("a tag", found('tag:suivre OU #"à suivre"')),
        ("a source", found('source:"journal 7"')),
        ("since a day", found("depuis:1j")),
        ("gone", found("est:perdue")),
    ]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    with tempfile.TemporaryDirectory() as folder, filled_library(Path(folder) / "press.db", count) as library:
        annotate(library, count)
        library.settle()
        table = [(name, median_ms(work)) for name, work in reads(library)]
    floor = table[0][1]
    for name, ms in table:
        print(f"{name:32} {ms:9.2f} ms {ms / floor:10.1f} x")


if __name__ == "__main__":
    main()

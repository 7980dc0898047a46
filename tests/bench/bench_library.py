"""How fast a large library is: `python -m tests.bench.bench_library [articles] [words an article]`.

Read the last column: each time against the cheapest read there is, one article by its id, in the same run.
Medians of 9 warm runs in milliseconds; the words are spread as in a newspaper (Zipf), the text is not.
"""

from __future__ import annotations

import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path

from tui.library import ArticleFilter, Fetched, Library, View
from tui.model import (
    Actor,
    ActorKind,
    Analysis,
    Block,
    BlockKind,
    Body,
    Confidence,
    Draft,
    Mention,
    Origin,
    Quote,
    QuoteKind,
    ReadState,
    Triage,
)
from tui.query import parse_query

_NOW = datetime(2024, 2, 29, 17, tzinfo=UTC)
_VOCABULARY = 30_000
_NAMES = 5_000
_BATCH = 1_000
_RUNS = 9


def vocabulary(chance: random.Random) -> list[str]:
    """Pronounceable words; the frequent ones are short."""
    syllables = [c + v for c in "bcdfglmnprstv" for v in ("a", "e", "é", "i", "o", "u", "on", "er")]
    words: dict[str, None] = {}
    while len(words) < _VOCABULARY:
        length = 1 + min(4, len(words) // 90 + chance.randrange(2))
        words["".join(chance.choices(syllables, k=length))] = None
    return list(words)


def drafts(count: int, length: int, chance: random.Random, words: list[str]) -> Iterator[Draft]:
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    for number in range(count):
        text = " ".join(chance.choices(words, cum_weights=weights, k=length)) + "."
        yield Draft(
            title=" ".join(chance.choices(words, cum_weights=weights, k=9)).capitalize(),
            body=Body(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)),
            source=f"Journal {number % 200}",
            source_id=1 + number % 200,
            guid=str(number),
            url=f"https://press.example/{number}",
            language="fr",
            published=_NOW - timedelta(minutes=chance.randrange(2 * count)),
            origin=Origin.FEED,
        )


def analysis(text: str, chance: random.Random) -> Analysis:
    names = [f"Prénom{n % 97} Nom{n}" for n in chance.sample(range(_NAMES), 4)]
    actors = tuple(
        Actor(name, ActorKind.PERSON, mentions=(Mention(n, n + 5),)) for n, name in enumerate(names)
    )
    quotes = tuple(
        Quote(20 * n, 20 * n + 15, QuoteKind.DIRECT, names[n % 4], "a dit", "bench", Confidence.SURE)
        for n in range(5)
    )
    return Analysis(text, "fr", quotes, actors)


def fill(library: Library, count: int, length: int, words: list[str], analysed: int) -> None:
    chance = random.Random(7)
    for n in range(200):
        library.sources.follow(f"https://{n}.example/feed", f"Journal {n}")
    coming = drafts(count, length, chance, words)
    spent = 0.0
    while batch := list(islice(coming, _BATCH)):
        start = time.perf_counter()
        library.articles.store(batch)
        spent += time.perf_counter() - start
    start = time.perf_counter()
    library.settle()
    settled = time.perf_counter() - start
    print(
        f"stored {count:,} articles of {length} words, {_BATCH:,} at a time: {count / spent:,.0f} a second; "
        f"the index, filled in idle time as well, was complete {settled:.1f} s after the last"
    )
    _fetches(library, words)
    start = time.perf_counter()
    for pending in library.analyses.pending("bench", analysed):
        library.analyses.save(pending.version_id, analysis(pending.text, chance), "bench")
    print(f"saved {analysed:,} analyses one by one: {analysed / (time.perf_counter() - start):,.0f} a second")
    everything = library.articles.ids()
    library.articles.set_triage(everything[::50], Triage.KEPT)
    start = time.perf_counter()
    library.articles.set_state(everything[: count // 2], ReadState.READ)
    middle = time.perf_counter()
    library.steps.undo()
    end = time.perf_counter()
    print(f"marked {count // 2:,} articles read in {middle - start:.2f} s, undone in {end - middle:.2f} s")


def _fetches(library: Library, words: list[str]) -> None:
    """A refresh: 200 sources with 30 new articles each, then with none."""
    sources = library.sources.all()
    coming = [
        replace(draft, guid=f"new {draft.guid}", url="")
        for draft in drafts(6000, 600, random.Random(5), words)
    ]
    start = time.perf_counter()
    for number, source in enumerate(sources):
        library.sources.fetched(source.id, Fetched(), coming[number::200])
    middle = time.perf_counter()
    for source in sources:
        library.sources.fetched(source.id, Fetched(), [])
    end = time.perf_counter()
    library.settle()
    print(
        f"200 fetches of 30 articles in {middle - start:.2f} s, 200 without news in {end - middle:.3f} s, "
        f"indexed {time.perf_counter() - end:.1f} s later"
    )


def median_ms(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_RUNS):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def reads(library: Library, words: list[str]) -> list[tuple[str, Callable[[], object]]]:
    articles = library.articles
    page = articles.first(ArticleFilter(), 50)

    def query(text: str, limit: int = 0, typing: bool = False) -> Callable[[], object]:
        wanted = ArticleFilter(condition=parse_query(text, typing=typing))
        return lambda: articles.first(wanted, limit) if limit else articles.ids(wanted)

    common, usual, rare = words[150], words[800], words[20_000]
    return [
        ("an article by its id", lambda: articles.get(page[25])),
        ("ids of all", articles.ids),
        ("ids of the unread", lambda: articles.ids(ArticleFilter(View.UNREAD))),
        ("first 50 ids", lambda: articles.first(ArticleFilter(View.INBOX), 50)),
        ("first 50 of a source", lambda: articles.first(ArticleFilter(source_id=7), 50)),
        ("50 rows", lambda: articles.rows(page)),
        ("counts", articles.counts),
        ("200 sources with counts", library.sources.all),
        ("first 50 with a common word", query(common, 50)),
        ("first 50 with a usual word", query(usual, 50)),
        ("first 50 with a rare word", query(rare, 50)),
        ("first 50 with two words", query(f"{common} {usual}", 50)),
        ("first 50 with a phrase", query(f'"{words[3]} {usual}"', 50)),
        ("first 50 with a start of 3", query(usual[:3], 50, typing=True)),
        ("first 50 without a word", query(f"-{common}", 50)),
        ("first 50 of a speaker", query("cite:nom12", 50)),
        ("first 50 of a source's name", query('source:"journal 7"', 50)),
        ("ids with a common word", query(common)),
        ("ids with a usual word", query(usual)),
    ]


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    length = int(sys.argv[2]) if len(sys.argv) > 2 else 600
    words = vocabulary(random.Random(1))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "press.db"
        with Library.open(path) as library:
            fill(library, count, length, words, analysed=min(count, 20_000))
        print(f"file: {path.stat().st_size / 1e6:,.0f} MB; peak memory {_peak_mb():.0f} MB\n")
        print(f"open, first 50 ids, their rows: {median_ms(lambda: _first_page(path)):.2f} ms")
        with Library.open(path) as library:
            table = [(name, median_ms(work)) for name, work in reads(library, words)]
    floor = table[0][1]
    for name, ms in table:
        print(f"{name:32} {ms:9.2f} ms {ms / floor:10.1f} x")


def _first_page(path: Path) -> None:
    with Library.open(path) as library:
        library.articles.rows(library.articles.first(ArticleFilter(View.INBOX), 50))


def _peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()

"""What the analysis costs: `python -m tests.bench.bench_analysis`.

CPU of each stage for 600 words of the annotated articles, the import, and how time grows with the text up to
one megabyte. Linear growth keeps the ratio of a line to the one before it near 2.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.gold.evaluate import read_gold
from tui.analysis import analyse, pipeline

ARTICLES = [read_gold(path) for path in sorted((Path(__file__).parent.parent / "gold" / "dev").glob("*.xml"))]
WORDS = 600
ROUNDS = 5
SIZES = (62_500, 125_000, 250_000, 500_000, 1_000_000)
SHAPES = {
    "articles": "\n\n".join(article.text for article in ARTICLES if article.language == "fr") + "\n\n",
    "words without a stop": "le mot et ",
    "opening marks": "« mot ",
    "all marks": '«“‘"’”» mot ',
    "incises": "il viendra, dit-il, ",
    "rows of clauses": "il dit que le chat dort et que ",
    "names": "M. Jean Dupont a vu Anne Le Goff. ",
}


def stages(text: str, language: str, spent: Counter[str]) -> None:
    """Add the CPU seconds of each stage for one text."""

    def timed(name: str, work: Callable[[], Any]) -> Any:
        start = time.process_time()
        result = work()
        spent[name] += time.process_time() - start
        return result

    document = timed("document", lambda: pipeline.read(text, language))
    marks = timed("marks", lambda: pipeline.find_marks(document))
    cues = timed("cues", lambda: pipeline.find_cues(document))
    actors = timed("actors", lambda: pipeline.find_actors(document, marks))
    quotes = timed("quotes", lambda: pipeline.find_quotes(document, marks, cues, actors))
    indirect = timed("indirect", lambda: pipeline.find_indirect(document, marks, cues, quotes, actors))
    found = sorted([*quotes, *indirect], key=lambda utterance: (utterance.start, utterance.end))
    timed("speakers", lambda: pipeline.attribute(document, found, actors, cues))


def import_time() -> float:
    """Milliseconds that `import tui.analysis` takes in a new interpreter, the best of five."""
    code = "import time; t = time.perf_counter(); import tui.analysis; print(time.perf_counter() - t)"
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, check=True) for _ in range(5)]
    return min(float(run.stdout) for run in runs) * 1000


def main() -> None:
    """Print the tables."""
    for article in ARTICLES:
        analyse(article.text, article.language)
    spent: Counter[str] = Counter()
    for _ in range(ROUNDS):
        for article in ARTICLES:
            stages(article.text, article.language, spent)
    words = ROUNDS * sum(len(article.text.split()) for article in ARTICLES)
    print(
        f"CPU for {WORDS} words, {sum(len(a.quotes) for a in ARTICLES) * ROUNDS * WORDS / words:.0f} quotes"
    )
    for name, seconds in spent.items():
        print(f"  {name:10} {seconds * 1000 * WORDS / words:6.2f} ms")
    print(f"  {'all':10} {spent.total() * 1000 * WORDS / words:6.2f} ms")
    print(f"import {import_time():.0f} ms")
    print("growth, seconds of CPU (ratio to half the text)")
    for name, piece in SHAPES.items():
        times = []
        for size in SIZES:
            text = (piece * (size // len(piece) + 1))[:size]
            start = time.process_time()
            analyse(text, "fr")
            times.append(time.process_time() - start)
        ratios = [f"{b / a:4.1f}" for a, b in pairwise(times)]
        print(f"  {name:22}", "  ".join(f"{t:6.2f}" for t in times), "  ratios", " ".join(ratios))


if __name__ == "__main__":
    main()

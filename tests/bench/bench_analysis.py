"""What the analysis costs: `python -m tests.bench.bench_analysis`.

CPU of each stage for 600 words of the annotated articles of each language, the import with compiled files,
the first article (which reads the word lists), and CPU for a kilobyte of text from one kilobyte up to one
megabyte: it stays level where time is linear.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.gold.evaluate import read_gold
from tui.analysis import analyse, pipeline

ARTICLES = [read_gold(path) for path in sorted((Path(__file__).parent.parent / "gold" / "dev").glob("*.xml"))]
WORDS = 600
ROUNDS = 5
SIZES = (1_000, 10_000, 100_000, 1_000_000)
SHAPES = {
    "articles": "\n\n".join(article.text for article in ARTICLES if article.language == "fr") + "\n\n",
    "words without a stop": "le mot et ",
    "opening marks": "« mot ",
    "all marks": '«“‘"’”» mot ',
    "incises": "il viendra, dit-il, ",
    "rows of clauses": "il dit que le chat dort et que ",
    "names": "M. Jean Dupont a vu Anne Le Goff. ",
    "new names": "",
    "one run of capitals": "Le Grand Conseil National Des Eaux Et ",
    "bodies without an end": "la Commission nationale de la défense de la ",
    "open brackets": "Agence nationale des eaux (ANE ",
    "titles": "le ministre, le président du groupe, le ",
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
    cues = timed("cues", lambda: pipeline.find_cues(document, marks))
    actors = timed("actors", lambda: pipeline.find_actors(document, marks, cues))
    quotes = timed("quotes", lambda: pipeline.find_quotes(document, marks, cues, actors))
    indirect = timed("indirect", lambda: pipeline.find_indirect(document, marks, cues, quotes, actors))
    found = sorted([*quotes, *indirect], key=lambda utterance: (utterance.start, utterance.end))
    timed("speakers", lambda: pipeline.attribute(document, found, actors, cues))


def fresh(code: str) -> float:
    """Milliseconds that `code` takes in a new interpreter with compiled files, the best of seven."""
    timed = f"import time; t = time.perf_counter(); {code}; print(time.perf_counter() - t)"
    with tempfile.TemporaryDirectory() as folder:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        runs = [
            subprocess.run([sys.executable, "-c", timed], capture_output=True, check=True, env=environment)
            for _ in range(8)
        ]
    return min(float(run.stdout) for run in runs[1:]) * 1000


def shape(name: str, size: int) -> str:
    """A text of `size` characters; the names of one shape are all different."""
    if name == "new names":
        persons = (f"Alain Du{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}o{i} rit. " for i in range(size // 12))
        return "".join(persons)[:size]
    return (SHAPES[name] * (size // len(SHAPES[name]) + 1))[:size]


def print_stages(language: str) -> None:
    """The CPU of each stage for 600 words of the articles in one language."""
    articles = [article for article in ARTICLES if article.language == language]
    for article in articles:
        analyse(article.text, article.language)
    spent: Counter[str] = Counter()
    for _ in range(ROUNDS):
        for article in articles:
            stages(article.text, article.language, spent)
    words = ROUNDS * sum(len(article.text.split()) for article in articles)
    quotes = sum(len(article.quotes) for article in articles) * ROUNDS * WORDS / words
    print(f"{language}: CPU for {WORDS} words, {quotes:.0f} quotes")
    for name, seconds in spent.items():
        print(f"  {name:10} {seconds * 1000 * WORDS / words:6.2f} ms")
    print(f"  {'all':10} {spent.total() * 1000 * WORDS / words:6.2f} ms")


def _cost(text: str) -> float:
    start = time.process_time()
    analyse(text, "fr")
    return time.process_time() - start


def main() -> None:
    """Print the tables."""
    for language in ("fr", "en"):
        print_stages(language)
    both = "from tui.analysis import analyse; analyse('Il a dit oui.', 'fr')"
    print(f"import {fresh('import tui.analysis'):.0f} ms, import and first article {fresh(both):.0f} ms")
    print("CPU for a kilobyte, by size of the text:", "  ".join(f"{size:,}" for size in SIZES))
    for name in SHAPES:
        costs = []
        for size in SIZES:
            text = shape(name, size)
            runs = 1 if size == SIZES[-1] else 3
            costs.append(min(_cost(text) for _ in range(runs)) * 1000 / (size / 1000))
        print(f"  {name:22}", "  ".join(f"{cost:6.2f} ms" for cost in costs))


if __name__ == "__main__":
    main()

"""A library of any size for the benchmarks."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from tui.library import Library
from tui.model import Block, BlockKind, Body, Draft, Origin

WORDS = (
    "le la les une dans avec pour sur réforme ministre président gouvernement économie marché élection "
    "budget santé école énergie Sénat annonce procès accord crise relance retraite région climat "
    "recherche syndicat"
).split()
_SOURCES = [f"Journal {number}" for number in range(200)]
_NOW = datetime(2024, 2, 29, 17, tzinfo=UTC)
_BATCH = 5_000


def filled_library(path: Path, count: int, seed: int = 7) -> Library:
    """A library of `count` short articles from 200 sources, two minutes apart, none analysed."""
    library = Library.open(path)
    drafts = _drafts(count, random.Random(seed))
    while batch := list(islice(drafts, _BATCH)):
        library.articles.store(batch)
    return library


def _drafts(count: int, chance: random.Random) -> Iterator[Draft]:
    for number in range(count):
        title = f"{' '.join(chance.choices(WORDS, k=8)).capitalize()} {number}"
        text = " ".join(chance.choices(WORDS, k=40)) + "."
        yield Draft(
            title=title,
            body=Body(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)),
            source=chance.choice(_SOURCES),
            url=f"https://press.example/{number}",
            language="fr",
            published=_NOW - timedelta(minutes=2 * number),
            origin=Origin.FEED,
        )

"""Articles and analyses in one line, for tests."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tui.library import ArticleFilter, Condition, Library
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
    Quote,
    QuoteKind,
)

DAY_ZERO = datetime(2024, 2, 29, 6, 0, tzinfo=UTC)
TEXT = "Le Sénat a voté. « Nous viendrons », a dit Abdoulaye Diop. L’œuvre est là."


def body(text: str) -> Body:
    return Body(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),) if text else ())


def draft(title: str, text: str = TEXT, *, day: int | None = 0, **facts: Any) -> Draft:
    """An article of the given day, counted from 2024-02-29 (None: undated)."""
    published = None if day is None else DAY_ZERO + timedelta(days=day)
    return Draft(title, body(text), published=published, **facts)


def filled(path: Path, count: int) -> Library:
    """A library of `count` articles: ids 1, 2, … the last one newest."""
    library = Library.open(path)
    library.articles.store([draft(f"Titre {n}", f"{TEXT} Numéro {n}.", day=n) for n in range(1, count + 1)])
    return library


def quote(text: str, words: str, speaker: str | None, kind: QuoteKind = QuoteKind.DIRECT) -> Quote:
    start = text.index(words)
    return Quote(start, start + len(words), kind, speaker, "a dit", "test", Confidence.SURE)


def person(text: str, name: str) -> Actor:
    start = text.index(name)
    return Actor(name, ActorKind.PERSON, mentions=(Mention(start, start + len(name)),), rule="test")


def analysis_of(text: str = TEXT) -> Analysis:
    return Analysis(
        text, "fr", (quote(text, "Nous viendrons", "Abdoulaye Diop"),), (person(text, "Abdoulaye Diop"),)
    )


def found(library: Library, condition: Condition) -> list[int]:
    return sorted(library.articles.ids(ArticleFilter(condition=condition)))

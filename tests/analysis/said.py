"""What the tests of the analysis ask: which words are found to be said."""

from __future__ import annotations

from tui.analysis import analyse
from tui.model import QuoteKind


def marked(text: str, language: str = "fr") -> list[str]:
    """The words found between marks."""
    return [text[q.start : q.end] for q in analyse(text, language).quotes if q.kind != QuoteKind.INDIRECT]


def reported(text: str, language: str = "fr") -> list[str]:
    """The clauses found without marks."""
    return [text[q.start : q.end] for q in analyse(text, language).quotes if q.kind == QuoteKind.INDIRECT]


def kinds(text: str, language: str = "fr") -> list[str]:
    """The kinds of what was found, in order."""
    return [str(q.kind) for q in analyse(text, language).quotes]

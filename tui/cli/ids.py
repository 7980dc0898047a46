"""Articles named on the command line: `12`, `3-7`, `3,5,9`, or `-` for ids on standard input."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from tui.cli.errors import CommandError
from tui.cli.output import complain
from tui.locale import _
from tui.model import Article

if TYPE_CHECKING:
    from tui.library import Library

Span = tuple[int, int]
"""First and last id, both included."""

_LARGEST = 2**63 - 1
_SPAN = re.compile(r"(\d{1,19})(?:-(\d{1,19}))?")


def article_ids(value: str) -> tuple[Span, ...]:
    """The parameter type of several articles: `12`, `3-7`, `3,5` or `-`."""
    if value == "-":
        return _from_stdin()
    spans = [_read_span(part.strip()) for part in value.split(",")]
    if None in spans:
        raise click.BadParameter(_("“{value}” is no article id: write 12, 3-7 or 3,5,9.").format(value=value))
    return tuple(span for span in spans if span)


def article_id(value: str) -> int:
    """The parameter type of one article: `12`."""
    span = _read_span(value)
    if span is None or span[0] != span[1]:
        raise click.BadParameter(
            _("“{value}” is no article id: write a number that “coupures list” shows.").format(value=value)
        )
    return span[0]


def _read_span(text: str) -> Span | None:
    match = _SPAN.fullmatch(text)
    if match is None:
        return None
    first, last = int(match[1]), int(match[2] or match[1])
    return (first, last) if first <= last <= _LARGEST else None


def _from_stdin() -> tuple[Span, ...]:
    """The first word of each line that is an id: what `coupures list` prints is understood."""
    words = (line.split(None, 1)[0] for line in sys.stdin if line.strip())
    return tuple(span for word in words if (span := _read_span(word)))


def find_articles(library: Library, spans: Iterable[Span]) -> tuple[list[int], bool]:
    """The articles meant, in the order named, and whether every span named at least one.

    Those that do not exist are complained about.
    """
    wanted = list(dict.fromkeys(spans))
    there = sorted(library.articles.ids()) if any(first < last for first, last in wanted) else None
    found: dict[int, None] = {}
    complete = True
    for first, last in wanted:
        ids = _within(library, first, last, there)
        if not ids:
            complete = False
            complain(no_such_article(str(first) if first == last else f"{first}-{last}"))
        found.update(dict.fromkeys(ids))
    return list(found), complete


def _within(library: Library, first: int, last: int, there: Sequence[int] | None) -> Sequence[int]:
    if there is None:
        return [first] if library.articles.get(first) else []
    from bisect import bisect_left, bisect_right

    return there[bisect_left(there, first) : bisect_right(there, last)]


def get_article(library: Library, id: int) -> Article:
    """The article of that id. CommandError when there is none."""
    article = library.articles.get(id)
    if article is None:
        raise CommandError(no_such_article(str(id)))
    return article


def no_such_article(named: str) -> str:
    """The line that says so."""
    return _("There is no article {id} in this library: “coupures list” shows the ids.").format(id=named)

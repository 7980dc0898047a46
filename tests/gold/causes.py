"""Misses on the gold articles, grouped by their kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from tests.gold.evaluate import Article, match, solid_positions, to_solid, trimmed
from tui.model import Analysis

_BEFORE = 50
"""Characters shown before a span."""
_OURS = ("quote missed:", "not a quote:")
"""Lines of evaluate.py that are told here with their cause."""
_KINDS = ("speaker", "linked to", "role of", "actor missed", "not an actor")


class _Said(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...


class Miss(NamedTuple):
    """One miss: its kind, and the line that shows it."""

    cause: str
    line: str


def quote_misses(article: Article, analysis: Analysis) -> list[Miss]:
    """Quotes missed and wrongly found, marked and indirect, with what is wrong about them."""
    index = solid_positions(article.text)

    def solid(said: _Said) -> tuple[int, int]:
        return to_solid(article.text, *trimmed(article.text, said.start, said.end), index)

    misses: list[Miss] = []
    for indirect, share in ((False, 0.8), (True, 0.5)):
        gold: list[_Said] = [q for q in article.quotes if (q.kind == "indirect") == indirect]
        out: list[_Said] = [q for q in analysis.quotes if (q.kind == "indirect") == indirect]
        there, found = [solid(q) for q in gold], [solid(q) for q in out]
        pairs = match(there, found, share)
        missed = [q for i, q in enumerate(gold) if i not in {g for g, _ in pairs}]
        wrong = [q for i, q in enumerate(out) if i not in {p for _, p in pairs}]
        for q in missed:
            cause = "cut elsewhere" if _touches(solid(q), found) else "missed"
            misses.append(_miss(article, q, f"{q.kind} {cause}"))
        for q in wrong:
            cause = "cut elsewhere" if _touches(solid(q), there) else "nobody's words"
            misses.append(_miss(article, q, f"{q.kind} found, {cause} ({getattr(q, 'rule', '')})"))
    return misses


def _touches(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)


def _miss(article: Article, said: _Said, cause: str) -> Miss:
    context = article.text[max(0, said.start - _BEFORE) : said.start]
    return Miss(cause, f"{article.stem}: {context!r} [{article.text[said.start : said.end][:80]!r}]")


def other_misses(lines: Iterable[str]) -> list[Miss]:
    """The lines of evaluate.py about speakers, actors and roles."""
    misses = []
    for line in lines:
        what = line.partition(": ")[2]
        if not what.startswith(_OURS):
            cause = next((kind for kind in _KINDS if what.startswith(kind)), what.partition(":")[0])
            misses.append(Miss(cause, line))
    return misses


def grouped(misses: Iterable[Miss]) -> list[str]:
    """A head with its number for each cause, the most frequent first, its misses under it."""
    groups: dict[str, list[str]] = defaultdict(list)
    for miss in misses:
        groups[miss.cause].append(miss.line)
    lines = []
    for cause, held in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0])):
        lines.append(f"  {cause}: {len(held)}")
        lines += [f"    {line}" for line in held]
    return lines

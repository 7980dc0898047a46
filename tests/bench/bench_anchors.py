"""How well passages are found again in edited articles: `python -m tests.bench.bench_anchors [cases] [seed]`.

Articles of 300 to 1,500 words are edited at random; where each character went is known, so the truth needs no
judgement. White space is not counted.

* A passage survives when at least three quarters of its characters still stand, and they are at least three
  quarters of the stretch from the first to the last of them. It is gone when less than a quarter stands.
  Between the two, or cut apart, nobody can blame either answer: only a wrong place counts.
* An anchor is wrong when the passage is gone, or when the stretch found holds less than half of what stands
  of the passage, or what stands of it is less than half of the stretch found.
* It is lost when the passage survives and no place was found.

Wrong is a share of all cases, lost of those that survive; found (right place) is what is left of these.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from enum import Enum

from rapidfuzz.distance import Indel, Levenshtein

from tests.bench.edited import Case, cases
from tui.library.anchors import anchor
from tui.library.selectors import select
from tui.model import Selector

Span = tuple[int, int]
Strategy = Callable[[Selector, Case], Span | None]


class Verdict(Enum):
    RIGHT = "right"
    WRONG = "wrong"
    LOST = "lost"


def judge(case: Case, found: Span | None) -> tuple[Verdict, bool]:
    """The verdict, and whether the passage survives."""

    def ink(text: str, places: Iterable[int]) -> int:
        return sum(not text[at].isspace() for at in places)

    left = [at for at, was in enumerate(case.origin) if case.start <= was < case.end]
    standing, whole = ink(case.new, left), ink(case.old, range(case.start, case.end))
    stretch = ink(case.new, range(left[0], left[-1] + 1)) if left else 0
    survives = standing >= 0.75 * whole and standing >= 0.75 * stretch
    if found is None:
        return (Verdict.LOST if survives else Verdict.RIGHT), survives
    hit = ink(case.new, (at for at in left if found[0] <= at < found[1]))
    gone = standing < 0.25 * whole
    wrong = gone or 2 * hit < standing or 2 * hit < ink(case.new, range(*found))
    return (Verdict.WRONG if wrong else Verdict.RIGHT), survives


def by_offsets(selector: Selector, case: Case) -> Span | None:
    return (selector.start, selector.end) if selector.end <= len(case.new) else None


def by_exact_text(selector: Selector, case: Case) -> Span | None:
    at = case.new.find(selector.exact)
    return None if at < 0 else (at, at + len(selector.exact))


def by_exact_and_context(selector: Selector, case: Case) -> Span | None:
    """Of the places of the exact text, the one whose 32 characters before and after are likest."""
    size = len(selector.exact)
    at, places = case.new.find(selector.exact), []
    while at >= 0:
        places.append((_context(selector, case.new, at, at + size), -at))
        at = case.new.find(selector.exact, at + 1)
    return None if not places else (-max(places)[1], -max(places)[1] + size)


def by_fuzzy_quote(selector: Selector, case: Case) -> Span | None:
    """After Hypothesis: at most half of the quote wrong, weights 50 quote, 20 + 20 context, 2 position, and
    the best place is taken whatever its score. Places tried: from the start of each word.
    """
    exact, text = selector.exact, case.new
    most = min(256, len(exact) // 2)
    best: tuple[float, Span] | None = None
    for start in range(len(text)):
        if text[start].isspace() or (start and not text[start - 1].isspace() and text[start].isalnum()):
            continue
        end = min(len(text), start + len(exact))
        errors = Levenshtein.distance(exact, text[start:end], score_cutoff=most)
        if errors > most:
            continue
        near = 1 - abs(start - selector.start) / len(text)
        score = 50 * (1 - errors / len(exact)) + 40 * _context(selector, text, start, end) + 2 * near
        if best is None or score > best[0]:
            best = score, (start, end)
    return best[1] if best else None


def _context(selector: Selector, text: str, start: int, end: int) -> float:
    before, after = selector.prefix[-32:], selector.suffix[:32]
    return (
        Indel.normalized_similarity(before, text[max(0, start - len(before)) : start])
        + Indel.normalized_similarity(after, text[end : end + len(after)])
    ) / 2


def ours(selector: Selector, case: Case) -> Span | None:
    return _span(selector, case, case.old)


def ours_without_old(selector: Selector, case: Case) -> Span | None:
    return _span(selector, case, None)


def _span(selector: Selector, case: Case, old: str | None) -> Span | None:
    found = anchor(selector, case.new, "new", old)
    return None if found.start is None or found.end is None else (found.start, found.end)


STRATEGIES: dict[str, Strategy] = {
    "offsets": by_offsets,
    "exact": by_exact_text,
    "exact+context": by_exact_and_context,
    "fuzzy quote": by_fuzzy_quote,
    "ours": ours,
    "ours, no old text": ours_without_old,
}


class Tally:
    """Verdicts of one strategy, by kind of edit."""

    def __init__(self) -> None:
        self.verdicts: defaultdict[str, Counter[Verdict]] = defaultdict(Counter)
        self.survivors: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.seconds = 0.0

    def add(self, case: Case, found: Span | None) -> None:
        verdict, survives = judge(case, found)
        for kind in (case.kind, "all"):
            self.verdicts[kind][verdict] += 1
            self.survivors[kind] += survives
            self.found[kind] += survives and verdict is Verdict.RIGHT

    def wrong(self, kind: str = "all") -> float:
        """Share of all cases."""
        return self.verdicts[kind][Verdict.WRONG] / max(1, self.verdicts[kind].total())

    def lost(self, kind: str = "all") -> float:
        """Share of the passages that survive."""
        return self.verdicts[kind][Verdict.LOST] / max(1, self.survivors[kind])

    def right(self, kind: str = "all") -> float:
        """Share of the passages that survive."""
        return self.found[kind] / max(1, self.survivors[kind])


def run(count: int, seed: int, strategies: Iterable[str] = STRATEGIES) -> dict[str, Tally]:
    """Every strategy on the same cases."""
    tallies = {name: Tally() for name in strategies}
    for case in cases(count, seed):
        selector = select(case.old, case.start, case.end, "old")
        for name, tally in tallies.items():
            began = time.perf_counter()
            found = STRATEGIES[name](selector, case)
            tally.seconds += time.perf_counter() - began
            tally.add(case, found)
    return tallies


def table(tallies: dict[str, Tally]) -> str:
    """Rows: kinds of edit; columns: strategies; cells: wrong / lost in per cent."""
    some = next(iter(tallies.values()))
    lines = [" " * 20 + "cases surviving" + "".join(f"{name:>19}" for name in tallies)]
    for kind in [*(kind for kind in some.verdicts if kind != "all"), "all"]:
        cells = (f"{100 * t.wrong(kind):.1f} / {100 * t.lost(kind):.1f}" for t in tallies.values())
        counts = f"{some.verdicts[kind].total():>5} {some.survivors[kind]:>9}"
        lines.append(f"{kind:<20}{counts}" + "".join(f"{cell:>19}" for cell in cells))
    lines.append(f"{'found, %':<35}" + "".join(f"{100 * t.right():>19.1f}" for t in tallies.values()))
    each = (f"{1000 * t.seconds / some.verdicts['all'].total():>19.2f}" for t in tallies.values())
    lines.append(f"{'ms each':<35}" + "".join(each))
    return "\n".join(lines)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    print("wrong anchors, % of cases / lost, % of the passages that survive\n")
    print(table(run(count, seed)))


if __name__ == "__main__":
    main()

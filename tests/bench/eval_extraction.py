"""How well the text of pages is taken out: `python -m tests.bench.eval_extraction [DIR] [--pages]`.

DIR holds pages with their truth beside them (`X.html`; `X.txt`, the whole text, or `X.must.txt` and
`X.mustnot.txt`, segments one a line; `X.json`, title, authors, date, site). Without DIR: `pages` of the press
files, where they are at hand (COUPURES_SHARED, or ../shared beside the repository).

Token F1 of the text against its truth; of segments, F1 of those found. Beside it trafilatura alone, which
never gives the title: where the truth begins with it, the title is given to both. Judges nothing.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from tui.ingest.errors import IngestError
from tui.ingest.pages import read_page
from tui.model import Draft, Extent

_WORD = re.compile(r"\w+")
_SHARED = Path(os.environ.get("COUPURES_SHARED") or Path(__file__).parents[3] / "shared")
FACTS = ("title", "authors", "day", "site")


@dataclass(frozen=True, slots=True)
class Measured:
    """One page: how well we did, how well trafilatura alone did, and the facts of it."""

    name: str
    words: int
    extractor: str
    extent: Extent
    ours: float
    theirs: float
    facts: dict[str, bool]
    """Whether each fact the truth states was found."""


def words_of(text: str) -> list[str]:
    """The tokens that count."""
    return _WORD.findall(text.lower())


def token_f1(found: str, truth: str) -> float:
    """Harmonic mean of precision and recall over the multisets of tokens."""
    here, there = Counter(words_of(found)), Counter(words_of(truth))
    common = (here & there).total()
    return 2 * common / max(1, here.total() + there.total())


def segment_f1(found: str, must: Iterable[str], must_not: Iterable[str]) -> float:
    """The same over segments: those wanted and there, against those wanted or wrongly there."""
    text = " ".join(words_of(found))
    wanted = [" ".join(words_of(segment)) for segment in must]
    unwanted = [" ".join(words_of(segment)) for segment in must_not]
    right = sum(segment in text for segment in wanted)
    wrong = sum(segment in text for segment in unwanted)
    return 2 * right / max(1, right + wrong + len(wanted))


def measure(path: Path) -> Measured:
    """One page against its truth."""
    import trafilatura

    data = path.read_bytes()
    try:
        draft = read_page(data)
    except IngestError as error:
        draft = Draft(title=str(error), body=read_page(b"<p>.</p>").body)
    alone = trafilatura.extract(data, include_comments=False) or ""
    truth = path.with_suffix(".txt")
    if truth.exists():
        whole = truth.read_text("utf-8")
        first = whole.partition("\n")[0]
        given = f"{first}\n" if words_of(first) == words_of(draft.title) else ""
        theirs = token_f1(alone if first in alone[: 2 * len(first)] else given + alone, whole)
        ours = token_f1(given + draft.body.text, whole)
    else:
        must, must_not = (_lines(path.with_suffix(f".{kind}.txt")) for kind in ("must", "mustnot"))
        ours, theirs = (segment_f1(text, must, must_not) for text in (draft.body.text, alone))
    stated = path.with_suffix(".json")
    facts = facts_found(draft, json.loads(stated.read_text("utf-8"))) if stated.exists() else {}
    count = len(words_of(draft.body.text))
    return Measured(path.stem, count, draft.extractor, draft.extent, ours, theirs, facts)


def facts_found(draft: Draft, stated: dict[str, Any]) -> dict[str, bool]:
    """For each fact the truth states, whether the draft has it."""
    found: dict[str, bool] = {}
    if stated.get("title"):
        found["title"] = words_of(stated["title"]) == words_of(draft.title)
    authors = stated.get("authors") or [stated.get("author") or stated.get("byline") or ""]
    names = [words_of(name) for name in authors if name and not re.search(r"\d{4}", name)]
    if names:
        have = words_of(draft.author)
        found["authors"] = all(set(name) <= set(have) or set(have) <= set(name) for name in names) and bool(
            have
        )
    day = stated.get("date") or stated.get("publishedTime") or stated.get("publishing_date")
    if day:
        there = datetime.fromisoformat(day)
        found["day"] = draft.published is not None and abs((draft.published.date() - there.date()).days) == 0
    if stated.get("siteName"):
        site, source = words_of(stated["siteName"]), words_of(draft.source)
        found["site"] = bool(source) and (
            site == source or set(site) <= set(source) or set(source) <= set(site)
        )
    return found


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text("utf-8").splitlines() if line.strip()] if path.exists() else []


def print_table(measured: list[Measured], *, every: bool) -> None:
    """By language and kind of truth; `every`: the pages one by one before that."""
    sets: defaultdict[str, list[Measured]] = defaultdict(list)
    for one in measured:
        sets[one.name[:2]].append(one)
    if every:
        for one in measured:
            wrong = ", ".join(fact for fact, right in one.facts.items() if not right)
            print(
                f"{one.name:34} {one.words:6} {one.extractor:12} {one.extent or '-':10} {one.ours:.3f} "
                f"{one.theirs:.3f} {one.ours - one.theirs:+.3f}  {'wrong: ' + wrong if wrong else ''}"
            )
        print()
    print(
        f"{'':6} pages  ours   trafilatura  gain    worst  truncated   "
        + "  ".join(f"{fact:8}" for fact in FACTS)
    )
    for name, ones in sorted(
        [*sets.items(), ("all", measured)], key=lambda item: (item[0] == "all", item[0])
    ):
        ours, theirs = (
            sum(values) / len(ones) for values in ([o.ours for o in ones], [o.theirs for o in ones])
        )
        worst = min(one.ours - one.theirs for one in ones)
        cut = sum(one.extent is Extent.TRUNCATED for one in ones)
        rates = []
        for fact in FACTS:
            stated = [one.facts[fact] for one in ones if fact in one.facts]
            rates.append(f"{sum(stated)}/{len(stated)}")
        told = "  ".join(f"{rate:8}" for rate in rates)
        print(
            f"{name:6} {len(ones):4}  {ours:.4f}  {theirs:.4f}   {ours - theirs:+.4f}  {worst:+.3f}  {cut:6}"
            f"     {told}"
        )


def main() -> int:
    """Run from the command line."""
    named = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    folder = Path(named[0]) if named else _SHARED / "press" / "pages"
    pages = sorted(folder.glob("*.html")) if folder.is_dir() else []
    if not pages:
        print(f"no pages in {folder}: skipped")
        return 0
    print_table([measure(path) for path in pages], every="--pages" in sys.argv)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Measure who-says-what on the gold articles: `make eval`.

    python -m tests.gold.run_eval [--gold DIR ...] [--language fr|en] [--misses] [--skip STEM ...]

Prints the figures of `evaluate.py` by language, then quotes by kind, opening mark, confidence and rule.
Exits 1 when a figure on this folder's own gold is below its floor (floors.toml). `--gold` measures other
folders of gold articles instead, without floors.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.gold.causes import Miss, grouped, other_misses, quote_misses
from tests.gold.evaluate import Article, Score, match, read_gold, solid_positions, to_solid, trimmed
from tui.analysis import analyse
from tui.model import Analysis

HERE = Path(__file__).parent

MARKS = "«»“”„\"‹›‘'<—–-"


@dataclass
class Split:
    """Found and missed quotes, counted by some property of theirs.

    A pair counts once on either side: `right` by the property of what was found, `reached` by that of the
    gold, so that neither share passes 1 where the two differ.
    """

    right: Counter[str] = field(default_factory=Counter)
    predicted: Counter[str] = field(default_factory=Counter)
    reached: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add_gold(self, name: str, reached: bool) -> None:
        """Count a quote of the gold."""
        self.gold[name] += 1
        self.reached[name] += reached

    def add_found(self, name: str, right: bool) -> None:
        """Count a quote that was found."""
        self.predicted[name] += 1
        self.right[name] += right

    def lines(self) -> list[str]:
        """A line a property: precision of what was found, recall of what is there."""
        lines = []
        for name in sorted(self.predicted.keys() | self.gold.keys()):
            out, gold = self.predicted[name], self.gold[name]
            precision = f"{self.right[name] / out:.3f}" if out else "  –  "
            recall = f"{self.reached[name] / gold:.3f}" if gold else "  –  "
            lines.append(f"    {name:10} precision {precision}  recall {recall}  (found {out}, gold {gold})")
        return lines


def as_output(analysis: Analysis) -> dict[str, object]:
    """The prediction format of evaluate.py."""
    return {
        "text": analysis.text,
        "quotes": [
            {"start": q.start, "end": q.end, "kind": str(q.kind), "speaker": q.speaker}
            for q in analysis.quotes
        ],
        "actors": [
            {
                "name": a.name,
                "kind": str(a.kind),
                "role": a.role,
                "mentions": [{"start": m.start, "end": m.end} for m in a.mentions],
            }
            for a in analysis.actors
        ],
    }


def opening_mark(text: str, start: int) -> str:
    """The mark before a quote, "" for none."""
    at = start - 1
    while at >= 0 and text[at].isspace() and text[at] != "\n":
        at -= 1
    return text[at] if at >= 0 and text[at] in MARKS else "none"


def count(article: Article, analysis: Analysis, splits: dict[str, Split]) -> None:
    """Add one article to the counts by kind, opening mark, confidence and rule."""
    index = solid_positions(article.text)

    def solid(start: int, end: int) -> tuple[int, int]:
        return to_solid(article.text, *trimmed(article.text, start, end), index)

    for indirect in (False, True):
        gold = [q for q in article.quotes if (q.kind == "indirect") == indirect]
        out = [q for q in analysis.quotes if (q.kind == "indirect") == indirect]
        pairs = match(
            [solid(q.start, q.end) for q in gold],
            [solid(q.start, q.end) for q in out],
            0.5 if indirect else 0.8,
        )
        found = {p for _, p in pairs}
        reached = {g for g, _ in pairs}
        prefix = "indirect " if indirect else ""
        for g, q in enumerate(gold):
            splits["kind"].add_gold(q.kind, g in reached)
            if not indirect:
                splits["mark"].add_gold(opening_mark(article.text, q.start), g in reached)
        for p, quote in enumerate(out):
            splits["kind"].add_found(str(quote.kind), p in found)
            splits["sure"].add_found(prefix + str(quote.confidence), p in found)
            splits["rule"].add_found(prefix + quote.rule, p in found)
            if not indirect:
                splits["mark"].add_found(opening_mark(article.text, quote.start), p in found)


def measure(
    folders: list[Path], language: str, skip: set[str], only: set[str]
) -> tuple[Score, dict[str, Split], list[Miss], int]:
    """Analyse and score the articles of one language."""
    score, number = Score(), 0
    misses: list[Miss] = []
    splits = {name: Split() for name in ("kind", "mark", "sure", "rule")}
    for path in sorted(p for folder in folders for p in folder.glob("*.xml")):
        if path.stem in skip or (only and path.stem not in only):
            continue
        article = read_gold(path)
        if article.language != language:
            continue
        number += 1
        analysis = analyse(article.text, language)
        score.add(article, as_output(analysis))
        misses += quote_misses(article, analysis)
        count(article, analysis, splits)
    return score, splits, misses + other_misses(score.misses), number


def print_table(language: str, number: int, score: Score, splits: dict[str, Split]) -> None:
    """The figures of one language."""
    print(f"{language}: {number} articles")
    for name, line in score.report().items():
        figures = "  ".join(f"{key} {value:.3f}" for key, value in line.items() if key != "gold")
        print(f"  {name:10} {figures}  (gold {line['gold']})")
    for name, title in (
        ("kind", "by kind"),
        ("mark", "by opening mark"),
        ("sure", "by confidence"),
        ("rule", "by rule"),
    ):
        print(f"  {title}")
        print("\n".join(splits[name].lines()))


def below(
    language: str, report: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]
) -> list[str]:
    """The figures that do not reach their floor."""
    found = []
    for name, floor in floors.get(language, {}).items():
        value = report[name].get("f1", report[name].get("share", 0.0))
        if value < floor:
            found.append(f"{language} {name}: {value:.3f} is below its floor {floor:.3f}")
    return found


def main(arguments: list[str] | None = None) -> int:
    """Print the tables; 1 when a floor is not reached."""
    parser = argparse.ArgumentParser(description="Measure the analysis on gold articles.")
    parser.add_argument(
        "--gold", type=Path, nargs="+", help="other folders of gold articles; no floors apply"
    )
    parser.add_argument("--language", choices=("fr", "en"))
    parser.add_argument(
        "--misses", action="store_true", help="list what was missed and what was wrong, by kind"
    )
    parser.add_argument("--brief", action="store_true", help="one line a language")
    parser.add_argument("--skip", nargs="*", default=[], help="stems of articles to leave out")
    parser.add_argument("--only", nargs="*", default=[], help="stems of articles to measure")
    args = parser.parse_args(arguments)
    floors = {} if args.gold else tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
    failures: list[str] = []
    for language in (args.language,) if args.language else ("fr", "en"):
        score, splits, misses, number = measure(
            args.gold or [HERE / "dev"], language, set(args.skip), set(args.only)
        )
        if not number:
            continue
        if args.brief:
            report = score.report()
            print(
                language,
                number,
                "  ".join(f"{n} {v.get('f1', v.get('share')):.3f}" for n, v in report.items()),
            )
        else:
            print_table(language, number, score, splits)
        if args.misses:
            print("\n".join(grouped(misses)))
        failures += below(language, score.report(), floors)
    print("\n".join(failures))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())

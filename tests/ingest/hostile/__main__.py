"""Read every hostile input and print, by area, what came of it; --slow: those over a second, too."""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from tests.ingest.hostile.corpus import CASES
from tests.ingest.hostile.trial import SECONDS, check, tried, written
from tui.ingest.child import Children


def main() -> None:
    """Run from the command line."""
    counts: defaultdict[str, list[float]] = defaultdict(lambda: [0, 0, 0, 0, 0.0])
    slowest = ("", 0.0)
    with Children(1, SECONDS) as children, tempfile.TemporaryDirectory() as folder:
        for number, case in enumerate(CASES):
            place = Path(folder, str(number))
            place.mkdir()
            path = written(case, place)
            if path is None:
                continue
            begun = time.perf_counter()
            trial = tried(children, path)
            took = time.perf_counter() - begun
            if took > 1 and "--slow" in sys.argv:
                print(f"{took:6.2f} s  {case.id}")
            row = counts[case.area]
            row[0] += 1
            row[1 if trial.read is not None else 2] += 1
            row[4] = max(row[4], took)
            slowest = max(slowest, (case.id, took), key=lambda one: one[1])
            try:
                check(case, path, trial)
            except AssertionError as error:
                row[3] += 1
                print(f"WRONG {case.id}: {error}")
            path.unlink()
    print(f"{'area':12} cases  read  refused  wrong  slowest s")
    for area, row in counts.items():
        print(f"{area:12} {row[0]:5.0f} {row[1]:5.0f} {row[2]:8.0f} {row[3]:6.0f}  {row[4]:9.2f}")
    total = [sum(row[n] for row in counts.values()) for n in range(4)]
    print(
        f"{'all':12} {total[0]:5.0f} {total[1]:5.0f} {total[2]:8.0f} {total[3]:6.0f}  {slowest[1]:9.2f}  {slowest[0]}"
    )


if __name__ == "__main__":
    main()

"""What holds for every test: how the process that runs them looks for garbage."""

from __future__ import annotations

import gc


def pytest_collection_finish() -> None:
    # What is imported and collected lives as long as the tests; an app makes tens of thousands of objects,
    # few of them rings. Looking them all through again and again took a tenth of the time.
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)

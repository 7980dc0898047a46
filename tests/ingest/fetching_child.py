"""A program to be killed: refreshes every source of a library and says of each, once it is stored, what came.

`python -m tests.ingest.fetching_child LIBRARY`
"""

from __future__ import annotations

import sys
from pathlib import Path

from tui.ingest import FetchProgress, fetch_sources
from tui.library import Library


def tell(progress: FetchProgress) -> None:
    """One line a source."""
    sys.stdout.write(f"{progress.source.source_id} {progress.source.added}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    with Library.open(Path(sys.argv[1])) as library:
        fetch_sources(library, library.sources.all(), on_progress=tell)

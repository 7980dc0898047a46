"""The command `coupures`."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    """Run the command line and leave with its exit code."""
    from tui.cli import run

    sys.exit(run(_open_reader, sys.argv[1:]))


def _open_reader(library: Path) -> None:
    """Open the reader on `library`; Textual is imported now and not before."""
    from tui.app import open_reader

    open_reader(library)


if __name__ == "__main__":
    main()

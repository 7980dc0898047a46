"""The command `coupures`."""

from __future__ import annotations

import sys
from pathlib import Path


def main() -> None:
    """Run the command line and leave with its exit code."""
    from tui.cli import Screen, run

    sys.exit(run(Screen(open=_open_reader, keys=_keys), sys.argv[1:]))


def _open_reader(library: Path, settings: Path | None) -> None:
    """Open the reader on `library`; Textual is imported now and not before."""
    from tui.app import open_reader

    open_reader(library, settings)


def _keys() -> list[tuple[str, str, str]]:
    """The table of keys; no Textual in it."""
    from tui.app.commands import keys_table

    return keys_table()


if __name__ == "__main__":
    main()

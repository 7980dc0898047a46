"""The reader's screen. The only package that imports Textual, and it does so when the reader is opened."""

from __future__ import annotations

from pathlib import Path


def open_reader(path: Path, settings: Path | None = None) -> None:
    """Read the library at `path` on the screen; returns when the reader is left.

    `settings` is the file in which the reader's habits are kept; without one they last until the end.

    LibraryError when the library cannot be opened.
    """
    import gc
    import sys

    # Until the first frame nothing is thrown away that would be worth looking for.
    gc.disable()
    # Frames are written by one thread and library rows read by others: each gets its turn within a
    # thousandth of a second, not five.
    sys.setswitchinterval(0.001)
    from tui.app.application import ReaderApp
    from tui.library import Library

    with Library.open(path) as library:
        ReaderApp(library, settings=settings).run()

"""How far long work is: one line on standard error, rewritten in place, only where that is a terminal."""

from __future__ import annotations

import shutil
import sys
from types import TracebackType
from typing import Protocol

from tui.text.clean import clean_line

_REWRITE = "\r\x1b[K"


class Going(Protocol):
    """What long work tells of itself."""

    @property
    def done(self) -> int:
        """Files or sources done."""

    @property
    def name(self) -> str:
        """The last one."""


class Progress:
    """The line; it is wiped when the block ends, however it ends."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def show(self, going: Going) -> None:
        """Tell how far it is."""
        total = getattr(going, "total", None)
        self.tell(f"{going.done}/{total}  {going.name}" if total else f"{going.done}  {going.name}")

    def tell(self, text: str) -> None:
        """Put `text` on the line."""
        if self._shown:
            from tui.cli.table import cropped

            room = shutil.get_terminal_size().columns - 1
            sys.stderr.write(_REWRITE + cropped(clean_line(text), room))
            sys.stderr.flush()

    def wipe(self) -> None:
        """Leave nothing on the line."""
        if self._shown:
            sys.stderr.write(_REWRITE)
            sys.stderr.flush()

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wipe()

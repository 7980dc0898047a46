"""Notes being written: each is kept in a file of its own, so that a crash costs no more than a word."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from tui.text.clean import clean, normalise

_FOLDER = ".drafts"
"""Added to the name of the library's file: the folder stands beside it, and only its owner can read it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What is written of one note and not saved. Without a folder to write to, nothing is kept."""

    path: Path

    def read(self) -> str:
        """The words; "" when there is no draft."""
        try:
            return clean(normalise(self.path.read_text(encoding="utf-8", errors="replace")))
        except OSError:
            return ""

    def keep(self, text: str) -> None:
        """Take `text` in place of what was kept; the file is whole at any moment."""
        partial = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")
        try:
            self.path.parent.mkdir(mode=0o700, exist_ok=True)
            partial.write_text(text, encoding="utf-8", errors="replace")
            partial.replace(self.path)
        except OSError:
            with suppress(OSError):
                partial.unlink()

    def forget(self) -> None:
        """The note is saved, or nothing of it is left; the folder goes with its last draft."""
        try:
            self.path.unlink(missing_ok=True)
            self.path.parent.rmdir()
        except OSError:
            return  # Other drafts stand there.


def draft_of(library: Path, note: str) -> Draft:
    """The draft of a note; `note` tells it apart from all others of the library, in any words."""
    name = blake2b(note.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return Draft(library.with_name(library.name + _FOLDER) / f"{name}.md")

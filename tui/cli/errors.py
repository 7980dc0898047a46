"""What a command refuses to do, and why."""

from __future__ import annotations


class CommandError(Exception):
    """One translated line that says what is wrong and what to do; `code` is the exit code (1 or 2)."""

    def __init__(self, line: str, code: int = 1) -> None:
        super().__init__(line)
        self.code = code

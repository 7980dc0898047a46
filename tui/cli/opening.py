"""Opening the reader: the command line without a command, which needs nothing of click."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from tui.cli.errors import CommandError
from tui.cli.settings import Screen, Settings
from tui.locale import LANGUAGES, _

_COMPLETING = "_COUPURES_COMPLETE"
"""Set by the shell when it asks click what could come next."""


def open_reader(screen: Screen, arguments: Sequence[str]) -> bool:
    """Open the reader if `arguments` plainly ask for it; False when they are for click to understand.

    Plainly: each of `--library`, `--lang` and `--no-color` at most once, with values that need no complaint.
    The language is spoken already.
    """
    asked = _plainly_asked(arguments)
    if asked is None or _COMPLETING in os.environ:
        return False
    read(settings_for(screen, asked.get("--library"), "--no-color" in asked))
    return True


def _plainly_asked(arguments: Sequence[str]) -> dict[str, str] | None:
    asked: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        name, given, value = argument.partition("=")
        if name in asked or name not in ("--library", "--lang", "--no-color"):
            return None
        if name == "--no-color":
            if given:
                return None
        else:
            value = value if given else next(rest, "")
            if not value or value.startswith("-") or (name == "--lang" and value not in LANGUAGES):
                return None
        asked[name] = value
    return asked


def settings_for(screen: Screen, library: str | None, no_color: bool) -> Settings:
    """What the options before a command decide. `no_color` is told to everything through NO_COLOR."""
    if no_color:
        os.environ["NO_COLOR"] = "1"
    return Settings(library or os.environ.get("COUPURES_LIBRARY", ""), screen)


def read(settings: Settings, demonstration: Path | None = None) -> None:
    """Open the reader on the library, or on one to try it on. CommandError where there is no terminal."""
    require_terminal()
    if demonstration is None:
        settings.screen.open(settings.library, settings.habits)
    else:
        settings.screen.open(demonstration, None)


def require_terminal() -> None:
    """CommandError (2) unless keyboard and screen are a terminal's."""
    if not (sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()):
        raise CommandError(
            _(
                "The reader needs a terminal: here, use a command such as “coupures list” "
                "(see “coupures --help”)."
            ),
            code=2,
        )

"""The clipboard of the desktop, through the program that is there for it.

A terminal may take text for the clipboard by an escape sequence (OSC 52) and never says whether it did; a
program of the desktop tells by its exit code. Both are tried, and only the second is believed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

_LONGEST = 2.0
"""Seconds a program may take."""
_WAYLAND = (("wl-copy",),)
_X11 = (("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input"))
_MAC = (("pbcopy",),)


def program(environment: Mapping[str, str] = os.environ) -> tuple[str, ...] | None:
    """The command that fills the clipboard of this desktop, its path whole; None when there is none."""
    offered: list[tuple[str, ...]] = []
    if environment.get("WAYLAND_DISPLAY"):
        offered += _WAYLAND
    if environment.get("DISPLAY"):
        offered += _X11
    if sys.platform == "darwin":
        offered += _MAC
    for name, *arguments in offered:
        path = shutil.which(name, path=environment.get("PATH"))
        if path is not None:
            return path, *arguments
    return None


def fill(text: str) -> bool:
    """Hand `text` to the desktop's clipboard; False when no program took it. Waits up to two seconds."""
    command = program()
    if command is None:
        return False
    try:
        # The program stays behind to serve what was copied, so it gets no pipe that one would wait for.
        ended = subprocess.run(
            command,
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_LONGEST,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return ended.returncode == 0

"""Writing in the editor the reader likes best: $VISUAL, else $EDITOR. No Textual: the caller steps aside."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tui.locale import _
from tui.text.clean import clean, normalise

_USUAL = ("nano", "vi")
"""Tried in this order where neither variable is set."""
_NAME = "note.md"
"""What the file is called, so that the editor knows Markdown."""


@dataclass(frozen=True, slots=True)
class Edited:
    """What came back: the text as the editor left it, and what went wrong in a line ("" when nothing did)."""

    text: str
    fault: str = ""


def edit(text: str, environment: Mapping[str, str]) -> Edited:
    """Let the reader write on in an editor, on this terminal; returns when it ends.

    The file is in a folder nobody else can read, and goes with it. Whatever goes wrong, a text comes back:
    the one given, or what was saved before it did. It is clean.
    """
    try:
        command = command_of(environment)
    except ValueError:
        return Edited(text, _("VISUAL or EDITOR cannot be read: a quotation mark is missing."))
    if not command:
        return Edited(text, _("No editor is known: set EDITOR to the one you like, such as nano or vim."))
    try:
        with tempfile.TemporaryDirectory(prefix="coupures-", ignore_cleanup_errors=True) as folder:
            path = Path(folder) / _NAME
            path.touch(mode=0o600)
            path.write_text(text + "\n", encoding="utf-8")
            fault = _run([*command, str(path)])
            written = _read(path, text)
    except OSError as error:
        reason = error.strerror or str(error)
        return Edited(text, _("The note cannot be handed to the editor: {reason}.").format(reason=reason))
    if text.strip() and not written.strip():
        return Edited(text, fault or _("The editor left nothing: the note stays as it was."))
    return Edited(written, fault)


def command_of(environment: Mapping[str, str]) -> list[str]:
    """The editor and its arguments; empty when there is none. ValueError for quotation marks left open."""
    for name in ("VISUAL", "EDITOR"):
        if words := shlex.split(environment.get(name, "")):
            return words
    found = (shutil.which(name, path=environment.get("PATH")) for name in _USUAL)
    return [path for path in found if path][:1]


def _run(command: list[str]) -> str:
    """Run it; what went wrong, "" when nothing did."""
    try:
        code = subprocess.run(command, check=False).returncode
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return _("{editor} cannot be started: {reason}. Set EDITOR to another one.").format(
            editor=command[0], reason=reason
        )
    if code:
        told = _("{editor} ended with an error ({code}): the note is not saved yet.")
        return told.format(editor=command[0], code=code)
    return ""


def _read(path: Path, before: str) -> str:
    """What the file holds; the text before when it cannot be read."""
    try:
        written = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return before
    return clean(normalise(written)).removesuffix("\n")

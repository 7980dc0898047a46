"""Files, folders and standard input to drafts."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Literal

from tui.ingest.child import Children, StoppedError, outcome
from tui.ingest.errors import IngestError
from tui.ingest.kinds import DATABASE_MAGIC, Kind, has_known_extension, kind_of
from tui.ingest.parsing import Parsed, parse_file
from tui.locale import _
from tui.model import Draft
from tui.text.clean import clean_line

LARGEST_FILE = 30_000_000
"""Bytes of a file that is read."""
_OWN_CODE = frozenset((Kind.TEXT, Kind.MARKDOWN, Kind.URLS))
_MAILS = frozenset(("cur", "new"))
"""The folders that make a folder a Maildir."""
_SMALL = 500_000
"""Bytes up to which text, which our own linear code reads, is read without a child process."""

Input = Path | Literal["-"]


def read_path(path: Input) -> list[Draft]:
    """The articles in a file, or in standard input ("-"). Raises IngestError, a line that names it."""
    name, data = read_bytes(path)
    with Children(1) as children:
        return list(parsed(children, name, data).drafts)


def read_text(path: Input) -> str:
    """The text to analyse in a file: of a plain text all of it, of anything else the text of its articles.

    Nothing of a plain text is taken for a title or a date, so that no word of it is lost. Raises IngestError.
    """
    name, data = read_bytes(path)
    if kind_of(name, data) is Kind.TEXT:
        from tui.ingest.plain import whole_text

        return whole_text(data)
    with Children(1) as children:
        return "\n\n".join(draft.body.text for draft in parsed(children, name, data).drafts)


def read_bytes(path: Input) -> tuple[str, bytes]:
    """The clean name and the bytes of a file. IngestError when it cannot be read or is too large."""
    if path == "-":
        return _("standard input"), _within_limit(
            _("standard input"), sys.stdin.buffer.read(LARGEST_FILE + 1)
        )
    name = clean_line(str(path))
    try:
        with open(path, "rb", opener=_unblocked) as stream:
            return name, _within_limit(name, stream.read(LARGEST_FILE + 1))
    except FileNotFoundError as error:
        raise IngestError(_("{name}: there is no such file").format(name=name)) from error
    except IsADirectoryError as error:
        line = _("{name}: this is a folder, not a file")
        if not os.access(path, os.R_OK | os.X_OK):
            line = _("{name}: you may not read it; check its permissions")
        raise IngestError(line.format(name=name)) from error
    except PermissionError as error:
        raise IngestError(
            _("{name}: you may not read it; check its permissions").format(name=name)
        ) from error
    except (OSError, ValueError) as error:
        reason = clean_line(getattr(error, "strerror", None) or str(error))
        raise IngestError(
            _("{name}: it cannot be read ({reason})").format(name=name, reason=reason)
        ) from error


def is_database(path: Input) -> bool:
    """Whether a path names an SQLite file."""
    if path == "-":
        return False
    try:
        with open(path, "rb", opener=_unblocked) as stream:
            return stream.read(len(DATABASE_MAGIC)) == DATABASE_MAGIC
    except (OSError, ValueError):
        return False


def begin(children: Children, name: str, data: bytes) -> Parsed | Future[Parsed]:
    """Begin to read the bytes of a file: small texts at once, all else in a child. Raises IngestError."""
    kind = kind_of(name, data)
    if not data.strip():
        raise IngestError(_("{name}: the file is empty").format(name=name))
    if kind in _OWN_CODE and len(data) <= _SMALL:
        return parse_file(kind, data, name)
    return children.start(parse_file, kind, data, name)


def finish(children: Children, name: str, data: bytes, begun: Parsed | Future[Parsed]) -> Parsed:
    """What was begun, waited for. A page that stops the extractor is read again the plain way."""
    if isinstance(begun, Parsed):
        return begun
    try:
        try:
            return outcome(begun)
        except StoppedError:
            if kind_of(name, data) is not Kind.PAGE:
                raise
            return outcome(children.start(parse_file, Kind.PAGE, data, name, thorough=False))
    except IngestError as error:
        reason = str(error)
        named = reason if reason.startswith(name) else _("{name}: {reason}").format(name=name, reason=reason)
        raise IngestError(named) from error


def parsed(children: Children, name: str, data: bytes) -> Parsed:
    """What the bytes of a file hold. Raises IngestError, one line that names the file."""
    return finish(children, name, data, begin(children, name, data))


def files_in(path: Path) -> Iterator[Path]:
    """The path itself, or the files to read in a folder and below it, by name; hidden ones are left out.

    A folder that may not be entered is given too: reading it fails, and says so.
    """
    if not path.is_dir():
        yield path
        return
    closed: list[Path] = []
    for folder, folders, names in os.walk(path, onerror=lambda error: closed.append(Path(error.filename))):
        maildir = set(folders) >= _MAILS
        # Folders within a Maildir begin with a point; what is in tmp is being delivered.
        folders[:] = sorted(
            name for name in folders if (maildir and name != "tmp") or not (maildir or name.startswith("."))
        )
        any_name = _holds_mails(Path(folder))
        for name in sorted(names):
            file = Path(folder, name)
            if not name.startswith(".") and (any_name or has_known_extension(name)) and not _is_special(file):
                yield file
    yield from closed


def _holds_mails(folder: Path) -> bool:
    """Whether it is one of a Maildir's folders, whose files have names of their own kind."""
    return folder.name in _MAILS and all((folder.parent / name).is_dir() for name in _MAILS)


def _is_special(file: Path) -> bool:
    """Whether it is a pipe, a socket or a device: in a folder nobody meant it to be read."""
    try:
        return not stat.S_ISREG(file.stat().st_mode)
    except OSError:
        return False


def _unblocked(path: str, flags: int) -> int:
    """Open a file without waiting for somebody to write into it, which for a pipe may be never."""
    descriptor = os.open(path, flags | os.O_NONBLOCK)
    os.set_blocking(descriptor, True)
    return descriptor


def _within_limit(name: str, data: bytes) -> bytes:
    if len(data) > LARGEST_FILE:
        limit = LARGEST_FILE // 1_000_000
        raise IngestError(
            _("{name}: more than {limit} MB; split it into smaller files").format(name=name, limit=limit)
        )
    return data

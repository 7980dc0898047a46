"""Runs the command line: from arguments to exit code, every failure told in one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.cli.errors import CommandError
from tui.cli.opening import open_reader
from tui.cli.output import complain, prepare_streams
from tui.cli.settings import Screen
from tui.locale import LANGUAGES, _, set_language
from tui.text.clean import clean_line

if TYPE_CHECKING:
    import click

DONE, FAILED, WRONG_USAGE = 0, 1, 2
INTERRUPTED = 130
"""Exit code of a program that was interrupted, as shells count it."""


def run(screen: Screen, arguments: Sequence[str]) -> int:
    """Do what `arguments` ask for; the exit code. Raises nothing (but see `_unexpected`)."""
    prepare_streams()
    language = _language_asked(arguments)
    if language:
        set_language(language)
    try:
        return _checked(screen, list(arguments))
    except KeyboardInterrupt:
        _drop_output()
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return DONE


def _checked(screen: Screen, arguments: list[str]) -> int:
    try:
        return DONE if open_reader(screen, arguments) else _by_click(screen, arguments)
    except CommandError as error:
        complain(str(error))
        return error.code
    except BrokenPipeError:
        raise
    except Exception as error:
        return _told(error)


def _by_click(screen: Screen, arguments: list[str]) -> int:
    """Let click find the command and run it."""
    import click

    from tui.cli.click_words import translate_click
    from tui.cli.root import build

    translate_click()
    try:
        result = build(screen).main(arguments, prog_name="coupures", standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else DONE
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.UsageError as error:
        complain(_usage_line(error))
        return WRONG_USAGE
    except click.ClickException as error:
        complain(error.format_message())
        return FAILED


def _usage_line(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "coupures"
    message = clean_line(error.format_message())
    return _("{message} See “{command} --help”.").format(message=message.rstrip(), command=command)


def _told(error: Exception) -> int:
    """Say what went wrong below the command line."""
    if _is_ours(error):
        complain(str(error))
        return WRONG_USAGE if type(error).__name__ == "QueryError" else FAILED
    if isinstance(error, OSError):
        if error.filename is None:
            _drop_output()
        name = error.filename if error.filename is not None else _("the output")
        complain(_("{name}: {reason}").format(name=name, reason=error.strerror or error))
        return FAILED
    return _unexpected(error)


def _is_ours(error: Exception) -> bool:
    """Whether a layer raised it for people to read. A layer that is not imported cannot have failed."""
    bases = {
        "tui.library.errors": "LibraryError",
        "tui.ingest.errors": "IngestError",
        "tui.query.errors": "QueryError",
        "tui.review.errors": "ReviewError",
    }
    return any(
        isinstance(error, getattr(sys.modules[module], name))
        for module, name in bases.items()
        if hasattr(sys.modules.get(module), name)
    )


def _unexpected(error: Exception) -> int:
    """A fault of the program. COUPURES_DEBUG lets it through, with its traceback, for those who mend it."""
    if os.environ.get("COUPURES_DEBUG"):
        raise error
    complain(
        _(
            "Something unexpected went wrong ({error}). Nothing was lost; COUPURES_DEBUG=1 shows details."
        ).format(error=f"{type(error).__name__}: {error}")
    )
    return FAILED


def _language_asked(arguments: Sequence[str]) -> str:
    """What `--lang` says before the command, so that the help is in it too; "" when nothing we speak."""
    asked, rest = "", iter(arguments)
    for argument in rest:
        if argument == "--lang":
            asked = next(rest, "")
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
        elif argument == "--library":
            next(rest, "")
        elif not argument.startswith("-"):
            break
    return asked if asked in LANGUAGES else ""


def _drop_output() -> None:
    """Nobody reads any more: let the interpreter flush into nothing when it ends."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)

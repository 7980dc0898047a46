"""Sources made by programs of the reader's: newsboat's `exec:` and `filter:` (a convention of Snownews).

`exec:COMMAND` prints a feed; `filter:COMMAND:ADDRESS` turns what is at an address into one. Commands go to
the shell, as newsboat gives them to it: only sources the reader approved may come here.
"""

from __future__ import annotations

import asyncio
import os
import signal
from asyncio import SubprocessTransport, WriteTransport
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress

from tui.ingest.errors import IngestError
from tui.ingest.http import DEADLINE, LARGEST_BODY
from tui.locale import _
from tui.model import Source, SourceKind
from tui.text.clean import clean_line


def not_allowed(source: Source) -> IngestError:
    """Why a source that waits for the reader's word is not asked."""
    line = _("{address}: it runs a program; “coupures sources approve” allows it")
    if source.kind is SourceKind.FEED:
        line = _("{address}: it is inside this machine or its network; “coupures sources approve” allows it")
    return IngestError(line.format(address=source.url))


def split_filter(url: str) -> tuple[str, str]:
    """The command and the address of `filter:COMMAND:ADDRESS`. IngestError when it has none."""
    command, mark, address = url.removeprefix("filter:").partition(":http")
    if not command.strip() or not mark:
        line = _("{source}: a filter is written filter:COMMAND:https://ADDRESS")
        raise IngestError(line.format(source=clean_line(url)))
    return command, f"http{address}"


async def output_of(command: str, given: bytes = b"", deadline: float = DEADLINE) -> bytes:
    """What a command prints when `given` is its input.

    It has `deadline` seconds and may print as much as a feed may weigh; then it and what it started are
    killed. IngestError, one line with the command, when it fails, is stopped or prints nothing.
    """
    shown, done = clean_line(command[:200]), False
    process = await asyncio.create_subprocess_shell(
        command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, start_new_session=True
    )
    try:
        async with asyncio.timeout(deadline):
            printed = await _talk(process, given, shown)
            code = await process.wait()
        done = True
    except TimeoutError as error:
        line = _("{command}: not done within {seconds} s, stopped")
        raise IngestError(line.format(command=shown, seconds=f"{deadline:g}")) from error
    finally:
        if not done:
            # The whole group: the shell may have ended long before what it started.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            _let_go(process)
            await process.wait()
    if code:
        raise IngestError(_("{command}: ended with an error ({code})").format(command=shown, code=code))
    if not printed.strip():
        raise IngestError(_("{command}: printed nothing").format(command=shown))
    return printed


def _let_go(process: Process) -> None:
    """Close the pipes: the end of a process is told only then, and what left its group may hold them open.

    asyncio has no public way to it.
    """
    transport: SubprocessTransport = process._transport  # type: ignore[attr-defined]
    for end in (0, 1):
        pipe = transport.get_pipe_transport(end)
        if pipe is None or pipe.is_closing():
            continue
        if isinstance(pipe, WriteTransport):
            pipe.abort()
        else:
            pipe.close()


async def _talk(process: Process, given: bytes, shown: str) -> bytes:
    assert process.stdin is not None and process.stdout is not None
    feeding = asyncio.create_task(_feed(process.stdin, given))
    printed = bytearray()
    try:
        while chunk := await process.stdout.read(65536):
            printed += chunk
            if len(printed) > LARGEST_BODY:
                line = _("{command}: printed more than {limit} MB")
                raise IngestError(line.format(command=shown, limit=LARGEST_BODY // 1_000_000))
    finally:
        feeding.cancel()
    return bytes(printed)


async def _feed(stream: asyncio.StreamWriter, given: bytes) -> None:
    # A command need not read what it is given.
    with suppress(ConnectionError):
        stream.write(given)
        await stream.drain()
    stream.close()

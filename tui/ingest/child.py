"""Child processes with a time and a memory limit, for work on untrusted bytes.

A parser that hangs or eats memory is killed; what it worked on is reported, everything else goes on. The
children are spawned, not forked: they import neither the interface nor what the parent has in memory.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, TimeoutError
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from tui.ingest.errors import IngestError
from tui.locale import _, language, set_language

if TYPE_CHECKING:
    from pebble import ProcessPool

SECONDS = 30.0
"""Wall-clock limit of one task."""
MEMORY = 1_500_000_000
"""Address space of a child, in bytes (where the system can limit it)."""
TASKS_A_CHILD = 500
"""A child is replaced after that many tasks: parsers leak."""

P = ParamSpec("P")
T = TypeVar("T")


class Children:
    """A pool of child processes; starts with the first task, ends with the `with` block."""

    def __init__(self, workers: int = 0, seconds: float = SECONDS) -> None:
        self.count = workers or min(2, os.cpu_count() or 1)
        self._seconds = seconds
        self._pool: ProcessPool | None = None

    def __enter__(self) -> Children:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """End the children now, whatever they are doing."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            self._pool.join()
            self._pool = None

    def warm(self, module: str) -> None:
        """Start the children now and let them import a module, to be there when the first task comes."""
        for _child in range(self.count):
            self.start(_load, module)

    def start(self, task: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Run `task` in a child, which is killed when it takes too long. `outcome` gives what comes back."""
        if self._pool is None:
            from pebble import ProcessPool

            self._pool = ProcessPool(
                max_workers=self.count,
                max_tasks=TASKS_A_CHILD,
                context=get_context("spawn"),
                initializer=_begin,
                initargs=(language(),),
            )
        future: Future[Any] = self._pool.schedule(
            task, args=list(args), kwargs=dict(kwargs), timeout=self._seconds
        )
        return future


def outcome(future: Future[T], timeout: float | None = None) -> T:
    """The result of a task, waited for.

    Raises IngestError when the task raised it, was killed or died; CancelledError when it was cancelled;
    TimeoutError when `timeout` seconds passed first and the task still runs.
    """
    from pebble import ProcessExpired

    try:
        return future.result(timeout)
    except (IngestError, CancelledError):
        raise
    except TimeoutError as error:
        if not future.done():
            raise
        raise StoppedError(_("reading it took too long and was stopped")) from error
    except (ProcessExpired, MemoryError) as error:
        raise StoppedError(_("reading it took too much memory and was stopped")) from error
    except Exception as error:
        # A parser's own bug on hostile input: the input is at fault for the person who reads the message.
        raise IngestError(
            _("it is too damaged to be read ({error})").format(error=type(error).__name__)
        ) from error


class StoppedError(IngestError):
    """A task was stopped at its limit of time or memory."""


def _load(module: str) -> None:
    import_module(module)


def _begin(spoken: str) -> None:
    """Set up a child: its language, its memory limit, and no stray words on the terminal."""
    set_language(spoken)
    gc.set_threshold(50_000)  # parsing makes many objects and no rings of them
    if hasattr(os, "nice"):
        os.nice(5)  # whoever reads meanwhile comes first
    sys.stdout = sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 (for the child's life)
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    except (ImportError, ValueError, OSError):
        pass

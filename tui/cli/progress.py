"""How far long work is: a bar on a terminal, rewritten in place; elsewhere a line where something happened.

All of it goes to standard error: the results of a command can be piped while it is watched.
"""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from tui.cli.output import remark
from tui.locale import _
from tui.text.clean import clean_line

if TYPE_CHECKING:
    from rich.progress import Progress as Bar


class Going(Protocol):
    """What long work tells of itself. It may also have a `total` and a `news`, words for its last part."""

    @property
    def done(self) -> int:
        """Files, sources or articles done."""

    @property
    def name(self) -> str:
        """The last one."""


class Progress:
    """The bar; it is wiped when the block ends, however it ends."""

    def __init__(self) -> None:
        self._bar: Bar | None = None
        self._on_terminal = sys.stderr.isatty()

    def show(self, going: Going) -> None:
        """Tell how far it is."""
        total: int | None = getattr(going, "total", None)
        news = clean_line(getattr(going, "news", ""))
        if self._on_terminal:
            bar = self._shown()
            bar.update(
                bar.task_ids[0],
                description=clean_line(going.name),
                completed=going.done,
                total=total,
                news=news,
            )
        elif news:
            told = _("{name}: {reason}").format(name=going.name, reason=news)
            remark(f"{going.done}/{total}  {told}")

    def tell(self, text: str) -> None:
        """Say what begins now; how long it takes nobody knows."""
        if self._on_terminal:
            bar = self._shown()
            bar.update(bar.task_ids[0], description=clean_line(text), total=None, news="")

    def wipe(self) -> None:
        """Leave nothing of it on the terminal."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def _shown(self) -> Bar:
        if self._bar is None:
            self._bar = _bar()
            self._bar.start()
        return self._bar

    def __enter__(self) -> Progress:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wipe()


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
    from rich.table import Column

    bar = Progress(
        TextColumn(
            "{task.description}",
            markup=False,
            table_column=Column(ratio=2, no_wrap=True, overflow="ellipsis"),
        ),
        BarColumn(bar_width=None, table_column=Column(ratio=1)),
        MofNCompleteColumn(),
        TextColumn("{task.fields[news]}", markup=False, table_column=Column(no_wrap=True)),
        TimeElapsedColumn(),
        console=Console(stderr=True, markup=False, highlight=False, emoji=False),
        transient=True,
        expand=True,
        refresh_per_second=8,
    )
    bar.add_task("", total=None, news="")
    return bar

"""What runs behind the main screen for long and makes nobody wait: how it is told, and the
analysis of articles.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from tui.app.screens.desk import Desk
from tui.app.settings import SettingsFile
from tui.app.works import Told, Work, Works
from tui.library import LibraryError
from tui.locale import _
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.ingest import AnalysisProgress
    from tui.library import Library


class Working(Desk[None]):
    """The base of the main screen. Its work is done in threads, which tell by messages how they get on."""

    @dataclass
    class Progress(Message):
        """A work in the background got on; nothing told: it ended."""

        work: Work
        told: Told = ()

        def can_replace(self, message: Message) -> bool:
            """The latest of each work is enough."""
            return isinstance(message, Working.Progress) and message.work is self.work

    class Analysed(Message):
        """Articles were analysed."""

        def can_replace(self, message: Message) -> bool:
            """Once is enough."""
            return isinstance(message, Working.Analysed)

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library)
        self.now = now
        self.settings = settings
        self.works = Works()

    def keep(self, **values: object) -> str:
        """Remember settings; what went wrong in a line, "" when nothing did."""
        fault = self.settings.change(**values)
        if fault:
            self.say(fault)
        return fault

    def announce(self, said: str) -> None:
        """Say how a work ended, on whichever screen the reader is."""
        here = self.app.screen
        (here if isinstance(here, Desk) else self).say(said)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Work that failed gets on no more; `Desk` tells of it."""
        worker = event.worker
        if event.state is WorkerState.ERROR and worker.node is self and worker.group in list(Work):
            self.post_message(self.Progress(Work(worker.group)))

    @work(thread=True, exclusive=True, group=Work.ANALYSIS, exit_on_error=False)
    def analyse(self, *first: int) -> None:
        """Analyse what is not analysed yet: the articles `first`, then the newest ones."""
        from tui.analysis import ANALYSER_VERSION
        from tui.ingest import analyse_pending

        worker = get_current_worker()

        def some(progress: AnalysisProgress) -> None:
            self.post_message(self.Analysed())
            if not worker.is_cancelled:
                left = self.library.analyses.waiting(ANALYSER_VERSION)
                told = (_("{n} to analyse").format(n=number(left)),) if left else ()
                self.post_message(self.Progress(Work.ANALYSIS, told))

        prepare_for_children()
        try:
            if first and analyse_pending(self.library, first=first, limit=len(first)):
                self.post_message(self.Analysed())
            analyse_pending(self.library, on_progress=some, cancelled=lambda: worker.is_cancelled)
        except LibraryError:
            pass  # Another program holds the library; the next article shown tries again.
        if not worker.is_cancelled:
            self.post_message(self.Progress(Work.ANALYSIS))


def prepare_for_children() -> None:
    """Let child processes be started while Textual holds the standard streams.

    The first one starts Python's resource tracker, which is handed the standard error stream by its number;
    Textual's stand-in has none.
    """
    from multiprocessing import resource_tracker

    with contextlib.redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()

"""What runs behind the main screen for long and makes nobody wait: fetching sources, analysing articles."""

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
from tui.library import LibraryError
from tui.locale import _, ngettext
from tui.locale.numbers import number

if TYPE_CHECKING:
    from tui.ingest import AnalysisProgress, FetchProgress
    from tui.library import Library


class Working(Desk[None]):
    """The base of the main screen. Its work is done in threads, which tell by messages how they get on."""

    @dataclass
    class Progress(Message):
        """Something in the background got on; "" when it ended."""

        text: str

        def can_replace(self, message: Message) -> bool:
            """The latest is enough."""
            return isinstance(message, Working.Progress)

    class Analysed(Message):
        """Articles were analysed."""

        def can_replace(self, message: Message) -> bool:
            """Once is enough."""
            return isinstance(message, Working.Analysed)

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library)
        self.now = now
        self.settings = settings

    def keep(self, **values: object) -> str:
        """Remember settings; what went wrong in a line, "" when nothing did."""
        fault = self.settings.change(**values)
        if fault:
            self.say(fault)
        return fault

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Work that failed gets on no more; `Desk` tells of it."""
        if event.state is WorkerState.ERROR and event.worker.node is self:
            self.post_message(self.Progress(""))

    # -- sources

    def action_refresh_sources(self) -> None:
        """Fetch every source."""
        self.post_message(self.Progress(_("refreshing…")))
        self.refresh_all()

    def stop_refreshing(self) -> bool:
        """Stop fetching; False when nothing was fetched."""
        running = [
            worker
            for worker in self.workers
            if worker.group == "refresh" and worker.node is self and worker.is_running
        ]
        for worker in running:
            worker.cancel()
        if running:
            self.post_message(self.Progress(""))
            self.say(_("Refresh stopped"))
        return bool(running)

    @work(thread=True, exclusive=True, group="refresh", exit_on_error=False)
    def refresh_all(self) -> None:
        """Fetch every source."""
        from tui.ingest import IngestError, fetch_sources

        worker = get_current_worker()
        prepare_for_children()
        try:
            sources = self.library.sources.all()
            if not sources:
                self.post_message(self.Progress(""))
                self.app.call_from_thread(self.say, _("No source is followed yet: coupures add ADDRESS"))
                return
            report = fetch_sources(
                self.library,
                sources,
                on_progress=self._fetched_one,
                cancelled=lambda: worker.is_cancelled,
            )
            said = _fetched(report.added, len(report.failures))
        except (IngestError, LibraryError) as error:
            said = str(error)
        self.post_message(self.Progress(""))
        if not worker.is_cancelled:
            self.app.call_from_thread(self.say, said)
            self.app.call_from_thread(self.analyse)

    def _fetched_one(self, step: FetchProgress) -> None:
        self.post_message(self.Progress(f"{number(step.done)}/{number(step.total)} {step.name}"))

    def _analysed_some(self, progress: AnalysisProgress) -> None:
        self.post_message(self.Analysed())

    @work(thread=True, exclusive=True, group="analysis", exit_on_error=False)
    def analyse(self, *first: int) -> None:
        """Analyse what is not analysed yet: the articles `first`, then the newest ones."""
        from tui.ingest import analyse_pending

        worker = get_current_worker()
        prepare_for_children()
        try:
            if first and analyse_pending(self.library, first=first, limit=len(first)):
                self.post_message(self.Analysed())
            analyse_pending(
                self.library,
                on_progress=self._analysed_some,
                cancelled=lambda: worker.is_cancelled,
            )
        except LibraryError:
            return  # Another program holds the library; the next article shown tries again.


def prepare_for_children() -> None:
    """Let child processes be started while Textual holds the standard streams.

    The first one starts Python's resource tracker, which is handed the standard error stream by its number;
    Textual's stand-in has none.
    """
    from multiprocessing import resource_tracker

    with contextlib.redirect_stderr(sys.__stderr__):
        resource_tracker.ensure_running()


def _fetched(added: int, failing: int) -> str:
    said = ngettext("{n} new article", "{n} new articles", added).format(n=number(added))
    if failing:
        said += ", " + ngettext("{n} source failed", "{n} sources failed", failing).format(n=number(failing))
    return said

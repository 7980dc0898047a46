"""Fetching behind the main screen: sources, then the full texts that were asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from time import monotonic
from typing import TYPE_CHECKING

from textual import work
from textual.worker import Worker, get_current_worker

from tui.app.fetch_words import fetched_words, nothing_due, progress_words
from tui.app.screens.working import Working, prepare_for_children
from tui.app.settings import SettingsFile
from tui.app.text_words import texts_progress, texts_words
from tui.app.works import STOPPABLE, Work
from tui.library import LibraryError
from tui.locale import _

if TYPE_CHECKING:
    from tui.ingest import FetchProgress, FetchReport, FullTextProgress
    from tui.library import Library
    from tui.model import Source


class Fetching(Working):
    """Asks the network for what its reader wants, and stops when they do."""

    def __init__(self, library: Library, now: Callable[[], datetime], settings: SettingsFile) -> None:
        super().__init__(library, now, settings)
        self.asking: dict[int, str] = {}
        """The sources being asked now, by their ids, the one that is waited for longest first."""
        self._texts: list[int] = []
        """Articles whose full text is still to be fetched."""

    def stop_working(self) -> bool:
        """Stop what was asked for and still runs; False when nothing does."""
        running = [
            worker
            for worker in self.workers
            if worker.group in STOPPABLE and worker.node is self and worker.is_running
        ]
        for worker in running:
            worker.cancel()
            self.post_message(self.Progress(Work(worker.group)))
        self._texts.clear()
        if running:
            stopped = {worker.group for worker in running}
            self.announce(_("Refresh stopped") if Work.REFRESH in stopped else _("Full texts stopped"))
        return bool(running)

    # -- sources

    def action_refresh_sources(self) -> None:
        """Fetch every source that wants to be asked."""
        self.refresh_sources()

    def refresh_sources(self, ids: Sequence[int] | None = None) -> None:
        """Fetch these sources, whatever they asked for; None: all that want to be asked now."""
        self.post_message(self.Progress(Work.REFRESH, (_("refreshing…"),)))
        self._refresh(ids)

    @work(thread=True, exclusive=True, group=Work.REFRESH, exit_on_error=False)
    def _refresh(self, ids: Sequence[int] | None) -> None:
        from tui.ingest import IngestError, wanting_full_text

        worker = get_current_worker()
        wanted: list[int] = []
        try:
            every = self.library.sources.all()
            if ids is None:
                sources = self.library.sources.due(datetime.now(UTC))
            else:
                sources = [source for source in every if source.id in ids]
            if sources:
                report = self._fetch(sources, worker)
                said = fetched_words(report)
                wanted = wanting_full_text(self.library, report.article_ids)
            else:
                said = nothing_due(every)
        except (IngestError, LibraryError) as error:
            said = str(error)
        if worker.is_cancelled:
            return
        self.post_message(self.Progress(Work.REFRESH))
        self.app.call_from_thread(self.announce, said)
        self.app.call_from_thread(self.analyse)
        if wanted:
            self.app.call_from_thread(self.fetch_texts, wanted)

    def _fetch(self, sources: Sequence[Source], worker: Worker[object]) -> FetchReport:
        """Fetch sources in this thread, telling how far that is."""
        from tui.ingest import fetch_sources

        began = monotonic()
        asking: dict[int, str] = {}

        def begun(source: Source) -> None:
            asking[source.id] = source.name
            self.asking = dict(asking)

        def done(step: FetchProgress) -> None:
            asking.pop(step.source.source_id, None)
            self.asking = dict(asking)
            told = progress_words(step, monotonic() - began, next(iter(asking.values()), ""))
            if not worker.is_cancelled:
                self.post_message(self.Progress(Work.REFRESH, told))

        prepare_for_children()
        try:
            return fetch_sources(
                self.library,
                sources,
                on_progress=done,
                on_begun=begun,
                cancelled=lambda: worker.is_cancelled,
            )
        finally:
            self.asking = {}

    # -- full texts

    def fetch_texts(self, ids: Sequence[int]) -> None:
        """Fetch the full texts of articles, after those that are being fetched already."""
        busy = bool(self._texts) or any(
            worker.group == Work.TEXTS and worker.node is self and worker.is_running
            for worker in self.workers
        )
        self._texts += [id for id in ids if id not in self._texts]
        if not busy:
            self.post_message(self.Progress(Work.TEXTS, (_("full text…"),)))
            self._fetch_texts()

    @work(group=Work.TEXTS, exit_on_error=False)
    async def _fetch_texts(self) -> None:
        from tui.ingest import IngestError, fetch_full_text

        worker = get_current_worker()

        def done(step: FullTextProgress) -> None:
            if not worker.is_cancelled:
                self.post_message(self.Progress(Work.TEXTS, texts_progress(step)))

        prepare_for_children()
        while self._texts:
            some, self._texts = self._texts, []
            try:
                report = await asyncio.to_thread(
                    fetch_full_text,
                    self.library,
                    some,
                    on_progress=done,
                    cancelled=lambda: worker.is_cancelled,
                )
            except (IngestError, LibraryError) as error:
                self.announce(str(error))
                continue
            self.announce(texts_words(report))
            self.post_message(self.Analysed())
            self.analyse(*report.article_ids)
        self.post_message(self.Progress(Work.TEXTS))

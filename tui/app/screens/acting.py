"""The acts of the main screen that ask nothing: keep, dismiss, read, undo, refresh."""

from __future__ import annotations

from tui.app import acts
from tui.app.screens.working import Working
from tui.locale import _
from tui.model import ReadState


class Acting(Working):
    """Keys that change the library at once. Each can be undone, so none asks whether it is meant."""

    def targets(self) -> list[int]:
        """The articles an act bears on."""
        raise NotImplementedError

    def everything_listed(self) -> list[int]:
        """Every article of the list."""
        raise NotImplementedError

    def action_article_keep(self) -> None:
        """Keep for the review, or put back."""
        ids = self.targets()
        self.perform(lambda library: acts.keep(library, ids))

    def action_article_dismiss(self) -> None:
        """Dismiss, or put back."""
        ids = self.targets()
        self.perform(lambda library: acts.dismiss(library, ids))

    def action_mark(self, state: str) -> None:
        """Mark read or unread."""
        ids = self.targets()
        self.perform(lambda library: acts.mark(library, ids, ReadState(state)))

    def action_mark_view_read(self) -> None:
        """Mark every article of the list read, in one step."""
        ids = self.everything_listed()
        if ids:
            self.perform(lambda library: acts.mark(library, ids, ReadState.READ))

    def action_undo(self) -> None:
        """Undo the last step."""
        self.perform(acts.undo)

    def action_redo(self) -> None:
        """Do the step undone last again."""
        self.perform(acts.redo)

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

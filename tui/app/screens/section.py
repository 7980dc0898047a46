"""A screen beside the main one that has commands of its own, such as that of all annotations."""

from __future__ import annotations

from typing import ClassVar

from tui.app.commands import Command, Scope, of_scope
from tui.app.screens.desk import Desk, Result
from tui.app.widgets.search_bar import SearchBar


class Section(Desk[Result]):
    """Says in its footer which keys matter."""

    SCOPE: ClassVar[Scope]
    """Where its commands are to be had."""

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Where the reader is: those whose commands win first; none but its own while words are typed."""
        bars = self.query(SearchBar)
        return (Scope.SEARCH,) if any(bar.has_focus_within for bar in bars) else (self.SCOPE, Scope.APP)

    def on_descendant_focus(self) -> None:
        """Other keys have a meaning now."""
        self.tell()

    def allowed(self, command: Command) -> bool:
        """Whether a command makes sense now."""
        name = command.called.removeprefix("screen.").partition("(")[0]
        elsewhere = command.called.startswith("screen.") and not hasattr(self, f"action_{name}")
        return not elsewhere and bool(self.check_action(name, ()))

    def tell(self) -> None:
        """Bring the footer up to date."""
        self.refresh_bindings()
        self.footer.show(self.commands_now())

    def commands_now(self) -> list[Command]:
        """What the keys mean now, as the footer is to show it."""
        return [command for command in of_scope(*self.scopes) if self.allowed(command)]

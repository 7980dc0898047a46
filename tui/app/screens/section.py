"""A screen beside the main one that has commands of its own, such as that of all annotations."""

from __future__ import annotations

from typing import ClassVar

from tui.app.commands import Command, Scope, of_scope
from tui.app.screens.desk import Desk, Result


class Section(Desk[Result]):
    """Says in its footer which keys matter."""

    SCOPE: ClassVar[Scope]
    """Where its commands are to be had."""

    @property
    def scopes(self) -> tuple[Scope, ...]:
        """Where the reader is: those whose commands win first."""
        return (self.SCOPE, Scope.APP)

    def allowed(self, command: Command) -> bool:
        """Whether a command makes sense now."""
        name = command.called.removeprefix("screen.").partition("(")[0]
        return bool(self.check_action(name, ()))

    def tell(self) -> None:
        """Bring the footer up to date."""
        self.refresh_bindings()
        self.footer.show([command for command in of_scope(*self.scopes) if self.allowed(command)])

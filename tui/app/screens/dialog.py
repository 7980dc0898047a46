"""What stands over a screen to ask something, with all that is behind it dimmed."""

from __future__ import annotations

from typing import TypeVar

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.style import Style
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen

Result = TypeVar("Result")


class Dialog(ModalScreen[Result]):
    """Lets the screen behind show through its own background, every piece of text by as much.

    In the terminal's own colours nothing can be blended, and Textual would draw either nothing of the screen
    behind or all of it as bright as ever: there the terminal is asked to draw it dim.
    """

    DEFAULT_CSS = """
    Dialog {
        align: center top; background: $background 60%;
        &:ansi { background: transparent; }
    }
    """

    def render(self) -> RenderableType:
        """What is behind."""
        behind = super().render()
        if isinstance(behind, BackgroundScreen) and self.app.current_theme.ansi:
            return _Dim(behind)
        return behind


class _Dim:
    """Draws what it is given as dim as the terminal can."""

    def __init__(self, behind: RenderableType) -> None:
        self._behind = behind

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        dim = Style(dim=True)
        for text, style, control in console.render(self._behind, options):
            yield Segment(text, style if control else (style or Style()) + dim, control)

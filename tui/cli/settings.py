"""What the options before the command decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import update_wrapper
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, NamedTuple, ParamSpec, TypeVar

if TYPE_CHECKING:
    from tui.library import Library

Given = ParamSpec("Given")
Result = TypeVar("Result")

LIBRARY_NAME = "library.db"
HABITS_NAME = "reader.toml"


class Screen(NamedTuple):
    """What the command line has to know of the reader on the screen, which it may not import."""

    open: Callable[[Path, Path | None], None]
    """Opens the reader on a library file and returns when it is left; its habits are kept in the second."""
    keys: Callable[[], Sequence[tuple[str, str, str]]]
    """(group, keys, what they do) of every command, in the language spoken."""


class Settings:
    """Which library to work on, and how to open the reader."""

    def __init__(self, named: str, screen: Screen) -> None:
        self._named = named
        self.screen = screen

    @property
    def library(self) -> Path:
        """The file of the library: the one named, else `library.db` in the platform's data folder."""
        if self._named:
            return Path(self._named).expanduser()
        import platformdirs

        return Path(platformdirs.user_data_dir("coupures", appauthor=False)) / LIBRARY_NAME

    @property
    def habits(self) -> Path:
        """The file in which the reader on the screen keeps how one likes to read."""
        import platformdirs

        return Path(platformdirs.user_config_dir("coupures", appauthor=False)) / HABITS_NAME


def pass_settings(command: Callable[Concatenate[Settings, Given], Result]) -> Callable[Given, Result]:
    """Make the settings the first argument of a click command.

    Click's own such decorators would have click imported where the reader is only opened.
    """

    def called(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        import click

        settings = click.get_current_context().find_object(Settings)
        assert settings is not None
        return command(settings, *args, **kwargs)

    return update_wrapper(called, command)


def open_library(settings: Settings) -> Library:
    """The library, open, made when there is none yet. LibraryError when it cannot be."""
    from tui.library import Library

    return Library.open(settings.library)

"""The command line. One module a group of commands, loaded when one of them is called; no Textual here."""

from tui.cli.running import run
from tui.cli.settings import Screen

__all__ = ["Screen", "run"]

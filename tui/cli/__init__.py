"""The command line. One module a group of commands, loaded when one of them is called; no Textual here."""

from tui.cli.root import OpenReader, build
from tui.cli.running import run

__all__ = ["OpenReader", "build", "run"]

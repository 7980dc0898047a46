"""Files named on the command line: a path, or `-` for standard input."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.locale import _

if TYPE_CHECKING:
    from tui.ingest.files import Input


def input_path(value: str) -> Input:
    """The parameter type of a file to read; an empty name would be the folder one stands in."""
    if not value:
        raise click.BadParameter(_("the name of a file is empty"))
    return "-" if value == "-" else Path(value)

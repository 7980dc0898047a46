"""Spans of time on the command line: 90s, 15m, 2h, 1d."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import click

from tui.locale import _

_WRITTEN = re.compile(r"(\d{1,5})\s*(s|min|m|h|d|j)", re.IGNORECASE)
_UNITS = {"s": "seconds", "m": "minutes", "min": "minutes", "h": "hours", "d": "days", "j": "days"}


def duration(written: str) -> timedelta:
    """The span in `15m`, `90s`, `2h`, `1d` (`1j`). ValueError for anything else, and for nothing."""
    match = _WRITTEN.fullmatch(written.strip())
    span = timedelta(**{_UNITS[match[2].lower()]: int(match[1])}) if match else timedelta()
    if not span:
        raise ValueError(written)
    return span


class Duration(click.ParamType[timedelta]):
    """A span of time as a parameter."""

    name = "duration"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """The span; a usage error for what is none."""
        if isinstance(value, timedelta):
            return value
        try:
            return duration(str(value))
        except (ValueError, OverflowError):
            self.fail(
                _("{value} is no span of time: write 90s, 15m, 2h or 1d.").format(value=value), param, ctx
            )

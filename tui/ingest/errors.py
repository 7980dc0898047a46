"""What ingest says when it cannot read something."""

from __future__ import annotations

from dataclasses import dataclass

from tui.locale import _


class IngestError(Exception):
    """Something could not be read or fetched; `str(error)` is one translated line that says what to do."""


def naming(name: str, error: IngestError) -> IngestError:
    """The same error in a line that names what it is about."""
    if str(error).startswith(name):
        return error
    return IngestError(_("{name}: {reason}").format(name=name, reason=error))


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that was left out, and why, in one translated line."""

    name: str
    """File name or address, clean."""
    reason: str

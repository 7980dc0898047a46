"""What ingest says when it cannot read something."""

from __future__ import annotations

from dataclasses import dataclass


class IngestError(Exception):
    """Something could not be read or fetched; `str(error)` is one translated line that says what to do."""


def naming(name: str, error: IngestError) -> IngestError:
    """The same error in a line that names what it is about."""
    line = str(error)
    return error if line.startswith(name) else IngestError(f"{name}: {line}")


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that was left out, and why, in one translated line."""

    name: str
    """File name or address, clean."""
    reason: str

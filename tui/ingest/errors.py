"""What ingest says when it cannot read something."""

from __future__ import annotations

from dataclasses import dataclass


class IngestError(Exception):
    """Something could not be read or fetched; `str(error)` is one translated line that says what to do."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that was left out, and why, in one translated line."""

    name: str
    """File name or address, clean."""
    reason: str

"""Times as the tables hold them: microseconds since 1970 in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def now() -> int:
    """This moment."""
    return to_stored(datetime.now(UTC))


def to_stored(time: datetime) -> int:
    """Microseconds since 1970; a time without zone is taken as UTC."""
    if time.tzinfo is None:
        time = time.replace(tzinfo=UTC)
    return (time - _EPOCH) // _MICROSECOND


def from_stored(stored: int) -> datetime:
    """The aware time, in UTC."""
    return _EPOCH + timedelta(microseconds=stored)


def optional(stored: int | None) -> datetime | None:
    """`from_stored`, None for never."""
    return None if stored is None else from_stored(stored)

"""Entries of a feed that were read before: a feed brings the same fifty again with every new one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from hashlib import blake2b

from tui.ingest.entries import Entry, address_of, identity_of

READING = b"1"
"""To be changed when entries are read otherwise than before: those that are known are then read again."""
_MARK = 8
"""Bytes by which an entry is known again among those of its own feed."""


def mark_of(entry: Entry) -> bytes:
    """What stands for all that an entry says."""
    written = "\x1f".join(astuple(entry))
    return blake2b(written.encode("utf-8", "surrogatepass"), digest_size=_MARK, key=READING).digest()


def unread(entries: Sequence[Entry], known: bytes) -> tuple[Sequence[Entry], bytes]:
    """The entries that are not among the `known` ones as they are, and what is to be known the next time.

    All of them where some share an id or an address: such are told apart by looking at all.
    """
    marks = [mark_of(entry) for entry in entries]
    kept = b"".join(marks)
    if not known or _shared(map(identity_of, entries)) or _shared(map(address_of, entries)):
        return entries, kept
    before = {known[at : at + _MARK] for at in range(0, len(known), _MARK)}
    return [entry for entry, mark in zip(entries, marks, strict=True) if mark not in before], kept


def _shared(names: Iterable[str]) -> bool:
    return any(count > 1 for name, count in Counter(names).items() if name)

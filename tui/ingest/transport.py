"""Articles on their way from a child process: plain tuples cross in a third of the time of their objects."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from operator import attrgetter
from typing import Any

from tui.model import Block, BlockKind, Body, Draft, Link

_KINDS = tuple(BlockKind)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_NAMES = tuple(field.name for field in fields(Draft) if field.name != "body")
_VALUES = attrgetter(*_NAMES)

Packed = tuple[tuple[Any, ...], str, list[int], list[tuple[int, int, str]]]
"""The fields of a draft without its body; the body's text, its blocks flat, its links."""


def packed(drafts: Iterable[Draft]) -> list[Packed]:
    """What to send for drafts."""
    return [
        (
            _VALUES(draft),
            draft.body.text,
            [
                number
                for block in draft.body.blocks
                for number in (_NUMBERS[block.kind], block.start, block.end)
            ],
            [(link.start, link.end, link.url) for link in draft.body.links],
        )
        for draft in drafts
    ]


def unpacked(sent: Iterable[Packed]) -> tuple[Draft, ...]:
    """The drafts that were sent."""
    return tuple(
        Draft(
            body=Body(text, _blocks(flat), tuple(Link(*link) for link in links)),
            **dict(zip(_NAMES, values, strict=True)),
        )
        for values, text, flat, links in sent
    )


def _blocks(flat: list[int]) -> tuple[Block, ...]:
    numbers = iter(flat)
    return tuple(
        Block(_KINDS[kind], start, end) for kind, start, end in zip(numbers, numbers, numbers, strict=True)
    )

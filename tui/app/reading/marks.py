"""Ranges of an article's text that mean something, and quick answers to what lies where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from enum import IntEnum
from itertools import accumulate
from typing import NamedTuple


class MarkKind(IntEnum):
    """What a mark stands for."""

    QUOTE = 0
    ACTOR = 1
    ANNOTATION = 2
    HIT = 3
    """A place where the words searched for stand."""
    WATCHED = 4
    """A place where a word of a saved search stands."""


class Mark(NamedTuple):
    """`text[start:end]` as shown: of a quote with the quotation marks around it.

    `number` is the index of the quote, actor, annotation, hit or word among those of its reading.
    """

    start: int
    end: int
    kind: MarkKind
    number: int


class Spans:
    """Marks of one kind in the order of the text; they may overlap and nest.

    Lookups bisect the starts and the running maximum of the ends (never decreasing, so that everything
    before the first end beyond a place can be skipped).
    """

    __slots__ = ("_marks", "_reach", "_starts")

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = sorted(marks, key=lambda mark: (mark.start, -mark.end))
        self._starts = [mark.start for mark in self._marks]
        self._reach = list(accumulate((mark.end for mark in self._marks), max))

    def __len__(self) -> int:
        return len(self._marks)

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks)

    def over(self, start: int, end: int) -> list[Mark]:
        """The marks that share at least one character with `[start, end)`, in the order of the text."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end, lo=first) if first < len(self._starts) else first
        return [mark for mark in self._marks[first:last] if mark.end > start]

    def at(self, position: int) -> list[Mark]:
        """The marks over the character at `position`, innermost (shortest) first."""
        return sorted(self.over(position, position + 1), key=lambda mark: mark.end - mark.start)

    def after(self, position: int) -> Mark | None:
        """The first mark that starts after `position`."""
        index = bisect_right(self._starts, position)
        return self._marks[index] if index < len(self._marks) else None

    def before(self, position: int) -> Mark | None:
        """The last mark that starts before `position`."""
        index = bisect_left(self._starts, position) - 1
        return self._marks[index] if index >= 0 else None

    def neighbour(self, mark: Mark, step: int) -> Mark | None:
        """The mark `step` places after `mark` (before it when negative); reaches those with equal starts."""
        index = bisect_left(self._starts, mark.start)
        while index < len(self._marks) and self._starts[index] == mark.start:
            if self._marks[index] == mark:
                wanted = index + step
                return self._marks[wanted] if 0 <= wanted < len(self._marks) else None
            index += 1
        return self.after(mark.start) if step > 0 else self.before(mark.start)

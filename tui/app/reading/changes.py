"""What changed between two texts of an article, paragraph by paragraph and quote by quote, to be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from tui.model import Quote
from tui.text.difference import Difference, Move, Op, OpKind, compare

_BREAK = re.compile(r"\s*\n\s*")


class State(Enum):
    """What became of some words."""

    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"
    ABOUT = "about"
    """Words of neither text, said about them."""


class Shift(Enum):
    """Where a paragraph moved from or to."""

    FROM_ABOVE = "from above"
    FROM_BELOW = "from below"
    TO_BELOW = "to below"
    TO_ABOVE = "to above"


class Run(NamedTuple):
    """Words that share one fate."""

    text: str
    state: State


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the words of both texts in one. `shift` tells that it stands elsewhere now."""

    runs: tuple[Run, ...]
    shift: Shift | None = None

    @property
    def changed(self) -> bool:
        """Whether anything of it is otherwise than before."""
        return self.shift is not None or any(run.state is not State.SAME for run in self.runs)


class Fate(Enum):
    """What became of a quote."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"
    GIVEN = "given to somebody else"


@dataclass(frozen=True, slots=True)
class QuoteChange:
    """A quote that is not what it was; `old` and `new` are its words, None for whoever has none."""

    fate: Fate
    runs: tuple[Run, ...]
    speaker: str | None
    speaker_before: str | None = None


# -- paragraphs


def paragraphs(difference: Difference) -> list[Paragraph]:
    """Both texts as one: what was removed stands before what took its place."""
    made: list[Paragraph] = []
    pieces: list[_Piece] = []
    gone: set[int] = set()
    arrived: set[int] = set()
    for op in difference.ops:
        if not op.moved:
            pieces += _pieces(difference, op)
            continue
        made += _flowed(pieces)
        pieces = []
        for number, move in _moves_in(difference, op):
            if op.kind is OpKind.DELETE:
                gone.add(number)
                shift = Shift.TO_ABOVE if number in arrived else Shift.TO_BELOW
                text = difference.old[move.old_start : move.old_end].strip()
                made.append(Paragraph((Run(text, State.SAME),), shift))
            else:
                arrived.add(number)
                shift = Shift.FROM_ABOVE if number in gone else Shift.FROM_BELOW
                made += [Paragraph(each.runs, shift) for each in _flowed(_of_ops(difference, move.ops))]
    return made + _flowed(pieces)


def _moves_in(difference: Difference, op: Op) -> Iterator[tuple[int, Move]]:
    for number, move in enumerate(difference.moves):
        if op.kind is OpKind.DELETE and op.old_start <= move.old_start < op.old_end:
            yield number, move
        if op.kind is OpKind.INSERT and op.new_start <= move.new_start < op.new_end:
            yield number, move


class _Piece(NamedTuple):
    """Words of one fate, and the white space after them in either text."""

    text: str
    state: State
    old_blank: str
    new_blank: str


def _of_ops(difference: Difference, ops: Iterable[Op]) -> list[_Piece]:
    return [piece for op in ops for piece in _pieces(difference, op)]


def _pieces(difference: Difference, op: Op) -> Iterator[_Piece]:
    old, old_blank = _parted(difference.old[op.old_start : op.old_end])
    new, new_blank = _parted(difference.new[op.new_start : op.new_end])
    if op.kind is OpKind.EQUAL:
        yield _Piece(new, State.SAME, old_blank, new_blank)
        return
    if old:
        yield _Piece(old, State.REMOVED, old_blank, "")
    if new:
        yield _Piece(new, State.ADDED, "", new_blank)


def _parted(text: str) -> tuple[str, str]:
    words = text.rstrip()
    return words, text[len(words) :]


def _flowed(pieces: Sequence[_Piece]) -> list[Paragraph]:
    """Pieces as the paragraphs of the new text; removed ones between them are paragraphs of their own."""
    made: list[list[Run]] = [[]]
    before: _Piece | None = None
    in_new = "\n"
    for piece in pieces:
        if not piece.text:
            continue
        blank = _blank(before, piece, in_new)
        if "\n" in blank:
            made.append([])
        elif blank:
            made[-1].append(Run(" ", State.SAME))
        if piece.state is State.REMOVED and "\n" not in in_new:
            made[-1].append(Run(_BREAK.sub(" ¶ ", piece.text), piece.state))
        else:
            first, *others = _BREAK.split(piece.text)
            made[-1].append(Run(first, piece.state))
            made += [[Run(part, piece.state)] for part in others]
        if piece.state is not State.REMOVED:
            in_new = piece.new_blank
        before = piece
    return [Paragraph(tuple(runs)) for runs in made if runs]


def _blank(before: _Piece | None, piece: _Piece, in_new: str) -> str:
    """The white space between two pieces. `in_new` is what stands there in the new text."""
    if before is None:
        return ""
    if before.state is State.REMOVED:
        return in_new if "\n" in in_new or not before.old_blank else " "
    if piece.state is State.REMOVED:
        old = before.old_blank if before.state is State.SAME else before.new_blank
        return old if "\n" in in_new or "\n" not in old else " "
    return before.new_blank


# -- quotes


def quote_changes(
    difference: Difference, before: Sequence[Quote], after: Sequence[Quote]
) -> list[QuoteChange]:
    """The quotes that came or say something else now, in the order of the text, then those gone."""
    left = dict(enumerate(after))
    gone: list[QuoteChange] = []
    changed: dict[int, QuoteChange] = {}
    for quote in before:
        number = _heir(difference, quote, left)
        words = difference.old[quote.start : quote.end]
        if number is None:
            gone.append(QuoteChange(Fate.REMOVED, (Run(words, State.REMOVED),), quote.speaker))
            continue
        heir = left.pop(number)
        now = difference.new[heir.start : heir.end]
        if words.split() != now.split():
            runs = tuple(run for each in paragraphs(compare(words, now)) for run in each.runs)
            changed[number] = QuoteChange(Fate.REWORDED, runs, heir.speaker, quote.speaker)
        elif heir.speaker != quote.speaker:
            runs = (Run(now, State.SAME),)
            changed[number] = QuoteChange(Fate.GIVEN, runs, heir.speaker, quote.speaker)
    for number, quote in left.items():
        words = difference.new[quote.start : quote.end]
        changed[number] = QuoteChange(Fate.ADDED, (Run(words, State.ADDED),), quote.speaker)
    return [changed[number] for number in sorted(changed)] + gone


def _heir(difference: Difference, quote: Quote, left: dict[int, Quote]) -> int | None:
    """The quote of the new text with most of the words of `quote`; None when its words are gone."""
    place = difference.map_span(quote.start, quote.end)
    if place is None:
        return None
    shared = {
        number: min(place.end, other.end) - max(place.start, other.start) for number, other in left.items()
    }
    best = max(shared, key=lambda number: shared[number], default=None)
    return best if best is not None and shared[best] > 0 else None

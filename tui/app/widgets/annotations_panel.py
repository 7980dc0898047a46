"""The reader's annotations of an article, in the order of its text."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from textual.message import Message

from tui.app.anchor_words import how_found
from tui.app.cells import cut
from tui.app.colours import colour_of
from tui.app.light_markdown import Run, rendered
from tui.app.reading import Mark, MarkKind, Reading
from tui.app.reading.wrap import wrap
from tui.app.widgets.panel_list import PanelList, Piece, Row
from tui.locale import _
from tui.model import AnchorState, Annotation, Subject
from tui.text.clean import clean, clean_line

_NOTE_LINES = 4
"""Lines of a note shown while the cursor is not on it."""


class AnnotationsPanel(PanelList):
    """Each annotation with its words, note and tags; those on the whole article come first.

    It follows the text, and its cursor leads the text: `Pointed` tells what it is on.
    """

    @dataclass
    class Pointed(Message):
        """The reader moved the cursor to the annotation of that number in the reading."""

        number: int

        def can_replace(self, message: Message) -> bool:
            """Only where the cursor came to rest counts."""
            return isinstance(message, AnnotationsPanel.Pointed)

    def follow(self, target: Mark | None) -> None:
        """Put the cursor on the annotation that is current in the text, or on the one around what is."""
        if target is None or self._reading is None:
            return
        if target.kind is MarkKind.ANNOTATION:
            self.point(target.number)
            return
        around = self._reading.notes.at(target.start)
        if around and not any(mark.number == self.cursor for mark in around):
            self.point(min(around, key=lambda mark: mark.end - mark.start).number)

    def show(self, reading: Reading | None) -> None:
        """See `PanelList`; a cursor on the last one, removed by now, goes to the one before."""
        if isinstance(self._cursor, int) and reading is not None:
            self._cursor = min(self._cursor, len(reading.annotations) - 1)
        super().show(reading)

    @property
    def number(self) -> int | None:
        """The annotation under the cursor; None when there is none."""
        there = len(self._reading.annotations) if self._reading is not None else 0
        return self.cursor if isinstance(self.cursor, int) and 0 <= self.cursor < there else None

    def action_move(self, step: int) -> None:
        """Move the cursor by annotations."""
        super().action_move(step)
        self._tell()

    def action_edge(self, step: int) -> None:
        """Go to the first (-1) or last (1) annotation."""
        super().action_edge(step)
        self._tell()

    def _tell(self) -> None:
        if isinstance(self.cursor, int):
            self.post_message(self.Pointed(self.cursor))

    def rows(self, reading: Reading, width: int, cursor: Hashable) -> list[Row]:
        """See `PanelList`."""
        if not reading.annotations:
            return [
                Row(tuple((Piece(line, "faint"),) for line in _lines(_("Nothing annotated yet."), width)))
            ]
        numbers = sorted(range(len(reading.annotations)), key=lambda n: _place(reading.annotations[n]))
        made: list[Row] = []
        for number in numbers:
            annotation = reading.annotations[number]
            if made:
                made.append(Row(((),)))
            lines = tuple(_annotation(annotation, reading, width, whole=number == cursor))
            made.append(Row(lines, number, annotation.start, MarkKind.ANNOTATION))
        return made


def _place(annotation: Annotation) -> tuple[int, int]:
    """Where it comes in the list: notes on the article, then passages, then what stands nowhere any more."""
    if annotation.state is AnchorState.GONE:
        return 2, 0
    return (0, 0) if annotation.start is None else (1, annotation.start)


def _annotation(
    annotation: Annotation, reading: Reading, width: int, *, whole: bool
) -> Iterator[tuple[Piece, ...]]:
    room = max(1, width - 2)
    head, style = _head(annotation, reading)
    colour = colour_of(annotation.colour)
    sign = f"mark-{colour.id}" if colour.id else "note"
    yield (Piece(f"{colour.sign} ", sign), Piece(cut(head, room), style))
    for text in _lines(_found(annotation, reading, whole=whole), room):
        yield (Piece("  "), Piece(text, "faint"))
    lines = list(rendered(clean(annotation.note), room))
    shown = len(lines) if whole else _NOTE_LINES
    for line in lines[:shown]:
        yield (Piece("  "), *(_piece(run) for run in line))
    if len(lines) > shown:
        yield (Piece("  "), Piece("…", "faint"))
    tags = " ".join(f"#{clean_line(tag)}" for tag in annotation.tags)
    for text in _lines(tags, room):
        yield (Piece("  "), Piece(text, "tag"))


def _found(annotation: Annotation, reading: Reading, *, whole: bool) -> str:
    """How it was found again; where its words did not change, only when asked for and others did."""
    if annotation.state is AnchorState.EXACT and not (whole and reading.article.versions > 1):
        return ""
    return how_found(annotation.state, annotation.found_by, annotation.score)


def _piece(run: Run) -> Piece:
    return Piece(run.text, "faint" if run.faint else "plain", run.bold, run.italic, run.link)


def _head(annotation: Annotation, reading: Reading) -> tuple[str, str]:
    """What an annotation is on, in a line, and the style of it."""
    if annotation.subject is Subject.ACTOR:
        return clean_line(annotation.actor), "link"
    if (
        annotation.start is not None
        and annotation.end is not None
        and annotation.state is not AnchorState.GONE
    ):
        return clean_line(
            reading.body.text[annotation.start : min(annotation.end, annotation.start + 400)]
        ), "faint"
    if annotation.selector is not None:
        return clean_line(annotation.selector.exact[:400]), "faint"
    return _("on the article"), "faint"


def _lines(text: str, width: int) -> Iterator[str]:
    for paragraph in text.strip().split("\n") if text.strip() else ():
        for start, end in wrap(paragraph, max(1, width)):
            yield paragraph[start:end]

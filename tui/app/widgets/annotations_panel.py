"""The reader's annotations of an article, in the order of its text."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from tui.app.cells import cut
from tui.app.colours import colour_of
from tui.app.reading import Mark, MarkKind, Reading
from tui.app.reading.wrap import wrap
from tui.app.widgets.panel_list import PanelList, Piece, Row
from tui.locale import _
from tui.model import AnchorState, Annotation, Subject
from tui.text.clean import clean, clean_line

_NOTE_LINES = 4


class AnnotationsPanel(PanelList):
    """Each annotation with its words, note and tags; those on the whole article come first."""

    def follow(self, target: Mark | None) -> None:
        """Put the cursor on the annotation that is current in the text."""
        if target is not None and target.kind is MarkKind.ANNOTATION:
            self.point(target.number)

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
            lines = tuple(_annotation(annotation, reading, width))
            made.append(Row(lines, number, annotation.start, MarkKind.ANNOTATION))
        return made


def _place(annotation: Annotation) -> tuple[int, int]:
    """Where it comes in the list: notes on the article, then passages, then what stands nowhere any more."""
    if annotation.state is AnchorState.GONE:
        return 2, 0
    return (0, 0) if annotation.start is None else (1, annotation.start)


def _annotation(annotation: Annotation, reading: Reading, width: int) -> Iterator[tuple[Piece, ...]]:
    room = max(1, width - 2)
    head, style = _head(annotation, reading)
    colour = colour_of(annotation.colour)
    sign = f"mark-{colour.id}" if colour.id else "note"
    yield (Piece(f"{colour.sign} ", sign), Piece(cut(head, room), style))
    if annotation.state is AnchorState.GONE:
        yield (Piece("  "), Piece(cut(_("these words are no longer in the text"), room), "faint"))
    lines = list(_lines(clean(annotation.note).expandtabs(4), room))
    for line in lines[:_NOTE_LINES]:
        yield (Piece("  "), Piece(line))
    if len(lines) > _NOTE_LINES:
        yield (Piece("  "), Piece("…", "faint"))
    tags = " ".join(f"#{clean_line(tag)}" for tag in annotation.tags)
    for line in _lines(tags, room):
        yield (Piece("  "), Piece(line, "tag"))


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

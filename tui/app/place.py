"""What an act on the text bears on: the words selected, else what is current."""

from __future__ import annotations

from dataclasses import dataclass

from tui.app.acts import Passage
from tui.app.reading import Mark, Reading
from tui.model import Actor, Annotation, Quote, Subject


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the text. It has a passage, or else it is an actor, wherever he is named."""

    reading: Reading
    passage: Passage | None = None
    actor: Actor | None = None
    quote: Quote | None = None
    annotation: Annotation | None = None
    """What stands on exactly this passage, or on this actor, already; the latest one."""

    @property
    def article_id(self) -> int:
        """The article it is in."""
        return self.reading.article.id

    @property
    def words(self) -> str:
        """The passage, or the name of the actor."""
        if self.passage is not None:
            return self.passage.exact
        return self.actor.name if self.actor is not None else ""


def place_of(reading: Reading, selection: tuple[int, int] | None, current: Mark | None) -> Place | None:
    """The place a selection or a current target makes; None when the article as a whole is meant."""
    if selection is not None:
        return _passage(reading, *selection)
    item = reading.item(current) if current is not None else None
    if isinstance(item, Quote):
        return _quote(reading, item, (current.start, current.end) if current else (item.start, item.end))
    if isinstance(item, Actor):
        notes = [each for each in reading.annotations if each.actor == item.name]
        return Place(reading, actor=item, annotation=notes[-1] if notes else None)
    if isinstance(item, Annotation) and current is not None:
        is_quote = item.subject is Subject.QUOTE
        passage = _words(reading, current.start, current.end, is_quote=is_quote)
        return Place(reading, passage, annotation=item)
    return None


def _passage(reading: Reading, start: int, end: int) -> Place:
    passage = _words(reading, start, end, is_quote=False)
    return Place(reading, passage, annotation=_standing_on(reading, (start, end)))


def _quote(reading: Reading, quote: Quote, with_marks: tuple[int, int]) -> Place:
    passage = _words(reading, quote.start, quote.end, is_quote=True)
    annotation = _standing_on(reading, (quote.start, quote.end), with_marks)
    return Place(reading, passage, quote=quote, annotation=annotation)


def _words(reading: Reading, start: int, end: int, *, is_quote: bool) -> Passage:
    return Passage(start, end, reading.body.text[start:end], is_quote=is_quote)


def _standing_on(reading: Reading, *ranges: tuple[int, int]) -> Annotation | None:
    marks = [mark for mark in reading.notes if (mark.start, mark.end) in ranges]
    return reading.annotations[max(marks, key=lambda mark: mark.number).number] if marks else None

"""Where a marked span stands in the reporter's text."""

from __future__ import annotations

from typing import NamedTuple

from tui.analysis.document import Document
from tui.analysis.findings import Cue, MarkedSpan, Marks

DETERMINERS = frozenset("le la les l' du des au aux ce cet cette ces the this these those its".split())
INDEFINITE = frozenset("un une a an".split())
NEAR = 4
"""Tokens between a cue and the words it introduces directly."""
SHORT = 4
"""Tokens of a fragment that is told from a term by what stands around it."""


class Place(NamedTuple):
    """Where a span stands: its marks `opening` and after `closing`, its sentence, the cues there outside
    marks.
    """

    span: MarkedSpan
    opening: int
    closing: int
    sentence_first: int
    sentence_last: int
    cues: list[Cue]

    @property
    def before(self) -> int:
        """The token before the opening mark, -1 at the head of a sentence."""
        return self.opening - 1 if self.opening > self.sentence_first else -1

    @property
    def length(self) -> int:
        """Tokens between the marks."""
        return self.span.last - self.span.first


class Places:
    """The places of the outermost spans of a document."""

    def __init__(self, document: Document, marks: Marks, cues: list[Cue]) -> None:
        self.document = document
        self.marks = marks
        self.cues: dict[int, list[Cue]] = {}
        """The cues in the reporter's own words, by sentence."""
        for cue in cues:
            if marks.inside[cue.first] < 0:
                self.cues.setdefault(document.sentence_of[cue.first], []).append(cue)

    def place(self, index: int) -> Place:
        """Where the span `index` stands."""
        document, span = self.document, self.marks.spans[index]
        opening = document.tokens_in(span.outer_start, span.outer_end).start
        closing = document.token_at(span.outer_end - 1) + 1 if span.closed else span.last
        first = document.sentence_of[opening]
        last = document.sentence_of[span.last - 1]
        cues = self.cues.get(first, [])
        if last != first:
            cues = cues + self.cues.get(last, [])
        sentences = document.sentences
        return Place(span, opening, closing, sentences[first].first, sentences[last].last, cues)

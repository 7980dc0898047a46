"""An article as it is read: its text, and all that is known about stretches of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tui.app.reading.initials import initials
from tui.app.reading.marks import Mark, MarkKind, Spans
from tui.library.analyses import BY_READER
from tui.model import (
    Actor,
    Analysis,
    AnchorState,
    Annotation,
    Article,
    Body,
    Extent,
    Origin,
    Quote,
    QuoteKind,
)
from tui.text.clean import clean

COLOURS = 8
"""How many colours speakers have; beyond, they come round again and initials tell them apart."""

_PAIRS = {"«": "»", "“": '”"', "„": "“”", "‹": "›", "‘": "’", '"': '"', "'": "'", "”": "”", "»": "«"}
_SPACES = " \u00a0\u202f\u2009"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted. `colour` is 0..7, `quotes` the numbers of what they say, in order."""

    name: str
    initials: str
    colour: int
    role: str
    quotes: tuple[int, ...]
    actor: Actor | None


@dataclass(frozen=True, slots=True)
class Reading:
    """One version of an article with its analysis (None: not made yet) and the reader's annotations.

    Build it with `Reading.of`. All positions count code points of `body.text`.
    """

    article: Article
    body: Body
    analysis: Analysis | None = None
    annotations: tuple[Annotation, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    """In order of speaking."""
    quotes: Spans = field(default_factory=Spans)
    actors: Spans = field(default_factory=Spans)
    notes: Spans = field(default_factory=Spans)
    hits: Spans = field(default_factory=Spans)
    watched: Spans = field(default_factory=Spans)
    """Words of the saved searches."""
    speaker_of_quote: tuple[Speaker | None, ...] = ()
    speaker_of_actor: tuple[Speaker | None, ...] = ()
    tags_of_actor: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The reader's tags on actors, by name; those without any are left out."""
    origin: Origin = Origin.FILE
    extent: Extent = Extent.UNKNOWN
    extractor: str = ""
    """Where the text was seen, how much of the article it is, what took it out of a page or feed."""

    @classmethod
    def of(
        cls,
        article: Article,
        body: Body,
        analysis: Analysis | None = None,
        annotations: Iterable[Annotation] = (),
    ) -> Reading:
        """The reading of `article`. What lies outside the text (a stale analysis) is left out."""
        annotations = tuple(annotations)
        body = _gated(body)
        size = len(body.text)
        if analysis is None:
            return cls(article, body, None, annotations, notes=_notes(annotations, size))
        speakers = _speakers(analysis)
        by_name = {speaker.name: speaker for speaker in speakers}
        return cls(
            article,
            body,
            analysis,
            annotations,
            speakers,
            quotes=_quotes(analysis.quotes, body.text),
            actors=_actors(analysis.actors, size),
            notes=_notes(annotations, size),
            speaker_of_quote=tuple(by_name.get(quote.speaker or "") for quote in analysis.quotes),
            speaker_of_actor=tuple(by_name.get(actor.name) for actor in analysis.actors),
        )

    def with_annotations(self, annotations: Iterable[Annotation]) -> Reading:
        """The same with other annotations."""
        annotations = tuple(annotations)
        return replace(self, annotations=annotations, notes=_notes(annotations, len(self.body.text)))

    def with_hits(self, ranges: Iterable[tuple[int, int]]) -> Reading:
        """The same with other search hits."""
        marks = _within(((start, end, n) for n, (start, end) in enumerate(ranges)), len(self.body.text))
        return replace(self, hits=Spans(Mark(start, end, MarkKind.HIT, n) for start, end, n in marks))

    def spans(self, kind: MarkKind) -> Spans:
        """All the marks of one kind."""
        return (self.quotes, self.actors, self.notes, self.hits, self.watched)[kind]

    def under(self, position: int) -> list[Mark]:
        """Actors, annotations and quotes over the character at `position`, innermost first."""
        found = [*self.actors.at(position), *self.notes.at(position), *self.quotes.at(position)]
        return sorted(found, key=lambda mark: mark.end - mark.start)

    def lying_with(self, mark: Mark) -> list[Mark]:
        """`mark`, then what overlaps it: quotes, annotations, and the actors named there, in their order."""
        spans = (self.quotes, self.notes, self.actors)
        found = [each for kind in spans for each in kind.over(mark.start, mark.end) if each != mark]
        return [mark, *found]

    def item(self, mark: Mark) -> Quote | Actor | Annotation | None:
        """What `mark` stands for; None for words searched for."""
        if mark.kind is MarkKind.ANNOTATION:
            return self.annotations[mark.number]
        if self.analysis is None or mark.kind in (MarkKind.HIT, MarkKind.WATCHED):
            return None
        return (
            self.analysis.quotes[mark.number]
            if mark.kind is MarkKind.QUOTE
            else self.analysis.actors[mark.number]
        )

    def quote(self, mark: Mark) -> Quote:
        """The quote of a mark of the kind `QUOTE`. ValueError when there is no analysis."""
        if self.analysis is None:
            raise ValueError("a reading without analysis has no quotes")
        return self.analysis.quotes[mark.number]

    def is_stated(self, mark: Mark) -> bool:
        """Whether a mark of the kind `QUOTE` is the reader's own word: corrected, confirmed or added."""
        return self.quote(mark).rule == BY_READER

    def same_text(self, other: Reading | None) -> bool:
        """Whether `other` shows the same words of the same article, so that the reader's place holds."""
        return other is not None and self.article.id == other.article.id and self.body == other.body


def _gated(body: Body) -> Body:
    """`body` with nothing in its text that a terminal would obey; offsets hold."""
    text = clean(body.text).replace("\t", " ")
    return body if text == body.text else replace(body, text=text)


def _speakers(analysis: Analysis) -> tuple[Speaker, ...]:
    said: dict[str, list[int]] = {}
    for number, quote in enumerate(analysis.quotes):
        if quote.speaker:
            said.setdefault(quote.speaker, []).append(number)
    actors = {actor.name: actor for actor in reversed(analysis.actors)}
    return tuple(
        Speaker(name, letters, order % COLOURS, actor.role if actor else "", tuple(numbers), actor)
        for order, ((name, numbers), letters) in enumerate(zip(said.items(), initials(said), strict=True))
        for actor in (actors.get(name),)
    )


def _quotes(quotes: Sequence[Quote], text: str) -> Spans:
    ranges = _within(((quote.start, quote.end, n) for n, quote in enumerate(quotes)), len(text))
    return Spans(
        Mark(*_with_marks(text, start, end, quotes[number].kind), MarkKind.QUOTE, number)
        for start, end, number in ranges
    )


def _actors(actors: Sequence[Actor], size: int) -> Spans:
    ranges = ((mention.start, mention.end, n) for n, actor in enumerate(actors) for mention in actor.mentions)
    return Spans(Mark(start, end, MarkKind.ACTOR, n) for start, end, n in _within(ranges, size))


def _notes(annotations: Sequence[Annotation], size: int) -> Spans:
    ranges = (
        (note.start, note.end, n)
        for n, note in enumerate(annotations)
        if note.start is not None and note.end is not None and note.state is not AnchorState.GONE
    )
    return Spans(Mark(start, end, MarkKind.ANNOTATION, n) for start, end, n in _within(ranges, size))


def _within(ranges: Iterable[tuple[int, int, int]], size: int) -> Iterable[tuple[int, int, int]]:
    return ((start, end, n) for start, end, n in ranges if 0 <= start < end <= size)


def _with_marks(text: str, start: int, end: int, kind: QuoteKind) -> tuple[int, int]:
    """`text[start:end]` widened by the quotation marks around it and the spaces inside them, if any."""
    before = start
    while before > 0 and text[before - 1] in _SPACES:
        before -= 1
    closing = _PAIRS.get(text[before - 1]) if before > 0 and kind is not QuoteKind.INDIRECT else None
    if closing is None:
        return start, end
    after = end
    while after < len(text) and text[after] in _SPACES:
        after += 1
    return before - 1, after + 1 if after < len(text) and text[after] in closing else end

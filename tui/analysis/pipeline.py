"""From a text to its analysis: the stages and their order.

Each stage is a plain function of its own module and adds one kind of finding (the types are in `findings`):

    document.read(text, language) -> Document
        tokens, sentences, paragraphs, section heads
    marks.find_marks(document) -> Marks
        which marks open and close what
    cues.find_cues(document, marks) -> list[Cue]
        reporting words in the order of the text, those between marks too
    actors.find_actors(document, marks, cues) -> Actors
        who is named where
    quotes.find_quotes(document, marks, cues, actors) -> list[Utterance]
        which marked spans are words said; direct or partial
    indirect.find_indirect(document, marks, cues, quotes, actors) -> list[Utterance]
        reported clauses, each with its `cue`
    speakers.attribute(document, utterances, actors, cues) -> None
        sets `speaker` and `cue` of every utterance, in the order of the text

All stages are linear in the length of the text and accept any text.
"""

from __future__ import annotations

from tui.analysis.actors import find_actors
from tui.analysis.cues import find_cues
from tui.analysis.document import Document, read
from tui.analysis.findings import Actors, Utterance
from tui.analysis.indirect import find_indirect
from tui.analysis.marks import find_marks
from tui.analysis.quotes import find_quotes
from tui.analysis.speakers import attribute
from tui.model import Actor, Analysis, Mention, Quote

LANGUAGES = ("fr", "en")

ANALYSER_VERSION = "3"
"""Changes whenever the same text may give another analysis: what was stored under another version is out of
date.
"""


def analyse(text: str, language: str = "") -> Analysis:
    """Who says what in `text`, and who acts.

    `language` is "fr" or "en"; with anything else it is guessed, and French is taken where no guess is
    possible. Any str gives an answer, in time linear in its length.
    """
    document = read(text, language if language in LANGUAGES else _guess(text))
    marks = find_marks(document)
    cues = find_cues(document, marks)
    actors = find_actors(document, marks, cues)
    quotes = find_quotes(document, marks, cues, actors)
    indirect = find_indirect(document, marks, cues, quotes, actors)
    utterances = sorted([*quotes, *indirect], key=lambda utterance: (utterance.start, utterance.end))
    attribute(document, utterances, actors, cues)
    return _analysis(document, utterances, actors)


def _guess(text: str) -> str:
    from tui.text.language import guess_language

    guess = guess_language(text)
    return guess if guess in LANGUAGES else "fr"


def _analysis(document: Document, utterances: list[Utterance], actors: Actors) -> Analysis:
    return Analysis(
        text=document.text,
        language=document.language,
        quotes=tuple(_quote(document, utterance) for utterance in utterances),
        actors=tuple(_actors(actors)),
    )


def _quote(document: Document, found: Utterance) -> Quote:
    return Quote(
        start=found.start,
        end=found.end,
        kind=found.kind,
        speaker=found.speaker,
        cue=document.text[found.cue.start : found.cue.end] if found.cue else "",
        rule=found.rule,
        confidence=found.confidence,
    )


def _actors(actors: Actors) -> list[Actor]:
    clusters = sorted((c for c in actors.clusters if c.mentions), key=lambda c: c.mentions[0].start)
    return [
        Actor(
            name=c.name,
            kind=c.kind,
            role=c.role,
            variants=c.variants,
            mentions=tuple(Mention(m.start, m.end) for m in c.mentions),
            confidence=c.confidence,
            rule=c.rule,
        )
        for c in clusters
    ]

"""Who says each of the words found: sets `speaker` and `cue` of every utterance, in the order of the text.

For each utterance the reporter's own words around it are read, the nearest first: an incise after it, a verb with its
subject before it, a source, the subject of its sentence, and last who spoke before. A quotation nobody can be named
for stays without speaker.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tui.analysis.document import Document
from tui.analysis.findings import Actors, Cue, CueForm, Utterance
from tui.analysis.frames import Frame, Frames
from tui.analysis.grammar import TEXT
from tui.analysis.memory import Figure, Memory
from tui.analysis.referents import Referents
from tui.analysis.roles import roles_of
from tui.analysis.syntax import Syntax
from tui.analysis.turns import turn_speakers
from tui.model import Confidence, QuoteKind

_LEVELS = {Confidence.SURE: 2, Confidence.LIKELY: 1, Confidence.DOUBTFUL: 0}


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says an utterance, by which rule, and how sure that rule is."""

    figure: Figure
    rule: str
    confidence: Confidence
    cue: Cue | None = None


def attribute(document: Document, utterances: list[Utterance], actors: Actors, cues: list[Cue]) -> None:
    """Set the speaker and the cue of each utterance; its rule and confidence take the attribution in."""
    if not utterances:
        return
    s = Syntax(document)
    masked = _masked(document, utterances)
    memory = Memory(s, actors, masked, _reported(document, utterances))
    memory.roles = roles_of(actors)
    referents = Referents(s, actors, memory, masked)
    outer = [cue for cue in cues if masked[cue.first] < 0]
    _Attributor(s, utterances, Frames(s, utterances, outer, masked), memory, referents).run()


def _masked(document: Document, utterances: list[Utterance]) -> list[int]:
    """For each token the index of the utterance between marks that holds it, or -1."""
    masked = [-1] * (len(document) + 1)
    for index, utterance in enumerate(utterances):
        if utterance.span is not None:
            width = utterance.last - utterance.first
            masked[utterance.first : utterance.last] = [index] * width
    return masked


def _reported(document: Document, utterances: list[Utterance]) -> list[bool]:
    """For each token whether it lies in words reported, with marks or without."""
    reported = [False] * (len(document) + 1)
    for utterance in utterances:
        reported[utterance.first : utterance.last] = [True] * (utterance.last - utterance.first)
    return reported


class _Attributor:
    def __init__(
        self, s: Syntax, utterances: list[Utterance], frames: Frames, memory: Memory, referents: Referents
    ) -> None:
        self.s = s
        self.utterances = utterances
        self.frames = frames
        self.memory = memory
        self.referents = referents
        self.given: list[Attribution | None] = [None] * len(utterances)
        self.heard = 0
        self.texts: dict[int, str] = {}
        self.turns = turn_speakers(s, utterances, frames, memory, referents)

    def run(self) -> None:
        waiting: list[int] = []
        for index, utterance in enumerate(self.utterances):
            self._hear(utterance.first)
            if utterance.kind == QuoteKind.INDIRECT:
                found = self._indirect(utterance)
            else:
                frame = self.frames.of(index)
                found = self._near(index, frame)
                if found is None and self._waits(index):
                    waiting.append(index)
                    continue
                found = found or self._unled(index, frame)
            if found is not None:
                for earlier in waiting:
                    self._set(earlier, Attribution(found.figure, "paragraph", Confidence.LIKELY))
                self._set(index, found)
            waiting = []
        self._echoes()

    def _hear(self, token: int) -> None:
        """Take note of the subjects of the reporting verbs before `token`: pronouns go back to them too."""
        cues = self.frames.cues
        while self.heard < len(cues) and cues[self.heard].first < token:
            cue = cues[self.heard]
            self.heard += 1
            if cue.subject and cue.form in (CueForm.FINITE, CueForm.INCISE):
                figure = self.referents.resolve(cue.subject)
                if figure:
                    self.memory.speaks(replace(figure, token=cue.first, spoke=False))

    def _set(self, index: int, found: Attribution) -> None:
        utterance = self.utterances[index]
        self.given[index] = found
        utterance.speaker = found.figure.name
        utterance.cue = found.cue or utterance.cue
        utterance.rule = f"{utterance.rule} {found.rule}"
        utterance.confidence = min(utterance.confidence, found.confidence, key=_LEVELS.__getitem__)
        self.memory.speaks(replace(found.figure, token=utterance.last - 1, spoke=True))

    def _waits(self, index: int) -> bool:
        """Whether an utterance fills its paragraph and the next one goes on with it: who speaks is said there."""
        utterances = self.utterances
        if index + 1 >= len(utterances):
            return False
        span, following = utterances[index].span, utterances[index + 1].span
        return bool(span and following and following.continues and not span.closed)

    def _indirect(self, utterance: Utterance) -> Attribution | None:
        cue = utterance.cue
        if cue is None or cue.subject is None:
            return None
        figure = self.referents.resolve(cue.subject)
        return Attribution(figure, cue.form.value, Confidence.LIKELY, cue) if figure else None

    def _near(self, index: int, frame: Frame) -> Attribution | None:
        """What the quotation's own sentence says of its speaker."""
        return (
            self._after(frame)
            or self._turn(index)
            or self._same_utterance(index)
            or self._signature(frame)
            or self._announced(frame)
            or self._before(frame)
            or self._source_after(frame)
            or self._same_sentence(index, frame)
            or self._opening_subject(frame)
            or self._carrier(frame)
        )

    def _unled(self, index: int, frame: Frame) -> Attribution | None:
        """Nothing in its sentence names the speaker of a quotation."""
        subject = self.frames.sentence_subject(frame)
        if subject and self.referents.nobody(subject):
            return None
        if self._echoed(index, frame):
            return None
        return self._led_in(index, frame) or self._goes_on(index, frame)

    def _led_in(self, index: int, frame: Frame) -> Attribution | None:
        subject = self.frames.lead_in(frame, self.utterances[index - 1].last if index else 0)
        figure = self.referents.resolve(subject) if subject else None
        return Attribution(figure, "lead-in", Confidence.LIKELY) if figure and figure.person else None

    def _announced(self, frame: Frame) -> Attribution | None:
        subject = self.frames.announced(frame)
        figure = None
        if subject:
            figure = self.referents.named_in(*subject) or self.referents.resolve(subject)
        if figure is None and self.frames.verbless(frame):
            figure = self.referents.named_in(max(frame.floor, frame.previous), frame.first)
            if figure is None and (subject := self.frames.complement(frame)):
                figure = self.referents.resolve(subject)
            if figure is None and (after := self.frames.named_after(frame)):
                figure = self.referents.named_in(*after)
        return Attribution(figure, "colon", Confidence.LIKELY) if figure else None

    def _carrier(self, frame: Frame) -> Attribution | None:
        """« une banderole « … » »: what the words stand on, where nobody says them."""
        at = frame.first - 1
        if at < frame.floor or not self.s.tags[at] & TEXT:
            return None
        figure = self.memory.unnamed(at, frame.first)
        return Attribution(figure, "carrier", Confidence.DOUBTFUL) if figure else None

    def _echoed(self, index: int, frame: Frame) -> bool:
        """Whether a heading's quotation is heard again in the text: who speaks is said there."""
        if not self.frames.alone(frame):
            return False
        words = self._letters(self.utterances[index])
        return any(
            words in self._letters(other)
            for at, other in enumerate(self.utterances)
            if at != index and other.span is not None
        )

    def _resolve(self, cue: Cue | None, rule: str, confidence: Confidence) -> Attribution | None:
        if cue is None or cue.subject is None:
            return None
        figure = self.referents.resolve(cue.subject)
        return Attribution(figure, rule, confidence, cue) if figure else None

    def _after(self, frame: Frame) -> Attribution | None:
        return self._resolve(self.frames.incise_after(frame), "incise", Confidence.SURE)

    def _turn(self, index: int) -> Attribution | None:
        figure = self.turns.get(index)
        return Attribution(figure, "turn", Confidence.LIKELY) if figure else None

    def _same_utterance(self, index: int) -> Attribution | None:
        """Another piece of the utterance before, cut by an incise or a paragraph."""
        for earlier in range(index - 1, max(-1, index - 3), -1):
            given = self.given[earlier]
            if self.utterances[earlier].group == self.utterances[index].group and given:
                return Attribution(given.figure, "piece", given.confidence, given.cue)
        return None

    def _signature(self, frame: Frame) -> Attribution | None:
        span = self.frames.signature(frame)
        figure = self.referents.resolve(span) if span else None
        return Attribution(figure, "signature", Confidence.SURE) if figure else None

    def _before(self, frame: Frame) -> Attribution | None:
        for cue in self.frames.cues_before(frame):
            found = self._resolve(cue, "verb" if cue.form != CueForm.SOURCE else "source", Confidence.SURE)
            if found:
                return found
        return None

    def _source_after(self, frame: Frame) -> Attribution | None:
        for cue in self.frames.cues_after(frame):
            found = self._resolve(cue, "source", Confidence.LIKELY)
            if found:
                return found
        return None

    def _same_sentence(self, index: int, frame: Frame) -> Attribution | None:
        """A second quotation in the sentence of one whose speaker is known."""
        if index == 0 or not frame.shares_sentence:
            return None
        given = self._last_given(index)
        return Attribution(given.figure, "same sentence", Confidence.LIKELY, given.cue) if given else None

    def _last_given(self, index: int) -> Attribution | None:
        return next(
            (self.given[at] for at in range(index - 1, max(-1, index - 4), -1) if self.given[at]), None
        )

    def _opening_subject(self, frame: Frame) -> Attribution | None:
        """The subject of the sentence that leads up to the quotation, where it is somebody."""
        subject = self.frames.sentence_subject(frame)
        figure = self.referents.resolve(subject) if subject else None
        if figure is None:
            return None
        confidence = Confidence.LIKELY if frame.colon else Confidence.DOUBTFUL
        return Attribution(figure, "colon" if frame.colon else "subject", confidence)

    def _goes_on(self, index: int, frame: Frame) -> Attribution | None:
        """Nothing around the quotation: who spoke before goes on, unless somebody else has come in since."""
        given = self._last_given(index)
        if given is None:
            return None
        newcomer = self.frames.newcomer(frame, self.utterances[index - 1].last, self.memory)
        if newcomer is not None and newcomer.name != given.figure.name:
            return Attribution(newcomer, "newcomer", Confidence.DOUBTFUL)
        if not self.frames.reaches(frame, self.utterances[index - 1]):
            return None
        rule = "continued" if frame.adjacent else "floating"
        return Attribution(given.figure, rule, Confidence.LIKELY if frame.adjacent else Confidence.DOUBTFUL)

    def _echoes(self) -> None:
        """A heading's words, or a word taken up, are said by who says them in full elsewhere."""
        missing = [i for i, g in enumerate(self.given) if g is None and self.utterances[i].span is not None]
        if not missing:
            return
        texts = [self._letters(utterance) for utterance in self.utterances]
        for index in missing[:40]:
            words = texts[index]
            if len(words) < 4:
                continue
            for other, given in enumerate(self.given):
                if given and other != index and self.utterances[other].span and words in texts[other]:
                    self._set(index, Attribution(given.figure, "echo", Confidence.LIKELY))
                    break

    def _letters(self, utterance: Utterance) -> str:
        if utterance.span is None:
            return ""
        known = self.texts.get(id(utterance))
        if known is None:
            words = (self.s.lower[at] for at in range(utterance.first, utterance.last))
            known = self.texts[id(utterance)] = (
                " " + " ".join(word for word in words if word[0].isalnum()) + " "
            )
        return known

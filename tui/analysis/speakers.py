"""Who says each of the words found: sets `speaker` and `cue` of every utterance, in the order of the text.

For each utterance the reporter's own words around it are read, the nearest first: an incise after it, a verb
with its subject before it, a source, the subject of its sentence, and last who spoke before (`attributions`).
A quotation nobody can be named for stays without speaker.
"""

from __future__ import annotations

from tui.analysis.attributions import Rules
from tui.analysis.certainty import Attribution, weakest
from tui.analysis.document import Document
from tui.analysis.findings import Actors, Cue, CueClass, CueForm, Utterance
from tui.analysis.frames import Frame, Frames
from tui.analysis.memory import Memory
from tui.analysis.scene import Scene
from tui.analysis.syntax import syntax_of
from tui.analysis.topics import topics
from tui.model import Confidence, QuoteKind


def attribute(document: Document, utterances: list[Utterance], actors: Actors, cues: list[Cue]) -> None:
    """Set the speaker and the cue of each utterance; its rule and confidence take the attribution in."""
    if not utterances:
        return
    s = syntax_of(document)
    masked = _masked(document, utterances)
    memory = Memory(s, actors, masked, _reported(document, utterances))
    outer = [cue for cue in cues if masked[cue.first] < 0]
    _Attributor(Scene(s, actors, memory, masked), utterances, outer).run()


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
    """Goes through the utterances of one article and remembers who spoke."""

    def __init__(self, scene: Scene, utterances: list[Utterance], cues: list[Cue]) -> None:
        self.memory = scene.memory
        self.utterances = utterances
        self.cues = cues
        self.given: list[Attribution | None] = [None] * len(utterances)
        self.frames = Frames(scene.s, utterances, cues)
        self.rules = Rules(scene, utterances, self.frames, self.given)
        self.heard = 0
        subjects = {cue.subject[0] for cue in cues if cue.subject}
        self.topics = [topic for topic in topics(scene) if topic[0] not in subjects]
        self.opened = 0

    def run(self) -> None:
        """Attribute all utterances."""
        waiting: list[int] = []
        for index, utterance in enumerate(self.utterances):
            self._hear(utterance.first)
            if utterance.kind == QuoteKind.INDIRECT:
                found = self.rules.indirect(utterance)
            else:
                frame = self.frames.of(index)
                found = self.rules.near(index, frame)
                if found is None and self._waits(index):
                    waiting.append(index)
                    continue
                found = found or self.rules.unled(index, frame)
                if found is None and self._announces(index, frame):
                    waiting.append(index)
                    continue
            if found is not None:
                self._set_waiting(waiting, index, found)
                self._set(index, found)
            waiting = []
        self._echo()

    def _set_waiting(self, waiting: list[int], index: int, found: Attribution) -> None:
        """Give the paragraphs that waited the speaker named in this one, where it comes right after."""
        paragraphs = self.frames.s.document.paragraph_of
        here = paragraphs[self.utterances[index].first]
        for earlier in waiting:
            span = self.utterances[earlier].span
            closed = span is None or span.closed
            if not closed or here - paragraphs[self.utterances[earlier].last - 1] <= 1:
                level = Confidence.DOUBTFUL if closed else Confidence.LIKELY
                self._set(earlier, Attribution(found.figure, "paragraph", level))

    def _announces(self, index: int, frame: Frame) -> bool:
        """Whether a quotation alone in its paragraph stands before the one that may name its speaker."""
        if index + 1 >= len(self.utterances) or not self.frames.fills_paragraph(frame):
            return False
        return not self.rules.echoes.heard_again(index)

    def _hear(self, token: int) -> None:
        """Take note of the subjects of the reporting verbs before `token`: pronouns go back to them too."""
        while self.heard < len(self.cues) and self.cues[self.heard].first < token:
            cue = self.cues[self.heard]
            self.heard += 1
            self._open(cue.first)
            agent = cue.form == CueForm.FINITE and cue.subject and cue.subject[0] >= cue.last
            if cue.subject and cue.form in (CueForm.FINITE, CueForm.INCISE) and not agent:
                figure = self.rules.referents.resolve(cue.subject)
                somebody = figure and (figure.person or figure.plural or figure.gender)
                if figure and (somebody or cue.cls != CueClass.MANNER):
                    self.memory.hear(figure, cue.first, spoke=False)
        self._open(token)

    def _open(self, token: int) -> None:
        """Take note of the persons whom the sentences before `token` are about."""
        while self.opened < len(self.topics) and self.topics[self.opened][0] < token:
            topic = self.topics[self.opened]
            self.opened += 1
            figure = self.rules.referents.resolve(topic)
            if figure and (figure.person or figure.gender):
                self.memory.hear(figure, topic[0], spoke=False)

    def _set(self, index: int, found: Attribution) -> None:
        utterance = self.utterances[index]
        self.given[index] = found
        utterance.speaker = found.figure.name
        utterance.cue = found.cue or utterance.cue
        utterance.rule = f"{utterance.rule} {found.rule}"
        utterance.confidence = weakest(utterance.confidence, found.confidence)
        self.memory.hear(found.figure, utterance.last - 1, spoke=True)

    def _waits(self, index: int) -> bool:
        """Whether an utterance fills its paragraph and the next goes on with it: who speaks is said there."""
        utterances = self.utterances
        if index + 1 >= len(utterances):
            return False
        span, following = utterances[index].span, utterances[index + 1].span
        return bool(span and following and following.continues and not span.closed)

    def _echo(self) -> None:
        """Words without speaker that another quotation holds are said by the same person."""
        for index, utterance in enumerate(self.utterances):
            if self.given[index] is None and utterance.span is not None:
                echoes = self.rules.echoes
                for other in (*echoes.others(index), echoes.reworded(index)):
                    given = self.given[other] if other >= 0 else None
                    if given is not None:
                        self._set(index, Attribution(given.figure, "echo", Confidence.DOUBTFUL))
                        break

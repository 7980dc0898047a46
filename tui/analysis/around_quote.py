"""The speaker of a quotation whose own sentence names none: from those around it, or who spoke before."""

from __future__ import annotations

from tui.analysis import lead_ins, lead_outs
from tui.analysis.certainty import Attribution, names, weakest
from tui.analysis.echoes import Echoes
from tui.analysis.figures import Figure
from tui.analysis.findings import Utterance
from tui.analysis.frames import Frame, Frames
from tui.analysis.pronouns import gender_shown, is_pronoun, several
from tui.analysis.referents import Referents
from tui.analysis.scene import Scene
from tui.model import Confidence


def last_given(given: list[Attribution | None], index: int) -> Attribution | None:
    """What the nearest of the three utterances before `index` was attributed to."""
    return next((given[at] for at in range(index - 1, max(-1, index - 4), -1) if given[at]), None)


class Around:
    """Reads the sentences around the quotations of one article. `given` holds what was attributed so far."""

    __slots__ = ("echoes", "frames", "given", "memory", "referents", "s", "scene", "utterances")

    def __init__(
        self,
        scene: Scene,
        utterances: list[Utterance],
        frames: Frames,
        given: list[Attribution | None],
        referents: Referents,
    ) -> None:
        self.scene = scene
        self.s = scene.s
        self.memory = scene.memory
        self.utterances = utterances
        self.frames = frames
        self.given = given
        self.referents = referents
        self.echoes = Echoes(scene.s, utterances)

    def speaker(self, index: int, frame: Frame) -> Attribution | None:
        """Nothing in its sentence names the speaker of a quotation."""
        subject = lead_ins.sentence_subject(self.s, frame)
        if subject and self.referents.nobody(subject):
            return None
        if self.frames.alone(frame) and (self.echoes.heard_again(index) or self.echoes.reworded(index) >= 0):
            return None
        led_out = self._owned(frame)
        if led_out is None and self.frames.opens_paragraph(frame):
            led_out = self._led_out(frame)
        found = led_out or self._led_in(index, frame) or self._goes_on(index, frame)
        return found if found and self._agrees(frame, found.figure) else None

    def _agrees(self, frame: Frame, figure: Figure) -> bool:
        """« … », dit-elle: whoever that is, it is no man."""
        cue = self.frames.incise_after(frame)
        if cue is None or cue.subject is None or not is_pronoun(self.s, cue.subject[0]):
            return True
        if several(self.s, cue.subject[0]) and not self.s.english:
            return figure.plural or not figure.person
        return not figure.person or self.memory.fits(figure, gender_shown(self.s, cue.subject[0]))

    def _owned(self, frame: Frame) -> Attribution | None:
        """« Quel gâchis. » La phrase est de Paul Vial: the sentence after says whose words they are."""
        owner = lead_outs.whose_words(self.s, frame)
        figure = (self.referents.named_in(*owner) or self.referents.resolve(owner)) if owner else None
        return Attribution(figure, "lead-out", Confidence.LIKELY) if figure else None

    def _led_out(self, frame: Frame) -> Attribution | None:
        """« Je n'ai rien dit. » Paul Vial a nié en bloc: words that open a paragraph about somebody."""
        subject = lead_outs.lead_out(self.s, frame)
        figure = self.referents.resolve(subject) if subject else None
        if figure is None or subject is None or not figure.person:
            return None
        told = names(self.scene, subject, figure) or is_pronoun(self.s, subject[0])
        return Attribution(figure, "lead-out", Confidence.DOUBTFUL) if told else None

    def _led_in(self, index: int, frame: Frame) -> Attribution | None:
        subject = lead_ins.lead_in(self.s, frame, self.utterances[index - 1].last if index else 0)
        figure = self.referents.resolve(subject) if subject else None
        if subject and figure and lead_ins.asks(self.s, frame):
            figure = self.memory.other_than(figure, subject[0])
        if figure and figure.person:
            return Attribution(figure, "lead-in", Confidence.LIKELY)
        figure = self._brought_in(index, frame) if not figure else None
        figure = figure or self._joined_in(index, frame)
        return Attribution(figure, "lead-in", Confidence.DOUBTFUL) if figure else None

    def _joined_in(self, index: int, frame: Frame) -> Figure | None:
        """« La formule est jolie, et la cinéaste la balaie. « … » »; « X compte sur ses doigts. ¶ « … » »."""
        since = self.utterances[index - 1].last if index else 0
        subject = lead_ins.last_clause(self.s, frame, since) or lead_ins.sentence_over(self.s, frame, since)
        figure = self.referents.resolve(subject) if subject else None
        return figure if figure and figure.person else None

    def _brought_in(self, index: int, frame: Frame) -> Figure | None:
        """« Puis vint le tour de l'adjointe, X. « … »": the one person new in the sentence before."""
        document = self.s.document
        sentence = document.sentence_of[frame.first] - 1
        if frame.first != frame.floor or sentence < 0:
            return None
        first, last = document.sentences[sentence].first, document.sentences[sentence].last
        alone = document.paragraph_of[first] == document.paragraph_of[frame.first]
        if not alone or (index and first < self.utterances[index - 1].last):
            return None
        return self.referents.only_newcomer(first, last)

    def _goes_on(self, index: int, frame: Frame) -> Attribution | None:
        """Nothing around the quotation: who spoke before goes on, unless somebody else has come in since."""
        given = last_given(self.given, index)
        if given is None:
            return None
        since = self.utterances[index - 1].last
        if given.cue and given.cue.subject:
            since = max(since, self._end_of_sentence(given.cue.subject[1] - 1))
        newcomer = self.frames.newcomer(frame, since, self.memory)
        if newcomer is not None and newcomer.name != given.figure.name:
            return Attribution(newcomer, "newcomer", Confidence.DOUBTFUL)
        if not self.frames.reaches(frame, self.utterances[index - 1]):
            return None
        same = self.frames.same_paragraph(frame, self.utterances[index - 1])
        if not same and not frame.adjacent and not self.frames.opens_paragraph(frame):
            main = self.memory.main_person(frame.first)
            if main and main.name != given.figure.name:
                return Attribution(main, "main person", Confidence.DOUBTFUL)
        if not frame.adjacent:
            return Attribution(given.figure, "floating", Confidence.DOUBTFUL)
        same = self.frames.same_paragraph(frame, self.utterances[index - 1])
        level = weakest(given.confidence, Confidence.LIKELY) if same else Confidence.DOUBTFUL
        return Attribution(given.figure, "continued", level)

    def _end_of_sentence(self, token: int) -> int:
        """Who else the sentence of a reporting verb names comes in beside the speaker, and does not speak."""
        document = self.s.document
        return document.sentences[document.sentence_of[token]].last

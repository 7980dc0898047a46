"""Which evidence names the speaker of a quotation: the rules, the surest first."""

from __future__ import annotations

from tui.analysis import lead_ins, lead_outs, opening_words
from tui.analysis.around_quote import Around, last_given
from tui.analysis.carriers import carrier, cried, displayed
from tui.analysis.certainty import Attribution, certainty
from tui.analysis.figures import Figure
from tui.analysis.findings import Cue, CueForm, Utterance
from tui.analysis.frames import Frame, Frames
from tui.analysis.grammar import TEXT
from tui.analysis.passed_over import aside, overtaking, to_come
from tui.analysis.pronouns import is_pronoun
from tui.analysis.referents import Referents
from tui.analysis.scene import Scene
from tui.analysis.shared_sentence import gapped, opposed
from tui.analysis.turns import turn_speakers
from tui.model import Confidence

_NEAR = 4
"""Tokens between a verb and the words it introduces, for it to be sure: « a indiqué mardi que »."""


class Rules:
    """The rules over one article. `given` holds what was attributed so far, one entry an utterance."""

    __slots__ = (
        "around",
        "echoes",
        "frames",
        "given",
        "memory",
        "referents",
        "s",
        "scene",
        "turns",
        "utterances",
    )

    def __init__(
        self, scene: Scene, utterances: list[Utterance], frames: Frames, given: list[Attribution | None]
    ) -> None:
        self.scene = scene
        self.s = scene.s
        self.memory = scene.memory
        self.utterances = utterances
        self.frames = frames
        self.given = given
        self.referents = Referents(scene)
        self.turns = turn_speakers(scene, utterances, self.referents)
        self.around = Around(scene, utterances, frames, given, self.referents)
        self.echoes = self.around.echoes

    def indirect(self, utterance: Utterance) -> Attribution | None:
        """The subject of the cue that introduces a statement without marks."""
        cue = utterance.cue
        return self._resolve(cue, cue.form, Confidence.LIKELY) if cue else None

    def near(self, index: int, frame: Frame) -> Attribution | None:
        """What the quotation's own sentence says of its speaker."""
        return (
            self._after(frame)
            or self._source_at_once(frame)
            or self._resolve(self.frames.agent_after(frame), "agent", Confidence.LIKELY)
            or self._bracketed(frame)
            or self._turn(index)
            or self._same_utterance(index)
            or self._splash(frame)
            or self._signature(frame)
            or self._colon_after(frame)
            or self._resumed(index, frame)
            or self._announced(frame)
            or self._on(displayed(self.referents, frame))
            or self._on(cried(self.referents, frame))
            or self._before(frame)
            or self._source_after(frame)
            or self._same_sentence(index, frame)
            or self._opening_subject(frame)
            or self._on(carrier(self.referents, frame))
            or self._commented(frame)
        )

    def unled(self, index: int, frame: Frame) -> Attribution | None:
        """Nothing in its sentence names the speaker of a quotation: what stands before or after it does."""
        return self.around.speaker(index, frame)

    def _announced(self, frame: Frame) -> Attribution | None:
        subject = lead_ins.announced(self.s, frame)
        figure = None
        if subject:
            figure = self.referents.named_in(*subject) or self.referents.resolve(subject)
        if figure is None and lead_ins.verbless(self.s, frame):
            figure = self.referents.named_in(max(frame.floor, frame.previous), frame.first)
            if figure is None and (after := lead_outs.named_after(self.s, frame)):
                figure = self.referents.named_in(*after)
            if figure is None and (subject := lead_ins.complement(self.s, frame)):
                figure = self.referents.resolve(subject)
            figure = figure or self.referents.paper_in(max(frame.floor, frame.previous), frame.first)
            if figure is None and (name := opening_words.surname(self.s, frame)):
                figure = self.memory.label(*name)
        return Attribution(figure, "colon", Confidence.LIKELY) if figure else None

    def _on(self, figure: Figure | None) -> Attribution | None:
        """Words said by what they stand on."""
        return Attribution(figure, "carrier", Confidence.DOUBTFUL) if figure else None

    def _resumed(self, index: int, frame: Frame) -> Attribution | None:
        """« Et de préciser, à l'adresse du maire : « … » », « Et de poursuivre : le préfet « … » »: who spoke
        before goes on.
        """
        cues = self.frames.cues_before(frame)
        cue = cues[-1] if cues else None
        if cue is None or cue.form != CueForm.INFINITIVE or cue.subject or cue.first - frame.floor > 2:
            return None
        if not (frame.colon or self.s.words[cue.last] == ":"):
            return None
        given = last_given(self.given, index)
        return Attribution(given.figure, "resumed", Confidence.LIKELY, cue) if given else None

    def _resolve(self, cue: Cue | None, rule: str, confidence: Confidence) -> Attribution | None:
        if cue is None or cue.subject is None:
            return None
        apposed = self.referents.apposed_to(cue.subject) if cue.form == CueForm.SOURCE else None
        figure = apposed or self.referents.resolve(cue.subject)
        if figure is None:
            return None
        return Attribution(figure, rule, certainty(self.scene, cue.subject, figure, confidence), cue)

    def _after(self, frame: Frame) -> Attribution | None:
        incise = self.frames.incise_after(frame)
        found = self._resolve(incise, "incise", Confidence.SURE)
        if found is None and incise is None and (subject := self.frames.presented_after(frame)):
            figure = self.referents.resolve(subject)
            return Attribution(figure, "incise", Confidence.LIKELY) if figure else None
        if found is None and incise and incise.subject and self._paused(incise):
            figure = self.referents.by_place(incise.subject)
            return Attribution(figure, "incise", Confidence.DOUBTFUL, incise) if figure else None
        if found is None and (cue := self.frames.unnamed_incise(frame)):
            figure = self.referents.free_person(cue.last, frame.ceiling)
            return Attribution(figure, "incise", Confidence.LIKELY, cue) if figure else None
        return found

    def _paused(self, incise: Cue) -> bool:
        """Whether a comma ends the words before an incise, before the marks close or after."""
        words, before = self.s.words, incise.first - 1
        return words[before] == "," or (self.s.english and words[max(0, before - 1)] == ",")

    def _source_at_once(self, frame: Frame) -> Attribution | None:
        """« inefficace » selon X: the source that touches a quotation, whatever was said before it."""
        return self._resolve(self.frames.source_after(frame), "source", Confidence.LIKELY)

    def _bracketed(self, frame: Frame) -> Attribution | None:
        """« une loi de circonstances » (PCF): the one in brackets says it."""
        figure = self.referents.bracketed(frame.last)
        return Attribution(figure, "bracket", Confidence.LIKELY) if figure else None

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

    def _colon_after(self, frame: Frame) -> Attribution | None:
        subject = lead_outs.clause_after(self.s, frame)
        figure = self.referents.resolve(subject) if subject else None
        return Attribution(figure, "colon", Confidence.DOUBTFUL) if figure and figure.person else None

    def _splash(self, frame: Frame) -> Attribution | None:
        """« … » is the splash in X: the newspaper says it."""
        at = lead_outs.splash(self.s, frame)
        figure = self.referents.body_in(at, min(at + 3, frame.ceiling)) if at > 0 else None
        return Attribution(figure, "signature", Confidence.LIKELY) if figure else None

    def _signature(self, frame: Frame) -> Attribution | None:
        span = lead_outs.signature(self.s, frame)
        if span is None:
            line = lead_outs.name_line(self.s, frame)
            named = self.referents.named_in(*line) if line else None
            return Attribution(named, "signature", Confidence.LIKELY) if named else None
        figure = self.referents.actor_at(*span)
        if figure is None and all(self.s.name_like(token) for token in range(*span)):
            figure = self.memory.label(*span)
        return Attribution(figure, "signature", Confidence.LIKELY) if figure else None

    def _before(self, frame: Frame) -> Attribution | None:
        cues = self.frames.cues_before(frame)
        for cue in cues:
            if cue.negated and (found := self._closing(frame)):
                return found
            if (subject := overtaking(self.s, cue, frame)) and (figure := self.referents.resolve(subject)):
                return Attribution(figure, "subject", Confidence.DOUBTFUL)
            if aside(self.s, cue, frame) or (cue is not cues[-1] and to_come(self.s, cue)):
                continue
            rule = "verb" if cue.form != CueForm.SOURCE else "source"
            near = (
                cue.form == CueForm.FINITE and frame.first - cue.last <= _NEAR and not frame.shares_sentence
            )
            found = self._resolve(cue, rule, Confidence.SURE if near else Confidence.LIKELY)
            if found:
                return found
        return self._owner(cues[0]) if cues and cues[0].form == CueForm.FINITE else None

    def _closing(self, frame: Frame) -> Attribution | None:
        """« When doctors ask, they may call it “odd”, he added »: the incise tells the whole sentence."""
        ahead = (cue for cue in self.frames.cues_after(frame) if cue.form == CueForm.INCISE)
        return self._resolve(next(ahead, None), "incise", Confidence.LIKELY)

    def _owner(self, cue: Cue) -> Attribution | None:
        """« Le volet social du programme de X promet « … » »: whose thing it is that says so."""
        if cue.subject is None or is_pronoun(self.s, cue.subject[0]):
            return None
        figure = self.referents.named_in(*cue.subject)
        return Attribution(figure, "owner", Confidence.DOUBTFUL, cue) if figure else None

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
        given = last_given(self.given, index)
        if given is None:
            return None
        figure = given.figure
        if other := opposed(self.referents, frame, figure) or gapped(self.referents, frame, figure):
            return Attribution(other, "subject", Confidence.DOUBTFUL)
        return Attribution(figure, "same sentence", Confidence.DOUBTFUL, given.cue)

    def _opening_subject(self, frame: Frame) -> Attribution | None:
        """The subject of the sentence that leads up to the quotation, where it is somebody."""
        subject = lead_ins.sentence_subject(self.s, frame)
        figure = self.referents.resolve(subject) if subject else None
        if figure is None or subject is None:
            return None
        if not (frame.colon or figure.person or figure.actor >= 0 or self._text(subject)):
            return None
        confidence = Confidence.LIKELY if frame.colon else Confidence.DOUBTFUL
        return Attribution(figure, "colon" if frame.colon else "subject", confidence)

    def _commented(self, frame: Frame) -> Attribution | None:
        """« Une honte » : les élus ne décolèrent pas; « Triste » d'apprendre ce décès, X salue … Whom the
        sentence is about.
        """
        subject = opening_words.after_colon(self.s, frame) or opening_words.after_apposition(self.s, frame)
        figure = self.referents.resolve(subject) if subject and not is_pronoun(self.s, subject[0]) else None
        if figure is None or not (figure.person or figure.plural or figure.actor >= 0):
            return None
        return Attribution(figure, "comment", Confidence.DOUBTFUL)

    def _text(self, subject: tuple[int, int]) -> bool:
        """« Les commentaires allaient de « … » à « … » »: a text that holds the words."""
        return any(self.s.tags[token] & TEXT for token in range(subject[0], min(subject[0] + 3, subject[1])))

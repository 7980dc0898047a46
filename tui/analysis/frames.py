"""The reporter's own words around a quotation: which cues and subjects stand there, and how near."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from tui.analysis.document import Kind
from tui.analysis.figures import Figure
from tui.analysis.findings import Cue, CueForm, Utterance
from tui.analysis.grammar import ADV
from tui.analysis.memory import Memory
from tui.analysis.syntax import CLOSING_MARKS, OPENING_MARKS, Syntax

_STOPS = frozenset((":", ";", "."))
_AS = frozenset(("comme", "as"))
_REACH = 200
"""How far ahead in its sentence a quotation's source is looked for, in tokens."""
_HOW = frozenset(("que", "qu'", "comment", "how", "dont"))
_PRESENTS = frozenset(
    ": , . — – c' est voilà voici ainsi en ces par termes mots la façon manière that this is was 's".split()
)
"""What stands between a quotation and « que X résume la situation »."""
_REACH_AFTER = 24
_HEAD = 22
"""The most tokens of a section head."""
DASHES = frozenset(("—", "–", "-", "--"))


class Frame(NamedTuple):
    """Where one quotation stands. Tokens, half-open."""

    first: int
    last: int
    """`first` to `last`: the quotation with its marks."""
    floor: int
    """Where its sentence begins."""
    ceiling: int
    """Where what may belong to it ends: the next quotation, or its sentence."""
    previous: int
    """Where the quotation before it ends."""
    shares_sentence: bool
    colon: bool
    adjacent: bool
    """Whether nothing but marks stands between it and the quotation before."""


class Frames:
    """The frames of one document's utterances."""

    def __init__(self, s: Syntax, utterances: list[Utterance], cues: list[Cue]) -> None:
        self.s = s
        self.utterances = utterances
        self.cues = cues
        self.cue_starts = [cue.first for cue in cues]
        self.marked = [u for u in utterances if u.span is not None]
        self.order = {id(u): at for at, u in enumerate(self.marked)}

    def of(self, index: int) -> Frame:
        """The frame of the utterance `index`."""
        s, utterance = self.s, self.utterances[index]
        document = s.document
        at = self.order[id(utterance)]
        previous = self.marked[at - 1] if at else None
        following = self.marked[at + 1] if at + 1 < len(self.marked) else None
        first, last = self._with_marks(utterance)
        colon = first > 0 and s.words[first - 1] == ":"
        sentence = document.sentences[document.sentence_of[first - 1 if colon else first]]
        end = document.sentences[document.sentence_of[last - 1]].last
        paragraph = document.paragraphs[document.paragraph_of[last - 1]].last
        if utterance.last and s.words[utterance.last - 1] in ("?", "!", "…", "..."):
            end = self._next_sentence(last, paragraph, end)
        before = previous.last if previous else 0
        return Frame(
            first,
            last,
            sentence.first,
            min(end, paragraph, following.first if following else paragraph),
            before,
            previous is not None and previous.last > sentence.first,
            colon,
            previous is not None and not any(document.is_word(t) for t in range(before, first)),
        )

    def _next_sentence(self, last: int, paragraph: int, end: int) -> int:
        """A question or cry ends the quotation, not the sentence: "Which one?" Smith asked."""
        document = self.s.document
        if last < paragraph and last == end:
            return document.sentences[document.sentence_of[last]].last
        return end

    def _with_marks(self, utterance: Utterance) -> tuple[int, int]:
        words = self.s.words
        first, last = utterance.first, utterance.last
        if first and (words[first - 1] in OPENING_MARKS or words[first - 1] in DASHES):
            first -= 1
        while last < len(words) and words[last] in CLOSING_MARKS:
            last += 1
        return first, last

    def incise_after(self, frame: Frame) -> Cue | None:
        """The verb that follows the quotation at once: « … », a-t-il dit; "…," said Smith."""
        for cue in self._between(frame.last, frame.ceiling):
            begin = min(cue.first, cue.subject[0]) if cue.subject else cue.first
            if cue.form != CueForm.INCISE:
                return None
            return cue if begin >= frame.last and self._bridged(range(frame.last, begin)) else None
        return None

    def source_after(self, frame: Frame) -> Cue | None:
        """The source that touches the quotation: « … » selon X."""
        cue = next(iter(self._between(frame.last, min(frame.ceiling, frame.last + 3))), None)
        touches = cue and all(self.s.kinds[t] == Kind.SIGN for t in range(frame.last, cue.first))
        return cue if cue and touches and cue.form == CueForm.SOURCE else None

    def agent_after(self, frame: Frame) -> Cue | None:
        """« la nouvelle voie » souhaitée par X: the participle right after it, with its agent."""
        cue = next(iter(self._between(frame.last, min(frame.ceiling, frame.last + 1))), None)
        agent = cue and cue.form == CueForm.PARTICIPLE and cue.subject and cue.subject[0] > cue.first
        return cue if agent else None

    def presented_after(self, frame: Frame) -> tuple[int, int] | None:
        """« … » : c'est ainsi que X résume; "…" That is how X describes: where X stands."""
        lower, at = self.s.lower, frame.last
        while at < len(lower) and lower[at] in _PRESENTS:
            at += 1
        if at >= len(lower) or lower[at] not in _HOW or self.s.kinds[at - 1] == Kind.SIGN:
            return None
        cue = next(iter(self._between(at, at + _REACH_AFTER)), None)
        return (at + 1, cue.first) if cue and cue.first > at + 1 else None

    def _bridged(self, gap: range) -> bool:
        """Whether only marks, commas and adverbs stand between a quotation and its verb."""
        s = self.s
        words = all(s.kinds[t] == Kind.SIGN or s.tags[t] & ADV or s.lower[t] in _AS for t in gap)
        return words and len(gap) <= 6 and not any(s.words[t] in _STOPS for t in gap)

    def unnamed_incise(self, frame: Frame) -> Cue | None:
        """A verb right after the quotation whose subject no rule found: « … », s'émeut auprès de l'AFP X."""
        for cue in self._between(frame.last, frame.ceiling):
            gap = range(frame.last, cue.first)
            close = all(self.s.kinds[t] == Kind.SIGN for t in gap) and len(gap) <= 3
            return cue if close and cue.form == CueForm.FINITE and cue.subject is None else None
        return None

    def _between(self, first: int, last: int) -> list[Cue]:
        low = bisect_left(self.cue_starts, first)
        high = bisect_left(self.cue_starts, last)
        return self.cues[low:high]

    def cues_before(self, frame: Frame) -> list[Cue]:
        """The cues between the quotation before (or the sentence's start) and this one, the nearest first."""
        start = max(frame.floor, frame.previous)
        return [cue for cue in reversed(self._between(start, frame.first)) if cue.last <= frame.first]

    def cues_after(self, frame: Frame) -> list[Cue]:
        """Sources and incises later in the sentence, over further quotations: « … » et « … », selon X."""
        document = self.s.document
        end = document.sentences[document.sentence_of[frame.last - 1]].last
        ahead = self._between(frame.last, min(end, frame.last + _REACH))
        return [cue for cue in ahead if cue.form in (CueForm.SOURCE, CueForm.INCISE)]

    def alone(self, frame: Frame) -> bool:
        """Whether a short quotation fills the end of a head: a paragraph with little else."""
        document = self.s.document
        paragraph = document.paragraphs[document.paragraph_of[frame.first]]
        last = paragraph.last - (self.s.words[paragraph.last - 1] in DASHES)
        return frame.last >= last and paragraph.last - paragraph.first <= _HEAD

    def opens_paragraph(self, frame: Frame) -> bool:
        """Whether a quotation is the first thing its paragraph holds."""
        document = self.s.document
        return frame.first <= document.paragraphs[document.paragraph_of[frame.first]].first

    def fills_paragraph(self, frame: Frame) -> bool:
        """Whether a quotation is all its paragraph holds."""
        document = self.s.document
        paragraph = document.paragraphs[document.paragraph_of[frame.first]]
        return frame.first <= paragraph.first and frame.last >= paragraph.last - 1

    def newcomer(self, frame: Frame, since: int, memory: Memory) -> Figure | None:
        """A person named as a subject between the quotation before and this one."""
        found = memory.before(frame.first, 1)
        return next((f for f in found if f.token >= since and f.person and not f.spoke), None)

    def same_paragraph(self, frame: Frame, previous: Utterance) -> bool:
        """Whether a quotation stands in the paragraph of the one before."""
        paragraphs = self.s.document.paragraph_of
        return paragraphs[frame.first] == paragraphs[previous.last - 1]

    def reaches(self, frame: Frame, previous: Utterance) -> bool:
        """Whether the quotation before is near enough for its speaker to go on, with no head between."""
        document = self.s.document
        here = document.paragraph_of[frame.first]
        there = document.paragraph_of[previous.last - 1]
        if here == there:
            return True
        return here - there <= 2 and not any(index in document.heads for index in range(there, here + 1))

"""The reporter's own words around a quotation: which cues and subjects stand there, and how near."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tui.analysis.document import Kind
from tui.analysis.findings import Cue, CueForm, Utterance
from tui.analysis.grammar import ADV, BE, DET, MODAL, TEXT
from tui.analysis.memory import Figure, Memory
from tui.analysis.syntax import CLOSING_MARKS, OPENING_MARKS, Syntax

_LINKS = frozenset("de d' du des of from chez".split())
_HEAD = 22
"""The most tokens of a section head."""
_STANCES = frozenset(
    "favorable favorables opposé opposée opposés hostile hostiles convaincu convaincue persuadé persuadée prêt prête certain "
    "certaine confiant confiante inquiet inquiète sceptique formel formelle catégorique adamant convinced confident "
    "opposed certain adamant".split()
)
_DASHES = frozenset(("—", "–", "-", "--"))


@dataclass(frozen=True, slots=True)
class Frame:
    """Where one quotation stands. Tokens, half-open."""

    index: int
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

    def __init__(self, s: Syntax, utterances: list[Utterance], cues: list[Cue], masked: list[int]) -> None:
        self.s = s
        self.utterances = utterances
        self.cues = cues
        self.cue_starts = [cue.first for cue in cues]
        self.masked = masked
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
            index,
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
        if first and (words[first - 1] in OPENING_MARKS or words[first - 1] in _DASHES):
            first -= 1
        while last < len(words) and words[last] in CLOSING_MARKS:
            last += 1
        return first, last

    def incise_after(self, frame: Frame) -> Cue | None:
        """The verb that follows the quotation at once: « … », a-t-il dit; "…," said Smith."""
        s = self.s
        for cue in self._between(frame.last, frame.ceiling):
            begin = min(cue.first, cue.subject[0]) if cue.subject else cue.first
            if cue.form not in (CueForm.INCISE, CueForm.FINITE) or (
                cue.form == CueForm.FINITE and not s.english
            ):
                return None
            gap = range(frame.last, begin)
            if begin < frame.last:
                return None
            if any(s.kinds[t] != Kind.SIGN and not s.tags[t] & ADV for t in gap) or len(gap) > 6:
                return None
            if any(s.words[t] in (":", ";", ".") for t in gap):
                return None
            return cue
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
        """Sources and incises later in the sentence, further quotations passed over: « … » et « … », selon X."""
        document = self.s.document
        end = document.sentences[document.sentence_of[frame.last - 1]].last
        return [c for c in self._between(frame.last, end) if c.form in (CueForm.SOURCE, CueForm.INCISE)]

    def signature(self, frame: Frame) -> tuple[int, int] | None:
        """The name after « … » — Name, where nothing else follows."""
        s = self.s
        at = frame.last
        if at + 1 >= len(s.words) or s.words[at] not in _DASHES or not s.name_like(at + 1):
            return None
        paragraph = s.document.paragraphs[s.document.paragraph_of[frame.last - 1]]
        if at + 1 >= paragraph.last or paragraph.last - at > 12:
            return None
        return at + 1, paragraph.last

    def verbless(self, frame: Frame) -> bool:
        """Whether a stretch without a verb leads up to the quotation by a colon."""
        s = self.s
        stretch = range(max(frame.floor, frame.previous), frame.first)
        return frame.colon and not any(s.verbal(at) or s.is_finite(at) for at in stretch)

    def complement(self, frame: Frame) -> tuple[int, int] | None:
        """« Réponse du maire : « … » », « du côté des syndicats : « … » »: who comes last before the colon."""
        s = self.s
        start = max(frame.floor, frame.previous)
        links = [at for at in range(start, frame.first - 2) if s.lower[at] in _LINKS]
        for at in reversed(links):
            if s.speaks(at + 1, frame.first - 1) and s.lower[at + 1] not in ("côté", "la", "part"):
                return (at if s.tags[at] & DET else at + 1), frame.first - 1
        return None

    def announced(self, frame: Frame) -> tuple[int, int] | None:
        """« la lettre d'une lectrice, Giulia : « … » »: the writer of a text that ends in a colon."""
        s = self.s
        if not frame.colon:
            return None
        at = frame.first - 2
        while at > max(frame.floor, frame.previous, frame.first - 12) and not s.verbal(at):
            if s.tags[at] & TEXT and s.lower[at + 1] in _LINKS:
                return at + 1 + (s.lower[at + 1] in ("de", "d'", "of", "from")), frame.first - 1
            at -= 1
        return None

    def lead_in(self, frame: Frame, since: int) -> tuple[int, int] | None:
        """The subject of the sentence before, where the quotation stands alone after it in the paragraph."""
        document = self.s.document
        index = document.sentence_of[frame.first] - 1
        if frame.first != frame.floor or index < 0:
            return None
        sentence = document.sentences[index]
        if (
            sentence.first < since
            or document.paragraph_of[sentence.first] != document.paragraph_of[frame.first]
        ):
            return None
        return self.s.opening_subject(sentence.first, sentence.last - 1)

    def sentence_subject(self, frame: Frame) -> tuple[int, int] | None:
        """The subject of the clause that leads up to the quotation."""
        start = max(frame.floor, frame.previous)
        if start >= frame.first:
            return None
        subject = self.s.opening_subject(start, frame.first - frame.colon)
        if subject and not frame.colon:
            tags = self.s.tags
            after = range(subject[1], min(subject[1] + 3, frame.first))
            if any(tags[at] & (BE | MODAL) for at in after) and not self._stance(subject[1], frame.first):
                return None
        return subject

    def _stance(self, first: int, last: int) -> bool:
        """« est favorable à … », « est convaincu que … »: to be of an opinion is to voice it."""
        return any(self.s.lower[at] in _STANCES for at in range(first, min(first + 6, last)))

    def named_after(self, frame: Frame) -> tuple[int, int] | None:
        """« Cannes : « … » Robert De Niro critique … »: the head of a page whose person follows the words."""
        s = self.s
        paragraph = s.document.paragraphs[s.document.paragraph_of[frame.last - 1]]
        if not frame.colon or frame.last >= paragraph.last or not s.name_like(frame.last):
            return None
        return frame.last, min(paragraph.last, frame.last + 4)

    def alone(self, frame: Frame) -> bool:
        """Whether a short quotation fills the end of a head: a paragraph with little else."""
        document = self.s.document
        paragraph = document.paragraphs[document.paragraph_of[frame.first]]
        return frame.last >= paragraph.last and paragraph.last - paragraph.first <= _HEAD

    def newcomer(self, frame: Frame, since: int, memory: Memory) -> Figure | None:
        """A person named as a subject between the quotation before and this one."""
        found = memory.before(frame.first, 1)
        return next((f for f in found if f.token >= since and f.person and not f.spoke), None)

    def reaches(self, frame: Frame, previous: Utterance) -> bool:
        """Whether the quotation before is near enough for its speaker to go on: the same paragraph, or the next one
        that opens with a mark."""
        document = self.s.document
        here = document.paragraph_of[frame.first]
        there = document.paragraph_of[previous.last - 1]
        if here == there:
            return True
        return here - there <= 2 and not any(index in document.heads for index in range(there, here + 1))

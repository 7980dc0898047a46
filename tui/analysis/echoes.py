"""Words heard twice: a heading, or a word taken up, repeats what somebody says in full elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from tui.analysis.findings import Utterance
from tui.analysis.syntax import Syntax

_MOST = 40
"""Quotations of one article looked up, each against all others."""
_SHORTEST = 4
_HEADING = 9
"""Tokens of a heading between marks."""
_AHEAD = 8
"""Quotations after a heading that it may sum up."""
_SHARED = 2
_READ = 120
_CONTENT = 4
_STEM = 6


class Echoes:
    """The marked words of one article, letters only, to be found in each other."""

    __slots__ = ("looked_up", "s", "texts", "utterances")

    def __init__(self, s: Syntax, utterances: list[Utterance]) -> None:
        self.s = s
        self.utterances = utterances
        self.texts: list[str] = []
        self.looked_up = 0

    def heard_again(self, index: int) -> bool:
        """Whether another quotation holds these words."""
        return next(self.others(index), -1) >= 0

    def others(self, index: int) -> Iterator[int]:
        """The quotations that hold the words of `index`; none after too many questions."""
        if not self.texts:
            self.texts = [self._letters(utterance) for utterance in self.utterances]
        words = self.texts[index]
        self.looked_up += 1
        if self.looked_up > _MOST or len(words) < _SHORTEST:
            return
        for other, text in enumerate(self.texts):
            if other != index and words in text:
                yield other

    def reworded(self, index: int) -> int:
        """The quotation soon after `index` that a heading sums up: it shares most of its words; -1."""
        here = self.utterances[index]
        heading = self._content(here)
        if here.last - here.first > _HEADING or len(heading) < _SHARED:
            return -1
        for other in range(index + 1, min(index + 1 + _AHEAD, len(self.utterances))):
            shared = len(heading & self._content(self.utterances[other]))
            if shared >= _SHARED and 2 * shared > len(heading):
                return other
        return -1

    def _content(self, utterance: Utterance) -> set[str]:
        """The words of a quotation but the short ones, cut to what forms of one word share."""
        if utterance.span is None:
            return set()
        words = self.s.lower[utterance.first : min(utterance.last, utterance.first + _READ)]
        return {word[:_STEM] for word in words if len(word) >= _CONTENT}

    def _letters(self, utterance: Utterance) -> str:
        if utterance.span is None:
            return ""
        words = (self.s.lower[at] for at in range(utterance.first, utterance.last))
        return " " + " ".join(word for word in words if word[0].isalnum()) + " "

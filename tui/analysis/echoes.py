"""Words heard twice: a heading, or a word taken up, repeats what somebody says in full elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from tui.analysis.findings import Utterance
from tui.analysis.syntax import Syntax

_MOST = 40
"""Quotations of one article looked up, each against all others."""
_SHORTEST = 4


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

    def _letters(self, utterance: Utterance) -> str:
        if utterance.span is None:
            return ""
        words = (self.s.lower[at] for at in range(utterance.first, utterance.last))
        return " " + " ".join(word for word in words if word[0].isalnum()) + " "

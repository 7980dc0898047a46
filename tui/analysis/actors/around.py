"""One mention of a candidate with the words beside it."""

from __future__ import annotations

from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.evidence import Weight
from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document


class Around:
    """The words before and after one mention, and the weight they are read into."""

    def __init__(self, document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
        self.document, self.words, self.c, self.weight = document, words, c, weight
        self.lone = c.last - c.first == 1
        self.first_word = document.lower[c.first]
        before = document.lower[max(c.first - 3, 0) : c.first]
        self.third, self.second, self.previous = before if len(before) > 2 else ["", "", "", *before][-3:]
        """The three words before it."""
        self.next = lower_at(document, c.last)

    def next_but(self, count: int) -> str:
        """The lower-case word that comes `count` words after the next one."""
        return lower_at(self.document, self.c.last + count)

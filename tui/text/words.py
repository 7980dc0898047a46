"""A text as a sequence of words that can be compared: each a number, with its place."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

_PIECE = re.compile(r"\n|\w+|[^\w\s]")

Span = tuple[int, int]
"""From the first, to the one after the last."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words and the punctuation marks of a text, in order. White space only parts them.

    `ids` tell different words apart, in all texts read with the same vocabulary; `starts` and `ends` are code
    points of `text`; `paragraphs` are the indices of words that begin a line.
    """

    text: str
    ids: list[int]
    starts: list[int]
    ends: list[int]
    paragraphs: list[int]

    def __len__(self) -> int:
        return len(self.ids)

    def touched(self, start: int, end: int) -> Span:
        """The words of which some character stands in `text[start:end]`, as indices."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)

    def word(self, index: int) -> str:
        """One word or mark."""
        return self.text[self.starts[index] : self.ends[index]]

    def weight(self, index: int) -> int:
        """How much of the text a word is: its characters, none for a mark."""
        start = self.starts[index]
        return self.ends[index] - start if self.text[start].isalnum() else 0

    def border(self, index: int) -> int:
        """The code point where a cut before a word is made; the text's ends at either end."""
        if index <= 0:
            return 0
        return self.starts[index] if index < len(self.starts) else len(self.text)


def read_words(text: str, vocabulary: dict[str, int]) -> Words:
    """The words of a text; `vocabulary` numbers them and learns those it does not know."""
    ids: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    paragraphs: list[int] = []
    begins = True
    for found in _PIECE.finditer(text):
        word = found.group()
        if word == "\n":
            begins = True
            continue
        if begins:
            paragraphs.append(len(ids))
            begins = False
        ids.append(vocabulary.setdefault(word, len(vocabulary)))
        starts.append(found.start())
        ends.append(found.end())
    return Words(text, ids, starts, ends, paragraphs)

"""A text as the analyser sees it: tokens, sentences, paragraphs. Built once, read by every stage.

Tokens are parallel lists, since a stage looks at one property of many tokens far more often than at one token
whole. Offsets count code points of the text as given; nothing is normalised, so a token's `words` entry is
exactly `text[starts[i]:ends[i]]`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.analysis.tokens import Kind, plain, tokens
from tui.text.sentences import sentences

__all__ = ["Document", "Kind", "Stretch", "read"]

_GAP = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_HEAD_LENGTH = 90
_WRAP_WIDTH = 100
_LONGEST_SENTENCE = 300


class Stretch(NamedTuple):
    """A paragraph or a sentence: `text[start:end]`, and its tokens `first` to `last`, both ends half-open."""

    start: int
    end: int
    first: int
    last: int


@dataclass(slots=True, eq=False, repr=False)
class Document:
    """One text with its tokens, sentences and paragraphs. Stages read it and do not change it."""

    text: str
    language: str
    """`fr` or `en`: whose lexicons and rules apply."""
    starts: list[int]
    ends: list[int]
    words: list[str]
    lower: list[str]
    """The words in lower case, with the apostrophe ' for ’ and the hyphen - for ‑."""
    kinds: list[int]
    """What each token is, a `Kind`."""
    paragraphs: list[Stretch]
    sentences: list[Stretch]
    paragraph_of: list[int]
    """For each token the index of its paragraph."""
    sentence_of: list[int]
    """For each token the index of its sentence."""
    vocabulary: frozenset[str] = frozenset()
    """The words of `lower`: a rule that begins at rare words asks here before it looks through the text."""
    heads: frozenset[int] = field(default_factory=frozenset)
    """Indexes of the paragraphs that are section heads: short, without a final stop, followed by another."""

    def __len__(self) -> int:
        return len(self.words)

    def token_at(self, offset: int) -> int:
        """The first token that ends after `offset` (the number of tokens when none does)."""
        return bisect_right(self.ends, offset)

    def tokens_in(self, start: int, end: int) -> range:
        """The tokens that begin in `text[start:end]`."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def between(self, first: int, last: int) -> str:
        """The text from token `first` up to token `last`, which is not included."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    def is_word(self, token: int) -> bool:
        """Whether a token is a word, a number or a part of one (no sign)."""
        return 0 <= token < len(self.kinds) and self.kinds[token] != Kind.SIGN

    def capitalised(self, token: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.words[token][0].isupper()

    def opens_sentence(self, token: int) -> bool:
        """Whether a token is the first of its sentence."""
        return self.sentences[self.sentence_of[token]].first == token


def read(text: str, language: str) -> Document:
    """Cut `text` into tokens, paragraphs and sentences. `language` is "fr" or "en"."""
    starts, ends, words, kinds = tokens(text)
    lower = plain(words)
    paragraphs = _stretches(_paragraph_ranges(text), starts)
    sentence_ranges = [piece for p in paragraphs for piece in sentences(text, p.start, p.end)]
    found = _shortened(_stretches(sentence_ranges, starts), starts, ends, words)
    document = Document(
        text,
        language,
        starts,
        ends,
        words,
        lower,
        kinds,
        paragraphs,
        found,
        _owners(paragraphs),
        _owners(found),
        frozenset(lower),
    )
    document.heads = _heads(document)
    return document


def _shortened(
    sentences: list[Stretch], starts: list[int], ends: list[int], words: list[str]
) -> list[Stretch]:
    """Sentences that run on for hundreds of words, cut where a comma stands: every later rule looks at one
    sentence.
    """
    if all(sentence.last - sentence.first <= _LONGEST_SENTENCE for sentence in sentences):
        return sentences
    found = []
    for sentence in sentences:
        first = sentence.first
        while sentence.last - first > _LONGEST_SENTENCE:
            limit = first + _LONGEST_SENTENCE
            cut = next((t + 1 for t in range(limit - 1, limit - 60, -1) if words[t] in ",;:.!?"), limit)
            found.append(Stretch(starts[first], ends[cut - 1], first, cut))
            first = cut
        found.append(Stretch(starts[first], sentence.end, first, sentence.last))
    return found


def _stretches(ranges: list[tuple[int, int]], starts: list[int]) -> list[Stretch]:
    """The ranges that hold a token, with their tokens. Together they hold each token once."""
    found = []
    first = 0
    for index, (start, end) in enumerate(ranges):
        last = bisect_left(starts, end, first) if index + 1 < len(ranges) else len(starts)
        if last > first:
            found.append(Stretch(start, end, first, last))
        first = last
    return found


def _owners(stretches: list[Stretch]) -> list[int]:
    owners: list[int] = []
    for index, stretch in enumerate(stretches):
        owners += [index] * (stretch.last - stretch.first)
    return owners


def _paragraph_ranges(text: str) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    start = 0
    for gap in _GAP.finditer(text):
        ranges += _lines(text, start, gap.start())
        start = gap.end()
    ranges += _lines(text, start, len(text))
    return ranges


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A block as one paragraph a line, or as one paragraph where its lines were merely wrapped."""
    if "\n" not in text[start:end]:
        return [(start, end)]
    ranges = []
    first = start
    for line in _LINE_END.finditer(text, start, end):
        ranges.append((first, line.start()))
        first = line.end()
    ranges.append((first, end))
    return [(start, end)] if _wrapped(text, ranges) else ranges


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines break wherever the width is reached: none long, most ending inside a sentence."""
    if any(last - first > _WRAP_WIDTH for first, last in lines):
        return False
    open_ends = sum(text[last - 1 : last].isalnum() or text[last - 1 : last] == "," for _, last in lines[:-1])
    low_starts = sum(text[first : first + 1].islower() for first, _ in lines[1:])
    return open_ends * 2 > len(lines) - 1 and low_starts * 2 >= len(lines) - 1


def _heads(document: Document) -> frozenset[int]:
    """Section heads: short paragraphs that end without punctuation and are followed by a longer one."""
    heads = set()
    for index, paragraph in enumerate(document.paragraphs[:-1]):
        following = document.paragraphs[index + 1]
        if (
            paragraph.end - paragraph.start <= _HEAD_LENGTH
            and following.end - following.start > paragraph.end - paragraph.start
            and document.text[paragraph.end - 1] not in '.,;:!…)»”"'
            and document.words[paragraph.first] not in '«»“”„"-–—•'
        ):
            heads.add(index)
    return frozenset(heads)

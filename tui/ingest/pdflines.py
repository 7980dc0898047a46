"""Lines of pages to paragraphs: joined over line and page breaks, hyphens undone, running heads left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from statistics import median

from tui.model import BlockKind, Body
from tui.text.bodies import LIST_MARK, body_from_blocks
from tui.text.clean import clean, normalise

_EDGE = 3
"""Lines at the head and the foot of a page that may be running."""
_RUNNING_SHARE = 0.4
"""Share of the pages a line stands on from which it is running."""
_FEWEST_PAGES = 3
_NUMBER = re.compile(r"(?:page |p\. ?)?[-–—|\s]*\d{1,4}[-–—|\s]*(?:(?:/|sur|of) ?\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_HYPHENED = re.compile(r"[^\W\d_]{2,}[-‐\u00ad]$")
_WORD = re.compile(r"\w+(?:-\w+)*")
_KEEP_AFTER = frozenset(
    "vice ex non sous mi demi grand quasi semi avant après celui celle ceux celles".split()
)
_KEEP_BEFORE = frozenset(
    """ci là même mêmes être il elle on ils elles je tu nous vous ce en y moi toi lui leur le la les delà midi
    dessus dessous dire chef ministre président présidente secrétaire clé clés""".split()
)
_SENTENCE_END = re.compile(r"[.!?…:;»”\"][\s)\]]*$")
_SHORT = 0.75
"""Share of the usual line's length under which a line that ends a sentence ends its paragraph."""
_HEADING_AT_MOST = 90
_LOWER = re.compile(r"[«“\"(]?\s?[a-zà-öø-ÿœæ]")


def body_from_pages(pages: Iterable[str]) -> Body:
    """The body of the text of pages, a line of the page a line of the text."""
    lines = _without_running([clean(normalise(page)).split("\n") for page in pages])
    return body_from_blocks(_blocks(lines, _Hyphens(lines)))


class _Hyphens:
    """Which hyphens at the end of a line are the word's own, by the words of the text itself."""

    def __init__(self, lines: list[str]) -> None:
        self._words = {word.lower() for line in lines for word in _WORD.findall(line)}

    def joined(self, paragraph: str, line: str) -> str:
        """`paragraph` and the line that follows it."""
        if not _HYPHENED.search(paragraph) or not line[:1].islower():
            return f"{paragraph} {line}"
        left = paragraph.rpartition(" ")[2][:-1].lower()
        match = _WORD.match(line)
        right = match[0].lower() if match else ""
        own = f"{left}-{right}" in self._words or left in _KEEP_AFTER or right in _KEEP_BEFORE
        return paragraph + line if own and left + right not in self._words else paragraph[:-1] + line


def _without_running(pages: list[list[str]]) -> list[str]:
    """All lines in order, without page numbers and what comes again at the edge of page after page."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_shape(line) for line in _edges(page) if line.strip()})
    often = max(_FEWEST_PAGES, _RUNNING_SHARE * len(pages))
    running = {shape for shape, count in counts.items() if count >= often}
    kept: list[str] = []
    for page in pages:
        written = [index for index, line in enumerate(page) if line.strip()]
        edge = {*written[:_EDGE], *written[-_EDGE:]}
        kept.extend(
            line
            for index, line in enumerate(page)
            if index not in edge or not (_shape(line) in running or _NUMBER.fullmatch(line.strip()))
        )
    return kept


def _edges(page: list[str]) -> list[str]:
    written = [line for line in page if line.strip()]
    return [*written[:_EDGE], *written[-_EDGE:]]


def _shape(line: str) -> str:
    """A line with its numbers, which count the pages, made alike."""
    return _DIGITS.sub("0", " ".join(line.split()))


def _blocks(lines: list[str], hyphens: _Hyphens) -> Iterable[tuple[BlockKind, str]]:
    usual = median([len(line) for line in lines if len(line) > 20] or [60])
    paragraph = ""
    last = ""
    for line in lines:
        text = line.strip()
        if not text:
            # Between pages, and where a column was laid out with air, a sentence may go on.
            if paragraph and not _SENTENCE_END.search(paragraph) and len(last) >= _SHORT * usual:
                continue
            yield from _block(paragraph)
            paragraph = last = ""
            continue
        if paragraph and _begins(text, last, paragraph, usual):
            yield from _block(paragraph)
            paragraph = ""
        paragraph = hyphens.joined(paragraph, text) if paragraph else text
        last = text
    yield from _block(paragraph)


def _begins(text: str, last: str, paragraph: str, usual: float) -> bool:
    """Whether a line begins a paragraph: after a short line that ended a sentence, or as a list's item."""
    if LIST_MARK.match(text):
        return True
    if _HYPHENED.search(paragraph) or _LOWER.match(text):
        return False
    ended = bool(_SENTENCE_END.search(last)) or len(paragraph) <= _HEADING_AT_MOST
    return len(last) < _SHORT * usual and ended


def _block(paragraph: str) -> Iterable[tuple[BlockKind, str]]:
    if paragraph:
        yield (BlockKind.LIST_ITEM if LIST_MARK.match(paragraph) else BlockKind.PARAGRAPH), paragraph

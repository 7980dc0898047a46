"""Which quotation marks open and close what.

Marks are paired paragraph by paragraph, so that a stray one costs its paragraph and no more. A mark whose form does not
say which way it points (" above all) is settled by the white space around it, then by what is open.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum

from tui.analysis.dialogue import find_turns
from tui.analysis.document import Document, Kind, Stretch
from tui.analysis.findings import MarkedSpan, Marks

_FAMILY = {
    **dict.fromkeys(("«", "»", "<<", ">>", "‹", "›"), "angled"),
    **dict.fromkeys(("“", "”", "„", "‟", ",,", "``", "''", "‘‘", "’’", "＂", '"'), "double"),
    **dict.fromkeys(("‘", "’", "‚", "‛", "'"), "single"),
}
_OPENING = frozenset(("«", "<<", "‹", "“", "„", ",,", "``", "‘‘", "‘", "‚", "‛", "‟"))
_CLOSING = frozenset(("»", ">>", "›", "”", "’’"))
_BEFORE_OPENING = frozenset("([{-–—/…:¡¿«“„‘‹<\"'’")
_AFTER_CLOSING = frozenset(".,;:!?)]}…»”’›>–—")
_SPEECH_STOPS = frozenset(".,!?…")
_DEEPEST = 6
"""Quotations within quotations that are kept track of."""
_LONGEST_RUN = 12
"""Paragraphs an utterance may run over without a mark at their head."""


class _Way(IntEnum):
    OPENS = 1
    CLOSES = 2
    EITHER = 3


@dataclass(slots=True)
class _Mark:
    token: int
    family: str
    way: _Way


@dataclass(slots=True)
class _Pair:
    """An opening mark (-1: the utterance comes from the paragraph before) and its closing one (-1: none)."""

    opening: int
    closing: int
    paragraph: int
    continues: bool = False


@dataclass(slots=True)
class _Paragraph:
    pairs: list[_Pair] = field(default_factory=list)
    pending: int = -1
    """An opening mark that nothing closed: its utterance may go on in the next paragraph."""
    stray: int = -1
    """A closing mark before anything was opened."""


def find_marks(document: Document) -> Marks:
    """All stretches between marks and after dialogue dashes, and where each token lies."""
    paragraphs: list[_Paragraph] = []
    for index in range(len(document.paragraphs)):
        pending = bool(paragraphs) and paragraphs[-1].pending >= 0
        paragraphs.append(_pair(document, index, pending))
    _run_on(document, paragraphs)
    pairs = (pair for paragraph in paragraphs for pair in paragraph.pairs)
    between = [span for pair in pairs if (span := _span(document, pair)) is not None]
    spans = find_turns(document, between)
    _set_levels(spans)
    return Marks(spans, _inside(document, spans))


def _pair(document: Document, index: int, pending: bool) -> _Paragraph:
    """Pair the marks of one paragraph."""
    found = _Paragraph()
    paragraph = document.paragraphs[index]
    marks = _marks(document, paragraph, pending)
    opened: list[_Mark] = []
    for position, mark in enumerate(marks):
        del opened[:-_DEEPEST]
        same = [held for held in opened if held.family == mark.family]
        closes = mark.way == _Way.CLOSES or (mark.way == _Way.EITHER and bool(same))
        if not closes:
            if same and mark.family == "double" and not _nests(marks, position):
                opened = [held for held in opened if held.family != mark.family]
                found.pairs.append(_Pair(same[0].token, -1, index))
            opened.append(mark)
        elif same:
            while opened[-1].family != mark.family:
                opened.pop()
            found.pairs.append(_Pair(opened.pop().token, mark.token, index))
        elif opened and not _closed_later(marks, position, opened[-1].family) and mark.family != "single":
            found.pairs.append(_Pair(opened.pop().token, mark.token, index))
        elif not found.pairs and found.stray < 0 and mark.family != "single":
            found.stray = mark.token
    _leave_open(document, found, [held for held in opened if held.family != "single"], index)
    found.pairs.sort(key=lambda pair: pair.opening)
    return found


def _nests(marks: list[_Mark], position: int) -> bool:
    """Whether a second opening mark of a family begins a quotation inside the first: two closing ones follow."""
    following = [m.way for m in marks[position + 1 : position + 8] if m.family == marks[position].family]
    return len(following) > 1 and following[0] != _Way.OPENS and following[1] == _Way.CLOSES


def _closed_later(marks: list[_Mark], position: int, family: str) -> bool:
    return any(m.family == family and m.way != _Way.OPENS for m in marks[position + 1 : position + 8])


def _leave_open(document: Document, found: _Paragraph, opened: list[_Mark], index: int) -> None:
    """What nothing closed: shares the last closing mark, was forgotten, or is still open at the paragraph's end."""
    if not opened:
        return
    first = opened[0].token
    inner = [pair for pair in found.pairs if pair.opening > first]
    if not inner:
        found.pending = first
        found.pairs.append(_Pair(first, -1, index))
    elif inner[-1].closing >= 0 and _shares_closing(document, first, inner, index):
        found.pairs.append(_Pair(first, inner[-1].closing, index))
    else:
        found.pairs.append(_Pair(first, -1, index))
        if len(opened) > 1 and opened[-1].token > inner[-1].opening:
            found.pending = opened[-1].token
            found.pairs.append(_Pair(found.pending, -1, index))


def _shares_closing(document: Document, first: int, inner: list[_Pair], index: int) -> bool:
    """Whether one » ends both quotations: it is the paragraph's last mark, and no incise stands between the two «."""
    if len(inner) > 1 or document.text[document.starts[first]] not in "«‹<":
        return False
    between = range(first + 1, inner[0].opening)
    return not any(
        document.kinds[token] == Kind.CLITIC
        or (document.words[token] == "," and _incise_like(document, token + 1))
        for token in between
    )


def _incise_like(document: Document, token: int) -> bool:
    """A verb before its subject, by its looks: a word in lower case, then a name or a determiner."""
    words, lower = document.words, document.lower
    return (
        token + 1 < len(words)
        and words[token].isalpha()
        and words[token].islower()
        and (words[token + 1][0].isupper() or lower[token + 1] in ("le", "la", "l'", "un", "une"))
    )


def _run_on(document: Document, paragraphs: list[_Paragraph]) -> None:
    """Carry an utterance that nothing closed into the paragraphs after it."""
    for index, paragraph in enumerate(paragraphs[:-1]):
        if paragraph.pending < 0:
            continue
        following = paragraphs[index + 1]
        head = document.paragraphs[index + 1].first
        family = _FAMILY[document.words[paragraph.pending]]
        if following.pairs and following.pairs[0].opening == head:
            if _FAMILY[document.words[head]] == family:
                following.pairs[0].continues = True
        elif (last := _stray_after(paragraphs, index + 1)) >= 0:
            for between in range(index + 1, last):
                paragraphs[between].pairs = [_Pair(-1, -1, between, continues=True)]
            paragraphs[last].pairs.insert(0, _Pair(-1, paragraphs[last].stray, last, continues=True))
            paragraphs[last].stray = -1


def _stray_after(paragraphs: list[_Paragraph], index: int) -> int:
    """The paragraph whose stray closing mark ends an utterance that was left open; -1 when there is none."""
    for at in range(index, min(index + _LONGEST_RUN, len(paragraphs))):
        if paragraphs[at].stray >= 0:
            return at
        if paragraphs[at].pairs:
            return -1
    return -1


def _marks(document: Document, paragraph: Stretch, pending: bool) -> list[_Mark]:
    words, kinds = document.words, document.kinds
    marks = []
    for token in range(paragraph.first, paragraph.last):
        if kinds[token] == Kind.SIGN and (family := _FAMILY.get(words[token])):
            way = _way(document, token, paragraph, pending)
            if way is not None:
                marks.append(_Mark(token, family, way))
    return _without_apostrophes(document, marks)


def _way(document: Document, token: int, paragraph: Stretch, pending: bool) -> _Way | None:
    """Which way a mark points, None when it is no quotation mark (an inch, a year's apostrophe)."""
    text, sign = document.text, document.words[token]
    start, end = document.starts[token], document.ends[token]
    left = text[start - 1] if start > paragraph.start else " "
    right = text[end] if end < paragraph.end else " "
    free_left = left.isspace() or left in _BEFORE_OPENING
    free_right = right.isspace() or right in _AFTER_CLOSING
    if sign in _OPENING:
        return _Way.OPENS if free_left or not free_right else _Way.EITHER
    if sign in _CLOSING:
        if token == paragraph.first:
            return _Way.OPENS if pending else None
        return _Way.EITHER if left.isspace() and right.isalpha() else _Way.CLOSES
    if sign == '"' and left.isdigit() and (right.isspace() or right in "x×"):
        return _Way.EITHER
    if left.isspace() != right.isspace():
        return _Way.OPENS if left.isspace() and right not in ".,;:!?)" else _Way.CLOSES
    if free_left != free_right:
        return _Way.OPENS if free_left else _Way.CLOSES
    return _Way.EITHER


def _without_apostrophes(document: Document, marks: list[_Mark]) -> list[_Mark]:
    """Keep a single mark only in a pair: ‘…’ that begins a word and ends one. An apostrophe never closes."""
    kept: list[_Mark] = []
    position = 0
    singles = [i for i, mark in enumerate(marks) if mark.family == "single"]
    if not singles:
        return marks
    closing_of: dict[int, int] = {}
    at = 0
    while at < len(singles):
        mark = marks[singles[at]]
        closing = _single_closing(document, marks, singles, at) if mark.way != _Way.CLOSES else -1
        if closing > at:
            closing_of[singles[at]] = singles[closing]
            at = closing
        at += 1
    pairs = {*closing_of, *closing_of.values()}
    for position, mark in enumerate(marks):
        if mark.family != "single" or position in pairs:
            if position in closing_of:
                mark.way = _Way.OPENS
            elif mark.family == "single":
                mark.way = _Way.CLOSES
            kept.append(mark)
    return kept


def _single_closing(document: Document, marks: list[_Mark], singles: list[int], at: int) -> int:
    """The index in `singles` of the mark that closes `singles[at]`; -1 when none does."""
    doubt = -1
    for candidate in range(at + 1, min(at + 12, len(singles))):
        mark = marks[singles[candidate]]
        if mark.way == _Way.OPENS:
            return doubt
        if (
            document.language == "fr"
            and document.sentence_of[mark.token] != document.sentence_of[marks[singles[at]].token]
        ):
            return doubt
        before = document.words[mark.token - 1]
        after = document.text[document.ends[mark.token] : document.ends[mark.token] + 2].lstrip()
        if before[-1] in "sS" and before[-1] not in _SPEECH_STOPS and after[:1].islower():
            doubt = candidate
            continue
        return candidate
    return doubt


def _span(document: Document, pair: _Pair) -> MarkedSpan | None:
    """The words between two marks; None when there are none."""
    paragraph = document.paragraphs[pair.paragraph]
    first = pair.opening + 1 if pair.opening >= 0 else paragraph.first
    last = pair.closing if pair.closing >= 0 else paragraph.last
    if first >= last:
        return None
    start, end = document.starts[first], document.ends[last - 1]
    return MarkedSpan(
        start,
        end,
        document.starts[pair.opening] if pair.opening >= 0 else start,
        document.ends[pair.closing] if pair.closing >= 0 else end,
        first,
        last,
        document.words[pair.opening] if pair.opening >= 0 else "",
        0,
        closed=pair.closing >= 0,
        continues=pair.continues,
    )


def _set_levels(spans: list[MarkedSpan]) -> None:
    """Sort the spans and say how deep each lies."""
    spans.sort(key=lambda span: (span.outer_start, -span.outer_end))
    holders: list[int] = []
    for span in spans:
        while holders and holders[-1] <= span.start:
            holders.pop()
        span.level = len(holders)
        holders.append(span.outer_end)


def _inside(document: Document, spans: list[MarkedSpan]) -> list[int]:
    inside = [-1] * len(document)
    for index, span in enumerate(spans):
        if span.level == 0:
            held = document.tokens_in(span.outer_start, span.outer_end)
            inside[held.start : held.stop] = [index] * len(held)
    return inside

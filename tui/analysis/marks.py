"""Which quotation marks open and close what.

Marks are paired paragraph by paragraph, so that a stray one costs its paragraph and no more. A mark that
`signs` cannot tell the way of (" above all) closes what is open, else opens.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.analysis.dialogue import find_turns
from tui.analysis.document import Document, Kind
from tui.analysis.findings import MarkedSpan, Marks
from tui.analysis.signs import FAMILY, Mark, Way, marks_of

_DEEPEST = 6
"""Quotations within quotations that are kept track of."""
_LONGEST_RUN = 12
"""Paragraphs an utterance may run over without a mark at their head."""


@dataclass(slots=True, eq=False)
class _Pair:
    """An opening mark (-1: the utterance comes from the paragraph before) and its closing one (-1: none)."""

    opening: int
    closing: int
    paragraph: int
    continues: bool = False


@dataclass(slots=True, eq=False)
class _Paragraph:
    pairs: list[_Pair] = field(default_factory=list)
    pending: int = -1
    """An opening mark that nothing closed: its utterance may go on in the next paragraph."""
    stray: int = -1
    """A closing mark before anything was opened."""


def find_marks(document: Document) -> Marks:
    """All stretches between marks and after dialogue dashes, and where each token lies."""
    signs: dict[int, list[int]] = {}
    for token in [token for token, word in enumerate(document.words) if word in FAMILY]:
        signs.setdefault(document.paragraph_of[token], []).append(token)
    paragraphs: list[_Paragraph] = []
    for index in range(len(document.paragraphs)):
        pending = bool(paragraphs) and paragraphs[-1].pending >= 0
        paragraphs.append(_pair(document, signs[index], index, pending) if index in signs else _Paragraph())
    _run_on(document, paragraphs)
    pairs = (pair for paragraph in paragraphs for pair in paragraph.pairs)
    between = [span for pair in pairs if (span := _span(document, pair)) is not None]
    spans = find_turns(document, between)
    _set_levels(spans)
    return Marks(spans, _inside(document, spans))


def _pair(document: Document, signs: list[int], index: int, pending: bool) -> _Paragraph:
    """Pair the marks of one paragraph."""
    found = _Paragraph()
    marks = marks_of(document, signs, document.paragraphs[index], pending)
    opened: list[Mark] = []
    for position, mark in enumerate(marks):
        del opened[:-_DEEPEST]
        same = [held for held in opened if held.family == mark.family]
        closes = mark.way == Way.CLOSES or (mark.way == Way.EITHER and bool(same))
        if not closes:
            if len(same) == 1 and _opens_after_both(document, found, mark):
                found.pairs.append(_Pair(same[0].token, mark.token - 2, index))
                opened.remove(same[0])
                same = []
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


def _opens_after_both(document: Document, found: _Paragraph, mark: Mark) -> bool:
    """Whether one closing mark and a colon ended two quotations before: « soutenir les « verts » : « …"""
    token = mark.token
    colon = token > 1 and document.words[token - 1] == ":" and mark.family == "angled"
    return colon and bool(found.pairs) and found.pairs[-1].closing == token - 2


def _nests(marks: list[Mark], position: int) -> bool:
    """Whether a second opening mark of a family begins a quotation inside the first: two closers follow."""
    following = [m.way for m in marks[position + 1 : position + 8] if m.family == marks[position].family]
    return len(following) > 1 and following[0] != Way.OPENS and following[1] == Way.CLOSES


def _closed_later(marks: list[Mark], position: int, family: str) -> bool:
    return any(m.family == family and m.way != Way.OPENS for m in marks[position + 1 : position + 8])


def _leave_open(document: Document, found: _Paragraph, opened: list[Mark], index: int) -> None:
    """What nothing closed: shares the last closing mark, was forgotten, or is still open at the paragraph's
    end.
    """
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
    """Whether one » ends both quotations: it is the paragraph's last mark, and no incise stands between the
    two «.
    """
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
        family = FAMILY[document.words[paragraph.pending]]
        if following.pairs and following.pairs[0].opening == head:
            if FAMILY[document.words[head]] == family:
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

"""Turns of a dialogue and of an interview: words said after a dash at the head of a paragraph.

    — Maître, vous n'êtes pas à la télévision.        a dash opens the turn
    LE JOURNAL. – Votre héros ne prononce pas un mot.   after the name of who speaks
    J'ajoute que je ne conteste pas les sanctions.     a turn goes on, told by its first person

A dash also opens list items and agency heads (- Société chinoise -); those are no turns.
"""

from __future__ import annotations

from collections import Counter

from tui.analysis.document import Document, Kind, Stretch
from tui.analysis.findings import MarkedSpan

_DASHES = frozenset("—–―-‒")
_TURN_ENDS = frozenset('.?!…»”"’)')
_FIRST_PERSON = frozenset("je j' me m' moi mon ma mes nous notre nos i i'm my me we our us mine ours".split())
_ADDRESS = frozenset("vous votre vos tu te ton ta tes you your -vous -tu -je -nous".split())
_NAME_LENGTH = 6
_SAME = 12
"""Tokens after a dash by which a paragraph that stands twice is told: an embedded post, no second turn."""
_PART_END = frozenset(".?!…:")


def find_turns(document: Document, spans: list[MarkedSpan]) -> list[MarkedSpan]:
    """The marked spans with the turns of dialogue added; a span inside a turn stays, one level deeper."""
    dashes = [_dash_after_name(document, paragraph) for paragraph in document.paragraphs]
    names = _repeated_names(document, dashes)
    heads = [
        _turn_start(document, paragraph, dash, names)
        for paragraph, dash in zip(document.paragraphs, dashes, strict=True)
    ]
    if max(heads, default=-1) < 0:
        return spans
    _drop_lists(document, heads)
    talk = sum(head >= 0 for head in heads) > 1
    plain = _questions_are_plain(document, heads)
    marked = _held(document, spans)
    turns: list[MarkedSpan] = []
    previous = False
    for index, paragraph in enumerate(document.paragraphs):
        first = heads[index]
        if first >= 0 and _is_turn(document, heads, index):
            turns += _pieces(document, paragraph, first, document.words[first - 1], continues=False)
            previous = True
        else:
            previous = talk and previous and first < 0 and _goes_on(document, heads, index, plain, marked)
            if previous:
                turns += _pieces(document, paragraph, paragraph.first, "", continues=True)
    return [*spans, *turns]


def _turn_start(document: Document, paragraph: Stretch, dash: int, names: frozenset[str]) -> int:
    """The first token said in a paragraph that opens with a dash, or with a name and a dash; else -1.

    A stop between name and dash tells a speaker from a dateline (Québec — …), so does a name that comes back.
    """
    words = document.words
    if words[paragraph.first] in _DASHES:
        return paragraph.first + 1 if paragraph.last - paragraph.first > 1 else -1
    if dash < 0:
        return -1
    name = document.between(paragraph.first, dash)
    placed = "," in name and words[dash - 1] != ":"  # "ELK FORK, Mont. —"
    named = (words[dash - 1] in (".", ":") and not placed) or name in names
    return dash + 1 if named else -1


def _dash_after_name(document: Document, paragraph: Stretch) -> int:
    """The dash after a few capitalised words at the head of a paragraph, -1 when there is none."""
    if not document.capitalised(paragraph.first):
        return -1
    for token in range(paragraph.first + 1, min(paragraph.first + _NAME_LENGTH, paragraph.last - 1)):
        if document.words[token] in _DASHES:
            return token
        if document.kinds[token] == Kind.WORD and not document.capitalised(token):
            break
    return -1


def _repeated_names(document: Document, dashes: list[int]) -> frozenset[str]:
    """What stands before a dash at the head of more than one paragraph: those who talk in an interview.

    A paragraph that stands twice counts once.
    """
    counts: Counter[str] = Counter()
    seen: set[str] = set()
    for paragraph, dash in zip(document.paragraphs, dashes, strict=True):
        if dash > 0 and (said := document.between(dash, min(paragraph.last, dash + _SAME))) not in seen:
            seen.add(said)
            counts[document.between(paragraph.first, dash)] += 1
    return frozenset(name for name, count in counts.items() if count > 1)


def _drop_lists(document: Document, heads: list[int]) -> None:
    """Forget the dashes of a row in which nobody asks, says I or you, exclaims or is named by an incise."""
    row: list[int] = []
    for index in range(len(heads) + 1):
        if index < len(heads) and heads[index] == document.paragraphs[index].first + 1:
            row.append(index)
            continue
        if len(row) > 1 and not any(_lively(document, at, heads[at]) for at in row):
            for at in row:
                heads[at] = -1
        row = []


def _lively(document: Document, index: int, first: int) -> bool:
    last = document.paragraphs[index].last
    return (
        _converses(document, index, first)
        or document.words[last - 1] in ("!", "…")
        or Kind.CLITIC in document.kinds[first:last]
    )


def _is_turn(document: Document, heads: list[int], index: int) -> bool:
    """Whether a dash opens words said and not a list item or a head."""
    paragraph = document.paragraphs[index]
    dash = heads[index] - 1
    last = document.words[paragraph.last - 1]
    if last in _DASHES or last == ";":
        return False
    if dash > paragraph.first:
        return True
    if document.words[heads[index]][0].islower() or document.words[heads[index]] in _DASHES:
        return False
    if index > 0 and document.words[document.paragraphs[index - 1].last - 1] == ":" and last not in "?!…":
        return document.words[dash] != "-"
    return last[-1] in _TURN_ENDS and (
        document.words[dash] != "-" or _converses(document, index, heads[index])
    )


def _converses(document: Document, index: int, first: int) -> bool:
    """Whether a paragraph asks, says I or says you: a list item does not."""
    last = document.paragraphs[index].last
    said = document.lower[first:last]
    return said[-1] == "?" or not (_FIRST_PERSON.isdisjoint(said) and _ADDRESS.isdisjoint(said))


def _goes_on(document: Document, heads: list[int], index: int, plain: bool, marked: bytearray) -> bool:
    """Whether a paragraph without a dash goes on with the answer before it: in the first person, and no
    question.
    """
    paragraph = document.paragraphs[index]
    if index in document.heads or document.words[paragraph.last - 1] == "?":
        return False
    asks = plain and index + 1 < len(heads) and heads[index + 1] >= 0
    if asks and document.words[paragraph.last - 1] in ("?", "…"):
        return False
    if marked[paragraph.first]:
        return False
    return any(
        document.lower[token] in _FIRST_PERSON and not marked[token] and document.words[token] != "Me"
        for token in range(paragraph.first, paragraph.last)
    )


def _held(document: Document, spans: list[MarkedSpan]) -> bytearray:
    """For each token whether marks hold it."""
    held = bytearray(len(document))
    for span in spans:
        tokens = document.tokens_in(span.outer_start, span.outer_end)
        held[tokens.start : tokens.stop] = b"\1" * len(tokens)
    return held


def _questions_are_plain(document: Document, heads: list[int]) -> bool:
    """An interview whose questions stand without a dash."""
    return any(
        head < 0
        and document.words[paragraph.last - 1] == "?"
        and index + 1 < len(heads)
        and heads[index + 1] >= 0
        for index, (head, paragraph) in enumerate(zip(heads, document.paragraphs, strict=True))
    )


def _pieces(
    document: Document, paragraph: Stretch, first: int, mark: str, *, continues: bool
) -> list[MarkedSpan]:
    """A turn, cut where the reporter puts a sentence of his own in brackets: (Elle rit.)."""
    words = document.words
    pieces = []
    token = first
    while token < paragraph.last:
        if words[token] == "(" and token > first and words[token - 1][-1] in _PART_END:
            closing = next((t for t in range(token, min(token + 40, paragraph.last)) if words[t] == ")"), -1)
            if closing > 0 and document.capitalised(token + 1) and words[closing - 1] in (".", "!", "…"):
                pieces.append((first, token))
                first = closing + 1
                token = closing
        token += 1
    pieces.append((first, paragraph.last))
    spans = []
    for begin, last in pieces:
        opens = begin == pieces[0][0]
        if begin < last:
            spans.append(
                _span(document, begin, last, mark if opens else "", continues=continues or not opens)
            )
    return spans


def _span(document: Document, first: int, last: int, mark: str, *, continues: bool) -> MarkedSpan:
    start, end = document.starts[first], document.ends[last - 1]
    outer = document.starts[first - 1] if mark else start
    return MarkedSpan(start, end, outer, end, first, last, mark, 0, closed=True, continues=continues)

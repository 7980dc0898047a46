"""Statements whose source stands beside them: « Selon X, … », « …, selon X », « …, a-t-il ajouté »."""

from __future__ import annotations

from tui.analysis.clauses import has_clause
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueForm, Marks
from tui.analysis.reported import Clause, clause_end
from tui.model import Confidence

_DASHES = frozenset("-–—")
_DATELINE = 14
_SHORT_HEAD = 8
_RELATIVES = frozenset("que qu' qui dont où that which who et mais and but car".split())
_CONNECTORS = frozenset(
    "mais or car et ainsi cependant toutefois pourtant enfin but and yet however meanwhile".split()
)


def sourced(document: Document, marks: Marks, cues: list[Cue], index: int) -> list[Clause]:
    """What a source is named for (« selon », « d'après », « pour X, », "according to")."""
    cue = cues[index]
    if cue.subject is None:
        return []
    sentence = document.sentences[document.sentence_of[cue.first]]
    begin, end = cue.first, max(cue.last, cue.subject[1])
    if begin > sentence.first and document.words[begin - 1] == ",":
        begin -= 1
    after = _skip(document, end, sentence.last)
    head = _start(document, marks, sentence.first, begin)
    clauses: list[Clause] = []
    words_before = sum(document.is_word(token) for token in range(head, begin))
    tail_end, _ = clause_end(document, cues, after, sentence.last) if after < sentence.last else (after, -1)
    tail = Clause(after, tail_end, cue, "source before", Confidence.SURE)
    if words_before <= 1 or document.lower[begin - 1] in _RELATIVES:
        return [tail] if tail_end > after else []
    clauses.append(Clause(head, begin, cue, "source after", Confidence.SURE))
    if tail_end > after and not _complete(document, head, begin):
        clauses.append(tail)
    return clauses


def incised(document: Document, marks: Marks, cues: list[Cue], index: int) -> list[Clause]:
    """What an incise outside marks reports: the sentence before it, and the rest when that is no whole clause."""
    cue = cues[index]
    if cue.subject is None:
        return []
    sentence = document.sentences[document.sentence_of[cue.first]]
    begin = min(cue.first, cue.subject[0])
    if begin - 1 <= sentence.first or document.words[begin - 1] != ",":
        return []
    begin -= 1
    if marks.inside[begin - 1] >= 0:
        return []
    head = _start(document, marks, sentence.first, begin)
    if head >= begin:
        return []
    clauses = [Clause(head, begin, cue, "incise", Confidence.SURE)]
    end = max(cue.last, cue.subject[1])
    if end < sentence.last and document.words[end] == "," and not _complete(document, head, begin):
        tail_end, _ = clause_end(document, cues, end + 1, sentence.last)
        if tail_end > end + 1:
            clauses.append(Clause(end + 1, tail_end, cue, "incise", Confidence.SURE))
    return clauses


def _complete(document: Document, first: int, last: int) -> bool:
    """Whether the words before an incise make a clause by themselves."""
    return last - first > _SHORT_HEAD or has_clause(document, first, last)


def _skip(document: Document, token: int, last: int) -> int:
    while token < last and document.kinds[token] == Kind.SIGN and document.words[token] in ",:":
        token += 1
    return token


def _start(document: Document, marks: Marks, first: int, last: int) -> int:
    """Where the statement begins: after a dateline, a colon, a connector."""
    paragraph = document.paragraphs[document.paragraph_of[first]]
    start = first
    for token in range(first, last):
        word = document.words[token]
        if word == ":" or (word in _DASHES and first == paragraph.first and token - first < _DATELINE):
            start = token + 1
    while start < last and (document.lower[start] in _CONNECTORS or document.words[start] == ","):
        start += 1
    return start

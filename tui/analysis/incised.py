"""Statements whose source stands beside them: « Selon X, … », « …, selon X », « …, a-t-il ajouté »."""

from __future__ import annotations

from tui.analysis import incises
from tui.analysis.clauses import has_clause, is_finite, verb_like
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, Marks
from tui.analysis.reported import Clause, clause_end, that_after
from tui.model import Confidence

_DASHES = frozenset("-–—")
_DATELINE = 14
_LONGEST_HEAD = 20
_VERBAL = frozenset("ne n' se s' y en not also".split())
_SUBORDINATORS = frozenset(
    "when while as after before if since although though because unless until during".split()
)
_BEFORE_CLAUSE = frozenset("que qu' qui dont où that which who et mais and but car".split())
_CONNECTORS = frozenset(
    "mais or car et ainsi cependant toutefois pourtant enfin but and yet however meanwhile".split()
)
_REPORTERS = frozenset(
    "qui dont où lequel laquelle ce avant après tout en lors dans devant citant citée cité précisant ajoutant sans avec "
    "who which whose while before after in during on at citing adding as".split()
)
"""What opens, after a source, more about the source instead of the statement."""
_PRONOUNS = frozenset("lui elle eux elles him her them".split())
_NAMED_MARKS = frozenset(")]")


def sourced(document: Document, marks: Marks, cues: list[Cue], index: int) -> list[Clause]:
    """What a source is named for (« selon », « d'après », « pour X, », "according to")."""
    cue = cues[index]
    if cue.subject is None:
        return []
    sentence = document.sentences[document.sentence_of[cue.first]]
    begin, end = cue.first, _source_end(document, cue, sentence.last)
    if begin > sentence.first and document.words[begin - 1] in (",", "–", "—"):
        begin -= 1
    after = _skip(document, end, sentence.last)
    head = statement_start(document, sentence.first, begin)
    tail = (
        clause_end(document, cues, after, sentence.last, participles=False)[0]
        if after < sentence.last
        else after
    )
    clauses: list[Clause] = []
    if begin - head > 1 and document.lower[begin - 1] not in _BEFORE_CLAUSE:
        clauses.append(Clause(head, begin, cue, "source after", Confidence.SURE))
        if after >= sentence.last or document.lower[after] in _REPORTERS:
            return clauses
        if (
            has_clause(document, head, begin)
            and document.lower[after] not in ("que", "qu'", "that")
            and not is_finite(document, after)
        ):
            return clauses
    if tail > after:
        clauses.append(Clause(after, tail, cue, "source before", Confidence.SURE))
    return clauses


def _source_end(document: Document, cue: Cue, limit: int) -> int:
    """The end of the source's name: a comma, an apposition enclosed by commas included."""
    first = cue.subject[0] if cue.subject else cue.last
    if document.lower[first] in _PRONOUNS or document.kinds[first] == Kind.CLITIC:
        return first + 1
    comma = _next_pause(document, first, limit)
    if comma >= limit or document.words[comma] != ",":
        subject_end = cue.subject[1] if cue.subject else comma
        return comma if document.words[cue.first - 1] == "," else min(subject_end, comma)
    following = _next_pause(document, comma + 1, limit)
    if following >= limit or document.words[following] != "," or has_clause(document, comma + 1, following):
        return comma
    head = comma + 1
    named = document.capitalised(comma - 1) or document.words[comma - 1] in _NAMED_MARKS
    opens = document.lower[head]
    if (
        named
        and not document.capitalised(head)
        and (opens in ("le", "la", "l'", "un", "une", "the", "a", "an") or _bare_noun(document, head))
    ):
        return following
    if not named and document.capitalised(head):
        return following
    return comma


def _bare_noun(document: Document, token: int) -> bool:
    """A noun without determiner, as titles are given: « maître de conférences au MNHN »."""
    return document.words[token].isalpha() and document.lower[
        token
    ] not in _CONNECTORS | _REPORTERS | frozenset(
        "les des ses son sa leur leurs ces cette cet il elle ils elles on c' près plus moins aucun rien tout".split()
    )


def _next_pause(document: Document, token: int, limit: int) -> int:
    depth = 0
    while token < limit:
        word = document.words[token]
        if word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif depth == 0 and document.kinds[token] == Kind.SIGN and word in (",", ":", ".", ";", "«", "“"):
            return token
        token += 1
    return limit


def incised(document: Document, marks: Marks, cues: list[Cue], index: int) -> list[Clause]:
    """What an incise outside marks reports: the sentence before it, and the rest when that is no whole clause."""
    cue = cues[index]
    if not incises.is_incise(document, cue) or that_after(document, marks, cues, index) >= 0:
        return []
    sentence = document.sentences[document.sentence_of[cue.first]]
    begin, end = incises.extent(document, cue, sentence.last)
    if begin - 1 <= sentence.first or document.words[begin - 1] not in (",", "–", "—"):
        return []
    begin -= 1
    head = statement_start(document, sentence.first, begin)
    tail = _tail(document, marks, cues, end, sentence.last)
    if marks.inside[begin - 1] >= 0 or head >= begin or _subordinate(document, head):
        return []
    if (link := _link(document, head, begin)) and tail:
        return [Clause(*tail, cue, "incise", Confidence.SURE)]
    if _complete(document, head, link or begin):
        return [Clause(head, begin, cue, "incise", Confidence.SURE)]
    if tail and begin - head <= _LONGEST_HEAD and _takes_up(document, tail[0]):
        return [
            Clause(head, begin, cue, "incise", Confidence.SURE, part=True),
            Clause(*tail, cue, "incise", Confidence.SURE, part=True),
        ]
    return []


def _tail(document: Document, marks: Marks, cues: list[Cue], end: int, limit: int) -> tuple[int, int] | None:
    """What follows an incise and its comma, in the reporter's words."""
    if end + 1 >= limit or document.words[end] != "," or marks.inside[end + 1] >= 0:
        return None
    last = clause_end(document, cues, end + 1, limit)[0]
    return (end + 1, last) if last > end + 1 else None


def _link(document: Document, head: int, begin: int) -> int:
    """The comma after which only a few words lead over an incise: « …, et même alors, dit-il, … »; 0 for none."""
    for token in range(begin - 1, max(head, begin - 6), -1):
        if document.words[token] == ",":
            return token if document.lower[token + 1] in ("et", "mais", "and", "but", "or") else 0
    return 0


def _takes_up(document: Document, token: int) -> bool:
    """Whether a verb (or its pronoun) takes up the subject that an incise cut off."""
    word = document.lower[token]
    return (
        is_finite(document, token) or word in _VERBAL or (document.language == "en" and word.endswith("ed"))
    )


def _subordinate(document: Document, head: int) -> bool:
    """Whether what stands before an English verb is a clause that depends on it: "Asked whether …, she paused"."""
    word = document.lower[head]
    return document.language == "en" and (word in _SUBORDINATORS or word.endswith(("ed", "ing")))


def _complete(document: Document, first: int, last: int) -> bool:
    """Whether the words before an incise make a clause by themselves."""
    if has_clause(document, first, last):
        return True
    return any(verb_like(document, token) for token in range(first + 1, last))


def _skip(document: Document, token: int, last: int) -> int:
    while token < last and document.kinds[token] == Kind.SIGN and document.words[token] in ",:–—":
        token += 1
    return token


def statement_start(document: Document, first: int, last: int) -> int:
    """Where a statement begins in its sentence: after a dateline, a colon, a connector."""
    paragraph = document.paragraphs[document.paragraph_of[first]]
    start = first
    for token in range(first, last):
        word = document.words[token]
        if word == ":" or (word in _DASHES and first == paragraph.first and token - first < _DATELINE):
            start = token + 1
    while start < last and (document.lower[start] in _CONNECTORS or document.words[start] == ","):
        start += 1
    return start

"""Statements with a source that no verb names: « Selon X, … », « …, selon X », « … selon X … », "according to
X".
"""

from __future__ import annotations

from tui.analysis import incises
from tui.analysis.clauses import complete, is_finite
from tui.analysis.document import Document, Kind
from tui.analysis.endings import clause_end
from tui.analysis.findings import Cue, Marks
from tui.analysis.incised import statement_start
from tui.analysis.reported import Clause
from tui.analysis.wordlists import words

_BEFORE_CLAUSE = frozenset("que qu' qui dont où that which who et mais and but car".split())
_RELATIVES = frozenset("qui lequel laquelle lesquels lesquelles whom which".split())
_PRONOUNS = frozenset("lui elle eux elles him her them".split())
_OURS = frozenset(("nos", "notre", "nous", "moi", "our", "me"))
_APPOSED = frozenset("le la l' un une the a an".split())
_RESUMES = frozenset("que qu' that et mais and but ne n'".split())
_CLAUSES = frozenset("qui dont où lequel laquelle who which whose".split())
_REASONS = frozenset(("car", "because"))
_SHORT_HEAD = 8
_MOST_APPOSITIONS = 3


def sourced(document: Document, marks: Marks, cues: list[Cue], index: int) -> list[Clause]:
    """What the source that cue `index` names is said to say: what follows it, what precedes it, or both."""
    cue = cues[index]
    nobody = cue.subject is None or document.lower[cue.subject[0]] in _OURS
    if nobody or cue.lemma.startswith("dans la bouche"):
        return []
    sentence = document.sentences[document.sentence_of[cue.first]]
    begin, end = cue.first, source_end(document, cue, sentence.last)
    enclosed = begin > sentence.first and document.words[begin - 1] in (",", "–", "—", "(")
    begin -= enclosed
    after = _skip(document, end, sentence.last)
    if after < sentence.last and marks.inside[after] >= 0:
        return []
    head = _after_reason(document, statement_start(document, sentence.first, begin), begin)
    begin = _before_incise(document, cues, index, head, begin)
    relative = document.lower[cue.last - 1] in _RELATIVES
    leads = not relative and begin - head > 1 and document.lower[begin - 1] not in _BEFORE_CLAUSE
    if not leads:
        return _clauses(document, cues, cue, [(after, sentence.last)], "source before")
    if after < sentence.last and _goes_on(document, head, begin, end, after, enclosed=enclosed):
        return _clauses(document, cues, cue, [(head, begin), (after, sentence.last)], "source within")
    participle = not enclosed and after < sentence.last and _of_participle(document, head, begin)
    return [] if participle else [Clause(head, begin, cue, "source after")]


def _of_participle(document: Document, head: int, begin: int) -> bool:
    """Whether a source says no more than the participle before it: « Le club, endetté | selon X, vend »."""
    comma = next((at for at in range(begin - 1, head, -1) if document.words[at] == ","), 0)
    if not comma or not participle_like(document, comma + 1):
        return False
    return not any(is_finite(document, at) for at in range(comma + 2, begin))


def _clauses(
    document: Document, cues: list[Cue], cue: Cue, ranges: list[tuple[int, int]], rule: str
) -> list[Clause]:
    """The ranges as clauses; what follows the source ends before the next reporting words."""
    clauses = []
    for first, last in ranges:
        end = last if last <= cue.first else clause_end(document, cues, first, last, participles=False)[0]
        if end > first and not (
            rule == "source before" and document.lower[first] in ("et", "and", "ou", "or")
        ):
            clauses.append(Clause(first, end, cue, rule, part=len(ranges) > 1))
    return clauses


def _goes_on(document: Document, head: int, begin: int, end: int, after: int, *, enclosed: bool) -> bool:
    """Whether the statement goes on after a source in its middle."""
    if not enclosed:
        return after == end or document.words[end] == ":"
    opens = document.lower[after]
    if opens in words(document.language, "reporting", "aside") or participle_like(document, after):
        return False
    whole = complete(document, head, begin) or begin - head > _SHORT_HEAD
    pending = begin - head <= _SHORT_HEAD // 2 and not complete(document, after, len(document))
    return not whole or pending or opens in _RESUMES


def _after_reason(document: Document, head: int, begin: int) -> int:
    """« Il s'inquiète car rien ne prouve selon lui que … »: what is said begins after « car »."""
    links = (at for at in range(begin - 1, head, -1) if document.lower[at] in _REASONS)
    link = next(links, -1)
    told = link > 0 and complete(document, head, link) and complete(document, link + 1, begin)
    return link + 1 if told else head


def _before_incise(document: Document, cues: list[Cue], index: int, head: int, begin: int) -> int:
    """« …, a appris l'AFP de source policière »: the statement ends before the incise."""
    previous = cues[index - 1] if index else None
    if previous is None or previous.first <= head or not incises.is_incise(document, previous):
        return begin
    first = min(previous.first, previous.subject[0]) if previous.subject else previous.first
    return first - 1 if first - 1 > head and document.words[first - 1] == "," else begin


def source_end(document: Document, cue: Cue, limit: int) -> int:
    """The end of a source's name: a comma, with an apposition that commas enclose."""
    first = cue.subject[0] if cue.subject else cue.last
    if document.lower[first] in _PRONOUNS or document.kinds[first] == Kind.CLITIC:
        return first + 1
    comma = _next_pause(document, first, limit)
    bare = _bare_end(document, cue, first, comma)
    if bare < comma or comma >= limit or document.words[comma] != ",":
        return bare
    for _ in range(_MOST_APPOSITIONS):
        following = _next_pause(document, comma + 1, limit, over_marks=True)
        if following >= limit or document.words[following] != ",":
            break
        relative = document.lower[comma + 1] in _CLAUSES
        if not relative and (
            complete(document, comma + 1, following) or not _apposed(document, first, comma)
        ):
            break
        comma = following
    return comma


def _bare_end(document: Document, cue: Cue, first: int, pause: int) -> int:
    """The end of a name that no comma closes: « vont coûter selon Matignon 10,3 milliards »."""
    if document.words[cue.first - 1] == "," or not document.capitalised(first):
        return pause
    end = first + 1
    while end < pause and document.capitalised(end):
        end += 1
    return end if end < pause and document.kinds[end] == Kind.NUMBER else pause


def _apposed(document: Document, first: int, comma: int) -> bool:
    """Whether what stands between `comma` and the next one says more about the source that opens at `first`.

    A role after a name (« X, maître de conférences, »), a name after a role (« le maire, M. X, »), an age, a
    participle.
    """
    head = comma + 1
    if participle_like(document, head) or document.kinds[head] == Kind.NUMBER:
        return True
    if document.capitalised(head):
        return not document.capitalised(first)
    if not (document.capitalised(comma - 1) or document.words[comma - 1] in (")", "]")):
        return False
    word = document.lower[head]
    aside = words(document.language, "reporting", "aside") | words(document.language, "reporting", "openers")
    return word in _APPOSED or (word.isalpha() and word not in aside)


def participle_like(document: Document, token: int) -> bool:
    """A past participle by its look: « établi par », « attribuée à », "based in"."""
    endings = ("é", "ée", "és", "ées", "i", "ie", "is", "ies") if document.language == "fr" else ("ed", "ing")
    word = document.lower[token]
    return len(word) > 4 and word.endswith(endings) and document.words[token] == word


def _skip(document: Document, token: int, last: int) -> int:
    while token < last and document.kinds[token] == Kind.SIGN and document.words[token] in ",:–—)":
        token += 1
    return token


def _next_pause(document: Document, token: int, limit: int, *, over_marks: bool = False) -> int:
    depth = 0
    while token < limit:
        word = document.words[token]
        if word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif (
            depth == 0 and document.kinds[token] == Kind.SIGN and word in (",:.;" if over_marks else ",:.;«“")
        ):
            return token
        token += 1
    return limit

"""Statements with an incise: « La ville est reprise, a-t-il ajouté », « La ville, a-t-il ajouté, est reprise
».
"""

from __future__ import annotations

from tui.analysis import incises
from tui.analysis.clauses import complete, is_finite, verb_like
from tui.analysis.document import Document, Kind
from tui.analysis.endings import clause_end
from tui.analysis.findings import Cue, CueClass, CueForm, Marks
from tui.analysis.reported import Clause
from tui.analysis.that import that_after

_DASHES = frozenset("-–—")
_DATELINE = 14
_LONGEST_HEAD = 20
_SHORT_SCENE = 6
_SHORTEST = 3
_VERBLESS = frozenset(
    "pas plus rien aucun aucune impossible inutile jamais non oui fini nul nulle no nothing none".split()
)
"""Words that open a statement without a verb: « Pas question de céder, a prévenu la maire »."""
_SETTINGS = frozenset(
    "dans en sur sous après avant avec à au aux depuis pour d'ici dès chez faute outre lors "
    "in on under after before with for by at from since during within throughout over amid despite "
    "without".split()
)
"""Words that open what only sets the scene of a statement: "Under the plan, the minister said, taxes would
rise".
"""
_SUBJECTS = frozenset(
    "le la les l' un une des il elle ils elles on nous vous je the a an he she it they we you i this "
    "these no".split()
)
_LEADING_UP = frozenset(
    "if when once unless until because since although though while si quand lorsque puisque tant".split()
)
_LINKS = frozenset("et mais car puisque and but or because".split())
_AS = frozenset(("comme", "ainsi"))
_CONDITIONS = frozenset(("si", "s'", "if", "parce", "because"))
_COMPLETES = frozenset(("de", "d'", "que", "qu'", "of", "that"))
_ANEW = frozenset(("et", "and"))
_VERBAL = frozenset("ne n' se s' y en not also".split())
_SUBORDINATORS = frozenset(
    "when while as after before if since although though because unless until during".split()
)
_CONNECTORS = frozenset(
    "mais or car et ainsi cependant toutefois pourtant enfin but and yet however meanwhile".split()
)


def incised(document: Document, marks: Marks, cues: list[Cue], index: int) -> list[Clause]:
    """What an incise outside marks reports: the sentence before it, and the rest when that is no whole
    clause.
    """
    cue = cues[index]
    if that_after(document, marks, cues, index) >= 0:
        return []
    if incises.is_incise(document, cue):
        return _clauses(document, marks, cues, cue)
    subject, form = cue.subject, cue.form
    if cue.cls == CueClass.SAY and incises.inverted(document, cue):
        if clauses := _clauses(document, marks, cues, cue):
            return clauses
        cue.subject, cue.form = subject, form
    return []


def _clauses(document: Document, marks: Marks, cues: list[Cue], cue: Cue) -> list[Clause]:
    sentence = document.sentences[document.sentence_of[cue.first]]
    begin, end = incises.extent(document, cue, sentence.last)
    if begin - 1 <= sentence.first:
        return []
    paused = document.words[begin - 1] in (",", "–", "—")
    if not paused and (document.kinds[begin - 1] == Kind.SIGN or document.lower[begin - 1] in _AS):
        return []
    if not paused and not _follows_at_once(document, cue):
        return []
    begin -= paused
    head = statement_start(document, sentence.first, begin)
    if marks.inside[begin - 1] >= 0 or head >= begin:
        return []
    tail = _tail(document, marks, cues, end, sentence.last)
    if tail and _leads_up(document, head, begin, tail):
        ranges = [(head, begin), tail]
    elif _subordinate(document, head, begin):
        return []
    else:
        ranges = _statement(document, head, begin, tail)
    return [Clause(*where, cue, "incise", part=len(ranges) > 1) for where in ranges]


def _leads_up(document: Document, head: int, begin: int, tail: tuple[int, int]) -> bool:
    """Whether an incise parts a condition from its clause: "If they win, says X, the ruling opens a door"."""
    if document.lower[head] not in _LEADING_UP:
        return False
    if "," in document.words[head : min(begin, head + _LONGEST_HEAD)] or begin - head < _SHORTEST:
        return False
    subject = document.lower[head + 1] in _SUBJECTS or document.capitalised(head + 1)
    return subject and complete(document, *tail)


def _follows_at_once(document: Document, cue: Cue) -> bool:
    """« … avertissent plusieurs experts »: the subject right after its French verb."""
    return (
        document.language == "fr"
        and cue.form == CueForm.INCISE
        and cue.subject is not None
        and cue.subject[0] == cue.last
    )


def _statement(
    document: Document, head: int, begin: int, tail: tuple[int, int] | None
) -> list[tuple[int, int]]:
    """Which of the words before an incise and after it make the statement."""
    if (link := _link(document, head, begin)) and tail:
        return [tail]
    scene = document.lower[head] in _SETTINGS and begin - head <= _SHORT_SCENE
    whole = not scene and complete(document, head, link or begin)
    if tail and document.lower[head] in _VERBLESS and document.lower[tail[0]] in _COMPLETES:
        return [(head, begin), tail]  # « Pas question, dit le maire, | de céder »
    if whole or (not tail and document.lower[head] in _VERBLESS):
        return [(head, begin), *_second(document, tail)] if whole else [(head, begin)]
    if tail is None or begin - head > _LONGEST_HEAD:
        return []
    sets_scene = document.lower[head] in _SETTINGS and complete(document, *tail)
    return [(head, begin), tail] if sets_scene or _takes_up(document, tail[0]) else []


def _second(document: Document, tail: tuple[int, int] | None) -> list[tuple[int, int]]:
    """A second statement after an incise: « La route est coupée, dit le maire, et | le pont menace »."""
    if tail and document.lower[tail[0]] in _CONDITIONS and complete(document, *tail):
        return [tail]  # « Cela coûte, dit le maire, | si l'on n'y prend garde »
    if tail is None or document.lower[tail[0]] not in _ANEW:
        return []
    first, last = tail[0] + 1, tail[1]
    own = document.lower[first] not in _VERBAL and not is_finite(document, first)
    whole = own and last - first >= _SHORTEST and complete(document, first, last)
    return [(first, last)] if whole else []


def _tail(document: Document, marks: Marks, cues: list[Cue], end: int, limit: int) -> tuple[int, int] | None:
    """What follows an incise and its comma, in the reporter's words."""
    if end + 1 >= limit or document.words[end] != "," or marks.inside[end + 1] >= 0:
        return None
    last = clause_end(document, cues, end + 1, limit)[0]
    return (end + 1, last) if last > end + 1 else None


def _link(document: Document, head: int, begin: int) -> int:
    """The comma after which only a few words lead over an incise: « …, et même alors, dit-il, … »; 0 for
    none.
    """
    for token in range(begin - 1, max(head, begin - 6), -1):
        if document.words[token] == ",":
            return token if document.lower[token + 1] in _LINKS else 0
    return 0


def _takes_up(document: Document, token: int) -> bool:
    """Whether a verb (or its pronoun) takes up the subject that an incise cut off."""
    word = document.lower[token]
    return (
        is_finite(document, token)
        or word in _VERBAL
        or (word.endswith("ed") if document.language == "en" else verb_like(document, token))
    )


def _subordinate(document: Document, head: int, begin: int) -> bool:
    """Whether what stands before an English verb is a clause that depends on it: "Asked whether …, she
    paused".
    """
    word = document.lower[head]
    if document.language != "en" or not (word in _SUBORDINATORS or word.endswith(("ed", "ing"))):
        return False
    comma = next((token for token in range(head, begin) if document.words[token] == ","), -1)
    return comma < 0 or not complete(document, comma + 1, begin)


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

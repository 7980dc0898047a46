"""Words of the reporter's among words said: « Nous viendrons, a-t-il dit, et vite. »"""

from __future__ import annotations

from bisect import bisect_left

from tui.analysis.clauses import has_clause, is_finite, verb_like
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueClass, CueForm, MarkedSpan, Marks
from tui.analysis.grammar import SPEAKS, TITLE, word_table
from tui.analysis.narrated import STOPS, bearing_end, next_pause, pauses, subject_end

_BEFORE = frozenset((",", "?", "!", "…", "...", "–", "—"))
_FIRST_PERSON = frozenset("m' me je j' -je nous -nous vous -vous -tu i we you us".split())
_PRONOUNS = frozenset("he she it they we i you".split())
_SUBJECT_HEADS = frozenset(
    "le la l' les un une des son sa ses leur leurs ce cette ces notre nos plusieurs".split()
)
_COUNTED = frozenset("deux trois quatre cinq six certains certaines quelques d' beaucoup".split())
_LONGEST_SUBJECT = 9
_BE = frozenset("is are was were be been being".split())
_SUBORDINATORS = frozenset("who which that to as when while after because before if since until".split())
_AFTER_VERB = frozenset(
    "on in at to during after before last this in monday tuesday wednesday thursday friday "
    "saturday sunday yesterday today through while via as adding".split()
)
_MOMENTS = frozenset("as while when after before during on in at".split())
"""Words after which the listener's name is over: "told a radio station | as he left"."""
_HEARSAY = frozenset(("paraît", "semble", "semblerait", "paraîtrait"))
"""« paraît-il »: nobody says it."""
_OPENING_INSIDE = frozenset("‘'“«‹")
_LONGEST = 40
"""Tokens an incise may hold."""


def is_incise(document: Document, cue: Cue) -> bool:
    """Whether a cue and its subject can be set off from the words said around them.

    A French incise is inverted (« dit-il », « a dit le maire »); an English one may keep its order ("he
    said", "said Smith") but then nothing else than its circumstances may follow the verb.
    """
    subject = cue.subject
    if cue.lemma in _HEARSAY:
        return False
    if document.language == "en" and (subject is None or subject[0] < cue.first):
        return _set_off(document, cue)
    if subject is None or cue.form != CueForm.INCISE:
        return False
    first, last = subject
    if document.language == "fr":
        clitic = document.kinds[first] == Kind.CLITIC
        somebody = _may_be_subject(document, first) or document.lower[first] in _COUNTED
        said = clitic or (cue.cls in (CueClass.SAY, CueClass.MANNER) and somebody)
        return last > cue.first and said and not _FIRST_PERSON.intersection(document.lower[cue.first : last])
    if document.lower[first] in _PRONOUNS:
        return _ends(document, first + 1)
    return not _clause_in_subject(document, first, last)


def _may_be_subject(document: Document, token: int) -> bool:
    return (
        document.capitalised(token)
        or document.lower[token] in _SUBJECT_HEADS
        or document.kinds[token] != Kind.WORD
    )


def _set_off(document: Document, cue: Cue) -> bool:
    """An English incise in the order of a sentence: ", an army spokesman said on Tuesday, …".

    A comma or a closing mark, a short noun phrase without a verb, the verb, and no object. Makes that phrase
    the subject of the cue.
    """
    after = cue.addressee[1] if cue.addressee else _after_listener(document, cue)
    said = cue.cls in (CueClass.SAY, CueClass.MANNER) and cue.form in (CueForm.INCISE, CueForm.FINITE)
    passive = document.lower[cue.first] in _BE and cue.last - cue.first > 1
    if not said or passive or not _ends(document, after):
        return False
    if cue.cls == CueClass.MANNER and after < len(document) and document.kinds[after] != Kind.SIGN:
        return False
    floor = max(0, cue.first - _LONGEST_SUBJECT)
    for token in range(cue.first - 1, floor - 1, -1):
        if document.kinds[token] == Kind.SIGN and document.words[token] not in ("-", "/", "&"):
            first = token + 1
            if first == cue.first or document.lower[first] in (
                "i",
                "we",
                "you",
                "and",
                "but",
                "who",
                "which",
            ):
                return False
            cue.subject = (first, cue.first)
            return True
        if is_finite(document, token) or document.lower[token] in _SUBORDINATORS:
            return False
    return False


def _after_listener(document: Document, cue: Cue) -> int:
    """The token after the one something is told to, as far as the next pause: "told a radio station."."""
    if cue.lemma != "tell":
        return cue.last
    for token in range(cue.last, min(len(document), cue.last + _LONGEST_SUBJECT)):
        if pauses(document, token):
            return token
        if document.lower[token] in _MOMENTS:
            return token
        if is_finite(document, token) or document.lower[token] in ("that", "to"):
            break
    return cue.last


def inverted(document: Document, cue: Cue) -> bool:
    """Whether somebody follows a French verb set off within words said: « …, s'agace la maire. ».

    Makes that somebody the subject of the cue.
    """
    said = cue.cls in (CueClass.SAY, CueClass.MANNER) and cue.form == CueForm.FINITE
    if document.language != "fr" or not said or document.words[cue.first - 1] not in _BEFORE:
        return False
    first, last = cue.last, cue.last
    while last < min(len(document), first + _LONGEST_SUBJECT) and not pauses(document, last):
        last += 1
    if not first < last < len(document) or not _may_be_subject(document, first):
        return False
    if _FIRST_PERSON.intersection(document.lower[max(0, cue.first - 1) : last]):
        return False
    tags = word_table("fr")
    speaks = document.capitalised(first) or any(
        tags.get(document.lower[token], 0) & (SPEAKS | TITLE) for token in range(first, min(last, first + 3))
    )
    if speaks and not any(is_finite(document, token) for token in range(first, last)):
        cue.subject, cue.form = (first, last), CueForm.INCISE
        return True
    return False


def _clause_in_subject(document: Document, first: int, last: int) -> bool:
    """Whether what follows an English verb is a clause ("said the town was lost") and not a subject ("said
    Smith").
    """
    for token in range(first + 1, last):
        if document.lower[token] in ("who", "which", "that", "whose", ","):
            return False
        if verb_like(document, token):
            return True
    return False


def _ends(document: Document, token: int) -> bool:
    """Whether the sentence stops, pauses or goes on with a circumstance here."""
    if token >= len(document):
        return True
    word = document.lower[token]
    return document.kinds[token] == Kind.SIGN or word in _AFTER_VERB or word.endswith("ly")


def extent(document: Document, cue: Cue, limit: int) -> tuple[int, int]:
    """Tokens of the incise without the commas around it; it ends before a comma or a stop, at most at
    `limit`.
    """
    subject = cue.subject or (cue.first, cue.last)
    first, end = min(cue.first, subject[0]), max(cue.last, subject_end(document, subject, limit))
    return first, next_pause(document, end, limit)


def cut(document: Document, marks: Marks, span: MarkedSpan, cues: list[Cue]) -> list[tuple[int, int]]:
    """The pieces of a span that are words said, as token ranges; the incises between them become the
    reporter's.
    """
    pieces = []
    first = span.first
    for cue in _inside(cues, span):
        found = _incise(document, span, cue, first)
        if found is None:
            continue
        begin, end = found
        pieces.append((first, begin))
        end = _resumes(document, span, end) if span.closed else span.last
        marks.inside[begin:end] = [-1] * (end - begin)
        first = end
        if first >= span.last:
            break
    if first < span.last:
        pieces.append((first, span.last))
    return [piece for piece in (_trim(document, *piece) for piece in pieces) if piece[0] < piece[1]]


def _resumes(document: Document, span: MarkedSpan, token: int) -> int:
    """Where words said go on after an incise.

    After a dialogue dash, which no mark closes, the incise runs on where no clause follows its comma: «
    corrige-t-elle, hilare, depuis la passerelle. »
    """
    if span.mark not in ("—", "–", "-", "―") or token >= span.last or document.words[token - 1] != ",":
        return token
    stop = token
    while stop < span.last and document.words[stop][-1] not in STOPS:
        stop += 1
    goes_on = has_clause(document, token, stop) or document.lower[token] in ("et", "mais", "and", "but")
    return token if goes_on else min(stop + 1, span.last)


def _inside(cues: list[Cue], span: MarkedSpan) -> list[Cue]:
    first = bisect_left(cues, span.first + 1, key=lambda cue: cue.first)
    last = bisect_left(cues, span.last, key=lambda cue: cue.first)
    return cues[first:last]


def _incise(document: Document, span: MarkedSpan, cue: Cue, first: int) -> tuple[int, int] | None:
    """Where the reporter's words begin (with the comma before them) and end (with the comma after them)."""
    if not is_incise(document, cue) and not inverted(document, cue):
        return None
    begin, end = extent(document, cue, min(span.last, cue.first + _LONGEST))
    if begin - 1 <= first or document.words[begin - 1] not in _BEFORE:
        return None
    if end < span.last and not pauses(document, end):
        return None
    if _quotes(document, cue.last, min(end + 2, span.last)):
        return None
    if end == span.last - 1 and document.language == "en" and document.words[end] == ",":
        return None  # “They come, they go,” he says
    if end < span.last and document.words[end] == ",":
        end = bearing_end(document, end + 1, span.last) or end
    if document.words[begin - 1] == ",":
        begin -= 1
    return begin, min(end + 1, span.last)


def _quotes(document: Document, first: int, last: int) -> bool:
    """Whether marks open after a verb of saying: the one who speaks quotes, "…, she said ‘What?’ twice"."""
    return not _OPENING_INSIDE.isdisjoint(document.words[first:last])


def _trim(document: Document, first: int, last: int) -> tuple[int, int]:
    """Without a comma at the head or the tail."""
    while first < last and document.kinds[first] == Kind.SIGN and document.words[first] in ",;:.":
        first += 1
    while first < last and document.words[last - 1] == ",":
        last -= 1
    return first, last

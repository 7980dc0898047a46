"""Where a reported clause ends: at the next clause of its row, or where the reporter takes up his own
sentence again.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueForm

_THAT = {"fr": frozenset(("que", "qu'")), "en": frozenset(("that",))}
_CONJUNCTIONS = frozenset("et mais ou puis and but or".split())
_ACTS = frozenset(
    (
        ("avant", "de"),
        ("avant", "d'"),
        ("tout", "en"),
        ("before", "leaving"),
        ("a", "move"),
        ("a", "claim"),
        ("a", "step"),
        ("a", "decision"),
    )
)
_OPPOSING = frozenset(("alors", "tandis"))
_SHARING = (CueForm.FINITE, CueForm.PARTICIPLE)
_KEPT_AT_END = frozenset('%)€$£¥»"”')


class _Asked(NamedTuple):
    """What `clause_end` was asked to heed; see there."""

    opens: bool
    participles: bool


def clause_end(
    document: Document,
    cues: list[Cue],
    start: int,
    limit: int,
    *,
    opens: bool = False,
    participles: bool = True,
) -> tuple[int, int]:
    """Where a reported clause that begins at `start` ends, and where the next of its row begins (-1: none).

    `opens`: the clause hangs on a participle at the head of its sentence, whose main verb is still to come.
    `participles`: whether « , ajoutant que » gives the word back to the reporter.
    """
    that_words = _THAT[document.language]
    ending = _ends_at(document, cues, start, limit, _Asked(opens, participles))
    token = start
    while token < ending:
        word = document.lower[token]
        if word in that_words and token > start + 1 and document.lower[token - 1] in _CONJUNCTIONS:
            return _trim(document, start, token - 1), token + 1
        if document.kinds[token] == Kind.SIGN and (
            word in (";", ":") or (word == "," and participles and _reporter_acts(document, token + 1))
        ):
            return _trim(document, start, token), -1
        token += 1
    return _trim(document, start, ending), -1


def _ends_at(document: Document, cues: list[Cue], start: int, limit: int, asked: _Asked) -> int:
    """The reporter takes up his own sentence again at the next verb of saying that hangs on the main
    clause.
    """
    for cue in _cues_from(cues, start, limit):
        if asked.participles and document.lower[cue.first - 1] in _CONJUNCTIONS and cue.form in _SHARING:
            return cue.first - 1
        first = cue.first
        if cue.subject and cue.form in (CueForm.INCISE, CueForm.FINITE):
            first = min(first, cue.subject[0])
        if first <= start:
            continue
        end = _set_off(document, cue, first, asked)
        if end < 0:
            end = _hung_on(document, cue, start, first) if asked.participles else -1
            end = end if end >= 0 else _contrasts(document, cue, first)
        if end >= 0:
            return end
    return limit


def _set_off(document: Document, cue: Cue, first: int, asked: _Asked) -> int:
    """The end before a source or an incise whose words begin at `first`; -1 when it is neither."""
    comma = document.lower[first - 1] == ","
    if cue.form == CueForm.SOURCE:
        return first - 1 if comma else first
    incise = cue.form == CueForm.INCISE or (cue.form == CueForm.FINITE and asked.opens)
    return first - 1 if comma and incise else -1


def _hung_on(document: Document, cue: Cue, start: int, first: int) -> int:
    """The end before « , ajoutant que », « , tout en précisant », « , mais X dit que »; -1: none."""
    if cue.form == CueForm.PARTICIPLE and document.lower[cue.first - 1] == ",":
        return cue.first - 1
    if cue.form in (CueForm.PARTICIPLE, CueForm.INFINITIVE):
        return _adverbial(document, start, cue.first)
    opposed = document.lower[first - 1] in _CONJUNCTIONS or document.lower[first - 1] == "while"
    return first - 2 if opposed and cue.form == CueForm.FINITE and document.words[first - 2] == "," else -1


def _contrasts(document: Document, cue: Cue, first: int) -> int:
    """The comma before « , alors que X indique que », where another source begins; -1: none."""
    lower = document.lower
    que = cue.form == CueForm.FINITE and cue.subject is not None and lower[first - 1] in ("que", "qu'")
    return first - 3 if que and lower[first - 2] in _OPPOSING and lower[first - 3] == "," else -1


def _reporter_acts(document: Document, token: int) -> bool:
    """« , avant de quitter la salle », « , tout en souriant »: what the one who speaks does, not what he
    says.
    """
    return tuple(document.lower[token : token + 2]) in _ACTS


def _adverbial(document: Document, start: int, verb: int) -> int:
    """The comma before « tout en ajoutant », « avant de conclure », « sans préciser »; -1: none."""
    lower = document.lower
    at = verb if lower[verb] in ("en", "de", "d'") else verb - 1
    if lower[at] in ("en", "de", "d'") and lower[at - 1] in ("tout", "avant"):
        at -= 1
    elif lower[at] not in ("en", "sans"):
        return -1
    return at - 1 if at - 1 > start and document.words[at - 1] == "," else -1


def _cues_from(cues: list[Cue], start: int, limit: int) -> list[Cue]:
    first = bisect_left(cues, start + 1, key=lambda cue: cue.first)
    last = bisect_left(cues, limit, key=lambda cue: cue.first)
    return cues[first:last]


def _trim(document: Document, start: int, end: int) -> int:
    """Without punctuation at the tail."""
    while (
        end > start and document.kinds[end - 1] == Kind.SIGN and document.words[end - 1] not in _KEPT_AT_END
    ):
        end -= 1
    return end

"""Where a reported clause ends: at the next clause of its row, or where the reporter takes up his own sentence again."""

from __future__ import annotations

from bisect import bisect_left

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
_SHARING = (CueForm.FINITE, CueForm.PARTICIPLE)
_KEPT_AT_END = frozenset('%)€$£¥»"”')


def clause_end(
    document: Document,
    cues: list[Cue],
    start: int,
    limit: int,
    *,
    opens: bool = False,
    participles: bool = True,
) -> tuple[int, int]:
    """Where a reported clause that begins at `start` ends, and where the next one of its row begins (-1: none).

    `opens`: the clause hangs on a participle at the head of its sentence, whose main verb is still to come.
    `participles`: whether « , ajoutant que » gives the word back to the reporter.
    """
    that_words = _THAT[document.language]
    ending = _ends_at(document, cues, start, limit, opens, participles)
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


def _ends_at(
    document: Document, cues: list[Cue], start: int, limit: int, opens: bool, participles: bool
) -> int:
    """The reporter takes up his own sentence again at the next verb of saying that hangs on the main clause."""
    for cue in _cues_from(cues, start, limit):
        inverted = cue.subject is not None and cue.form in (CueForm.INCISE, CueForm.FINITE)
        first = min(cue.first, cue.subject[0]) if inverted and cue.subject else cue.first
        if participles and document.lower[cue.first - 1] in _CONJUNCTIONS and cue.form in _SHARING:
            return cue.first - 1
        if first <= start:
            continue
        before = document.lower[first - 1]
        if cue.form == CueForm.SOURCE:
            return first - 1 if before == "," else first
        if before == "," and (cue.form == CueForm.INCISE or (cue.form == CueForm.FINITE and opens)):
            return first - 1
        if not participles:
            continue
        before_verb = document.lower[cue.first - 1]
        if cue.form == CueForm.PARTICIPLE and before_verb == ",":
            return cue.first - 1
        if cue.form in (CueForm.PARTICIPLE, CueForm.INFINITIVE) and (
            comma := _adverbial(document, start, cue.first)
        ):
            return comma
        if before in _CONJUNCTIONS and cue.form == CueForm.FINITE and document.words[first - 2] == ",":
            return first - 2
        if before == "while" and cue.form == CueForm.FINITE and document.words[first - 2] == ",":
            return first - 2
    return limit


def _reporter_acts(document: Document, token: int) -> bool:
    """« , avant de quitter la salle », « , tout en souriant »: what the one who speaks does, not what he says."""
    return tuple(document.lower[token : token + 2]) in _ACTS


def _adverbial(document: Document, start: int, verb: int) -> int:
    """The comma before « tout en ajoutant », « avant de conclure », « sans préciser »; 0 when there is none."""
    lower = document.lower
    at = verb if lower[verb] in ("en", "de", "d'") else verb - 1
    if lower[at] in ("en", "de", "d'") and lower[at - 1] in ("tout", "avant"):
        at -= 1
    elif lower[at] not in ("en", "sans"):
        return 0
    return at - 1 if at - 1 > start and document.words[at - 1] == "," else 0


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

"""Sources named without a verb: « selon X », « d'après X », « pour X, », "according to X"."""

from __future__ import annotations

from tui.analysis.findings import Cue, CueClass, CueForm
from tui.analysis.grammar import DET, NO_SOURCE, PERSON, SPEAKS, TEMP, TITLE
from tui.analysis.inverted import phrase_end
from tui.analysis.quantities import counted
from tui.analysis.source_phrases import POSSESSED
from tui.analysis.syntax import CLOSING_MARKS, OPENING_MARKS, Syntax

_WEAK = ("pour", "for")
_QUE = frozenset(("que", "qu'"))
_KEEPS_NOUN = frozenset(("de source", "de sources"))


def source_cue(s: Syntax, token: int) -> Cue | None:
    """The source named from `token` on, with the phrase after it as its subject."""
    following = s.lower[token + 1] if token + 1 < len(s.lower) else ""
    for phrase in s.source_openers[s.lower[token]]:
        last = token + len(phrase)
        if last >= len(s.lower) or (len(phrase) > 1 and phrase[1] != following):
            continue
        if len(phrase) == 1 or tuple(s.lower[token:last]) == phrase:
            return _cue(s, token, last, " ".join(phrase))
    return None


def _cue(s: Syntax, first: int, last: int, lemma: str) -> Cue | None:
    document = s.document
    ceiling = document.sentences[document.sentence_of[first]].last
    if last >= ceiling or s.lower[last] in ("que", "qu'", "moi"):
        return None
    if s.lower[last] in ("qui", "lequel", "laquelle", "whom"):
        antecedent = _name_before(s, first)
        return _source(s, first, last + 1, lemma, antecedent) if antecedent else None
    if s.lower[last - 1] in POSSESSED:
        return _source(s, first, last, lemma, (first + 1, last))
    start = last - 1 if lemma in _KEEPS_NOUN else last
    if lemma in _WEAK:
        names = _speaks_first(s, first, start, ceiling)
    else:
        near = range(last, min(last + 2, ceiling))
        names = not any(s.tags[at] & NO_SOURCE and s.lower[at] not in _QUE for at in near)
    if not names or (lemma in (*_WEAK, "selon") and s.temporal(last, ceiling) > last):
        return None
    end = _source_end(s, start, ceiling)
    return _source(s, first, last, lemma, (start, end)) if end > start else None


def _name_before(s: Syntax, first: int) -> tuple[int, int] | None:
    """The name that « pour qui », « selon lequel » go back to."""
    end = first - (first > 0 and s.words[first - 1] == ",")
    start = end
    while start > 0 and s.name_like(start - 1):
        start -= 1
    return (start, end) if start < end else None


def _source_end(s: Syntax, start: int, ceiling: int) -> int:
    """Where the source ends: at the first comma, unless a role's name follows (« selon le maire, X, »)."""
    end = phrase_end(s, start, ceiling)
    comma = next((at for at in range(start, end) if s.words[at] == ","), end)
    if comma + 1 >= end:
        return comma
    role = any(s.tags[at] & PERSON for at in range(start, comma))
    named = any(s.name_like(at) for at in range(start, comma)) and not role
    name_follows = s.name_like(comma + 1) or (comma + 2 < end and s.tags[comma + 1] & TITLE)
    bare = bool(s.tags[comma + 1] & SPEAKS)
    return end if (role and not named and name_follows) or bare else comma


def _source(s: Syntax, first: int, last: int, lemma: str, subject: tuple[int, int]) -> Cue:
    document = s.document
    return Cue(
        first,
        last,
        document.starts[first],
        document.ends[last - 1],
        "d'après" if lemma == "d' après" else lemma,
        CueClass.SAY,
        CueForm.SOURCE,
        subject=subject,
    )


def _between_commas(s: Syntax, first: int, start: int, ceiling: int) -> bool:
    """« qui, pour Me X, « … » », « « … », pour la CGT. »: a name that commas, marks or a stop enclose."""
    if s.words[first - 1] != "," or not s.words[first].islower():
        return False
    end = start
    while end < ceiling and (s.name_like(end) or s.tags[end] & DET):
        end += 1
    if end == start or not s.name_like(end - 1) or end >= len(s.words):
        return False
    if end - start == 1 and not s.words[start].isupper():
        return False
    quoted = s.words[first - 2] in CLOSING_MARKS and s.words[end] in (".", ",", ";")
    return quoted or (s.words[end] == "," and end + 1 < len(s.words) and s.words[end + 1] in OPENING_MARKS)


def _speaks_first(s: Syntax, first: int, start: int, ceiling: int) -> bool:
    """« Pour X, … » is a source at the head of its sentence only, where a comma closes it and X can speak."""
    document = s.document
    head = document.sentences[document.sentence_of[first]].first
    if _between_commas(s, first, start, ceiling):
        return True
    if first != head and not (s.words[first - 1] == "," or s.lower[first - 1] in ("mais", "et", "but")):
        return False
    if first != head and first - head > 3:
        return False
    end = phrase_end(s, start, ceiling)
    end = next((at for at in range(start, end) if s.words[at] == ","), end)
    if end >= ceiling or s.words[end] != ",":
        return False
    if any(s.tags[at] & TEMP for at in range(start, end)) or s.words[start] in ("moi", "me"):
        return False
    return s.speaks(start, end) or counted(s, start, end) >= 0

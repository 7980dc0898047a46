"""Where sentences begin and end, for French and English prose.

A full stop inside quotation marks does not end the sentence of the one who quotes: « Venez ! », dit-il. A
sentence never crosses an empty line.
"""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    "m mm mme mmes mlle mgr dr drs pr prof me mr mrs ms st ste sts gen gén col cdt cne lt sgt capt "
    "cpl maj sen sén rep gov hon rev fr av bd art al cf ex env vol éd ed p pp n no nos tél tel dép "
    "vs jan feb mar apr aug sept sep oct nov dec janv févr juil déc messrs supt insp adm cmdr fig "
    "approx dept est ave blvd mt ft".split()
)
"""Words whose full stop is part of them; none commonly ends a sentence."""

_STARTERS = frozenset(
    "le la les un une des il elle ils elles on ce cette ces mais et puis en dans à au aux pour "
    "selon après avant avec the a an he she they it we i but and in on at this that these those "
    "his her their its for after as when if there l' d' c' j' nous vous je son sa ses leur leurs".split()
)
"""Words that open a sentence more often than they stand, capitalised, inside one."""

_STOP = re.compile(r"[.!?…]+")
_AFTER = re.compile(r"(?:[ \u00a0\u202f\u2009]*[»›]|[”\"’)\]]|'')*[ \u00a0\u202f\u2009]*")
_WORD_BACKWARDS = re.compile(r"\.?[^\W_]+(?:\.[^\W_]+)*")
_WORD_AFTER = re.compile(r"[^\W_]+['’]?")
_MARKS = re.compile(r"[«»“”„\"]")
_PARAGRAPH = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_OPENERS = "«“„"
_CLOSERS = "»”›"
_LONGEST_WORD = 40


def sentences(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of `text[start:end]`, in order, as half-open ranges without outer white space."""
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    for first, last in _paragraphs(text, start, end):
        found += _of_paragraph(text, first, last)
    return found


def _paragraphs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if text.find("\n", start, end) < 0:
        return [(start, end)]
    ranges = []
    for gap in _PARAGRAPH.finditer(text, start, end):
        ranges.append((start, gap.start()))
        start = gap.end()
    ranges.append((start, end))
    return ranges


def _of_paragraph(text: str, start: int, end: int) -> list[tuple[int, int]]:
    inside = _quoted_ranges(text, start, end)
    found: list[tuple[int, int]] = []
    first, at = start, 0
    for stop in _STOP.finditer(text, start, end):
        while at < len(inside) and inside[at][1] < stop.start():
            at += 1
        if (
            at < len(inside)
            and inside[at][0] < stop.start()
            and _goes_on(text, stop.end(), inside[at][1] - 1)
        ):
            continue
        if (cut := _boundary(text, stop, end)) is not None:
            _append(found, text, first, cut)
            first = cut
    _append(found, text, first, end)
    return found


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a quotation holds more words after one of its stops."""
    while start < end and text[start].isspace():
        start += 1
    return start < end


def _quoted_ranges(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Outermost quoted stretches of one paragraph; a mark without partner opens nothing."""
    marks = list(_MARKS.finditer(text, start, end))
    if len(marks) < 2:
        return []
    straight_pairs = sum(m.group() == '"' for m in marks) % 2 == 0
    ranges: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for mark in marks:
        sign = mark.group()
        if sign == '"':
            if not straight_pairs:
                continue
            closes = bool(opened) and opened[-1][0] == '"'
        else:
            closes = sign not in _OPENERS
        if not closes:
            opened.append((sign, mark.start()))
        elif opened:
            begin = opened.pop()[1]
            while ranges and ranges[-1][0] > begin:
                ranges.pop()
            ranges.append((begin, mark.end()))
    return ranges


def _boundary(text: str, stop: re.Match[str], end: int) -> int | None:
    """Where the next sentence begins if this stop ends one."""
    after = _AFTER.match(text, stop.end(), end)
    cut = after.end() if after else stop.end()
    if cut >= end or text[cut] == "\n":
        return cut
    if cut == stop.end() or text[cut - 1] not in " \u00a0\u202f\u2009":
        return cut if _glued(text, stop, cut) else None
    following = text[cut]
    if following.islower() or following in ",;:)]»”…":
        return None
    if following.isdigit() and not text[stop.start() - 1 : stop.start()].islower():
        return None
    if stop.group() == "." and _is_abbreviation(text, stop.start(), cut, end):
        return None
    return cut


def _glued(text: str, stop: re.Match[str], cut: int) -> bool:
    """Whether two sentences lost the space between them: « … dans le pays.Pour huit Français … »."""
    before, following = text[max(0, stop.start() - 2) : stop.start()], text[cut : cut + 2]
    ended = before.islower() or before[-1:] in _CLOSERS or text[cut - 1] in _CLOSERS
    return ended and following[:1].isupper() and (following[1:].islower() or following[1:] in ("’", "'", " "))


def _is_abbreviation(text: str, dot: int, following: int, end: int) -> bool:
    before = _WORD_BACKWARDS.match(text[max(0, dot - _LONGEST_WORD) : dot][::-1])
    if before is None:
        return False
    word = before.group()[::-1]
    if word.lower() in _ABBREVIATIONS:
        return True
    if "." in word or (len(word) == 1 and word.isupper()):
        after = _WORD_AFTER.match(text, following, end)
        return after is not None and after.group().lower().replace("’", "'") not in _STARTERS
    return False


def _append(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))

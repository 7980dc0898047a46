"""Words after a quotation that say whose it is: « … » — Anne Vial; « … » La phrase est d'Anne Vial."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.frames import DASHES, Frame
from tui.analysis.grammar import BE, PREP
from tui.analysis.subjects import opening_subject
from tui.analysis.syntax import Syntax

_SIGNED = frozenset("de d' du signé signée signés celle celui ceux from by of those".split())
"""What stands between « est » and whose words they are."""
_COMES = frozenset("vient venait émane émanait comes came".split())
_FRONT_PAGE = frozenset("splash headline front-page une manchette titre".split())
_MAKES = frozenset("fait barre titre reads runs".split())
_SHORT_SUBJECT = 4
_LINE = 14
"""Tokens of a line that only says whose words stand above it."""
_FULL_STOPS = frozenset((".", "!", "?", "…", ":", "»", "”"))


def signature(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """The name after « … » — Name, where nothing else follows."""
    at = frame.last
    if at + 1 >= len(s.words) or s.words[at] not in DASHES or not s.name_like(at + 1):
        return None
    paragraph = s.document.paragraphs[s.document.paragraph_of[frame.last - 1]]
    if at + 1 >= paragraph.last or paragraph.last - at > 12:
        return None
    return at + 1, paragraph.last


def name_line(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """The name that heads a short line of its own after a quotation: « … » | Anne Vial, maire de Brest."""
    document = s.document
    here = document.paragraph_of[frame.last - 1]
    if here + 1 >= len(document.paragraphs) or frame.last < document.paragraphs[here].last:
        return None
    line = document.paragraphs[here + 1]
    if frame.first > document.paragraphs[here].first or line.last - line.first > _LINE:
        return None
    at = line.first + (s.words[line.first] in DASHES)
    end = at
    while end < line.last and s.name_like(end):
        end += 1
    ends = end >= line.last or s.words[end] in (",", "(", *DASHES)
    return (at, end) if ends and end - at > 1 and s.words[line.last - 1] not in _FULL_STOPS else None


def named_after(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """« Cannes : « … » Robert De Niro critique … »: the head of a page whose person follows the words."""
    paragraph = s.document.paragraphs[s.document.paragraph_of[frame.last - 1]]
    if not frame.colon or frame.last >= paragraph.last or not s.name_like(frame.last):
        return None
    return frame.last, min(paragraph.last, frame.last + 4)


def lead_out(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """The subject of the sentence after, where the quotation is a sentence of its own."""
    after = _sentence_after(s, frame)
    return opening_subject(s, *after) if after else None


def clause_after(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """« … » : X n'en démord pas: the subject of the clause that a colon joins to the quotation."""
    at, document = frame.last, s.document
    if at + 1 >= len(s.words) or s.words[at] != ":" or frame.first != frame.floor:
        return None
    last = document.sentences[document.sentence_of[at + 1]].last
    if document.paragraph_of[at + 1] != document.paragraph_of[at]:
        return None
    return opening_subject(s, at + 1, last - 1)


def whose_words(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """« La phrase est de X », « La question vient de X », "The words are those of X": who said them."""
    after = _sentence_after(s, frame)
    return _whose_words(s, *after) if after else None


def splash(s: Syntax, frame: Frame) -> int:
    """« … » is the splash in X, « … » fait la une de X: where that newspaper stands; -1 for none."""
    near = range(frame.last, min(frame.last + _SHORT_SUBJECT + 2, frame.ceiling))
    front = next((at for at in near if s.lower[at] in _FRONT_PAGE), -1)
    verb = front > 0 and any(s.tags[at] & BE or s.lower[at] in _MAKES for at in range(frame.last, front))
    link = next((at for at in range(front + 1, front + 4) if s.lower[at : at + 1] and s.tags[at] & PREP), -1)
    return link + 1 if verb and link > 0 else -1


def _sentence_after(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """The sentence after a quotation that is one of its own, in the same paragraph."""
    document = s.document
    index = document.sentence_of[frame.last - 1] + 1
    if index >= len(document.sentences) or frame.last < document.sentences[index].first:
        return None
    sentence = document.sentences[index]
    if document.paragraph_of[sentence.first] != document.paragraph_of[frame.first]:
        return None
    return sentence.first, sentence.last - 1


def _whose_words(s: Syntax, first: int, last: int) -> tuple[int, int] | None:
    head = range(first + 1, min(first + _SHORT_SUBJECT, last))
    verb = next((at for at in head if s.tags[at] & BE or s.lower[at] in _COMES), last)
    at = verb + 1
    while at < last and s.lower[at] in _SIGNED:
        at += 1
    if at == verb + 1 or at >= last or not s.speaks(at, last):
        return None
    return at, next((t for t in range(at, last) if s.kinds[t] == Kind.SIGN and s.words[t] != ","), last)

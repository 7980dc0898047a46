"""Words that lead up to a quotation, or sign it, without a verb: « Réponse du maire : », « … » — X."""

from __future__ import annotations

from tui.analysis.frames import Frame
from tui.analysis.grammar import (
    ADV,
    AND,
    AUX,
    BE,
    CLITIC,
    DET,
    MANY,
    MODAL,
    PERSON,
    PREP,
    PRON,
    REL,
    STANCE,
    TEXT,
)
from tui.analysis.subjects import opening_subject
from tui.analysis.syntax import Syntax

_LINKS = frozenset(("de", "d'", "du", "des", "of", "from", "chez"))
_PARTICIPLES = ("é", "ée", "és", "ées", "u", "ue")
_ASKED = frozenset("demande demandé demandait ask asked asks".split())
_WHETHER = frozenset("si s' pourquoi comment combien où quand if whether why how what when where".split())
_ON = frozenset(("sur", "on"))
_SHOWN = frozenset(
    "banderole pancarte affiche panneau écriteau carte drap inscription t-shirt tee-shirt autocollant banner "
    "placard poster sign sticker card".split()
)
_READ = frozenset("read reads reading say says said saying proclaiming disant dit disait clamant".split())
_WHICH = frozenset(("that", "which", "qui"))
_THAT = 5
"""Tokens before the « que » of « Un avis que partage X »."""
_HEAD = 14
_NO_NOUN = frozenset(("côté", "la", "part"))


def verbless(s: Syntax, frame: Frame) -> bool:
    """Whether a stretch without a verb leads up to the quotation by a colon."""
    stretch = range(max(frame.floor, frame.previous), frame.first)
    return frame.colon and not any(
        s.verbal(at) or s.is_finite(at) or (s.tags[at] & PRON and not s.tags[at] & (DET | REL))
        for at in stretch
    )


def complement(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """« Réponse du maire : « … » », « du côté des syndicats : « … » »: who comes last before the colon."""
    start = max(frame.floor, frame.previous)
    links = [at for at in range(start, frame.first - 2) if s.lower[at] in _LINKS]
    for at in reversed(links):
        if s.speaks(at + 1, frame.first - 1) and s.lower[at + 1] not in _NO_NOUN:
            return (at if s.tags[at] & DET else at + 1), frame.first - 1
    return None


def announced(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """« la lettre d'une lectrice, Giulia : « … » »: the writer of a text that ends in a colon."""
    start = max(frame.floor, frame.previous)
    if s.lower[start : start + 2] in (["ce", "que"], ["ce", "qu'"]) and s.lower[frame.first - 2] == "c'":
        comma = next((at for at in range(start, frame.first) if s.words[at] == ","), frame.first)
        return _inverted(s, start, comma) or opening_subject(s, start + 2, comma)
    if not frame.colon:
        return None
    if subject := _inverted(s, start, frame.first - 1):
        return subject
    at = frame.first - 2
    while at > max(frame.floor, frame.previous, frame.first - 12) and not s.verbal(at):
        if s.tags[at] & TEXT and s.lower[at + 1] in _LINKS:
            return at + 1 + (s.lower[at + 1] in ("de", "d'", "of", "from")), frame.first - 1
        at -= 1
    return None


def _inverted(s: Syntax, first: int, last: int) -> tuple[int, int] | None:
    """« Un avis que ne partage pas X : », « Ce que confirme la défense : »: who follows the verb."""
    that = next((at for at in range(first, min(first + _THAT, last)) if s.lower[at] in ("que", "qu'")), last)
    verb = that + 1
    while verb < last and s.tags[verb] & CLITIC and not s.tags[verb] & PRON:
        verb += 1
    start = verb + 1
    while start < last and (s.tags[start] & ADV or s.lower[start] in ("pas", "plus")):
        start += 1
    if start >= last or s.tags[verb] & (DET | PRON | PREP) or not s.words[verb].islower():
        return None
    opens = (s.tags[start] & DET and not s.tags[start] & PREP) or s.name_like(start)
    return (start, last) if opens and s.speaks(start, last) and not _finite_in(s, start, last) else None


def _finite_in(s: Syntax, first: int, last: int) -> bool:
    return any(_finite(s, at) for at in range(first, last))


def displayed(s: Syntax, frame: Frame) -> int:
    """The thing words are written on right before them, or at the head of a sentence without a verb."""
    start, at = max(frame.floor, frame.previous), frame.first - 1
    if frame.colon and s.lower[start] in _ON and not any(_finite(s, t) for t in range(start, at)):
        at = start + 2
    elif at > start and s.words[at] == ",":
        at -= 1
    elif (bearer := _bearer(s, start, at)) >= 0:
        return bearer
    if not start < at < frame.first or s.lower[at] not in _SHOWN:
        return -1
    governed = at > start + 1 and s.tags[at - 2] & PREP
    return at if s.tags[at - 1] & DET and (at == start + 2 or not governed) else -1


def _bearer(s: Syntax, start: int, at: int) -> int:
    """ "T-shirts that read “…”", « une banderole qui dit »: what bears the words; -1 for none."""
    if s.lower[at] not in _READ:
        return -1
    at -= 1 + (s.lower[at - 1] in _WHICH)
    return at if at > start and s.lower[at].removesuffix("s") in _SHOWN else -1


def reminds(s: Syntax, verb: int, end: int, last: int) -> bool:
    """« Comme le rappelle X, Y avait dit : « … » »: somebody else's clause comes before the words."""
    if "comme" not in s.lower[max(0, verb - 2) : verb + 1] and "as" not in s.lower[max(0, verb - 2) : end]:
        return False
    comma = next((at for at in range(end, last) if s.words[at] == ","), last)
    return any(_finite(s, at) or s.verbal(at) for at in range(comma + 1, last))


def _finite(s: Syntax, at: int) -> bool:
    """Whether a token shows a clause with a subject: a frequent finite verb, an auxiliary, a pronoun."""
    return s.is_finite(at) or bool(s.tags[at] & (AUX | PRON) and not s.tags[at] & (DET | REL))


def lead_in(s: Syntax, frame: Frame, since: int) -> tuple[int, int] | None:
    """The subject of the sentence before, where the quotation stands alone after it in the paragraph."""
    document = s.document
    index = document.sentence_of[frame.first] - 1
    if frame.first != frame.floor or index < 0:
        return None
    sentence = document.sentences[index]
    if sentence.first < since or document.paragraph_of[sentence.first] != document.paragraph_of[frame.first]:
        return None
    return opening_subject(s, _after_participle(s, sentence.first, sentence.last), sentence.last - 1)


def last_clause(s: Syntax, frame: Frame, since: int) -> tuple[int, int] | None:
    """The subject of the clause that « et » adds to the sentence before, where it is somebody's noun."""
    document = s.document
    index = document.sentence_of[frame.first] - 1
    if frame.first != frame.floor or index < 0:
        return None
    sentence = document.sentences[index]
    if sentence.first < since or document.paragraph_of[sentence.first] != document.paragraph_of[frame.first]:
        return None
    for at in range(sentence.last - 3, sentence.first, -1):
        if s.tags[at] & AND and s.tags[at + 1] & DET and not s.tags[at + 1] & PREP:
            noun = s.tags[at + 2] & PERSON and not s.tags[at + 2] & MANY
            return opening_subject(s, at + 1, sentence.last - 1) if noun else None
    return None


def sentence_over(s: Syntax, frame: Frame, since: int) -> tuple[int, int] | None:
    """The subject of the sentence that ends the paragraph before, where the quotation is all of its own."""
    document = s.document
    here = document.paragraph_of[frame.first]
    paragraph = document.paragraphs[here]
    if not here or here - 1 in document.heads or frame.first > paragraph.first or frame.last < paragraph.last:
        return None
    before = document.sentences[document.sentence_of[frame.first] - 1]
    if before.first < since or s.words[before.last - 1] not in (".", "…"):
        return None
    return opening_subject(s, before.first, before.last - 1)


def asks(s: Syntax, frame: Frame) -> bool:
    """« Un élève lui a demandé si … », "A pupil asked him whether …": the sentence before puts a question."""
    document = s.document
    sentence = document.sentences[document.sentence_of[frame.first] - 1]
    asked = next((at for at in range(sentence.first, sentence.last) if s.lower[at] in _ASKED), sentence.last)
    return any(s.lower[at] in _WHETHER for at in range(asked + 1, min(asked + 5, sentence.last)))


def _after_participle(s: Syntax, first: int, last: int) -> int:
    """« Invité à s'exprimer en dernier, le prévenu … »: where the clause begins, a participle passed over."""
    noun = s.tags[first] & PERSON and not s.english and s.lower[first].endswith(_PARTICIPLES)
    if not noun or not s.tags[first + 1] & PREP:
        return first
    return next((at + 1 for at in range(first, min(first + _HEAD, last - 1)) if s.words[at] == ","), first)


def sentence_subject(s: Syntax, frame: Frame) -> tuple[int, int] | None:
    """The subject of the clause that leads up to the quotation."""
    start = max(frame.floor, frame.previous)
    if start >= frame.first:
        return None
    subject = opening_subject(s, start, frame.first - frame.colon)
    if subject and not frame.colon:
        tags = s.tags
        after = range(subject[1], min(subject[1] + 3, frame.first))
        if any(tags[at] & (BE | MODAL) for at in after) and not _stance(s, subject[1], frame.first):
            return None
    return subject


def _stance(s: Syntax, first: int, last: int) -> bool:
    """« est favorable à … », « est convaincu que … »: to be of an opinion is to voice it."""
    return any(s.tags[at] & STANCE for at in range(first, min(first + 6, last)))

"""The « que » or "that" that opens the clause a verb reports, told from relative, comparing and restrictive
ones.
"""

from __future__ import annotations

from tui.analysis.clauses import is_finite
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueForm, Marks
from tui.analysis.wordlists import words

_THAT = {"fr": frozenset(("que", "qu'")), "en": frozenset(("that",))}
_NO_THAT_AFTER = frozenset(
    "plus moins autre autres tel telle tels telles même ainsi alors bien tandis lors dès pour afin "
    "parce avant après ce ceux celui celle sans depuis pendant tant sitôt aussitôt si puis "
    "maintenant outre".split()
)
"""« alors que », « parce que », « plus que »: not the « que » of a reported clause."""
_LEADS = frozenset(
    "à au aux en dans sur devant lors lundi mardi mercredi jeudi vendredi samedi dimanche hier "
    "aujourd'hui auprès ce cette par via depuis pour vers durant pendant avec sous après avant "
    "chez toutefois ensuite aussi encore enfin plus bien même ainsi d'abord d' pourtant donc déjà "
    "cependant néanmoins alors quant lui elle eux".split()
)
"""Words that may open what stands between a French verb and « que »: an addressee, a place, a date."""
_ENGLISH_LEADS = frozenset(
    "on in at to during after before last this monday tuesday wednesday thursday friday saturday "
    "sunday yesterday today also later earlier again through from with while via over late early "
    "then here there".split()
)
_TELLING = frozenset("tell remind inform warn assure advise show promise caution".split())
"""English verbs with an addressee between them and "that"."""
_PREPOSITIONS = frozenset(
    "à au aux en dans sur devant lors par via depuis pour vers durant pendant avec sous après "
    "avant chez de du des d' auprès selon entre contre".split()
)
_DETERMINERS = frozenset("le la les l' un une son sa ses leur leurs ce cet cette ces".split())
_COMPARING = frozenset("plus moins aussi autant mieux davantage pire".split())
_ENDING = frozenset((":", ";", "qui", "dont", "who", "which"))
_INFINITIVE = ("er", "ir", "re", "oir")
_KNOWING = frozenset("savoir croire penser espérer craindre redouter regretter ignorer".split())
"""« dit savoir que », « affirme craindre que »: what is known or feared is said."""
_REACH = 25
"""Tokens in which « que » comes after its verb."""
_RECTORS = (CueForm.FINITE, CueForm.INCISE, CueForm.SOURCE)


def that_after(document: Document, marks: Marks, cues: list[Cue], index: int) -> int:
    """The « que » that opens the reported clause of a cue; -1 when none does."""
    cue = cues[index]
    sentence = document.sentences[document.sentence_of[cue.first]]
    known = cue.last < len(document) and document.lower[cue.last] in _KNOWING
    wished = known and cue.lemma == "vouloir"  # « veut croire que »: nothing said
    start = cue.last + known
    if wished or (cue.form == CueForm.INCISE and cue.subject and cue.subject[0] >= cue.last):
        return -1
    limit = min(sentence.last, start + _REACH)
    for following in cues[index + 1 : index + 4]:
        if following.form in _RECTORS and following.first > start:
            limit = min(limit, following.first)
            break
    that_words, lower, inside = _THAT[document.language], document.lower, marks.inside
    for token in range(start, limit):
        word = lower[token]
        if word in that_words:
            if token > start and lower[token - 1] in _NO_THAT_AFTER:
                return -1
            fits = _may_lead(document, cue, start, token) and not _restrictive(document, cue)
            return token if fits and not _object_between(document, start, token) else -1
        if inside[token] >= 0 or word in _ENDING:
            return -1
        if token > start and is_finite(document, token) and lower[token - 1] != ",":
            return -1
    return -1


def _object_between(document: Document, start: int, that: int) -> bool:
    """Whether an object of the French verb stands before « que », which then goes back to it.

    « demande aux clients de rendre les codes qu'ils utilisent », « une hausse plus forte que prévu »; but not
    « à la presse », « ce vendredi », and nothing between commas.
    """
    if document.language != "fr":
        return False
    governed = False
    token = start
    while token < that:
        word = document.lower[token]
        if document.words[token] == ",":
            closing = next((at for at in range(token + 1, that + 1) if document.words[at] == ","), that)
            token, governed = closing + 1, False
            continue
        compares = word in _COMPARING and not (word == "aussi" and token + 1 == that)
        if compares or (
            governed and word.endswith(_INFINITIVE) and document.lower[token - 1] in ("de", "d'")
        ):
            return True
        if word in _PREPOSITIONS:
            governed = True
        elif word in _DETERMINERS:
            if not governed and not _temporal(document, token + 1):
                return True
        elif document.kinds[token] != Kind.SIGN:
            governed = False
        token += 1
    return False


def _temporal(document: Document, token: int) -> bool:
    """Whether a time follows a determiner: « le 3 mai », « ce vendredi », « la semaine dernière »."""
    if token >= len(document) or document.kinds[token] == Kind.NUMBER:
        return True
    return document.lower[token] in words("fr", "reporting", "time")


def _restrictive(document: Document, cue: Cue) -> bool:
    """« n'est intervenue que », « ne dit que »: only."""
    before = document.lower[max(0, cue.first - 3) : cue.last]
    return document.language == "fr" and any(word in ("ne", "n'") for word in before) and "pas" not in before


def _may_lead(document: Document, cue: Cue, start: int, that: int) -> bool:
    """Whether what stands between verb and « que » may stand there; an object would make it a relative
    pronoun.
    """
    if that == start or document.words[start] in (",", "(", "–", "—"):
        return True
    word = document.lower[start]
    if document.language == "en":
        return word in _ENGLISH_LEADS or word.endswith("ly") or not _TELLING.isdisjoint(cue.lemma.split(" "))
    dated = word in _DETERMINERS and _temporal(document, start + 1)
    return dated or word in _LEADS or word.endswith("ment")

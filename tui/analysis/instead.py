"""What stands between marks instead of words said: a name, a word as a word, a term of law, the newspaper's
own words.
"""

from __future__ import annotations

from tui.analysis.clauses import verb_like
from tui.analysis.document import Document, Kind
from tui.analysis.findings import Cue, CueClass, CueForm
from tui.analysis.grammar import MANY, SPEAKS, word_table
from tui.analysis.places import DETERMINERS, INDEFINITE, NEAR, Place
from tui.analysis.wordlists import words

_CLOSERS = frozenset(("»", "”", '"', "›"))
_SAID = frozenset(("dit", "dite", "dits", "dites"))
_OURS = frozenset(("nous", "-nous", "je", "j'", "-je", "we", "i"))
_GOVERNS = frozenset(("pour", "de", "d'", "for", "of", "with"))
_THROUGH = frozenset("par dans pour avec for in by from with".split())
_SENTENCING = frozenset(("condamner", "convict"))
_SENTENCED = 20
"""Tokens between the verdict and the offence: « condamné mardi X à trois ans de prison pour »."""
_THAT = frozenset(("que", "qu'", "that"))
_TONGUE = 8
"""Tokens from « En hongrois » to the words."""
_MEANS = frozenset(
    "dit appelle traduit signifie signifiant called means says say said translates word is".split()
)
_NEWSPAPER = 6
"""Tokens of a newspaper's name between marks."""
_NICKNAME = 3
"""Words of a nickname that opens without a capital: « the Beast »."""
_EPITHET = 2
_DEFINITE = frozenset(("le", "la", "l'", "les", "the"))
"""« les guides l'appellent « la machine »"""
_NO_ADJECTIVE = DETERMINERS | INDEFINITE | {"de", "d'", "of"}


def instead(document: Document, place: Place) -> str:
    """What a span is instead of words said; "" when nothing tells."""
    if place.before < 0:
        return "named" if _names_verb(document, place) else ""
    if _is_name(document, place):
        return "named"
    if _is_charge(document, place):
        return "law"
    if _abbreviated(document, place) or _foreign(document, place):
        return "named"
    return "ours" if any(_is_ours(document, place, cue) for cue in place.cues) else ""


def _is_ours(document: Document, place: Place, cue: Cue) -> bool:
    """« Combien de fois avons-nous écrit "sources concordantes" »: the newspaper speaks of its own words."""
    if cue.subject is None or not 0 <= place.opening - cue.last <= NEAR or cue.cls == CueClass.NAME:
        return False
    return document.lower[cue.subject[0]] in _OURS and document.words[place.before] != ":"


def _is_charge(document: Document, place: Place) -> bool:
    """« plainte pour "violences" », « soupçonnés de "…" », "charged with"; but « a jugé que … »."""
    if document.lower[place.before] not in _GOVERNS:
        return False
    if any(
        cue.cls == CueClass.CALL and cue.last == place.before and cue.lemma not in _SENTENCING
        for cue in place.cues
    ):
        return False
    reach = NEAR if verb_like(document, place.span.first) else _SENTENCED
    first = max(place.sentence_first, place.before - reach)
    law = words(document.language, "marked", "law")
    done = document.language == "fr" and document.lower[place.span.first].endswith(("er", "ir", "re"))
    judged = (token for token in range(first, place.before) if document.lower[token] in law)
    return any(
        document.lower[token + 1] not in _THAT and not (done and "," in document.words[token : place.before])
        for token in judged
    )


def _abbreviated(document: Document, place: Place) -> bool:
    """« "détenu particulièrement signalé" (DPS) »: a term with its initials in brackets."""
    bracket = document.words[place.closing : place.closing + 3]
    if len(bracket) < 3 or bracket[0] != "(" or bracket[2] != ")" or not bracket[1].isupper():
        return False
    initials = [word[0] for word in document.lower[place.span.first : place.span.last]]
    return len(initials) > 1 and bracket[1].lower() in ("".join(initials), "".join(initials[::2]))


def _foreign(document: Document, place: Place) -> bool:
    """« En hongrois, cela se dit : « … » », « du latin « … » »: words of another language."""
    before, first = place.before, max(place.sentence_first, place.before - _TONGUE)
    tongues = words(document.language, "marked", "tongue")
    if document.lower[before] in tongues:
        return True
    if document.words[before] != ":":
        return False
    return any(
        document.lower[at] in tongues and document.lower[at - 1] in ("en", "in")
        for at in range(first + 1, before)
    ) and not _MEANS.isdisjoint(document.lower[first:before])


def _is_name(document: Document, place: Place) -> bool:
    """Whether a noun or a verb around the span makes it a name."""
    return _names_noun(document, place) or _is_epithet(document, place) or _names_verb(document, place)


def _names_noun(document: Document, place: Place) -> bool:
    """« le film "…" », « la société italienne "…" », « le mot "…" »."""
    before = place.before
    nouns = [document.lower[before]]
    if before > place.sentence_first and nouns[0].isalpha() and nouns[0] not in _NO_ADJECTIVE:
        nouns.append(document.lower[before - 1])
    named = words(document.language, "marked", "named")
    as_word = words(document.language, "marked", "word")
    if nouns[0] in as_word:
        return True
    if nouns[0] in ("de", "d'", "of") and document.lower[before - 1] in words(
        document.language, "marked", "maker"
    ):
        return document.capitalised(place.span.first)
    if nouns[0] in _THROUGH and document.lower[before - 1] in words(document.language, "marked", "known"):
        return document.capitalised(place.span.first)  # « révélée par "La Vague" »
    return _opens_a_name(document, place) and any(noun in named or noun in as_word for noun in nouns)


def _opens_a_name(document: Document, place: Place) -> bool:
    """Whether a capital opens the span, or a number with one behind it: « 19 heures Laure Vidal »."""
    first, last = place.span.first, place.span.last
    if document.kinds[first] == Kind.NUMBER:
        return place.length <= _NEWSPAPER and any(map(document.capitalised, range(first, last)))
    return document.capitalised(first)


def _is_epithet(document: Document, place: Place) -> bool:
    """« zone dite "tendue" », « Joseph, dit "Tonton Jo" », "known as"; but « le ministre dit "non" »."""
    word, previous = document.lower[place.before], document.lower[place.before - 1]
    if word in _SAID and any(_apposes(document, place, cue) for cue in place.cues):
        return True
    if word == "as":
        return previous == "known"
    if word not in _SAID or document.lower[place.before - 2] in ("s'", "se"):
        return False
    stops = document.words[place.span.last - 1][-1] in ".!?…,"
    return word != "dit" or previous == "," or (document.capitalised(place.span.first) and not stops)


def _apposes(document: Document, place: Place, cue: Cue) -> bool:
    """« le match dit "de la mort" »: a participle without a subject."""
    alone = cue.form == CueForm.PARTICIPLE and cue.subject is None
    return alone and cue.first == place.before and document.is_word(place.before - 1)


def _names_verb(document: Document, place: Place) -> bool:
    """« baptisée "Muvra" », « que la plage appelait "Borom Gaal" », « "taxe parasol", a-t-on vite baptisé la
    chose ».
    """
    for cue in place.cues:
        near = 0 <= place.opening - cue.last <= NEAR
        following = document.lower[place.closing : cue.first] if 0 <= cue.first - place.closing <= 3 else None
        after = following is not None and (
            cue.form == CueForm.INCISE or "comme" in following or "as" in following
        )
        if cue.cls == CueClass.NAME and (near or after):
            return True
        if _is_speaker(document, place, cue):
            return True
        if near and cue.lemma in ("appeler", "call") and _nicknames(document, place, cue):
            return True
    return False


def _called_by_nobody(document: Document, place: Place, cue: Cue) -> bool:
    """« sequences called "codas" », "what's called …"; but "what he called …", "its president called …"."""
    if document.language != "en" or cue.last != place.opening or cue.last - cue.first > 1:
        return False
    by = cue.first - 1
    tags = word_table("en").get(document.lower[by], 0)
    somebody = document.capitalised(by) or (tags & SPEAKS and not tags & MANY)
    return not (somebody or document.lower[by] in ("he", "she", "they", "it", "who"))


def _is_speaker(document: Document, place: Place, cue: Cue) -> bool:
    """« … », tranche « Le Figaro ».: the name of a newspaper, who says what stands before."""
    first, last = place.span.first, place.span.last
    named = document.capitalised(first) and document.words[last - 1][-1] not in ".!?…"
    if (
        not named
        or place.length > _NEWSPAPER
        or not 0 <= place.opening - cue.last <= NEAR + 1
        or cue.first == 0
        or cue.form == CueForm.PARTICIPLE
    ):
        return False
    before = document.words[max(0, cue.first - 2) : cue.first]
    if before[-1] in _CLOSERS or (before[-1] == "," and before[0] in _CLOSERS):
        return document.words[place.before] not in (",", ":")
    ends = place.closing >= len(document) or document.words[place.closing] in (".", ",", "(", ";")
    return before[-1] == "," and cue.last == place.opening and ends


def _nicknames(document: Document, place: Place, cue: Cue) -> bool:
    """Whether what something is called is a name: it holds a capital, or nobody in particular calls it so."""
    active = document.lower[cue.last - 1].endswith(("ing", "ant"))
    if (cue.form == CueForm.PARTICIPLE and not active) or _called_by_nobody(document, place, cue):
        return True
    inside = range(place.span.first, place.span.last)
    called = document.lower[place.before] not in ("à", "to", "for")
    if called and place.length == _EPITHET and document.lower[place.span.first] in _DEFINITE:
        return True
    if place.length > _NICKNAME and not document.capitalised(place.span.first):
        return False
    return any(document.capitalised(token) for token in inside if document.words[token] != "I")

"""What a known name is where it stands: a state, a capital that acts, a body, or none of them."""

from __future__ import annotations

from tui.analysis.actors.candidate import Candidate
from tui.analysis.actors.evidence import in_capitals
from tui.analysis.actors.gazetteer import Entry, Known
from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.named import Named
from tui.analysis.actors.states import acts, is_place
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document
from tui.model import ActorKind, Confidence

_NO_ARTICLE = frozenset(("renaissance", "horizons"))
_WITH_ERAS = frozenset(
    ("la", "une", "cette", "sa", "les", "des", "ses", "leurs", "nos", "nouveaux", "autres", "pleine")
)
_DEEDS = frozenset(
    "projet plan programme opération affaire rapport accord exposition émission procès crise lettre".split()
)
"""What a body does and a place does not have: « le projet de Lidl », no « château des Pays de la Loire »."""
_CURRENCIES = frozenset(("dollars", "livres", "francs", "dollar", "pesos", "roupies", "dinars"))


def listed(document: Document, words: ActorWords, c: Candidate, entry: Entry) -> Named | None:
    """The mention that a known name is where it stands, or None where it is a mere place or word."""
    if entry.known in (Known.CAPITAL, Known.PALACE):
        if not acts(document, words, c):
            return None
        return Named(c.first, c.last, ActorKind.STATE, c.key, "capital-acts", Confidence.LIKELY, entry.key)
    if entry.known == Known.STATE:
        if _in_event(document, words, c):
            return None
        return Named(c.first, c.last, ActorKind.STATE, c.key, "state", known=entry.key)
    if c.last - c.first == 1 and _is_no_body(document, words, c):
        return None
    return Named(c.first, c.last, ActorKind.ORGANISATION, c.key, "known-body", known=entry.key)


def _is_no_body(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether a body's name of one word means something else here: a region, a people, an era, a site."""
    region = document.language == "fr" and lower_at(document, c.first - 1) == "en"  # « en Alsace »
    if region or c.key in words.demonyms or _is_era(document, c):
        return True
    return _is_common(document, words, c) or is_place(document, words, c)


def _is_era(document: Document, c: Candidate) -> bool:
    """Whether a party's name that takes no article is another thing: « la Renaissance »."""
    articled = lower_at(document, c.first - 1) in _WITH_ERAS
    articled = articled or lower_at(document, c.last) in ("de", "d'", "du")  # « Renaissance d'un quartier »
    return c.key in _NO_ARTICLE and articled


def _in_event(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether a country only ends the name of an event: « Grand Prix de France »."""
    of, thing = lower_at(document, c.first - 1), lower_at(document, c.first - 2)
    if of == "de" and thing in _CURRENCIES:
        return True
    if of not in ("de", "d'", "du", "des", "of") or thing not in words.things:
        return False
    return document.words[c.first - 2][0].isupper() or thing in ("championnat", "championnats")


def _is_common(document: Document, words: ActorWords, c: Candidate) -> bool:
    """Whether a body's name is an ordinary word here: a sentence's first, « Coupe du Monde »."""
    lower, first = document.lower, c.first
    shouted = in_capitals(document, c)
    acronym = document.words[first].isupper() and len(document.words[first]) > 1
    if c.key in words.common and (shouted or (c.ordinary and not acronym)):  # "(WHO)" is no question
        return True
    if c.ordinary and c.key in words.generic and lower_at(document, c.last)[:1].isalpha():
        after = lower_at(document, c.last)
        return after not in words.verbs and after not in words.roles
    of = first > 1 and lower[first - 1] in ("du", "de", "des", "of")
    return of and lower[first - 2] in words.things and lower[first - 2] not in _DEEDS

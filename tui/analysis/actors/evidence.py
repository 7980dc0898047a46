"""What the words around a candidate say it is: a person, a body, or nothing that acts.

Each observation adds weight to one side. A weight of 5 settles a name alone; 2 is a hint. The weights of all mentions of a
name are summed by `kinds`, so that one clear mention decides for those that say nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.runs import Candidate
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document, Kind

_FRENCH_ARTICLES = frozenset(("le", "la", "les", "l'", "du", "des", "au", "aux"))
_SINGULAR_PLACE = frozenset("à en vers depuis dans jusqu' chez près sous sur".split())
_ENGLISH_PLACE = frozenset(
    "in at near to from around across outside into through within toward towards".split()
)
_PLACE_NOUNS = frozenset(
    "ville région commune village province quartier département île district préfecture maire mairesse préfet habitants gare "
    "aéroport port rue avenue place stade banlieue sud nord est ouest centre bourgmestre sommet city town village region province "
    "county mayor residents people north south east west outskirts".split()
)
_OF = frozenset(("de", "d'", "du", "of", "at", "for", "chez", "by"))


@dataclass(slots=True)
class Weight:
    """How much speaks for a person, for a body, and for neither."""

    person: float = 0.0
    body: float = 0.0
    other: float = 0.0

    def add(self, more: Weight) -> None:
        """Adds the weights of another mention."""
        self.person += more.person
        self.body += more.body
        self.other += more.other


def weigh(document: Document, words: ActorWords, candidate: Candidate) -> Weight:
    """What one mention says."""
    weight = Weight()
    _own_words(document, words, candidate, weight)
    _before(document, words, candidate, weight)
    _after(document, words, candidate, weight)
    return weight


def _own_words(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    lower = document.lower
    first, last = lower[c.first], lower[c.last - 1]
    size = c.last - c.first
    if c.titled:
        weight.person += 6
    if c.key in words.places:
        weight.other += 4
    if size == 1:
        _lone_word(document, words, c, weight)
        return
    if last in words.suffixes or (document.language == "en" and _has_body(document, words, c)):
        weight.body += 5
    if (first if document.language == "fr" else last) in words.things:
        weight.other += 5
    if document.kinds[c.first] is Kind.ABBREVIATION and first not in words.addresses:
        weight.person += 3
    if first in words.first_names:
        weight.person += 4
    elif (
        first in words.places
        or first in words.demonyms
        or document.words[c.first].isupper()
        and not document.words[c.last - 1].isupper()
    ):
        weight.body += 2
    else:
        weight.person += 1.5 if size <= 3 else 0.5
    if first in words.common and c.ordinary:
        weight.other += 2


def _lone_word(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    word = document.words[c.first]
    lower = document.lower[c.first]
    if c.ordinary and lower in words.common:
        weight.other += 4
    if lower in words.demonyms or lower in words.things:
        weight.other += 5
    elif word.isupper() and 1 < len(word) <= 7 and lower.isalpha():
        if word in words.acronyms:
            weight.other += 6
        else:
            weight.body += 3
    elif document.kinds[c.first] is Kind.ABBREVIATION and len(word) > 2:
        weight.person += 1
    elif lower in words.first_names:
        weight.person += 2
    if lower in words.roles or lower in words.bodies:
        weight.other += 2


def _has_body(document: Document, words: ActorWords, c: Candidate) -> bool:
    lower = document.lower
    if lower[c.last - 1] in words.bodies:
        return True
    return any(
        lower[i] in words.bodies and lower[i + 1] in ("of", "for", "on") for i in range(c.first, c.last - 1)
    )


def _before(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    if c.first == 0 or document.paragraph_of[c.first - 1] != document.paragraph_of[c.first]:
        return
    word = document.lower[c.first - 1]
    before = lower_at(document, c.first - 2)
    if word in words.addresses:
        weight.person += 6
    elif word in words.labels or (word in words.qualifiers and before in words.labels):
        weight.body += 5
    elif word in words.roles or (word in words.qualifiers and before in words.roles):
        weight.person += 4
    elif word == "," and before in words.labels:
        weight.body += 3
    elif word in ("le", "la", "les", "l'", "du", "des", "au", "aux", "the"):
        _after_article(document, words, c, weight, before)
    elif word == "chez":
        weight.body += 3
    elif word in _OF:
        _after_of(document, words, c, weight, before)
    elif word in _SINGULAR_PLACE or (document.language == "en" and word in _ENGLISH_PLACE):
        weight.other += 2


def _after_article(document: Document, words: ActorWords, c: Candidate, weight: Weight, before: str) -> None:
    weight.person -= 2
    weight.body += 2
    if before in words.roles or lower_at(document, c.first - 3) in words.roles:
        weight.body += 2
    if (
        before in _PLACE_NOUNS
        or lower_at(document, c.first - 3) in _PLACE_NOUNS
        or before in ("dans", "sur", "in", "on", "across")
    ):
        weight.other += 2


def _after_of(document: Document, words: ActorWords, c: Candidate, weight: Weight, before: str) -> None:
    if before in _PLACE_NOUNS:
        weight.other += 4
    elif before in words.roles and c.last - c.first == 1:
        weight.body += 2
    elif document.language == "en" and document.lower[c.first - 1] == "at":
        weight.other += 1


def _after(document: Document, words: ActorWords, c: Candidate, weight: Weight) -> None:
    after = lower_at(document, c.last)
    if after == "," and document.kinds[c.last + 1 : c.last + 2] == [Kind.NUMBER]:
        if lower_at(document, c.last + 2) in ("ans", ","):
            weight.person += 5
    elif after == "(" and lower_at(document, c.last + 2) in (")", ","):
        short = document.words[c.last + 1]
        if short.isupper() and short[0].lower() == document.lower[c.first][0]:
            weight.body += 4
    elif after == ",":
        following = lower_at(document, c.last + 1)
        if following in words.roles or lower_at(document, c.last + 2) in words.roles:
            weight.person += 4
        elif following in ("qui", "dont", "who", "whose"):
            weight.person += 1
    elif after == "who":
        weight.person += 3
    elif after in (
        "a",
        "ont",
        "s'est",
        "se",
        "s'",
        "n'",
        "est",
        "avait",
        "said",
        "says",
        "told",
        "has",
        "was",
    ):
        weight.person += 0.5
        weight.body += 0.5

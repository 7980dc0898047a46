"""What kind of fragment stands between marks in the reporter's own sentence.

    remercie les autorités « pour leur sang-froid »   a circumstance: opens with a preposition
    une réforme « crédible et rapide »                judged: adjectives in a row
    a démenti « formellement »                        a manner: an adverb

Titles, names and terms seldom look like these, so that each speaks for words said.
"""

from __future__ import annotations

from tui.analysis.document import Document, Kind
from tui.analysis.grammar import DET, PERSON, PRON, SPEAKS, TITLE, word_table
from tui.analysis.places import DETERMINERS, INDEFINITE, Place

_OPENERS = {
    "fr": frozenset("pour par avec sans dans sous dès à au aux sur contre jusqu'à face parmi envers".split()),
    "en": frozenset("with without for in on under by beyond at within until against".split()),
}
_ADVERBS = {"fr": "ment", "en": "ly"}
_SHORTEST = 6
"""Letters of an adverb told by its ending."""
_ROW = frozenset("et mais ou ni , and but or yet".split())
_LONGEST_ROW = 7
_REACH = 60
"""Tokens before a fragment in which the one who may have said it stands."""


def fragment(document: Document, place: Place) -> list[str]:
    """The piece of evidence that a fragment without a clause gives by its look."""
    first, last = place.span.first, place.span.last
    word = document.lower[first]
    language = document.language
    if document.capitalised(first):
        return []
    before = document.lower[place.before]
    if last - first == 1 and len(word) >= _SHORTEST and word.endswith(_ADVERBS[language]):
        return [] if before in DETERMINERS or before in INDEFINITE else ["manner"]
    if before in DETERMINERS:
        return []
    if _row(document, first, last):
        return ["judged"] if _somebody(document, place) else []
    opens = last - first > 1 and word in _OPENERS[language] and before not in INDEFINITE
    return ["circumstance"] if opens and _somebody(document, place) else []


def _row(document: Document, first: int, last: int) -> bool:
    """« crédible et rapide », "full, public, statutory": words in a row, no article among them."""
    if not 3 <= last - first <= _LONGEST_ROW:
        return False
    table = word_table(document.language)
    joins = 0
    for token in range(first, last):
        if document.lower[token] in _ROW:
            joins += 1
        elif document.kinds[token] != Kind.WORD or table.get(document.lower[token], 0) & (DET | PERSON):
            return False
    return joins > 0 and last - first <= 3 * joins + 1 and document.lower[last - 1] not in _ROW


def _somebody(document: Document, place: Place) -> bool:
    """Whether the sentence names somebody before the fragment who may have said it."""
    table = word_table(document.language)
    for token in range(max(place.sentence_first, place.before - _REACH), place.before + 1):
        name = document.capitalised(token) and not document.opens_sentence(token)
        if name or table.get(document.lower[token], 0) & (SPEAKS | TITLE | PRON):
            return True
    return False

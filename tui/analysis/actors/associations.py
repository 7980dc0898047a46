"""Associations whose name is a phrase: « les Amis de l'orgue », « l'association Grandir à Loches »."""

from __future__ import annotations

from tui.analysis.actors.bodies import Body
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.tokens import is_capital, is_title, joined, lower_at
from tui.analysis.document import Document, Kind

_PEOPLE = word_set("people of associations")
_BEFORE = frozenset(("les", "des", "aux"))
_LABELS = word_set("labels of associations")
_OPENERS = _BEFORE | _LABELS
_LINKS = frozenset(("de", "d'", "du", "des", "pour", "contre", "sans", "en", "à", "au"))
_ARTICLES = frozenset(("la", "l'", "le", "les"))
_INFINITIVES = ("er", "ir", "re")
_SHORTEST_INFINITIVE = 4


def find_associations(document: Document, words: ActorWords, taken: bytearray) -> list[Body]:
    """Those bodies, in the order of the text; marks their tokens in `taken`."""
    found: list[Body] = []
    if document.vocabulary.isdisjoint(_PEOPLE) and document.vocabulary.isdisjoint(_LABELS):
        return found
    for before in [i for i, word in enumerate(document.lower) if word in _OPENERS]:
        token = before + 1
        if (
            token + 2 >= len(document)
            or taken[token]
            or not document.words[token][0].isupper()
            or not _opens(document, words, token)
        ):
            continue
        last = _end(document, words, token)
        if last:
            first = token - (is_title(document, token - 1) and not document.opens_sentence(token - 1))
            taken[first:last] = b"\1" * (last - first)
            found.append(Body(first, last, "association"))
    return found


def _opens(document: Document, words: ActorWords, at: int) -> bool:
    """Whether a name may open here: « les Amis », « l'association Agir », « l'ONG Sentinelles »."""
    word, before = document.lower[at], document.lower[at - 1]
    if document.kinds[at] != Kind.WORD or document.words[at].isupper() or word in words.gazetteer:
        return False
    labelled = before in _LABELS
    if word in _PEOPLE:
        return labelled or before in _BEFORE
    infinitive = word.endswith(_INFINITIVES) and len(word) > _SHORTEST_INFINITIVE
    return labelled and (infinitive or word.endswith("s")) and word not in words.first_names


def _end(document: Document, words: ActorWords, at: int) -> int:
    """The token after the name that opens at `at`; 0 where nothing follows that belongs to it."""
    link = at + 1
    if lower_at(document, link) not in _LINKS or not joined(document, at):
        return 0
    after = link + 1
    while lower_at(document, after) in _ARTICLES and joined(document, after - 1):
        after += 1
    if after >= len(document) or document.kinds[after] != Kind.WORD or not joined(document, after - 1):
        return 0
    if document.lower[link] in ("à", "au", "en") and document.lower[at] in _PEOPLE:
        return 0  # « les Amis à Vire » are somewhere
    after += 1
    while after < len(document) and is_capital(document, after) and is_capital(document, after - 1):
        after += 1
    return after

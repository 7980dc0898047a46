"""Persons called by a word no list holds: « la manucure », « les glaneurs », « le Bulgare »."""

from __future__ import annotations

from tui.analysis.actors.lexicon import actor_words
from tui.analysis.figures import Figure
from tui.analysis.grammar import DET, INDEFINITE
from tui.analysis.scene import Scene
from tui.analysis.syntax import Syntax
from tui.analysis.witnesses import named_soon

GENDER_SHOWN = {
    **dict.fromkeys(("le", "un", "du", "au", "ce", "cet"), "m"),
    **dict.fromkeys(("la", "une", "cette", "sa"), "f"),
}
"""The gender a determiner shows where the noun has both: « la ministre »."""
LATTER = frozenset(("dernier", "dernière", "latter"))
_FROM = (
    "éen",
    "éenne",
    "ais",
    "aise",
    "ois",
    "oise",
    "ien",
    "ienne",
    "ain",
    "aine",
    "esse",
    "and",
    "ande",
    "ol",
    "ole",
)
_TRADES = ("teur", "trice", "euse", "iste", "ienne", "ogue", "graphe", "naire")


def unlisted_noun(scene: Scene, start: int, last: int) -> Figure | None:
    """Who a noun that no list holds is: somebody new after « un », the last spoken of after « le »."""
    s, memory = scene.s, scene.memory
    if not s.tags[start] & DET or start + 1 >= last or not s.words[start + 1].islower():
        return None
    if s.lower[start + 1] in LATTER:
        return None
    known = None
    if s.tags[start] & INDEFINITE:
        known = named_soon(scene, start, start + 1, last, GENDER_SHOWN.get(s.lower[start], ""))
    else:
        known = memory.person(start, GENDER_SHOWN.get(s.lower[start], ""))
    paragraphs = s.document.paragraph_of
    near = known is not None and paragraphs[start] - paragraphs[known.token] <= 1
    return known if near else memory.unnamed(start, last)


def compatriot(scene: Scene, start: int, last: int) -> Figure | None:
    """« la Suissesse », « le Malien »: the person spoken of last, of the gender the article shows."""
    s, memory = scene.s, scene.memory
    alone = start + 2 >= last or not s.name_like(start + 2)
    word = s.lower[start + 1] if start + 1 < last else ""
    if not alone or s.lower[start] not in ("le", "la", "l'", "the") or not _demonym(scene, word):
        return None
    known = memory.person(start, GENDER_SHOWN.get(s.lower[start], ""))
    paragraphs = s.document.paragraph_of
    return known if known and paragraphs[start] - paragraphs[known.token] <= 1 else None


def _demonym(scene: Scene, word: str) -> bool:
    """Whether a noun, in lower case, says where somebody is from."""
    if scene.s.english and not word.endswith("an"):
        return False
    return (word.endswith(_FROM) and not scene.s.english) or word in actor_words(
        scene.s.document.language
    ).demonyms


def trade_like(s: Syntax, token: int) -> bool:
    """Whether a noun that no list holds is formed as those for persons: « les glaneurs », « ex-cadres »."""
    word = s.lower[token]
    if s.english or s.tags[token] or not s.words[token][0].islower():
        return False
    return word.startswith("ex-") or word.rstrip("s").endswith(_TRADES)

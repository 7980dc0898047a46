"""Persons called by a word no list holds: « la manucure », « les glaneurs », « le Bulgare »."""

from __future__ import annotations

from tui.analysis.actors.lexicon import actor_words
from tui.analysis.figures import Figure
from tui.analysis.grammar import DET, INDEFINITE
from tui.analysis.scene import Scene
from tui.analysis.syntax import Syntax
from tui.analysis.witnesses import named_soon
from tui.model import ActorKind
from tui.text.fold import fold

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
_STEM = 5
"""Letters that a country and those from there share: Ghana, Ghanaian; Suisse, Suissesse."""
_REACH = 2
_NAMES = 4
_STOPS = frozenset((".", "!", "?", "…", ";", ":", "«", "“", "(", ")"))
_AROUND = 5
"""Tokens beside a name in which an origin is told."""
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
    gender = GENDER_SHOWN.get(s.lower[start], "")
    if (told := _from_there(scene, start, word, gender)) is not None:
        return told
    known = memory.person(start, gender)
    paragraphs = s.document.paragraph_of
    return known if known and paragraphs[start] - paragraphs[known.token] <= 1 else None


def _from_there(scene: Scene, start: int, word: str, gender: str) -> Figure | None:
    """The person beside whose name that origin stands: "Ghana's minister, X … the Ghanaian".

    Where another origin stands beside the one whom the place suggests, the last person who is not said to
    be from elsewhere.
    """
    memory = scene.memory
    near = [*memory.before(start, _REACH), *memory.governed_before(start, _REACH)]
    people = {f.actor: f for f in near if f.person and f.actor >= 0 and memory.fits(f, gender)}
    origins = {actor: _origins(scene, actor) for actor in people}
    stem = fold(word)[:_STEM]
    same = [actor for actor, stems in origins.items() if stem in stems]
    if len(same) == 1:
        return people[same[0]]
    known = memory.person(start, gender)
    if known is None or known.actor not in origins or not _elsewhere(scene, known.actor):
        return None
    others = (actor for actor in people if not _elsewhere(scene, actor))
    return next((people[actor] for actor in others), None)


def _beside(scene: Scene, actor: int) -> list[str]:
    """The words around the first names of an actor."""
    return [
        word
        for mention in scene.actors.clusters[actor].mentions[:_NAMES]
        for word in _own(scene, mention.first, mention.last)
    ]


def _own(scene: Scene, first: int, last: int) -> list[str]:
    """The words around one name, up to the next name or stop on either side."""
    s, at = scene.s, scene.actors.at
    before, after = first, last
    while before > max(0, first - _AROUND) and at[before - 1] < 0 and s.words[before - 1] not in _STOPS:
        before -= 1
    while after < min(len(s.words), last + _AROUND) and at[after] < 0 and s.words[after] not in _STOPS:
        after += 1
    country = at[before - 1] if before else -1
    return s.lower[before - (country >= 0 and scene.kind(country) == ActorKind.STATE) : after]


def _origins(scene: Scene, actor: int) -> set[str]:
    return {fold(word)[:_STEM] for word in _beside(scene, actor) if len(word) >= _STEM}


def _elsewhere(scene: Scene, actor: int) -> bool:
    """Whether a word for an origin stands beside the name."""
    demonyms = actor_words(scene.s.document.language).demonyms
    return any(word in demonyms for word in _beside(scene, actor))


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

"""Several who speak as one: « assurent X et Y », "X and Y said", « selon la CGT et la FSU »."""

from __future__ import annotations

from functools import lru_cache

from tui.analysis.actors.lexicon import actor_words
from tui.analysis.document import Kind
from tui.analysis.figures import Figure
from tui.analysis.findings import ActorMention
from tui.analysis.grammar import (
    AND,
    BEFORE,
    BODY,
    DET,
    INDEFINITE,
    PERSON,
    POSSESSIVE,
    PREP,
    SPEAKS,
    TITLE,
    word_table,
)
from tui.analysis.scene import Scene
from tui.analysis.syntax import Syntax
from tui.model import ActorKind

_MOST = 4
"""Names that speak as one; a longer list is a count of who signed."""
_HALF = 10
"""Tokens of the first of two phrases."""
_BESIDE = 5
"""Tokens of a title or a role between « et » and the name it joins."""
_APART = 14
"""Tokens between commas that say who the first is: « X, maire de Brest, et Y »."""
_VERB = 6
"""Tokens between a verb and its subject among which its plural is looked for."""
_PAIRS = frozenset(("les deux", "ces deux", "both", "the two"))
_OPENING_PAIRS = frozenset(pair.partition(" ")[0] for pair in _PAIRS)


def joint(scene: Scene, first: int, last: int) -> Figure | None:
    """The actors whom « et » joins in a subject phrase, named together; None where it has one only."""
    if not _joins(scene.s, first, last):
        return None
    mentions = _joined(scene, first, last)
    if len(mentions) < 2 or not _agrees(scene.s, first, last, mentions[-1]):
        return None
    names = [_full(scene, mentions, index) for index in range(len(mentions))]
    return _together(scene, first, names)


@lru_cache(maxsize=4)
def _joining(language: str) -> frozenset[str]:
    return frozenset(word for word, tags in word_table(language).items() if tags & AND)


def _joins(s: Syntax, first: int, last: int) -> bool:
    """Whether « et » stands in a phrase; it does in few."""
    return not _joining(s.document.language).isdisjoint(s.lower[first:last])


def halves(s: Syntax, first: int, last: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """« la police et la préfecture »: the two phrases that « et » joins, each with its article and noun."""
    if s.english or not _joins(s, first, last):
        return None
    link = next((at for at in range(first + 1, min(last - 1, first + _HALF)) if s.tags[at] & AND), -1)
    if link < 0 or not _agree(s, first, last):
        return None
    if any(s.kinds[at] == Kind.SIGN or s.verbal(at) for at in range(first, link)):
        return None
    half = (first, link), (link + 1, last)
    return half if all(_has_noun(s, *part) for part in half) else None


def _has_noun(s: Syntax, first: int, last: int) -> bool:
    """Whether a definite article opens a phrase whose noun, right after, can speak."""
    plain = s.tags[first] & DET and not s.tags[first] & (PREP | POSSESSIVE | INDEFINITE)
    return bool(plain) and any(s.tags[at] & SPEAKS for at in range(first + 1, min(last, first + 3)))


def together(scene: Scene, token: int, figures: list[Figure]) -> Figure:
    """Several figures as the one that speaks for all."""
    return _together(scene, token, [figure.name for figure in figures])


def pair(scene: Scene, token: int) -> Figure | None:
    """« selon eux », « les deux hommes », "both men": the two persons named last, in the order named."""
    memory = scene.memory
    near = [
        f for f in memory.before(token, 1) + memory.governed_before(token, 1) if f.person and f.actor >= 0
    ]
    near.sort(key=lambda figure: -figure.token)
    names = list(dict.fromkeys(figure.name for figure in near))[:2]
    return _together(scene, token, names[::-1]) if len(names) == 2 else None


def speaks_of_two(s: Syntax, start: int) -> bool:
    """Whether a phrase takes two up: « les deux élus », "both men"."""
    word = s.lower[start]
    return word in _OPENING_PAIRS and (word in _PAIRS or " ".join(s.lower[start : start + 2]) in _PAIRS)


def _together(scene: Scene, token: int, names: list[str]) -> Figure:
    link = " and " if scene.s.english else " et "
    return Figure(token, link.join((", ".join(names[:-1]), names[-1])), False, "", True, -1)


def _joined(scene: Scene, first: int, last: int) -> list[ActorMention]:
    """The mentions of the list that opens a phrase, its last name joined by « et »."""
    mention = _name_at(scene, first, last)
    mentions: list[ActorMention] = []
    closed = False
    while mention is not None and len(mentions) < _MOST and not closed:
        mentions.append(mention)
        at = _past_brackets(scene.s, mention.last, last)
        link = _link(scene, at, last)
        closed = link > at and bool(scene.s.tags[link - 1] & AND)
        mention = _name_at(scene, link, last, listed=not closed) if link > at else None
    if closed and mention is not None:
        mentions.append(mention)
    distinct = len({mention.actor for mention in mentions}) == len(mentions)
    return mentions if closed and mention is not None and distinct else []


def _past_brackets(s: Syntax, at: int, last: int) -> int:
    return s.skip(at, last) if at < last and s.words[at] == "(" else at


def _link(scene: Scene, at: int, last: int) -> int:
    """The token after « et » or a comma that goes on with the list; `at` where it ends."""
    s = scene.s
    if at >= last or s.tags[at] & AND:
        return min(at + 1, max(at, last))
    if s.words[at] != "," or at + 1 >= last:
        return at
    if s.tags[at + 1] & AND or scene.actors.at[at + 1] >= 0:
        return at + 1 + bool(s.tags[at + 1] & AND)
    comma = _aside_end(s, at + 2, min(last - 1, at + _APART))
    return comma + 2 if comma >= 0 and s.tags[comma + 1] & AND else at


def _aside_end(s: Syntax, at: int, end: int) -> int:
    """The comma that ends what says who somebody is; -1 where a verb comes first."""
    for token in range(at, end):
        if s.words[token] == ",":
            return token
        if s.verbal(token):
            break
    return -1


def _name_at(scene: Scene, at: int, last: int, *, listed: bool = False) -> ActorMention | None:
    """The mention that begins at a token, its article and what the named one is passed over."""
    s, end = scene.s, min(last, at if listed else at + _BESIDE)
    titles = DET | TITLE | PERSON | BODY | BEFORE
    while at < end and scene.actors.at[at] < 0 and (s.tags[at] & titles or s.lower[at] == "vice"):
        if s.tags[at] & (PREP | POSSESSIVE):
            return None
        at += 1
    found = scene.actors.at[at] if at < last else -1
    mention = scene.actors.mentions[found] if found >= 0 else None
    return mention if mention and mention.first == at and mention.last <= last else None


def _agrees(s: Syntax, first: int, last: int, final: ActorMention) -> bool:
    """Whether a verb or preposition takes the whole list: not « dit X et Y approuve »."""
    before = first - 1
    if s.tags[first] & PREP or (before >= 0 and s.tags[before] & PREP):
        return True
    if s.english:
        inverted = before >= 0 and s.verbal(before)
        following = final.last < len(s.words) and (s.verbal(final.last) or s.is_finite(final.last))
        return not (inverted and following)
    return _agree(s, first, last)


def _agree(s: Syntax, first: int, last: int) -> bool:
    """Whether a French verb beside the phrase is plural, or a preposition takes it."""
    if s.tags[first] & PREP or (first and s.tags[first - 1] & PREP):
        return True
    around = (*s.lower[max(0, first - _VERB) : first], *s.lower[last : last + _VERB])
    return any(word.endswith("nt") and len(word) > 2 for word in around)


def _full(scene: Scene, mentions: list[ActorMention], index: int) -> str:
    """A name; a first name alone takes the surname of the next: « Mireille et Robert Vasse »."""
    name = scene.actors.clusters[mentions[index].actor].name
    if index + 1 >= len(mentions) or " " in name:
        return name
    following = scene.actors.clusters[mentions[index + 1].actor]
    given = name.lower() in actor_words(scene.s.document.language).first_names
    if not given or following.kind != ActorKind.PERSON or " " not in following.name:
        return name
    return f"{name} {following.name.split(' ', 1)[1]}"

"""A witness first shown, then named: « … », dit une passante. Karine Vial, 54 ans, habite en face."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.figures import Figure
from tui.analysis.findings import ActorMention
from tui.analysis.grammar import AUX, BE, DET
from tui.analysis.scene import Scene
from tui.model import ActorKind

_NAMING = frozenset(
    "prénom nom prénomme appelle nomme présente baptisé identifié identifiée name named identified".split()
)
"""« qui n'a donné que son prénom, Karine », « qui dit s'appeler Karine », "who gave her name as Karen"."""
_UNNAMED = frozenset("pas sans jamais refuse refusé not without never declined refused".split())
"""« qui n'a pas donné son nom », "who asked not to be named"."""
_ASIDE = 30
"""Tokens after the noun in which its name is given."""
_BESIDE = 7
"""Tokens between such a word and the name."""
_SENTENCES = 2
"""Sentences after the one that shows the witness in which the name may open one."""
_OPENING = 8
"""Tokens of an adverbial before the name: « Depuis l'incendie, Karine Vial vit »."""
_VERB = 6
"""Tokens before a subject among which its verb stands."""


def named_soon(scene: Scene, start: int, head: int, last: int, gender: str) -> Figure | None:
    """« une passante », whom the article names in what follows."""
    if name := _named_aside(scene, head):
        return name
    beside = (*range(max(0, start - _VERB), start), min(last, len(scene.masked) - 2))
    spoke = any(scene.s.conjugated(at) for at in beside)
    return _named_next(scene, start, gender) if spoke else None


def _named_aside(scene: Scene, head: int) -> Figure | None:
    """The name that the clause after « un vendeur » gives: « , qui n'a donné que son prénom, Fidy »."""
    s = scene.s
    end = s.document.sentences[s.document.sentence_of[head]].last
    for at in range(head + 1, min(end, head + _ASIDE)):
        if s.lower[at] in _UNNAMED:
            return None
        if s.lower[at] in _NAMING and scene.masked[at] < 0:
            return _name_after(scene, at, min(end, at + _BESIDE))
    return None


def _name_after(scene: Scene, at: int, end: int) -> Figure | None:
    """The person named after a word that announces the name, on the list of actors or not."""
    s = scene.s
    for token in range(at + 1, end):
        found = scene.actors.at[token]
        if found >= 0:
            mention = scene.actors.mentions[found]
            person = scene.kind(found) == ActorKind.PERSON
            return scene.memory.figure(mention.first, mention.actor) if person else None
        if s.kinds[token] == Kind.WORD and s.words[token][0].isupper():
            name = s.document.between(token, token + 1)
            return Figure(token, name, True, "", False, -1)
        if s.kinds[token] == Kind.SIGN and s.words[token] not in (",", ":", "«", "“", '"'):
            return None
    return None


def _named_next(scene: Scene, start: int, gender: str) -> Figure | None:
    """The person new to the article whose name opens one of the next sentences, no other role beside it."""
    document = scene.s.document
    here = document.sentence_of[start]
    paragraph = document.paragraph_of[start]
    for index in range(here + 1, min(here + 1 + 2 * _SENTENCES, len(document.sentences))):
        sentence = document.sentences[index]
        if document.paragraph_of[sentence.first] != paragraph:
            return None
        if scene.masked[min(sentence.first + 1, sentence.last - 1)] >= 0:
            continue
        mention = _opening_name(scene, sentence.first, sentence.last)
        if mention is None:
            return None
        figure = scene.memory.figure(mention.first, mention.actor)
        fits = scene.memory.fits(figure, gender) and _is_new(scene, mention)
        return figure if fits and not _elsewhere(scene, mention) else None
    return None


def _opening_name(scene: Scene, first: int, last: int) -> ActorMention | None:
    """The person whose name opens a sentence, at once or after an adverbial and its comma."""
    s, at = scene.s, first
    if scene.actors.at[first] < 0:
        comma = (token for token in range(first, min(first + _OPENING, last)) if s.words[token] == ",")
        at = next(comma, last - 1) + 1
    found = scene.actors.at[at] if at < last else -1
    person = found >= 0 and scene.kind(found) == ActorKind.PERSON
    return scene.actors.mentions[found] if person else None


def _is_new(scene: Scene, mention: ActorMention) -> bool:
    """Whether a mention is the first of its person."""
    return scene.actors.clusters[mention.actor].mentions[0].first == mention.first


def _elsewhere(scene: Scene, mention: ActorMention) -> bool:
    """Whether what follows the name is somebody else's: « , la maire, », a passive, a verb of saying."""
    s, at = scene.s, mention.last
    if at + 1 < len(s.words) and s.words[at] == "," and s.tags[at + 1] & DET:
        return True
    while at + 1 < len(s.words) and s.words[at] == ",":
        following = next((t for t in range(at + 1, min(at + 12, len(s.words))) if s.words[t] == ","), -1)
        if following < 0:
            break
        at = following + 1
    if at + 1 >= len(s.words):
        return True
    if s.words[at] in (",", ":", "."):
        return True
    passive = s.tags[at] & AUX and (s.tags[at] & BE or s.tags[at + 1] & BE) and s.verbal(at + 1)
    return bool(passive) or s.lower[at] in s.verbs

"""Whom a subject pronoun stands for: « il », « -t-elle », « on », "she", "they"."""

from __future__ import annotations

from tui.analysis.document import Kind
from tui.analysis.figures import Figure
from tui.analysis.grammar import BODY, DET, POSSESSIVE, PREP, PRON, TEXT
from tui.analysis.inverted import phrase_end
from tui.analysis.joint import pair
from tui.analysis.memory import Memory
from tui.analysis.scene import Scene
from tui.analysis.syntax import Syntax
from tui.model import ActorKind

_SINGULAR = {
    **dict.fromkeys(("il", "-il", "-t-il", "celui-ci", "celui", "he", "him"), "m"),
    **dict.fromkeys(("elle", "-elle", "-t-elle", "celle-ci", "celle", "she", "her"), "f"),
    "lui": "",
}
_PLURAL = frozenset(
    ["ils", "elles", "-ils", "-elles", "-t-ils", "-t-elles", "eux", "they", "them", "ceux-ci", "celles-ci"]
)
_NEAREST = frozenset(("celui-ci", "celle-ci"))
_THING = frozenset(("it",))
_ANYBODY = frozenset(("on", "-on", "-t-on"))
_PAGES = frozenset(("colonnes", "pages", "une", "éditorial"))
"""« lit-on dans ses colonnes »: the newspaper named last."""
_PLACE_REACH = 12
_TEXT_REACH = 40
"""Tokens of the sentence before in which a text is named."""
_ASKED_REACH = 5
_HEARD_FROM = frozenset(("auprès", "côté"))
"""« apprend-on auprès de », « déplore-t-on du côté de »."""
_OF = frozenset(("of", "des", "de", "d'"))


def is_pronoun(s: Syntax, token: int) -> bool:
    """Whether a subject is a pronoun and no phrase that a like word opens ("her brother", « Il Foglio »)."""
    word = s.lower[token]
    if s.kinds[token] == Kind.CLITIC:
        return True
    if s.words[token][0].isupper() and token + 1 < len(s.words) and s.name_like(token + 1):
        return False
    if s.tags[token] & DET:
        following = s.tags[token + 1] if token + 1 < len(s.tags) else 0
        return word in ("her",) and s.kinds[min(token + 1, len(s.kinds) - 1)] == Kind.SIGN and not following
    return bool(s.tags[token] & PRON) or word in _SINGULAR or word in _PLURAL


def asked(s: Syntax, token: int) -> tuple[int, int] | None:
    """« a-t-on appris auprès du procureur »: the phrase for whom one heard it from."""
    if s.kinds[token] != Kind.CLITIC or not s.lower[token].endswith("on"):
        return None
    reach = range(token + 1, min(token + _ASKED_REACH, len(s.lower) - 2))
    start = next((at + 1 for at in reach if s.lower[at] in _HEARD_FROM), -1)
    if start < 0:
        return None
    start += s.lower[start] in ("de", "d'", "of")
    return start, phrase_end(s, start, s.document.sentences[s.document.sentence_of[token]].last)


def several(s: Syntax, token: int) -> bool:
    """Whether a pronoun stands for several: « -ils », "they"."""
    return s.lower[token] in _PLURAL


def gender_shown(s: Syntax, token: int) -> str:
    """The gender of the person a pronoun stands for: "m", "f", or "" where it shows none."""
    return _SINGULAR.get(s.lower[token], "")


def resolve_pronoun(scene: Scene, token: int) -> Figure | None:
    """Who the pronoun at `token` is; None for « je », « nous » and where nobody fits."""
    s, memory = scene.s, scene.memory
    word = s.lower[token]
    if word in _ANYBODY:
        return _place(scene, token)
    if word in _PLURAL:
        return _group(scene, token, word)
    if word == "-il" and s.lower[token - 2 : token + 2 : 3] == ["y", "écrit"]:
        return _text_before(scene, token)
    if word in _THING:
        return memory.thing(token)
    gender = _SINGULAR.get(word)
    if gender is None:
        return None
    return _announced(scene, token) or _individual(s, memory, token, gender)


def _announced(scene: Scene, token: int) -> Figure | None:
    """« Quant à X, il … »: the person whom the head of the sentence names."""
    s, actors = scene.s, scene.actors
    first = s.document.sentences[s.document.sentence_of[token]].first
    if s.lower[first] != "quant" or s.words[token - 1] != ",":
        return None
    at = next((t for t in range(token - 2, first, -1) if actors.at[t] >= 0), -1)
    if at < 0 or scene.kind(actors.at[at]) != ActorKind.PERSON:
        return None
    mention = actors.mentions[actors.at[at]]
    return scene.memory.figure(mention.first, mention.actor)


def _individual(s: Syntax, memory: Memory, token: int, gender: str) -> Figure | None:
    person = memory.latest(token, gender) if s.lower[token] in _NEAREST else None
    person = person or memory.person(token, gender)
    nearest = next(iter(memory.before(token, 2)), None)
    body = nearest is not None and _speaking_body(s, memory, nearest, token, gender)
    if person is None:
        person = None if s.english else memory.body_of_gender(token, gender)
        return person or memory.person_after(token, gender)
    if body and nearest and not memory.article_gender(nearest) and _same_paragraph(s, person, token):
        body = memory.gender_of(person) != gender
    if body and nearest and s.document.sentence_of[person.token] < s.document.sentence_of[nearest.token]:
        return nearest
    if gender and person.actor >= 0:
        memory.learn(person.actor, gender)
    return person


def _same_paragraph(s: Syntax, figure: Figure, token: int) -> bool:
    paragraphs = s.document.paragraph_of
    return paragraphs[figure.token] == paragraphs[token]


def _speaking_body(s: Syntax, memory: Memory, near: Figure, token: int, gender: str) -> bool:
    """« Le ministère affirme que … Il ajoute … »: the body that spoke in the sentences just before."""
    if s.english or near.person or near.plural:
        return False
    sentences = s.document.sentence_of
    shown = memory.article_gender(near)
    if not near.heard:
        return shown == gender and sentences[token] - sentences[near.token] == 1 and _opens(s, near.token)
    return sentences[token] - sentences[near.token] <= 2 and (not shown or shown == gender)


def _opens(s: Syntax, token: int) -> bool:
    """Whether a name opens its sentence, article apart: « La Ligue aura d'autres lettres à lire. »."""
    return token - s.document.sentences[s.document.sentence_of[token]].first <= 1


def _group(scene: Scene, token: int, word: str) -> Figure | None:
    near = scene.memory.before(token, 2)
    other = "m" if word.lstrip("-t").startswith("elles") else "f" if "ils" in word else "-"
    plural = next((figure for figure in near if figure.plural and figure.gender != other), None)
    return plural or pair(scene, token) or next((figure for figure in near if not figure.person), None)


def _place(scene: Scene, token: int) -> Figure | None:
    """« À Matignon, on … », « assure-t-on à Berlin », « lit-on sur les pancartes »: the place named."""
    s, actors, memory, masked = scene.s, scene.actors, scene.memory, scene.masked
    sentence = s.document.sentences[s.document.sentence_of[token]]
    ahead = (
        range(token, min(token + _PLACE_REACH, sentence.last - 1)) if s.kinds[token] == Kind.CLITIC else ()
    )
    before = range(token - 1, max(sentence.first, token - _PLACE_REACH) - 1, -1)
    noun = -1
    for at in [*before, *ahead]:
        if masked[at] >= 0:
            continue
        mention = actors.mentions[actors.at[at]] if actors.at[at] >= 0 else None
        if mention and actors.clusters[mention.actor].kind != ActorKind.PERSON:
            return memory.figure(mention.first, mention.actor)
        if s.tags[at] & POSSESSIVE and s.lower[at + 1] in _PAGES:
            return memory.outlet(token)
        if (noun < 0 or at < token) and _is_place(s, at):
            noun = at
    if noun < 0 and "y" in s.lower[max(sentence.first, token - 3) : token]:
        return _text_before(scene, token) or memory.body(token, reach=1)
    return memory.unnamed(noun, sentence.last) if noun >= 0 else None


def _text_before(scene: Scene, token: int) -> Figure | None:
    """« Une lettre a été lue. « … », y lit-on »: the text that the sentence before is about."""
    s = scene.s
    floor = s.document.paragraphs[s.document.paragraph_of[token]].first
    here = s.document.sentences[s.document.sentence_of[token]].first
    for at in range(here - 1, max(floor, here - _TEXT_REACH) - 1, -1):
        if s.tags[at] & TEXT and s.tags[at - 1] & DET and scene.masked[at] < 0:
            return scene.memory.unnamed(at, here if s.tags[at + 1] & PREP else at + 2)
    return None


def _is_place(s: Syntax, at: int) -> bool:
    """« sur les pancartes », « au ministère », « un mur où »: where one can say or read something."""
    if s.tags[at] & TEXT and s.lower[at + 1] == "où":
        return True
    return bool(s.tags[at] & (BODY | TEXT)) and any(s.tags[t] & PREP for t in range(max(0, at - 3), at))

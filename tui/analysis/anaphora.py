"""Whom a noun for a person takes up that nobody's stated role is: « le magistrat », « le vieil homme »."""

from __future__ import annotations

from tui.analysis.ages import of_age
from tui.analysis.document import Kind
from tui.analysis.figures import Figure, last_before
from tui.analysis.grammar import KIN, OFFICE, POSSESSIVE, PREP
from tui.analysis.roles import FOR_OTHERS, LEADERS, heads_a_state
from tui.analysis.scene import Scene
from tui.text.fold import fold

DEMONSTRATIVE = ("ce", "cet", "cette")
ANYBODY = frozenset(
    "homme femme dame monsieur retraité retraitée jeune quadragénaire quinquagénaire sexagénaire "
    "septuagénaire octogénaire nonagénaire trentenaire vieillard man woman pensioner teenager".split()
)
"""« le vieil homme », "the woman": the person named last, subject or not."""
_THE = frozenset(("le", "la", "l'", "the"))
_FORMER = frozenset(("ancien", "ancienne", "former", "ex"))
"""« l'ancien ministre » is introduced by what he is now."""
_OF_THINGS = frozenset(
    "maître maîtresse propriétaire auteur autrice créateur créatrice owner author creator".split()
)
"""« son maître », "its owner": of an animal or a thing; « son avocat » is the lawyer of the one spoken of."""
_ADVERBIAL = 7
"""Tokens that may stand before a subject, with their comma: « À 52 ans, la présidente de l'Union »."""


def anaphor(scene: Scene, start: int, head: int, span: tuple[int, int], gender: str) -> Figure | None:
    """Whom « la cinéaste », "the baker" takes up: who was called so before, else who is spoken of."""
    s, roles = scene.s, scene.memory.roles
    noun = s.lower[head]
    bare = s.lower[start] in _THE and span[1] - head == 1 and not s.tags[head] & OFFICE
    called = roles.called.get(fold(noun), -1) if bare and noun not in ANYBODY else -1
    if called >= 0:
        return scene.memory.figure(start, called)
    known = _taken_up(scene, start, head, span, gender)
    if known and known.actor >= 0 and bare and noun not in ANYBODY:
        roles.call(known.actor, noun)
    return known


def _taken_up(scene: Scene, start: int, head: int, span: tuple[int, int], gender: str) -> Figure | None:
    """« le magistrat », « l'élu de la Vendée »: the last spoken of, unless the complement names another."""
    s, memory = scene.s, scene.memory
    owned = any(s.kinds[at] == Kind.ENDING for at in range(start, head))
    if owned or (s.lower[head] in FOR_OTHERS and s.lower[start] not in DEMONSTRATIVE):
        return None  # "the mayor's spokesman", "the judge": not the one spoken of last
    if unnamed := memory.same_noun(start, s.lower[head]):
        return unnamed
    complement = any(s.tags[at] & PREP for at in range(head + 1, span[1]))
    pointed = s.lower[start] in DEMONSTRATIVE
    anybody = s.lower[head] in ANYBODY and not complement and not pointed
    if anybody and (aged := of_age(scene, start, s.lower[head], gender)):
        return aged
    known = memory.latest(start, gender, 2) if anybody else memory.person(start, gender, s.lower[head])
    if known is not None and known.actor < 0 and not anybody and not pointed:
        known = _named(scene, known, start, gender)
    if known is None or (s.tags[start] & POSSESSIVE and _owns(scene, known, start, s.lower[head])):
        return None
    paragraphs = s.document.paragraph_of
    near = paragraphs[start] - paragraphs[known.token] <= 1 + anybody or memory.salience.leads(known)
    if pointed:
        return known
    return known if _may_hold(scene, known, (start, head, span[1]), gender, near) else None


def _may_hold(scene: Scene, known: Figure, phrase: tuple[int, int, int], gender: str, near: bool) -> bool:
    """Whether `known` can be whom the phrase (start, head, end) calls by an office or with a complement."""
    s, (start, head, end) = scene.s, phrase
    tags = s.tags[head]
    noun_source = known.actor < 0 and known.name[0].islower()
    former = not _FORMER.isdisjoint(s.lower[start:head])
    if tags & OFFICE and not former and (noun_source or _another_role(scene, known, s.lower[head])):
        return False
    complement = any(s.tags[at] & PREP for at in range(head + 1, end))
    if complement and tags & (OFFICE | KIN) and not heads_a_state(s, head, end):
        return _introduces(scene, known, (start, head), gender)
    return near


def _named(scene: Scene, source: Figure, token: int, gender: str) -> Figure:
    """« Sa fille veut vendre. « Jamais », tranche la veuve »: a name before a source called otherwise."""
    memory = scene.memory
    near = (f for f in memory.before(token, 1) if f.person and f.actor >= 0)
    return next((f for f in near if memory.gender_of(f) == gender), source) if gender else source


def _owns(scene: Scene, known: Figure, start: int, noun: str) -> bool:
    """« X … son avocat »: the lawyer is not X; but « le parti … son président » may be."""
    owner = scene.memory.owner(start)
    return noun not in _OF_THINGS and owner is not None and owner.name == known.name


def _another_role(scene: Scene, known: Figure, noun: str) -> bool:
    """Whether the person spoken of holds another office: « le maire » is no « Premier ministre »."""
    roles = scene.memory.roles
    words = roles.words.get(known.actor)
    return words is not None and fold(noun) not in words and fold(noun) not in LEADERS


def _introduces(scene: Scene, known: Figure, phrase: tuple[int, int], gender: str) -> bool:
    """« X tente … La présidente de la délégation propose »: the sentence after a name says who it is.

    So does an incise right after what X said: « X s'inquiète. « … », souligne le président du Sénat ».
    """
    start, head = phrase
    if known.actor < 0 or not gender or scene.memory.gender_of(known) != gender:
        return False
    role = fold(scene.actors.clusters[known.actor].role)
    if role and (_inverted(scene, known) or fold(scene.s.lower[head]) not in role.split()):
        return False
    document = scene.s.document
    here, there = document.sentence_of[start], document.sentence_of[known.token]
    if here - there != 1 or document.paragraph_of[known.token] != document.paragraph_of[start]:
        return False
    new = scene.actors.clusters[known.actor].mentions[0].first
    if scene.s.tags[head] & KIN and document.sentence_of[new] != there:
        return False
    first = document.sentences[here].first
    adverbial = 0 < start - first <= _ADVERBIAL and scene.s.words[start - 1] == ","
    said = known.heard and scene.masked[min(first + 1, len(scene.masked) - 1)] >= 0
    return start == first or adverbial or said


def _inverted(scene: Scene, known: Figure) -> bool:
    """« …, a lancé X. Le ministre … »: after a verb of saying X is no topic, and the minister another."""
    mentions = scene.actors.clusters[known.actor].mentions
    last = last_before(mentions, known.token + 4)
    return known.heard and last > 0 and scene.s.verbal(last - 1)

"""Persons called by a noun: « le ministre », « le magistrat », « sa fille », « un élu local »."""

from __future__ import annotations

from tui.analysis.actors.lexicon import actor_words
from tui.analysis.document import Kind
from tui.analysis.figures import Figure, last_before, noun_gender
from tui.analysis.grammar import DET, INDEFINITE, KIN, OFFICE, POSSESSIVE, PREP, SPEAKS, TITLE
from tui.analysis.later import named_later
from tui.analysis.parties import is_party, party_called
from tui.analysis.roles import LEADERS, heads_a_state, role_at, role_words
from tui.analysis.scene import Scene
from tui.analysis.syntax import Syntax
from tui.analysis.witnesses import named_aside, named_next
from tui.analysis.wording import own_words
from tui.model import ActorKind
from tui.text.fold import fold

_GENDER_SHOWN = {
    **dict.fromkeys(("le", "un", "du", "au", "ce", "cet"), "m"),
    **dict.fromkeys(("la", "une", "cette", "sa"), "f"),
}
"""The gender a determiner shows where the noun has both: « la ministre »."""
_FROM = ("ais", "aise", "ois", "oise", "ien", "ienne", "ain", "aine", "esse", "and", "ande", "ol", "ole")
_TRADES = ("teur", "trice", "euse", "iste", "ienne", "ogue", "graphe", "naire")
_FORMER = ("premier", "première", "former")
_SECOND = ("second", "seconde", "latter")
_DEMONSTRATIVE = ("ce", "cet", "cette")
_ADVERBIAL = 7
"""Tokens that may stand before a subject, with their comma: « À 52 ans, la présidente de l'Union »."""
_VERB = 6
"""Tokens before a subject among which its verb stands."""
_CONCERNED = frozenset(("intéressé", "intéressée"))
_OF_THINGS = frozenset(
    "maître maîtresse propriétaire auteur autrice créateur créatrice owner author creator".split()
)
"""« son maître », "its owner": of an animal or a thing; « son avocat » is the lawyer of the one spoken of."""
_ANYBODY = frozenset(
    "homme femme dame monsieur retraité retraitée jeune quadragénaire quinquagénaire sexagénaire "
    "septuagénaire octogénaire nonagénaire trentenaire vieillard man woman pensioner teenager".split()
)
"""« le vieil homme », "the woman": the person named last, subject or not."""
_LATTER = frozenset(("dernier", "dernière", "latter"))


def human(scene: Scene, start: int, head: int, last: int) -> Figure | None:
    """Whom a phrase with a noun for a person as its head stands for."""
    s, tags = scene.s, scene.s.tags[head]
    determiner = s.lower[start]
    gender = noun_gender(tags) or _GENDER_SHOWN.get(determiner, "")
    if s.tags[start] & INDEFINITE or not s.tags[start] & DET:
        named = _named_soon(scene, start, head, last, gender) if s.tags[start] & DET else None
        return named or scene.memory.unnamed(start, last)
    if _LATTER.intersection(s.lower[start : head + 2]):
        return scene.memory.latest(start, gender)
    concerned = scene.memory.another(start, gender) if s.lower[head] in _CONCERNED else None
    return concerned or _definite(scene, start, head, last, gender)


def _named_soon(scene: Scene, start: int, head: int, last: int, gender: str) -> Figure | None:
    """« une passante », whom the article names in what follows."""
    if name := named_aside(scene, head):
        return name
    beside = (*range(max(0, start - _VERB), start), min(last, len(scene.masked) - 2))
    spoke = any(scene.s.conjugated(at) for at in beside)
    return named_next(scene, start, gender) if spoke else None


def _definite(scene: Scene, start: int, head: int, last: int, gender: str) -> Figure | None:
    """« Le maire »: who holds that role, or will be named with it; else the last spoken of."""
    s, tags = scene.s, scene.s.tags[head]
    span = own_words(s, start, last) or (head, head + 1)
    if is_party(s.lower[head]) and (party := party_called(scene, start, head, gender)):
        return party
    named = _named_within(scene, start, last)
    actor = _holder(scene, span, head, gender)
    if (
        actor is not None
        and actor not in named
        and (tags & OFFICE or span[1] - head > 1 or not _overtaken(scene, actor, start, gender))
    ):
        scene.memory.learn(actor, gender)
        return scene.memory.figure(start, actor)
    if s.tags[start] & POSSESSIVE and tags & KIN:
        return _relative(scene, head, last, gender)
    if tags & OFFICE and (later := named_later(scene, start, gender)) and later.actor not in named:
        scene.memory.roles.learn(later.actor, role_words(s, span))
        return later
    known = _anaphor(scene, start, head, span, gender)
    if known is None or known.actor in named:
        held = tags & (OFFICE | KIN) and s.lower[start] not in _DEMONSTRATIVE
        soon = None if held else _named_soon(scene, start, head, last, gender)
        return soon or scene.memory.unnamed(start, last)
    if tags & OFFICE and known.actor >= 0 and known.actor not in scene.memory.roles.words:
        scene.memory.roles.learn(known.actor, role_words(s, span))
    return known


def _named_within(scene: Scene, start: int, last: int) -> set[int]:
    """The actors a phrase names after « de », none of whom its head can be: « l'avocat de X »."""
    tags, mentions = scene.s.tags, scene.actors.mentions
    found = {scene.actors.at[at + 1] for at in range(start, last - 1) if tags[at] & (PREP | TITLE)}
    return {mentions[at].actor for at in found if at >= 0}


def _holder(scene: Scene, span: tuple[int, int], head: int, gender: str) -> int | None:
    """The person whose role the phrase names; on a tie the one the text is about, or named last."""
    memory, best, chosen = scene.memory, (-1, False, -2), None
    role = role_at(scene.s, span, head)
    same = role.noun in memory.roles.by_word or role.noun[:5] in memory.roles.by_stem
    candidates = memory.roles.candidates(role)
    subject = memory.person(span[0], gender) if len(candidates) > 1 else None
    for index, shared in candidates:
        cluster = scene.actors.clusters[index]
        known = cluster.gender or memory.learnt.get(index, "")
        before = last_before(cluster.mentions, span[0])
        sure = same and (shared or not role.complement)
        if (gender and known and gender != known) or (before < 0 and not sure):
            continue
        rank = (shared, subject is not None and subject.actor == index, before)
        if rank > best:
            best, chosen = rank, index
    return chosen


def _overtaken(scene: Scene, actor: int, token: int, gender: str) -> bool:
    """« l'humoriste », where another is the subject here and the one with that role stands far back."""
    paragraphs = scene.s.document.paragraph_of
    near = scene.memory.person(token, gender)
    if near is None or near.actor == actor or paragraphs[near.token] != paragraphs[token]:
        return False
    before = last_before(scene.actors.clusters[actor].mentions, token)
    return before < 0 or paragraphs[before] < paragraphs[token]


def _anaphor(scene: Scene, start: int, head: int, span: tuple[int, int], gender: str) -> Figure | None:
    """« le magistrat », « l'élu de la Vendée »: the last spoken of, unless the complement names another."""
    s, memory, tags = scene.s, scene.memory, scene.s.tags[head]
    if unnamed := memory.same_noun(start, s.lower[head]):
        return unnamed
    complement = any(s.tags[at] & PREP for at in range(head + 1, span[1]))
    anybody = s.lower[head] in _ANYBODY and not complement and s.lower[start] not in _DEMONSTRATIVE
    known = memory.latest(start, gender) if anybody else memory.person(start, gender)
    if known is None or (s.tags[start] & POSSESSIVE and _owns(scene, known, start, s.lower[head])):
        return None
    if s.lower[start] in _DEMONSTRATIVE:
        return known
    noun_source = known.actor < 0 and known.name[0].islower()
    if tags & OFFICE and (noun_source or _another_role(scene, known, s.lower[head])):
        return None
    if complement and tags & (OFFICE | KIN) and not heads_a_state(s, head, span[1]):
        return known if _introduces(scene, known, start, gender) else None
    paragraphs = s.document.paragraph_of
    return known if paragraphs[start] - paragraphs[known.token] <= 1 else None


def _owns(scene: Scene, known: Figure, start: int, noun: str) -> bool:
    """« X … son avocat »: the lawyer is not X; but « le parti … son président » may be."""
    owner = scene.memory.owner(start)
    return noun not in _OF_THINGS and owner is not None and owner.name == known.name


def _another_role(scene: Scene, known: Figure, noun: str) -> bool:
    """Whether the person spoken of holds another office: « le maire » is no « Premier ministre »."""
    roles = scene.memory.roles
    words = roles.words.get(known.actor)
    return words is not None and fold(noun) not in words and fold(noun) not in LEADERS


def _introduces(scene: Scene, known: Figure, start: int, gender: str) -> bool:
    """« X tente … La présidente de la délégation propose »: the sentence after a name says who it is."""
    if known.actor < 0 or scene.actors.clusters[known.actor].role:
        return False
    document = scene.s.document
    first = document.sentences[document.sentence_of[start]].first
    adverbial = 0 < start - first <= _ADVERBIAL and scene.s.words[start - 1] == ","
    if start != first and not adverbial:
        return False
    here = document.sentence_of[start]
    near = document.sentence_of[known.token] == here - 1
    same = document.paragraph_of[known.token] == document.paragraph_of[start]
    return near and same and bool(gender) and scene.memory.gender_of(known) == gender


def compatriot(scene: Scene, start: int, last: int) -> Figure | None:
    """« la Suissesse », « le Malien »: the person spoken of last, of the gender the article shows."""
    s, memory = scene.s, scene.memory
    alone = start + 2 >= last or not s.name_like(start + 2)
    word = s.lower[start + 1] if start + 1 < last else ""
    if not alone or s.lower[start] not in ("le", "la", "l'", "the") or not _demonym(scene, word):
        return None
    known = memory.person(start, _GENDER_SHOWN.get(s.lower[start], ""))
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


def unlisted_noun(scene: Scene, start: int, last: int) -> Figure | None:
    """Who a noun that no list holds is: somebody new after « un », the last spoken of after « le »."""
    s, memory = scene.s, scene.memory
    if not s.tags[start] & DET or start + 1 >= last or not s.words[start + 1].islower():
        return None
    if s.lower[start + 1] in _LATTER:
        return None
    known = None
    if s.tags[start] & INDEFINITE:
        known = _named_soon(scene, start, start + 1, last, _GENDER_SHOWN.get(s.lower[start], ""))
    else:
        known = memory.person(start, _GENDER_SHOWN.get(s.lower[start], ""))
    paragraphs = s.document.paragraph_of
    near = known is not None and paragraphs[start] - paragraphs[known.token] <= 1
    return known if near else memory.unnamed(start, last)


def ranked_person(scene: Scene, start: int, last: int) -> Figure | None:
    """« la première », « le second », "the latter": of the two persons named together before."""
    s, memory = scene.s, scene.memory
    at = start + 1
    alone = at + 1 >= last or s.kinds[at + 1] == Kind.SIGN or not s.name_like(at + 1)
    alone = alone and not (at + 1 < last and s.tags[at + 1] & (SPEAKS | PREP) and s.lower[at + 1] != "en")
    if at >= last or not alone or s.lower[at] not in (*_FORMER, *_SECOND):
        return None
    sentences = s.document.sentence_of
    near = [f for f in memory.before(start, 1) + memory.governed_before(start, 1) if f.person]
    pair = sorted((f for f in near if not f.heard), key=lambda figure: figure.token)[-2:]
    if len(pair) < 2 or sentences[pair[0].token] != sentences[pair[1].token]:
        return None
    return pair[0] if s.lower[at] in _FORMER else pair[1]


def _relative(scene: Scene, head: int, last: int, gender: str) -> Figure | None:
    """« Sa fille »: the one who bears the surname of the person spoken of, else the other named lately."""
    memory = scene.memory
    people = [f for f in memory.before(head) + memory.governed_before(head, 1) if f.person]
    if people and (kin := _namesake(scene, people[0], head, gender)):
        return kin
    others = [f for f in people if f.name != people[0].name and memory.fits(f, gender)]
    return others[0] if others else scene.memory.unnamed(head, last)


def _namesake(scene: Scene, owner: Figure, token: int, gender: str) -> Figure | None:
    """The one other person before a token who bears the surname of `owner`."""
    memory, surname = scene.memory, owner.name.rsplit(" ", 1)[-1]
    if " " not in owner.name or memory.surnames.get(surname.lower(), 0) != 2:
        return None
    for index, cluster in enumerate(scene.actors.clusters):
        if cluster.kind == ActorKind.PERSON and cluster.name.endswith(f" {surname}") and index != owner.actor:
            figure = memory.figure(token, index)
            return figure if memory.fits(figure, gender) and cluster.mentions[0].first < token else None
    return None

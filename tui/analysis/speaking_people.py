"""Persons called by a noun: « le ministre », « le magistrat », « sa fille », « un élu local »."""

from __future__ import annotations

from tui.analysis.anaphora import DEMONSTRATIVE, anaphor
from tui.analysis.document import Kind
from tui.analysis.figures import Figure, last_before, noun_gender
from tui.analysis.grammar import AND, DET, INDEFINITE, KIN, OFFICE, POSSESSIVE, PREP, SPEAKS, TITLE
from tui.analysis.later import named_later
from tui.analysis.parties import is_party, party_called
from tui.analysis.roles import role_at, role_words
from tui.analysis.scene import Scene
from tui.analysis.speaking_bodies import apposed_body
from tui.analysis.unlisted_people import GENDER_SHOWN, LATTER
from tui.analysis.witnesses import named_soon
from tui.analysis.wording import own_words
from tui.model import ActorKind

_FORMER = ("premier", "première", "former")
_SECOND = ("second", "seconde", "latter")
_RANKED = frozenset(_FORMER + _SECOND)
_SPOUSE = frozenset(
    "femme mari épouse époux compagne compagnon conjoint conjointe wife husband partner".split()
)
_PEERS = frozenset("confrère consœur rival rivale concurrent concurrente competitor".split())
"""Nouns for persons that newspapers and companies bear: « son confrère Libération »."""
_MOST = 300
"""Actors among whom a namesake is looked for."""
_CONCERNED = frozenset(("intéressé", "intéressée"))


def human(scene: Scene, start: int, head: int, last: int) -> Figure | None:
    """Whom a phrase with a noun for a person as its head stands for."""
    s, tags = scene.s, scene.s.tags[head]
    if s.lower[head] in _PEERS and (body := apposed_body(scene, head, last)):
        return body
    determiner = s.lower[start]
    gender = noun_gender(tags) or GENDER_SHOWN.get(determiner, "")
    if s.tags[start] & INDEFINITE or not s.tags[start] & DET:
        named = named_soon(scene, start, head, last, gender) if s.tags[start] & DET else None
        return named or scene.memory.unnamed(start, last)
    if LATTER.intersection(s.lower[start : head + 2]):
        return scene.memory.latest(start, gender)
    concerned = scene.memory.another(start, gender) if s.lower[head] in _CONCERNED else None
    return concerned or _definite(scene, start, head, last, gender)


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
    if tags & KIN and (kin := _kin(scene, start, (head, last), span[1] - head == 1, gender)):
        return kin
    expected = tags & OFFICE and (span[1] - head > 1 or not _just_named(scene, start, gender))
    if expected and (later := named_later(scene, start, gender)) and later.actor not in named:
        scene.memory.roles.learn(later.actor, role_words(s, span))
        return later
    known = anaphor(scene, start, head, span, gender)
    if known is None or known.actor in named:
        held = tags & (OFFICE | KIN) and s.lower[start] not in DEMONSTRATIVE
        soon = None if held else named_soon(scene, start, head, last, gender)
        return soon or scene.memory.unnamed(start, last)
    if tags & OFFICE and known.actor >= 0 and known.actor not in scene.memory.roles.words:
        scene.memory.roles.learn(known.actor, role_words(s, span))
    return known


def _just_named(scene: Scene, start: int, gender: str) -> bool:
    """« Anne Colin défend sa loi. « … », dit la ministre »: a person of no stated role came just before."""
    memory, sentences = scene.memory, scene.s.document.sentence_of
    near = memory.person(start, gender)
    if near is None or near.actor < 0 or near.actor in memory.roles.words:
        return False
    return sentences[start] - sentences[near.token] <= 1 and not scene.s.tags[start - 1] & AND


def _named_within(scene: Scene, start: int, last: int) -> set[int]:
    """The actors a phrase names after « de », none of whom its head can be: « l'avocat de X »."""
    tags, mentions = scene.s.tags, scene.actors.mentions
    found = {scene.actors.at[at + 1] for at in range(start, last - 1) if tags[at] & (PREP | TITLE)}
    return {mentions[at].actor for at in found if at >= 0}


def _holder(scene: Scene, span: tuple[int, int], head: int, gender: str) -> int | None:
    """The person whose role the phrase names; on a tie the one the text is about, or named last."""
    memory, best, chosen = scene.memory, (-1, False, -2), None
    role = role_at(scene.s, span, head)
    same = role.noun in memory.roles.by_head or role.noun[:5] in memory.roles.by_stem
    candidates = memory.roles.candidates(role)
    subject = memory.person(span[0], gender) if len(candidates) > 1 else None
    owned = any(scene.s.kinds[at] == Kind.ENDING for at in range(span[0], head))
    for index, shared in candidates:
        if owned and not shared:
            continue  # "the king's lawyer" is not the lawyer named before
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


def ranked_person(scene: Scene, start: int, last: int) -> Figure | None:
    """« la première », « le second », "the latter": of the two persons named together before."""
    s, memory = scene.s, scene.memory
    at = start + 1
    if at >= last or s.lower[at] not in _RANKED:
        return None
    alone = at + 1 >= last or s.kinds[at + 1] == Kind.SIGN or not s.name_like(at + 1)
    alone = alone and not (at + 1 < last and s.tags[at + 1] & (SPEAKS | PREP) and s.lower[at + 1] != "en")
    if not alone:
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
    if people and scene.s.lower[head] in _SPOUSE:
        main = _wedded(scene, people[0], gender) or memory.protagonist(head, gender)
        if main and main.name != people[0].name and memory.gender_of(main) == gender:
            return main
    main = memory.protagonist(head, gender)
    others = [f for f in people if f.name != people[0].name and memory.fits(f, gender)]
    others = [f for f in others if main is None or f.name != main.name]
    return others[0] if others else scene.memory.unnamed(head, last)


def _kin(scene: Scene, start: int, phrase: tuple[int, int], bare: bool, gender: str) -> Figure | None:
    """Whose relative « sa fille » or « le fils » is, and who that is; `phrase`: the head and the end."""
    head, last = phrase
    if scene.s.tags[start] & POSSESSIVE:
        return _relative(scene, head, last, gender)
    return _kin_of_last(scene, head, gender) if bare and scene.s.lower[head] not in _SPOUSE else None


def _kin_of_last(scene: Scene, head: int, gender: str) -> Figure | None:
    """« le père, X … le fils »: who bears the surname of the person spoken of."""
    near = next((f for f in scene.memory.before(head, 1) if f.person), None)
    return _namesake(scene, near, head, gender) if near else None


def _wedded(scene: Scene, spouse: Figure, gender: str) -> Figure | None:
    """« son mari, X … corrige sa femme »: who was spoken of where X was introduced as a spouse."""
    memory = scene.memory
    if spouse.actor < 0 or not any(memory.roles.holds(spouse.actor, noun) for noun in _SPOUSE):
        return None
    return memory.person(scene.actors.clusters[spouse.actor].mentions[0].first, gender)


def _namesake(scene: Scene, owner: Figure, token: int, gender: str) -> Figure | None:
    """The one other person before a token who bears the surname of `owner`."""
    memory, surname = scene.memory, owner.name.rsplit(" ", 1)[-1]
    if " " not in owner.name or memory.surnames.get(surname.lower(), 0) != 2:
        return None
    for index, cluster in enumerate(scene.actors.clusters[:_MOST]):
        if cluster.kind == ActorKind.PERSON and cluster.name.endswith(f" {surname}") and index != owner.actor:
            figure = memory.figure(token, index)
            return figure if memory.fits(figure, gender) and cluster.mentions[0].first < token else None
    return None

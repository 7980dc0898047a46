"""Who holds a role: « la ministre », « le procureur », "the MP" back to the person introduced with it."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from tui.analysis.document import Document
from tui.analysis.findings import ActorCluster, ActorMention, Actors
from tui.analysis.grammar import COMPANY, DET, PREP
from tui.analysis.lexicon_files import language_folder, lexicon_text
from tui.analysis.syntax import Syntax
from tui.model import ActorKind
from tui.text.fold import fold

_MENTIONS = 6
"""Mentions of a person beside which the role is looked for."""
_BETWEEN = 20
_OPENING = 8
"""Tokens within which the subject of a sentence is named."""
_STEM = 5
"""Letters that the two genders of a noun share: directeur, directrice; député, députée."""
LEADERS = frozenset(
    ("dirigeant", "dirigeante", "patron", "patronne", "leader", "boss", "elu", "elue", "chef", "cheffe")
)
"""« la dirigeante de la CGT » is the one introduced as its « secrétaire générale »."""
FOR_OTHERS = frozenset(
    "juge procureur procureure avocat avocate arbitre "
    "judge prosecutor lawyer barrister attorney referee".split()
)
"""Who speaks in a case or a match of others: « X a été condamné. Le juge … » is not X."""
_OF_STATE = frozenset(("représentant", "représentante"))
"""« le représentant de l'État » is the prefect."""
_HEADS = frozenset(("chef", "cheffe", "head"))
_STATE_HEADS = {
    **{"etat": "president", "gouvernement": "premier", "executif": "premier"},
    **{"state": "president", "government": "prime"},
}
"""« le chef de l'État » is the president, "the head of government" the prime minister."""
_SHORT_ROLES = frozenset(("mp", "pm"))
_NOBODY: frozenset[str] = frozenset()
_LINKS = frozenset("de d du des la le les l of for at from in to à au aux chez en sur".split())
"""What opens the complement of a role's noun: « avocat | de l'accusé »."""
_RANKS = frozenset(("vice", "premier", "premiere", "prime", "shadow", "deputy", "sous"))
_RULED = frozenset(("ministre", "minister"))
"""Nouns that « premier » and "prime" tell apart: « le premier adjoint » is an « adjoint » all the same."""
_PRIME = frozenset(("premier", "premiere", "prime"))
_ANEW = frozenset(("et", "and"))


@lru_cache(maxsize=2)
def same_roles(language: str) -> dict[str, frozenset[str]]:
    """For a noun the nouns of the same role: « l'édile » is the mayor, "the attorney" the lawyer."""
    found: dict[str, frozenset[str]] = {}
    for line in lexicon_text(f"{language_folder(language)}/same_roles.txt").splitlines():
        if not line.startswith("#"):
            nouns = frozenset(fold(line).split())
            for noun in nouns:
                found[noun] = found.get(noun, _NOBODY) | nouns
    return found


class Role(NamedTuple):
    """A role as a phrase names it: its noun and the other words that tell it apart, folded."""

    noun: str
    complement: frozenset[str]


class Roles:
    """The persons of an article by the words of their roles."""

    __slots__ = ("actors", "by_head", "by_stem", "by_word", "called", "same", "words")

    def __init__(self, actors: Actors, document: Document) -> None:
        self.actors = actors
        self.same = same_roles(document.language)
        self.words: dict[int, frozenset[str]] = {}
        self.called: dict[str, int] = {}
        """By nouns that took a person up without being a stated role: « la cinéaste »."""
        self.by_word: dict[str, list[int]] = {}
        self.by_head: dict[str, list[int]] = {}
        """By the words of roles outside complements: « avocat » of « avocat de l'accusé »."""
        self.by_stem: dict[str, list[int]] = {}
        for index, cluster in enumerate(actors.clusters):
            if cluster.kind == ActorKind.PERSON and cluster.role and _stated(document, actors, cluster):
                self.learn(index, frozenset(_words(cluster.role)), _heads(cluster.role))

    def learn(self, index: int, words: frozenset[str], heads: frozenset[str] = _NOBODY) -> None:
        """Take note of the words of a person's role; `heads` are those of no complement, all by default."""
        self.words[index] = self.words.get(index, _NOBODY) | words
        for word in words:
            self.by_word.setdefault(word, []).append(index)
        for word in heads or words:
            self.by_head.setdefault(word, []).append(index)
            if len(word) > _STEM:
                self.by_stem.setdefault(word[:_STEM], []).append(index)

    def call(self, index: int, noun: str) -> None:
        """Take note that a noun took a person up: it will again."""
        self.called.setdefault(fold(noun), index)

    def holds(self, index: int, noun: str) -> bool:
        """Whether the role of a person has that noun, in either gender."""
        words = self.words.get(index, _NOBODY)
        folded = fold(noun)
        stem = folded[:_STEM] if len(folded) > _STEM else ""
        return folded in words or bool(stem and any(word.startswith(stem) for word in words))

    def another(self, index: int, noun: str) -> bool:
        """Whether a person is known by a role, and that noun is not one of its kind."""
        words = self.words.get(index)
        if not words or self.holds(index, noun):
            return False
        return words.isdisjoint(self.same.get(fold(noun), _NOBODY))

    def candidates(self, role: Role) -> list[tuple[int, int]]:
        """The persons who may hold a role, with the number of its other words that theirs shares."""
        holders = dict.fromkeys(self.by_head.get(role.noun, ()))
        if len(role.noun) > _STEM:
            holders.update(dict.fromkeys(self.by_stem.get(role.noun[:_STEM], ())))
        found = []
        for index in holders:
            if _ranked(self.words[index], role):
                continue
            shared = len(role.complement & self.words[index])
            if shared or not role.complement or len(self.words[index]) == 1:
                found.append((index, shared))
        if not found and role.noun in LEADERS:
            leaders = (index for word in role.complement for index in self.by_word.get(word, ()))
            found = [(index, 0) for index in dict.fromkeys(leaders) if self.actors.clusters[index].mentions]
        return found or self._by_other_noun(role)

    def _by_other_noun(self, role: Role) -> list[tuple[int, int]]:
        """« l'édile », « la présidente de la firme »: the role said by another noun of its kind."""
        nouns = self.same.get(role.noun, _NOBODY)
        holders = dict.fromkeys(index for noun in nouns for index in self.by_head.get(noun, ()))
        shared = ((index, len(role.complement & self.words[index])) for index in holders)
        return [(index, number) for index, number in shared if number or not role.complement]


def _stated(document: Document, actors: Actors, cluster: ActorCluster) -> bool:
    """Whether the article states the role beside the name, or takes its subject up by it.

    « X compte ses brebis. Le berger … » does; « …, a lancé X. Le ministre a répliqué » speaks of another.
    """
    for mention in cluster.mentions[:_MENTIONS]:
        sentence = document.sentences[document.sentence_of[mention.first]]
        if document.text.find(cluster.role, sentence.start, sentence.end) >= 0:
            return True
        subject = mention.first - sentence.first <= _OPENING and document.is_word(sentence.first)
        paragraph = document.paragraphs[document.paragraph_of[mention.first]]
        subject = subject and FOR_OTHERS.isdisjoint(cluster.role.lower().split())
        taken_up = document.text.find(cluster.role, sentence.end, paragraph.end) if subject else -1
        if taken_up >= 0 and not _another_between(actors, mention, taken_up):
            return True
    return False


def _another_between(actors: Actors, mention: ActorMention, end: int) -> bool:
    """Whether another person is named between a name and a place of the text."""
    first = bisect_right(actors.mentions, mention.first, key=lambda other: other.first)
    for other in actors.mentions[first : first + _BETWEEN]:
        if other.start >= end:
            break
        person = actors.clusters[other.actor].kind == ActorKind.PERSON
        if person and other.actor != mention.actor:
            return True
    return False


def role_at(s: Syntax, span: tuple[int, int], head: int) -> Role:
    """The role that the phrase `span` with that head names."""
    beside = (at for at in range(*span) if at != head and not s.tags[at] & (DET | PREP | COMPANY))
    folded = [fold(s.lower[at]) for at in beside]
    words = {*folded, *(word.replace("-", "") for word in folded)}
    if s.lower[head] in _OF_STATE and "etat" in words:
        return Role("prefet", frozenset())
    if heads_a_state(s, head, span[1]):
        return Role(next(_STATE_HEADS[word] for word in words if word in _STATE_HEADS), frozenset())
    return Role(fold(s.lower[head]), frozenset(words))


def role_words(s: Syntax, span: tuple[int, int]) -> frozenset[str]:
    """The words of the role a phrase names, folded."""
    return frozenset(_words(s.document.between(*span)))


def heads_a_state(s: Syntax, head: int, last: int) -> bool:
    """« le chef de l'État », « le chef du gouvernement »."""
    return s.lower[head] in _HEADS and any(fold(s.lower[at]) in _STATE_HEADS for at in range(head + 1, last))


def _ranked(words: frozenset[str], role: Role) -> bool:
    """Whether a rank sets the role of a person apart: « le ministre » is no « Premier ministre »."""
    apart = _RANKS & words - role.complement
    return bool(apart - _PRIME) or (bool(apart) and role.noun in _RULED)


def _heads(role: str) -> frozenset[str]:
    """The words of a role outside complements: both nouns of « maire de X et présidente de Y »."""
    parts, inside = [], True
    for word in role.replace("’", " ").replace("'", " ").replace(",", " et ").split():
        low = word.lower()
        inside = low in _ANEW or (inside and low not in _LINKS)
        if inside:
            parts.append(word)
    return frozenset(_words(" ".join(parts)))


def _words(role: str) -> set[str]:
    folded = fold(role).replace("'", " ").replace(",", " ")
    return {
        w
        for part in folded.split()
        for w in (part, part.replace("-", ""), *part.split("-"))
        if len(w) > 2 or w in _SHORT_ROLES
    }

"""What the article says a person is: « X, ministre malien de la Défense, », "the group's chief executive, X".

The first mention that states a role gives it. Kin and adherents (« sa cousine », « le socialiste »)
count only where no mention gives more, a rank (« le colonel ») only where there is nothing else at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.analysis.actors.full_offices import role_in_full
from tui.analysis.actors.leading_up import role_leading_up
from tui.analysis.actors.lexicon import ActorWords, word_set
from tui.analysis.actors.phrase_before import Span
from tui.analysis.actors.role_after import role_after, role_in_brackets, role_predicate
from tui.analysis.actors.role_before import role_before
from tui.analysis.actors.role_phrases import Reader, role_words
from tui.analysis.actors.same_person import BY_ARTICLE
from tui.analysis.actors.taken_up import (
    Held,
    role_far_away,
    role_taken_up,
)
from tui.analysis.actors.tokens import lower_at
from tui.analysis.document import Document
from tui.analysis.findings import ActorCluster, Actors, Cue, Marks
from tui.analysis.incises import extent, is_incise
from tui.model import ActorKind

_KINSHIP = word_set("kinship")
_OFFICES = word_set("english offices")
_RELATIONS = word_set("relations")
_AUTHORS = frozenset(("auteur", "autrice", "auteure", "auteurs"))
_DEEDS = word_set("deeds")
_LONGEST_INCISE = 40


def give_roles(
    document: Document, words: ActorWords, actors: Actors, marks: Marks, cues: Sequence[Cue] = ()
) -> None:
    """Sets the role of every person to whom the article gives one, and the gender that the role shows.

    `cues` tell the reporter's words among words said.
    """
    reader = Reader(document, words, actors, _reporters_words(document, marks, cues))
    people = [cluster for cluster in actors.clusters if cluster.kind is ActorKind.PERSON]
    second: list[tuple[ActorCluster, str]] = []
    for cluster in people:
        cluster.role, other = _role(reader, cluster)
        if not cluster.role and _is_office(reader, other):
            cluster.role = other
        if not cluster.role:
            second.append((cluster, other))
    held: Held = {(word, cluster.gender) for cluster in people for word in cluster.role.lower().split()}
    genders = [cluster.gender for cluster in people]
    for cluster, other in sorted(second, key=lambda pair: -len(pair[0].mentions)):
        alone = cluster.gender != "" and genders.count(cluster.gender) == 1
        kin = other if _KINSHIP.intersection(other.split()) else ""
        relation = other if _RELATIONS.intersection(other.lower().split()) else ""
        cluster.role = (
            kin
            or role_taken_up(reader, cluster, held)
            or relation
            or role_far_away(reader, cluster, held, alone=alone, single=len(people) == 1)
            or other
            or role_leading_up(reader, cluster, held)
        )
        held.update((word, cluster.gender) for word in cluster.role.lower().split())
    for cluster in people:
        if cluster.role and " " not in cluster.role:
            cluster.role = role_in_full(reader, cluster) or cluster.role


def _reporters_words(document: Document, marks: Marks, cues: Sequence[Cue]) -> list[int]:
    """Which tokens stand in words said, the incises left out: « Non, a dit la maire. On verra. »"""
    inside = marks.inside
    found = [cue for cue in cues if inside[cue.first] >= 0 and is_incise(document, cue)]
    if found:
        inside = inside.copy()
        for cue in found:
            first, end = extent(document, cue, min(len(inside), cue.first + _LONGEST_INCISE))
            inside[first:end] = [-1] * (end - first)
    return inside


def _is_office(reader: Reader, rank: str) -> bool:
    """Whether a title before a name says what its bearer does: "Mayor", not "Colonel"."""
    return rank.lower() in reader.roles and rank.lower() in _OFFICES


def _role(reader: Reader, cluster: ActorCluster) -> tuple[str, str]:
    """The role that stands beside a mention, and what to take where there is none: kin, party, rank."""
    rank, weak = "", ""
    for mention in cluster.mentions:
        before, found_rank = role_before(reader, mention)
        rank = rank or found_rank
        for span in (
            before,
            role_after(reader, mention),
            role_in_brackets(reader, mention),
            role_predicate(reader, mention),
        ):
            if span and any(reader.actor_at(at) is cluster for at in range(*span)):
                continue  # « colistier de Donald Trump » is not Donald Trump
            if span and not _agrees(reader, cluster, span):
                continue
            if span and not cluster.gender:
                cluster.gender = _gender(reader, span)
            if span and not _is_weak(reader, span):
                return role_words(reader.document, span), ""
            weak = weak or (role_words(reader.document, span) if span else "")
        if mention is cluster.mentions[0] and not weak and _is_office(reader, found_rank):
            return found_rank, ""
    return "", weak or rank


def _gender(reader: Reader, span: Span) -> str:
    """The gender that a role phrase shows, by its noun or its article."""
    document = reader.document
    nouns = (reader.roles[word] for word in document.lower[span[0] : span[1]] if word in reader.roles)
    gender = next(nouns, "")
    return BY_ARTICLE.get(lower_at(document, span[0] - 1), "") if gender == "b" else gender


def _agrees(reader: Reader, cluster: ActorCluster, span: Span) -> bool:
    """Whether a role may be a person's by its gender: « la compagne de Luc Roy, coiffeuse » is not his."""
    if reader.document.language != "fr" or not cluster.gender:
        return True
    gender = _gender(reader, span)
    return gender in ("", "b", cluster.gender) or gender == "m"


def _is_weak(reader: Reader, span: Span) -> bool:
    """Whether all the role nouns of a phrase say little, speak of several people or of a deed only."""
    phrase = reader.document.lower[span[0] : span[1]]
    nouns = [word for word in phrase if word in reader.roles]
    if nouns and nouns[0] in _AUTHORS and not _DEEDS.isdisjoint(phrase):
        return True  # « auteur du but de la victoire »
    return bool(nouns) and all(word in reader.words.weak_roles or reader.is_plural(word) for word in nouns)

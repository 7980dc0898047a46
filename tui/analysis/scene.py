"""What the search for a speaker knows of one article: its words, its actors, who was spoken of so far."""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.document import Kind
from tui.analysis.findings import Actors
from tui.analysis.grammar import BEFORE, BODY, PERSON, PREP, SPEAKS
from tui.analysis.memory import Memory
from tui.analysis.syntax import Syntax
from tui.model import ActorKind


@dataclass(slots=True, eq=False, repr=False)
class Scene:
    """One article as the search for speakers reads it."""

    s: Syntax
    actors: Actors
    memory: Memory
    masked: list[int]
    """For each token the index of the utterance between marks that holds it, or -1."""

    def kind(self, mention: int) -> ActorKind:
        """What the actor of a mention is."""
        return self.actors.clusters[self.actors.mentions[mention].actor].kind


def head_of(scene: Scene, start: int, last: int) -> int:
    """The noun that heads a phrase: the first that speaks before any preposition (in English the last)."""
    s, found, spare = scene.s, -1, -1
    for at in range(start, min(start + 8, last)):
        tags = s.tags[at]
        if s.kinds[at] == Kind.SIGN or (tags & PREP and at > start):
            break
        if at + 1 < last and s.kinds[at + 1] == Kind.ENDING and s.lower[at + 1] == "'s":
            continue
        if tags & BEFORE and at + 1 < last and not (s.tags[at + 1] & PREP or s.kinds[at + 1] == Kind.SIGN):
            unknown = not s.tags[at + 1] and s.words[at + 1].islower() and not s.verbal(at + 1)
            free = tags & SPEAKS and scene.actors.at[at] < 0
            spare = at if free and spare < 0 and not unknown else spare
            continue
        if tags & SPEAKS and scene.actors.at[at] < 0:
            found = at
            body = tags & BODY and not tags & PERSON
            if not s.english and (body or not (at + 1 < last and s.tags[at + 1] & PERSON)):
                break
        elif found >= 0 and not s.name_like(at):
            break
    return found if found >= 0 else spare

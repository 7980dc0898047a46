"""Who holds a role: « la ministre », « le procureur », "the MP" back to the person introduced with it."""

from __future__ import annotations

from tui.analysis.findings import Actors
from tui.analysis.grammar import DET, PREP
from tui.analysis.memory import Memory
from tui.analysis.syntax import Syntax
from tui.model import ActorKind
from tui.text.fold import fold

_STEM = 5


def holder(
    s: Syntax, actors: Actors, memory: Memory, span: tuple[int, int], head: int, gender: str
) -> int | None:
    """The cluster whose role the phrase `span` with that head names; the nearest one named before on a tie."""
    noun = fold(s.lower[head])
    complement = {fold(s.lower[at]) for at in range(*span) if at != head and not s.tags[at] & (DET | PREP)}
    best: tuple[int, int] | None = None
    chosen = None
    for index, cluster in enumerate(actors.clusters):
        if cluster.kind != ActorKind.PERSON or not cluster.role:
            continue
        known = cluster.gender or memory.learnt.get(index, "")
        if gender and known and gender != known:
            continue
        words = _role_words(cluster.role)
        if not any(_same_noun(noun, word) for word in words):
            continue
        shared = len(complement & words)
        if complement and not shared and len(words) > 1:
            continue
        before = [m.first for m in cluster.mentions if m.first <= span[0]]
        score = (shared, before[-1] if before else -1)
        if best is None or score > best:
            best, chosen = score, index
    return chosen


def _role_words(role: str) -> set[str]:
    return {
        word
        for part in fold(role).replace("'", " ").split()
        for word in (part, *part.split("-"))
        if len(word) > 2
    }


def _same_noun(noun: str, word: str) -> bool:
    """The same noun, or its other gender: directeur, directrice; député, députée."""
    return noun == word or (len(noun) > _STEM and len(word) > _STEM and noun[:_STEM] == word[:_STEM])

"""Who holds a role: « la ministre », « le procureur », "the MP" back to the person introduced with it."""

from __future__ import annotations

from tui.analysis.findings import Actors
from tui.analysis.grammar import DET, PREP
from tui.analysis.memory import Memory
from tui.analysis.syntax import Syntax
from tui.model import ActorKind
from tui.text.fold import fold

_STEM = 5
_LEADERS = frozenset(
    "dirigeant dirigeante patron patronne leader boss elu elue candidat candidate locataire chef cheffe".split()
)
"""« la dirigeante de la CGT » is the one introduced as its « secrétaire générale »."""
_STATE_HEADS = {"etat": "president", "gouvernement": "premier", "executif": "premier"}
"""« le chef de l'État » is the president, « le chef du gouvernement » the prime minister."""


def heads_a_state(s: Syntax, head: int, last: int) -> bool:
    """« le chef de l'État », « le chef du gouvernement »."""
    return s.lower[head] == "chef" and any(fold(s.lower[at]) in _STATE_HEADS for at in range(head, last))


def holder(
    s: Syntax, actors: Actors, memory: Memory, span: tuple[int, int], head: int, gender: str
) -> int | None:
    """The cluster whose role the phrase `span` with that head names; the nearest one named before on a tie."""
    noun = fold(s.lower[head])
    complement = {fold(s.lower[at]) for at in range(*span) if at != head and not s.tags[at] & (DET | PREP)}
    if heads_a_state(s, head, span[1]):
        noun = next(_STATE_HEADS[word] for word in complement if word in _STATE_HEADS)
        complement = set()
    best: tuple[int, int] | None = None
    chosen = None
    for index, words in memory.roles:
        same = any(_same_noun(noun, word) for word in words)
        if not same and not (noun in _LEADERS and complement & words):
            continue
        cluster = actors.clusters[index]
        known = cluster.gender or memory.learnt.get(index, "")
        if gender and known and gender != known:
            continue
        shared = len(complement & words)
        if complement and not shared and len(words) > 1:
            continue
        before = [m.first for m in cluster.mentions if m.first <= span[0]]
        if not same and not before:
            continue
        score = (shared if same else 0, before[-1] if before else -1)
        if best is None or score > best:
            best, chosen = score, index
    return chosen


def roles_of(actors: Actors) -> list[tuple[int, frozenset[str]]]:
    """The persons with a role and the folded words of it."""
    return [
        (index, frozenset(_words(cluster.role)))
        for index, cluster in enumerate(actors.clusters)
        if cluster.kind == ActorKind.PERSON and cluster.role
    ]


def _words(role: str) -> set[str]:
    folded = fold(role).replace("'", " ").replace(",", " ")
    return {
        word
        for part in folded.split()
        for word in (part, *part.split("-"))
        if len(word) > 2 or part in ("mp", "pm")
    }


def _same_noun(noun: str, word: str) -> bool:
    """The same noun, or its other gender: directeur, directrice; député, députée."""
    return noun == word or (len(noun) > _STEM and len(word) > _STEM and noun[:_STEM] == word[:_STEM])

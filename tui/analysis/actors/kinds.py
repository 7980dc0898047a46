"""What each candidate is: settled by known names, then by the summed evidence of all its mentions."""

from __future__ import annotations

from dataclasses import dataclass

from tui.analysis.actors.acronyms import Definition
from tui.analysis.actors.bodies import Body
from tui.analysis.actors.evidence import Weight, weigh
from tui.analysis.actors.gazetteer import Known
from tui.analysis.actors.lexicon import ActorWords
from tui.analysis.actors.runs import Candidate, known_at
from tui.analysis.actors.states import acts, is_place
from tui.analysis.document import Document
from tui.model import ActorKind, Confidence

_ENOUGH = 2.0
_CLEAR = 5.0
_VETO = 6.0
"""What speaks this strongly against an actor in one mention holds there, whatever the others say."""


@dataclass(slots=True)
class Named:
    """A mention whose kind is settled: tokens `first` to `last`, half-open."""

    first: int
    last: int
    kind: ActorKind
    key: str
    rule: str
    confidence: Confidence = Confidence.SURE
    known: str = ""
    """The key that all spellings of a known name share."""


def settle(
    document: Document, words: ActorWords, candidates: list[Candidate], bodies: list[Body], definitions: list[Definition]
) -> list[Named]:
    """The mentions among the candidates, in the order of the text."""
    found = [
        Named(
            b.first,
            b.last,
            ActorKind.ORGANISATION,
            " ".join(document.lower[b.first : b.last]),
            b.rule,
            known=b.known or _known_key(document, words, b),
        )
        for b in bodies
    ]
    sums: dict[str, Weight] = {}
    vetoed = set()
    for c in candidates:
        if c.entry is None:
            weight = weigh(document, words, c)
            sums.setdefault(c.key, Weight()).add(weight)
            if weight.other >= _VETO and weight.person < _CLEAR and weight.body < _CLEAR:
                vetoed.add(c.first)
    for definition in definitions:
        sums.setdefault(document.lower[definition.short], Weight()).body += 10
    people = _people(candidates, sums)
    heads = {document.lower[b.first] for b in bodies}
    for c in candidates:
        if c.first in vetoed:
            continue
        if c.entry:
            named = _known(document, words, c)
        else:
            named = _judged(document, words, c, sums[c.key], people) or _body_again(document, words, c, heads)
        if named:
            found.append(named)
    found.sort(key=lambda n: n.first)
    return found


def _known_key(document: Document, words: ActorWords, b: Body) -> str:
    entry = known_at(document, words, b.first)
    return entry.key if entry and len(entry.tokens) == b.last - b.first else ""


def _known(document: Document, words: ActorWords, c: Candidate) -> Named | None:
    assert c.entry
    known = c.entry.known
    if known in (Known.CAPITAL, Known.PALACE):
        if not acts(document, words, c):
            return None
        return Named(c.first, c.last, ActorKind.STATE, c.key, "capital-acts", Confidence.LIKELY, c.entry.key)
    if known is Known.STATE:
        return Named(c.first, c.last, ActorKind.STATE, c.key, "state", known=c.entry.key)
    if c.last - c.first == 1 and ((c.ordinary and c.key in words.common) or is_place(document, words, c)):
        return None
    return Named(c.first, c.last, ActorKind.ORGANISATION, c.key, "known-body", known=c.entry.key)


def _people(candidates: list[Candidate], sums: dict[str, Weight]) -> dict[str, str]:
    """Every word of a name that is surely a person's -> the key of that name."""
    parts: dict[str, str] = {}
    for c in candidates:
        if c.entry is None and c.last - c.first > 1:
            weight = sums[c.key]
            if weight.person >= _ENOUGH and weight.person > weight.body and weight.person > weight.other:
                for part in c.key.split(" "):
                    if len(part) > 2:
                        parts.setdefault(part, c.key)
    return parts


def _judged(
    document: Document, words: ActorWords, c: Candidate, weight: Weight, people: dict[str, str]
) -> Named | None:
    if all(part in people or len(part) < 3 for part in c.key.split(" ")) and not (c.ordinary and c.key in words.common):
        if weight.other < 5 and weight.body <= weight.person + 4 and any(part in people for part in c.key.split(" ")):
            return Named(c.first, c.last, ActorKind.PERSON, c.key, "person-again")
    best = max(weight.person, weight.body, weight.other)
    if best < _ENOUGH or best == weight.other:
        return None
    sure = Confidence.SURE if best >= _CLEAR else Confidence.LIKELY
    if best == weight.person:
        return Named(c.first, c.last, ActorKind.PERSON, c.key, "person", sure)
    return Named(c.first, c.last, ActorKind.ORGANISATION, c.key, "body-by-evidence", sure)


def _body_again(document: Document, words: ActorWords, c: Candidate, heads: set[str]) -> Named | None:
    """« la Commission » where the article names a « Commission européenne »."""
    if c.key not in words.bodies or c.ordinary or not (c.key in heads or c.key in words.lone_bodies):
        return None
    return Named(c.first, c.last, ActorKind.ORGANISATION, c.key, "body-by-its-noun", Confidence.LIKELY)

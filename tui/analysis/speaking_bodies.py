"""Organisations, newspapers and texts that speak: « l'ONG X », « le groupe », « son rapport »."""

from __future__ import annotations

from collections.abc import Callable

from tui.analysis.document import Kind
from tui.analysis.figures import Figure
from tui.analysis.grammar import BODY, COMPANY, DET, MEDIA, POSSESSIVE, PREP, SPEAKS, TEXT
from tui.analysis.pronouns import is_pronoun
from tui.analysis.scene import Scene
from tui.model import ActorKind

Resolve = Callable[[tuple[int, int]], Figure | None]
_TEXT_REACH = 20
"""Tokens after a body's name within which its text is named."""
_SHOWN = {"le": "m", "du": "m", "au": "m", "la": "f"}
_FINDINGS = frozenset("rapport étude enquête audit sondage report study survey poll inquiry".split())
"""Texts that speak for themselves unless the article says whose they are: a statement is its issuer's."""
_RECEIVED = frozenset(
    "licenciement renvoi convocation mission embauche dismissal termination appointment".split()
)
"""« leurs lettres de licenciement », "their dismissal letters": texts of whoever sent them."""
_READ = frozenset(
    "vu consulté obtenu lu examiné cité relayé dévoilé révélé seen obtained reviewed read viewed".split()
)
"""« des documents consultés par Le Monde », "documents seen by the BBC": who read them, not who wrote."""
_OWNS = frozenset(("'s", "’s"))
_CIRCUMSTANCES = frozenset("dans sur lors via après avant depuis devant auprès par on after during".split())
"""What opens where or when something was said, and belongs to no noun: « indique le festival dans … »."""
_STOPS = frozenset(("(", ")", ":", ";", "«", "“", '"'))
_ISSUED_BY = frozenset(("de", "d'", "du", "des", "par", "from", "by", "of"))


def taken_up(scene: Scene, head: int, tags: int) -> Figure | None:
    """« le ministère », « le groupe », « le quotidien », « le texte »: an organisation named before."""
    if not _bare(scene, head):
        return None
    memory, noun = scene.memory, scene.s.lower[head]
    same = memory.called(noun, head)
    if tags & COMPANY and not (same and memory.names_here(same, head)):
        same = memory.just_named(head, noun) or same
    if same:
        return _as_called(scene, same, head)
    if tags & MEDIA:
        return memory.outlet(head)
    if tags & COMPANY:
        body = memory.company(head, noun)
        if body is not None and body.actor >= 0:
            return _as_called(scene, body, head)
    elif tags & TEXT:
        body = scene.memory.body(head, reach=1)
        sourced = body and (body.actor >= 0 or not body.plural)
        heard = body and body.heard and scene.s.lower[head].rstrip("s") not in _FINDINGS
        return body if body and sourced and (heard or _issued(scene, body, head)) else None
    return scene.memory.same_noun(head, scene.s.lower[head])


def _as_called(scene: Scene, body: Figure, head: int) -> Figure:
    """« la Compagnie des eaux … le groupe … il »: a pronoun agrees with the noun used last."""
    shown = _SHOWN.get(scene.s.lower[head - 1] if head else "", "")
    return body._replace(gender=shown) if shown else body


def _issued(scene: Scene, body: Figure, head: int) -> bool:
    """Whether the text was said to be that body's: « dans un communiqué du ministère »."""
    s = scene.s
    start = s.document.sentences[max(0, s.document.sentence_of[body.token] - 1)].first
    return any(s.lower[at] == s.lower[head] for at in range(start, min(head, body.token + _TEXT_REACH)))


def _bare(scene: Scene, head: int) -> bool:
    """A noun without complement but a place or an adjective: « le quotidien de Plaisance »."""
    s, at = scene.s, head + 1
    while at < min(len(s.tags), head + 3) and s.words[at].islower() and not s.tags[at] and not s.verbal(at):
        at += 1
    if at + 1 >= len(s.tags) or not s.tags[at] & PREP:
        return at >= len(s.tags) or not s.verbal(at) or s.conjugated(at) or s.is_finite(at)
    if s.lower[at] in _CIRCUMSTANCES:
        return True
    return s.lower[at] in ("de", "d'") and s.words[at + 1][0].isupper()


def issuer(scene: Scene, start: int, head: int, last: int, resolve: Resolve) -> Figure | None:
    """« un communiqué du ministère », "the report from InfoNation", « son rapport »: who issued it speaks."""
    s = scene.s
    if s.tags[start] & POSSESSIVE:
        received = not _RECEIVED.isdisjoint(s.lower[max(start, head - 1) : min(head + 3, last)])
        return None if received else scene.memory.owner(start)
    if (owned := next((at for at in range(start + 1, head) if s.lower[at] in _OWNS), -1)) > 0:
        return resolve((start, owned))
    if head + 2 < len(s.lower) and s.lower[head + 1] in ("que", "qu'", "that") and is_pronoun(s, head + 2):
        return resolve((head + 2, head + 3))
    at = head + 1
    reach = head + 6 if at < last and s.words[at] == "," else head + 4
    while at < min(reach, last) and s.lower[at] not in _ISSUED_BY and s.words[at] not in _STOPS:
        at += 1
    if at + 1 >= last or s.lower[at] not in _ISSUED_BY or s.lower[at - 1].rstrip("s").rstrip("e") in _READ:
        return None
    return _named_issuer(scene, at + 1, last) or _issuing_noun(scene, at, last, resolve)


def _named_issuer(scene: Scene, first: int, last: int) -> Figure | None:
    """A name right after « de », or after its article."""
    for at in (first, min(first + 1, last - 1)):
        if scene.actors.at[at] >= 0:
            mention = scene.actors.mentions[scene.actors.at[at]]
            return scene.memory.figure(mention.first, mention.actor)
    return None


def _issuing_noun(scene: Scene, link: int, last: int, resolve: Resolve) -> Figure | None:
    """« un communiqué du ministère », « la lettre d'une lectrice »."""
    s, memory = scene.s, scene.memory
    if s.kinds[link + 1] == Kind.NUMBER:
        return None  # "a survey of 1,100 nurses"
    if s.lower[link + 1] in ("ce", "cette", "this"):
        return resolve((link + 1, last))
    noun = next((t for t in range(link, min(link + 3, last)) if s.tags[t] & SPEAKS), -1)
    if noun < 0 or s.tags[noun] & TEXT:
        return None
    if s.tags[noun] & BODY:
        return memory.called(s.lower[noun], noun) or memory.unnamed(noun, last)
    return resolve((link if s.tags[link] & DET else link + 1, last))


def apposed_body(scene: Scene, head: int, last: int) -> Figure | None:
    """« l'ONG Human Rights Watch », « la société Huaxin », or a name that begins with the noun itself."""
    for at in range(head, min(head + 4, last)):
        found = scene.actors.at[at]
        if found >= 0:
            mention = scene.actors.mentions[found]
            person = scene.actors.clusters[mention.actor].kind == ActorKind.PERSON
            return None if person else scene.memory.figure(mention.first, mention.actor)
        if at > head and (scene.s.tags[at] & PREP or scene.s.kinds[at] == Kind.SIGN):
            break
    return None


def apposed_by_comma(scene: Scene, starts: list[int], last: int) -> Figure | None:
    """« L'exploitant des autoroutes, Vinci, »: the organisation whose name follows what it is."""
    for start in starts[1:]:
        found = scene.actors.at[start]
        person = found >= 0 and scene.kind(found) == ActorKind.PERSON
        if scene.s.words[start - 1] == "," and found >= 0 and not person:
            return scene.memory.figure(start, scene.actors.mentions[found].actor)
    return None

"""The person whose name a subject phrase holds, and whether that name heads the phrase."""

from __future__ import annotations

from tui.analysis.apposition import governed, possessor
from tui.analysis.findings import ActorMention
from tui.analysis.grammar import BODY, DET, PERSON, PREP, REL, TEXT, TITLE
from tui.analysis.scene import Scene, head_of
from tui.analysis.syntax import Syntax
from tui.analysis.walk_words import relative_end
from tui.model import ActorKind

_INCLUDING = frozenset(("including", "notamment", "dont", "like", "comme"))


def person_in(scene: Scene, first: int, last: int) -> ActorMention | None:
    """The first person named in the phrase whom nothing governs."""
    token = first
    while token < last:
        at = scene.actors.at[token]
        if at >= 0:
            mention = scene.actors.mentions[at]
            person = scene.kind(at) == ActorKind.PERSON and mention.first >= first
            opens = _opens(scene.s, first, mention.first) and not possessor(scene.s, mention)
            if person and (opens or not governed(scene.s, mention)):
                return mention
            token = max(token + 1, mention.last)
        elif scene.s.words[token] == "(":
            token = max(scene.s.skip(token, last), token + 1)
        elif token > first and scene.s.words[token - 1] == "," and _aside(scene.s, token):
            token = max(relative_end(scene.s, token, last), _comma(scene.s, token, last))
        else:
            token += 1
    return None


def another_head(scene: Scene, start: int, person: ActorMention) -> bool:
    """« Le cabinet du ministre, X »: the name belongs to the complement, the cabinet speaks."""
    s = scene.s
    head = head_of(scene, start, person.first)
    if head < 0 or not s.tags[head] & (BODY | TEXT) or s.tags[head] & PERSON:
        return False
    between = range(head + 1, person.first - 1)
    return any(s.tags[at] & PREP and s.tags[at + 1] & PERSON for at in between)


def _aside(s: Syntax, token: int) -> bool:
    """« , qui … », « , dont X, », "including X,": what says more about those before."""
    return bool(s.tags[token] & REL) or s.lower[token] in _INCLUDING


def _comma(s: Syntax, token: int, last: int) -> int:
    """The next comma where names are only given as examples, else the token after."""
    if s.lower[token] not in _INCLUDING:
        return token + 1
    return next((at for at in range(token, last) if s.words[at] == ","), token + 1)


def _opens(s: Syntax, first: int, token: int) -> bool:
    """Whether only titles and roles stand between the start of the phrase and a name."""
    tags = s.tags
    return all(tags[at] & (TITLE | PERSON | DET) and not tags[at] & PREP for at in range(first, token))

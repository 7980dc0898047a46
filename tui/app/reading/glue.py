"""Where French and English typography forbid a line to break."""

from __future__ import annotations

import re

_OPENING = "«“„‹‘([{¿¡"
_CLOSING = "»”›’)]}?!:;%‰°€$£…"
_NEVER_FIRST = frozenset(_CLOSING + ".,·")
_NEVER_LAST = frozenset(_OPENING)

_GLUED = re.compile(
    rf" (?:(?=[ \u00a0\u202f]{{0,3}}[{re.escape(_CLOSING)}])"  # « vraiment ? », 12 %
    rf"|(?<=[{re.escape(_OPENING)}] )|(?<=[{re.escape(_OPENING)}][ \u00a0\u202f] )"  # « vraiment
    r"|(?<=\d )(?=\d{3}(?!\d))"  # 12 000
    r"|(?<=\bM\. )|(?<=\bM(?:M\.|me|gr|rs|r\.) )|(?<=\bM(?:mes|lle|rs\.) )|(?<=\bDr )|(?<=\bDr\. )"  # M. Diop
    r"|(?<=\bn° ))"
)
_DASH_AT_START = re.compile(r"[—–-] ")
_DASH = re.compile(r" [—–] |[.!?…] (?=[^\W\d_])")


def glued(text: str) -> str:
    """`text` with each plain space at which no line may break made a no-break space; same length.

    A space before » ” ? ! : ; % or ) or after « “ or (, inside a number, after M., Mme, Dr and n°, and after
    the dash that opens a line of dialogue; an incise between dashes keeps both.
    """
    result = _GLUED.sub("\u00a0", text)
    if _DASH_AT_START.match(result):
        result = f"{result[0]}\u00a0{result[2:]}"
    return _with_dashes(result) if " — " in result or " – " in result else result


def _with_dashes(text: str) -> str:
    """An incise — like this one — keeps its dashes: the first one its next word, the second one its last."""
    pieces, done, opened = [], 0, -1
    for match in _DASH.finditer(text):
        if match[0][0] != " ":
            opened = -1
        elif opened < 0:
            opened = match.start()
        else:
            pieces += [text[done : opened + 2], "\u00a0", text[opened + 3 : match.start()], "\u00a0"]
            done, opened = match.start() + 1, -1
    return "".join(pieces) + text[done:]


def tears(text: str, cut: int) -> bool:
    """Whether a line cut before `text[cut]` would begin with a closing sign or end with an opening one."""
    return text[cut] in _NEVER_FIRST or text[cut - 1] in _NEVER_LAST

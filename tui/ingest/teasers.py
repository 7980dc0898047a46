"""Signs that a text is only the beginning of one: "[…]", "Lire la suite"."""

from __future__ import annotations

import re

_LOOKED_AT = 160
_ON = (
    r"(?:lire la suite|lire plus|lire l'article|la suite sur|read (?:more|on)|continue reading|weiterlesen"
    r"|leer mas|continua a leggere)"
)
_CUT = re.compile(
    rf"(?:\[\s?(?:…|\.\.\.)\s?\]|\((?:…|\.\.\.)\))[\W_]*(?:{_ON}\b.{{0,90}})?$"
    rf"|(?:…|\.\.\.)[\W_]{{0,6}}{_ON}\b.{{0,90}}$"
    rf"|(?:^|\n\n)[\W_]{{0,4}}{_ON}\b.{{0,90}}$",
    re.IGNORECASE,
)


def ends_cut(text: str) -> bool:
    """Whether a text ends with a sign that more of it is elsewhere."""
    return bool(_CUT.search(text[-_LOOKED_AT:].replace("’", "'").replace("á", "a")))

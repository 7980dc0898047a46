"""English dates and occasions between a verb of saying and what is said: "said on Tuesday | it was lost"."""

from __future__ import annotations

from tui.analysis.document import Document, Kind

_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight january february march "
    "april may june july august september october november december".split()
)
_UNITS = frozenset(
    "week month year night weekend summer winter spring autumn fall morning afternoon evening".split()
)
_WHICH = frozenset(("last", "this", "next"))
_BEFORE_TIMES = frozenset(("on", "late", "early", "earlier", "later", "in", "at", "by"))
_OCCASIONS = frozenset(
    "statement interview report post tweet letter speech briefing conference filing hearing email press news "
    "social media written joint radio television tv".split()
)
_MOST = 3


def past_moments(document: Document, start: int, limit: int) -> int:
    """The token after dates and occasions that begin at `start`, `start` itself without any."""
    at = start
    for _ in range(_MOST):
        after = _past_one(document, at, limit)
        if after == at:
            break
        at = after
    return at


def _past_one(document: Document, start: int, limit: int) -> int:
    lower, at = document.lower, start
    while at < limit and lower[at] in _BEFORE_TIMES:
        at += 1
    if at < limit and lower[at] in ("a", "an", "its", "his", "her", "their"):
        return _past_occasion(document, start, at + 1, limit)
    if at + 1 < limit and lower[at] in _WHICH and lower[at + 1] in (_UNITS | _DAYS):
        at += 2
    elif at < limit and lower[at] in _DAYS:
        at += 1
        while at < limit and (lower[at] in _UNITS or document.kinds[at] == Kind.NUMBER):
            at += 1
    else:
        return start
    owner = at < limit and document.kinds[at] == Kind.ENDING  # "last year's budget"
    return start if owner else at


def _past_occasion(document: Document, start: int, at: int, limit: int) -> int:
    """Past "in a statement", "at a news conference"."""
    if document.lower[start] not in ("in", "at"):
        return start
    first = at
    while at < limit and document.lower[at] in _OCCASIONS:
        at += 1
    return at if at > first else start

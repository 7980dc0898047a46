"""How a passage was found again after its article changed, in words."""

from __future__ import annotations

from tui.locale import N_, _
from tui.locale.numbers import percent
from tui.model import AnchorState, FoundBy

_GONE = N_("no longer in the text: kept with the version it was read in")
_LONG = {
    FoundBy.POSITION: N_("same text"),
    FoundBy.DIFFERENCE: N_("moved with the changes of the text"),
    FoundBy.WORDS: N_("text changed: the same words found again"),
    FoundBy.LIKENESS: N_("text changed: found by likeness, {score}"),
}
_SHORT = {
    FoundBy.DIFFERENCE: N_("moved"),
    FoundBy.WORDS: N_("found again"),
    FoundBy.LIKENESS: N_("alike {score}"),
}
_PART = N_("{how}, {score} of its words")
"""Where some of the words of a passage that moved with the text are others by now."""


def how_found(state: AnchorState, found_by: FoundBy | None, score: float) -> str:
    """How the place of an annotation is known, in a line; "" when it has none."""
    if state is AnchorState.GONE:
        return _(_GONE)
    if found_by is None:
        return ""
    said = _(_LONG[found_by]).format(score=_percent(score))
    if found_by is FoundBy.DIFFERENCE and _percent(score) != _percent(1.0):
        return _(_PART).format(how=said, score=_percent(score))
    return said


def briefly(state: AnchorState, found_by: FoundBy | None, score: float) -> str:
    """The same in a word or two; "" where nothing changed."""
    if state is AnchorState.GONE:
        return _("gone")
    known = _SHORT.get(found_by) if found_by is not None else None
    return _(known).format(score=_percent(score)) if known else ""


def _percent(score: float) -> str:
    """Rounded down, so that only all of the words are all of them."""
    return percent(int(score * 100 + 1e-9))

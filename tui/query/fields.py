"""The fields of the query language, in French and English, and what each asks for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from tui.library import Condition
from tui.locale import N_
from tui.model import ReadState, Triage
from tui.query.dates import read_date

_STATES = {
    "unread": Condition.state(ReadState.UNREAD),
    "read": Condition.state(ReadState.READ),
    "kept": Condition.triage(Triage.KEPT),
    "dismissed": Condition.triage(Triage.DISMISSED),
    "annotated": Condition.annotated(),
}
_STATES |= {
    "nonlu": _STATES["unread"],
    "lu": _STATES["read"],
    "retenu": _STATES["kept"],
    "ecarte": _STATES["dismissed"],
    "annote": _STATES["annotated"],
}

_IN_FRENCH = {
    "titre": "title",
    "auteur": "author",
    "etiquette": "tag",
    "cite": "says",
    "acteur": "actor",
    "depuis": "since",
    "avant": "before",
    "langue": "lang",
    "language": "lang",
    "est": "is",
}

_TEXT_COLUMNS = {"title": "title", "author": "author", "note": "notes"}

_ASKING: dict[str, Callable[[str], Condition]] = {
    "source": Condition.source,
    "tag": lambda value: Condition.tagged(value.removeprefix("#")),
    "says": Condition.speaker,
    "actor": Condition.actor,
    "lang": Condition.language,
}

UNKNOWN_DATE = N_("“{value}” is no date: write 2024-02-29, 29/02/2024 or 3d.")
UNKNOWN_STATE = N_("“{value}” is no state: write unread, read, kept, dismissed or annotated.")


def field_condition(name: str, value: str, *, quoted: bool, prefix: bool, now: datetime) -> Condition | str:
    """What `name:value` asks for, or the id of the message that says what is wrong with the value.

    In the fields of the full text a `quoted` value is a phrase; `prefix` allows more letters after its end.
    """
    from tui.text.fold import fold

    name = fold(name)
    name = _IN_FRENCH.get(name, name)
    if column := _TEXT_COLUMNS.get(name):
        starts = prefix or (not quoted and value.endswith("*"))
        return Condition.phrase(value, prefix=starts, column=column)
    if name in ("since", "before"):
        moment = read_date(value.strip(), now)
        if moment is None:
            return UNKNOWN_DATE
        return Condition.since(moment) if name == "since" else Condition.before(moment)
    if name == "is":
        return _STATES.get(fold(value.strip()), UNKNOWN_STATE)
    return _ASKING[name](value)

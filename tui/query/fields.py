"""The fields of the query language, in French and English, and what each asks for."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

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

UNKNOWN_DATE = N_("“{value}” is no date: write 2024-02-29, 29/02/2024 or 3d.")
UNKNOWN_STATE = N_("“{value}” is no state: write unread, read, kept, dismissed or annotated.")


class OfArticles:
    """What the parts of a query ask of articles."""

    unknown_state: ClassVar[str] = UNKNOWN_STATE

    def words(self, text: str, *, prefix: bool) -> Condition:
        """Every word of `text`; with `prefix`, the last may be only the start of one."""
        return Condition.words(text, prefix=prefix)

    def phrase(self, text: str, *, prefix: bool, field: str = "") -> Condition:
        """The words of `text` side by side, in "title", "author" or "note" if one is named."""
        return Condition.phrase(text, prefix=prefix, column=_TEXT_COLUMNS.get(field, ""))

    def tagged(self, name: str) -> Condition:
        """A tag."""
        return Condition.tagged(name)

    def said_by(self, name: str) -> Condition:
        """Somebody's words."""
        return Condition.speaker(name)

    def with_actor(self, name: str) -> Condition:
        """Somebody who speaks or is named."""
        return Condition.actor(name)

    def since(self, moment: datetime) -> Condition:
        """That time or later."""
        return Condition.since(moment)

    def before(self, moment: datetime) -> Condition:
        """Before that time."""
        return Condition.before(moment)

    def state(self, word: str) -> Condition | None:
        """What `is:word` asks for; None when it is no state. `word` is folded."""
        return _STATES.get(word)

    def field(self, name: str, value: str, *, quoted: bool, prefix: bool, now: datetime) -> Condition | str:
        """What `name:value` asks for, or the id of the message that says what is wrong with the value.

        In the fields of the full text a `quoted` value is a phrase; `prefix` allows more letters after its
        end.
        """
        from tui.text.fold import fold

        name = fold(name)
        name = _IN_FRENCH.get(name, name)
        if name in _TEXT_COLUMNS:
            starts = prefix or (not quoted and value.endswith("*"))
            return self.phrase(value, prefix=starts, field=name)
        if name in ("since", "before"):
            moment = read_date(value.strip(), now)
            if moment is None:
                return UNKNOWN_DATE
            return self.since(moment) if name == "since" else self.before(moment)
        if name == "is":
            return self.state(fold(value.strip())) or self.unknown_state
        if name == "tag":
            return self.tagged(value.removeprefix("#"))
        asking = {
            "source": Condition.source,
            "lang": Condition.language,
            "says": self.said_by,
            "actor": self.with_actor,
        }
        return asking[name](value)

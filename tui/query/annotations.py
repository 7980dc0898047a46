"""The query language on annotations: the same fields, asked of a note and the passage it is on."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from tui.library import Condition
from tui.library import annotation_conditions as conditions
from tui.locale import N_
from tui.model import AnchorState, Subject
from tui.query.fields import OfArticles
from tui.query.parsing import parse

UNKNOWN_STATE = N_(
    "“{value}” is no state: write exact, found, gone, noted, highlighted, article, passage, quote or actor."
)


def parse_annotation_query(
    text: str, *, typing: bool = False, now: datetime | None = None
) -> Condition | None:
    """The condition on annotations a query stands for; None for an empty one, which asks for all of them.

    Words stand in the note or in the passage, `note:` in the note; `tag:` and `#` are on the annotation,
    `says:` on words of somebody, `actor:` on somebody, their words, or a passage that names them; `since:`
    and `before:` tell when it was made; `is:` takes exact, found, gone (its words, in the article as it is
    now), noted, highlighted, article, passage, quote, actor, and the states of articles. The other fields
    ask for the article. `typing`, `now` and QueryError as in `tui.query.parse_query`.
    """
    return parse(text, OfAnnotations(), typing=typing, now=now)


class OfAnnotations(OfArticles):
    """What the parts of a query ask of annotations."""

    unknown_state: ClassVar[str] = UNKNOWN_STATE

    def words(self, text: str, *, prefix: bool) -> Condition:
        """Every word, in the note or in the passage."""
        words = [word for word in text.split() if any(map(str.isalnum, word))]
        last = len(words) - 1
        return Condition.all_of(
            [conditions.holding(word, prefix=prefix and at == last) for at, word in enumerate(words)]
        )

    def phrase(self, text: str, *, prefix: bool, field: str = "") -> Condition:
        """Words side by side, in the note or in the passage; or in what `field` names."""
        if field in ("title", "author"):
            return super().phrase(text, prefix=prefix, field=field)
        return conditions.holding(text, prefix=prefix, note_only=field == "note")

    def tagged(self, name: str) -> Condition:
        """A tag on the annotation."""
        return conditions.tagged(name)

    def said_by(self, name: str) -> Condition:
        """On words of somebody."""
        return conditions.on_speaker(name)

    def with_actor(self, name: str) -> Condition:
        """On somebody, on their words, or on a passage that names them."""
        return conditions.on_actor(name)

    def since(self, moment: datetime) -> Condition:
        """Made then or later."""
        return conditions.made_since(moment)

    def before(self, moment: datetime) -> Condition:
        """Made before."""
        return conditions.made_before(moment)

    def state(self, word: str) -> Condition | None:
        """Of the annotation, else of its article."""
        return _STATES.get(word) or super().state(word)


_STATES = {
    "exact": conditions.anchored(AnchorState.EXACT),
    "found": conditions.anchored(AnchorState.FOUND),
    "gone": conditions.anchored(AnchorState.GONE),
    "noted": conditions.noted(written=True),
    "highlighted": conditions.noted(written=False),
    "article": conditions.about(Subject.ARTICLE),
    "passage": conditions.about(Subject.PASSAGE),
    "quote": conditions.about(Subject.QUOTE),
    "actor": conditions.about(Subject.ACTOR),
}
_IN_FRENCH = {
    **{"exacte": "exact", "retrouve": "found", "retrouvee": "found", "perdu": "gone", "perdue": "gone"},
    **{"note": "noted", "notee": "noted", "surligne": "highlighted", "surlignee": "highlighted"},
    **{"citation": "quote", "acteur": "actor"},
}
_STATES |= {french: _STATES[english] for french, english in _IN_FRENCH.items()}

"""Who was named or spoke before a place of the text, the nearest first."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from tui.analysis.figures import Figure
from tui.analysis.record import Record

REACH = 4
"""How many paragraphs back a pronoun is looked up."""
MOST = 40
"""Figures looked at for one pronoun."""
at_token = attrgetter("token")
_spoke = attrgetter("spoke")


class Recall(Record):
    """Figures in the order of the text; those who speak are added as they are found."""

    def before(self, token: int, reach: int = REACH) -> list[Figure]:
        """Who was a subject or spoke before `token`, the nearest first, within `reach` paragraphs."""
        near = self.nearest(self.figures, token, reach) + self.nearest(self.spoken, token, reach)
        near.sort(key=_spoke, reverse=True)
        near.sort(key=at_token, reverse=True)
        return near

    def governed_before(self, token: int, reach: int = 2) -> list[Figure]:
        """Those named before `token` without being a subject, the nearest first."""
        return self.nearest(self.others, token, reach)

    def nearest(self, figures: list[Figure], token: int, reach: int) -> list[Figure]:
        """Those of `figures` before `token`, the nearest first, within `reach` paragraphs."""
        document = self.s.document
        here = document.paragraph_of[min(token, len(document) - 1)]
        floor = document.paragraphs[max(here - reach, 0)].first
        at = bisect_left(figures, token, key=at_token)
        first = bisect_left(figures, floor, max(0, at - MOST), at, key=at_token)
        return figures[first:at][::-1]

    def last_spoken(self, token: int) -> Figure | None:
        """Who spoke last before a token."""
        return next(
            (figure for figure in reversed(self.spoken) if figure.spoke and figure.token < token), None
        )

    def last_spoken_here(self, token: int) -> Figure | None:
        """Who spoke last in the paragraph of a token, before it."""
        found = self.last_spoken(token)
        paragraphs = self.s.document.paragraph_of
        return found if found and paragraphs[found.token] == paragraphs[token] else None

    def fits(self, figure: Figure, gender: str, plural: bool = False) -> bool:
        """Whether a pronoun or noun of that gender and number can stand for a figure."""
        known = figure.gender or self.learnt.get(figure.actor, "")
        return figure.plural == plural and (not gender or not known or known == gender)

    def gender_of(self, figure: Figure) -> str:
        """The gender of a figure as far as it is known by now."""
        return figure.gender or self.learnt.get(figure.actor, "")
